"""A table of ready-made rows as all lists beside the queue use it: by keyboard, as high as it needs to be."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget

from ui.delegates.list_view import prepare_table
from ui.delegates.rows import RowDelegate
from ui.folding import scaled
from ui.models.cell_model import CellModel, Row


class RowsView(QTableView):
    """`widths` in pixels, 0 takes what is left; with `fits` the view is as high as its rows.

    `figures` are the columns whose title stands at the right, as their numbers do.
    """

    chosen = Signal(str)  # the current row changed; "" for none
    opened = Signal(str)  # Enter or a double click
    folded = Signal(str)  # a heading was clicked, or left and right on it

    def __init__(
        self,
        titles: Sequence[str],
        widths: Sequence[int],
        *,
        name: str,
        fits: bool = False,
        dense: bool = False,
        delegate: type[RowDelegate] = RowDelegate,
        figures: Collection[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        prepare_table(self)
        self._model = CellModel(titles, self, figures=figures)
        self.setModel(self._model)
        self._rows = delegate(self, dense=dense)
        self.setItemDelegate(self._rows)
        self._fits = fits
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.horizontalHeader().setVisible(any(titles))
        self.horizontalHeader().setSectionsClickable(False)
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            self.horizontalHeader().setSectionResizeMode(column, mode)
            if width:
                self.setColumnWidth(column, scaled(width))
        if fits:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.activated.connect(self._open)
        self.clicked.connect(self._fold)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the current row stays the current one."""
        self._model.set_rows(rows)
        self._set_heights()

    def current_key(self) -> str:
        """What the current row is known by, "" for none."""
        return self._model.key(self.currentIndex())

    def key_at(self, place: QPoint) -> str:
        """What the row at a place of the viewport is known by, "" for none."""
        return self._model.key(self.indexAt(place))

    def choose(self, key: str) -> None:
        """Make a row the current one, if it is here."""
        place = self._model.place_of(key)
        if place.isValid():
            self.setCurrentIndex(place)

    def show_columns(self, shown: Sequence[bool]) -> None:
        """Leave columns out where there is no room for them."""
        for column, visible in enumerate(shown):
            self.setColumnHidden(column, not visible)

    def choose_first(self) -> None:
        """Make the first row that is not a heading the current one, unless there is a current one."""
        if self.current_key():
            return
        for row in range(self._model.rowCount()):
            if self._model.key(self._model.index(row, 0)):
                self.setCurrentIndex(self._model.index(row, 0))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No type-to-select: letters belong to input methods; Enter opens on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self._fold_by_key(opened=event.key() == Qt.Key.Key_Right)
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring needs a row to stand on."""
        super().focusInEvent(event)
        self.choose_first()

    def changeEvent(self, event: QEvent) -> None:
        """Heights follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_rows"):
            self._set_heights()

    def sizeHint(self) -> QSize:
        """All rows, where the view shall fit them."""
        if not self._fits:
            return super().sizeHint()
        header = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().sizeHint().height()
        return QSize(super().sizeHint().width(), header + self.verticalHeader().length() + 2)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows, where it shall fit them."""
        return QSize(60, self.sizeHint().height()) if self._fits else QSize(60, 80)

    def _set_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._rows.row_height())
        for place in range(self._model.rowCount()):
            self.setRowHeight(place, self._rows.row_height())
        for place in self._model.group_places():
            self.setRowHeight(place, self._rows.group_height())
        self.updateGeometry()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self._model.key(current))

    def _open(self, index: QModelIndex) -> None:
        if key := self._model.key(index):
            self.opened.emit(key)

    def _fold(self, index: QModelIndex) -> None:
        if heading := self._model.heading(index):
            self.folded.emit(heading)

    def _fold_by_key(self, *, opened: bool) -> None:
        """Left closes the group of the current row, right opens the first closed one from there on."""
        heading = self._model.heading_over(self.currentIndex(), opened=not opened)
        if heading:
            self.folded.emit(heading)
