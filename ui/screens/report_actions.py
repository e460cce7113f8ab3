"""What leaves the report: files for Excel, Word and paper, and the figures frozen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.errors import DeskError, FileNotWritten
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.reports.desk import Reports
from desktop_app.reports.snapshots import concerns_about
from desktop_app.reports.stamp import Stamp
from ui.dialogs.freeze_dialog import FreezeDialog
from ui.error_text import ErrorText, sentence
from ui.printing import Printing
from ui.report_words import ReportWords
from ui.tasks import Tasks
from ui.workplace import Workplace

Write = Callable[[QuarterReport, Path, Stamp], None]


class ReportActions(QObject):
    """Each asks once; `told` says what became of it. Without figures nothing is asked."""

    told = Signal(object)  # ErrorText
    refused = Signal(object)  # ErrorText
    frozen = Signal()

    def __init__(
        self,
        work: Workplace,
        reports: Callable[[], Reports],
        tasks: Tasks,
        shown: Callable[[], QuarterReport | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._reports = reports
        self._tasks = tasks
        self._shown = shown
        self._window = parent
        self._words = ReportWords(self)
        self.is_working = False

    def write_workbook(self) -> None:
        """Xuất Excel…"""
        from desktop_app.reports.workbook import write_workbook  # late: brings XlsxWriter

        self._ask_for_file(write_workbook, "xlsx", self.tr("Tệp Excel (*.xlsx)"))

    def write_letter(self) -> None:
        """Xuất Word…"""
        from desktop_app.reports.letter import Issuer, write_letter  # late: brings python-docx

        agency = self._work.agency_name
        whose = partial(write_letter, issuer=Issuer(body=agency) if agency else Issuer())
        self._ask_for_file(whose, "docx", self.tr("Tệp Word (*.docx)"))

    def save_pdf(self) -> None:
        """Lưu PDF…"""
        from ui.report_page import save_report_pdf  # late: seldom needed

        self._ask_for_file(save_report_pdf, "pdf", self.tr("Tệp PDF (*.pdf)"))

    def print_out(self) -> None:
        """In…"""
        from ui.report_page import print_report  # late: seldom needed

        report = self._shown()
        if report is None:
            return
        try:
            print_report(Printing(self._window), report, self._stamp(report))
        except OSError:
            self.refused.emit(sentence(FileNotWritten()))

    def freeze(self) -> None:
        """Chốt số liệu…: the figures on screen, once a person was told what speaks against it."""
        report = self._shown()
        if report is None:
            return
        dialog = FreezeDialog(report, self._window)
        dialog.accepted.connect(lambda: self._freeze(report))
        dialog.open()

    def _freeze(self, report: QuarterReport) -> None:
        self.is_working = True

        def freeze() -> None:
            self._reports().freeze(report, despite=concerns_about(report))

        quarter = self._words.quarter(report.quarter)
        done = ErrorText(
            self.tr("Đã chốt số liệu %1.").replace("%1", quarter),
            self.tr("Bản chốt nằm ở Đã chốt."),
        )
        self._tasks.ask(_trying(freeze), lambda trouble: self._frozen(trouble, done))

    def _frozen(self, trouble: DeskError | None, done: ErrorText) -> None:
        self._tell(trouble, done)
        self.frozen.emit()  # also when the figures have changed meanwhile: they are shown anew

    def _ask_for_file(self, write: Write, ending: str, kind: str) -> None:
        report = self._shown()
        if report is None:
            return
        from ui.report_page import report_name  # late: seldom needed

        title = self.tr("Xuất báo cáo %1").replace("%1", self._words.quarter(report.quarter))
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, f"{report_name(report)}.{ending}", kind)
        if chosen:
            self.write(write, report, Path(chosen).with_suffix(f".{ending}"))

    def write(self, write: Write, report: QuarterReport, path: Path) -> None:
        """Write a file beside the main thread, and say where it lies."""
        self.is_working = True
        stamp = self._stamp(report)
        done = ErrorText(self.tr("Đã ghi tệp %1.").replace("%1", path.name))

        def leave() -> None:
            # Written down first: what left without a trace cannot be found again.
            self._work.casework.record_export(
                f"report-{report.quarter}", count=len(report.rows), file_format=path.suffix[1:]
            )
            write(report, path, stamp)

        self._tasks.ask(_trying(leave), lambda trouble: self._tell(trouble, done))

    def _tell(self, trouble: DeskError | None, done: ErrorText) -> None:
        self.is_working = False
        if trouble is None:
            self.told.emit(done)
        else:
            self.refused.emit(sentence(trouble))

    def _stamp(self, report: QuarterReport) -> Stamp:
        return Stamp(self._work.clock.now(), self._work.me.name, report.data_as_of)


def _trying(act: Callable[[], None]) -> Callable[[], DeskError | None]:
    """For a pool thread; a refusal comes back as an answer."""

    def attempt() -> DeskError | None:
        try:
            act()
        except DeskError as trouble:
            return trouble
        return None

    return attempt
