"""Thư đi: every action of the officer, how it stands, what the portal answered, when it is tried next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from desktop_app.activity_questions import PAGE
from desktop_app.domain.actions import WAITING
from desktop_app.domain.activity import Activity, ActivityGroup, ActivityKind
from desktop_app.domain.changes import Changes, SyncState
from desktop_app.domain.errors import DeskError
from ui.activity_words import ActivityWords
from ui.error_text import sentence
from ui.folding import Width, fold_of, text_scale
from ui.icons import Icon
from ui.models.outbox_rows import OutboxRows
from ui.receipt_page import ReceiptSubject
from ui.screens.case_columns import column
from ui.screens.outbox_head import OutboxHead
from ui.screens.receipt_panel import ReceiptPanel
from ui.screens.rows_view import RowsView
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import TextRole, label, rule
from ui.workplace import Workplace

_TABS = (
    frozenset(ActivityGroup),
    frozenset({ActivityGroup.NEEDS_PERSON}),
    frozenset({ActivityGroup.WAITING}),
    frozenset({ActivityGroup.RECEIVED}),
)
_WIDTHS = (56, 0, 268, 250)
_RECEIPT_WIDTH = 330


class OutboxScreen(QWidget):
    """The list keeps its place while states change below it; it is read a page at a time."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    decide_wanted = Signal()
    trip_wanted = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._words = ActivityWords(self)
        self._rows = OutboxRows(self._words, self)
        self._entries: dict[str, Activity] = {}
        self._folded: frozenset[ActivityGroup] = frozenset()
        self._limit = PAGE
        self._sync: SyncState | None = None
        self._width: Width | None = None
        self._head = OutboxHead(self._words)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        for _ in _TABS:
            self._tabs.addTab("")
        self._message = Banner()
        self._list = RowsView(
            [self.tr("Số"), self.tr("Thao tác"), self.tr("Tình trạng"), self.tr("Bước tiếp theo")],
            _WIDTHS,
            name=self.tr("Thư đi"),
        )
        self._foot = QWidget()
        self._left_out = label(role=TextRole.LABEL)
        self._more = Button(self.tr("Hiện thêm"), small=True)
        self._more.clicked.connect(self.show_more)
        self._empty = EmptyState()
        self._receipt = ReceiptPanel(self._words)
        self._lay_out()
        self._tabs.currentChanged.connect(self._turn)
        self._head.kind_changed.connect(self._narrow)
        self._head.trip_wanted.connect(self.trip_wanted)
        self._list.chosen.connect(self._show_receipt)
        self._list.opened.connect(self._open_receipt)
        self._list.folded.connect(self._fold_group)
        self._receipt.take_back_requested.connect(self.take_back)
        self._receipt.case_requested.connect(self._open_case)
        self._receipt.decide_requested.connect(self.decide_wanted)
        next_tab = QShortcut(QKeySequence("Ctrl+Tab"), self)
        next_tab.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_tab.activated.connect(self._next_tab)
        self.setFocusProxy(self._list)
        self.refresh()

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News from a click or a sync; also when only the reason to wait is another one."""
        if changes.outbox or changes.case_ids or changes.membership or self._stands_otherwise():
            self.refresh()

    def refresh(self) -> None:
        """Read the outbox again."""
        queue, now = self._work.queue, self._work.clock.now()
        self._sync = self._work.sync.state()
        page = queue.activity(
            self._sync,
            groups=_TABS[max(0, self._tabs.currentIndex())],
            kind=self._head.kind,
            folded=self._folded,
            limit=self._limit,
        )
        self._entries = {entry.action.id: entry for entry in page.entries}
        self._list.set_rows(self._rows.rows(page, folded=self._folded, now=now))
        anything = any(page.totals.values())
        self._list.setVisible(anything)
        self._empty.setVisible(not anything)
        self._say_empty()
        self._foot.setVisible(page.more > 0)
        self._left_out.setText(self.tr("Còn %n thao tác cũ hơn.", "", page.more))
        self._count_tabs()
        self._show_receipt(self._list.current_key())

    def choose(self, action_id: str) -> None:
        """Make an action the current one."""
        self._list.choose(action_id)

    def choose_received(self) -> None:
        """Make the newest action with a receipt the current one."""
        newest = next((key for key, entry in self._entries.items() if entry.receipt is not None), "")
        self._list.choose(newest)

    def chosen(self) -> str:
        """The current action, "" for none."""
        return self._list.current_key()

    @Slot()
    def show_more(self) -> None:
        """Another page of older actions below those on screen."""
        self._limit += PAGE
        self.refresh()
        self._list.setFocus()

    @Slot(str)
    def take_back(self, action_id: str) -> None:
        """Undo an action: at once while it has not left this machine, else the portal is asked to."""
        try:
            action = self._work.casework.take_back(action_id)
        except DeskError as error:
            text = sentence(error)
            self._message.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())
            return
        if action.state in WAITING:
            self._message.say(
                Tone.INFO,
                self.tr("Đã ghi yêu cầu rút lại."),
                self.tr("Thao tác này không gửi nữa. Nếu cổng đã nhận từ trước, thao tác vẫn có hiệu lực."),
            )
        else:
            self._message.clear()

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(fold_of(self.window().size(), text_scale()).width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the receipt where it lies over the list."""
        if event.key() == Qt.Key.Key_Escape and self._is_low and self._pane.isVisible():
            self._pane.hide()
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    @property
    def _is_low(self) -> bool:
        return self._width is not None and self._width <= Width.COMPACT

    def _stands_otherwise(self) -> bool:
        """Whether what waits does so for another reason, or until another time, than is on screen."""
        state, shown = self._work.sync.state(), self._sync
        if shown is None:
            return True
        now, then = (state.phase, state.trouble, state.next_try), (shown.phase, shown.trouble, shown.next_try)
        return now != then

    def _count_tabs(self) -> None:
        words = (self.tr("Tất cả"), self.tr("Cần xử lý"), self.tr("Chờ gửi"), self.tr("Đã nhận"))
        totals = self._work.queue.activity_totals(self._head.kind)
        for place, (groups, word) in enumerate(zip(_TABS, words, strict=True)):
            count = sum(totals[group] for group in groups)
            self._tabs.setTabText(place, word if len(groups) > 1 else f"{word} ({count})")

    def _say_empty(self) -> None:
        if self._tabs.currentIndex() <= 0 and self._head.kind is ActivityKind.ALL:
            fact = self.tr("Thao tác bạn lập sẽ nằm ở đây.")
        else:
            fact = self.tr("Chọn thẻ hoặc loại khác để xem các thao tác còn lại.")
        self._empty.say(Icon.SEND, self.tr("Không có thao tác nào"), fact)

    def _turn(self, _place: int) -> None:
        self._limit = PAGE
        self.refresh()

    @Slot()
    def _narrow(self) -> None:
        self._limit = PAGE
        self.refresh()

    def _next_tab(self) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + 1) % self._tabs.count())

    @Slot(str)
    def _fold_group(self, key: str) -> None:
        self._folded = self._folded ^ {ActivityGroup(key)}
        self.refresh()

    @Slot(str)
    def _show_receipt(self, action_id: str) -> None:
        entry = self._entries.get(action_id)
        if entry is None:
            self._receipt.show_subject(None)
            return
        proof = self._work.proofs.proof(action_id) if entry.receipt is not None else None
        now = self._work.clock.now()
        self._receipt.show_subject(ReceiptSubject(entry, proof, self._work.agency_name, now))

    @Slot(str)
    def _open_case(self, case_id: str) -> None:
        self.case_opened.emit(case_id, (case_id,))

    @Slot(str)
    def _open_receipt(self, action_id: str) -> None:
        self._show_receipt(action_id)
        self._pane.show()
        if not self._is_low:
            self._receipt.setFocus()

    def _fold(self, width: Width) -> None:
        """Beside the list, below it, or only when asked for."""
        if width is self._width:
            return
        self._width = width
        beside = width >= Width.FULL
        self._splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self._pane.setVisible(beside)
        self._list.show_columns([True, True, True, width >= Width.NARROW])

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self._tabs, 1)
        message = QVBoxLayout()
        message.setContentsMargins(16, 0, 16, 0)
        message.addWidget(self._message)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 6, 16, 6)
        foot.setSpacing(12)
        foot.addWidget(self._left_out)
        foot.addWidget(self._more)
        foot.addStretch(1)
        left = QWidget()
        stack = QVBoxLayout(left)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._head)
        stack.addLayout(tabs)
        stack.addWidget(rule())
        stack.addLayout(message)
        stack.addWidget(self._list, 1)
        stack.addWidget(self._empty, 1)
        stack.addWidget(self._foot)
        self._pane = column(self._receipt, surface="window")
        self._pane.setMinimumWidth(260)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._pane)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([1000, _RECEIPT_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
