"""Actions that the portal did not take: what was mine, what it began with, what the portal has instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.case import Case, Value


class Outcome(StrEnum):
    """How an action that was not taken ended; `ALONE` was decided without a person."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    ALONE = "alone"


OFFERED_AGAIN = frozenset({ActionType.ACCEPT, ActionType.REQUEST_INFO, ActionType.TRANSFER_BACK})
"""Done again without asking while it still holds who has the case and where it stands."""

NEVER_AGAIN = frozenset(
    {ActionType.APPROVE, ActionType.REFUSE_APPROVAL, ActionType.SEND_REPLY, ActionType.CANCEL}
)
"""Bound to the very text that was read, or to another action: only decided anew where they were."""


class SideText(Value, frozen=True):
    """One side's text of an answer; the greeting is no part of it, as it is composed from the sender."""

    body: str
    files: tuple[str, ...] = ()
    rev: int = 0
    sha256: str | None = None
    by: str = ""
    at: datetime | None = None


class PortalSide(Value, frozen=True):
    """What the portal had when it did not take the action: what a decision needs, nothing of the citizen."""

    version: int
    status: str
    assignee: str | None
    reply_round: int
    draft: SideText | None
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """An action set aside. `value` is what stood in the refused `field`; `theirs` None: the case was gone."""

    action: Action
    why: str
    field: str
    value: Any
    base: SideText | None
    theirs: PortalSide | None
    noted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an officer decided about one case.

    `body` is the text to go on with, None while no text was in question; `seen_sha256` the portal's text it
    was chosen against. `again` names refused actions to do once more, `let_go` those to leave as they are.
    """

    body: str | None = None
    seen_sha256: str | None = None
    again: tuple[str, ...] = ()
    let_go: tuple[str, ...] = ()


def portal_text(case: Case) -> SideText | None:
    """The portal's present text."""
    draft = case.draft
    if draft is None:
        return None
    return SideText(draft.body, draft.files, draft.rev, draft.sha256, draft.by, draft.at)


def portal_side(case: Case) -> PortalSide:
    """The portal's present word about a case."""
    last = max(case.history, key=lambda event: event.n, default=None)
    return PortalSide(
        version=case.version,
        status=case.status,
        assignee=case.assignee,
        reply_round=case.reply_round,
        draft=portal_text(case),
        by=last.by if last else "",
        at=last.at if last else None,
    )
