"""A row for a file: its icon and name, and below what it is and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui import fonts
from ui.delegates.cells import Cell
from ui.delegates.rows import RowDelegate
from ui.sign import Sign
from ui.widgets.sign_painting import paint_line, paint_sign, sign_size

_GAP = 10
_INDENT = 22


@dataclass(frozen=True, slots=True)
class FileCell(Cell):
    """A cell with a state beside its second line."""

    state: Sign | None = None


class FileRowDelegate(RowDelegate):
    """Two lines, so that a long name keeps its room."""

    def paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        if cell.sign is None or not isinstance(cell, FileCell):
            super().paint_cell(painter, rect, cell)
            return
        first, second = self._lines(rect)
        paint_sign(painter, first, cell.sign)
        below = second.adjusted(fonts.scaled(_INDENT), 0, 0, 0)
        state = 0 if cell.state is None else sign_size(cell.state, fonts.Role.SECOND).width() + _GAP
        facts = below.adjusted(0, 0, -state, 0)  # how it stands is never cut, what it is may be
        used = paint_line(painter, facts, cell.second, "text_3", role=fonts.Role.SECOND)
        if cell.state is not None:
            beside = below.adjusted(used + _GAP, 0, 0, 0)
            paint_sign(painter, beside, cell.state, role=fonts.Role.SECOND)
