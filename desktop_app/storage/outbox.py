"""What the officer did and how far it has come; from here it leaves exactly once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, case, delete, func, insert, select, update

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState, ActionType, Receipt, Verdict
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import TooLate
from desktop_app.domain.outgoing import STATES, ClockStamp, Frozen, OutboxCounts, OutboxFilter
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of, any_of, read_receipt, receipt_of
from desktop_app.storage.database import Database
from desktop_app.storage.envelope import command_bytes, wire_bytes
from desktop_app.storage.tables import outbox, receipt
from desktop_app.storage.uuid7 import uuid7

VERDICT_STATES = {
    "accepted": ActionState.ACCEPTED,
    "rejected": ActionState.REJECTED,
    "conflict": ActionState.CONFLICT,
    "blocked": ActionState.BLOCKED,
    "deferred": ActionState.QUEUED,
    "unknown": ActionState.QUEUED,
}
DEFER_SECONDS = 5.0

_by_a_person = outbox.c.type != ActionType.WARN

Refresh = Callable[[Iterable[str]], bool]
"""Brings the list rows of these cases up to date; says whether a list gained or lost members."""

Verify = Callable[[dict[str, Any], str], bool]
"""Whether a signature over a receipt is the portal's."""


class Outbox:
    """The table `outbox`; each change of a state is a committed transaction of its own."""

    def __init__(self, work: Database, refresh: Refresh) -> None:
        self._work = work
        self._refresh = refresh

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
    ) -> Action:
        """Queue an action in the caller's transaction on `work.db`."""
        action_id = uuid7(made_at)
        connection.execute(
            insert(outbox).values(
                id=action_id,
                case_id=case_id,
                type=type,
                args=json_text.encode(args),
                expect=json_text.encode(expect),
                base_version=base_version,
                after=json_text.encode(list(after)),
                actor=actor,
                made_at=made_at,
                state=ActionState.QUEUED,
                hold_until=hold_until,
            )
        )
        return _one(connection, action_id)

    def drop_unsent(self, connection: Connection, action_id: str) -> None:
        """Forget a queued action that a newer one replaces. Raises TooLate once it was frozen."""
        mine = (outbox.c.id == action_id) & outbox.c.seq.is_(None) & (outbox.c.state == ActionState.QUEUED)
        if connection.execute(delete(outbox).where(mine)).rowcount == 0:
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

    def recover(self) -> int:
        """What was being sent when the program or a run ended may have arrived: it is uncertain now."""
        with self._work.write(person=False) as connection:
            rows = connection.execute(
                update(outbox)
                .where(outbox.c.state == ActionState.SENDING)
                .values(state=ActionState.UNCERTAIN, doubted=True)
                .returning(outbox.c.case_id)
            ).all()
        self._refresh(row.case_id for row in rows)
        return len(rows)

    def uncertain(self) -> list[str]:
        """The ids to ask the portal for before anything is sent again, in order of `seq`."""
        query = select(outbox.c.id).where(outbox.c.state == ActionState.UNCERTAIN).order_by(outbox.c.seq)
        with self._work.read() as connection:
            return list(connection.scalars(query))

    def next_batch(
        self, now: datetime, *, limit: int = 50, max_bytes: int = 256_000, clock: ClockStamp, device: str
    ) -> list[Frozen]:
        """What may leave now, in `seq` order, marked as sending: one commit before the first byte leaves.

        An action waits while an earlier one of its case does, while it is held for undo, and until all it
        comes `after` is accepted or goes before it in the same batch. One that was sent keeps its bytes.
        """
        batch: list[Frozen] = []
        with self._work.write(person=False) as connection:
            query = select(outbox).where(outbox.c.state.in_(sorted(WAITING)))
            waiting = connection.execute(
                query.order_by(outbox.c.seq.is_(None), outbox.c.seq, outbox.c.number)
            ).all()
            accepted = _accepted(connection, waiting)
            stopped: set[str] = set()
            next_seq = 1 + (connection.scalar(select(func.max(outbox.c.seq))) or 0)
            size = 0
            for row in waiting:
                if len(batch) == limit:
                    break
                if row.case_id in stopped or not _ready(row, now, accepted):
                    stopped.add(row.case_id)
                    continue
                seq = row.seq or next_seq
                payload = row.payload or command_bytes(action_of(row), seq=seq, device=device)
                wire = wire_bytes(payload, clock)
                size += len(wire) + 1
                if batch and size > max_bytes:
                    break
                next_seq = max(next_seq, seq + 1)
                accepted.add(row.id)
                batch.append(Frozen(row.id, row.case_id, row.actor, seq, wire))
                connection.execute(
                    update(outbox)
                    .where(outbox.c.id == row.id)
                    .values(
                        state=ActionState.SENDING,
                        seq=seq,
                        payload=payload,
                        payload_sha256=json_text.sha256_hex(payload),
                        attempts=row.attempts + 1,
                        tried_at=now,
                        not_before=None,
                    )
                )
        self._refresh(frozen.case_id for frozen in batch)
        return batch

    def record(
        self,
        verdicts: Sequence[Verdict],
        now: datetime,
        *,
        verify: Verify,
    ) -> Changes:
        """Keep what the portal answered, in one transaction; a repeated or late answer changes nothing."""
        cases: set[str] = set()
        with self._work.write(person=False) as connection:
            for verdict in verdicts:
                state = VERDICT_STATES.get(verdict.verdict)
                row = connection.execute(select(outbox).where(outbox.c.id == verdict.id)).one_or_none()
                if state is None or row is None or row.state not in WAITING or row.seq is None:
                    continue
                cases.add(row.case_id)
                proof = _proof(verdict, verify)
                values = _decided(verdict, state, now if proof is None else proof.accepted_at)
                if state in SET_ASIDE and row.type == ActionType.WARN:
                    values["handled"] = True  # nobody made it, so nobody has to decide about it
                connection.execute(update(outbox).where(outbox.c.id == verdict.id).values(values))
                if state in SET_ASIDE:
                    cases |= _block_dependants(connection, verdict.id, now)
                if state is ActionState.ACCEPTED and proof is not None:
                    _keep_receipt(connection, verdict, verified=proof.verified)
        membership = self._refresh(cases)
        return Changes(case_ids=frozenset(cases), membership=membership, outbox=bool(cases))

    def give_back(self, ids: Iterable[str], *, not_before: datetime | None) -> None:
        """These surely never left this machine in this attempt: they wait again, with the same bytes.

        One that had been sent before stays uncertain about that earlier time.
        """
        before = case((outbox.c.doubted, ActionState.UNCERTAIN), else_=ActionState.QUEUED)
        self._unsend(ids, {"state": before, "not_before": not_before})

    def doubt(self, ids: Iterable[str], *, not_before: datetime | None = None) -> None:
        """These may have reached the portal: ask before sending again, and not before the time given."""
        values = {"state": ActionState.UNCERTAIN, "doubted": True, "not_before": not_before}
        self._unsend(ids, values)

    def cancel(self, action_id: str, now: datetime) -> Action:
        """Take back an action that never left, and all that depends on it. Raises TooLate."""
        with self._work.write() as connection:
            action = self.cancel_in(connection, action_id, now)[0]
        self._refresh([action.case_id])
        return action

    def cancel_in(self, connection: Connection, action_id: str, now: datetime) -> list[Action]:
        """Take back in the caller's transaction; the action first, then its dependants. Raises TooLate."""
        row = connection.execute(select(outbox).where(outbox.c.id == action_id)).one_or_none()
        if row is None or row.state != ActionState.QUEUED or row.seq is not None:
            raise TooLate
        ids = [action_id, *_dependants(connection, action_id)]
        connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids))
            .values(state=ActionState.CANCELLED, decided_at=now, handled=True)
        )
        return [_one(connection, one) for one in ids]

    def mark_handled(self, action_id: str) -> None:
        """A person has decided about an action that was set aside."""
        with self._work.write() as connection:
            action = self.mark_handled_in(connection, action_id)
        if action is not None:
            self._refresh([action.case_id])

    def mark_handled_in(self, connection: Connection, action_id: str) -> Action | None:
        """The same in the caller's transaction; None when the action was not set aside."""
        mine = (outbox.c.id == action_id) & outbox.c.state.in_(sorted(SET_ASIDE))
        found = connection.execute(update(outbox).where(mine).values(handled=True)).rowcount
        return _one(connection, action_id) if found else None

    def _unsend(self, ids: Iterable[str], values: dict[str, Any]) -> None:
        wanted = outbox.c.id.in_(any_of()) & (outbox.c.state == ActionState.SENDING)
        statement = update(outbox).where(wanted).values(values).returning(outbox.c.case_id)
        with self._work.write(person=False) as connection:
            cases = connection.scalars(statement, {"ids": json_text.encode(list(ids)).decode()}).all()
        self._refresh(cases)


def actions_of_case(connection: Connection, case_id: str) -> list[Action]:
    """Everything done to a case from here, in the order made, as seen by this transaction."""
    query = select(outbox).where(outbox.c.case_id == case_id).order_by(outbox.c.number)
    return [action_of(row) for row in connection.execute(query)]


def _one(connection: Connection, action_id: str) -> Action:
    return action_of(connection.execute(select(outbox).where(outbox.c.id == action_id)).one())


def _accepted(connection: Connection, waiting: Sequence[Row[Any]]) -> set[str]:
    """Which of the actions that these come after were accepted."""
    named = {before for row in waiting for before in json_text.decode(row.after)}
    query = select(outbox.c.id).where(outbox.c.id.in_(any_of()), outbox.c.state == ActionState.ACCEPTED)
    return set(connection.scalars(query, {"ids": json_text.encode(sorted(named)).decode()}))


def _ready(row: Row[Any], now: datetime, accepted: set[str]) -> bool:
    at_rest = row.state != ActionState.SENDING
    held = any(until is not None and until > now for until in (row.hold_until, row.not_before))
    return at_rest and not held and accepted.issuperset(json_text.decode(row.after))


def _decided(verdict: Verdict, state: ActionState, now: datetime) -> dict[str, Any]:
    """The columns that a verdict sets."""
    values: dict[str, Any] = {"state": state, "doubted": False, "not_before": None}
    if verdict.verdict == "deferred":
        wait = DEFER_SECONDS if verdict.retry_after is None else verdict.retry_after
        return {**values, "not_before": now + timedelta(seconds=wait)}
    if state is ActionState.QUEUED:
        return values
    return {
        **values,
        "decided_at": now,
        "why": verdict.why,
        "field": verdict.field,
        "overlay_until": verdict.case_version,
    }


def _dependants(connection: Connection, action_id: str) -> list[str]:
    """Queued actions that come after this one, directly or through others."""
    query = select(outbox.c.id, outbox.c.after).where(outbox.c.state == ActionState.QUEUED)
    found = [action_id]
    for row in connection.execute(query.order_by(outbox.c.number)):
        if not set(found).isdisjoint(json_text.decode(row.after)):
            found.append(row.id)
    return found[1:]


def _block_dependants(connection: Connection, action_id: str, now: datetime) -> set[str]:
    """A refused action never lets those through that build on it. Returns their cases."""
    statement = (
        update(outbox)
        .where(outbox.c.id.in_(_dependants(connection, action_id)))
        .values(state=ActionState.BLOCKED, decided_at=now, why="predecessor", not_before=None)
        .returning(outbox.c.case_id)
    )
    return set(connection.scalars(statement))


def _proof(verdict: Verdict, verify: Verify) -> Receipt | None:
    """The receipt of a verdict, if it has a readable one."""
    if verdict.receipt is None:
        return None
    verified = verify(verdict.receipt, verdict.signature)
    return read_receipt(verdict.receipt, command=verdict.id, verified=verified)


def _keep_receipt(connection: Connection, verdict: Verdict, *, verified: bool) -> None:
    connection.execute(
        insert(receipt).values(
            command=verdict.id,
            document=json_text.canonical(verdict.receipt or {}),
            signature=verdict.signature,
            verified=verified,
        )
    )
