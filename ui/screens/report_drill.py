"""From a figure to its cases: which cell was opened, and what stands behind it in the newest report."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.standing import Counted
from ui.latest import Latest
from ui.screens.report_body import ReportBody
from ui.screens.report_figures import TOTAL
from ui.screens.report_pages import Page
from ui.screens.report_timeliness import outcomes_behind
from ui.screens.report_view import cases_of
from ui.tasks import Tasks
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class _Cell:
    """A figure that was opened on one of the two pages with tables of cases."""

    report: QuarterReport
    page: Page
    key: str
    column: int


class CellCases(QObject):
    """Looks behind cells on a pool thread: the total of a country has many cases."""

    def __init__(self, body: ReportBody, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self._words = Words(self)
        self._report: QuarterReport | None = None
        self._cell: _Cell | None = None
        self._latest = Latest(tasks, self._look, self._show)
        body.opened.connect(self._open)

    @property
    def is_asking(self) -> bool:
        """Whether the cases of a cell are still to come."""
        return self._latest.is_asking

    def follow(self, report: QuarterReport) -> None:
        """A newer report: what is looked at is looked at there."""
        self._report = report
        if self._cell is not None and not self._body.cases.isHidden():
            self._cell = replace(self._cell, report=report)
            self._latest.ask()

    @Slot(int, str, int)
    def _open(self, page: int, key: str, column: int) -> None:
        if self._report is not None:
            self._cell = _Cell(self._report, Page(page), key, column)
            self._latest.ask()

    def _look(self) -> tuple[_Cell | None, tuple[Counted, ...]]:
        """On a pool thread."""
        cell = self._cell
        if cell is None:
            return None, ()
        key = None if cell.key == TOTAL else cell.key
        if cell.page is Page.TIMELINESS:
            return cell, cases_of(cell.report, key, outcomes_behind(cell.column))
        if key is not None and key not in cell.report.counted:
            return cell, ()  # the row has gone with its last case
        return cell, cell.report.cases(key, cell.report.template.columns[cell.column - 1].number)

    def _show(self, found: tuple[_Cell | None, tuple[Counted, ...]]) -> None:
        cell, counted = found
        if cell is None or cell is not self._cell:
            return
        page = self._body.timeliness if cell.page is Page.TIMELINESS else self._body.figures
        fact = self.tr("%1, tính đến %2").replace("%1", page.table.column_words(cell.column))
        fact = fact.replace("%2", self._words.full_date(cell.report.cutoff))
        name = page.table.cell_words(cell.key, cell.column)
        pane = self._body.cases
        pane.show_cases(f"{name}: {self._words.number(len(counted))}", fact, counted, cell.report.cutoff)
        if pane.isHidden():
            self._body.show_cases()
