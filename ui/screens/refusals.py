"""What the portal refused without having another version: why, at which field, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.actions import Action, ActionState
from desktop_app.domain.conflicts import Refusal
from desktop_app.domain.errors import DeskError
from ui.code_words import CodeWords
from ui.delegates.cells import Cell
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.refusal_words import RefusalWords
from ui.screens.list_and_detail import ListAndDetail
from ui.screens.rows_view import RowsView
from ui.sync_words import SyncWords
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import Workplace

_STATE_WIDTH = 190


class Refusals(QWidget):
    """Handling an action keeps its text."""

    case_opened = Signal(str)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._sync = SyncWords(self)
        self._fields = RefusalWords(self)
        self._refusals: dict[str, Refusal] = {}
        self._titles: dict[str, str] = {}
        self._codes_left: Mapping[str, str] = {}
        self._list = RowsView(["", ""], [0, _STATE_WIDTH], name=self.tr("Cổng từ chối"))
        self._list.chosen.connect(self._show)
        self._list.opened.connect(self._open_case)
        self._what = label(role=TextRole.SECTION, wrap=True)
        self._why = Banner()
        self._field = label(role=TextRole.STRONG, wrap=True)
        self._text = label(wrap=True, selectable=True)
        self._text.setAccessibleName(self.tr("Nội dung giữ trên máy"))
        self._open = Button(self.tr("Mở PAKN"), Kind.PRIMARY)
        self._open.clicked.connect(self._open_current)
        self._copy = Button(self.tr("Chép nội dung"), icon=Icon.COPY)
        self._copy.clicked.connect(self._copy_text)
        self._handled = Button(self.tr("Đã xử lý xong"))
        self._handled.clicked.connect(self._acknowledge)
        self._lay_out()
        self.setFocusProxy(self._list)

    def show_refusals(self, refusals: Sequence[Refusal]) -> None:
        """What was refused; the chosen one stays chosen."""
        ids = sorted({one.action.case_id for one in refusals})
        lines = self._work.queue.lines(ids)
        self._codes_left = self._work.queue.codes(ids)
        self._refusals = {one.action.id: one for one in refusals}
        self._titles = {case_id: f"{line.code} · {line.title}" for case_id, line in lines.items()}
        self._list.set_rows([self._row(one.action) for one in refusals])
        self._list.choose_first()
        self._show(self._list.current_key())

    def why(self) -> str:
        """Why the chosen action was not taken, in words."""
        return self._why.accessibleName()

    def _row(self, action: Action) -> Row:
        what = self._codes.action(action.type)
        where = self._titles.get(action.case_id) or self._left(action.case_id)
        sign = self._sync.letter(action.state)
        made = self._words.moment(action.made_at, self._work.clock.now())
        cells = (Cell(text=what, second=where), Cell(text=made, sign=sign))
        return Row(action.id, cells, f"{what}. {where}. {sign.word}.")

    def _left(self, case_id: str) -> str:
        code, gone = self._codes_left.get(case_id, ""), self.tr("PAKN không còn trên máy")
        return f"{code} · {gone}" if code else gone

    @Slot(str)
    def _show(self, action_id: str) -> None:
        refusal = self._refusals.get(action_id)
        self._page.setVisible(refusal is not None)
        if refusal is None:
            return
        action = refusal.action
        self._what.setText(self._codes.action(action.type))
        tone = Tone.CONFLICT if action.state is ActionState.CONFLICT else Tone.REFUSAL
        why = self._codes.refusal(refusal.why) if refusal.why else self._sync.next_step(action.state)
        self._why.say(tone, self._sync.letter(action.state).word + ".", why)
        named = self.tr("Mục bị từ chối: %1").replace("%1", self._fields.field(refusal.field))
        self._field.setText(named if refusal.field else "")
        self._field.setVisible(bool(refusal.field))
        text = self._fields.value(refusal) or _text_of(action)
        self._text.setText(text)
        self._copy.setVisible(bool(text))
        self._open.setEnabled(action.case_id in self._titles)

    def _current(self) -> Action | None:
        refusal = self._refusals.get(self._list.current_key())
        return None if refusal is None else refusal.action

    def _copy_text(self) -> None:
        if self._current() is not None:
            QGuiApplication.clipboard().setText(self._text.text())

    def _acknowledge(self) -> None:
        if (action := self._current()) is not None:
            self._do(lambda: self._work.casework.acknowledge(action.id))

    def _open_current(self) -> None:
        self._open_case(self._list.current_key())

    @Slot(str)
    def _open_case(self, action_id: str) -> None:
        refusal = self._refusals.get(action_id)
        if refusal is not None and refusal.action.case_id in self._titles:
            self.case_opened.emit(refusal.action.case_id)

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except DeskError as error:
            self._frame.say(error)
        else:
            self._frame.say(None)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._open, self._copy, self._handled):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addWidget(self._what)
        page.addWidget(self._why)
        page.addLayout(buttons)
        page.addWidget(self._field)
        page.addWidget(self._text)
        self._frame = ListAndDetail(rows=self._list, detail=self._page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._frame)


def _text_of(action: Action) -> str:
    """What the officer wrote with this action."""
    for name in ("body", "text", "comment", "remark", "note"):
        if written := action.args.get(name):
            return str(written)
    return ""
