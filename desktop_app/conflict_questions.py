"""What a person has to decide: by case, by field, with what it began with, mine and the portal's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from desktop_app.date_questions import DateQuestions
from desktop_app.domain.actions import Action, ActionState, ActionType
from desktop_app.domain.case import Case
from desktop_app.domain.conflicts import (
    NEVER_AGAIN,
    PortalSide,
    Refusal,
    SideText,
    portal_side,
)
from desktop_app.domain.lines import CaseLine
from desktop_app.domain.merge import Merge, merge, merge_set
from desktop_app.domain.projection import project
from desktop_app.domain.workflow import refusal


@dataclass(frozen=True, slots=True)
class TextQuestion:
    """An answer that both sides went on with; `base` None when what it began with is not known here."""

    base: SideText | None
    mine: SideText
    theirs: SideText
    merged: Merge
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepQuestion:
    """Another action that was not taken: where the case stood, where I brought it, where it stands.

    `assignees` the same for who has it, for an assignment. `why_not` says why it cannot be done again, "" if
    it can.
    """

    action: Action
    statuses: tuple[str, str, str]
    assignees: tuple[str | None, str | None, str | None] | None
    why_not: str


@dataclass(frozen=True, slots=True)
class ConflictCase:
    """All that is to be decided about one case."""

    line: CaseLine
    text: TextQuestion | None
    steps: tuple[StepQuestion, ...]
    theirs: PortalSide
    mine_at: datetime
    names: dict[str, str]


class ConflictQuestions(DateQuestions):
    """Part of `CaseQueue`."""

    def conflicts(self) -> list[ConflictCase]:
        """The cases that the portal went on with otherwise, the one that waits longest first."""
        by_case = self._by_case()
        lines = self.lines(list(by_case))
        found = []
        for case_id, refusals in by_case.items():
            truth = self._store.truth.case(case_id)
            if truth is not None and case_id in lines and _is_conflict(refusals):
                found.append(self._conflict(lines[case_id], truth, refusals))
        return found

    def refusals(self) -> list[Refusal]:
        """What was refused without a conflict, or of a case that is not here any more."""
        by_case = self._by_case()
        here = self.lines(list(by_case))
        return [
            one
            for case_id, refusals in by_case.items()
            for one in refusals
            if case_id not in here or not _is_conflict(refusals)
        ]

    def _by_case(self) -> dict[str, list[Refusal]]:
        by_case: dict[str, list[Refusal]] = {}
        for one in self._store.conflicts.undecided():
            by_case.setdefault(one.action.case_id, []).append(one)
        return by_case

    def _conflict(self, line: CaseLine, truth: Case, refusals: Sequence[Refusal]) -> ConflictCase:
        saves = [one for one in refusals if one.action.type == ActionType.SAVE_DRAFT]
        case = project(truth, self._store.outbox.of_case(truth.id))
        theirs = portal_side(truth)
        text = self._text(saves, theirs) if saves else None
        others = [one.action for one in refusals if one not in saves or text is None]
        steps = tuple(self._step(action, case, truth) for action in others)
        ids = {theirs.by, theirs.draft.by if theirs.draft else ""}
        ids |= {user for step in steps for user in step.assignees or () if user}
        made_at = max(one.action.made_at for one in refusals)
        mine_at = max(made_at, text.mine.at) if text and text.mine.at else made_at
        return ConflictCase(line, text, steps, theirs, mine_at, self.names(ids))

    def _text(self, saves: Sequence[Refusal], theirs: PortalSide) -> TextQuestion | None:
        """My text as it is typed by now, beside the portal's; None when the portal has none or the same."""
        typed, last = self._store.drafts.load(saves[-1].action.case_id), saves[-1].action
        mine = SideText(last.args["body"], tuple(last.args["files"]), at=last.made_at)
        if typed is not None:
            mine = SideText(typed.body, typed.files, at=typed.saved_at)
        if theirs.draft is None or theirs.draft.body == mine.body:
            return None
        base = saves[0].base
        merged = merge(base.body if base else "", mine.body, theirs.draft.body)
        files = merge_set(base.files if base else (), mine.files, theirs.draft.files)
        return TextQuestion(base, mine, theirs.draft, merged, files)

    def _step(self, action: Action, case: Case, truth: Case) -> StepQuestion:
        seen = action.expect.get("status") or [""]
        after = project(case, [replace(action, state=ActionState.QUEUED)])
        assignees = None
        if action.type == ActionType.ASSIGN:
            assignees = action.expect.get("assignee"), after.assignee, truth.assignee
        return StepQuestion(
            action, (str(seen[0]), after.status, truth.status), assignees, self._why_not(action, case)
        )

    def _why_not(self, action: Action, case: Case) -> str:
        kind = ActionType(action.type)
        if kind in NEVER_AGAIN:
            return "read-again"
        return refusal(kind, case, self._me, self._store.reference.unit_of) or ""


def _is_conflict(refusals: Sequence[Refusal]) -> bool:
    return any(one.action.state is ActionState.CONFLICT for one in refusals)
