"""Figures side by side, each a way to the cases behind it; one line of text where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from ui import fonts, icons
from ui.icons import Icon
from ui.theme import Ink, current_theme
from ui.widgets.sign_painting import paint_line
from ui.widgets.text import ElidedLabel, TextRole

_MARGIN = 16


@dataclass(frozen=True, slots=True)
class Figure:
    """A word and its number; without a `key` nothing stands behind it."""

    key: str
    word: str
    value: str
    icon: Icon | None = None
    ink: Ink = "text_2"


class _FigureButton(QAbstractButton):
    """A number under its word; pressed, it opens what it counts."""

    def __init__(self, figure: Figure, *, is_last: bool) -> None:
        super().__init__()
        self._figure = figure
        self._is_last = is_last
        self.setAccessibleName(f"{figure.word}: {figure.value}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if figure.key else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if figure.key:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = fonts.role_metrics(fonts.Role.BASE).horizontalAdvance(self._figure.word) + 26
        height = fonts.box_height(fonts.Role.BASE) + fonts.box_height(fonts.Role.TITLE) + 14
        return QSize(2 * _MARGIN + words, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, figure = current_theme(), self._figure
        painter = QPainter(self)
        if figure.key and self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.hover))
        if not self._is_last:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.line))
        first, second = fonts.box_height(fonts.Role.BASE), fonts.box_height(fonts.Role.TITLE)
        top = (self.height() - first - second) // 2
        line = QRect(_MARGIN, top, self.width() - _MARGIN - 8, first)
        if figure.icon is not None:
            side = fonts.scaled(icons.NORMAL)
            box = QRect(line.left(), line.center().y() - side // 2 + 1, side, side)
            icons.paint_icon(painter, box, figure.icon, theme.colour(figure.ink))
            line.setLeft(line.left() + side + 6)
        paint_line(painter, line, figure.word, "text_2")
        value = QRect(_MARGIN, top + first, self.width() - _MARGIN - 8, second)
        paint_line(painter, value, figure.value, "text", role=fonts.Role.TITLE)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()


class FigureRow(QWidget):
    """As cells or, `flat`, as one line of text."""

    opened = Signal(str)  # the key of a figure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = QWidget()
        self._row = QHBoxLayout(self._cells)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        line = QWidget()
        flat = QHBoxLayout(line)
        flat.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        self._text = ElidedLabel("", TextRole.LABEL)
        flat.addWidget(self._text)
        self._flat = line
        self._is_flat = False
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._cells)
        self._stack.addWidget(line)
        self._shown: tuple[Figure, ...] = ()
        self._buttons: list[_FigureButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these; a figure that did not change keeps the focus."""
        figures = tuple(figures)
        if figures == self._shown:
            return
        focus = next((n for n, button in enumerate(self._buttons) if button.hasFocus()), None)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [_FigureButton(one, is_last=one is figures[-1]) for one in figures]
        for button, figure in zip(self._buttons, figures, strict=True):
            if figure.key:
                button.clicked.connect(lambda _checked=False, key=figure.key: self.opened.emit(key))
            self._row.addWidget(button)
        if focus is not None and focus < len(self._buttons):
            self._buttons[focus].setFocus()
        self._shown = figures
        self._text.setText(" · ".join(f"{figure.word} {figure.value}" for figure in figures))
        self.updateGeometry()

    def figures(self) -> tuple[Figure, ...]:
        """What is shown."""
        return self._shown

    def lie_flat(self, *, flat: bool) -> None:
        """One line of text, or cells."""
        self._is_flat = flat
        self._stack.setCurrentWidget(self._flat if flat else self._cells)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return (self._flat if self._is_flat else self._cells).sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())
