"""What became of actions that the portal did not take: noted with both sides, until a person has decided."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.domain.actions import SET_ASIDE, Action, ActionType
from desktop_app.domain.case import Case
from desktop_app.domain.conflicts import Outcome, PortalSide, Refusal, SideText, portal_side
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of
from desktop_app.storage.database import Database
from desktop_app.storage.tables import base_text, conflict, outbox
from desktop_app.storage.truth import case_in

_open = outbox.c.state.in_(sorted(SET_ASIDE)) & ~outbox.c.handled & (outbox.c.type != ActionType.WARN)

T = TypeVar("T")


class Conflicts:
    """The tables `conflict` and `base_text`."""

    def __init__(self, work: Database, cache: Database) -> None:
        self._work = work
        self._cache = cache

    def note_new(self, connection: Connection, case_id: str, now: datetime) -> list[Action]:
        """Note what was set aside since the last time, with the portal's word; returns the actions."""
        new = _open & (outbox.c.case_id == case_id) & outbox.c.id.not_in(select(conflict.c.action_id))
        rows = connection.execute(select(outbox).where(new).order_by(outbox.c.number))
        fresh = [action_of(row) for row in rows]
        if fresh:
            with self._cache.read() as cache:
                truth = case_in(cache, case_id)
            connection.execute(insert(conflict), [self._noted(connection, a, truth, now) for a in fresh])
        return fresh

    def open_cases(self) -> list[str]:
        """The cases with something to decide, the one that waits longest first."""
        with self._work.read() as connection:
            query = select(outbox.c.case_id).where(_open).order_by(outbox.c.number)
            return list(dict.fromkeys(connection.scalars(query)))

    def undecided(self) -> list[Refusal]:
        """Everything nobody has decided about, in the order it was done."""
        with self._work.read() as connection:
            return _refusals(connection)

    def undecided_of(self, connection: Connection, case_id: str) -> list[Refusal]:
        """The same for one case, as seen by this transaction."""
        return _refusals(connection, case_id)

    def decide(
        self, connection: Connection, action_ids: Iterable[str], decision: Outcome, now: datetime
    ) -> None:
        """Keep how these ended, in the caller's transaction; what was never noted has nothing to keep."""
        mine = conflict.c.action_id.in_(list(action_ids)) & conflict.c.decided_at.is_(None)
        connection.execute(update(conflict).where(mine).values(decided_at=now, decision=decision))

    def _noted(
        self, connection: Connection, action: Action, truth: Case | None, now: datetime
    ) -> dict[str, Any]:
        base = base_of(connection, action.case_id, action.args.get("base_sha256"))
        theirs = None if truth is None else portal_side(truth)
        return {
            "action_id": action.id,
            "case_id": action.case_id,
            "why": action.why,
            "field": action.field,
            "value": json_text.encode(action.args[action.field]) if action.field in action.args else None,
            "base": None if base is None else msgspec.json.encode(base),
            "theirs": None if theirs is None else msgspec.json.encode(theirs),
            "noted_at": now,
        }


def keep_base(connection: Connection, case_id: str, text: SideText) -> None:
    """Remember the revision that a text starts from, in the caller's transaction on `work.db`."""
    values = {"sha256": text.sha256, "body": text.body, "files": json_text.encode(list(text.files))}
    statement = upsert(base_text).values(case_id=case_id, **values)
    connection.execute(statement.on_conflict_do_nothing())


def base_of(connection: Connection, case_id: str, sha256: str | None) -> SideText | None:
    """The revision of that hash; an empty one for a text that started from none, None when not kept here."""
    if sha256 is None:
        return SideText("")
    mine = (base_text.c.case_id == case_id) & (base_text.c.sha256 == sha256)
    row = connection.execute(select(base_text).where(mine)).one_or_none()
    return None if row is None else SideText(row.body, tuple(json_text.decode(row.files)), sha256=sha256)


def forget_conflicts(connection: Connection, case_id: str) -> None:
    """Drop both sides' texts of a case in the caller's transaction."""
    for table in (conflict, base_text):
        connection.execute(delete(table).where(table.c.case_id == case_id))


def _refusals(connection: Connection, case_id: str | None = None) -> list[Refusal]:
    query = select(outbox).where(_open).order_by(outbox.c.number)
    if case_id is not None:
        query = query.where(outbox.c.case_id == case_id)
    actions = [action_of(row) for row in connection.execute(query)]
    ids = [action.id for action in actions]
    noted = connection.execute(select(conflict).where(conflict.c.action_id.in_(ids)))
    rows = {row.action_id: row for row in noted}
    return [_refusal(action, rows.get(action.id)) for action in actions]


def _refusal(action: Action, row: Row[Any] | None) -> Refusal:
    """Of an action that was not noted yet, as of the moment it was set aside."""
    return Refusal(
        action=action,
        why=action.why,
        field=action.field,
        value=action.args.get(action.field),
        base=None if row is None else _read(row.base, SideText),
        theirs=None if row is None else _read(row.theirs, PortalSide),
        noted_at=row.noted_at if row is not None else action.decided_at or action.made_at,
    )


def _read(kept: bytes | None, kind: type[T]) -> T | None:
    return None if kept is None else msgspec.json.decode(kept, type=kind)
