"""The team board: whose open cases somebody leads, and who of them holds how much until when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from desktop_app.domain.case import Agency
from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.people import Person, Role

WHOLE_AGENCY: Final = frozenset({Role.FOCAL, Role.LEADER})
"""Who leads all of an agency; a supervisor leads a unit."""


@dataclass(frozen=True, slots=True)
class Lead:
    """One agency, or one unit of it, that somebody leads."""

    agency: Agency
    unit: str | None = None  # None for the whole agency

    def covers(self, person: Person) -> bool:
        """Whether this person works there: by a grant in the agency, and for a unit by belonging to it."""
        here = any(grant.role == Role.OFFICER and grant.agency == self.agency for grant in person.grants)
        return here and (self.unit is None or person.unit == self.unit)


def leads_of(me: Person) -> tuple[Lead, ...]:
    """What a person's grants let them lead, with those of people they stand in for.

    A grant with a missing part leads nothing.
    """
    found = dict[Lead, None]()
    for grant in (grant for person in (me, *me.stands_in_for) for grant in person.grants):
        if grant.role in WHOLE_AGENCY:
            found[Lead(grant.agency)] = None
        elif grant.role == Role.SUPERVISOR and grant.unit:
            found[Lead(grant.agency, grant.unit)] = None
    whole = {lead.agency for lead in found if lead.unit is None}
    return tuple(lead for lead in found if lead.unit is None or lead.agency not in whole)


class Standing(StrEnum):
    """How an open case stands to its date."""

    DATED = "dated"
    PAUSED = "paused"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Pile:
    """The open cases of one person that are due on one day; `in_review` of them wait for approval.

    `begun` are those whose milestones may lie before today, counted by the state they are in.
    """

    assignee: str | None
    standing: Standing
    due_on: date | None
    count: int
    in_review: int = 0
    oldest_on: date | None = None  # the first receipt among them
    begun: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """Open cases by how near their dates are; `overdue` to `undated` add up to `open`."""

    open: int = 0
    overdue: int = 0
    this_week: int = 0
    later: int = 0
    paused: int = 0
    undated: int = 0
    in_review: int = 0
    oldest_on: date | None = None
    first_due_on: date | None = None


def last_of_week(day: date) -> date:
    """The Sunday of its week."""
    return day + timedelta(days=6 - day.weekday())


def load_of(piles: Iterable[Pile], *, today: date) -> Load:
    """What these piles are together. "This week" is what is left of it, from today to Sunday."""
    counts: dict[str, int] = defaultdict(int)
    oldest: list[date] = []
    due: list[date] = []
    sunday = last_of_week(today)
    for pile in piles:
        counts["open"] += pile.count
        counts["in_review"] += pile.in_review
        counts[_nearness(pile, today, sunday)] += pile.count
        if pile.oldest_on is not None:
            oldest.append(pile.oldest_on)
        if pile.due_on is not None:
            due.append(pile.due_on)
    return Load(**counts, oldest_on=min(oldest, default=None), first_due_on=min(due, default=None))


def _nearness(pile: Pile, today: date, sunday: date) -> str:
    if pile.due_on is None:
        return "paused" if pile.standing is Standing.PAUSED else "undated"
    if pile.due_on < today:
        return "overdue"
    return "this_week" if pile.due_on <= sunday else "later"


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A person and what they hold; `person` None for what nobody holds yet. `away` is now or coming."""

    person: str | None
    name: str
    unit: str | None
    load: Load
    away: Absence | None = None

    def is_away(self, today: date) -> bool:
        """Whether the person is absent on this day."""
        return self.away is not None and self.away.covers(today)


def lines_of(
    people: Iterable[Person],
    piles: Iterable[Pile],
    absences: Iterable[Absence],
    *,
    today: date,
    until: date,
) -> tuple[BoardLine, ...]:
    """One line for each person, most pressing first, then those who are unknown by name, then nobody's.

    An absence counts from today to `until`; the nearest is shown.
    """
    held: dict[str | None, list[Pile]] = defaultdict(list)
    for pile in piles:
        held[pile.assignee].append(pile)
    nearest: dict[str, Absence] = {}
    for absence in sorted(absences, key=lambda absence: (absence.first_on, absence.last_on)):
        if absence.last_on >= today and absence.first_on <= until:
            nearest.setdefault(absence.user, absence)
    known = [
        BoardLine(
            person.id,
            person.name,
            person.unit,
            load_of(held.pop(person.id, ()), today=today),
            nearest.get(person.id),
        )
        for person in people
    ]
    known.sort(key=lambda line: (-line.load.overdue, -line.load.this_week, -line.load.open, line.name))
    nobody = held.pop(None, None)
    strangers = [
        BoardLine(user, user, None, load_of(held[user], today=today))
        for user in sorted(user for user in held if user is not None)
    ]
    unassigned = [] if nobody is None else [BoardLine(None, "", None, load_of(nobody, today=today))]
    return (*known, *strangers, *unassigned)


@dataclass(frozen=True, slots=True)
class AnsweredInQuarter:
    """Answers of the running quarter by whether they came in time; `undated` had no date to keep."""

    on_time: int
    late: int
    undated: int = 0

    @property
    def percent_on_time(self) -> float | None:
        """Of those that had a date; None where there is none."""
        dated = self.on_time + self.late
        return 100 * self.on_time / dated if dated else None
