"""A list of cases as Qt sees it: the ids in order, the lines only of what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.lines import CaseLine, Group, Listing
from ui.delegates.cells import CELL_ROLE, GROUP_ROLE, Cell, GroupRow

Index = QModelIndex | QPersistentModelIndex
Lines = Callable[[Sequence[str]], Mapping[str, CaseLine]]

PAGE = 200
_MOST_LINES = 20 * PAGE
_HEADING = "\0"  # begins the key of a heading; an id never holds it


class RowWords(Protocol):
    """Puts a line into words, whenever it is painted: nothing worded is kept."""

    @property
    def titles(self) -> Sequence[str]:
        """The headers of the columns."""

    def cell(self, line: CaseLine, column: int, *, leaving: bool) -> Cell:
        """What stands in a column of a case's row."""

    def tip(self, line: CaseLine, column: int) -> str:
        """What a cell has no room for, "" for nothing."""

    def heading(self, group: Group) -> str:
        """The name of a group."""

    def sentence(self, line: CaseLine) -> str:
        """The whole row for a screen reader."""


class CaseListModel(QAbstractTableModel):
    """Headings and cases; the view's selection, focus and scroll survive every change.

    `lines` answers what a list shows of some cases.
    """

    def __init__(self, lines: Lines, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = lines
        self._words = words
        self._groups: list[tuple[Group, tuple[str, ...]]] = []
        self._folded: set[str] = set()
        self._keys: list[str] = []
        self._row_of: dict[str, int] = {}
        self._lines: dict[str, CaseLine] = {}
        self._leaving: dict[str, CaseLine] = {}
        self._stale: set[str] = set()

    # what is in the list

    def case_id(self, row: int) -> str | None:
        """The case in a row; None for a heading or a row that is not there."""
        if not 0 <= row < len(self._keys) or self._keys[row].startswith(_HEADING):
            return None
        return self._keys[row]

    def row_of(self, case_id: str) -> int | None:
        """Where a case stands now; None when it is not here or in a folded group."""
        return self._row_of.get(case_id)

    def is_folded(self, row: int) -> bool:
        """Whether the heading in this row hides its cases."""
        group = self.group_at(row)
        return group is not None and group.key in self._folded

    def group_at(self, row: int) -> Group | None:
        """The heading in a row; None for a case or a row that is not there."""
        if not 0 <= row < len(self._keys) or not self._keys[row].startswith(_HEADING):
            return None
        key = self._keys[row][len(_HEADING) :]
        # A heading on its way out is asked about until it is gone.
        return next((group for group, _ in self._groups if group.key == key), Group(key, 0))

    def heading_above(self, row: int) -> int | None:
        """The row of the heading that a row belongs to."""
        return next((r for r in range(row, -1, -1) if self.group_at(r) is not None), None)

    def heading_rows(self) -> list[int]:
        """The rows that are headings."""
        return [row for key, row in self._row_of.items() if key.startswith(_HEADING)]

    def case_ids(self) -> list[str]:
        """All cases in the order shown, those in folded groups too."""
        return [case_id for _, members in self._groups for case_id in members]

    def is_leaving(self, case_id: str) -> bool:
        """Whether the case no longer belongs to this list."""
        return case_id in self._leaving

    def line(self, case_id: str) -> CaseLine | None:
        """The line of a case, fetched with its neighbours when it is not at hand."""
        if case_id in self._leaving:
            return self._leaving[case_id]
        asked = case_id in self._lines and case_id not in self._stale
        if not asked and (row := self.row_of(case_id)) is not None:
            self._fetch_around(row)
        return self._lines.get(case_id)

    # news

    def adopt(self, listing: Listing) -> None:
        """Take over a new order; a case that was seen and left it keeps its place, marked as leaving."""
        wanted = list(_grouped(listing))
        belongs = set(listing.ids)
        for case_id in belongs & self._leaving.keys():
            del self._leaving[case_id]
        for _, members in self._groups:
            gone = (m for m in members if m not in belongs and m not in self._leaving and m in self._lines)
            self._leaving.update({m: self._lines.pop(m) for m in gone})
        if self._leaving:
            wanted = _with_leaving(wanted, self._groups, self._leaving)
        self._groups = wanted
        self._show_groups()

    def start_over(self, listing: Listing) -> None:
        """Another list or filter: nothing keeps its place."""
        self.beginResetModel()
        self._leaving.clear()
        self._lines.clear()
        self._stale.clear()
        self._groups = list(_grouped(listing))
        self._set_keys(self._flat())
        self.endResetModel()

    def forget(self, case_ids: Collection[str]) -> None:
        """These cases have a new line; it is fetched when it is painted, and the old one kept until then."""
        rows = []
        self._stale.update(self._lines.keys() & set(case_ids))
        for case_id in case_ids:
            if case_id in self._leaving:
                self._leaving.update(self._ask([case_id]))
            if case_id in self._row_of:
                rows.append(self._row_of[case_id])
        if rows:
            self._repaint(min(rows), max(rows))

    def fold(self, key: str, *, folded: bool) -> None:
        """Hide or show the cases of a group."""
        if folded == (key in self._folded):
            return
        self._folded.symmetric_difference_update({key})
        self._show_groups()

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._words.titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can hold the focus, so that ← and → fold it, but is never selected nor dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if not self.case_id(index.row()):
            return flag
        return flag | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._words.titles[section]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        case_id = self.case_id(index.row())
        if case_id is None:
            return self._heading_data(index.row(), role)
        if role == CELL_ROLE and (line := self.line(case_id)):
            return self._words.cell(line, index.column(), leaving=case_id in self._leaving)
        if role == Qt.ItemDataRole.AccessibleTextRole and (line := self.line(case_id)):
            return self._words.sentence(line)
        if role == Qt.ItemDataRole.ToolTipRole and (line := self.line(case_id)):
            return self._words.tip(line, index.column()) or None
        return None

    def _heading_data(self, row: int, role: int) -> Any:
        group = self.group_at(row)
        if group is None:
            return None
        if role == GROUP_ROLE:
            return GroupRow(self._words.heading(group), group.count, group.key not in self._folded)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._words.heading(group)}, {group.count}"
        return None

    # how the rows come about

    def _flat(self) -> list[str]:
        keys = []
        for group, members in self._groups:
            if group.key:
                keys.append(_HEADING + group.key)
            if group.key not in self._folded:
                keys.extend(members)
        return keys

    def _show_groups(self) -> None:
        """Go from the rows shown to the rows wanted, in four steps however many rows changed.

        What goes is ordered to the end and removed there, what is new is added at the end and ordered in:
        row by row, a pull of 500 cases into 20,000 would stop the window for seconds.
        """
        wanted = self._flat()
        staying = [key for key in wanted if key in self._row_of]
        kept = set(staying)
        self._reorder(staying + [key for key in self._keys if key not in kept])
        if len(staying) < len(self._keys):
            self.beginRemoveRows(QModelIndex(), len(staying), len(self._keys) - 1)
            self._set_keys(staying)
            self.endRemoveRows()
        if len(staying) < len(wanted):
            self.beginInsertRows(QModelIndex(), len(staying), len(wanted) - 1)
            self._set_keys(staying + [key for key in wanted if key not in kept])
            self.endInsertRows()
        self._reorder(wanted)
        for row in self.heading_rows():  # their counts may have changed
            self._repaint(row, row)

    def _reorder(self, keys: list[str]) -> None:
        if keys == self._keys:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self._keys[index.row()], index.column()) for index in before]
        self._set_keys(keys)
        self.changePersistentIndexList(before, [self.index(self._row_of[key], col) for key, col in held])
        self.layoutChanged.emit()

    def _repaint(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _set_keys(self, keys: list[str]) -> None:
        self._keys = keys
        self._row_of = {key: row for row, key in enumerate(keys)}

    def _fetch_around(self, row: int) -> None:
        if len(self._lines) > _MOST_LINES:
            self._lines.clear()
            self._stale.clear()
        first = row - row % PAGE
        page = [key for key in self._keys[first : first + PAGE] if not key.startswith(_HEADING)]
        known = self._lines.keys() - self._stale | self._leaving.keys()
        wanted = [key for key in page if key not in known]
        self._stale.difference_update(wanted)
        self._lines.update(self._ask(wanted))


def _grouped(listing: Listing) -> Iterator[tuple[Group, tuple[str, ...]]]:
    """The ids of each group; a list without groups is one group without a name."""
    start = 0
    for group in listing.groups or (Group("", len(listing.ids)),):
        yield group, listing.ids[start : start + group.count]
        start += group.count


def _with_leaving(
    wanted: list[tuple[Group, tuple[str, ...]]],
    before: list[tuple[Group, tuple[str, ...]]],
    leaving: Collection[str],
) -> list[tuple[Group, tuple[str, ...]]]:
    """Put each leaving case behind the one it stood behind, or first in its group."""
    order = [group.key for group, _ in wanted]
    members = {group.key: list(ids) for group, ids in wanted}
    groups = {group.key: group for group, _ in wanted}
    for place, (group, ids) in enumerate(before):
        if group.key not in members:
            if not any(case_id in leaving for case_id in ids):
                continue
            order.insert(min(place, len(order)), group.key)
            members[group.key], groups[group.key] = [], Group(group.key, 0)
        here = members[group.key]
        for position, case_id in enumerate(ids):
            if case_id in leaving:
                ahead = next((x for x in reversed(ids[:position]) if x in here), None)
                here.insert(here.index(ahead) + 1 if ahead else 0, case_id)
    return [(groups[key], tuple(members[key])) for key in order]
