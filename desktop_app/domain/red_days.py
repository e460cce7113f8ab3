"""Red days: more open cases fall due than the people present can answer, and who could take which of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from desktop_app.domain.board import Load, Pile, Standing, load_of
from desktop_app.domain.case import Status
from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.staff import Absence

WEEKS: Final = 4
_WEEK: Final = 7

# What was written stays with its author: in review and approved, only the author can send it.
_STAYS: Final = frozenset({Status.IN_REVIEW, Status.APPROVED})
_FRESH_FIRST: Final = (Status.FORWARDED, Status.ASSIGNED, Status.REWORK, Status.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class DayLoad:
    """What is due on a day, and who is there for it. `rest` names a day off, "" for a plain weekend."""

    on: date
    due: int
    present: int
    capacity: int
    is_off: bool
    rest: str = ""
    away: tuple[str, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether more is due than those present can answer."""
        return self.due > self.capacity


def first_of_calendar(today: date) -> date:
    """The Monday that the calendar of the board begins with."""
    return today - timedelta(days=today.weekday())


@dataclass(frozen=True, slots=True)
class Team:
    """Who works on what a day brings: people with their units, when they are away, how much each can."""

    units: Mapping[str, str | None]
    absences: Sequence[Absence]
    calendar: WorkingCalendar
    per_person: int  # cases that one person can answer on one day

    def is_there(self, user: str, day: date) -> bool:
        """Whether this person works on this day."""
        if user not in self.units or not self.calendar.is_working(day):
            return False
        return not any(absence.user == user and absence.covers(day) for absence in self.absences)

    def away(self, day: date) -> tuple[str, ...]:
        """Who of the team is absent."""
        gone = {absence.user for absence in self.absences if absence.covers(day)}
        return tuple(user for user in self.units if user in gone)

    def day(self, on: date, due: int) -> DayLoad:
        """How a day stands with so much due."""
        away, dated = self.away(on), self.calendar.dated(on)
        is_off = not self.calendar.is_working(on)
        present = 0 if is_off else len(self.units) - len(away)
        rest = dated.name if is_off and dated is not None else ""
        return DayLoad(on, due, present, present * self.per_person, is_off, rest, away)

    def days(self, piles: Iterable[Pile], *, today: date, weeks: int = WEEKS) -> tuple[DayLoad, ...]:
        """Whole weeks from this one's Monday; a day that is past holds nothing, as its cases are overdue."""
        due: dict[date, int] = defaultdict(int)
        for pile in piles:
            if pile.due_on is not None and pile.due_on >= today:
                due[pile.due_on] += pile.count
        first = first_of_calendar(today)
        return tuple(
            self.day(on, due[on]) for on in (first + timedelta(days=n) for n in range(weeks * _WEEK))
        )


@dataclass(frozen=True, slots=True)
class DueCase:
    """A case that is due on the day looked at."""

    case_id: str
    holder: str | None
    unit: str | None
    status: str
    draft_rev: int = 0


class Why(StrEnum):
    """Why a case should change hands."""

    UNASSIGNED = "unassigned"
    AWAY = "away"
    TOO_MUCH = "too_much"


@dataclass(frozen=True, slots=True)
class ProposedMove:
    """`to` has room for the case on the day `by`, which is the due day or one before it."""

    case_id: str
    holder: str | None
    to: str
    by: date
    why: Why


@dataclass(frozen=True, slots=True)
class Kept:
    """The holder has room for the case on an earlier day."""

    case_id: str
    holder: str
    by: date


@dataclass(frozen=True, slots=True)
class Spread:
    """How a day could be met: what to move, what to do earlier, and what nobody has room for."""

    moves: tuple[ProposedMove, ...] = ()
    kept: tuple[Kept, ...] = ()
    left: tuple[str, ...] = ()


def spread(on: date, cases: Iterable[DueCase], piles: Iterable[Pile], team: Team, *, today: date) -> Spread:
    """A proposal for one day, in the same unit, to those present with the fewest open cases.

    Nobody is given more on any day than one person can answer, so that no other day turns red. What is in
    review or approved stays with its author.
    """
    return _Spreading(on, piles, team, today).of(cases)


class _Spreading:
    """The rooms that are left while cases are handed out."""

    def __init__(self, on: date, piles: Iterable[Pile], team: Team, today: date) -> None:
        self._on = on
        self._team = team
        self._of_unit: dict[str | None, list[str]] = defaultdict(list)
        for user, unit in team.units.items():
            self._of_unit[unit].append(user)
        self._open: dict[str | None, int] = defaultdict(int)
        self._due: dict[tuple[str | None, date], int] = defaultdict(int)
        for pile in piles:
            self._open[pile.assignee] += pile.count
            if pile.due_on is not None:
                self._due[pile.assignee, pile.due_on] += pile.count
        span = (on - today).days
        earlier = [on - timedelta(days=n) for n in range(1, span + 1)]
        self._earlier = [day for day in earlier if team.calendar.is_working(day)]
        self._is_there = cache(team.is_there)

    def of(self, cases: Iterable[DueCase]) -> Spread:
        held: dict[str | None, list[DueCase]] = defaultdict(list)
        for case in cases:
            held[case.holder].append(case)
        moves: list[ProposedMove] = []
        kept: list[Kept] = []
        left: list[str] = []
        for case, why in self._in_excess(held):
            to = self._beside(case, why)
            own = None if to else self._own_room(case)
            move = to or (None if own else self._before(case, why))
            if move is not None:
                moves.append(move)
                self._hand_over(move)
            elif own is not None:
                kept.append(own)
                self._due[own.holder, self._on] -= 1
                self._due[own.holder, own.by] += 1
            else:
                left.append(case.case_id)
        return Spread(tuple(moves), tuple(kept), tuple(left))

    def _in_excess(self, held: Mapping[str | None, list[DueCase]]) -> Iterator[tuple[DueCase, Why]]:
        """What its holder cannot answer on the day: the least begun first, so that little work is lost."""
        for holder, mine in held.items():
            if holder is None:
                yield from ((case, Why.UNASSIGNED) for case in mine)
                continue
            there = self._is_there(holder, self._on)
            too_many = len(mine) - (self._team.per_person if there else 0)
            why = Why.TOO_MUCH if there else Why.AWAY
            order = sorted(mine, key=_begun)
            yield from ((case, why) for case in order[: max(0, too_many)])

    def _beside(self, case: DueCase, why: Why) -> ProposedMove | None:
        """Somebody with room on the day itself, and with less on the desk than an overloaded holder."""
        limit = self._open[case.holder] if why is Why.TOO_MUCH else None
        return self._move(case, why, [self._on], limit)

    def _before(self, case: DueCase, why: Why) -> ProposedMove | None:
        return self._move(case, why, self._earlier, None)

    def _move(self, case: DueCase, why: Why, days: Sequence[date], limit: int | None) -> ProposedMove | None:
        if case.status in _STAYS:
            return None
        found = [
            (self._open[user], user, day)
            for user in self._near(case)
            if user != case.holder and (limit is None or self._open[user] < limit)
            if (day := self._room(user, days)) is not None
        ]
        if not found:
            return None
        _, user, day = min(found, key=lambda one: (one[0], one[1]))
        return ProposedMove(case.case_id, case.holder, user, day, why)

    def _near(self, case: DueCase) -> Iterable[str]:
        """The unit of the holder, else of the case; everybody where neither is told."""
        home = (self._team.units.get(case.holder) if case.holder else None) or case.unit
        return self._team.units if home is None else self._of_unit[home]

    def _own_room(self, case: DueCase) -> Kept | None:
        if case.holder is None:
            return None
        day = self._room(case.holder, self._earlier)
        return None if day is None else Kept(case.case_id, case.holder, day)

    def _room(self, user: str, days: Sequence[date]) -> date | None:
        """The first of these days on which this person can take one more."""
        free = (
            day for day in days if self._due[user, day] < self._team.per_person and self._is_there(user, day)
        )
        return next(free, None)

    def _hand_over(self, move: ProposedMove) -> None:
        self._due[move.holder, self._on] -= 1
        self._due[move.to, move.by] += 1
        self._open[move.holder] -= 1
        self._open[move.to] += 1


def _begun(case: DueCase) -> tuple[bool, int, int, str]:
    order = _FRESH_FIRST.index(Status(case.status)) if case.status in _FRESH_FIRST else len(_FRESH_FIRST)
    return case.status in _STAYS, case.draft_rev, order, case.case_id


@dataclass(frozen=True, slots=True)
class DayBecomes:
    """How many cases one person has due on a day, before and after more were given to them."""

    on: date
    before: int
    after: int
    is_off: bool
    is_away: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class WeeksBecome:
    """What a person's desk becomes with more cases on it."""

    before: Load
    after: Load
    days: tuple[DayBecomes, ...]

    @property
    def turns_red(self) -> tuple[date, ...]:
        """The days on which more would be due than one person can answer, and was not before."""
        return tuple(day.on for day in self.days if day.is_over and day.after > day.before)


def becomes(
    user: str, piles: Sequence[Pile], given: Iterable[Pile], team: Team, *, today: date, weeks: int = 2
) -> WeeksBecome:
    """`piles` are the person's own, `given` what would be added to them."""
    more = [replace(pile, assignee=user) for pile in given]
    before, after = _per_day(piles), _per_day([*piles, *more])
    first = first_of_calendar(today)
    days = []
    for day in (first + timedelta(days=n) for n in range(weeks * _WEEK)):
        is_off = not team.calendar.is_working(day)
        is_away = not is_off and not team.is_there(user, day)
        room = 0 if is_off or is_away else team.per_person
        past = day < today
        was, will = (0, 0) if past else (before[day], after[day])
        days.append(DayBecomes(day, was, will, is_off, is_away, is_over=will > room))
    return WeeksBecome(load_of(piles, today=today), load_of([*piles, *more], today=today), tuple(days))


def _per_day(piles: Iterable[Pile]) -> dict[date, int]:
    found: dict[date, int] = defaultdict(int)
    for pile in piles:
        if pile.standing is Standing.DATED and pile.due_on is not None:
            found[pile.due_on] += pile.count
    return found
