"""Text of an answer that lives on this machine only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop_app.domain.actions import ActionType

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
    """A text that was replaced, and why it was kept: `discarded`, `departed`, a decision (`REVIEWED`), …"""

    id: int
    case_id: str
    reason: str
    body: str
    greeting: str
    at: datetime


@dataclass(frozen=True, slots=True)
class UnfinishedWork:
    """Work on a case that left: `kind` is `draft` or the type of the action, `action_id` empty for a draft.

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
