"""A new action in the place of one whose bytes the portal will never take, or that it no longer remembers.

Two ways lead here: the portal was restored from a backup and lost what it had accepted, or this device had to
register anew. The old action stays as it is; the new one has its content and names it, so that a late copy of
the old one is refused.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.domain.actions import SET_ASIDE, WAITING, ActionState, ActionType
from desktop_app.domain.uploads import UploadState
from desktop_app.storage import json_text
from desktop_app.storage.tables import outbox, upload
from desktop_app.storage.uuid7 import uuid7
from desktop_app.storage.withdrawal import mark_cancelled, wished_away

NEVER_ALONE: Final = frozenset({ActionType.SEND_REPLY, ActionType.APPROVE})
"""What a person has to do again: a letter to a citizen, and the word that lets it go."""


@dataclass(frozen=True, slots=True)
class Reissued:
    """The cases concerned, and what was not made anew because its officer had taken it back."""

    cases: set[str]
    taken_back: list[str]


def reissue(
    connection: Connection, ids: Collection[str], now: datetime, *, why: str, by_hand: Collection[str] = ()
) -> Reissued:
    """Make these anew, and whatever waits behind them, in the order made.

    `send_reply`, `approve` and those `by_hand` are set aside for a person with `why`, and so is what builds
    on them.
    """
    wanted = or_(outbox.c.id.in_(ids), outbox.c.state.in_(sorted(WAITING)))
    rows = connection.execute(select(outbox).where(wanted).order_by(outbox.c.number)).all()
    again = _Again(connection, now, why, frozenset(by_hand), wished_away(connection))
    for row in rows:
        before = set(json_text.decode(row.after))
        if row.id in ids or again.concerns(before):
            again.make(row, before)
    return Reissued(again.cases, again.taken_back)


@dataclass(slots=True)
class _Again:
    """One transaction; `made` leads from the old id to the new one."""

    connection: Connection
    now: datetime
    why: str
    by_hand: frozenset[str]
    wished_away: set[str]
    cases: set[str] = field(default_factory=set)
    made: dict[str, str] = field(default_factory=dict)
    left_to_a_person: set[str] = field(default_factory=set)
    taken_back: list[str] = field(default_factory=list)

    def concerns(self, before: set[str]) -> bool:
        return not before.isdisjoint({*self.made, *self.left_to_a_person})

    def make(self, row: Row[Any], before: set[str]) -> None:
        self.cases.add(row.case_id)
        alone = row.type not in NEVER_ALONE and row.id not in self.by_hand
        if row.id in self.wished_away and row.state in WAITING:
            mark_cancelled(self.connection, [row.id], self.now)
            self.taken_back.append(row.id)
        elif not alone or not before.isdisjoint(self.left_to_a_person):
            self.left_to_a_person.add(row.id)
            self._set_aside(row)
        else:
            self.made[row.id] = self._copy(row, state=ActionState.QUEUED)
            if row.type == ActionType.ATTACH:
                self._send_file_again(row)
            self._end(row, ActionState.CANCELLED, handled=True)

    def _set_aside(self, row: Row[Any]) -> None:
        if row.state == ActionState.ACCEPTED:
            self._copy(row, state=ActionState.CONFLICT, why=self.why, decided_at=self.now)
        else:
            self._end(row, ActionState.BLOCKED, handled=False)

    def _copy(self, row: Row[Any], **values: Any) -> str:
        action_id = uuid7(self.now)
        whose = ("actor", "made_at", "machine_at", "trust")
        kept = ("case_id", "type", "args", "expect", "base_version", *whose)
        after = [self.made.get(before, before) for before in json_text.decode(row.after)]
        self.connection.execute(
            insert(outbox).values(
                id=action_id,
                after=json_text.encode(after),
                supersedes=row.id,
                **{name: getattr(row, name) for name in kept},
                **values,
            )
        )
        return action_id

    def _send_file_again(self, row: Row[Any]) -> None:
        """A file that had arrived is on its way once more; its bytes are here as long as its case is."""
        args = json_text.decode(row.args)
        values = {name: args[name] for name in ("target", "name", "type", "size", "sha256")}
        values |= {"id": args["upload"], "case_id": row.case_id, "made_at": row.made_at}
        again = {"state": UploadState.WAITING, "offset": 0, "attempts": 0, "why": ""}
        self.connection.execute(upsert(upload).values(**values, **again).on_conflict_do_nothing())

    def _end(self, row: Row[Any], state: ActionState, *, handled: bool) -> None:
        """What still waited will never come about as it was: what it builds on did not."""
        mine = outbox.c.id == row.id
        if row.state in WAITING:
            ended = {"state": state, "why": self.why, "decided_at": self.now}
            self.connection.execute(update(outbox).where(mine).values({**ended, "not_before": None}))
        if row.state in WAITING or row.state in SET_ASIDE:
            self.connection.execute(update(outbox).where(mine).values(handled=handled))
