"""The list of cases on screen: its keys, its columns, and how it stays where the officer put it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from ui.delegates.case_row import CaseRowDelegate, Column
from ui.delegates.list_view import prepare_table
from ui.folding import Fold, Width, scaled
from ui.models.case_list_model import CaseListModel

_WIDTHS = {Column.DUE: 168, Column.STATE: 132, Column.SYNC: 132, Column.STATE_AND_SYNC: 150}
_ANSWERED_WIDTH = 188  # `đã trả lời, trễ 30 ngày` on a chip
_SELECT_ROW = QItemSelectionModel.SelectionFlag.Rows


class CaseList(QTableView):
    """Rows of a `CaseListModel`; news is taken over inside `keeping_place`."""

    opened = Signal(str)  # Enter or a double click
    looked_at = Signal(str)  # the current case changed; "" for none
    copied = Signal()  # Ctrl+C
    export_wanted = Signal()

    def __init__(self, cases: CaseListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = cases
        self._looked_at = ""
        prepare_table(self)
        self.setModel(cases)
        self._rows = CaseRowDelegate(self)
        self.setItemDelegate(self._rows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Danh sách PAKN"))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.CONTENT, QHeaderView.ResizeMode.Stretch)
        for changed in (cases.rowsInserted, cases.rowsRemoved, cases.layoutChanged, cases.modelReset):
            changed.connect(self._fit_rows)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self._fold = Fold(Width.FULL, low=False)
        self.fold(self._fold)

    def fold(self, fold: Fold) -> None:
        """Show the columns that the window has room for, in rows as high as it can afford."""
        self._fold = fold
        width = fold.width
        self._rows.set_low(low=fold.low)
        merged = width in (Width.COMPACT, Width.NARROW)
        for column in (Column.STATE, Column.SYNC):
            self.setColumnHidden(column, width < Width.FULL)
        self.setColumnHidden(Column.STATE_AND_SYNC, not merged)
        for column, pixels in _WIDTHS.items():
            self.setColumnWidth(column, scaled(pixels))
        self._fit_rows()

    # the cases meant

    def current_case(self) -> str:
        """The case the focus is on, "" for none."""
        return self._cases.case_id(self.currentIndex().row()) or ""

    def chosen_cases(self) -> list[str]:
        """The selected cases from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [case_id for row in rows if (case_id := self._cases.case_id(row))]

    def go_to(self, case_id: str) -> bool:
        """Make a case the current one; False when it is not shown here."""
        row = self._cases.row_of(case_id)
        if row is None:
            return False
        self.setCurrentIndex(self._cases.index(row, 0))
        return True

    def go_to_first(self) -> None:
        """Make the first case the current one, unless there is one."""
        if self.current_case():
            return
        first = next((x for x in self._cases.case_ids() if self._cases.row_of(x) is not None), None)
        if first is not None:
            self.go_to(first)

    # staying in place

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Whatever happens to the rows inside, the case under the eyes stays where it is on the screen."""
        anchor = self._anchor()
        before = self.rowViewportPosition(anchor[0]) if anchor else 0
        yield
        row = self._cases.row_of(anchor[1]) if anchor else None
        if row is None:
            return
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(row) - before)

    def _anchor(self) -> tuple[int, str] | None:
        """The current case if it is in sight, else the first case in sight."""
        height = self.viewport().height()
        first = max(0, self.rowAt(0))
        rows = [self.currentIndex().row(), *range(first, min(first + 60, self._cases.rowCount()))]
        for row in rows:
            case_id = self._cases.case_id(row)
            if case_id is not None and -1 < self.rowViewportPosition(row) < height:
                return row, case_id
        return None

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No type-to-select: letters belong to input methods."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open(self.currentIndex().row())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            self._fold_group(folded=key == Qt.Key.Key_Left)
        elif key == Qt.Key.Key_Space:
            self._mark()
        elif key == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copied.emit()
        elif event.text().isprintable() and event.text() and plain:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self.rowAt(int(event.position().y())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(int(event.position().y()))
        group = self._cases.group_at(row)
        super().mousePressEvent(event)
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            with self.keeping_place():
                self._cases.fold(group.key, folded=not self._cases.is_folded(row))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the right button or Shift+F10: what can be done with the current row and with the list."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if case_id := self.current_case():
            menu.addAction(self.tr("Mở"), lambda: self.opened.emit(case_id))
            menu.addAction(self.tr("Chép mã và tiêu đề"), self.copied.emit)
            menu.addSeparator()
        menu.addAction(self.tr("Xuất danh sách…"), self.export_wanted.emit)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring needs a row to stand on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to_first()

    def changeEvent(self, event: QEvent) -> None:
        """Widths and heights follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_fold"):
            self.fold(self._fold)

    def _open(self, row: int) -> None:
        if case_id := self._cases.case_id(row):
            self.opened.emit(case_id)
        elif group := self._cases.group_at(row):
            self._cases.fold(group.key, folded=not self._cases.is_folded(row))

    def _fold_group(self, *, folded: bool) -> None:
        heading = self._cases.heading_above(self.currentIndex().row())
        group = self._cases.group_at(heading) if heading is not None else None
        if heading is None or group is None or self._cases.is_folded(heading) == folded:
            return
        if folded:
            at = self._cases.index(heading, 0)
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        with self.keeping_place():
            self._cases.fold(group.key, folded=folded)

    def _mark(self) -> None:
        flag = QItemSelectionModel.SelectionFlag.Toggle | _SELECT_ROW
        self.selectionModel().select(self.currentIndex(), flag)

    @Slot()
    def _fit_rows(self) -> None:
        """Headings low, every other row of full height again, and no countdown cut."""
        header, high, low = self.verticalHeader(), self._rows.row_height(), self._rows.group_height()
        header.setDefaultSectionSize(high)
        headings = self._cases.heading_rows()
        self._set_low(headings)
        if header.length() != len(headings) * low + (self._cases.rowCount() - len(headings)) * high:
            header.setDefaultSectionSize(low)  # Qt changes only rows of the former default size:
            header.setDefaultSectionSize(high)  # now all are, also those that were headings before
            self._set_low(headings)
        keys = {group.key for row in headings if (group := self._cases.group_at(row))}
        due = _ANSWERED_WIDTH if "answered" in keys else _WIDTHS[Column.DUE]
        self.setColumnWidth(Column.DUE, scaled(due))

    def _set_low(self, headings: Sequence[int]) -> None:
        for row in headings:
            self.setRowHeight(row, self._rows.group_height())

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        for index in (current, before):  # the ring goes across all columns, Qt repaints only one cell
            row = self.visualRect(index)
            self.viewport().update(0, row.top(), self.viewport().width(), row.height())
        case_id = self._cases.case_id(current.row()) or ""
        if case_id != self._looked_at:
            self._looked_at = case_id
            self.looked_at.emit(case_id)
