"""A bar of open cases: hatched what is overdue, outlined what is due this week, filled what comes later."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import fonts
from ui.theme import current_theme
from ui.widgets.sign_painting import paint_line

_HEIGHT = 13
_GAP = 1
_NUMBER = 10
_KEY = 14
_STRIPE = 2.5
_LEAST = 5  # pixels, so that one case among many is still seen


@dataclass(frozen=True, slots=True)
class LoadParts:
    """How many cases of each kind; `waiting` have no running date."""

    overdue: int = 0
    this_week: int = 0
    later: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.overdue + self.this_week + self.later + self.waiting


def paint_load(painter: QPainter, room: QRect, parts: LoadParts, *, most: int) -> None:
    """Draw a bar and its number into `room`, to the scale on which `most` cases take all of it."""
    number = str(parts.total)
    words = fonts.role_metrics(fonts.Role.BASE, bold=True).horizontalAdvance(str(max(most, parts.total)))
    width = max(0, room.width() - words - 2 * _NUMBER)
    height = fonts.scaled(_HEIGHT)
    left = float(room.left())
    top = room.top() + (room.height() - height) / 2
    for kind in ("overdue", "this_week", "later", "waiting"):
        count = getattr(parts, kind)
        if count:
            long = max(_LEAST, width * count / max(most, 1))
            paint_part(painter, QRectF(left, top, long, height), kind)
            left += long + _GAP
    beside = QRect(round(left) + _NUMBER - _GAP, room.top(), room.right() - round(left), room.height())
    paint_line(painter, beside, number, "text", bold=True)


def paint_part(painter: QPainter, box: QRectF, kind: str) -> None:
    """One part of a bar; each kind differs in more than its colour."""
    theme = current_theme()
    frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    match kind:
        case "overdue":
            _paint_hatch(painter, frame, QColor(theme.late_solid), QColor(theme.surface))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.late_edge), 1))
        case "this_week":
            painter.setBrush(QColor(theme.soon_tint))
            painter.setPen(QPen(QColor(theme.soon_edge), 1))
        case "later":
            painter.setBrush(QColor(theme.accent_solid))
            painter.setPen(QPen(QColor(theme.accent_edge), 1))
        case _:
            pen = QPen(QColor(theme.line_strong), 1)
            pen.setDashPattern([3, 2])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen)
    painter.drawRect(frame)
    painter.restore()


def _paint_hatch(painter: QPainter, box: QRectF, stripe: QColor, ground: QColor) -> None:
    """Broad stripes, which the pattern brushes do not have."""
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(stripe, _STRIPE))
    left = box.left() - box.height()
    while left < box.right():
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()))
        left += 2 * _STRIPE
    painter.restore()


class LoadLegend(QWidget):
    """What the parts of the bars mean, each beside its own pattern."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = LoadWords(self)
        self._keys = words.kinds()
        self.setAccessibleName(", ".join(self._keys.values()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = fonts.role_metrics(fonts.Role.SECOND)
        width = sum(
            fonts.scaled(_KEY) + 5 + metrics.horizontalAdvance(word) + 12 for word in self._keys.values()
        )
        return QSize(width, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = fonts.role_metrics(fonts.Role.SECOND)
        side, height, left = fonts.scaled(_KEY), fonts.scaled(10), 0
        for kind, word in self._keys.items():
            paint_part(painter, QRectF(left, (self.height() - height) / 2, side, height), kind)
            left += side + 5
            advance = metrics.horizontalAdvance(word) + 12
            paint_line(
                painter, QRect(left, 0, advance, self.height()), word, "text_2", role=fonts.Role.SECOND
            )
            left += advance
        painter.end()


class LoadWords(QObject):
    """A load in words, for the legend and for whoever does not see the bar."""

    def kinds(self) -> dict[str, str]:
        """The names of the parts, in their order."""
        return {
            "overdue": self.tr("quá hạn"),
            "this_week": self.tr("tuần này"),
            "later": self.tr("sau đó"),
            "waiting": self.tr("tạm dừng"),
        }

    def sentence(self, parts: LoadParts) -> str:
        """`đang giữ 11: quá hạn 3, tuần này 5, sau đó 3`."""
        said = [
            f"{word} {getattr(parts, kind)}" for kind, word in self.kinds().items() if getattr(parts, kind)
        ]
        whole = self.tr("đang giữ %1").replace("%1", str(parts.total))
        return f"{whole}: {', '.join(said)}" if said else whole
