"""Cần quyết định: what the portal did not take, in two tabs: other versions, and refusals."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from ui.folding import fold_of, text_scale
from ui.icons import Icon
from ui.screens.conflict_desk import ConflictDesk
from ui.screens.departure_question import DepartureQuestion
from ui.screens.refusals import Refusals
from ui.widgets.empty_state import EmptyState
from ui.widgets.tabs import Tabs
from ui.widgets.text import ElidedLabel, TextRole, label, rule
from ui.workplace import Workplace


class DecisionsScreen(QWidget):
    """Nothing here is lost by waiting."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    left = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self.desk = ConflictDesk(work)
        self.desk.case_opened.connect(self._open_case)
        self.desk.left.connect(self.left)
        self.departure = DepartureQuestion(work)
        self.refusals = Refusals(work)
        self.refusals.case_opened.connect(self._open_case)
        self._tabs = Tabs("", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.desk)
        self._pages.addWidget(self.refusals)
        self._tabs.currentChanged.connect(self._turn)
        self._empty = EmptyState()
        self._empty.say(
            Icon.DECIDE,
            self.tr("Không có việc cần quyết định"),
            self.tr("Thao tác cổng không nhận sẽ nằm ở đây cho đến khi bạn xử lý."),
            action=self.tr("Đồng bộ ngay"),
            action_icon=Icon.SYNC,
        )
        self._empty.action_requested.connect(work.sync.sync_now)
        self._lay_out()
        self.setFocusProxy(self._pages)
        self.refresh()

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News from a click or a sync."""
        if changes.outbox or changes.case_ids or changes.membership:
            self.refresh()

    def refresh(self) -> None:
        """Read what was set aside again; a tab with something in it is in front."""
        conflicts, refusals = self._work.queue.conflicts(), self._work.queue.refusals()
        self._tabs.setTabText(0, self.tr("Xung đột (%1)").replace("%1", str(len(conflicts))))
        self._tabs.setTabText(1, self.tr("Cổng từ chối (%1)").replace("%1", str(len(refusals))))
        there = [bool(conflicts), bool(refusals)]
        self.departure.refresh()
        self._rest.setVisible(self.departure.is_asked and not any(there))
        self.setFocusProxy(self.departure if self._rest.isVisibleTo(self) else self._pages)
        self._empty.setVisible(not self.departure.is_asked and not any(there))
        self._whole.setVisible(any(there))
        self.desk.show_cases(conflicts)
        self.refusals.show_refusals(refusals)
        if any(there) and not there[self._tabs.currentIndex()]:
            self._tabs.setCurrentIndex(there.index(True))

    def why(self) -> str:
        """Why the chosen refused action was not taken, in words."""
        return self.refusals.why()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window needs the height for the fields; its navigation says where one is."""
        super().resizeEvent(event)
        self._title.setVisible(not fold_of(self.window().size(), text_scale()).low)

    @Slot(int)
    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    @Slot(str)
    def _open_case(self, case_id: str) -> None:
        self.case_opened.emit(case_id, (case_id,))

    def _lay_out(self) -> None:
        self._title = QWidget()
        head = QHBoxLayout(self._title)
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Cần quyết định"), TextRole.TITLE))
        head.addWidget(ElidedLabel(self.tr("Bản trên máy không mất khi chưa quyết định"), TextRole.LABEL), 1)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self._tabs, 1)
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(tabs)
        inside.addWidget(rule())
        inside.addWidget(self._pages, 1)
        self._rest = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self.departure)
        column.addWidget(self._whole, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._rest, 1)
