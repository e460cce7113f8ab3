"""A row for a file: its icon and name, and to the right its size and where it is."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui import fonts
from ui.delegates.cells import Cell
from ui.delegates.rows import RowDelegate
from ui.widgets.sign_painting import paint_line, paint_sign

_GAP = 8


class FileRowDelegate(RowDelegate):
    """One line; a long name gives way to the facts."""

    def paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        if cell.sign is None:
            super().paint_cell(painter, rect, cell)
            return
        facts = fonts.role_metrics(fonts.Role.SECOND).horizontalAdvance(cell.second)
        paint_sign(painter, rect.adjusted(0, 0, -facts - _GAP, 0), cell.sign)
        paint_line(painter, rect, cell.second, "text_3", role=fonts.Role.SECOND, right=True)
