"""The strip at the bottom of every window: where the work is, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import icons
from ui.sign import Sign
from ui.strip_words import StripAction, StripText
from ui.theme import current_theme
from ui.widgets.buttons import Button
from ui.widgets.icon_view import IconView
from ui.widgets.sign_painting import paint_sign, sign_size
from ui.widgets.text import ElidedLabel, TextRole, label


class SyncStrip(QWidget):
    """Always visible and never a message area; a screen reader hears it when the state changes."""

    action_requested = Signal(StripAction)
    readiness_activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Dải đồng bộ"))
        self._text: StripText | None = None
        self._icon = IconView(icons.Icon.OFFLINE, "text_2", icons.NORMAL)
        self._state = label("", TextRole.STRONG)
        self._facts = ElidedLabel("", TextRole.LABEL)
        self._facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._button = Button("", icon=icons.Icon.SYNC, small=True)
        self._button.clicked.connect(self._act)
        self._right = _SignButton()
        self._right.clicked.connect(self.readiness_activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 8, 2)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._state)
        row.addWidget(self._facts)
        row.addWidget(self._button)
        row.addStretch(1)
        row.addWidget(self._right)

    def show_text(self, text: StripText) -> None:
        """Show another moment; focus stays on the button while it keeps its place."""
        self._text = text
        self._icon.show_icon(text.state.icon, text.state.ink)
        self._state.setText(text.state.word)
        facts = "   ·   ".join(text.facts)
        self._facts.setText(f"·   {facts}")
        self._button.setText(text.action_word)
        self._button.setIcon(icons.icon(text.action_icon, "text") if text.action_icon else QIcon())
        self._right.show_sign(text.readiness)
        self.setAccessibleDescription(", ".join((text.state.word, *text.facts)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(current_theme().line))
        painter.end()

    def _act(self) -> None:
        if self._text is not None:
            self.action_requested.emit(self._text.action)


class _SignButton(Button):
    """A sign that can be pressed: readiness, or decisions that wait."""

    def __init__(self) -> None:
        super().__init__("", small=True)
        self.setFlat(True)
        self._sign: Sign | None = None
        self.setProperty("kind", "text")
        self.hide()

    def show_sign(self, sign: Sign | None) -> None:
        """Show another sign, or nothing."""
        self._sign = sign
        self.setVisible(sign is not None)
        self.setAccessibleName(sign.word if sign else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = sign_size(self._sign) if self._sign else QSize(0, 0)
        return size + QSize(16, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._sign is not None:
            painter = QPainter(self)
            paint_sign(painter, QRect(self.rect()).adjusted(8, 0, -4, 0), self._sign)
            painter.end()
