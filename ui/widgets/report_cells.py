"""Painting of the cells of a table of figures, all that are in sight in one go.

Cell by cell, as a delegate is asked, a screenful took a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLine, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTableView

from ui import fonts
from ui.fonts import Role
from ui.theme import current_theme
from ui.widgets.report_grid import Index, ReportGrid
from ui.widgets.sign_painting import paint_line

PADDING = 8  # between a figure and the edge of its column
NAME_MARGIN = 16  # before a name
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a row or a column stands."""

    place: int
    start: int
    size: int


class GridPainter:
    """Paints what scrolls, then what stays: the names at the left, the total at the foot."""

    def __init__(self, painter: QPainter, view: QTableView, grid: ReportGrid, foot: QRect | None) -> None:
        self._painter = painter
        self._view = view
        self._grid = grid
        self._foot = foot
        self._theme = current_theme()

    def paint(self, hovered: Index) -> None:
        """Everything in sight; the figure under the pointer is marked."""
        view, theme = self._view, self._theme
        self._painter.fillRect(view.viewport().rect(), QColor(theme.surface))
        rows, columns = self._rows(), self._columns()
        self._mark(hovered)
        self._paint_lines(rows, columns)
        self._paint_figures(rows, columns, bold=False)
        self._paint_names(rows)
        if self._foot is not None:
            total = _Span(self._grid.rowCount() - 1, self._foot.top(), self._foot.height())
            self._painter.fillRect(self._foot, QColor(theme.raised))
            self._mark_in_foot(hovered, columns)
            self._paint_lines([total], columns)
            self._paint_figures([total], columns, bold=True)
            self._paint_names([total], bold=True)
            self._painter.setPen(QColor(theme.line_strong))
            self._painter.drawLine(0, self._foot.top(), self._view.viewport().width(), self._foot.top())
        self._ring(view.currentIndex())

    def _rows(self) -> list[_Span]:
        """The rows in sight, without the total."""
        view, count = self._view, self._grid.rowCount() - self._grid.has_total()
        first, last = max(0, view.rowAt(0)), view.rowAt(view.viewport().height() - 1)
        last = count - 1 if last < 0 else min(last, count - 1)
        return [
            _Span(row, view.rowViewportPosition(row), view.rowHeight(row)) for row in range(first, last + 1)
        ]

    def _columns(self) -> list[_Span]:
        """The columns of figures in sight."""
        view, width = self._view, self._view.viewport().width()
        spans = (
            _Span(column, view.columnViewportPosition(column), view.columnWidth(column))
            for column in range(1, self._grid.columnCount())
        )
        return [one for one in spans if one.start < width and one.start + one.size > view.columnWidth(0)]

    def _mark(self, hovered: Index) -> None:
        """The chosen cells, and the one under the pointer."""
        theme, view = self._theme, self._view
        if hovered.isValid() and hovered.column() > 0 and not self._grid.lines[hovered.row()].total:
            self._painter.fillRect(view.visualRect(hovered), QColor(theme.hover))
        fill = QColor(theme.sel if view.hasFocus() else theme.sel_idle)
        for index in view.selectionModel().selectedIndexes():
            self._painter.fillRect(view.visualRect(index), fill)

    def _mark_in_foot(self, hovered: Index, columns: Iterable[_Span]) -> None:
        last = self._grid.rowCount() - 1
        if hovered.isValid() and hovered.row() == last and hovered.column() > 0:
            self._painter.fillRect(self._view.visualRect(hovered), QColor(self._theme.hover))
        chosen = self._view.selectionModel()
        fill = QColor(self._theme.sel if self._view.hasFocus() else self._theme.sel_idle)
        for column in (0, *(one.place for one in columns)):
            index = self._grid.index(last, column)
            if chosen.isSelected(index):
                self._painter.fillRect(self._view.visualRect(index), fill)

    def _paint_lines(self, rows: Sequence[_Span], columns: Iterable[_Span]) -> None:
        """Below each row, and before each group of columns."""
        if not rows:
            return
        width = self._view.viewport().width()
        top, base = rows[0].start, rows[-1].start + rows[-1].size - 1
        lines = [QLine(0, row.start + row.size - 1, width, row.start + row.size - 1) for row in rows]
        lines += [
            QLine(one.start, top, one.start, base) for one in columns if self._grid.begins_group(one.place)
        ]
        self._painter.setPen(QColor(self._theme.line))
        self._painter.drawLines(lines)

    def _paint_figures(self, rows: Iterable[_Span], columns: Sequence[_Span], *, bold: bool) -> None:
        """What counts nothing is paler; the current figure is bold."""
        text, pale = QColor(self._theme.text), QColor(self._theme.text_3)
        here = self._view.currentIndex()
        self._painter.setFont(fonts.role_font(Role.BASE, bold=bold))
        for row in rows:
            for column in columns:
                said = self._grid.text(row.place, column.place)
                nothing = self._grid.is_nothing(row.place, column.place)
                room = QRect(column.start, row.start, column.size - PADDING, row.size - 1)
                self._painter.setPen(pale if nothing else text)
                if (row.place, column.place) == (here.row(), here.column()):
                    paint_line(self._painter, room, said, "text", bold=True, right=True)
                    self._painter.setFont(fonts.role_font(Role.BASE, bold=bold))
                else:
                    self._painter.drawText(room, _RIGHT, said)

    def _paint_names(self, rows: Iterable[_Span], *, bold: bool = False) -> None:
        """Over whatever scrolled there."""
        width, theme = self._view.columnWidth(0), self._theme
        scrolled = self._view.horizontalScrollBar().value() > 0
        fill = QColor(theme.raised if bold else theme.surface)
        for row in rows:
            if scrolled:
                self._painter.fillRect(QRect(0, row.start, width, row.size - 1), fill)
            room = QRect(NAME_MARGIN, row.start, width - NAME_MARGIN - 4, row.size - 1)
            paint_line(self._painter, room, self._grid.text(row.place, 0), "text", bold=bold)
        if scrolled:
            self._painter.setPen(QColor(theme.line_strong))
            self._painter.drawLine(width - 1, 0, width - 1, self._view.viewport().height())

    def _ring(self, current: Index) -> None:
        if not current.isValid():
            return
        box = self._view.visualRect(current)
        names, foot = self._view.columnWidth(0), self._foot
        below_names = current.column() > 0 and box.left() < names
        below_total = foot is not None and box.top() != foot.top() and box.bottom() > foot.top()
        if below_names or below_total:
            return
        edge = self._theme.focus if self._view.hasFocus() else self._theme.line_strong
        self._painter.setPen(QPen(QColor(edge), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(box.adjusted(1, 1, -1, -2))
