"""What happened to a case: the officer's waiting actions first, then the portal's history, newest on top."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionType
from desktop_app.domain.case import Case, Event
from ui.code_words import CodeWords
from ui.delegates.cells import Cell
from ui.models.cell_model import Row
from ui.screens.rows_view import RowsView
from ui.sync_words import SyncWords
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label
from ui.wording import Words

_ACTION = "action:"


class HistoryPanel(QWidget):
    """Who did what, when; an action that has not left this machine can be taken back here."""

    take_back_requested = Signal(str)  # action id
    kept_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._sync = SyncWords(self)
        self._actions: dict[str, Action] = {}
        self._title = label(self.tr("Lịch sử"), TextRole.STRONG)
        self._list = RowsView([""], [0], name=self.tr("Lịch sử"), fits=True)
        self._list.setProperty("surface", "window")
        self._list.chosen.connect(self._follow_choice)
        self._take_back = Button(self.tr("Rút lại"), small=True)
        self._take_back.clicked.connect(self._ask_back)
        self._kept = Button("", Kind.LINK)
        self._kept.clicked.connect(self.kept_wanted)
        self._kept.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._take_back)
        column.addWidget(self._kept, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list)

    def show_history(
        self, case: Case, actions: list[Action], names: Mapping[str, str], me: str, now: datetime
    ) -> int:
        """Show events and unconfirmed actions; returns how many entries there are."""
        self._actions = {action.id: action for action in actions if _is_ours(action)}
        waiting = [self._action_row(action, now) for action in reversed(self._actions.values())]
        notes = {note.id: note.text for note in case.notes}
        told = [
            self._event_row(event, notes, names, me, now)
            for event in sorted(case.history, key=lambda event: event.n, reverse=True)
        ]
        self._list.set_rows(waiting + told)
        self._title.setText(self.tr("Lịch sử (%1)").replace("%1", str(len(waiting) + len(told))))
        self._follow_choice(self._list.current_key())
        return len(waiting) + len(told)

    def count_kept(self, count: int) -> None:
        """How many earlier texts of the answer can be looked at."""
        self._kept.setText(self.tr("Bản lưu của dự thảo (%1)").replace("%1", str(count)))
        self._kept.setVisible(count > 0)

    def choose(self, action_id: str) -> None:
        """Make a waiting action the current entry."""
        self._list.choose(f"{_ACTION}{action_id}")

    def hide_title(self, *, hidden: bool) -> None:
        """A tab already says what this is."""
        self._title.setVisible(not hidden)

    def _follow_choice(self, key: str) -> None:
        action = self._actions.get(key.removeprefix(_ACTION))
        self._take_back.setVisible(action is not None and action.may_be_taken_back)

    def _ask_back(self) -> None:
        self.take_back_requested.emit(self._list.current_key().removeprefix(_ACTION))

    def _action_row(self, action: Action, now: datetime) -> Row:
        sign = self._sync.letter(action.state)
        done = self._codes.action(action.type)
        if action.type == ActionType.NOTE:
            done = self._with_text(done, str(action.args.get("text", "")))
        when = self._words.stamp(action.made_at, now)
        cell = Cell(text=f"{self.tr('Bạn')}: {done}", second=when, sign=sign)
        return Row(f"{_ACTION}{action.id}", (cell,), f"{cell.text}. {when}. {sign.word}.")

    def _event_row(
        self, event: Event, notes: Mapping[str, str], names: Mapping[str, str], me: str, now: datetime
    ) -> Row:
        who = self._who(event, names, me)
        done = self._codes.history_entry(event.kind)
        more = self._more(event, notes, names, me)
        text = self._with_text(done, more)
        second = f"{self._words.stamp(event.made_at or event.at, now)} · {who}"
        return Row(event.id, (Cell(text=text, second=second),), f"{second}. {text}.")

    def _who(self, event: Event, names: Mapping[str, str], me: str) -> str:
        if absent := event.data.get("for"):
            deputy = self.tr("Bạn") if event.by == me else names.get(event.by, event.by)
            whose = names.get(str(absent), str(absent))
            return self.tr("%1, thay %2").replace("%2", whose).replace("%1", deputy)
        if event.by == me:
            return self.tr("Bạn")
        fixed = {"portal": self.tr("Cổng"), "sender": self.tr("Người gửi"), "agency": self.tr("Cơ quan")}
        return names.get(event.by) or fixed.get(event.by) or fixed.get(event.role) or event.by

    def _more(self, event: Event, notes: Mapping[str, str], names: Mapping[str, str], me: str) -> str:
        """The part of an event a reader looks for: to whom, what was said, under which number."""
        data = event.data
        to = data.get("to")
        if event.kind in ("assigned", "handover_offered") and to:
            return self.tr("cho bạn") if to == me else names.get(str(to), str(to))
        if event.kind == "noted":
            return notes.get(str(data.get("note", "")), "")
        if event.kind == "reply_sent" and data.get("late_reason"):
            return self._late(str(data.get("number", "")), data)
        if event.kind == "drafted":
            return str(data.get("rev", ""))
        return str(
            data.get("comment")
            or data.get("remark")
            or data.get("reason")
            or data.get("promise")
            or data.get("number")
            or ""
        )

    def _late(self, number: str, data: Mapping[str, Any]) -> str:
        why = self._codes.late_reason(str(data["late_reason"]))
        words = str(data.get("late_text", ""))
        said = self.tr("%1. Trễ hạn: %2").replace("%2", f"{why} ({words})" if words else why)
        return said.replace("%1", number)

    @staticmethod
    def _with_text(done: str, more: str) -> str:
        first = next((line.strip() for line in more.splitlines() if line.strip()), "")
        return f"{done}: {first}" if first else done


def _is_ours(action: Action) -> bool:
    """Everything the portal's history does not contain yet, but what was given up."""
    return action.state in WAITING or (action.state in SET_ASIDE and not action.handled)
