"""Thư đi: every action of the officer on its way to the portal, and the receipt when it has arrived."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from desktop_app.domain.actions import WAITING, Action, Receipt
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError
from desktop_app.domain.lines import CaseLine
from desktop_app.domain.outgoing import OutboxFilter
from ui.error_text import sentence
from ui.folding import Width, fold_of, text_scale
from ui.icons import Icon
from ui.models.outbox_rows import OutboxRows
from ui.screens.case_columns import column
from ui.screens.receipt_panel import ReceiptPanel
from ui.screens.rows_view import RowsView
from ui.widgets.banner import Banner, Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import ElidedLabel, TextRole, label, rule
from ui.workplace import Workplace

_FILTERS = (OutboxFilter.ALL, OutboxFilter.NEEDS_PERSON, OutboxFilter.WAITING, OutboxFilter.RECEIVED)
_WIDTHS = (56, 0, 238, 250)
_RECEIPT_WIDTH = 330


class OutboxScreen(QWidget):
    """The list keeps its place while states change below it."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._rows = OutboxRows(self)
        self._actions: dict[str, Action] = {}
        self._lines: dict[str, CaseLine] = {}
        self._receipts: dict[str, Receipt] = {}
        self._folded: frozenset[str] = frozenset()
        self._width: Width | None = None
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        for _ in _FILTERS:
            self._tabs.addTab("")
        self._message = Banner()
        self._list = RowsView(
            [self.tr("Số"), self.tr("Thao tác"), self.tr("Tình trạng"), self.tr("Bước tiếp theo")],
            _WIDTHS,
            name=self.tr("Thư đi"),
        )
        self._empty = EmptyState()
        self._receipt = ReceiptPanel()
        self._lay_out()
        self._tabs.currentChanged.connect(self._turn)
        self._list.chosen.connect(self._show_receipt)
        self._list.opened.connect(self._open_receipt)
        self._list.folded.connect(self._fold_group)
        self._receipt.take_back_requested.connect(self.take_back)
        self._receipt.case_requested.connect(self._open_case)
        next_tab = QShortcut(QKeySequence("Ctrl+Tab"), self)
        next_tab.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_tab.activated.connect(self._next_tab)
        self.setFocusProxy(self._list)
        self.refresh()

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News from a click or a sync."""
        if changes.outbox or changes.case_ids or changes.membership:
            self.refresh()

    def refresh(self) -> None:
        """Read the outbox again."""
        queue = self._work.queue
        every = queue.outbox_rows(OutboxFilter.ALL)
        which = set(self._ids_of(every))
        shown = [action for action in every if action.id in which]
        self._actions = {action.id: action for action in shown}
        self._lines = queue.lines(sorted({action.case_id for action in shown}))
        found = {action.id: queue.receipt(action.id) for action in shown if action.decided_at is not None}
        self._receipts = {key: receipt for key, receipt in found.items() if receipt is not None}
        codes = {case_id: line.code for case_id, line in self._lines.items()}
        now = self._work.clock.now()
        self._list.set_rows(
            self._rows.rows(shown, codes=codes, receipts=self._receipts, folded=self._folded, now=now)
        )
        self._list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._count_tabs(every)
        self._show_receipt(self._list.current_key())

    def choose(self, action_id: str) -> None:
        """Make an action the current one."""
        self._list.choose(action_id)

    def chosen(self) -> str:
        """The current action, "" for none."""
        return self._list.current_key()

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

    def _ids_of(self, every: list[Action]) -> list[str]:
        which = _FILTERS[max(0, self._tabs.currentIndex())]
        if which is OutboxFilter.ALL:
            return [action.id for action in every]
        return [action.id for action in self._work.queue.outbox_rows(which)]

    def _count_tabs(self, every: list[Action]) -> None:
        words = (self.tr("Tất cả"), self.tr("Cần xử lý"), self.tr("Chờ gửi"), self.tr("Đã nhận"))
        for place, (which, word) in enumerate(zip(_FILTERS, words, strict=True)):
            count = len(every) if which is OutboxFilter.ALL else len(self._work.queue.outbox_rows(which))
            self._tabs.setTabText(place, word if which is OutboxFilter.ALL else f"{word} ({count})")

    def _turn(self, _place: int) -> None:
        self.refresh()

    def _next_tab(self) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + 1) % self._tabs.count())

    @Slot(str)
    def _fold_group(self, key: str) -> None:
        self._folded = self._folded ^ {key}
        self.refresh()

    @Slot(str)
    def _show_receipt(self, action_id: str) -> None:
        action = self._actions.get(action_id)
        line = self._lines.get(action.case_id) if action else None
        self._receipt.show_action(
            action,
            self._receipts.get(action_id),
            code=line.code if line else "",
            title=line.title if line else "",
            now=self._work.clock.now(),
        )

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
        title = QHBoxLayout()
        title.setContentsMargins(16, 12, 16, 4)
        title.setSpacing(12)
        title.addWidget(label(self.tr("Thư đi"), TextRole.TITLE))
        hint = ElidedLabel(self.tr("Mọi thao tác đã lập, mới nhất ở trên"), TextRole.LABEL)
        title.addWidget(hint, 1)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self._tabs, 1)
        message = QVBoxLayout()
        message.setContentsMargins(16, 0, 16, 0)
        message.addWidget(self._message)
        self._empty.say(
            Icon.SEND, self.tr("Không có thao tác nào"), self.tr("Thao tác bạn lập sẽ nằm ở đây.")
        )
        left = QWidget()
        stack = QVBoxLayout(left)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addLayout(title)
        stack.addLayout(tabs)
        stack.addWidget(rule())
        stack.addLayout(message)
        stack.addWidget(self._list, 1)
        stack.addWidget(self._empty, 1)
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
