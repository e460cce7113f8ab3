"""Actions the portal did not take: what merges alone, and the verbs of an officer who decides about the rest.

Nothing is ever sent twice for it: a decision makes a new action that names the one whose place it takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from desktop_app.case_turn import CaseTurn, OpenedCase, as_seen
from desktop_app.domain.actions import Action, ActionState, ActionType
from desktop_app.domain.approval import blanks, clean_text
from desktop_app.domain.case import Status
from desktop_app.domain.conflicts import (
    NEVER_AGAIN,
    OFFERED_AGAIN,
    Decision,
    Outcome,
    Refusal,
    SideText,
    portal_text,
)
from desktop_app.domain.drafts import LocalDraft, greeting
from desktop_app.domain.errors import ActionNotAllowed, UnknownCase
from desktop_app.domain.merge import merge, merge_set
from desktop_app.domain.workflow import check
from desktop_app.file_work import attaching
from desktop_app.storage.conflicts import keep_base
from desktop_app.storage.database import Connection
from desktop_app.storage.drafts import draft_of_case
from desktop_app.storage.text_back import bring_text_back

STALE = "stale-draft"
MERGED = "merged"
"""Reason of a revision kept because a merged text took its place."""
NOT_CHOSEN = "not-chosen"
"""Reason of a revision kept because a person chose another text."""


class ConflictWork(CaseTurn):
    """Part of `Casework`; raises as its other verbs do."""

    def settle_alone(self) -> None:
        """Note what was set aside, and do what needs nobody: merge what fits, offer again what still holds.

        The rest waits for a person; text of it is open for writing again, and nothing of it is sent.
        """
        store, now = self._store, self._clock.now()
        for case_id in store.conflicts.open_cases():
            with store.work.write() as connection:
                fresh = store.conflicts.note_new(connection, case_id, now)
                if fresh:
                    self._settle_case(connection, case_id)
            if fresh:
                self._settle([case_id])

    def decide(self, case_id: str, decision: Decision) -> list[Action]:
        """Do what an officer decided about a case; all or nothing. Returns the new actions.

        Refuses "changed" when the portal's text is not the one that was on the screen, and what the
        workflow refuses now.
        """
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            open_ones = {
                one.action.id: one for one in self._store.conflicts.undecided_of(connection, case_id)
            }
            made = []
            if decision.body is not None:
                made += self._go_on_with(connection, opened, decision, list(open_ones.values()))
            for action_id in decision.again:
                if action_id in open_ones:
                    opened = self._open(connection, case_id)
                    made.append(self._again(connection, opened, open_ones[action_id].action))
                    self._close(connection, [action_id], Outcome.MINE)
            self._close(connection, [one for one in decision.let_go if one in open_ones], Outcome.THEIRS)
        self._settle([case_id])
        return made

    def _settle_case(self, connection: Connection, case_id: str) -> None:
        left = self._store.conflicts.undecided_of(connection, case_id)
        try:
            left = self._merge_alone(connection, self._open(connection, case_id), left)
            for refusal in left:
                self._offer_again(connection, self._open(connection, case_id), refusal.action)
        except UnknownCase:
            pass  # the case has left: its text waits under "unfinished"
        self._give_text_back(connection, left)

    def _merge_alone(
        self, connection: Connection, opened: OpenedCase, refusals: Sequence[Refusal]
    ) -> list[Refusal]:
        """Bring my text and the portal's together where they fit. Returns what is not settled by that."""
        saves = [one for one in refusals if one.action.type == ActionType.SAVE_DRAFT]
        theirs, base = portal_text(opened.truth), saves[0].base if saves else None
        if not saves or saves[0].why != STALE or base is None or theirs is None:
            return list(refusals)
        if opened.truth.status != Status.IN_PROGRESS or theirs.sha256 == base.sha256:
            return list(refusals)  # an approval would fall, or the portal's newer text is not here yet
        mine = saves[-1].action.args
        merged = merge(base.body, mine["body"], theirs.body)
        if merged.open:
            return list(refusals)
        try:
            check(ActionType.SAVE_DRAFT, opened.case, self._me, self._unit_of)
        except ActionNotAllowed:
            return list(refusals)
        text = SideText(merged.text(), _files(opened, base, mine["files"], theirs))
        self._keep_losing(connection, opened.truth.id, text, [_mine(saves[-1].action), theirs], MERGED)
        ids = [one.action.id for one in saves]
        self._close(connection, ids, Outcome.ALONE)
        self._write(connection, opened, text, supersedes=ids[-1])
        return [one for one in refusals if one.action.id not in ids]

    def _offer_again(self, connection: Connection, opened: OpenedCase, action: Action) -> None:
        """Do it once more where it still holds; only once, as a second refusal means something else."""
        if action.type in OFFERED_AGAIN and action.state is ActionState.CONFLICT and not action.supersedes:
            with suppress(ActionNotAllowed):
                self._again(connection, opened, action)
                self._close(connection, [action.id], Outcome.ALONE)

    def _give_text_back(self, connection: Connection, left: Sequence[Refusal]) -> None:
        """My text stays open while both are waiting for a decision."""
        saves = [one.action for one in left if one.action.type == ActionType.SAVE_DRAFT]
        for action in saves[-1:]:
            if draft_of_case(connection, action.case_id) is None:
                truth = self._store.truth.case(action.case_id)
                bring_text_back(connection, self._store.drafts, action, truth, self._clock.now())

    def _go_on_with(
        self, connection: Connection, opened: OpenedCase, decision: Decision, open_ones: Sequence[Refusal]
    ) -> list[Action]:
        """The chosen text takes the place of mine; every text it is not is kept."""
        case_id, theirs = opened.truth.id, portal_text(opened.truth)
        if decision.seen_sha256 != (theirs.sha256 if theirs else None):
            raise ActionNotAllowed("changed")
        saves = [one.action for one in open_ones if one.action.type == ActionType.SAVE_DRAFT]
        base = next((one.base for one in open_ones if one.action.type == ActionType.SAVE_DRAFT), None)
        if not saves:
            raise ActionNotAllowed("changed")
        typed = draft_of_case(connection, case_id)
        mine = _typed(typed) if typed else _mine(saves[-1])
        files = _files(opened, base, mine.files, theirs)
        text = SideText(clean_text(decision.body or ""), files)
        sides = [mine, *([theirs] if theirs else []), *(_mine(one) for one in saves)]
        self._keep_losing(connection, case_id, text, sides, NOT_CHOSEN)
        self._store.drafts.discard(connection, case_id)
        self._close(connection, [one.id for one in saves], _outcome(text, mine, theirs))
        try:
            check(ActionType.SAVE_DRAFT, opened.case, self._me, self._unit_of)
        except ActionNotAllowed:
            self._keep_for_later(connection, opened, text, theirs)
            return []
        written = self._write(connection, opened, text, supersedes=saves[-1].id)
        return [] if written is None else [written]

    def _write(
        self, connection: Connection, opened: OpenedCase, text: SideText, *, supersedes: str | None
    ) -> Action | None:
        """The text as the next revision after the portal's; None when the portal has just that already."""
        theirs = portal_text(opened.truth)
        if theirs is not None and (theirs.body, theirs.files) == (text.body, text.files):
            return None
        rev = theirs.rev if theirs else 0
        args = {
            "rev": rev + 1,
            "body": text.body,
            "greeting": greeting(opened.truth.sender),
            "files": list(text.files),
        }
        if theirs is not None and theirs.sha256 is not None:
            args["base_sha256"] = theirs.sha256
            keep_base(connection, opened.truth.id, theirs)
        return self._add(
            connection,
            opened,
            ActionType.SAVE_DRAFT,
            args=args,
            expect=as_seen(opened.case, "assignee") | {"draft_rev": rev},
            supersedes=supersedes,
            also_after=attaching(opened.actions, text.files),
        )

    def _keep_for_later(
        self, connection: Connection, opened: OpenedCase, text: SideText, theirs: SideText | None
    ) -> None:
        """The case takes no text now: it waits as typed text, on top of the portal's."""
        if theirs is not None:
            keep_base(connection, opened.truth.id, theirs)
            if theirs.body == text.body:
                return
        kept = LocalDraft(
            case_id=opened.truth.id,
            body=text.body,
            greeting=greeting(opened.truth.sender),
            files=text.files,
            base_rev=theirs.rev if theirs else 0,
            base_sha256=theirs.sha256 if theirs else None,
            saved_at=self._clock.now(),
        )
        self._store.drafts.put(connection, kept)

    def _again(self, connection: Connection, opened: OpenedCase, action: Action) -> Action:
        """The same action on the case as it is now. Refuses what the workflow refuses, and "read-again"."""
        kind, case = ActionType(action.type), opened.case
        if kind in NEVER_AGAIN:
            raise ActionNotAllowed("read-again")
        check(kind, case, self._me, self._unit_of)
        args = action.args
        if kind is ActionType.SUBMIT:
            if case.draft is None or blanks(case.draft.body):
                raise ActionNotAllowed("blanks" if case.draft else "empty")
            args = {**args, "draft_sha256": case.draft.sha256}
        seen = [name for name in ("status", "assignee") if name in action.expect]
        expect = as_seen(case, *seen)
        return self._add(connection, opened, kind, args=args, expect=expect, supersedes=action.id)

    def _close(self, connection: Connection, action_ids: Sequence[str], outcome: Outcome) -> None:
        now = self._clock.now()
        for action_id in action_ids:
            self._store.outbox.mark_handled_in(connection, action_id)
        self._store.conflicts.decide(connection, action_ids, outcome, now)

    def _keep_losing(
        self,
        connection: Connection,
        case_id: str,
        chosen: SideText,
        sides: Sequence[SideText],
        reason: str,
    ) -> None:
        """Keep every text that is not the chosen one, each once."""
        lost = {side.body: side for side in reversed(sides) if side.body not in (chosen.body, "")}
        now = self._clock.now()
        for side in reversed(lost.values()):
            text = LocalDraft(case_id, side.body, "", side.files, side.rev, side.sha256, now)
            by = "" if side.by == self._signed_in.id else side.by
            self._store.drafts.add_revision(connection, text, reason, now, by=by)


def _files(
    opened: OpenedCase, base: SideText | None, mine: Sequence[str], theirs: SideText | None
) -> tuple[str, ...]:
    """The files of both sides that the case has."""
    known = {file.id for file in opened.case.attachments}
    both = merge_set(base.files if base else (), mine, theirs.files if theirs else ())
    return tuple(file for file in both if file in known)


def _mine(action: Action) -> SideText:
    args = action.args
    return SideText(args["body"], tuple(args["files"]), args["rev"] - 1, args.get("base_sha256"))


def _typed(text: LocalDraft) -> SideText:
    return SideText(text.body, text.files, text.base_rev, text.base_sha256)


def _outcome(text: SideText, mine: SideText, theirs: SideText | None) -> Outcome:
    if text.body == mine.body:
        return Outcome.MINE
    return Outcome.THEIRS if theirs is not None and text.body == theirs.body else Outcome.BOTH
