"""The cases behind one cell: how each stood at the cut-off, what it is about, who has it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.delegates.review_row import ReviewRowDelegate
from ui.icons import Icon
from ui.models.counted_cases import Behind, CountedCases, CountedWords
from ui.widgets.buttons import Button, IconButton
from ui.widgets.text import TextRole, label, rule


class CountedList(QListView):
    """Enter or a double click opens a case, where cases may be opened."""

    opened = Signal(str)
    left = Signal()  # Esc

    def __init__(self, words: CountedWords, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.cases = CountedCases(words, self)
        self.setModel(self.cases)
        self._rows = ReviewRowDelegate(self)
        self.setItemDelegate(self._rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open_current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No type-to-select: letters belong to input methods."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open_current(self) -> None:
        if case_id := self.cases.case_id(self.currentIndex().row()):
            self.opened.emit(case_id)


class ReportCases(QWidget):
    """Beside the table, or below it where the window is narrow; `may_open` is false for figures only."""

    closed = Signal()
    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    list_wanted = Signal(str, object)  # its name, ids in order

    def __init__(self, words: CountedWords, *, may_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_open = may_open
        self._title = label("", TextRole.SECTION, wrap=True)
        self._fact = label("", TextRole.LABEL, wrap=True)
        self.list = CountedList(words, self.tr("PAKN phía sau ô"))
        self.list.opened.connect(self._open)
        self.list.left.connect(self.closed)
        close = IconButton(Icon.CLOSE, self.tr("Đóng"))
        close.clicked.connect(self.closed)
        self._as_list = Button(self.tr("Mở thành hàng đợi"))
        self._as_list.setVisible(may_open)
        self._as_list.clicked.connect(self._want_list)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        fact = QVBoxLayout()
        fact.setContentsMargins(14, 0, 8, 10)
        fact.addWidget(self._fact)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 10)
        foot.addWidget(self._as_list)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(fact)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        if may_open:
            column.addWidget(rule())
            column.addLayout(foot)

    def show_cases(self, title: str, fact: str, counted: Sequence[Behind], cutoff: date) -> None:
        """The cases behind a cell, told as `title`; `fact` says what they have in common."""
        self._title.setText(title)
        self._fact.setText(fact)
        self.list.cases.show_cases(counted, cutoff)
        self._as_list.setEnabled(bool(counted))
        if counted:
            self.list.setCurrentIndex(self.list.cases.index(0))

    def case_ids(self) -> list[str]:
        """Ids of the cases listed, in order."""
        return self.list.cases.case_ids()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(200, 100)

    @Slot(str)
    def _open(self, case_id: str) -> None:
        if self._may_open:
            self.case_opened.emit(case_id, self.case_ids())

    @Slot()
    def _want_list(self) -> None:
        self.list_wanted.emit(self._title.text(), self.case_ids())
