"""A list of ready-made cells that changes in place: selection, scroll and focus stay where they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.delegates.cells import CELL_ROLE, GROUP_ROLE, Cell, GroupRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is known by, its cells or its heading, and the sentence a screen reader says."""

    key: str
    cells: tuple[Cell, ...] = ()
    sentence: str = ""
    group: GroupRow | None = None


class CellModel(QAbstractTableModel):
    """Rows are replaced as a whole; what is the same by its key is moved, not made anew."""

    def __init__(
        self, titles: Sequence[str], parent: QObject | None = None, *, figures: Collection[int] = ()
    ) -> None:
        """`figures` are the columns whose title stands at the right, as their numbers do."""
        super().__init__(parent)
        self._titles = tuple(titles)
        self._figures = frozenset(figures)
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, each key once, in this order."""
        wanted = {row.key for row in rows}
        for place in reversed(range(len(self._rows))):
            if self._rows[place].key not in wanted:
                self.beginRemoveRows(_ROOT, place, place)
                del self._rows[place]
                self.endRemoveRows()
        here = {row.key for row in self._rows}
        for place, row in enumerate(rows):
            if row.key not in here:
                self.beginInsertRows(_ROOT, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
            elif self._rows[place].key != row.key:
                self._move(self._find(row.key, place), place)
            self._rows[place] = row
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._titles) - 1))

    def key(self, index: Index) -> str:
        """What the row at `index` is known by; "" for a heading or nothing."""
        if not index.isValid() or self._rows[index.row()].group is not None:
            return ""
        return self._rows[index.row()].key

    def place_of(self, key: str) -> QModelIndex:
        """The first cell of a row, invalid when it is not here."""
        place = next((n for n, row in enumerate(self._rows) if row.key == key), None)
        return _ROOT if place is None else self.index(place, 0)

    def group_places(self) -> list[int]:
        """Where the headings are."""
        return [n for n, row in enumerate(self._rows) if row.group is not None]

    def heading(self, index: Index) -> str:
        """The key of the heading at `index`, "" for anything else."""
        if not index.isValid() or self._rows[index.row()].group is None:
            return ""
        return self._rows[index.row()].key

    def heading_over(self, index: Index, *, opened: bool) -> str:
        """The nearest heading that is open or closed, from `index` up, else down; "" for none."""
        start = index.row() + 1 if index.isValid() else 0
        for row in [*reversed(self._rows[:start]), *self._rows[start:]]:
            if row.group is not None and row.group.open is opened:
                return row.key
        return ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == GROUP_ROLE:
            return row.group
        if role == CELL_ROLE:
            return row.cells[index.column()] if row.group is None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        if role == Qt.ItemDataRole.ToolTipRole and row.group is None:
            cell = row.cells[index.column()]
            return "\n".join(text for text in (cell.text, cell.second) if text)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._figures:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].group is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def _find(self, key: str, start: int) -> int:
        return next(n for n in range(start, len(self._rows)) if self._rows[n].key == key)

    def _move(self, source: int, target: int) -> None:
        self.beginMoveRows(_ROOT, source, source, _ROOT, target)
        self._rows.insert(target, self._rows.pop(source))
        self.endMoveRows()
