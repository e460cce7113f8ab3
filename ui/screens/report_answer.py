"""What the report's screen hears from the pool: the figures of a quarter, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop_app.domain.errors import DeskError
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.table import RowKind
from desktop_app.reports.desk import Reports
from desktop_app.reports.snapshots import Snapshot
from ui.screens.report_view import ReportView, view_of

_HANDED_OVER_WITHIN: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person chose to see; without a quarter the one that is worked on."""

    quarter: Quarter | None
    by: RowKind
    form: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`quarters` have figures, the newest first; `snapshots` are those of the quarter shown."""

    asked: Asked
    quarter: Quarter
    quarters: tuple[Quarter, ...]
    view: ReportView | None = None
    snapshots: tuple[Snapshot, ...] = ()
    trouble: DeskError | None = None


def answer_to(reports: Reports, asked: Asked, today: date) -> Answer:
    """Work it out: on a pool thread."""
    quarters: tuple[Quarter, ...] = ()
    quarter = asked.quarter or Quarter.of(today)
    try:
        quarters = tuple(reports.quarters())
        quarter = asked.quarter or worked_on(quarters, today)
        report = reports.quarter(quarter, by=asked.by, template=asked.form)
        snapshots = tuple(reports.snapshots(quarter))
    except DeskError as trouble:
        return Answer(asked, quarter, quarters, trouble=trouble)
    return Answer(asked, quarter, quarters, view_of(report), snapshots)


def worked_on(quarters: Sequence[Quarter], today: date) -> Quarter:
    """The quarter a person means without saying so: for a month the one just ended, which is handed over
    then; afterwards the present one."""
    newest = max(quarters, default=Quarter.of(today))
    is_young = today - newest.first < _HANDED_OVER_WITHIN
    return newest.previous if is_young and newest.previous in quarters else newest
