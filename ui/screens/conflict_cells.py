"""One side of a field in the conflict desk: what stands there, and whether it was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ui.screens.marked_text import MarkedText
from ui.screens.text_difference import Change, Paragraph, Part, Piece
from ui.theme import current_theme
from ui.widgets.text import TextRole, label

MARGIN = 12
STACKED_MARGIN = 16
"""Where the sides stand below each other, level with the name above them."""


def plain(text: str) -> tuple[Paragraph, ...]:
    """Words without marks."""
    return (Paragraph((Piece(Part.SAME, text),), Change.NONE),)


class Side(QWidget):
    """The text of one side with a heading that is seen only where the sides stand below each other."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label(heading, TextRole.SECOND)
        self._heading.hide()
        self.text = MarkedText()
        self._second = label(role=TextRole.SECOND, wrap=True)
        self._second.hide()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for part in (self._heading, self.text, self._second):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 9, MARGIN, 9)
        self._row.setSpacing(8)
        self._row.addLayout(self._column, 1)

    def show_text(self, paragraphs: Sequence[Paragraph], second: str = "") -> None:
        """What stands on this side, and a second line about it."""
        self.text.show_paragraphs(paragraphs)
        self._second.setText(second)
        self._second.setVisible(bool(second))

    def name_side(self, *, named: bool) -> None:
        """Say which side this is, where no column does."""
        self._heading.setVisible(named)

    def inset(self, margin: int) -> None:
        """How far the words stand from the edges, in pixels."""
        self._row.setContentsMargins(margin, 9, margin, 9)

    def spoken(self) -> str:
        """The side as a screen reader says it."""
        return f"{self._heading.text()}: {self.text.spoken()}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._heading.isHidden():
            return  # below each other there are no columns to part
        painter = QPainter(self)
        painter.setPen(QPen(QColor(current_theme().line), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()


class Choosable(Side):
    """A side that can be chosen by a click on any part of it; by keyboard its row does it."""

    chosen = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._mark = QRadioButton()
        self._mark.setAutoExclusive(False)
        self._mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.setAccessibleName(heading)
        self._row.insertWidget(0, self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def is_chosen(self) -> bool:
        """Whether this side was chosen."""
        return self._mark.isChecked()

    def choose(self, *, chosen: bool) -> None:
        """Mark it as chosen, or not."""
        self._mark.setChecked(chosen)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole side is the target."""
        if event.button() is Qt.MouseButton.LeftButton and self.isEnabled():
            self.chosen.emit()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_chosen():
            super().paintEvent(event)
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.sel))
        painter.setPen(QPen(QColor(theme.accent_edge), 2))
        painter.drawRect(QRect(1, 1, self.width() - 2, self.height() - 2))
        painter.end()
