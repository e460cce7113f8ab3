"""The ledger as a strip of day cells; its text is the table below it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.deadlines.ledger import Kind, LedgerEntry
from ui.fonts import Role, role_font
from ui.theme import current_theme
from ui.wording import Words

_CELL_HEIGHT, _CELL_WIDTH, _GAP, _MARK = 16, 10, 2, 6


class LedgerStrip(QWidget):
    """Hollow: not counted; filled: counted; outlined: still to come; hatched: paused; slashed: day off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._days: Sequence[LedgerEntry] = ()
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[LedgerEntry], today: date) -> None:
        """The days from receipt to due; `today` parts what is counted from what is still to come."""
        self._days, self._today = days, today
        self.setVisible(bool(days))
        self.update()

    def sizeHint(self) -> QSize:
        """Cells, the mark of today and a line of dates."""
        return QSize(240, _CELL_HEIGHT + _MARK + QFontMetrics(role_font(Role.SECOND)).height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cells share the width; many days make them narrow, never hidden."""
        if not self._days or self._today is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(_CELL_WIDTH + _GAP, (self.width() - 1) / len(self._days))
        gap = _GAP if step > 4 else 0.5
        boxes = [
            QRectF(place * step + 0.5, 0.5, step - gap, _CELL_HEIGHT - 1) for place in range(len(self._days))
        ]
        for day, box in zip(self._days, boxes, strict=True):
            self._paint_day(painter, day, box)
        self._paint_dates(painter, self._today, boxes)

    def _paint_day(self, painter: QPainter, day: LedgerEntry, box: QRectF) -> None:
        theme = current_theme()
        edge, fill = theme.line_strong, QBrush(QColor(theme.surface))
        style = Qt.PenStyle.SolidLine
        to_come = self._today is not None and day.on > self._today
        match day.kind:
            case Kind.COUNTED:
                edge = theme.accent_edge
                fill = QBrush(QColor(theme.info_tint if to_come else theme.accent_solid))
            case Kind.PAUSED:
                style = Qt.PenStyle.DashLine
                painter.fillRect(box, QColor(theme.surface))
                fill = QBrush(QColor(theme.text_3), Qt.BrushStyle.BDiagPattern)
            case Kind.DUE:
                edge, fill = theme.text, QBrush(QColor(theme.text))
            case Kind.START | Kind.REST:
                pass
        painter.setPen(QPen(QColor(edge), 1, style))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 1.5, 1.5)
        if day.kind is Kind.REST:
            painter.drawLine(box.bottomLeft(), box.topRight())

    def _paint_dates(self, painter: QPainter, today: date, boxes: Sequence[QRectF]) -> None:
        """First and last date at the ends, today under its own cell where it does not run into them."""
        theme = current_theme()
        font = role_font(Role.SECOND)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        base = _CELL_HEIGHT + _MARK + metrics.ascent()
        first = self._words.short_date(self._days[0].on, today)
        last = self._words.short_date(self._days[-1].on, today)
        end = round(boxes[-1].right())
        painter.setPen(QColor(theme.text_2))
        painter.drawText(QPoint(0, base), first)
        left = metrics.horizontalAdvance(first)
        right = max(end - metrics.horizontalAdvance(last), left + 8)
        painter.drawText(QPoint(right, base), last)
        place = next((n for n, day in enumerate(self._days) if day.on == today), None)
        if place is None:
            return
        painter.setPen(QColor(theme.text))
        x = boxes[place].center().x()
        painter.fillRect(QRectF(x - 1, _CELL_HEIGHT, 2, _MARK), QColor(theme.text))
        word = self.tr("hôm nay %1").replace("%1", self._words.short_date(today, today))
        wide = metrics.horizontalAdvance(word)
        start = min(max(round(x) - wide // 2, left + 8), right - wide - 8)
        if start >= left + 8:
            painter.drawText(QPoint(start, base), word)
