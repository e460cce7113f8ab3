"""A quarter's report put together from facts: one pass for the national sums, one table, the checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from desktop_app.domain.clock import legal_day
from desktop_app.domain.figures.facts import CaseFact
from desktop_app.domain.figures.national import National, Sums, Tally
from desktop_app.domain.figures.predicates import asked_of, meets
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import (
    STOCK,
    SUM_OF_FORWARDED,
    SUM_OF_SCOPE,
    Check,
    QuarterReport,
)
from desktop_app.domain.figures.standing import Counted, LawOf, Outcome, count
from desktop_app.domain.figures.table import Cell, Column, Row, RowKind, Sum, TableDefinition, shares

TOTAL: Final = ""
"""Key of the row of sums."""
_OPEN_STOCK: Final = frozenset(
    {Outcome.OPEN_IN_TIME, Outcome.OPEN_OVERDUE, Outcome.SUPPLEMENT, Outcome.UNDATED}
)
_LATE: Final = frozenset({Outcome.ANSWERED_LATE, Outcome.OPEN_OVERDUE})

Names = Callable[[RowKind, str], str]
"""The name of a row by its key; the key itself where nobody knows it."""
Order = Callable[[RowKind, str], tuple[int, str]]
"""Where a row stands among the others, by its key."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What figures rest on: the last sync, the law and its versions, the names of rows and their order.

    `stock_before`: how many open cases the frozen figures of the quarter before ended with, None where
    there are none.
    """

    data_as_of: datetime
    law_of: LawOf
    rules: str
    calendar: str
    names: Names
    order: Order
    unreadable: Sequence[str] = ()
    stock_before: int | None = None


def report_on(
    quarter: Quarter,
    facts: Iterable[CaseFact],
    template: TableDefinition,
    by: RowKind,
    sources: Sources,
    *,
    cutoff: date | None = None,
    note: Callable[[CaseFact, Sums], None] | None = None,
) -> QuarterReport:
    """The figures as they stood when the quarter ended, or by the last sync where it has not ended yet.

    `cutoff` is given for figures that were once frozen as of that day. `note` is told in which national
    sums each case counts.
    """
    cutoff = cutoff or min(quarter.last, legal_day(sources.data_as_of))
    tally = Tally(quarter.first, cutoff, note)
    counted = list(count(tally.seen(facts), quarter.first, cutoff, sources.law_of))
    in_rows: dict[str, list[Counted]] = defaultdict(list)
    for one in counted:
        in_rows[row_key(one.fact, by)].append(one)
    named = {key: template.row_words.get((by, key)) or sources.names(by, key) for key in in_rows}
    keys = sorted(in_rows, key=lambda key: (key == "", sources.order(by, key), key))
    rows = tuple(Row(key, named[key], cells(in_rows[key], template.columns)) for key in keys)
    total = Row(TOTAL, "", cells(counted, template.columns))
    late = {one.fact.agency for one in counted if one.outcome in _LATE}
    agency_names = {key: sources.names(RowKind.AGENCY, key) for key in late}
    dateless = [one.fact.case_id for one in counted if one.outcome is Outcome.UNDATED]
    return QuarterReport(
        quarter=quarter,
        cutoff=cutoff,
        data_as_of=sources.data_as_of,
        rules=sources.rules,
        calendar=sources.calendar,
        template=template,
        by=by,
        cumulative=tally.cumulative,
        in_quarter=tally.in_quarter,
        rows=rows,
        total=total,
        late_agencies=tuple(sorted(late, key=lambda key: (sources.order(RowKind.AGENCY, key), key))),
        agency_names=agency_names,
        checks=tuple(_checks(tally.sums, counted, total, template, sources.stock_before)),
        undated=tuple(sorted({*tally.undated, *dateless, *sources.unreadable})),
        is_finished=quarter.last < legal_day(sources.data_as_of),
        counted={key: tuple(in_rows[key]) for key in keys},
    )


def row_key(fact: CaseFact, by: RowKind) -> str:
    """The row a case lies in; empty for a case that says nothing of it."""
    match by:
        case RowKind.AGENCY:
            return fact.agency
        case RowKind.FIELD:
            return fact.field
        case RowKind.UNIT:
            return fact.unit or ""
        case RowKind.OFFICER:
            return fact.assignee or ""
        case RowKind.CONTENT_TYPE:
            return fact.content_type


def cells(counted: Iterable[Counted], columns: Sequence[Column]) -> tuple[Cell, ...]:
    """A row's cells. Cases alike in all that a column asks are asked once."""
    alike: dict[Hashable, list[Counted]] = defaultdict(list)
    for one in counted:
        alike[asked_of(one)].append(one)
    counts: list[Cell] = [
        None
        if column.percent
        else sum(len(group) for group in alike.values() if meets(group[0], column.predicates))
        for column in columns
    ]
    return shares(counts, columns)


def open_stock(counted: Iterable[Counted]) -> int:
    """How many cases the agencies still held at the cut-off."""
    return sum(one.closed_on is None and one.outcome in _OPEN_STOCK for one in counted)


def _checks(
    sums: Mapping[National, int],
    counted: Sequence[Counted],
    total: Row,
    template: TableDefinition,
    stock_before: int | None,
) -> Iterable[Check]:
    by_number = {column.number: cell for column, cell in zip(template.columns, total.cells, strict=True)}
    for one in template.sums:
        yield _sum_check(one, by_number)
    forwarded = sums[National.FORWARDED]
    yield _equal(SUM_OF_SCOPE, forwarded + sums[National.AWAITING_SUPPLEMENT], sums[National.IN_SCOPE])
    yield _equal(SUM_OF_FORWARDED, sums[National.ANSWERED] + sums[National.IN_PROGRESS], forwarded)
    if stock_before is not None:
        yield _equal(STOCK, sum(one.carried for one in counted), stock_before)


def _sum_check(one: Sum, cells_by_number: Mapping[int, object]) -> Check:
    def side(numbers: Iterable[int]) -> int:
        return sum(cell for number in numbers if isinstance(cell := cells_by_number[number], int))

    left, right = side(one.left), side(one.right)
    return Check(one.name, left == right, left, right, one.formula)


def _equal(name: str, left: int, right: int) -> Check:
    return Check(name, left == right, left, right)
