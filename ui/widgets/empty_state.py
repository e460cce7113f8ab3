"""What a pane says when it has nothing to show: one sentence, one fact, one action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import icons
from ui.icons import Icon
from ui.widgets.buttons import Button, Kind
from ui.widgets.icon_view import IconView
from ui.widgets.text import TextRole, label, set_tone


class EmptyState(QWidget):
    """Centred in the room it is given."""

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon = IconView(Icon.QUEUE, "text_2", icons.EMPTY)
        self._title = label("", TextRole.STRONG, wrap=True)
        self._title.setAlignment(centre)
        self._fact = label("", wrap=True)
        self._fact.setAlignment(centre)
        set_tone(self._fact, "text_2")
        self._button = Button("", icon=Icon.SYNC)
        self._link = Button("", Kind.LINK)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self._icon, 0, centre)
        column.addWidget(self._title)
        column.addWidget(self._fact)
        for button in (self._button, self._link):
            button.clicked.connect(self._ask)
            column.addWidget(button, 0, centre)
        column.addStretch(1)

    def say(
        self,
        icon: Icon,
        title: str,
        fact: str = "",
        *,
        action: str = "",
        link: str = "",
        action_icon: Icon | None = None,
    ) -> None:
        """Say why there is nothing and offer one way on: a button, or a link such as a wider search."""
        self._icon.show_icon(icon, "text_2")
        self._title.setText(title)
        self._fact.setText(fact)
        self._fact.setVisible(bool(fact))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._button.setIcon(icons.icon(action_icon, "text") if action_icon else QIcon())
        self._link.setText(link)
        self._link.setVisible(bool(link))

    def _ask(self) -> None:
        self.action_requested.emit()
