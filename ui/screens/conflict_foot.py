"""Below the conflict desk: what is not chosen yet, or what deciding will do."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shortcuts import shown
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import label


class ConflictFoot(QWidget):
    """Never scrolled away."""

    later = Signal()
    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label(wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._later = Button(self.tr("Để sau"))
        self._later.clicked.connect(self.later)
        self._decide = Button(self.tr("Ghi nhận lựa chọn"), Kind.PRIMARY)
        self._decide.setToolTip(shown("Ctrl+Return"))
        self._decide.clicked.connect(self.decided)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._later)
        row.addWidget(self._decide)

    def say(self, missing: Sequence[str], *, sends: bool) -> None:
        """`missing` are the fields not chosen; `sends` whether something of mine will go to the portal."""
        self._decide.setEnabled(not missing)
        if missing:
            count = self.tr("Còn %n mục chưa chọn:", "", len(missing))
            self._words.setText(f"{escape(count)} <b>{escape(', '.join(dict.fromkeys(missing)))}</b>")
        elif sends:
            self._words.setText(
                self.tr("Nội dung đã chọn được gửi ở lần đồng bộ tới. Bản không chọn nằm trong Bản lưu.")
            )
        else:
            self._words.setText(self.tr("Giữ bản trên cổng, không gửi gì. Bản của bạn nằm trong Bản lưu."))

    def is_ready(self) -> bool:
        """Whether everything is chosen."""
        return self._decide.isEnabled()
