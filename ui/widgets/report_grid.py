"""What a table of figures holds: headings in two levels, lines of ready-made text, a total at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NOTHING = frozenset({"", "0", "–"})


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of figures: its word, the group it stands in, and `(7)`, each "" for none."""

    word: str
    _: KW_ONLY
    group: str = ""
    number: str = ""

    @property
    def sentence(self) -> str:
        """`(7) quá hạn`, as a screen reader says it."""
        return " ".join(part for part in (self.number, f"{self.word[:1].lower()}{self.word[1:]}") if part)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what it is known by, its name and one text for each column."""

    key: str
    name: str
    cells: tuple[str, ...]
    total: bool = False


class ReportGrid(QAbstractTableModel):
    """Column 0 names the rows, the figures follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows_word = ""
        self._headings: tuple[Heading, ...] = ()
        self._lines: tuple[Line, ...] = ()

    def show_figures(self, rows_word: str, headings: Sequence[Heading], lines: Sequence[Line]) -> None:
        """Show other figures; `rows_word` heads the names of the rows."""
        self.beginResetModel()
        self._rows_word, self._headings, self._lines = rows_word, tuple(headings), tuple(lines)
        self.endResetModel()

    def shows(self, rows_word: str, headings: Sequence[Heading], lines: Sequence[Line]) -> bool:
        """Whether these are the figures shown now."""
        shown = (self._rows_word, self._headings, self._lines)
        return shown == (rows_word, tuple(headings), tuple(lines))

    @property
    def headings(self) -> Sequence[Heading]:
        """The columns of figures in order."""
        return self._headings

    @property
    def lines(self) -> Sequence[Line]:
        """The rows in order, the total last."""
        return self._lines

    @property
    def rows_word(self) -> str:
        """What heads the names of the rows."""
        return self._rows_word

    def has_total(self) -> bool:
        """Whether the last row is the total."""
        return bool(self._lines) and self._lines[-1].total

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        line = self._lines[row]
        return line.name if column == 0 else line.cells[column - 1]

    def is_nothing(self, row: int, column: int) -> bool:
        """Whether a figure says that there is none, which is never emphasised."""
        return column > 0 and self.text(row, column) in _NOTHING

    def begins_group(self, column: int) -> bool:
        """Whether a column is the first of its group."""
        if column < 2:
            return column == 1
        here, before = self._headings[column - 1], self._headings[column - 2]
        return bool(here.group or before.group) and here.group != before.group

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index.row(), index.column(), text)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section <= len(self._headings):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if section == 0:
            return self._rows_word
        heading = self._headings[section - 1]
        named = " ".join(part for part in (heading.number, heading.group) if part)
        return f"{named}: {heading.word}" if heading.group else heading.sentence

    def _sentence(self, row: int, column: int, text: str) -> str:
        """`Đất đai, (7) quá hạn: 3`."""
        if column == 0:
            return text
        return f"{self._lines[row].name}, {self._headings[column - 1].sentence}: {text}"
