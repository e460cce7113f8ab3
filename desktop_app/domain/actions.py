"""What an officer did: one action, its way to the portal, and the words both sides use for it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop_app.domain.case import Value


class ActionType(StrEnum):
    """The commands of the contract that this program issues; codes are never renamed."""

    ASSIGN = "assign"
    ACCEPT = "accept"
    NOTE = "note"
    SAVE_DRAFT = "save_draft"
    SUBMIT = "submit_for_approval"
    APPROVE = "approve"
    REFUSE_APPROVAL = "refuse_approval"
    SEND_REPLY = "send_reply"
    REQUEST_INFO = "request_info"
    RESUME = "resume"
    PROGRESS = "progress"
    ACKNOWLEDGE = "acknowledge"
    WARN = "warn"
    CLASSIFY = "classify"
    TRANSFER_BACK = "transfer_back"
    ATTACH = "attach"
    CANCEL = "cancel"
    OFFER_HANDOVER = "offer_handover"
    ACCEPT_HANDOVER = "accept_handover"
    DECLINE_HANDOVER = "decline_handover"
    WITHDRAW_HANDOVER = "withdraw_handover"
    SET_ABSENCE = "set_absence"
    END_ABSENCE = "end_absence"


BESIDE_THE_COURSE = frozenset(
    {ActionType.NOTE, ActionType.PROGRESS, ActionType.ACKNOWLEDGE, ActionType.WARN, ActionType.ATTACH}
    | {ActionType.CLASSIFY, ActionType.CANCEL}
)
"""These leave the state of a case as it is, so that nothing has to wait for them."""


OF_A_DOSSIER = frozenset(
    {ActionType.OFFER_HANDOVER, ActionType.ACCEPT_HANDOVER}
    | {ActionType.DECLINE_HANDOVER, ActionType.WITHDRAW_HANDOVER}
)
"""Done where the dossier is, for one case or many."""

ABOUT_PEOPLE = frozenset({ActionType.SET_ABSENCE, ActionType.END_ABSENCE})
"""Their `case_id` is the id of the person that they are about."""


class ActionState(StrEnum):
    """Where an action is on its way; every change of it is a committed transaction."""

    QUEUED = "queued"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CONFLICT = "conflict"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"


WAITING = frozenset({ActionState.QUEUED, ActionState.SENDING, ActionState.UNCERTAIN})
"""Not yet answered by the portal."""

SET_ASIDE = frozenset({ActionState.REJECTED, ActionState.CONFLICT, ActionState.BLOCKED})
"""Answered with a no, or held up by one: waits for a person."""

FROZEN = frozenset({ActionState.SENDING, ActionState.UNCERTAIN})
"""May have reached the portal: its bytes never change again."""


class Action(Value, frozen=True):
    """One intent with what the officer saw when taking it.

    `number` is the local "Số"; `seq` the gapless number on the wire, given when the action is first sent.
    `after` lists ids of actions that must be accepted first. `made_at` is the corrected time of this machine,
    `trust` how sure that was and `machine_at` what its own clock said; both are unknown of older ones.
    `not_before` is when it is tried again; `supersedes` the refused action that this one takes the place of.
    `overlay_until` is the case version from which the portal's document already contains an accepted action.
    """

    id: str
    number: int
    case_id: str
    type: str
    args: dict[str, Any]
    expect: dict[str, Any]
    base_version: int
    after: tuple[str, ...]
    actor: str
    made_at: datetime
    state: ActionState
    seq: int | None = None
    attempts: int = 0
    tried_at: datetime | None = None
    hold_until: datetime | None = None
    decided_at: datetime | None = None
    why: str = ""
    field: str = ""
    overlay_until: int | None = None
    handled: bool = False
    not_before: datetime | None = None
    supersedes: str | None = None
    machine_at: datetime | None = None
    trust: str = ""

    @property
    def may_be_taken_back(self) -> bool:
        """Whether its officer may still take it back: free before it left, then a question to the portal."""
        return self.state in WAITING and not (self.type == ActionType.CANCEL and self.seq is not None)


class Verdict(Value, frozen=True):
    """The portal's stored answer to one command."""

    id: str
    verdict: str
    replayed: bool = False
    case_version: int | None = None
    why: str = ""
    field: str = ""
    receipt: dict[str, Any] | None = None
    signature: str = ""
    retry_after: float | None = None


class Receipt(Value, frozen=True):
    """The portal's signed proof that it took an action; `verified` says the signature held."""

    command: str
    number: str
    case_id: str
    type: str
    accepted_at: datetime
    reply_round: int | None = None
    draft_sha256: str | None = None
    verified: bool = False
