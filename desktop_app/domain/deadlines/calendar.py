"""Which days the public service works: weekdays, less dated holidays, plus swapped Saturdays."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from desktop_app.domain.deadlines.rows import Problem, Row, RowProblem, TableRefused, read_table

COLUMNS: Final = ("date", "effect", "kind", "name_vi", "legal", "source", "confidence")
_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Unit(StrEnum):
    """What a term is counted in."""

    CALENDAR_DAY = "calendar_day"
    WORKING_DAY = "working_day"


class Effect(StrEnum):
    """What a dated row makes of its day."""

    OFF = "off"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day that is not what its weekday says: `legal` is the citation shown, `source` where it was seen."""

    on: date
    effect: Effect
    kind: str
    name: str
    legal: str
    source: str
    confidence: str


def read_calendar_days(text: str) -> tuple[CalendarDay, ...]:
    """The dated rows of a calendar file. Raises TableRefused, also when a date stands twice."""
    rows = read_table(text, COLUMNS, _calendar_day)
    seen: set[date] = set()
    twice: list[RowProblem] = []
    for row, day in rows:
        if day.on in seen:
            twice.append(row.refuse("date", Problem.TWICE).problem)
        seen.add(day.on)
    if twice:
        raise TableRefused(twice)
    return tuple(day for _, day in rows)


def _calendar_day(row: Row) -> CalendarDay:
    return CalendarDay(
        on=row.day("date"),
        effect=row.word("effect", Effect),
        kind=row.needed("kind"),
        name=row.needed("name_vi"),
        legal=row.text("legal"),
        source=row.text("source"),
        confidence=row.text("confidence"),
    )


def _nothing_known(year: int) -> Iterable[CalendarDay]:  # noqa: ARG001
    return ()


class WorkingCalendar:
    """Official rows year by year; a year without any is asked of `estimate` once, and marked so.

    A year with official rows is never mixed with an estimate: an estimate could add a holiday
    that the official list does not have, and nothing could take it away again.
    """

    def __init__(
        self,
        days: Iterable[CalendarDay],
        *,
        version: str,
        estimate: Callable[[int], Iterable[CalendarDay]] = _nothing_known,
    ) -> None:
        self.version = version
        self._estimate = estimate
        self._dated = {day.on: day for day in days}
        self._official = frozenset(day.year for day in self._dated)
        self._known = set(self._official)

    def is_official(self, year: int) -> bool:
        """Whether the year's holidays come from official rows."""
        return year in self._official

    def dated(self, day: date) -> CalendarDay | None:
        """The row that makes this day other than its weekday says, if there is one."""
        if day.year not in self._known:
            self._learn(day.year)
        return self._dated.get(day)

    def is_working(self, day: date) -> bool:
        """Whether the public service works on this day."""
        dated = self.dated(day)
        if dated is not None:
            return dated.effect is Effect.WORK
        return day.weekday() < _SATURDAY

    def next_working_day(self, day: date) -> date:
        """`day` itself if it is worked, else the first worked day after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def counts(self, day: date, unit: Unit) -> bool:
        """Whether this day is one of a term counted in `unit`."""
        return unit is Unit.CALENDAR_DAY or self.is_working(day)

    def add(self, day: date, amount: int, unit: Unit) -> date:
        """The last day of `amount` units counted from the day after `day`."""
        if unit is Unit.CALENDAR_DAY:
            return day + timedelta(days=amount)
        while amount > 0:
            day += _DAY
            amount -= self.is_working(day)
        return day

    def count(self, after: date, until: date, unit: Unit) -> int:
        """How many units lie after `after`, up to and including `until`."""
        days = (until - after).days
        if unit is Unit.CALENDAR_DAY:
            return max(days, 0)
        return sum(self.is_working(after + timedelta(days=n)) for n in range(1, days + 1))

    def _learn(self, year: int) -> None:
        # Rows first, then the mark: another thread that sees the mark finds the rows.
        self._dated |= {day.on: day for day in self._estimate(year) if day.on.year == year}
        self._known.add(year)
