"""The countdown chip: the same shape as a widget and inside a list row.

Each urgency has a word, an icon and an outline of its own, so that nothing is lost without colour.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import fonts, icons
from ui.countdown import Countdown, Urgency
from ui.icons import Icon
from ui.theme import Ink, current_theme
from ui.widgets.sign_painting import paint_line
from ui.wording import Words

_RADIUS = 4
_SIDE = 6
_GAP = 5


@dataclass(frozen=True, slots=True)
class _Shape:
    icon: Icon
    ink: Ink
    fill: str = ""  # names of theme colours; empty: none
    edge: str = ""
    dashed: bool = False
    bold: bool = True


_SHAPES = {
    Urgency.OVERDUE: _Shape(Icon.OVERDUE_CHIP, "on_solid", fill="late_solid", edge="late_edge"),
    Urgency.SOON: _Shape(Icon.DUE_SOON, "soon", fill="soon_tint", edge="soon_edge"),
    Urgency.LATER: _Shape(Icon.TIME_LEFT, "text", bold=False),
    Urgency.PAUSED: _Shape(Icon.PAUSE, "text_2", edge="line_strong", dashed=True),
    Urgency.NO_DATE: _Shape(Icon.UNSURE, "text_2", bold=False),
    Urgency.ANSWERED_IN_TIME: _Shape(Icon.ANSWERED, "done"),
    Urgency.ANSWERED_LATE: _Shape(Icon.ANSWERED, "text_2"),
}
_DOUBTFUL = _Shape(Icon.UNSURE, "text", bold=False)


def chip_size(text: str, countdown: Countdown) -> QSize:
    """The room a chip with this text needs, at the text size in force."""
    metrics = fonts.role_metrics(_role(_shape(countdown)))
    width = _SIDE + fonts.scaled(icons.SMALL) + _GAP + metrics.horizontalAdvance(text) + _SIDE + 1
    return QSize(width, fonts.box_height(fonts.Role.CHIP))


def paint_chip(painter: QPainter, rect: QRect, text: str, countdown: Countdown) -> QRect:
    """Draw a chip left aligned and vertically centred in `rect`; returns where it stands."""
    shape, theme = _shape(countdown), current_theme()
    size = chip_size(text, countdown)
    box = QRect(rect.left(), 0, min(size.width(), rect.width()), size.height())
    box.moveTop(rect.top() + (rect.height() - box.height()) // 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_edge(shape))
    painter.setBrush(QColor(getattr(theme, shape.fill)) if shape.fill else Qt.BrushStyle.NoBrush)
    if shape.fill or shape.edge:
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    side = _SIDE + 1 if shape.fill or shape.edge else 1
    small = fonts.scaled(icons.SMALL)
    glyph = QRect(box.left() + side, box.center().y() - small // 2 + 1, small, small)
    icons.paint_icon(painter, glyph, shape.icon, theme.colour(shape.ink))
    room = QRect(glyph.right() + 1 + _GAP, box.top(), box.right() - glyph.right() - _GAP, box.height())
    paint_line(painter, room, text, shape.ink, role=_role(shape))
    painter.restore()
    return box


class ChipWords(QObject):
    """What a chip says besides its countdown; make one after the language is installed."""

    @property
    def doubt(self) -> str:
        """Why a countdown carries a question mark."""
        return self.tr("Giờ máy chưa chắc. Hạn được tính theo giờ cổng ở lần đồng bộ cuối.")


class CountdownChip(QWidget):
    """A chip on its own; empty and hidden until told a countdown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = Words(self)
        self._countdown: Countdown | None = None
        self._text = ""
        self.hide()

    def show_countdown(self, countdown: Countdown) -> None:
        """Show another countdown; a doubtful clock explains itself in the tooltip."""
        self._countdown = countdown
        self._text = self._words.countdown(countdown)
        self.setAccessibleName(self._text)
        self.setToolTip(ChipWords(self).doubt if countdown.doubtful else "")
        self.show()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._text, self._countdown) if self._countdown else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._countdown is not None:
            painter = QPainter(self)
            paint_chip(painter, self.rect(), self._text, self._countdown)
            painter.end()


def _shape(countdown: Countdown) -> _Shape:
    counting = countdown.urgency in (Urgency.OVERDUE, Urgency.SOON, Urgency.LATER)
    return _DOUBTFUL if countdown.doubtful and counting else _SHAPES[countdown.urgency]


def _role(shape: _Shape) -> fonts.Role:
    return fonts.Role.CHIP if shape.bold else fonts.Role.BASE


def _edge(shape: _Shape) -> QPen | Qt.PenStyle:
    if not shape.edge:
        return Qt.PenStyle.NoPen
    pen = QPen(QColor(getattr(current_theme(), shape.edge)))
    if shape.dashed:
        pen.setDashPattern([3, 2])
    return pen
