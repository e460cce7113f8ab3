"""Việc dở dang: work on cases that are somebody else's now; nothing of it is sent, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.actions import ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import DRAFT, FILE, UnfinishedWork
from desktop_app.domain.errors import DeskError, UnknownCase
from ui.delegates.cells import Cell
from ui.dialogs.questions import Questions
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.screens.list_and_detail import ListAndDetail
from ui.screens.rows_view import RowsView
from ui.unfinished_words import UnfinishedWords
from ui.widgets.buttons import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import TextRole, label
from ui.workplace import Workplace


class UnfinishedScreen(QWidget):
    """Work can be copied, written to a file, handed over while the case is here, or given up."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._words = UnfinishedWords(self)
        self._questions = Questions(self)
        self._work_left: dict[str, UnfinishedWork] = {}
        self._list = RowsView([""], [0], name=self.tr("Việc dở dang"))
        self._list.chosen.connect(self._show)
        self._title = label(role=TextRole.SECTION, wrap=True)
        self._why = label(wrap=True, role=TextRole.LABEL)
        self._kept = label(wrap=True, role=TextRole.SECOND)
        self._text = label(wrap=True, selectable=True)
        self._text.setAccessibleName(self.tr("Nội dung giữ trên máy"))
        self._copy = Button(self.tr("Chép nội dung"), Kind.PRIMARY, icon=Icon.COPY)
        self._copy.clicked.connect(self._copy_text)
        self._hand_over = Button(self.tr("Ghi vào PAKN cho người xử lý"), icon=Icon.NOTE)
        self._hand_over.clicked.connect(self._give_over)
        self._export = Button(self.tr("Lưu thành tệp…"), icon=Icon.EXPORT)
        self._export.clicked.connect(self._ask_to_export)
        self._drop = Button(self.tr("Bỏ nội dung…"))
        self._drop.clicked.connect(self._ask_to_drop)
        empty = EmptyState()
        empty.say(
            Icon.UNFINISHED,
            self.tr("Không có việc dở dang"),
            self.tr("Nội dung bạn soạn dở cho PAKN đã chuyển người khác sẽ nằm ở đây."),
            action=self.tr("Đồng bộ ngay"),
            action_icon=Icon.SYNC,
        )
        empty.action_requested.connect(work.sync.sync_now)
        self._lay_out(empty)
        self.setFocusProxy(self._list)
        self.refresh()

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News from a click or a sync."""
        if changes.membership or changes.case_ids or changes.outbox:
            self.refresh()

    def refresh(self) -> None:
        """Read what was left behind again."""
        left = self._work.queue.unfinished()
        self._work_left = {_key(work): work for work in left}
        self._list.set_rows([self._row(work) for work in left])
        self._list.choose_first()
        self._frame.show_any(there=bool(left))
        self._show(self._list.current_key())

    def _row(self, work: UnfinishedWork) -> Row:
        what, second = self._words.kind(work), self._words.saved(work, self._work.clock.now())
        return Row(_key(work), (Cell(text=what, second=second),), f"{what}. {second}.")

    @Slot(str)
    def _show(self, key: str) -> None:
        work = self._work_left.get(key)
        self._page.setVisible(work is not None)
        if work is None:
            return
        may_hand_over = self._may_hand_over(work)
        self._title.setText(f"{self._words.kind(work)} · {work.code}")
        self._why.setText(self._words.why(work, may_hand_over=may_hand_over))
        self._kept.setText(self._words.kept(work))
        self._kept.setVisible(bool(self._kept.text()))
        self._text.setText(work.text)
        self._copy.setVisible(work.kind != FILE)
        self._hand_over.setVisible(may_hand_over)
        typed = work.kind in (DRAFT, FILE)
        self._drop.setText(self.tr("Bỏ nội dung…") if typed else self.tr("Đã xử lý xong"))

    def _may_hand_over(self, work: UnfinishedWork) -> bool:
        """Only into a case that is still here: one that has left takes nothing from this machine."""
        try:
            detail = self._work.queue.detail(work.case_id)
        except UnknownCase:
            return False
        return work.kind != FILE and ActionType.NOTE in detail.allowed

    def _current(self) -> UnfinishedWork | None:
        return self._work_left.get(self._list.current_key())

    def _copy_text(self) -> None:
        if (work := self._current()) is not None:
            QGuiApplication.clipboard().setText(work.text)

    def _give_over(self) -> None:
        if (work := self._current()) is not None:
            self._do(lambda: self._work.casework.hand_over(work))

    def _ask_to_export(self) -> None:
        work = self._current()
        if work is None:
            return
        dialog = self._questions.export_unfinished()
        dialog.accepted.connect(lambda: self._ask_where(work))
        dialog.open()

    def _ask_where(self, work: UnfinishedWork) -> None:
        name = work.text if work.kind == FILE else f"{work.code or work.case_id}.txt"
        dialog = QFileDialog(self, self.tr("Lưu thành tệp"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(
            lambda chosen: self._do(lambda: self._work.casework.export(work, Path(chosen)))
        )
        dialog.open()

    def _ask_to_drop(self) -> None:
        work = self._current()
        if work is None:
            return
        dialog = self._questions.drop_text()
        dialog.accepted.connect(lambda: self._do(lambda: self._drop_work(work, dialog.reason())))
        dialog.open()

    def _drop_work(self, work: UnfinishedWork, reason: str) -> None:
        casework = self._work.casework
        if work.kind == DRAFT:
            casework.drop_text(work.case_id, reason)
        elif work.kind == FILE:
            casework.drop_file(work.case_id, work.action_id)
        else:
            casework.acknowledge(work.action_id)

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except DeskError as error:
            self._frame.say(error)
        else:
            self._frame.say(None)

    def _lay_out(self, empty: EmptyState) -> None:
        buttons = QGridLayout()  # two beside each other: the pane is narrow
        buttons.setSpacing(8)
        for place, button in enumerate((self._copy, self._export, self._drop, self._hand_over)):
            buttons.addWidget(button, place // 2, place % 2)
        buttons.setColumnStretch(2, 1)
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        for part in (self._title, self._why, self._kept):
            page.addWidget(part)
        page.addLayout(buttons)
        page.addWidget(self._text)
        self._frame = ListAndDetail(
            self.tr("Việc dở dang"),
            self.tr("Nội dung của PAKN đã rời hàng đợi của bạn"),
            rows=self._list,
            detail=self._page,
            empty=empty,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._frame)


def _key(work: UnfinishedWork) -> str:
    return f"{work.case_id}/{work.action_id}"
