"""The head of a case: the way back, the neighbours in the list, what it is, and what else can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from ui.code_words import CodeWords
from ui.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.text import ElidedLabel, TextRole, label

_RARE = frozenset({ActionType.CLASSIFY, ActionType.TRANSFER_BACK})


class CaseHeader(QWidget):
    """Second-rank actions stand to the right, in a menu where there is no room."""

    back = Signal()
    moved = Signal(int)  # -1 previous, +1 next
    wanted = Signal(ActionType)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = CodeWords(self)
        self._allowed: frozenset[ActionType] = frozenset()
        self._report_is_owed = False  # until the answer is late, telling how it stands is a rare wish
        self._narrow = False
        self._back = Button(self.tr("Hàng đợi"), icon=Icon.BACK)
        self._back.clicked.connect(self.back)
        self._previous = IconButton(Icon.UP, self.tr("PAKN trước (Alt+↑)"))
        self._next = IconButton(Icon.FOLD, self.tr("PAKN kế (Alt+↓)"))
        self._previous.clicked.connect(self._go_up)
        self._next.clicked.connect(self._go_down)
        self._place = label(role=TextRole.LABEL)
        self._title = ElidedLabel("", TextRole.STRONG)
        self._line = ElidedLabel("", TextRole.SECOND)
        self._verbs = {
            ActionType.NOTE: Button(self.tr("Ghi chú"), icon=Icon.NOTE),
            ActionType.REQUEST_INFO: Button(self.tr("Đề nghị bổ sung…"), icon=Icon.PAUSE),
            ActionType.RESUME: Button(self.tr("Đã nhận bổ sung…"), icon=Icon.RESUME),
            ActionType.ASSIGN: Button(self.tr("Phân công…"), icon=Icon.PERSON),
            ActionType.PROGRESS: Button(self.tr("Cập nhật tình hình…"), icon=Icon.COMMENT),
            ActionType.CLASSIFY: Button(self.tr("Phân loại…"), icon=Icon.FILTER),
            ActionType.TRANSFER_BACK: Button(self.tr("Trả lại cổng…"), icon=Icon.RETURN),
        }
        for action, button in self._verbs.items():
            button.clicked.connect(partial(self._want, action))
        self._more = IconButton(Icon.MORE, self.tr("Việc khác"))
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._more.setMenu(self._menu)
        self._lay_out()
        self.setFocusProxy(self._back)

    def show_detail(self, detail: CaseDetail, place: int, count: int) -> None:
        """`place` counts from 1 in a list of `count`; 0 when it is not known."""
        case = detail.case
        self._title.setText(case.title or self.tr("(PAKN không còn nội dung trên máy)"))
        facts = (
            case.code,
            detail.field_name,
            self._codes.content_type(case.content_type),
            case.place or "",
            self._codes.status(case.status),
            self.tr("Đang bàn giao") if case.handover else "",
        )
        self._line.setText(" · ".join(fact for fact in facts if fact))
        self._place.setText(f"{place}/{count}" if place else "")
        self._previous.setEnabled(place > 1)
        self._next.setEnabled(0 < place < count)
        self._allowed = detail.allowed
        self._report_is_owed = detail.deadline.progress is not None
        self._show_actions()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the actions into the menu."""
        self._narrow = narrow
        self._place.setVisible(not narrow)
        self._show_actions()

    def _show_actions(self) -> None:
        self._menu.clear()
        for action, button in self._verbs.items():
            here = action in self._allowed
            beside = not self._narrow and self._is_usual(action)
            button.setVisible(here and beside)
            if here and not beside:
                self._menu.addAction(button.icon(), button.text(), partial(self._want, action))
        self._more.setVisible(not self._menu.isEmpty())

    def _is_usual(self, action: ActionType) -> bool:
        """Rare wishes stand in the menu."""
        return action not in _RARE and (action is not ActionType.PROGRESS or self._report_is_owed)

    def _go_up(self) -> None:
        self.moved.emit(-1)

    def _go_down(self) -> None:
        self.moved.emit(1)

    def _want(self, action: ActionType, _checked: bool = False) -> None:
        self.wanted.emit(action)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        for widget in (self._back, self._previous, self._next, self._place):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(6)
        row.addLayout(words, 1)
        for button in (*self._verbs.values(), self._more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
