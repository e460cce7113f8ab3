"""Cảnh báo: which levels of which clocks were reached, for whom, and what somebody means to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.date_answers import WarningLine
from desktop_app.domain.changes import Changes
from desktop_app.domain.deadlines.ladder import Purpose
from ui.dialogs.warning_answer import ask_for_answer, can_be_answered
from ui.icons import Icon
from ui.models.warning_rows import WarningRows, key_of
from ui.screens.list_and_detail import ListAndDetail
from ui.screens.rows_view import RowsView
from ui.widgets.buttons import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import FactsTable
from ui.widgets.text import TextRole, label
from ui.workplace import Workplace

_LEVEL_WIDTH, _CLOCK_WIDTH, _DETAIL_WIDTH = 94, 160, 340


class WarningsScreen(QWidget):
    """A plan stops no clock; it tells the others that somebody acts."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._rows = WarningRows(self)
        self._warnings: dict[str, WarningLine] = {}
        self._folded: frozenset[str] = frozenset()
        self._list = RowsView(self._rows.columns, [_LEVEL_WIDTH, 0, _CLOCK_WIDTH], name=self.tr("Cảnh báo"))
        self._list.chosen.connect(self._show)
        self._list.opened.connect(self._open)
        self._list.folded.connect(self._fold_group)
        self._title = label(role=TextRole.SECTION, wrap=True, selectable=True)
        self._facts = FactsTable()
        self._plan = Button(self.tr("Ghi kế hoạch…"), Kind.PRIMARY)
        self._plan.clicked.connect(self.acknowledge)
        self._go = Button(self.tr("Mở PAKN"))
        self._go.clicked.connect(self._open_current)
        empty = EmptyState()
        empty.say(
            Icon.REMINDER,
            self.tr("Không có cảnh báo"),
            self.tr("Mỗi mức chỉ báo một lần, trong giờ làm việc, cả khi không có mạng."),
        )
        self._lay_out(empty)
        acknowledge = QShortcut(QKeySequence("Ctrl+Return"), self)
        acknowledge.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        acknowledge.activated.connect(self.acknowledge)
        self.setFocusProxy(self._list)

    @Slot(Changes)
    def apply(self, _changes: Changes) -> None:
        """News from a click, a sync or a reminder; a hidden screen asks when it is shown."""
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the warnings again."""
        warnings = self._work.queue.warnings()
        self._warnings = {key_of(warning): warning for warning in warnings}
        self._list.set_rows(self._rows.rows(warnings, folded=self._folded, now=self._work.clock.now()))
        self._frame.show_any(there=bool(warnings))
        self._list.choose_first()
        self._show(self._list.current_key())

    @Slot()
    def acknowledge(self) -> None:
        """Ask for the plan, or only whether it was seen (Ctrl+Enter)."""
        warning = self._warnings.get(self._list.current_key())
        if warning is not None and can_be_answered(warning):
            clock = self._rows.clock(warning, self._work.clock.now())
            ask_for_answer(self._work, warning, clock, self._frame.say, self)

    @Slot(str)
    def _show(self, key: str) -> None:
        warning = self._warnings.get(key)
        self._page.setVisible(warning is not None)
        if warning is None:
            return
        self._title.setText(warning.title)
        self._facts.set_facts(
            [(self.tr("Mã PAKN"), warning.code), *self._rows.facts(warning, self._work.clock.now())]
        )
        self._plan.setVisible(can_be_answered(warning))
        action = warning.purpose == Purpose.ACTION
        self._plan.setText(self.tr("Ghi kế hoạch…") if action else self.tr("Đã xem…"))

    @Slot(str)
    def _open(self, key: str) -> None:
        """Into the case; the cases of the other warnings are its neighbours."""
        if key in self._warnings:
            ids = dict.fromkeys(warning.key.case_id for warning in self._warnings.values())
            self.case_opened.emit(self._warnings[key].key.case_id, tuple(ids))

    def _open_current(self) -> None:
        self._open(self._list.current_key())

    @Slot(str)
    def _fold_group(self, key: str) -> None:
        self._folded = self._folded ^ {key}
        self.refresh()

    def _lay_out(self, empty: EmptyState) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._plan)
        buttons.addWidget(self._go)
        buttons.addStretch(1)
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addWidget(self._title)
        page.addLayout(buttons)  # above the facts, so that a low window need not be scrolled to act
        page.addWidget(self._facts)
        self._frame = ListAndDetail(
            self.tr("Cảnh báo"),
            self.tr("Mỗi mức chỉ báo một lần"),
            rows=self._list,
            detail=self._page,
            empty=empty,
            width=_DETAIL_WIDTH,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._frame)
