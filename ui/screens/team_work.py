"""Below the people of the board: what to act on, and the cases of whoever is chosen, to drag to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.lines import Listing
from ui.case_dragging import carried
from ui.delegates.rows import RowDelegate
from ui.folding import Width, fold_of, text_scale
from ui.icons import Icon
from ui.models.case_list_model import CaseListModel
from ui.models.team_news import News, NewsRows
from ui.screens.case_list import CaseList
from ui.screens.rows_view import RowsView
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.tabs import Tabs
from ui.widgets.text import TextRole, label

_WIDTHS = (104, 0, 320, 124)
_VERB = 3


class _NewsDelegate(RowDelegate):
    """One line, with a little more air than a dense list."""

    def row_height(self) -> int:
        return super().row_height() + 4


class DraggedCases(CaseList):
    """A list whose marked cases can be taken to a person."""

    def __init__(self, cases: CaseListModel) -> None:
        super().__init__(cases)
        self.setDragEnabled(True)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """With the marked cases, by their ids alone."""
        ids = self.chosen_cases()
        if ids:
            drag = QDrag(self)
            drag.setMimeData(carried(ids))
            drag.exec(Qt.DropAction.MoveAction)


class TeamWork(QWidget):
    """Two lists in one place: warnings, and cases."""

    acted = Signal(str)  # key of a piece of news
    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    given = Signal(object)  # ids of cases to give to somebody else
    turned = Signal(bool)  # whether the cases are shown

    def __init__(self, cases: CaseListModel, *, may_give: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_give = may_give
        self._rows = NewsRows(self)
        self._cases = cases
        self.tabs = Tabs(self.tr("Cảnh báo"), self.tr("PAKN"))
        self.news = RowsView(
            self._rows.columns, _WIDTHS, name=self.tr("Cảnh báo"), dense=True, delegate=_NewsDelegate
        )
        self.list = DraggedCases(cases)
        self._empty = EmptyState()
        self._hint = label(role=TextRole.SECOND)
        self._give = Button(self.tr("Phân công lại…"), small=True)
        self._stack = QStackedWidget()
        for part in (self.news, self.list, self._empty):
            self._stack.addWidget(part)
        self._lay_out()
        self.news.opened.connect(self.acted)
        self.news.clicked.connect(self._clicked)
        self.list.opened.connect(self._open)
        self._give.clicked.connect(self._wish_give)
        self.tabs.currentChanged.connect(self._turn)
        self.setFocusProxy(self.news)
        self._turn(0)

    @property
    def shows_cases(self) -> bool:
        """Whether the cases of somebody are shown."""
        return self.tabs.currentIndex() == 1

    def show_news(
        self, news: Sequence[News], names: Mapping[str, str], *, now: datetime, soon_days: int
    ) -> None:
        """What to act on, in this order."""
        self.tabs.setTabText(0, self.tr("Cảnh báo (%1)").replace("%1", str(len(news))))
        self.news.set_rows(self._rows.rows(news, names, now=now, soon_days=soon_days))
        self.news.choose_first()
        self._show_list()

    def show_cases(self, who: str, listing: Listing, *, fresh: bool) -> None:
        """The cases of a person; `fresh` for another person than before."""
        if fresh:
            self._cases.start_over(listing)
            self.list.scrollToTop()
        else:
            with self.list.keeping_place():
                self._cases.adopt(listing)
        count = str(len(listing.ids))
        self.tabs.setTabText(1, self.tr("PAKN của %1 (%2)").replace("%1", who).replace("%2", count))
        self._show_list()

    def case_ids(self) -> list[str]:
        """The cases of the person shown."""
        return self._cases.case_ids()

    def turn_to_cases(self) -> None:
        """Show the cases and go there."""
        self.tabs.setCurrentIndex(1)
        self.list.setFocus()

    def fold(self, width: Width) -> None:
        """Leave out what there is no room for."""
        self.news.show_columns([width > Width.SINGLE, True, width >= Width.COMPACT, True])
        self.list.fold(fold_of(self.window().size(), text_scale()))
        self._hint.setVisible(width >= Width.COMPACT)

    @Slot(int)
    def _turn(self, _place: int) -> None:
        self._give.setVisible(self.shows_cases and self._may_give)
        dragging = self.tr("Kéo PAKN sang tên cán bộ ở trên để chuyển") if self._may_give else ""
        self._hint.setText(dragging if self.shows_cases else self.tr("Mỗi mức chỉ báo một lần"))
        self._show_list()
        self.turned.emit(self.shows_cases)

    def _show_list(self) -> None:
        if self.shows_cases:
            self._empty.say(Icon.ANSWERED, self.tr("Không giữ PAKN nào"))
            filled: QWidget = self.list if self._cases.rowCount() else self._empty
        else:
            self._empty.say(Icon.REMINDER, self.tr("Không có cảnh báo"))
            filled = self.news if self.news.model().rowCount() else self._empty
        self._stack.setCurrentWidget(filled)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        """The verb stands in the last column."""
        if index.column() == _VERB:
            self.acted.emit(self.news.current_key())

    @Slot(str)
    def _open(self, case_id: str) -> None:
        self.case_opened.emit(case_id, tuple(self._cases.case_ids()))

    @Slot()
    def _wish_give(self) -> None:
        self.given.emit(tuple(self.list.chosen_cases()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 16, 4)
        head.setSpacing(12)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self._hint)
        head.addWidget(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
