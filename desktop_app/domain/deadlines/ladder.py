"""The escalation ladder as data: which level of which clock goes to whom, so many days from its date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from desktop_app.domain.deadlines.calendar import Unit, WorkingCalendar
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.rows import Problem, Row, RowProblem, TableRefused, read_table

COLUMNS: Final = ("agency", "clock", "level", "offset", "unit", "purpose", "recipient", "source")


class Purpose(StrEnum):
    """What the recipient is told for."""

    ACTION = "action"
    INFORMATION = "information"


class Recipient(StrEnum):
    """Whom a level goes to, by their part in the case."""

    OFFICER = "officer"
    UNIT_HEAD = "unit_head"
    LEADER = "leader"
    FOCAL = "focal"


@dataclass(frozen=True, slots=True)
class Rung:
    """One level. `offset` in `unit`, negative before the clock's date; 0 on the date itself.

    The supplement clock counts from the day the sender was asked.
    """

    agency: str
    clock: ClockName
    level: int
    offset: int
    unit: Unit
    purpose: Purpose
    recipient: Recipient
    source: str

    def falls_on(self, anchor: date, calendar: WorkingCalendar) -> date:
        """The day this level is reached, for a clock whose date is `anchor`."""
        try:
            if self.unit is Unit.CALENDAR_DAY:
                return anchor + timedelta(days=self.offset)
            if self.offset >= 0:
                return calendar.add(anchor, self.offset, Unit.WORKING_DAY)
            return calendar.working_days_before(anchor, -self.offset)
        except OverflowError:  # beyond the year 9999, from a broken document: never reached
            return date.max


class Ladder:
    """Every rung; an agency that has rungs of its own for a clock climbs by those alone."""

    def __init__(self, rungs: Iterable[Rung]) -> None:
        self._by_use: dict[tuple[str, ClockName], list[Rung]] = {}
        for rung in sorted(rungs, key=lambda rung: rung.level):
            self._by_use.setdefault((rung.agency, rung.clock), []).append(rung)

    def under(self, own: Iterable[Rung]) -> "Ladder":
        """This ladder with other rungs in place of its own for the agencies and clocks that they name."""
        above = Ladder(own)
        above._by_use = self._by_use | above._by_use
        return above

    def rungs(self, agency: str, clock: ClockName) -> list[Rung]:
        """The levels of a clock in an agency (`2025/91`), lowest first."""
        return self._by_use.get((agency, clock)) or self._by_use.get(("", clock), [])


def read_ladder(text: str) -> tuple[Rung, ...]:
    """The rungs of a ladder file.

    Raises TableRefused: also when a level stands twice, comes before a lower one, or is told in hours.
    """
    rows = read_table(text, COLUMNS, _rung)
    problems: list[RowProblem] = []
    seen: dict[tuple[str, ClockName], dict[int, Rung]] = {}
    for row, rung in rows:
        levels = seen.setdefault((rung.agency, rung.clock), {})
        if rung.level in levels:
            problems.append(row.refuse("level", Problem.TWICE).problem)
        if any(_out_of_order(rung, other) for other in levels.values()):
            problems.append(row.refuse("offset", Problem.CONTRADICTS).problem)
        levels[rung.level] = rung
    if problems:
        raise TableRefused(problems)
    return tuple(rung for _, rung in rows)


def _out_of_order(one: Rung, other: Rung) -> bool:
    return one.unit is other.unit and (one.level - other.level) * (one.offset - other.offset) < 0


def _rung(row: Row) -> Rung:
    clock, offset = row.word("clock", ClockName), row.offset("offset")
    unit = row.word("unit", Unit)
    if unit is Unit.HOUR:
        raise row.refuse("unit", Problem.UNKNOWN_WORD, choices=(Unit.CALENDAR_DAY, Unit.WORKING_DAY))
    if clock is ClockName.SUPPLEMENT and offset < 0:
        raise row.refuse("offset", Problem.NOTHING_BEFORE)
    return Rung(
        agency=row.text("agency"),
        clock=clock,
        level=row.count("level"),
        offset=offset,
        unit=unit,
        purpose=row.word("purpose", Purpose),
        recipient=row.word("recipient", Recipient),
        source=row.text("source"),
    )
