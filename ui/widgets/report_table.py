"""The table of figures: numbered columns, a total that stays in sight, every figure a button.

One view paints the first column and the total a second time over what scrolls below them, so that keys,
screen readers and the selection know a single table.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui import fonts
from ui.folding import scaled
from ui.fonts import Role
from ui.widgets.report_cells import NAME_MARGIN, PADDING, GridPainter
from ui.widgets.report_grid import Heading, Line, ReportGrid
from ui.widgets.report_header import ReportHeader

Index = QModelIndex | QPersistentModelIndex
_FEWEST_NAMES, _WIDEST_NAMES = 132, 280
_FEWEST_FIGURES, _WIDEST_FIGURES = 44, 120
_MEASURED = 8  # of the longest names
_LEAST_ROWS = 3  # in sight, whatever else wants the height


class ReportTable(QTableView):
    """Arrows move, Enter or a click opens what is behind a figure, Ctrl+C copies the chosen range."""

    opened = Signal(str, int)  # key of the line, number of the column from 1
    entered = Signal()  # a cell was opened by key: whoever did so goes on with keys

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._grid = ReportGrid(self)
        self.setModel(self._grid)
        self._head = ReportHeader(self._grid, self)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_figures(self, rows_word: str, headings: Sequence[Heading], lines: Sequence[Line]) -> None:
        """Show other figures; cell and scroll stay where they are while their row and column exist."""
        if self._grid.shows(rows_word, headings, lines):
            return
        key, column = self.current_cell()
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._grid.show_figures(rows_word, headings, lines)
        self._fit_rows()
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)
        if key:
            self.choose(key, column)

    def current_cell(self) -> tuple[str, int]:
        """Key of the line and column from 1 (0 is the name) of the current cell; ("", 0) for none."""
        index = self.currentIndex()
        return (self._grid.lines[index.row()].key, index.column()) if index.isValid() else ("", 0)

    def cell_text(self, key: str, column: int) -> str:
        """What stands in a cell. Raises LookupError for one that is not here."""
        row = next((n for n, line in enumerate(self._grid.lines) if line.key == key), None)
        if row is None:
            raise LookupError(key)
        return self._grid.text(row, column)

    def first_above_nothing(self, column: int) -> str:
        """Key of the first line that counts something in a column, "" for none."""
        lines = enumerate(self._grid.lines)
        return next((line.key for row, line in lines if not self._grid.is_nothing(row, column)), "")

    def open_current(self) -> None:
        """As Enter does."""
        self._open(self.currentIndex())

    def choose(self, key: str, column: int) -> None:
        """Make a cell the current one, if it is here."""
        row = next((n for n, line in enumerate(self._grid.lines) if line.key == key), None)
        if row is not None and column < self._grid.columnCount():
            self.setCurrentIndex(self._grid.index(row, column))

    def cell_words(self, key: str, column: int) -> str:
        """`Ô (7), Đất đai`: which cell this is, "" for one that is not here."""
        line = next((one for one in self._grid.lines if one.key == key), None)
        if line is None:
            return ""
        heading = self._grid.headings[column - 1]
        words = self.tr("Ô %1, %2").replace("%1", heading.number or f"“{heading.word}”")
        return words.replace("%2", line.name)

    def column_words(self, column: int) -> str:
        """`Đang xử lý: quá hạn`: what a column counts."""
        heading = self._grid.headings[column - 1]
        return (
            f"{heading.group}: {heading.word[:1].lower()}{heading.word[1:]}"
            if heading.group
            else heading.word
        )

    def chosen_text(self) -> str:
        """The chosen range, its cells parted by tabs and its rows by line ends."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        return "\n".join("\t".join(self._grid.text(row, column) for column in columns) for row in rows)

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No type-to-select: letters and digits belong to input methods."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.chosen_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.open_current()
            self.entered.emit()
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on one figure opens it; a drag over several only chooses them."""
        super().mouseReleaseEvent(event)
        here = self.indexAt(event.position().toPoint())
        alone = len(self.selectionModel().selectedIndexes()) == 1
        if event.button() == Qt.MouseButton.LeftButton and alone and here == self.currentIndex():
            self._open(here)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring needs a figure to stand on; Qt would choose a name."""
        if not self.currentIndex().isValid() and self._grid.rowCount():
            self.setCurrentIndex(self._grid.index(0, 1))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # what stays in sight

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """What is painted there, which over the names and the total is not what has scrolled there."""
        row, column = self.rowAt(pos.y()), self.columnAt(pos.x())
        if pos.x() < self.columnWidth(0):
            column = 0
        if self._grid.has_total() and self._total_box().top() <= pos.y() <= self._total_box().bottom():
            row = self._grid.rowCount() - 1
        return self._grid.index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is painted."""
        if not index.isValid():
            return QRect()
        box = super().visualRect(self._grid.index(index.row(), index.column()))
        if index.column() == 0:
            box.moveLeft(0)
        if self._grid.lines[index.row()].total:
            box.moveTop(self._total_box().top())
        return box

    def scrollTo(
        self, index: Index, _hint: QAbstractItemView.ScrollHint = QTableView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell out from below the names and the total."""
        if not index.isValid():
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left, width = self.columnViewportPosition(index.column()), self.columnWidth(index.column())
        if index.column() > 0:
            hidden_left = self.columnWidth(0) - left
            hidden_right = left + width - self.viewport().width()
            if hidden_left > 0:
                across.setValue(across.value() - hidden_left)
            elif hidden_right > 0:
                across.setValue(across.value() + min(hidden_right, -hidden_left))
        if self._grid.lines[index.row()].total:
            return
        top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
        foot = self._total_box().top() if self._grid.has_total() else self.viewport().height()
        if top < 0:
            down.setValue(down.value() + top)
        elif top + height > foot:
            down.setValue(down.value() + top + height - foot)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays in sight is painted anew: Qt moves the pixels of everything."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self._head.viewport().update()

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        foot = self._total_box() if self._grid.has_total() else None
        pointed = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        hovered = pointed if self.viewport().underMouse() else QModelIndex()
        GridPainter(painter, self, self._grid, foot).paint(hovered)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The mark under the pointer goes with it."""
        super().mouseMoveEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _total_box(self) -> QRect:
        """The last row at its place, or at the lower edge where that is out of sight."""
        row = self._grid.rowCount() - 1
        height = self.rowHeight(row)
        top = self.rowViewportPosition(row)
        if self.viewport().height() > _LEAST_ROWS * height:  # lower, it would cover every other row
            top = min(top, self.viewport().height() - height)
        return QRect(0, top, self.viewport().width(), height)

    # size

    def sizeHint(self) -> QSize:
        """All rows; the screen gives less when there are many."""
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wider_than_room() else 0
        return QSize(600, self._head.sizeHint().height() + self.verticalHeader().length() + bar)

    def minimumSizeHint(self) -> QSize:
        """The head, a few rows and the total."""
        least = min(self._grid.rowCount(), _LEAST_ROWS + 1) * self.verticalHeader().defaultSectionSize()
        return QSize(200, self._head.sizeHint().height() + least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Heights and widths follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_head"):
            self._fit_rows()

    def _fit_rows(self) -> None:
        height = fonts.box_height(Role.BASE, padding=4) + 1
        self.verticalHeader().setDefaultSectionSize(height)
        self._share_width()
        self.updateGeometry()

    def _is_wider_than_room(self) -> bool:
        return self._head.length() > self.viewport().width()

    def _share_width(self) -> None:
        """Figures share the width evenly, none narrower than its words; the names take what is left."""
        count = self._grid.columnCount() - 1
        if count < 1:
            return
        room = self.viewport().width()
        least = [
            max(scaled(_FEWEST_FIGURES), self._head.least_width(column), self._figure_width(column))
            for column in range(1, count + 1)
        ]
        # By the number of letters first: measuring each of many names takes its time.
        longest = sorted((line.name for line in self._grid.lines), key=len)[-_MEASURED:]
        metrics = fonts.role_metrics(Role.BASE)
        names = max(map(metrics.horizontalAdvance, longest), default=0) + NAME_MARGIN + 12
        names = max(min(names, room - sum(least), scaled(_WIDEST_NAMES)), scaled(_FEWEST_NAMES))
        share = min((room - names) // count, scaled(_WIDEST_FIGURES))
        widths = [max(width, share) for width in least]
        self.setColumnWidth(0, max(names, room - sum(widths)))
        for column, width in enumerate(widths, start=1):
            self.setColumnWidth(column, width)
        if self._head.height() != self._head.sizeHint().height():
            self.updateGeometries()  # words that now stand in one line, or in two
        self.setMaximumHeight(self.sizeHint().height())

    def _figure_width(self, column: int) -> int:
        """What the longest figure of a column needs."""
        longest = max((line.cells[column - 1] for line in self._grid.lines), key=len, default="")
        return fonts.role_metrics(Role.BASE, bold=True).horizontalAdvance(longest) + 2 * PADDING

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() > 0 and self._grid.text(index.row(), index.column()):
            self.opened.emit(self._grid.lines[index.row()].key, index.column())
