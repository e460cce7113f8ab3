"""The bar below a case: whether the text is saved, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.actions import ActionType
from ui.icons import Icon
from ui.shortcuts import shown
from ui.sign import Sign
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import SignLabel

_ORDER = (
    ActionType.ACCEPT,
    ActionType.APPROVE,
    ActionType.SUBMIT,
    ActionType.SEND_REPLY,
    ActionType.ASSIGN,
)
"""The first of these that is allowed is the primary button; a case offers one step, not a choice of steps."""


class ActionBar(QWidget):
    """Says which verb was asked for; the screen knows what must be asked before."""

    wanted = Signal(ActionType)
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {
            ActionType.ACCEPT: self.tr("Nhận xử lý"),
            ActionType.APPROVE: self.tr("Phê duyệt bản này…"),
            ActionType.SUBMIT: self.tr("Trình phê duyệt…"),
            ActionType.SEND_REPLY: self.tr("Gửi trả lời…"),
            ActionType.ASSIGN: self.tr("Phân công…"),
        }
        self._next: ActionType | None = None
        self._offers = self._says = False
        self._saved = SignLabel()
        self._give_back = Button(self.tr("Trả lại để sửa…"))
        self._give_back.clicked.connect(self._ask_to_give_back)
        self._save = Button(self.tr("Lưu phiên bản"))
        self._save.setToolTip(shown("Ctrl+S"))
        self._save.clicked.connect(self.save_wanted)
        self._primary = Button("", Kind.PRIMARY)
        self._primary.setToolTip(shown("Ctrl+Return"))
        self._primary.clicked.connect(self.go)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(8)
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._give_back)
        row.addWidget(self._save)
        row.addWidget(self._primary)

    def show_allowed(self, allowed: frozenset[ActionType]) -> None:
        """Offer what may be done now."""
        self._next = next((action for action in _ORDER if action in allowed), None)
        self._primary.setVisible(self._next is not None)
        if self._next is not None:
            self._primary.setText(self._words[self._next])
        self._give_back.setVisible(ActionType.REFUSE_APPROVAL in allowed)
        self._save.setVisible(ActionType.SAVE_DRAFT in allowed)
        self._offers = bool(self._next or allowed & {ActionType.REFUSE_APPROVAL, ActionType.SAVE_DRAFT})
        self._show_or_hide()

    def show_saved(self, words: str) -> None:
        """`Đã lưu 14:18`, or nothing."""
        self._says = bool(words)
        self._saved.show_sign(Sign(Icon.SAVE, words, "text_2") if words else None)
        self._show_or_hide()

    def go(self) -> None:
        """The next step, by button or Ctrl+Enter."""
        if self._next is not None:
            self.wanted.emit(self._next)

    def _show_or_hide(self) -> None:
        """No empty strip where nothing can be done and nothing was saved."""
        self.setVisible(self._offers or self._says)

    def _ask_to_give_back(self) -> None:
        self.wanted.emit(ActionType.REFUSE_APPROVAL)
