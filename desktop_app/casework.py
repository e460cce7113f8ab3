"""The verbs: one method for each thing an officer does to a case, durable when it returns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from msgspec.structs import replace

from desktop_app.absence_work import AbsenceWork
from desktop_app.case_turn import OpenedCase, as_seen, written
from desktop_app.conflict_work import STALE, ConflictWork
from desktop_app.date_work import DateWork
from desktop_app.departure_work import DepartureWork
from desktop_app.domain.actions import Action, ActionState, ActionType
from desktop_app.domain.approval import blanks, clean_text
from desktop_app.domain.case import Case, Draft, Sender
from desktop_app.domain.clock import legal_day
from desktop_app.domain.conflicts import Outcome, portal_text
from desktop_app.domain.drafts import REVIEWED, LocalDraft, greeting, saved_sha256, started_from, typed_text
from desktop_app.domain.errors import ActionNotAllowed, UnknownCase
from desktop_app.domain.lateness import Lateness, is_late
from desktop_app.domain.projection import sha256_for
from desktop_app.domain.workflow import check
from desktop_app.export_work import ExportWork
from desktop_app.file_work import FileWork, attaching, never_left
from desktop_app.handover_work import HandoverWork
from desktop_app.left_work import LeftWork
from desktop_app.sorting_work import SortingWork
from desktop_app.storage.actions import one_action
from desktop_app.storage.conflicts import keep_base
from desktop_app.storage.database import Connection
from desktop_app.storage.drafts import draft_of_case, name_case
from desktop_app.storage.text_back import bring_text_back
from desktop_app.storage.view_row import case_clocks
from desktop_app.storage.withdrawal import withdraw

NO_DRAFT: Final = Draft(rev=0, sha256="", body="", greeting="")
"""What an answer begins with that has no revision yet."""


class Casework(
    AbsenceWork,
    HandoverWork,
    DateWork,
    FileWork,
    ConflictWork,
    LeftWork,
    DepartureWork,
    SortingWork,
    ExportWork,
):
    """What one officer does. Each verb checks the workflow, commits to `work.db`, refreshes and publishes.

    Raises ActionNotAllowed with the reason, UnknownCase, DiskFull; nothing is then half done.
    """

    def accept(self, case_id: str) -> Action:
        """Take an assigned case up."""
        return self._do(case_id, ActionType.ACCEPT, lambda case: ({}, as_seen(case, "status", "assignee")))

    def note(self, case_id: str, text: str) -> Action:
        """Add an internal note. Refuses "empty"."""
        said = {"text": written(text)}
        return self._do(case_id, ActionType.NOTE, lambda _: (said, {}))

    def assign(self, case_ids: Sequence[str], to: str | None, note: str = "") -> list[Action]:
        """Assign cases to somebody, or take them back (None): all or none, those already there left out."""
        unit = self._store.reference.unit_of(to) if to else None
        optional = {"unit": unit, "note": clean_text(note).strip()}
        args = {"to": to, **{name: value for name, value in optional.items() if value}}
        actions = []
        with self._store.work.write() as connection:
            for case_id in case_ids:
                opened = self._open(connection, case_id)
                check(ActionType.ASSIGN, opened.case, self._me, self._unit_of)
                if opened.case.assignee != to:
                    expect = as_seen(opened.case, "assignee")
                    actions.append(self._add(connection, opened, ActionType.ASSIGN, args=args, expect=expect))
        self._settle([action.case_id for action in actions])
        return actions

    def keep_text(self, case_id: str, body: str, *, on: Draft | None = None) -> datetime:
        """Keep the answer being typed on this machine; on the disk when this returns. It is no action yet.

        `on` is the revision that was on screen when typing began, NO_DRAFT for none; else the present one.
        A case that left meanwhile does not refuse the text: it then waits under "unfinished".
        """
        now, text = self._clock.now(), clean_text(body)
        with self._store.work.write() as connection:
            before = draft_of_case(connection, case_id)
            case = self._seen_case(connection, case_id)
            began = case if case is None or on is None else replace(case, draft=on if on.rev else None)
            if case is not None and _says_nothing_new(case, text, before):
                self._store.drafts.discard(connection, case_id)
                changed = before is not None
            else:
                self._store.drafts.put(connection, typed_text(case_id, text, began, before, now))
                changed = before is None
                if case is not None and changed:
                    name_case(connection, case_id, case.code)
                if began is not None and changed and (base := portal_text(began)) is not None:
                    keep_base(connection, case_id, base)
        if changed:
            self._settle([case_id])
        return now

    def save_draft(self, case_id: str) -> Action | None:
        """Make the typed text a revision for the portal; None when nothing changed.

        It takes the place of a revision that has not left and that nothing builds on.
        """
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            action = self._save_draft(connection, opened)
        self._settle([case_id])
        return action

    def submit(self, case_id: str, to: str | None = None, remark: str = "") -> Action:
        """Submit the answer for approval, saving it first. Refuses "empty" and "blanks"."""
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            self._save_draft(connection, opened)
            opened = self._open(connection, case_id)
            draft = opened.case.draft
            check(ActionType.SUBMIT, opened.case, self._me, self._unit_of)
            if draft is None or not draft.body.strip():
                raise ActionNotAllowed("empty")
            if blanks(draft.body):
                raise ActionNotAllowed("blanks")
            optional = {"to": to, "remark": clean_text(remark).strip()}
            args = {"draft_sha256": draft.sha256, **{k: v for k, v in optional.items() if v}}
            expect = as_seen(opened.case, "status", "assignee")
            action = self._add(connection, opened, ActionType.SUBMIT, args=args, expect=expect)
        self._settle([case_id])
        return action

    def approve(self, case_id: str, *, seen_sha256: str) -> Action:
        """Approve the very text that was on the screen. Refuses "changed" when it is another one by now."""
        return self._do(case_id, ActionType.APPROVE, lambda case: _reviewed(case, seen_sha256, {}))

    def refuse_approval(self, case_id: str, comment: str, *, seen_sha256: str) -> Action:
        """Return the answer to its author with a comment. Refuses "empty" and "changed"."""
        said = {"comment": written(comment)}
        return self._do(case_id, ActionType.REFUSE_APPROVAL, lambda case: _reviewed(case, seen_sha256, said))

    def send_reply(self, case_id: str, *, late: Lateness | None = None) -> Action:
        """Send the approved answer; it waits a moment on this machine so that it can be taken back.

        Refuses "unsaved" while newer text is typed, as the officer would believe that it is sent, and
        "no-reason" when its day is over and `late` does not say why.
        """
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            case = opened.case
            check(ActionType.SEND_REPLY, case, self._me, self._unit_of)
            if draft_of_case(connection, case_id) is not None:
                raise ActionNotAllowed("unsaved")
            approval, draft = case.approval, case.draft
            if approval is None or draft is None or approval.draft_sha256 != draft.sha256:
                raise ActionNotAllowed("not-approved")
            why_late = self._why_late(opened, late)
            args = {"draft_sha256": draft.sha256, "approval": approval.id, **why_late}
            expect = as_seen(case, "status", "assignee") | {"reply_round": case.reply_round}
            hold = self._clock.now() + self._hold if self._hold else None
            action = self._add(
                connection, opened, ActionType.SEND_REPLY, args=args, expect=expect, hold_until=hold
            )
        self._settle([case_id])
        return action

    def take_back(self, action_id: str) -> Action:
        """Take an action back, with all that builds on it; its text becomes typed text again.

        Free while it has not left. Later the portal is asked to refuse it: the action waits until that is
        answered, and is not sent again meanwhile. Raises TooLate when the portal has already decided.
        """
        now = self._clock.now()
        with self._store.work.write() as connection:
            for action in reversed(withdraw(connection, self._store.outbox, action_id, now)):
                self._bring_text_back(connection, action, now)
            taken = one_action(connection, action_id)
        self._settle([taken.case_id])
        return taken

    def acknowledge(self, action_id: str) -> None:
        """Decide that an action set aside is dealt with; its text stays."""
        now = self._clock.now()
        with self._store.work.write() as connection:
            action = self._store.outbox.mark_handled_in(connection, action_id)
            if action is not None:
                self._store.conflicts.decide(connection, [action_id], Outcome.THEIRS, now)
                self._bring_text_back(connection, action, now)
        if action is not None:
            self._settle([action.case_id])

    def drop_text(self, case_id: str, reason: str) -> None:
        """Let typed text go; it is kept as a revision with the officer's reason."""
        now = self._clock.now()
        with self._store.work.write() as connection:
            text = draft_of_case(connection, case_id)
            if text is not None:
                self._store.drafts.add_revision(connection, text, clean_text(reason), now)
                self._store.drafts.discard(connection, case_id)
        self._settle([case_id])

    def show_sender(self, case_id: str) -> Sender:
        """The citizen's own data; that they were looked at is written down first."""
        with self._store.work.write() as connection:
            case = self._open(connection, case_id).truth
            if case.sender is None:
                raise UnknownCase
            facts = {"by": self._signed_in.id}
            self._store.audit.write(
                connection, kind="sender_shown", case_id=case_id, now=self._clock.now(), facts=facts
            )
        return case.sender

    def _bring_text_back(self, connection: Connection, action: Action, now: datetime) -> None:
        truth = self._store.truth.case(action.case_id)
        bring_text_back(connection, self._store.drafts, action, truth, now)
        self._forget_file(connection, action)

    def _why_late(self, opened: OpenedCase, late: Lateness | None) -> dict[str, str]:
        """What goes with an answer that is late by today's clock."""
        clocks = case_clocks(opened.truth, opened.actions, self._store.laws.of(opened.truth))
        if not is_late(clocks, today=legal_day(self._clock.now())):
            return {}
        if late is None or not late.is_told:
            raise ActionNotAllowed("no-reason")
        words = clean_text(late.text).strip()
        return {"late_reason": late.reason, **({"late_text": words} if words else {})}

    def _beside(self, connection: Connection, case: Case, kind: ActionType) -> None:
        if kind in REVIEWED:
            self._keep_reviewed(connection, case, kind)

    def _keep_reviewed(self, connection: Connection, case: Case, decision: str) -> None:
        """The text that was decided about, for the next version to be compared with."""
        draft = case.draft
        if draft is not None:
            text = LocalDraft(
                case.id, draft.body, draft.greeting, draft.files, draft.rev, draft.sha256, self._clock.now()
            )
            self._store.drafts.add_revision(connection, text, decision, text.saved_at)

    def _save_draft(self, connection: Connection, opened: OpenedCase) -> Action | None:
        text = draft_of_case(connection, opened.truth.id)
        if text is None:
            return None
        check(ActionType.SAVE_DRAFT, opened.case, self._me, self._unit_of)
        if any(_is_open_conflict(action) for action in opened.actions):
            raise ActionNotAllowed("conflict")
        rev, base = started_from(text, opened.case, opened.actions)
        last, supersedes = opened.last_step, None
        if last is not None and _is_replaceable(last) and saved_sha256(opened.case, last) == base:
            self._store.outbox.drop_unsent(connection, last.id, self._clock.now())
            opened, supersedes = opened.without(last), last.supersedes
            rev, base = last.args["rev"] - 1, last.args.get("base_sha256")
        self._store.drafts.discard(connection, opened.truth.id)
        case, hello = opened.case, greeting(opened.case.sender)
        if case.draft and case.draft.sha256 == sha256_for(
            case, body=text.body, greeting=hello, files=text.files
        ):
            return None
        args = {"rev": rev + 1, "body": text.body, "greeting": hello, "files": list(text.files)}
        if base is not None:
            args["base_sha256"] = base
        expect = as_seen(case, "assignee") | {"draft_rev": rev}
        if not {file.id for file in case.attachments}.issuperset(text.files):
            raise ActionNotAllowed("file-refused")
        files = attaching(opened.actions, text.files)
        return self._add(
            connection,
            opened,
            ActionType.SAVE_DRAFT,
            args=args,
            expect=expect,
            supersedes=supersedes,
            also_after=files,
        )


def _is_replaceable(action: Action) -> bool:
    return action.type == ActionType.SAVE_DRAFT and never_left(action)


def _says_nothing_new(case: Case, body: str, typed: LocalDraft | None) -> bool:
    """Whether the answer on screen is the last revision, with the same files."""
    last_body, last_files = (case.draft.body, case.draft.files) if case.draft else ("", ())
    return body == last_body and (typed is None or typed.files == last_files)


def _is_open_conflict(action: Action) -> bool:
    """A text that the portal has another version of: nothing builds on it until a person has chosen."""
    stale = action.state is ActionState.CONFLICT and action.why == STALE
    return stale and action.type == ActionType.SAVE_DRAFT and not action.handled


def _reviewed(case: Case, seen_sha256: str, more: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A decision about exactly the text that was read."""
    review, draft = case.review, case.draft
    if review is None or draft is None or not (seen_sha256 == review.draft_sha256 == draft.sha256):
        raise ActionNotAllowed("changed")
    args = {"request": review.request, "draft_sha256": review.draft_sha256, **more}
    return args, as_seen(case, "status")
