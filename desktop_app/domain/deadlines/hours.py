"""Office hours: the intervals of a worked day in which the office is open, lunch left out."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import pairwise
from typing import Final

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.deadlines.rows import Problem, Row, RowProblem, TableRefused, read_table

COLUMNS: Final = ("part", "opens", "closes", "source")


class Part(StrEnum):
    """The halves of a day; a half day is worked in one of them."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class Interval:
    """Open from `opens` until `closes`, on the wall clock in Vietnam."""

    part: Part
    opens: time
    closes: time

    def on(self, day: date) -> tuple[datetime, datetime]:
        """The interval as instants of `day`, +07:00."""
        return (
            datetime.combine(day, self.opens, LEGAL_ZONE),
            datetime.combine(day, self.closes, LEGAL_ZONE),
        )


# No law fixes them for every office; an agency's own file goes before these.
OFFICE_HOURS: Final = (
    Interval(Part.MORNING, time(7, 30), time(11, 30)),
    Interval(Part.AFTERNOON, time(13, 30), time(17, 30)),
)


def read_office_hours(text: str) -> tuple[Interval, ...]:
    """The intervals of an office-hours file, in order.

    Raises TableRefused: also for an interval that ends before it starts or overlaps another, and for none.
    """
    rows = read_table(text, COLUMNS, _interval)
    if not rows:
        raise TableRefused([RowProblem(1, "opens", Problem.EMPTY, "")])
    rows.sort(key=lambda pair: pair[1].opens)
    overlaps = [
        row.refuse("opens", Problem.OVERLAPS).problem
        for (_, earlier), (row, later) in pairwise(rows)
        if later.opens < earlier.closes
    ]
    if overlaps:
        raise TableRefused(overlaps)
    return tuple(interval for _, interval in rows)


def _interval(row: Row) -> Interval:
    interval = Interval(row.word("part", Part), row.time("opens"), row.time("closes"))
    if interval.closes <= interval.opens:
        raise row.refuse("closes", Problem.ENDS_BEFORE_START)
    return interval
