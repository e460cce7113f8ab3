"""Gói trao đổi qua USB: what waits goes out as a file, the portal's answer comes in as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import DeskError
from desktop_app.domain.packages import PackageIn, PackageOut
from ui.error_text import sentence
from ui.folding import scaled
from ui.icons import Icon
from ui.package_words import PackageText, PackageWords
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label, rule
from ui.workplace import PackageControl

_WIDTH = 600
_T = TypeVar("_T")


class PackageDialog(QDialog):
    """Files are written and read beside the main thread, and never while a sync runs."""

    def __init__(self, packages: PackageControl, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Gói trao đổi qua USB"))
        self._packages = packages
        self._tasks = tasks
        self._words = PackageWords(self)
        self._out = Button(self.tr("Xuất gói gửi đi…"), Kind.PRIMARY, icon=Icon.SEND)
        self._out.clicked.connect(self._ask_where)
        self._in = Button(self.tr("Nhập gói trả lời…"), icon=Icon.PORTAL)
        self._in.clicked.connect(self._ask_which)
        self._result = Banner()
        self._close = Button(self.tr("Đóng"))
        self._close.clicked.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._lay_out()

    def write_into(self, folder: Path) -> None:
        """Make the next package in this folder."""
        self._begin(self.tr("Đang ghi gói."), partial(self._packages.make, folder), self._show_made)

    def read_from(self, file: Path) -> None:
        """Take in an answer."""
        self._begin(self.tr("Đang nhập gói."), partial(self._packages.take_in, file), self._show_taken)

    @property
    def is_working(self) -> bool:
        """Whether a file is being written or read."""
        return not self._out.isEnabled()

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._result.isHidden() else self._result.accessibleName()

    def reject(self) -> None:
        """Not before the file is whole: a stick that is pulled out early holds half of it."""
        if not self.is_working:
            super().reject()

    @Slot()
    def _ask_where(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Chọn nơi ghi gói")):
            self.write_into(Path(folder))

    @Slot()
    def _ask_which(self) -> None:
        kind = self.tr("Gói trao đổi (*.pakn)")
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn gói trả lời"), "", kind)
        if file:
            self.read_from(Path(file))

    def _begin(self, doing: str, job: Callable[[], _T], show: Callable[[_T | DeskError], None]) -> None:
        self._let(work=False)
        self._result.say(Tone.NEUTRAL, doing, icon=Icon.TIME_LEFT)
        self._tasks.ask(_answering(job), show)

    def _show_made(self, made: PackageOut | DeskError) -> None:
        self._show(made if isinstance(made, DeskError) else self._words.made(made))

    def _show_taken(self, taken: PackageIn | DeskError) -> None:
        self._show(taken if isinstance(taken, DeskError) else self._words.taken(taken))

    def _show(self, said: PackageText | DeskError) -> None:
        self._let(work=True)
        if isinstance(said, DeskError):
            text = sentence(said)
            self._result.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())
        else:
            self._result.say(Tone.WARNING if said.needs_person else Tone.INFO, said.fact, said.more)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let(self, *, work: bool) -> None:
        for button in (self._out, self._in, self._close):
            button.setEnabled(work)

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Gói trao đổi qua USB"), TextRole.SECTION))
        what = self.tr(
            "Dùng khi máy này không nối mạng được. Gói đã mã hóa và ký: chỉ cổng mở được gói gửi đi, "
            "chỉ máy này mở được gói trả lời."
        )
        column.addWidget(label(what, TextRole.LABEL, wrap=True))
        self._add_step(
            self._out,
            self.tr("Ghi các thao tác đang chờ vào một tệp trên USB. Tệp kèm theo PAKN chỉ gửi khi có mạng."),
        )
        self._add_step(
            self._in,
            self.tr("Nhận trả lời của cổng và PAKN mới từ USB. Có mạng giữa chừng cũng không gửi hai lần."),
        )
        column.addWidget(self._result)
        column.addSpacing(6)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column.addLayout(foot)
        self.resize(scaled(_WIDTH), self.sizeHint().height())

    def _add_step(self, button: Button, what: str) -> None:
        self._column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(label(what, wrap=True), 1)
        row.addWidget(button)
        self._column.addLayout(row)


def _answering(job: Callable[[], _T]) -> Callable[[], _T | DeskError]:
    """The job for a pool thread; an error comes back as an answer."""

    def ask() -> _T | DeskError:
        try:
            return job()
        except DeskError as error:
            return error

    return ask
