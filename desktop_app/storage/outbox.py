"""What the officer did, kept from the click on: added, asked for, decided about by a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState, ActionType, Receipt
from desktop_app.domain.errors import TooLate
from desktop_app.domain.outgoing import STATES, OutboxCounts, OutboxFilter
from desktop_app.domain.trusted_now import Witness
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of, one_action, receipt_of
from desktop_app.storage.database import Database
from desktop_app.storage.tables import outbox, receipt
from desktop_app.storage.uuid7 import uuid7

_ADD = insert(outbox)
_OF_CASE = select(outbox).where(outbox.c.case_id == bindparam("wanted")).order_by(outbox.c.number)

_by_a_person = outbox.c.type != ActionType.WARN

Refresh = Callable[[Iterable[str]], bool]
"""Brings the list rows of these cases up to date; says whether a list gained or lost members."""


class Outbox:
    """The table `outbox`, as people see it; `Sending` and `VerdictBook` move what is in it."""

    def __init__(self, work: Database) -> None:
        self._work = work

    def add(
        self,
        connection: Connection,
        *,
        case_id: str,
        type: str,  # noqa: A002 - the contract's word
        args: dict[str, Any],
        expect: dict[str, Any],
        base_version: int,
        actor: str,
        made_at: datetime,
        after: Sequence[str] = (),
        hold_until: datetime | None = None,
        supersedes: str | None = None,
        witness: Witness | None = None,
    ) -> Action:
        """Queue an action in the caller's transaction on `work.db`.

        `supersedes` names one that was refused: the portal lets this one through only if that one never was.
        """
        action_id = uuid7(made_at)
        row = {
            "id": action_id,
            "case_id": case_id,
            "type": type,
            "args": json_text.encode(args),
            "expect": json_text.encode(expect),
            "base_version": base_version,
            "after": json_text.encode(list(after)),
            "actor": actor,
            "made_at": made_at,
            "state": ActionState.QUEUED,
            "hold_until": hold_until,
            "supersedes": supersedes,
            "machine_at": witness.machine_at if witness else None,
            "trust": witness.trust if witness else "",
        }
        connection.execute(_ADD, row)
        return one_action(connection, action_id)

    def drop_unsent(self, connection: Connection, action_id: str, now: datetime) -> None:
        """Forget a queued action that a newer one replaces. Raises TooLate once it was frozen.

        One that took the place of another stays as taken back: it tells what became of that other.
        """
        mine = (outbox.c.id == action_id) & outbox.c.seq.is_(None) & (outbox.c.state == ActionState.QUEUED)
        alone = mine & outbox.c.supersedes.is_(None)
        if connection.execute(delete(outbox).where(alone)).rowcount == 0:
            taken_back = {"state": ActionState.CANCELLED, "decided_at": now, "handled": True}
            if connection.execute(update(outbox).where(mine).values(taken_back)).rowcount == 0:
                raise TooLate

    def get(self, action_id: str) -> Action | None:
        """One action, whatever its state."""
        with self._work.read() as connection:
            row = connection.execute(select(outbox).where(outbox.c.id == action_id)).one_or_none()
        return None if row is None else action_of(row)

    def of_case(self, case_id: str) -> list[Action]:
        """Everything done to a case from here, in the order made."""
        with self._work.read() as connection:
            return actions_of_case(connection, case_id)

    def rows(self, which: OutboxFilter = OutboxFilter.ALL) -> list[Action]:
        """The actions of a tab, newest first; what the machine alone tells the portal is none of them."""
        query = select(outbox).where(outbox.c.state.in_(sorted(STATES[which])), _by_a_person)
        if which is OutboxFilter.NEEDS_PERSON:
            query = query.where(~outbox.c.handled)
        with self._work.read() as connection:
            return [action_of(row) for row in connection.execute(query.order_by(outbox.c.number.desc()))]

    def counts(self) -> OutboxCounts:
        """For the navigation and the strip."""
        query = select(outbox.c.state, func.count()).where(~outbox.c.handled, _by_a_person)
        query = query.group_by(outbox.c.state)
        with self._work.read() as connection:
            by_state = {ActionState(state): count for state, count in connection.execute(query)}
        return OutboxCounts(
            waiting=sum(by_state.get(state, 0) for state in WAITING),
            needs_person=sum(by_state.get(state, 0) for state in SET_ASIDE),
            uncertain=by_state.get(ActionState.UNCERTAIN, 0),
        )

    def receipt(self, action_id: str) -> Receipt | None:
        """The portal's proof for an accepted action."""
        with self._work.read() as connection:
            row = connection.execute(select(receipt).where(receipt.c.command == action_id)).one_or_none()
        return None if row is None else receipt_of(row)

    def mark_handled_in(self, connection: Connection, action_id: str) -> Action | None:
        """A person has decided about it, in the caller's transaction; None when it was not set aside."""
        mine = (outbox.c.id == action_id) & outbox.c.state.in_(sorted(SET_ASIDE))
        found = connection.execute(update(outbox).where(mine).values(handled=True)).rowcount
        return one_action(connection, action_id) if found else None


def actions_of_case(connection: Connection, case_id: str) -> list[Action]:
    """Everything done to a case from here, in the order made, as seen by this transaction."""
    return [action_of(row) for row in connection.execute(_OF_CASE, {"wanted": case_id})]
