"""Which days and hours the public service works: weekdays, less dated holidays, plus swapped Saturdays."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from desktop_app.domain.deadlines.hours import OFFICE_HOURS, Interval, Part
from desktop_app.domain.deadlines.rows import Problem, Row, RowProblem, TableRefused, read_table

COLUMNS: Final = ("date", "effect", "kind", "name_vi", "legal", "source", "confidence")
_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Unit(StrEnum):
    """What a term is counted in."""

    CALENDAR_DAY = "calendar_day"
    WORKING_DAY = "working_day"
    HOUR = "hour"  # of the office's working hours


class Effect(StrEnum):
    """What a dated row makes of its day: off, worked, or worked in one half only."""

    OFF = "off"
    WORK = "work"
    MORNING = "morning"
    AFTERNOON = "afternoon"


# What a row says it is, where that leaves only one effect.
_EFFECT_OF: Final = {
    "law": Effect.OFF,
    "comp": Effect.OFF,
    "law_or_comp": Effect.OFF,
    "swap_off": Effect.OFF,
    "swap_makeup": Effect.WORK,
}


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
    """The dated rows of a calendar file.

    Raises TableRefused: also for a date that stands twice, and for rows that contradict each other or
    themselves (a day both off and worked, a make-up day that is off).
    """
    rows = read_table(text, COLUMNS, _calendar_day)
    said: dict[date, Effect] = {}
    problems: list[RowProblem] = []
    for row, day in rows:
        before = said.get(day.on)
        if before is not None:
            problem = Problem.TWICE if before is day.effect else Problem.CONTRADICTS
            problems.append(row.refuse("date", problem).problem)
        said[day.on] = day.effect
    if problems:
        raise TableRefused(problems)
    return tuple(day for _, day in rows)


def _calendar_day(row: Row) -> CalendarDay:
    on, effect, kind = row.day("date"), row.word("effect", Effect), row.needed("kind")
    if _EFFECT_OF.get(kind, effect) is not effect:
        raise row.refuse("effect", Problem.CONTRADICTS)
    return CalendarDay(
        on=on,
        effect=effect,
        kind=kind,
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
        hours: Sequence[Interval] = OFFICE_HOURS,
    ) -> None:
        self.version = version
        self.hours = tuple(hours)
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

    @property
    def official_days(self) -> tuple[CalendarDay, ...]:
        """The official rows, in order, without what was estimated."""
        days = (day for day in self._dated.values() if day.on.year in self._official)
        return tuple(sorted(days, key=lambda day: day.on))

    def with_days(self, days: Iterable[CalendarDay], *, version: str) -> "WorkingCalendar":
        """This calendar, but for these days: a try-out. A year stays as official as it was."""
        changed = {day.on: day for day in days}
        official = {day.on: day for day in self.official_days}
        official |= {on: day for on, day in changed.items() if self.is_official(on.year)}

        def estimate(year: int) -> Iterable[CalendarDay]:
            expected = {day.on: day for day in self._estimate(year)}
            return (expected | {on: day for on, day in changed.items() if on.year == year}).values()

        return WorkingCalendar(official.values(), version=version, estimate=estimate, hours=self.hours)

    def with_years(self, days: Sequence[CalendarDay], *, version: str) -> "WorkingCalendar":
        """This calendar with the years that `days` name replaced whole, as an official list replaces one."""
        years = {day.on.year for day in days}
        kept = (day for day in self.official_days if day.on.year not in years)
        return WorkingCalendar((*kept, *days), version=version, estimate=self._estimate, hours=self.hours)

    def with_only(self, days: Iterable[CalendarDay], *, version: str) -> "WorkingCalendar":
        """Another official list whole in place of this one; hours and estimates stay."""
        return WorkingCalendar(days, version=version, estimate=self._estimate, hours=self.hours)

    def is_working(self, day: date) -> bool:
        """Whether the public service works on this day; a half day is a worked day."""
        dated = self.dated(day)
        if dated is not None:
            return dated.effect is not Effect.OFF
        return day.weekday() < _SATURDAY

    def intervals(self, day: date) -> tuple[Interval, ...]:
        """The hours the office is open on this day."""
        if not self.is_working(day):
            return ()
        dated = self.dated(day)
        if dated is None or dated.effect is Effect.WORK:
            return self.hours
        part = Part(dated.effect.value)
        return tuple(interval for interval in self.hours if interval.part is part)

    def next_working_day(self, day: date) -> date:
        """`day` itself if it is worked, else the first worked day after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def working_days_before(self, day: date, amount: int) -> date:
        """The day `amount` worked days before `day`; for 0 `day` itself, or the last worked day before it."""
        while amount > 0 or not self.is_working(day):
            amount -= self.is_working(day)
            day -= _DAY
        return day

    def counts(self, day: date, unit: Unit) -> bool:
        """Whether this day is one of a term counted in `unit` (in hours: whether it has any)."""
        return unit is Unit.CALENDAR_DAY or self.is_working(day)

    def add(self, day: date, amount: int, unit: Unit) -> date:
        """The last day of `amount` days counted from the day after `day`."""
        if unit is Unit.CALENDAR_DAY:
            return day + timedelta(days=amount)
        while amount > 0:
            day += _DAY
            amount -= self.is_working(day)
        return day

    def count(self, after: date, until: date, unit: Unit) -> int:
        """How many days of `unit` lie after `after`, up to and including `until`."""
        days = (until - after).days
        if unit is Unit.CALENDAR_DAY:
            return max(days, 0)
        return sum(self.is_working(after + timedelta(days=n)) for n in range(1, days + 1))

    def _learn(self, year: int) -> None:
        # Rows first, then the mark: another thread that sees the mark finds the rows.
        self._dated |= {day.on: day for day in self._estimate(year) if day.on.year == year}
        self._known.add(year)
