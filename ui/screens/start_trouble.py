"""A start that cannot open the officer's work: what is safe, and the choice to wait or to begin anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.errors import DeskError, KeyMissing, WrongKey
from ui.error_text import sentence
from ui.screens.start_page import StartPage
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label

_KEY_LOST = (KeyMissing, WrongKey)


class StartTroubleScreen(StartPage):
    """To wait is the first choice; beginning anew is offered only where the key is lost, and asks again."""

    try_again = Signal()
    begin_anew = Signal()

    def __init__(self, trouble: DeskError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = sentence(trouble)
        self.say(text.fact.rstrip("."), f"{text.safe} {text.step}".strip())
        self._again = Button(self.tr("Thử lại"), Kind.PRIMARY)
        self._again.clicked.connect(self.try_again)
        self.add_button(self._again)
        if isinstance(trouble, _KEY_LOST):
            self.add_card(_choice(self.tr("1. Chờ khôi phục khóa"), self._waiting()))
            self.add_card(_choice(self.tr("2. Bắt đầu lại với dữ liệu mới"), self._anew()))
            anew = Button(self.tr("Bắt đầu lại…"))
            anew.clicked.connect(self._ask)
            self.add_button(anew)
        close = Button(self.tr("Đóng ứng dụng"))
        close.clicked.connect(self.close)
        self.add_button(close)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _waiting(self) -> str:
        return self.tr(
            "Khóa nằm trong kho khóa của hệ điều hành, mục “Nguoidan Desk”. Bộ phận công nghệ thông tin "
            "khôi phục kho khóa của tài khoản máy này, rồi bạn bấm Thử lại. Không mất gì."
        )

    def _anew(self) -> str:
        return self.tr(
            "Dữ liệu cũ được giữ riêng trên máy nhưng không đọc được khi chưa có khóa: dự thảo và thao tác "
            "chưa gửi nằm trong đó. Mọi thứ cổng đã nhận được tải lại sau khi đăng nhập."
        )

    def _ask(self) -> None:
        dialog = AskDialog(
            self.tr("Bắt đầu lại với dữ liệu mới?"),
            self._anew(),
            acting=self.tr("Bắt đầu lại"),
            safe=self.tr("Chờ khôi phục khóa"),
            parent=self,
        )
        dialog.accepted.connect(self.begin_anew)
        dialog.open()


def _choice(title: str, text: str) -> QWidget:
    """One way on, with what it means."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(title, TextRole.STRONG))
    column.addWidget(label(text, wrap=True, selectable=True))
    return part
