"""From a figure to its cases: which cell was opened, and what stands behind it in the newest report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.reports.desk import Reports
from ui.latest import Latest
from ui.models.counted_cases import Behind
from ui.screens.report_body import ReportBody
from ui.screens.report_figures import TOTAL
from ui.screens.report_national import sum_behind
from ui.screens.report_pages import Page
from ui.screens.report_timeliness import outcomes_behind
from ui.screens.report_view import TimelinessView
from ui.tasks import Tasks
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class _Cell:
    """A figure that was opened, and the page it stands on."""

    report: QuarterReport
    page: Page
    key: str
    column: int
    timeliness: TimelinessView | None = None


class CellCases(QObject):
    """Looks behind cells on a pool thread: the total of a country has many cases."""

    def __init__(
        self, body: ReportBody, reports: Callable[[], Reports], tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._body = body
        self._reports = reports
        self._words = Words(self)
        self._report: QuarterReport | None = None
        self._cell: _Cell | None = None
        self._goes_in = False
        self._latest = Latest(tasks, self._look, self._show)
        body.opened.connect(self._open)
        body.entered.connect(self._go_in)

    @property
    def is_asking(self) -> bool:
        """Whether the cases of a cell are still to come."""
        return self._latest.is_asking

    def follow(self, report: QuarterReport) -> None:
        """A newer report: what is looked at is looked at there."""
        self._report = report
        if self._cell is not None and not self._body.cases.isHidden():
            self._cell = replace(self._cell, report=report, timeliness=self._timeliness(self._cell.page))
            self._latest.ask()

    @Slot(int, str, int)
    def _open(self, page: int, key: str, column: int) -> None:
        if self._report is not None:
            place = Page(page)
            self._cell = _Cell(self._report, place, key, column, self._timeliness(place))
            self._latest.ask()

    def _timeliness(self, page: Page) -> TimelinessView | None:
        return self._body.timeliness.shown if page is Page.TIMELINESS else None

    @Slot()
    def _go_in(self) -> None:
        """By key one goes on in the list; a click leaves the keys at the table."""
        self._goes_in = self._latest.is_asking

    def _look(self) -> tuple[_Cell | None, Sequence[Behind]]:
        """On a pool thread."""
        cell = self._cell
        if cell is None:
            return None, ()
        report, key = cell.report, None if cell.key == TOTAL else cell.key
        if cell.timeliness is not None:
            return cell, cell.timeliness.cases(key, outcomes_behind(cell.column))
        if cell.page is Page.NATIONAL:
            shown = sum_behind(cell.key, cell.column)
            return cell, () if shown is None else self._reports().behind(report, shown)
        if key is not None and key not in report.counted:
            return cell, ()  # the row has gone with its last case
        return cell, report.cases(key, report.template.columns[cell.column - 1].number)

    def _show(self, found: tuple[_Cell | None, Sequence[Behind]]) -> None:
        cell, counted = found
        if cell is None or cell is not self._cell:
            return
        table = self._body.table_of(cell.page)
        fact = self.tr("%1, tính đến %2").replace("%1", table.column_words(cell.column))
        fact = fact.replace("%2", self._words.full_date(cell.report.cutoff))
        name = table.cell_words(cell.key, cell.column)
        pane = self._body.cases
        pane.show_cases(f"{name}: {self._words.number(len(counted))}", fact, counted, cell.report.cutoff)
        if pane.isHidden():
            self._body.show_cases()
        if self._goes_in:
            self._goes_in = False
            pane.list.setFocus()
