"""The one shape of a question: only for a decision that cannot be taken back or needs a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import fonts
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.fields import Field
from ui.widgets.text import TextRole, label

_WIDTH = 520
_REASON_LINES = 4


class AskDialog(QDialog):
    """Title asks, body says what follows; the safe button has the focus and Esc means the same.

    Accepted means the acting button was pressed. With `reason_required` it stays off until a reason is given.
    """

    def __init__(
        self,
        question: str,
        body: str,
        *,
        acting: str,
        safe: str,
        warning: str = "",
        reason_prompt: str = "",
        reason_required: bool = False,
        reason_lines: int = _REASON_LINES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(question)
        self.setMaximumWidth(_WIDTH)
        self.setMinimumWidth(min(_WIDTH, 420))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 18, 20, 16)
        self._column.setSpacing(10)
        self._column.addWidget(label(question, TextRole.SECTION, wrap=True))
        text = label(body, wrap=True, selectable=True)
        text.setVisible(bool(body))
        self._column.addWidget(text)
        if warning:
            banner = Banner()
            banner.say(Tone.WARNING, warning)
            self._column.addWidget(banner)
        self._reason = QPlainTextEdit()
        self._reason.setTabChangesFocus(True)
        self._reason.setMaximumHeight(reason_lines * fonts.box_height(fonts.Role.BASE) + 16)
        self._reason.textChanged.connect(self._follow_reason)
        self._required = reason_required
        self._fields_end = self._column.count()
        if reason_prompt:
            self._column.addWidget(Field(reason_prompt, self._reason))
        self._safe = Button(safe)
        self._safe.clicked.connect(self.reject)
        self._acting = Button(acting, Kind.PRIMARY)
        self._acting.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._safe)
        row.addWidget(self._acting)
        self._column.addStretch(1)  # no gaps between labels and their fields
        self._column.addLayout(row)
        self._follow_reason()

    def reason(self) -> str:
        """What was written as the reason, without blanks around it."""
        return self._reason.toPlainText().strip()

    def propose_reason(self, text: str) -> None:
        """Words to begin with, which may be changed."""
        self._reason.setPlainText(text)

    def add_field(self, field: QWidget) -> None:
        """Put another field below the text; the reason comes after all of them."""
        self._column.insertWidget(self._fields_end, field)
        self._fields_end += 1

    def allow_acting(self, *, allowed: bool) -> None:
        """Switch the acting button, for dialogs with fields of their own."""
        self._acting.setEnabled(allowed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_reason(self) -> None:
        self._acting.setEnabled(not self._required or bool(self.reason()))
