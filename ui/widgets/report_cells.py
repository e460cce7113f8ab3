"""Painting of one cell in a table of figures."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.theme import Ink, current_theme
from ui.widgets.report_grid import Index, ReportGrid
from ui.widgets.sign_painting import paint_line

PADDING = 8  # between a figure and the edge of its column


class ReportCells(QStyledItemDelegate):
    """`paint_at` also serves what stays in sight while the rest scrolls."""

    def __init__(self, view: QTableView, grid: ReportGrid) -> None:
        super().__init__(view)
        self._view = view
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self.paint_at(painter, option.rect, index, hovered=hovered)

    def paint_at(self, painter: QPainter, rect: QRect, index: Index, *, hovered: bool) -> None:
        """Paint a cell into `rect`; `hovered` while the pointer is over it."""
        theme, grid = current_theme(), self._grid
        row, column = index.row(), index.column()
        total = grid.lines[row].total
        current = index == self._view.currentIndex()
        painter.fillRect(rect, QColor(self._fill(index, total=total, hovered=hovered and column > 0)))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if grid.begins_group(column):
            painter.drawLine(rect.left(), rect.top(), rect.left(), rect.bottom())
        if total:
            painter.setPen(QColor(theme.line_strong))
            painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top())
        room = rect.adjusted(16 if column == 0 else 2, 0, -PADDING, -1)
        ink: Ink = "text_3" if grid.is_nothing(row, column) else "text"
        bold = total or (current and column > 0)
        paint_line(painter, room, grid.text(row, column), ink, bold=bold, right=column > 0)
        if current:
            edge = theme.focus if self._view.hasFocus() else theme.line_strong
            painter.setPen(QPen(QColor(edge), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _fill(self, index: Index, *, total: bool, hovered: bool) -> str:
        theme = current_theme()
        if self._view.selectionModel().isSelected(self._grid.index(index.row(), index.column())):
            return theme.sel if self._view.hasFocus() else theme.sel_idle
        if hovered:
            return theme.hover
        return theme.raised if total else theme.surface
