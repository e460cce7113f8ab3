"""Rows of the outbox as actions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, TextClause, text

from desktop_app.domain.actions import Action, ActionState, Receipt
from desktop_app.storage import json_text
from desktop_app.storage.instants import read_instant


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
    )


def receipt_of(row: Row[Any]) -> Receipt:
    """The proof in a whole row of `receipt`."""
    said = json_text.decode(row.document)
    return Receipt(
        command=row.command,
        number=said["number"],
        case_id=said["case"],
        type=said["type"],
        accepted_at=read_instant(said["accepted_at"]),
        reply_round=said.get("round"),
        draft_sha256=said.get("draft_sha256"),
        verified=row.verified,
    )


def any_of(name: str = "ids") -> TextClause:
    """`column.in_(any_of())` with one parameter `ids`: a JSON list, so that the statement stays the same."""
    return text(f"SELECT value FROM json_each(:{name})")  # noqa: S608 - a name of ours
