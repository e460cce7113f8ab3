"""A machine that its agency had emptied: what is going on, and that it is done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import NotWritable, WipeOrdered
from ui.error_text import sentence_for
from ui.screens.start_page import StartPage
from ui.widgets.buttons import Button, Kind


class WipeListener(QObject):
    """Hears in the news of the sync that the portal ordered the wiping."""

    ordered = Signal()

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        if changes.sync is not None and changes.sync.trouble == WipeOrdered.__name__:
            self.ordered.emit()


class WipedScreen(StartPage):
    """Takes the place of the window as soon as the order is known; nothing of a citizen is seen any more."""

    try_again = Signal()
    ended = Signal(str)  # class name of a DeskError, or empty; from any thread

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again = Button(self.tr("Thử lại"), Kind.PRIMARY)
        self._again.clicked.connect(self.try_again)
        self._again.hide()
        self.add_button(self._again)
        close = Button(self.tr("Đóng ứng dụng"))
        close.clicked.connect(self.close)
        self.add_button(close)
        self.ended.connect(self._show_end)
        self.show_working()

    def show_working(self) -> None:
        """It is being done."""
        self._again.hide()
        self.say(
            self.tr("Máy này đang được xóa dữ liệu theo lệnh của cơ quan"),
            self.tr(
                "Việc chưa gửi được niêm phong và chuyển cho cổng trước nếu cơ quan yêu cầu, sau đó mới xóa. "
                "Không gửi câu trả lời nào từ máy này."
            ),
        )

    @Slot(str)
    def _show_end(self, trouble: str) -> None:
        if trouble:
            said = sentence_for(trouble).fact
            if trouble != NotWritable.__name__:
                waits = self.tr("Chưa xóa gì: việc chưa gửi phải được chuyển cho cổng trước.")
                said = f"{said} {waits}"
            self.say(self.tr("Chưa xóa được dữ liệu trên máy này"), said)
            self._again.show()
            return
        self.say(
            self.tr("Đã xóa dữ liệu trên máy này theo lệnh của cơ quan"),
            self.tr("Mọi thứ cổng đã nhận vẫn ở cổng. Hỏi người quản trị tài khoản của cơ quan để làm tiếp."),
        )
