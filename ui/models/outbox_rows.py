"""Thư đi in rows: every action with its state and its next step in words, grouped by who must act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState, ActionType, Receipt
from ui.code_words import CodeWords
from ui.delegates.cells import Cell, GroupRow
from ui.models.cell_model import Row
from ui.sync_words import SyncWords
from ui.wording import Words

_CLOSED, _WAITS, _DONE, _GONE = "needs_person", "waiting", "received", "rest"


class OutboxRows(QObject):
    """Makes rows; remembers only which of them name each other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._sync = SyncWords(self)
        self._numbers: dict[str, str] = {}
        self._withdrawn: set[str] = set()
        self._titles = {
            _CLOSED: self.tr("Cần bạn xử lý"),
            _WAITS: self.tr("Chờ gửi"),
            _DONE: self.tr("Cổng đã nhận"),
            _GONE: self.tr("Đã rút lại, đã xử lý"),
        }

    def rows(
        self,
        actions: Iterable[Action],
        *,
        codes: Mapping[str, str],
        receipts: Mapping[str, Receipt],
        folded: frozenset[str],
        now: datetime,
    ) -> list[Row]:
        """All rows with their headings; what is in a folded group is left out."""
        groups: dict[str, list[Action]] = {key: [] for key in self._titles}
        actions = tuple(actions)
        self._numbers = {action.id: str(action.number) for action in actions}
        self._withdrawn = {a.args["target"] for a in actions if _is_wish(a) and a.state in WAITING}
        for action in actions:
            groups[_group(action)].append(action)
        rows: list[Row] = []
        for key, members in groups.items():
            if not members:
                continue
            opened = key not in folded
            heading = GroupRow(self._titles[key], len(members), opened)
            rows.append(Row(key, group=heading, sentence=f"{heading.title} {heading.count}"))
            if opened:
                rows += [self._row(action, codes, receipts, now) for action in members]
        return rows

    def state_words(self, action: Action, receipt: Receipt | None) -> str:
        """How an action stands, in one phrase."""
        return self._sync.letter(action.state, accepted_at=receipt.accepted_at if receipt else None).word

    def next_step(self, action: Action) -> str:
        """What happens next, or what the officer can do."""
        if action.handled:
            return self.tr("Bạn đã xử lý.")
        if action.state is ActionState.QUEUED and action.hold_until is not None:
            return self.tr("Tự gửi sau ít giây. Có thể rút lại.")
        if action.state in SET_ASIDE:
            return self.tr("Mở mục Cần quyết định.")
        if action.id in self._withdrawn:
            return self.tr("Chờ cổng trả lời yêu cầu rút lại.")
        return self._sync.next_step(action.state)

    def _row(
        self,
        action: Action,
        codes: Mapping[str, str],
        receipts: Mapping[str, Receipt],
        now: datetime,
    ) -> Row:
        receipt = receipts.get(action.id)
        sign = self._sync.letter(action.state, accepted_at=receipt.accepted_at if receipt else None)
        made = self.tr("lập %1").replace("%1", self._words.moment(action.made_at, now))
        what = self._what(action)
        second = f"{codes.get(action.case_id, '')} · {made}".removeprefix(" · ")
        reason = self._reason(action, receipt)
        step, _, rest = self.next_step(action).partition(". ")
        cells = (
            Cell(text=str(action.number), ink="text_2"),
            Cell(text=what, second=second),
            Cell(sign=sign),
            Cell(text=f"{step}." if rest else step, second=reason or rest, ink="text_2"),
        )
        sentence = f"{action.number}. {what}. {sign.word}. {self.next_step(action)} {reason}".strip()
        return Row(action.id, cells, sentence)

    def _what(self, action: Action) -> str:
        number = self._numbers.get(action.args["target"], "") if _is_wish(action) else ""
        if number:
            return self.tr("Rút lại thao tác số %1").replace("%1", number)
        return self._codes.action(action.type)

    def _reason(self, action: Action, receipt: Receipt | None) -> str:
        """Below the next step: the receipt's number, or why the action did not come about."""
        if receipt is not None:
            return self.tr("Số tiếp nhận %1").replace("%1", receipt.number)
        if action.state is ActionState.UNCERTAIN and action.why:
            return self.tr("Cổng trả lời “%1”.").replace("%1", action.why)
        if action.why and (action.state in SET_ASIDE or action.state in WAITING):
            return self._codes.refusal(action.why)
        return ""


def _is_wish(action: Action) -> bool:
    """Whether it asks the portal to take another one back."""
    return action.type == ActionType.CANCEL


def _group(action: Action) -> str:
    if action.state in SET_ASIDE and not action.handled:
        return _CLOSED
    if action.state in WAITING:
        return _WAITS
    return _DONE if action.state is ActionState.ACCEPTED else _GONE
