"""Bars that stand on each other, painted with their numbers and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import fonts
from ui.folding import scaled
from ui.fonts import Role
from ui.theme import Ink, current_theme

_STEPS = (1, 2, 5)
_MOST_LINES = 4  # across the chart, beside the axis
_WIDEST = 46
_HIGHEST = 240
_GAP = 8


@dataclass(frozen=True, slots=True)
class Part:
    """One colour of the bars; what is late is hatched with a border."""

    word: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with a count for each part, below first."""

    word: str
    counts: tuple[int, ...]

    @property
    def height(self) -> int:
        """All its counts."""
        return sum(self.counts)

    @property
    def numbers(self) -> str:
        """`17 + 2`; parts that count nothing are left out."""
        return " + ".join(str(count) for count in self.counts if count) or "0"


class BarChart(QWidget):
    """Left and right go from bar to bar; what the current one says is read as a sentence."""

    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[Part] = ()
        self._bars: Sequence[Bar] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(scaled(_HIGHEST))

    def show_bars(self, parts: Sequence[Part], bars: Sequence[Bar]) -> None:
        """Show other bars; each has a count for each part."""
        self._parts, self._bars = parts, bars
        self._current = min(self._current, max(0, len(bars) - 1))
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """A fifth of a usual window's height."""
        return QSize(400, scaled(170))

    def minimumSizeHint(self) -> QSize:
        """Low enough for a low window; narrow bars leave every other date out."""
        return QSize(160, scaled(110))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._bars:
            self._current = min(max(self._current + step, 0), len(self._bars) - 1)
            self._say()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.table_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes the bar in its column the current one."""
        for place, column in enumerate(self._columns()):
            if column.left() <= event.position().x() <= column.right():
                self._current = place
                self._say()
                self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        self._paint_scale(painter)
        columns = self._columns()
        dates = _every([bar.word for bar in self._bars], columns[0].width())
        numbers = _every([bar.numbers for bar in self._bars], columns[0].width())
        for place, (bar, column) in enumerate(zip(self._bars, columns, strict=True)):
            self._paint_bar(painter, bar, column)
            painter.setFont(fonts.role_font(Role.SECOND))
            if place % numbers == 0:
                over = self._y(bar.height) - self._line() - 3
                self._paint_words(painter, bar.numbers, _wider(column, numbers), over, "text")
            if place % dates == 0:
                under = self._plot().bottom() + 4
                self._paint_words(painter, bar.word, _wider(column, dates), under, "text_2")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current_theme().focus), 2))
            painter.drawRoundedRect(columns[self._current].adjusted(1, 1, -1, self._line() + 4), 3, 3)
        painter.end()

    # inside

    def _line(self) -> int:
        return fonts.role_metrics(Role.SECOND).height()

    def _step(self) -> int:
        """How many the lines of the scale stand apart: 1, 2 or 5 times a power of ten."""
        most = max((bar.height for bar in self._bars), default=1)
        power = 1
        while True:
            for step in _STEPS:
                if step * power * _MOST_LINES >= most:
                    return step * power
            power *= 10

    def _top(self) -> int:
        """What the upper edge of the plot counts."""
        most = max((bar.height for bar in self._bars), default=1)
        return max(1, most)

    def _plot(self) -> QRectF:
        """Where bars stand: numbers above, dates below, the scale at the left."""
        metrics = fonts.role_metrics(Role.SECOND)
        left = metrics.horizontalAdvance(str(self._top())) + 2 * _GAP
        above, below = self._line() + 6, self._line() + 6
        return QRectF(left, above, self.width() - left - 1, self.height() - above - below)

    def _columns(self) -> list[QRectF]:
        plot = self._plot()
        wide = plot.width() / max(1, len(self._bars))
        return [
            QRectF(plot.left() + place * wide, 0, wide, plot.bottom()) for place in range(len(self._bars))
        ]

    def _y(self, count: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * count / self._top()

    def _paint_scale(self, painter: QPainter) -> None:
        plot, step = self._plot(), self._step()
        painter.setFont(fonts.role_font(Role.SECOND))
        for count in range(0, self._top() + 1, step):
            y = round(self._y(count)) + 0.5
            painter.setPen(QColor(current_theme().line))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(QColor(current_theme().text_3))
            room = QRectF(0, y - self._line() / 2, plot.left() - _GAP, self._line())
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(count)
            )

    def _paint_bar(self, painter: QPainter, bar: Bar, column: QRectF) -> None:
        wide = min(scaled(_WIDEST), column.width() * 0.62)
        below = 0
        for part, count in zip(self._parts, bar.counts, strict=True):
            top, base = round(self._y(below + count)), round(self._y(below))
            box = QRectF(round(column.center().x() - wide / 2), top, round(wide), base - top)
            if count:
                paint_swatch(painter, box, late=part.late)
            below += count

    def _paint_words(self, painter: QPainter, words: str, column: QRectF, top: float, ink: Ink) -> None:
        painter.setPen(current_theme().colour(ink))
        room = QRectF(column.left(), top, column.width(), self._line())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), words)

    def _say(self) -> None:
        if not self._bars:
            self.setAccessibleDescription("")
            return
        bar = self._bars[self._current]
        counted = ", ".join(
            f"{part.word} {count}" for part, count in zip(self._parts, bar.counts, strict=True)
        )
        self.setAccessibleDescription(f"{bar.word}: {counted}")


def _every(words: Sequence[str], column: float) -> int:
    """Every bar has its words, or every second, third… where they would run into each other."""
    metrics = fonts.role_metrics(Role.SECOND)
    longest = max(metrics.horizontalAdvance(word) for word in words)
    return max(1, -(-(longest + _GAP) // max(1, int(column))))


def _wider(column: QRectF, times: int) -> QRectF:
    more = column.width() * (times - 1) / 2
    return column.adjusted(-more, 0, more, 0)


def paint_swatch(painter: QPainter, box: QRectF, *, late: bool) -> None:
    """A piece of a bar: filled, or hatched with a border where it was late."""
    theme = current_theme()
    if not late:
        painter.fillRect(box, QColor(theme.accent_solid))
        return
    painter.fillRect(box, QColor(theme.surface))
    painter.setPen(QPen(QColor(theme.late_edge), 1))
    painter.setBrush(QBrush(QColor(theme.late_edge), Qt.BrushStyle.BDiagPattern))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
