"""Số liệu đã chốt: each frozen set with its signature, and which of its cells say something else now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.figures.comparison import NATIONAL_ROW, CellChange
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.reports.snapshots import Snapshot
from ui.folding import Width
from ui.icons import Icon
from ui.report_words import ReportWords
from ui.screens.rows_view import RowsView
from ui.snapshot_words import RowName, SnapshotWords
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import TextRole, label

_FROZEN_WIDTHS = (170, 440, 150, 0)
_CHANGE_WIDTHS = (280, 84, 84, 16, 0)


class ReportFrozen(QWidget):
    """`looked_at` asks for what changed since; `show_changes` answers."""

    looked_at = Signal(object)  # Snapshot
    cases_wanted = Signal(str, object)  # name of a list, ids of its cases

    def __init__(self, row_name: RowName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_name = row_name
        self._words = SnapshotWords(self)
        self._report_words = ReportWords(self)
        self._snapshots: Sequence[Snapshot] = ()
        self._changes: Sequence[CellChange] = ()
        self._shown: Snapshot | None = None
        self.list = RowsView(
            self._words.snapshot_columns(), _FROZEN_WIDTHS, name=self.tr("Số liệu đã chốt"), fits=True
        )
        self.list.chosen.connect(self._look)
        self._heading = label("", TextRole.STRONG, wrap=True)
        self.changes = RowsView(
            self._words.change_columns(),
            _CHANGE_WIDTHS,
            name=self.tr("Ô đã đổi kể từ khi gửi"),
            figures=(1, 2),
        )
        self.changes.opened.connect(self._open)
        self._empty = EmptyState()
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.list)
        heading = QVBoxLayout()
        heading.setContentsMargins(16, 14, 16, 6)
        heading.addWidget(self._heading)
        body.addLayout(heading)
        body.addWidget(self.changes, 1)
        body.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body, 1)
        column.addWidget(self._empty, 1)

    def show_snapshots(self, snapshots: Sequence[Snapshot], quarter: Quarter, now: datetime) -> None:
        """The frozen figures of a quarter, newest first; what changed since the chosen one is asked anew."""
        self._snapshots = snapshots
        self._body.setVisible(bool(snapshots))
        self._empty.setVisible(not snapshots)
        title = self.tr("Chưa chốt số liệu %1").replace("%1", self._report_words.quarter(quarter))
        fact = self.tr("Sau khi chốt, ứng dụng chỉ ra từng ô đổi kể từ khi gửi và lý do.")
        self._empty.say(Icon.LOCK, title, fact)
        self.list.set_rows([self._words.snapshot_row(snapshot, now) for snapshot in snapshots])
        self.list.choose_first()
        self._look(self.list.current_key())

    def show_changes(self, snapshot: Snapshot, changes: Sequence[CellChange]) -> None:
        """Which cells of `snapshot` say something else now."""
        self._shown, self._changes = snapshot, changes
        self._heading.setText(self._words.heading(snapshot, len(changes)))
        of_table_first = sorted(changes, key=lambda change: change.row == NATIONAL_ROW)
        rows = [self._words.change_row(snapshot, change, self._row_name) for change in of_table_first]
        self.changes.set_rows(rows)
        self.changes.setVisible(bool(rows))

    def fold(self, width: Width) -> None:
        """Leave out what a narrow window has no room for."""
        self.list.show_columns([True, width >= Width.FULL, width >= Width.COMPACT, True])

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(200, 120)

    @Slot(str)
    def _look(self, key: str) -> None:
        snapshot = next((one for one in self._snapshots if f"snapshot {one.id}" == key), None)
        if snapshot is not None:
            if snapshot != self._shown:
                self._heading.setText(self.tr("Đang so với số liệu hiện nay"))
                self.changes.setVisible(False)
            self.looked_at.emit(snapshot)

    @Slot(str)
    def _open(self, key: str) -> None:
        """The cases because of which a cell changed, those that are still here."""
        change = next((one for one in self._changes if f"change {one.row} {one.column}" == key), None)
        if change is not None and self._shown is not None:
            row = self._words.change_row(self._shown, change, self._row_name)
            name = f"{row.cells[0].text}, {row.cells[0].second}"
            self.cases_wanted.emit(name, [reason.case_id for reason in change.because])
