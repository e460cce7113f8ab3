"""A row of the team board: a name with what is to be known about the person, bars and figures."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui import fonts, icons
from ui.delegates.cells import Cell
from ui.delegates.rows import RowDelegate
from ui.models.team_rows import LoadCell, PersonCell
from ui.theme import current_theme
from ui.widgets.load_bar import paint_load


class TeamRowDelegate(RowDelegate):
    """Between the one-line and the two-line row: most rows need one line, the second is seldom there."""

    def row_height(self) -> int:
        return fonts.box_height(fonts.Role.BASE) + fonts.box_height(fonts.Role.SECOND) - 3

    def paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        if isinstance(cell, LoadCell):
            paint_load(painter, rect, cell.parts, most=cell.most)
            return
        if isinstance(cell, PersonCell) and cell.icon is not None:
            side = fonts.scaled(icons.NORMAL)
            box = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
            icons.paint_icon(painter, box, cell.icon, current_theme().colour("text_2"))
            rect = rect.adjusted(side + 4, 0, 0, 0)
        super().paint_cell(painter, rect, cell)
