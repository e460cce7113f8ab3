"""The figures of a quarter as handed over: national sums, the table, late agencies, checks, cases behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from desktop_app.domain.figures.predicates import meets
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.standing import Counted
from desktop_app.domain.figures.table import Row, RowKind, TableDefinition

SUM_OF_SCOPE: Final = "forwarded_and_waiting_are_in_scope"
SUM_OF_FORWARDED: Final = "answered_and_in_progress_are_forwarded"
STOCK: Final = "carried_is_the_stock_before"
"""Names of the checks that every report makes; those of its table are named there."""


@dataclass(frozen=True, slots=True)
class Cumulative:
    """From the first day there is a case for, None where there is none, to the cut-off.

    `forwarded`: received by an agency; `awaiting_supplement`: the portal waits for the sender;
    `answered_percent` is of `forwarded`, None where nothing was forwarded.
    """

    from_on: date | None
    received: int
    in_scope: int
    forwarded: int
    awaiting_supplement: int
    answered: int
    answered_percent: float | None
    in_progress: int


@dataclass(frozen=True, slots=True)
class InQuarter:
    """What came in the quarter, each counted on the day it was forwarded or its sender was asked; and what
    was answered in it."""

    in_scope: int
    forwarded: int
    awaiting_supplement: int
    answered: int


@dataclass(frozen=True, slots=True)
class Check:
    """An identity that was looked at: both sides, and the formula as columns where it is one of the table."""

    name: str
    holds: bool
    left: int
    right: int
    formula: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class QuarterReport:
    """A quarter as it stood when `cutoff` ended, by what the last sync at `data_as_of` brought.

    `counted` are the cases of each row. `late_agencies` are keys (`2017/91`), named by `agency_names`: an
    answer sent late in the quarter, or an open case past due at the cut-off. `undated` are ids of cases
    that lack a day the table needs.
    """

    quarter: Quarter
    cutoff: date
    data_as_of: datetime
    rules: str
    calendar: str
    template: TableDefinition
    by: RowKind
    cumulative: Cumulative
    in_quarter: InQuarter
    rows: tuple[Row, ...]
    total: Row
    late_agencies: tuple[str, ...]
    agency_names: Mapping[str, str]
    checks: tuple[Check, ...]
    undated: tuple[str, ...]
    is_finished: bool
    counted: Mapping[str, tuple[Counted, ...]]

    @property
    def holds(self) -> bool:
        """Whether every check holds."""
        return all(check.holds for check in self.checks)

    def cases(self, row_key: str | None, column_number: int) -> tuple[Counted, ...]:
        """The cases behind a cell, by due date; row None is the total. Behind a percentage stand those of
        its share. Raises KeyError for a row or a column that is not there."""
        column = self.template.column(column_number)
        asked = [self.template.column(number) for number in column.share] or [column]
        found = (one for one in self._in_row(row_key) if any(meets(one, each.predicates) for each in asked))
        return tuple(sorted(found, key=_by_date))

    def _in_row(self, row_key: str | None) -> tuple[Counted, ...]:
        if row_key is not None:
            return self.counted[row_key]
        return tuple(one for counted in self.counted.values() for one in counted)


def _by_date(counted: Counted) -> tuple[date, str]:
    return counted.due_on or date.max, counted.fact.code
