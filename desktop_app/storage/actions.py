"""Rows of the outbox as actions, and signed receipts as proofs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, TextClause, bindparam, select, text

from desktop_app.domain.actions import Action, ActionState, Receipt
from desktop_app.domain.case import Value
from desktop_app.storage import json_text
from desktop_app.storage.tables import outbox

_ONE = select(outbox).where(outbox.c.id == bindparam("wanted"))


def action_of(row: Row[Any]) -> Action:
    """The action in a whole row of `outbox`."""
    return Action(
        id=row.id,
        number=row.number,
        case_id=row.case_id,
        type=row.type,
        args=json_text.decode(row.args),
        expect=json_text.decode(row.expect),
        base_version=row.base_version,
        after=tuple(json_text.decode(row.after)),
        actor=row.actor,
        made_at=row.made_at,
        state=ActionState(row.state),
        seq=row.seq,
        attempts=row.attempts,
        tried_at=row.tried_at,
        hold_until=row.hold_until,
        decided_at=row.decided_at,
        why=row.why,
        field=row.field,
        overlay_until=row.overlay_until,
        handled=row.handled,
        not_before=row.not_before,
        supersedes=row.supersedes,
        machine_at=row.machine_at,
        trust=row.trust,
    )


def one_action(connection: Connection, action_id: str) -> Action:
    """The action of this id, as this transaction sees it."""
    return action_of(connection.execute(_ONE, {"wanted": action_id}).one())


class _SaidReceipt(Value, frozen=True):
    """The receipt as the contract writes it."""

    number: str
    command: str
    case: str
    type: str
    accepted_at: datetime
    round: int | None = None
    draft_sha256: str | None = None


def read_receipt(document: dict[str, Any] | None, *, command: str, verified: bool) -> Receipt | None:
    """The proof in what the portal signed; None when it is none. One about another command proves nothing."""
    try:
        said = msgspec.convert(document, _SaidReceipt)
    except msgspec.ValidationError:
        return None
    return Receipt(
        command=command,
        number=said.number,
        case_id=said.case,
        type=said.type,
        accepted_at=said.accepted_at,
        reply_round=said.round,
        draft_sha256=said.draft_sha256,
        verified=verified and said.command == command,
    )


def receipt_of(row: Row[Any]) -> Receipt | None:
    """The proof in a whole row of `receipt`."""
    return read_receipt(json_text.decode(row.document), command=row.command, verified=row.verified)


def any_of(name: str = "ids") -> TextClause:
    """`column.in_(any_of())` with one parameter `ids`: a JSON list, so that the statement stays the same."""
    return text(f"SELECT value FROM json_each(:{name})")  # noqa: S608 - a name of ours
