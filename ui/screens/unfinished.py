"""Việc dở dang: text of cases that are somebody else's now; nothing of it is sent, nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import UnfinishedWork
from desktop_app.domain.errors import DeskError
from ui.code_words import CodeWords
from ui.delegates.cells import Cell
from ui.dialogs.questions import Questions
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.screens.list_and_detail import ListAndDetail
from ui.screens.rows_view import RowsView
from ui.widgets.buttons import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import Workplace

_DRAFT = "draft"


class UnfinishedScreen(QWidget):
    """Text can be copied, or given up with a reason."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._questions = Questions(self)
        self._work_left: dict[str, UnfinishedWork] = {}
        self._list = RowsView([""], [0], name=self.tr("Việc dở dang"))
        self._list.chosen.connect(self._show)
        self._title = label(role=TextRole.SECTION, wrap=True)
        self._why = label(wrap=True, role=TextRole.LABEL)
        self._text = label(wrap=True, selectable=True)
        self._text.setAccessibleName(self.tr("Nội dung giữ trên máy"))
        self._copy = Button(self.tr("Chép nội dung"), Kind.PRIMARY, icon=Icon.COPY)
        self._copy.clicked.connect(self._copy_text)
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
        what = self._kind(work)
        saved = self._words.moment(work.at, self._work.clock.now())
        second = self.tr("%1 · lưu %2").replace("%1", work.code).replace("%2", saved)
        return Row(_key(work), (Cell(text=what, second=second),), f"{what}. {second}.")

    def _kind(self, work: UnfinishedWork) -> str:
        return self.tr("Dự thảo trả lời") if work.kind == _DRAFT else self._codes.action(work.kind)

    @Slot(str)
    def _show(self, key: str) -> None:
        work = self._work_left.get(key)
        self._page.setVisible(work is not None)
        if work is None:
            return
        self._title.setText(f"{self._kind(work)} · {work.code}")
        reasons = {
            "reassigned": self.tr("PAKN đã chuyển cho người khác."),
            "not-mine": self.tr("PAKN đã chuyển cho người khác."),
            "deleted": self.tr("Cổng đã rút PAKN này."),
            "scope": self.tr("PAKN không còn thuộc phạm vi của bạn."),
        }
        self._why.setText(
            reasons.get(work.reason, self.tr("PAKN không còn trên máy."))
            + " "
            + self.tr("Nội dung không được gửi đi. Chép để chuyển cho người đang xử lý.")
        )
        self._text.setText(work.text)
        self._copy.setEnabled(bool(work.text))
        self._drop.setText(self.tr("Bỏ nội dung…") if work.kind == _DRAFT else self.tr("Đã xử lý xong"))

    def _copy_text(self) -> None:
        if (work := self._work_left.get(self._list.current_key())) is not None:
            QGuiApplication.clipboard().setText(work.text)

    def _ask_to_drop(self) -> None:
        work = self._work_left.get(self._list.current_key())
        if work is None:
            return
        dialog = self._questions.drop_text()
        dialog.accepted.connect(lambda: self._drop_text(work, dialog.reason()))
        dialog.open()

    def _drop_text(self, work: UnfinishedWork, reason: str) -> None:
        casework = self._work.casework
        try:
            if work.kind == _DRAFT:
                casework.drop_text(work.case_id, reason)
            else:
                casework.acknowledge(work.action_id)
        except DeskError as error:
            self._frame.say(error)
        else:
            self._frame.say(None)

    def _lay_out(self, empty: EmptyState) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._drop)
        buttons.addStretch(1)
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addWidget(self._title)
        page.addWidget(self._why)
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
