"""Which warnings are due now: a function of the cases, the ladder and the present, the same on every machine.

A level that was reached while the machine slept is caught up; a level that was fired, here or on another
machine, is never fired again. Nothing is counted or remembered but the set of what was fired.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import groupby

from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.duties import CaseClocks, ClockName, duties, missed_mark
from desktop_app.domain.deadlines.ladder import Ladder, Purpose, Recipient, Rung
from desktop_app.domain.deadlines.staff import Place, Staff
from desktop_app.domain.deadlines.working_time import next_open


@dataclass(frozen=True, slots=True)
class CaseInHand:
    """What escalation needs of a case."""

    case_id: str
    clocks: CaseClocks
    place: Place


@dataclass(frozen=True, slots=True, order=True)
class WarningKey:
    """One warning once for ever: `on` is the date of the clock, not of the machine that noticed."""

    case_id: str
    clock: ClockName
    level: int
    on: date


@dataclass(frozen=True, slots=True)
class DueWarning:
    """A level that was reached and not fired yet.

    `reached_on` is the day of the level; `deliver_at`, aware, the first moment somebody is at work to read
    it. `to` is None only in an agency where nobody at all is known.
    """

    key: WarningKey
    purpose: Purpose
    to: str | None
    reached_on: date
    deliver_at: datetime


@dataclass(frozen=True, slots=True)
class Digest:
    """What one person is told at one moment, most pressing first.

    `shown` has the highest level of each case and clock; `warnings` everything it stands for.
    """

    to: str | None
    deliver_at: datetime
    shown: tuple[DueWarning, ...]
    warnings: tuple[DueWarning, ...]


def warnings_due(
    cases: Iterable[CaseInHand],
    ladder: Ladder,
    staff: Staff,
    calendar: WorkingCalendar,
    *,
    now: datetime,
    already_fired: Collection[WarningKey],
) -> list[DueWarning]:
    """Every level reached by `now` (aware, trusted) and not in `already_fired`, for all recipients.

    An answered, returned or unreceived case warns of nothing; a note or any other edit changes nothing.
    """
    today, deliver_at = legal_day(now), next_open(calendar, now)
    read_on = legal_day(deliver_at)

    # Thousands of cases share a date and a place; each is worked out once.
    @cache
    def reached(agency: str, clock: ClockName, on: date) -> list[tuple[Rung, date]]:
        days = ((rung, rung.falls_on(on, calendar)) for rung in ladder.rungs(agency, clock))
        return [(rung, day) for rung, day in days if day <= today]

    @cache
    def told(recipient: Recipient, place: Place) -> str | None:
        return staff.told(recipient, place, on=read_on)

    due = []
    for case in cases:
        for clock, on in _running(case.clocks, calendar, today):
            for rung, reached_on in reached(case.place.agency_key, clock, on):
                key = WarningKey(case.case_id, clock, rung.level, on)
                if key not in already_fired:
                    to = told(rung.recipient, case.place)
                    due.append(DueWarning(key, rung.purpose, to, reached_on, deliver_at))
    return due


def digests(due: Iterable[DueWarning]) -> list[Digest]:
    """The warnings gathered into one message per person and moment."""

    def address(warning: DueWarning) -> tuple[datetime, str]:
        return warning.deliver_at, warning.to or ""

    gathered = []
    for (deliver_at, _), group in groupby(sorted(due, key=address), key=address):
        together = sorted(group, key=lambda warning: (warning.key.on, warning.key))
        highest = {(warning.key.case_id, warning.key.clock, warning.key.on): warning for warning in together}
        gathered.append(Digest(together[0].to, deliver_at, tuple(highest.values()), tuple(together)))
    return gathered


def _running(clocks: CaseClocks, calendar: WorkingCalendar, today: date) -> Iterator[tuple[ClockName, date]]:
    """The dates that warnings are counted from; the last missed progress mark still climbs."""
    for duty in duties(clocks, calendar, today=today):
        yield duty.clock, duty.due_on
    if not clocks.is_running:
        return
    missed = missed_mark(clocks, calendar, today=today)
    if missed is not None:
        yield missed.clock, missed.due_on
    if clocks.answer.paused_since is not None:
        yield ClockName.SUPPLEMENT, clocks.answer.paused_since


class PlanMissing(ValueError):
    """A warning for action is acknowledged only with a plan."""


class NotTheRecipient(ValueError):
    """Only the person who was warned, or who stands in for them, can acknowledge."""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Somebody has read a warning and says what they will do; `at` is aware."""

    key: WarningKey
    by: str
    plan: str
    at: datetime


def acknowledge(warning: DueWarning, *, by: str, plan: str, at: datetime) -> Acknowledgement:
    """The acknowledgement of a warning. A plan stops no clock: the next level still comes.

    Raises NotTheRecipient, and PlanMissing for a warning for action without a plan.
    """
    if by != warning.to:
        raise NotTheRecipient
    if warning.purpose is Purpose.ACTION and not plan.strip():
        raise PlanMissing
    return Acknowledgement(warning.key, by, plan.strip(), at)


def awaiting_plan(warnings: Iterable[DueWarning], done: Iterable[Acknowledgement]) -> Sequence[DueWarning]:
    """The warnings for action that nobody has answered with a plan."""
    answered = {acknowledgement.key for acknowledgement in done}
    return [w for w in warnings if w.purpose is Purpose.ACTION and w.key not in answered]
