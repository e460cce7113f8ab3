"""A row for an answer that waits for approval: countdown and date, title in two lines, who wrote it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextOption

from ui import fonts
from ui.delegates.cells import Cell
from ui.delegates.rows import RowDelegate
from ui.theme import current_theme
from ui.widgets.chip import paint_chip
from ui.widgets.sign_painting import paint_line

_TITLE_LINES = 2
_EDGE = 9
_GAP = 3


class ReviewRowDelegate(RowDelegate):
    """High rows: an approver reads few of them, each for a while."""

    def row_height(self) -> int:
        chip, second = fonts.box_height(fonts.Role.CHIP), fonts.box_height(fonts.Role.SECOND)
        return 2 * _EDGE + chip + _GAP + self._title_height() + second

    def paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        if cell.countdown is None:
            super().paint_cell(painter, rect, cell)
            return
        chip = QRect(rect.left(), rect.top() + _EDGE, rect.width(), fonts.box_height(fonts.Role.CHIP))
        used = paint_chip(painter, chip, cell.countdown_text, cell.countdown)
        beside = chip.adjusted(used.width() + 8, 0, 0, 0)
        paint_line(painter, beside, cell.lead, "text_3", role=fonts.Role.SECOND)
        title = QRect(rect.left(), chip.bottom() + 1 + _GAP, rect.width(), self._title_height())
        painter.setFont(fonts.role_font(fonts.Role.BASE))
        painter.setPen(current_theme().colour("text_3" if cell.faded else "text"))
        painter.drawText(QRectF(title), self._fitting(cell.text, title.width()), QTextOption())
        second = QRect(rect.left(), title.bottom() + 1, rect.width(), fonts.box_height(fonts.Role.SECOND))
        paint_line(painter, second, cell.second, "text_3", role=fonts.Role.SECOND)

    @staticmethod
    def _title_height() -> int:
        return _TITLE_LINES * fonts.role_metrics(fonts.Role.BASE).lineSpacing() + 2

    @staticmethod
    def _fitting(title: str, width: int) -> str:
        """The title as far as two lines hold it; the rest is told by the tooltip."""
        metrics = fonts.role_metrics(fonts.Role.BASE)
        room = _TITLE_LINES * width - metrics.averageCharWidth() * 8  # what breaking between words may lose
        return metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
