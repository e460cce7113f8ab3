"""The keys of the program: which they are, how typing is told from them, and a sheet that lists them.

Input methods take Ctrl+Shift, Alt+Shift, Ctrl+Space and Alt+digit, and build words from bare letters and
digits; no command uses those.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.lines import Mailbox
from ui.widgets.buttons import Button
from ui.widgets.text import TextRole, label

# The scan code of the key that is 1 on a plain keyboard; 2 to 9 follow it.
_FIRST_DIGIT = 2 if sys.platform == "win32" else 10


class Key(StrEnum):
    """The key of each command, in Qt's portable notation."""

    HELP = "F1"
    TOGGLE_PREVIEW = "F4"
    SYNC = "F5"
    NEXT_PANE = "F6"
    PREVIOUS_PANE = "Shift+F6"
    NEXT_TASK = "F8"
    PREVIOUS_TASK = "Shift+F8"
    MENU = "F10"
    FULL_SCREEN = "F11"
    FIND = "Ctrl+F"
    GO_TO_CODE = "Ctrl+G"
    LARGER = "Ctrl+="
    SMALLER = "Ctrl+-"
    USUAL_SIZE = "Ctrl+0"
    BACK = "Alt+Left"
    QUIT = "Ctrl+Q"
    OPEN = "Return"
    WHY_THIS_DATE = "Alt+Return"
    REPLY = "Ctrl+R"
    NOTE = "Ctrl+N"
    COPY = "Ctrl+C"
    SELECT_ALL = "Ctrl+A"


DIGITS = (
    Mailbox.QUEUE,
    Mailbox.OVERDUE,
    Mailbox.SOON,
    Mailbox.SUPPLEMENT,
    Mailbox.IN_REVIEW,
    Mailbox.ANSWERED,
    Mailbox.OUTBOX,
    Mailbox.DECISIONS,
    Mailbox.UNFINISHED,
)
"""Where Ctrl+1 to Ctrl+9 lead."""


def digit_of(event: QKeyEvent) -> int | None:
    """1 to 9 for Ctrl and a digit key, told by its place: Vietnamese layouts have letters there."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.ControlModifier:
        return None
    typed = event.key() - int(Qt.Key.Key_0)
    if 1 <= typed <= 9:
        return typed
    placed = event.nativeScanCode() - _FIRST_DIGIT + 1
    return placed if 1 <= placed <= 9 else None


def shown(key: str) -> str:
    """A key as a menu shows it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class KeyWords(QObject):
    """What each key does, by where it works."""

    def groups(self) -> Sequence[tuple[str, Sequence[tuple[str, str]]]]:
        """Headings with their keys and words."""
        return (
            (self.tr("Mọi nơi"), self._everywhere()),
            (self.tr("Đi tới"), ((self.tr("Ctrl+1 … Ctrl+9"), self.tr("mục 1 đến 9 của trình đơn Xem")),)),
            (self.tr("Danh sách"), self._lists()),
            (self.tr("Soạn và duyệt"), self._case()),
            (self.tr("Bảng điều hành"), self._team()),
            (self.tr("Báo cáo quý"), self._report()),
        )

    def _everywhere(self) -> Sequence[tuple[str, str]]:
        return (
            (Key.HELP, self.tr("bảng phím này")),
            (Key.SYNC, self.tr("đồng bộ ngay")),
            (self.tr("F6, Shift+F6"), self.tr("khung kế, khung trước")),
            (self.tr("F10 hoặc Alt"), self.tr("trình đơn")),
            (Key.FULL_SCREEN, self.tr("toàn màn hình")),
            (Key.FIND, self.tr("tìm trong danh sách")),
            (Key.GO_TO_CODE, self.tr("đi tới mã PAKN")),
            (self.tr("Ctrl+=, Ctrl+−, Ctrl+0"), self.tr("cỡ chữ lớn hơn, nhỏ hơn, vừa")),
            (self.tr("Alt+←"), self.tr("quay lại")),
            (self.tr("Esc"), self.tr("đóng, không mất chữ đang soạn")),
            (Key.QUIT, self.tr("thoát")),
        )

    def _lists(self) -> Sequence[tuple[str, str]]:
        return (
            (self.tr("↑ ↓ PgUp PgDn Home End"), self.tr("đi trong danh sách")),
            (self.tr("← →"), self.tr("đóng, mở nhóm")),
            (self.tr("Enter"), self.tr("mở PAKN")),
            (self.tr("Dấu cách, Shift+↑ ↓, Ctrl+A"), self.tr("đánh dấu, chọn dải, chọn tất cả")),
            (Key.TOGGLE_PREVIEW, self.tr("ẩn, hiện khung xem")),
            (self.tr("F8, Shift+F8"), self.tr("việc kế, việc trước cần làm")),
            (self.tr("Alt+Enter"), self.tr("vì sao có ngày này")),
            (Key.REPLY, self.tr("soạn trả lời")),
            (Key.NOTE, self.tr("ghi chú")),
            (Key.COPY, self.tr("chép mã và tiêu đề")),
            (self.tr("Shift+F10"), self.tr("trình đơn của dòng")),
        )

    def _case(self) -> Sequence[tuple[str, str]]:
        return (
            (self.tr("Alt+↑, Alt+↓"), self.tr("PAKN trước, PAKN kế")),
            (self.tr("Ctrl+S"), self.tr("lưu phiên bản dự thảo")),
            (self.tr("Ctrl+P"), self.tr("in cách tính hạn")),
            (self.tr("F7, Shift+F7"), self.tr("chỗ trống kế, chỗ trống trước")),
            (
                self.tr("Ctrl+Enter"),
                self.tr("trình phê duyệt; khi duyệt: phê duyệt; ở Cảnh báo: ghi kế hoạch"),
            ),
            (self.tr("Alt+T"), self.tr("trả lại để sửa")),
            (self.tr("Ctrl+M"), self.tr("khi duyệt: ý kiến về đoạn chọn")),
            (
                self.tr("← →, Enter, F8, Ctrl+Enter"),
                self.tr("ở Cần quyết định: của tôi, trên cổng; ghép cả hai; mục chưa chọn; ghi nhận"),
            ),
        )

    def _team(self) -> Sequence[tuple[str, str]]:
        return (
            (self.tr("← ↑ → ↓"), self.tr("đi từ ngày sang ngày trong lịch")),
            (self.tr("Enter"), self.tr("PAKN của cán bộ hoặc của ngày; ngày vượt sức: dàn việc")),
            (self.tr("Dấu cách, Shift+↑ ↓, Ctrl+A"), self.tr("đánh dấu PAKN để phân công lại")),
        )

    def _report(self) -> Sequence[tuple[str, str]]:
        return (
            (self.tr("← ↑ → ↓"), self.tr("đi từ ô sang ô; Shift chọn vùng")),
            (self.tr("Enter"), self.tr("PAKN phía sau ô; ở biểu đồ: xem dạng bảng")),
            (self.tr("Ctrl+C"), self.tr("chép vùng")),
            (self.tr("Ctrl+Tab"), self.tr("thẻ kế")),
            (self.tr("Ctrl+P"), self.tr("in báo cáo")),
        )


class KeySheet(QDialog):
    """All keys on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bảng phím"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setColumnStretch(1, 1)
        for heading, lines in KeyWords(self).groups():
            grid.addWidget(label(heading, TextRole.STRONG), grid.rowCount(), 0, 1, 2)
            for key, does in lines:
                row = grid.rowCount()
                grid.addWidget(label(shown(key) if isinstance(key, Key) else key), row, 0)
                grid.addWidget(label(does, TextRole.LABEL, wrap=True), row, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = Button(self.tr("Đóng"), parent=self)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        close.setFocus()
        self.resize(520, 520)
