"""Scenario `2017q3`: the first half year of the citizens' channel, to the published figures.

Published (03/04–30/09/2017): 4,302 received, 808 in scope, 457 forwarded, 351 awaiting the citizen, 236
answered; five provinces late. How the cases lie below these sums is invented. Agencies' dates begin on
10/04/2017: before that no term is known.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import cycle
from random import Random

from sync.reference_portal.portal_time import LEGAL_ZONE
from sync.reference_portal.seeds import calendar, topics
from sync.reference_portal.seeds.agencies import agencies
from sync.reference_portal.seeds.invented import PLACES, greeting_for, plain, sender_of
from sync.reference_portal.seeds.story import Story
from sync.reference_portal.staff import Agency, Person

DISPATCHER = Agency("2017", "VPCP")
#: Kiên Giang, Sóc Trăng, Thái Bình, Hà Nội, Thành phố Hồ Chí Minh: named in dispatch 7144/VPCP-KSTT.
LATE = tuple(Agency("2017", code) for code in ("91", "94", "34", "01", "79"))

OPENING = date(2017, 4, 3)
FIRST_RECEIPT = date(2017, 4, 10)
MID_YEAR = date(2017, 6, 30)
CUT_OFF = date(2017, 9, 30)
SECOND_QUARTER = (FIRST_RECEIPT, MID_YEAR)
THIRD_QUARTER = (date(2017, 7, 3), date(2017, 9, 29))
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Group:
    """Cases that came and ended alike. Each date lies within its span; None means still open."""

    count: int
    late_five: bool
    received: tuple[date, date]
    due: tuple[date, date]
    answered: tuple[date, date] | None = None
    in_time: bool = True


def _until(day: date) -> tuple[date, date]:
    return FIRST_RECEIPT, day


def _after(day: date) -> tuple[date, date]:
    return day + ONE_DAY, date(2017, 12, 31)


JULY_TO_CUT_OFF = (MID_YEAR + ONE_DAY, CUT_OFF)
OTHERS, FIVE = False, True
GROUPS = (
    Group(95, OTHERS, SECOND_QUARTER, _until(MID_YEAR), _until(MID_YEAR)),
    Group(5, OTHERS, SECOND_QUARTER, _after(MID_YEAR), _until(MID_YEAR)),
    Group(35, OTHERS, SECOND_QUARTER, _after(MID_YEAR), JULY_TO_CUT_OFF),
    Group(48, OTHERS, THIRD_QUARTER, _until(CUT_OFF), JULY_TO_CUT_OFF),
    Group(42, OTHERS, THIRD_QUARTER, _after(CUT_OFF)),
    Group(10, FIVE, SECOND_QUARTER, _until(MID_YEAR), _until(MID_YEAR)),
    Group(8, FIVE, SECOND_QUARTER, _until(date(2017, 6, 20)), _until(MID_YEAR), in_time=False),
    Group(30, FIVE, SECOND_QUARTER, _until(date(2017, 8, 31)), JULY_TO_CUT_OFF, in_time=False),
    Group(108, FIVE, SECOND_QUARTER, _until(date(2017, 8, 31))),
    Group(5, FIVE, THIRD_QUARTER, _until(CUT_OFF), JULY_TO_CUT_OFF),
    Group(53, FIVE, THIRD_QUARTER, _until(CUT_OFF - ONE_DAY)),
    Group(18, FIVE, THIRD_QUARTER, _after(CUT_OFF)),
)
#: (first day, last day, waiting for the citizen, not accepted)
AT_THE_PORTAL = ((OPENING, date(2017, 6, 26), 210, 2167), (date(2017, 7, 1), date(2017, 9, 26), 141, 1327))
NOT_ACCEPTED = ("complaint", "denunciation", "legal-question", "no-contact", "unclear", "duplicate")


def year_2017(now: datetime) -> Iterator[Story]:
    """All 4,302."""
    telling = _Telling(now)
    others = cycle(agency for agency in agencies("2017") if agency not in LATE)
    five = cycle(LATE)
    for group in GROUPS:
        for _ in range(group.count):
            yield telling.forwarded(group, next(five) if group.late_five else next(others))
    for first, last, waiting, not_accepted in AT_THE_PORTAL:
        for number in range(waiting + not_accepted):
            yield telling.at_the_portal(first, last, waiting=number < waiting)


@dataclass(slots=True)
class _Telling:
    now: datetime
    random: Random = field(default_factory=lambda: Random("2017q3"))
    told: int = 0

    def forwarded(self, group: Group, agency: Agency) -> Story:
        received = self._day(
            *group.received, lambda day: group.due[0] <= calendar.due_on(day) <= group.due[1]
        )
        story = self._story(received, agency)
        story.received(_at(received, 10))
        if group.answered is not None:
            due = calendar.due_on(received)
            first, last = group.answered
            last = min(last, due) if group.in_time else last
            first = max(first, received + 2 * ONE_DAY if group.in_time else due + ONE_DAY)
            self._answered(story, received, self._day(first, last, lambda _: True))
        return story

    def at_the_portal(self, first: date, last: date, *, waiting: bool) -> Story:
        submitted = self._day(first, last, lambda _: True)
        story = self._story(submitted, DISPATCHER)
        decided = _at(submitted + self.random.randrange(1, 4) * ONE_DAY, 15)
        if waiting:
            story.waiting_at_portal(decided)
        else:
            story.not_accepted(decided, self.random.choice(NOT_ACCEPTED))
        return story

    def _answered(self, story: Story, received: date, sent: date) -> None:
        someone = _officer(Agency.of(story.case["agency"]))
        begun = min(received + ONE_DAY, sent)
        story.assigned(_at(begun, 8), someone, someone)
        story.accepted(_at(begun, 9), someone)
        body = topics.letter(story.petition.code, ("Nội dung đã được kiểm tra và giải quyết.",))
        story.drafted(_at(sent, 9), someone, body, greeting=greeting_for(story.petition.sender))
        story.submitted_for_approval(_at(sent, 10), someone, someone)
        story.approved(_at(sent, 11), someone)
        story.sent(_at(sent, 14), someone, f"TN-2017-{self.told:06d}")

    def _story(self, submitted: date, agency: Agency) -> Story:
        self.told += 1
        topic, place = topics.pick(self.random), self.random.choice(PLACES)
        petition = topic.petition(
            code=f"PAKN.{submitted:%Y%m%d}.{self.told:04d}",
            place=place,
            on=submitted,
            sender=sender_of(self.random, place, str(agencies("2017")[agency]["name"])),
        )
        return Story(petition, agency, self.now, submitted=_at(submitted, 8))

    def _day(self, first: date, last: date, fits: Callable[[date], bool]) -> date:
        """A working day of the span that fits."""
        return self.random.choice([day for day in _working_days(first, last) if fits(day)])


@cache
def _working_days(first: date, last: date) -> tuple[date, ...]:
    days = (first + place * ONE_DAY for place in range((last - first).days + 1))
    return tuple(day for day in days if not calendar.rests(day))


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 20), LEGAL_ZONE)


def _officer(agency: Agency) -> Person:
    """Whoever works there: the figures name nobody, and nobody there has an account."""
    return Person(f"u_2017_{plain(agency.code).lower()}", "", "", "", None, ())
