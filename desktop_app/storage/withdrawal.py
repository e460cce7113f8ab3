"""Taking an action back: free while it never left, from then on a question to the portal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from desktop_app.domain.actions import WAITING, Action, ActionState, ActionType
from desktop_app.domain.errors import TooLate
from desktop_app.storage import json_text
from desktop_app.storage.actions import one_action
from desktop_app.storage.outbox import Outbox
from desktop_app.storage.tables import outbox

TARGET = "target"


def withdraw(connection: Connection, actions: Outbox, action_id: str, now: datetime) -> list[Action]:
    """Take back an action and all that builds on it, in the caller's transaction on `work.db`.

    What never left is cancelled at once and returned, the newest last. For what may have reached the portal
    a `cancel` is queued, one for each and only once. Raises TooLate when the portal has decided, and for a
    `cancel` that may have left.
    """
    waiting = connection.execute(
        select(outbox).where(outbox.c.state.in_(sorted(WAITING))).order_by(outbox.c.number)
    ).all()
    mine = next((row for row in waiting if row.id == action_id), None)
    if mine is None or (mine.type == ActionType.CANCEL and mine.seq is not None):
        raise TooLate
    asked = _targets(connection)
    cancelled = []
    for row in (mine, *_building_on(waiting, action_id)):
        if row.seq is None:
            cancelled.append(row.id)
        elif row.id not in asked:
            actions.add(
                connection,
                case_id=row.case_id,
                type=ActionType.CANCEL,
                args={TARGET: row.id},
                expect={},
                base_version=row.base_version,
                actor=row.actor,
                made_at=now,
            )
    mark_cancelled(connection, cancelled, now)
    return [one_action(connection, one) for one in cancelled]


def mark_cancelled(connection: Connection, ids: list[str], now: datetime) -> None:
    """These will have no effect, as the officer wished."""
    values = {"state": ActionState.CANCELLED, "decided_at": now, "handled": True, "not_before": None}
    connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(values))


def is_withdrawn(connection: Connection, action_id: str) -> bool:
    """Whether the portal has agreed to take this one back."""
    return _targets(connection).get(action_id) == ActionState.ACCEPTED


def wished_away(connection: Connection) -> set[str]:
    """What its officer took back, as long as the portal has not said that it is too late."""
    on_its_way_or_granted = {*WAITING, ActionState.ACCEPTED}
    return {target for target, state in _targets(connection).items() if state in on_its_way_or_granted}


def held_back(connection: Connection) -> dict[str, bool]:
    """The actions that somebody took back after they may have left; True while the `cancel` is on its way.

    Nothing of them is sent again meanwhile; afterwards the portal is asked first what became of them.
    """
    return {target: state in WAITING for target, state in _targets(connection).items()}


def _targets(connection: Connection) -> dict[str, str]:
    """The state of the last `cancel` for each action that one names."""
    query = select(outbox.c.args, outbox.c.state).order_by(outbox.c.number)
    cancels = query.where(outbox.c.type == ActionType.CANCEL, outbox.c.state != ActionState.CANCELLED)
    return {json_text.decode(row.args)[TARGET]: row.state for row in connection.execute(cancels)}


def _building_on(waiting: Sequence[Row[Any]], action_id: str) -> list[Row[Any]]:
    """Waiting actions that come after this one, directly or through others, in the order made."""
    before, found = {action_id}, []
    for row in waiting:
        if not before.isdisjoint(json_text.decode(row.after)):
            before.add(row.id)
            found.append(row)
    return found
