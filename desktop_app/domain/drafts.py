"""Text of an answer that lives on this machine only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from desktop_app.domain.actions import WAITING, Action, ActionState, ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.case import Case, Sender
from desktop_app.domain.projection import sha256_for

REVIEWED: Final = frozenset({ActionType.APPROVE, ActionType.REFUSE_APPROVAL})
"""Decisions about a text; the text is kept as a revision whose reason is the decision."""


DRAFT: Final = "draft"
FILE: Final = "file"
"""Kinds of unfinished work that are no action: typed text, and a file the portal does not have."""

LEFT_TEXT_KEPT: Final = timedelta(days=30)
"""How long text of a case is kept after the case has left this machine."""


@dataclass(frozen=True, slots=True)
class LocalDraft:
    """What was typed and is no action yet; `base_*` is the confirmed or queued revision it started from."""

    case_id: str
    body: str
    greeting: str
    files: tuple[str, ...]
    base_rev: int
    base_sha256: str | None
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class DraftRevision:
    """A text that was replaced, and why it was kept: `merged`, `not-chosen`, a decision (`REVIEWED`), …

    `by` is who wrote it, empty for the officer of this machine.
    """

    id: int
    case_id: str
    reason: str
    body: str
    greeting: str
    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class UnfinishedWork:
    """Work on a case that left: `kind` is `DRAFT`, `FILE` or the type of the action.

    `action_id` is empty for a draft and, for a file, its attachment id; `text` is then the file's name.

    `reason` is why the case left (`reassigned`, `deleted`, `scope`), `not-mine` when it is still here but
    someone else's, or empty when not known. `text` is the officer's own; nothing of the citizen is in it.
    `left_at` is when the case was first missed here, None while it is here or that was not noticed yet.
    """

    case_id: str
    code: str
    kind: str
    action_id: str
    text: str
    reason: str
    at: datetime
    left_at: datetime | None = None

    @property
    def kept_until(self) -> datetime | None:
        """When the text goes by itself."""
        return None if self.left_at is None else self.left_at + LEFT_TEXT_KEPT


def greeting(sender: Sender | None) -> str:
    """The first line of an answer, composed from the sender and bound by the approval."""
    if sender is None or not sender.name:
        return ""
    name = clean_text(sender.name)
    return name if sender.kind == "organisation" else f"Ông/Bà {name}"


def typed_text(
    case_id: str, body: str, case: Case | None, before: LocalDraft | None, now: datetime
) -> LocalDraft:
    """The text with the revision it started from, which later typing does not change."""
    if before is not None:
        return LocalDraft(
            case_id, body, before.greeting, before.files, before.base_rev, before.base_sha256, now
        )
    base = case.draft if case else None
    return LocalDraft(
        case_id=case_id,
        body=body,
        greeting=greeting(case.sender) if case else "",
        files=base.files if base else (),
        base_rev=base.rev if base else 0,
        base_sha256=base.sha256 if base else None,
        saved_at=now,
    )


def saved_sha256(case: Case, action: Action) -> str:
    """Hash of the revision that a `save_draft` makes."""
    args = action.args
    return sha256_for(case, body=args["body"], greeting=args["greeting"], files=args["files"])


def started_from(text: LocalDraft, case: Case, actions: Sequence[Action]) -> tuple[int, str | None]:
    """Number and hash of the revision a text began with, as the portal knows it.

    A revision from here that did not come about is none: the text then began where that one did. One whose
    place a merged text took lives on in that.
    """
    rev, sha256 = text.base_rev, text.base_sha256
    effective = WAITING | {ActionState.ACCEPTED}
    replaced = {action.supersedes for action in actions if action.state in effective}
    for action in reversed(actions):
        if action.type != ActionType.SAVE_DRAFT or action.state in effective or action.id in replaced:
            continue
        if saved_sha256(case, action) == sha256:
            rev, sha256 = action.args["rev"] - 1, action.args.get("base_sha256")
    return rev, sha256
