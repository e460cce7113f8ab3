"""The people of the board: a table to look along, to open somebody's cases from, and to drop cases on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.board import BoardLine
from ui.case_dragging import carried_by
from ui.delegates.team_row import TeamRowDelegate
from ui.folding import Width, scaled
from ui.models.team_rows import NOBODY, TeamRows
from ui.screens.rows_view import RowsView
from ui.widgets.load_bar import LoadLegend
from ui.widgets.text import TextRole, label

_WIDTHS = (214, 0, 66, 74, 110, 78, 104, 78)
_FIGURES = (2, 3, 4, 5, 6, 7)
_NEEDED = (Width.SINGLE, Width.SINGLE, Width.NARROW, Width.SINGLE, Width.WIDE, Width.WIDE, Width.FULL)
_NAME_COMPACT = 150


class PeopleTable(RowsView):
    """Takes cases that are dropped on a person."""

    dropped = Signal(str, object)  # key of a row, ids of cases

    def __init__(self, rows: TeamRows, name: str) -> None:
        super().__init__(rows.columns, _WIDTHS, name=name, delegate=TeamRowDelegate, figures=_FIGURES)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self._chosen_before = ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried_by(event.mimeData()):
            self._chosen_before = self.current_key()
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The row under the mouse is lit so that nobody drops on the wrong person, but not chosen."""
        key = self._person_at(event)
        if key:
            self._light(key)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(self._chosen_before)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        key, case_ids = self._person_at(event), carried_by(event.mimeData())
        self._light(self._chosen_before)
        if key and case_ids:
            event.acceptProposedAction()
            self.dropped.emit(key, case_ids)

    def _light(self, key: str) -> None:
        self.blockSignals(True)
        self.choose(key)
        self.blockSignals(False)

    def _person_at(self, event: QDropEvent) -> str:
        key = self.key_at(event.position().toPoint())
        return "" if key == NOBODY else key


class TeamPeople(QWidget):
    """A heading, what the patterns mean, and the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TeamRows(self)
        self._lines: Sequence[BoardLine] = ()
        self.table = PeopleTable(self._rows, self.tr("Theo cán bộ"))
        self._legend = LoadLegend()
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 6, 12, 6)
        head.addWidget(label(self.tr("Theo cán bộ"), TextRole.SECTION))
        head.addStretch(1)
        head.addWidget(self._legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_lines(
        self, lines: Sequence[BoardLine], names: Mapping[str, str], *, today: date, soon_days: int
    ) -> None:
        """The people in this order; the row under the focus stays under it."""
        self._lines = tuple(lines)
        self.table.set_rows(self._rows.rows(lines, names, today=today, soon_days=soon_days))
        self.table.choose_first()

    def person(self, key: str) -> str | None:
        """The user behind a row; None for what nobody holds."""
        return None if key == NOBODY else key

    def name_of(self, key: str) -> str:
        """What a row is called."""
        line = next((line for line in self._lines if (line.person or NOBODY) == key), None)
        return "" if line is None else self._rows.who(line)

    def full_height(self) -> int:
        """What all rows need."""
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height() + 2
        return rows + (self._head.sizeHint().height() if self._head.isVisibleTo(self) else 0)

    def fold(self, width: Width) -> None:
        """Leave out what there is no room for."""
        self._head.setVisible(width > Width.NARROW)
        self.table.show_columns([True, *(width >= least for least in _NEEDED)])
        name = _NAME_COMPACT if width in (Width.COMPACT, Width.SINGLE) else _WIDTHS[0]
        self.table.setColumnWidth(0, scaled(name))
