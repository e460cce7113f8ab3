"""Painting of list rows in two lines, with group rows, for any table, tree or list of ours.

What belongs to the whole row (fill, bar, ring, group heading) is drawn at the row's place and clipped to
the cell, so that columns need no spans: a hundred thousand rows cost as much as those in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import fonts, icons
from ui.delegates.cells import CELL_ROLE, GROUP_ROLE, Cell, GroupRow
from ui.icons import Icon
from ui.theme import Ink, current_theme
from ui.widgets.chip import paint_chip
from ui.widgets.sign_painting import paint_line, paint_sign, word_offset

_MARGIN = 16
_BAR = 3
_DOT = 7

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints a `Cell` per column and a `GroupRow` across all; `dense` keeps only the first line."""

    def __init__(self, view: QAbstractItemView, *, dense: bool = False) -> None:
        super().__init__(view)
        self._view = view
        self._dense = dense
        self._low = False

    def set_low(self, *, low: bool) -> None:
        """Spare a little air in every row of a low window; the view must be laid out again."""
        self._low = low

    def set_dense(self, *, dense: bool) -> None:
        """Switch between two lines and one; the view must be laid out again."""
        self._dense = dense

    def row_height(self) -> int:
        """Height of a case row at the text size in force: 47 at the base size, 44 when low, 30 when dense."""
        if self._dense:
            return fonts.box_height(fonts.Role.BASE, padding=6)
        air = 3 if self._low else 6
        return air + fonts.box_height(fonts.Role.CHIP) + fonts.box_height(fonts.Role.SECOND) + 1

    def group_height(self) -> int:
        """Height of a group row: 26 at the base size."""
        return fonts.box_height(fonts.Role.BASE, padding=4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        group = index.data(GROUP_ROLE)
        height = self.group_height() if isinstance(group, GroupRow) else self.row_height()
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        # The painter's window is the viewport.
        row = QRect(0, rect.top(), painter.window().width(), rect.height())
        group, cell = index.data(GROUP_ROLE), index.data(CELL_ROLE)
        painter.save()
        painter.setClipRect(rect)
        if isinstance(group, GroupRow):
            self._paint_group(painter, row, group)
        else:
            self._paint_row(painter, row, state)
            if isinstance(cell, Cell):
                left = _MARGIN if rect.left() <= 0 else 0
                self.paint_cell(painter, rect.adjusted(left, 0, -8, -1), cell)
        painter.restore()

    def paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        """Paint one cell into `rect`; a screen with cells of its own overrides this."""
        first, second = self._lines(rect)
        if cell.countdown is not None:
            top = first if not self._dense else rect
            paint_chip(painter, top, cell.countdown_text, cell.countdown)
            self._paint_second(painter, second.translated(1, 0), cell)
        elif cell.sign is not None and not cell.text:
            whole = self._dense or not cell.second
            paint_sign(painter, rect if whole else first, cell.sign, ink="text_3" if cell.faded else None)
            if not whole:
                self._paint_second(painter, second.adjusted(word_offset(), 0, 0, 0), cell)
        else:
            one_line = self._dense or not (cell.second or cell.lead or cell.sign)
            self._paint_first(painter, rect if one_line else first, cell)
            if cell.sign is not None:
                paint_sign(painter, second, cell.sign, role=fonts.Role.SECOND)
            else:
                self._paint_second(painter, second, cell)

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        chip, second = fonts.box_height(fonts.Role.CHIP), fonts.box_height(fonts.Role.SECOND)
        top = rect.top() + (rect.height() - chip - second) // 2
        return (
            QRect(rect.left(), top, rect.width(), chip),
            QRect(rect.left(), top + chip, rect.width(), second - 2),
        )

    def _paint_first(self, painter: QPainter, line: QRect, cell: Cell) -> None:
        if cell.dot:
            theme = current_theme()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QRectF(line.left(), line.center().y() - _DOT / 2 + 0.5, _DOT, _DOT))
            line = line.adjusted(_DOT + 6, 0, 0, 0)
        ink: Ink = "text_3" if cell.faded else cell.ink
        paint_line(painter, line, cell.text, ink, bold=cell.bold or cell.dot, right=cell.align_right)

    def _paint_second(self, painter: QPainter, line: QRect, cell: Cell) -> None:
        if self._dense:
            return
        role = fonts.Role.SECOND
        if cell.lead:
            used = paint_line(painter, line, cell.lead, "text_3" if cell.faded else "accent", role=role)
            line = line.adjusted(used, 0, 0, 0)
        parted = f" · {cell.second}" if cell.lead and cell.second else cell.second
        paint_line(painter, line, parted, "text_3", role=role, right=cell.align_right)

    def _paint_row(self, painter: QPainter, row: QRect, state: QStyle.StateFlag) -> None:
        theme, flag = current_theme(), QStyle.StateFlag
        selected = bool(state & flag.State_Selected)
        focused = selected and self._view.hasFocus()
        fill = theme.surface
        if selected:
            fill = theme.sel if focused else theme.sel_idle
        elif state & flag.State_MouseOver:
            fill = theme.hover
        painter.fillRect(row, QColor(fill))
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, QColor(theme.line))
        if selected:
            bar = theme.colour("accent" if focused else "text_3")
            painter.fillRect(row.left(), row.top(), _BAR, row.height(), bar)
        if focused:
            painter.setPen(QPen(QColor(theme.accent_edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(row.adjusted(0, 0, -1, -1))

    def _paint_group(self, painter: QPainter, row: QRect, group: GroupRow) -> None:
        theme = current_theme()
        painter.fillRect(row, QColor(theme.raised))
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, QColor(theme.line))
        side = fonts.scaled(icons.CARET)
        caret = QRect(row.left() + _MARGIN + 1, row.center().y() - side // 2, side, side)
        icons.paint_icon(painter, caret, Icon.FOLD if group.open else Icon.UNFOLD, theme.colour("text_2"))
        words = row.adjusted(_MARGIN + side + 10, 0, 0, 0)
        used = paint_line(painter, words, group.title, "text", bold=True)
        count = words.adjusted(used + 8, 0, 0, 0)
        paint_line(painter, count, str(group.count), "text_3")
