"""The frame of a page that comes before the window: one column of words, its facts, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.folding import scaled
from ui.widgets.buttons import Button
from ui.widgets.text import TextRole, label

_WIDTH = 684
_NARROW_BELOW = 1000
_MARGINS, _NARROW_MARGINS = (48, 40, 48, 24), (16, 12, 16, 12)


class StartPage(QWidget):
    """A window of its own, no dialog; scrolls where the screen is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Phản ánh, kiến nghị"))
        inside = QWidget()
        inside.setMaximumWidth(scaled(_WIDTH))
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._title = label(role=TextRole.TITLE, wrap=True)
        self._lead = label(wrap=True, selectable=True)
        self._column.addWidget(self._title)
        self._column.addWidget(self._lead)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        whole = QWidget()
        self._room = QHBoxLayout(whole)
        self._room.addStretch(1)
        self._room.addWidget(inside, _WIDTH)  # all there is, up to its greatest width
        self._room.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(whole)
        both = QVBoxLayout(self)
        both.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # minimumSizeHint rules
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(scroll)

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made as narrow as the others."""
        return QSize(480, 280)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW_BELOW)
        self._room.setContentsMargins(*(_NARROW_MARGINS if narrow else _MARGINS))

    def say(self, title: str, lead: str) -> None:
        """What happened, and what is safe."""
        self._title.setText(title)
        self._lead.setText(lead)

    def add(self, part: QWidget) -> None:
        """Below what is there, above the buttons."""
        self._column.insertWidget(self._column.count() - 2, part)

    def add_card(self, part: QWidget) -> None:
        """The same in a frame."""
        card = QFrame()
        card.setProperty("surface", "card")
        room = QVBoxLayout(card)
        room.setContentsMargins(16, 12, 16, 12)
        room.addWidget(part)
        self.add(card)

    def add_button(self, button: Button) -> None:
        """Beside the others, in reading order."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
