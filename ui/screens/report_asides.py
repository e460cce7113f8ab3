"""What the report's pages ask for only when somebody looks: changes since freezing, and the year so far."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.errors import NoDataYet
from desktop_app.domain.figures.comparison import CellChange
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.reports.desk import Reports
from desktop_app.reports.snapshots import Snapshot
from ui.latest import Latest
from ui.screens.report_body import ReportBody
from ui.screens.report_view import TimelinessView, year_so_far
from ui.tasks import Tasks

Changed = tuple[Snapshot, tuple[CellChange, ...]]
Year = tuple[QuarterReport, TimelinessView]


class ReportAsides(QObject):
    """Answers the pages; an answer about what is no longer shown is dropped."""

    def __init__(
        self, body: ReportBody, reports: Callable[[], Reports], tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._body = body
        self._reports = reports
        self._report: QuarterReport | None = None
        self._snapshot: Snapshot | None = None
        self._since = Latest(tasks, self._compare, self._show_changes)
        self._year = Latest(tasks, self._count_year, self._show_year)
        body.looked_at.connect(self._look_since)
        body.year_wanted.connect(self._year.ask)

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._since.is_asking or self._year.is_asking

    def follow(self, report: QuarterReport) -> None:
        """The report that is shown from now on."""
        self._report = report

    @Slot(object)
    def _look_since(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._since.ask()

    def _compare(self) -> Changed | None:
        """On a pool thread, as all questions; None while the copy is being fetched anew."""
        snapshot = self._snapshot
        if snapshot is None:
            return None
        try:
            return snapshot, self._reports().differences(snapshot)
        except NoDataYet:
            return None

    def _show_changes(self, found: Changed | None) -> None:
        if found is not None and found[0] == self._snapshot:
            self._body.frozen.show_changes(*found)

    def _count_year(self) -> Year | None:
        report = self._report
        try:
            return None if report is None else (report, year_so_far(self._reports(), report))
        except NoDataYet:
            return None

    def _show_year(self, found: Year | None) -> None:
        if found is not None and found[0] is self._report:
            self._body.timeliness.show_year(found[1])
