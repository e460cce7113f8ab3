"""Xuất danh sách: what is going to leave, as which file, how far it is, and what became of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.domain.clock import Clock
from desktop_app.reports.listing import FileFormat
from ui.error_text import sentence
from ui.folding import scaled
from ui.icons import Icon
from ui.list_export import Circumstances, Exported, ExportWords, ListExport, ListToExport, file_name
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import Workplace

_WIDTH = 560


class ExportDialog(QDialog):
    """Nothing is written before a place was chosen; Esc stops what is being written, then closes."""

    def __init__(
        self, work: Workplace, tasks: Tasks, one: ListToExport, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Xuất danh sách"))
        self._work = work
        self._one = one
        self._words = Words(self)
        self._said = ExportWords(self)
        self._export = ListExport(work.casework, tasks, self)
        self._export.told.connect(self._show_progress)
        self._excel = Button(self.tr("Xuất Excel…"), Kind.PRIMARY, icon=Icon.EXPORT)
        self._csv = Button(self.tr("Xuất CSV…"))
        for button, file_format in ((self._excel, FileFormat.XLSX), (self._csv, FileFormat.CSV)):
            button.clicked.connect(partial(self._ask_where, file_format))
        self._stop = Button(self.tr("Dừng"))
        self._stop.clicked.connect(self._ask_to_stop)
        self._close = Button(self.tr("Đóng"))
        self._close.clicked.connect(self.reject)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, max(1, one.count))
        self._bar.setAccessibleName(self.tr("Đã ghi"))
        self._result = Banner()
        self._lay_out()
        self._let(work=False)

    @property
    def is_working(self) -> bool:
        """Whether a file is being written."""
        return not self._stop.isHidden()

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._result.isHidden() else self._result.accessibleName()

    def write(self, path: Path, file_format: FileFormat) -> None:
        """Write the list there."""
        now = self._clock.now()
        around = Circumstances(self._work.me.name, now, self._work.sync.state().last_success)
        self._let(work=True)
        self._show_progress(0)
        self._export.begin(
            self._one, self._said.listing(self._one, around), path, file_format, partial(self._show_end, path)
        )

    def reject(self) -> None:
        """Not while a file is being written: that is stopped first."""
        if self.is_working:
            self._ask_to_stop()
        else:
            super().reject()

    @property
    def _clock(self) -> Clock:
        return self._work.clock

    def _ask_where(self, file_format: FileFormat) -> None:
        kinds = {
            FileFormat.XLSX: self.tr("Sổ tính Excel (*.xlsx)"),
            FileFormat.CSV: self.tr("Tệp CSV (*.csv)"),
        }
        name = file_name(self._one, self._clock.now(), file_format)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu danh sách"), name, kinds[file_format])
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(f".{file_format}"), file_format)

    @Slot()
    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self._export.stop()

    @Slot(int)
    def _show_progress(self, rows: int) -> None:
        if not self.is_working:
            return
        self._bar.setValue(rows)
        if rows < self._one.count:
            done = self.tr("Đang ghi %1 trên %2 dòng.").replace("%2", self._words.number(self._one.count))
            self._result.say(Tone.NEUTRAL, done.replace("%1", self._words.number(rows)), icon=Icon.TIME_LEFT)
        else:
            self._result.say(Tone.NEUTRAL, self.tr("Đang hoàn tất tệp."), icon=Icon.TIME_LEFT)

    def _show_end(self, path: Path, ended: Exported) -> None:
        self._let(work=False)
        if ended.trouble is not None:
            text = sentence(ended.trouble)
            self._result.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())
        elif ended.rows is None:
            self._result.say(Tone.NEUTRAL, self.tr("Đã dừng."), self.tr("Chưa có tệp nào được ghi."))
        else:
            fact = self.tr("Đã xuất %n dòng.", "", ended.rows)
            where = self.tr("Tệp %1, lần xuất đã ghi vào nhật ký.").replace("%1", path.name)
            self._result.say(Tone.INFO, fact, where)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let(self, *, work: bool) -> None:
        for button in (self._excel, self._csv, self._close):
            button.setEnabled(not work)
        self._stop.setEnabled(work)
        self._stop.setVisible(work)
        self._bar.setVisible(work)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Xuất danh sách"), TextRole.SECTION))
        size = f"{self._one.title} · {self.tr('%n dòng', '', self._one.count)}"
        column.addWidget(label(size, wrap=True))
        if self._one.narrowed:
            column.addWidget(label(self._one.narrowed, TextRole.LABEL, wrap=True))
        kept = self.tr(
            "Tệp không có thông tin người gửi. Tên bạn và thời điểm xuất được in trên tệp và ghi vào nhật ký."
        )
        column.addWidget(label(kept, TextRole.LABEL, wrap=True))
        column.addWidget(self._result)
        column.addWidget(self._bar)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._close)
        row.addStretch(1)
        row.addWidget(self._stop)
        row.addWidget(self._csv)
        row.addWidget(self._excel)
        column.addLayout(row)
        self.resize(scaled(_WIDTH), self.sizeHint().height())
