"""Hôm nay: what is due, late, asked for or warned of today, each row a way into its case."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.date_answers import TodayDigest
from desktop_app.domain.changes import Changes
from ui.delegates.case_row import CaseRowWords
from ui.folding import Width, fold_of, text_scale
from ui.icons import Icon
from ui.latest import Latest
from ui.models.today_rows import TodayRows, key_of
from ui.screens.rows_view import RowsView
from ui.tasks import Tasks
from ui.widgets.buttons import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import ElidedLabel, TextRole, label
from ui.wording import Words
from ui.workplace import Workplace

_WIDTHS = (166, 0, 250)


class TodayScreen(QWidget):
    """The rows keep their place while a sync changes them."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    queue_wanted = Signal()

    def __init__(self, work: Workplace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._digest = Latest(tasks, work.queue.digest, self._show)
        self._words = Words(self)
        cases = CaseRowWords(
            today=work.queue.today,
            soon_days=work.settings.number("due_soon_days"),
            field_names=work.queue.fields,
            running_duty=work.queue.running_duty,
            answer=work.queue.answer,
            in_doubt=work.clock_in_doubt,
            parent=self,
        )
        self._rows = TodayRows(cases, self)
        self._cases: dict[str, str] = {}
        self._folded: frozenset[str] = frozenset()
        self._shown: TodayDigest | None = None
        self._list = RowsView(self._rows.columns, _WIDTHS, name=self.tr("Hôm nay"))
        self._list.opened.connect(self._open)
        self._list.folded.connect(self._fold_group)
        self._list.chosen.connect(self._follow)
        self._hint = ElidedLabel("", TextRole.LABEL)
        self._go = Button(self.tr("Mở PAKN"), Kind.PRIMARY)
        self._go.clicked.connect(self._open_current)
        self._empty = EmptyState()
        self._empty.say(
            Icon.ANSWERED,
            self.tr("Hôm nay không có việc gấp"),
            self.tr("Không có PAKN quá hạn, đến hạn, lỡ mốc hay bị cảnh báo."),
            action=self.tr("Mở hàng đợi"),
            action_icon=Icon.QUEUE,
        )
        self._empty.action_requested.connect(self.queue_wanted)
        self._lay_out()
        self.setFocusProxy(self._list)
        self._list.hide()
        self._go.hide()
        self._empty.hide()  # until the first answer nothing is claimed

    @Slot(Changes)
    def apply(self, _changes: Changes) -> None:
        """News from a click, a sync or a reminder; a hidden screen asks when it is shown."""
        if self.isVisible():
            self.refresh()

    @property
    def is_fresh(self) -> bool:
        """Whether all news is on screen."""
        return self._shown is not None and not self._digest.is_asking

    def refresh(self) -> None:
        """Ask what today holds; many cases take a moment, so beside the main thread."""
        self._digest.ask()

    def _show(self, digest: TodayDigest) -> None:
        self._shown = digest
        self._cases = {key_of(row): row.case_id for part in digest.parts for row in part.rows}
        self._list.set_rows(self._rows.rows(digest, folded=self._folded))
        there = bool(digest.parts)
        self._list.setVisible(there)
        self._go.setVisible(there)
        self._empty.setVisible(not there)
        day = self._words.full_day(digest.on)
        waits = self.tr("%n PAKN cần xem", "", digest.count)
        self._hint.setText(f"{day} · {waits}" if there else day)
        self._list.choose_first()
        self._follow(self._list.current_key())

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 200)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = fold_of(self.window().size(), text_scale()).width
        self._list.show_columns([True, True, width >= Width.NARROW])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Hôm nay"), TextRole.TITLE))
        head.addWidget(self._hint, 1)
        head.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)

    @Slot(str)
    def _follow(self, key: str) -> None:
        self._go.setEnabled(key in self._cases)

    def _open_current(self) -> None:
        self._open(self._list.current_key())

    @Slot(str)
    def _open(self, key: str) -> None:
        """Into the case; the others of this day are its neighbours."""
        if key in self._cases:
            self.case_opened.emit(self._cases[key], tuple(dict.fromkeys(self._cases.values())))

    @Slot(str)
    def _fold_group(self, key: str) -> None:
        self._folded = self._folded ^ {key}
        if self._shown is not None:
            self._show(self._shown)
