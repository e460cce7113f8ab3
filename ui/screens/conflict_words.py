"""What is to be decided about a case, put into fields with their words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.conflict_questions import ConflictCase, StepQuestion, TextQuestion
from desktop_app.domain.actions import ActionType
from desktop_app.domain.merge import Origin, Passage
from ui.code_words import CodeWords
from ui.screens.conflict_cells import plain
from ui.screens.conflict_row import Field
from ui.screens.text_difference import Paragraph, difference
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class Heads:
    """The second lines of the three columns: since when each side is what it is."""

    base: str
    mine: str
    theirs: str


class ConflictWords(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = CodeWords(self)
        self._words = Words(self)

    def heads(self, case: ConflictCase, now: datetime) -> Heads:
        """Since when."""
        draft = case.theirs.draft if case.text is not None else None
        by, at = (draft.by, draft.at) if draft is not None else (case.theirs.by, case.theirs.at)
        who = case.names.get(by, by)
        mine = self.tr("sửa %1 trên máy này").replace("%1", self._words.moment(case.mine_at, now))
        theirs = (
            self.tr("%1 · %2").replace("%1", who).replace("%2", self._words.moment(at, now)) if at else who
        )
        return Heads(self.tr("bản cả hai bên bắt đầu"), mine, theirs)

    def passages(self, text: TextQuestion) -> list[Field]:
        """A field for each passage that both sides changed."""
        open_ones = text.merged.open
        name, whole = self.tr("Dự thảo trả lời"), len(open_ones)
        place = self.tr("phần khác nhau %1 trên %2")
        hints = [place.replace("%1", str(n + 1)).replace("%2", str(whole)) for n in range(whole)]
        return [self._passage(passage, name, hint) for passage, hint in zip(open_ones, hints, strict=True)]

    def step(self, step: StepQuestion, names: dict[str, str]) -> Field:
        """A field for an action that was not taken."""
        before, mine, theirs = (self._codes.status(code) for code in step.statuses)
        action = self._codes.action(step.action.type)
        name = self.tr("Trạng thái")
        if step.assignees is not None:
            nobody = self.tr("chưa phân công")
            name = self.tr("Người xử lý")
            before, mine, theirs = (names.get(user or "", user or nobody) for user in step.assignees)
        elif step.statuses[1] == step.statuses[2] and step.action.type not in _TO_A_STATE:
            name, before, mine, theirs = action, self._none(), self._said(step), self.tr("cổng chưa ghi")
        return Field(
            name=name,
            hint=action,
            base=plain(before or self._none()),
            mine=plain(mine),
            theirs=plain(theirs),
            mine_second=self.tr("làm lại: %1").replace("%1", action),
            theirs_second=self.tr("giữ như cổng, không làm lại"),
            why_not=self._why_not(step.why_not),
        )

    def merged(self, text: TextQuestion) -> list[tuple[str, str, str, str]]:
        """What was brought together alone: field, and what comes from each of the three sides."""
        rows, unchanged = [], self.unchanged()
        counts = {side: _count(text.merged.passages, side) for side in (Origin.MINE, Origin.THEIRS)}
        if any(counts.values()):
            mine, theirs = (
                self.tr("%n đoạn", "", counts[side]) if counts[side] else unchanged
                for side in (Origin.MINE, Origin.THEIRS)
            )
            rows.append((self.tr("Dự thảo trả lời"), "", mine, theirs))
        before = text.base.files if text.base else ()
        if not before == text.mine.files == text.theirs.files:
            sides = (before, text.mine.files, text.theirs.files)
            first, mine, theirs = (self.tr("%n tệp", "", len(files)) for files in sides)
            mine = mine if set(text.mine.files) != set(before) else unchanged
            theirs = theirs if set(text.theirs.files) != set(before) else unchanged
            rows.append((self.tr("Tệp của câu trả lời"), first, mine, theirs))
        return rows

    def unchanged(self) -> str:
        """What is said of a side that changed nothing."""
        return self.tr("không đổi")

    def _passage(self, passage: Passage, name: str, hint: str) -> Field:
        base, mine, theirs = ("\n".join(side) for side in (passage.base, passage.mine, passage.theirs))
        return Field(
            name=name,
            hint=hint,
            base=plain(base) if base.strip() else plain(self._none()),
            mine=self._side(base, mine, there=bool(passage.mine)),
            theirs=self._side(base, theirs, there=bool(passage.theirs)),
            both="\n".join(side for side in (mine, theirs) if side.strip()),
        )

    def _side(self, base: str, side: str, *, there: bool) -> tuple[Paragraph, ...]:
        return difference(base, side) if there else (*difference(base, ""), *plain(self.tr("đã bỏ đoạn này")))

    def _none(self) -> str:
        return self.tr("chưa có")

    def _said(self, step: StepQuestion) -> str:
        args = step.action.args
        return str(args.get("text") or args.get("reason") or args.get("note") or self._none())

    def _why_not(self, why: str) -> str:
        if why == "read-again":
            return self.tr("Chỉ làm lại được trong PAKN, sau khi đọc lại bản hiện nay")
        return self._codes.refusal(why) if why else ""


_TO_A_STATE = frozenset(
    {
        ActionType.ACCEPT,
        ActionType.SUBMIT,
        ActionType.APPROVE,
        ActionType.REFUSE_APPROVAL,
        ActionType.SEND_REPLY,
        ActionType.REQUEST_INFO,
        ActionType.RESUME,
        ActionType.TRANSFER_BACK,
    }
)


def _count(passages: tuple[Passage, ...], side: Origin) -> int:
    """How many passages hold a change of this side; one that holds both counts for each."""
    both = sum(one.origin is Origin.BOTH and one.mine != one.theirs for one in passages)
    return sum(one.origin is side for one in passages) + both
