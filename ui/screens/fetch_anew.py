"""The officer's own wish to fetch every case again, at the end of the settings."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import DeskError
from ui.error_text import sentence
from ui.icons import Icon
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.buttons import Button
from ui.widgets.text import TextRole, label
from ui.workplace import Workplace


class FetchAnew(QWidget):
    """Work that has not been sent is never touched by it."""

    refused = Signal(object)  # ErrorText

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._button = Button(self.tr("Tải lại toàn bộ…"), icon=Icon.SYNC)
        self._button.clicked.connect(self._ask)
        self._done = label(role=TextRole.SECOND, wrap=True)
        why = self.tr(
            "Dùng khi danh sách trên máy khác với cổng. Thao tác chưa gửi và bản đang soạn giữ nguyên."
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._button)
        row.addWidget(self._done, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("PAKN trên máy"), TextRole.HEADING))
        column.addWidget(label(why, TextRole.SECOND, wrap=True))
        column.addLayout(row)

    @Slot()
    def _ask(self) -> None:
        dialog = AskDialog(
            self.tr("Tải lại toàn bộ PAKN?"),
            self.tr("Có thể mất vài phút. Trong lúc tải bạn vẫn đọc và xử lý PAKN như thường."),
            acting=self.tr("Tải lại"),
            safe=self.tr("Để sau"),
            parent=self.window(),
        )
        dialog.accepted.connect(self._fetch)
        dialog.open()

    @Slot()
    def _fetch(self) -> None:
        try:
            self._work.casework.fetch_all_anew()
        except DeskError as error:
            self.refused.emit(sentence(error))
        else:
            self._done.setText(self.tr("Bắt đầu tải ở lần đồng bộ tới."))
