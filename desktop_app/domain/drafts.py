"""Text of an answer that lives on this machine only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop_app.domain.actions import ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.case import Case, Sender

REVIEWED: Final = frozenset({ActionType.APPROVE, ActionType.REFUSE_APPROVAL})
"""Decisions about a text; the text is kept as a revision whose reason is the decision."""


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
    """Work on a case that left: `kind` is `draft`, `file` or the type of the action.

    `action_id` is empty for a draft and, for a file, its attachment id; `text` is then the file's name.

    `reason` is why the case left (`reassigned`, `deleted`, `scope`), `not-mine` when it is still here but
    someone else's, or empty when not known. `text` is the officer's own; nothing of the citizen is in it.
    """

    case_id: str
    code: str
    kind: str
    action_id: str
    text: str
    reason: str
    at: datetime


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
