"""On the way to the portal: what may leave now, with bytes that never change, and what is left in doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, case, func, or_, select, union_all, update

from desktop_app.domain.actions import BESIDE_THE_COURSE, SET_ASIDE, WAITING, ActionState, ActionType
from desktop_app.domain.outgoing import ClockStamp, Frozen
from desktop_app.domain.uploads import UploadState
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of, any_of
from desktop_app.storage.database import Database
from desktop_app.storage.envelope import command_bytes, wire_bytes
from desktop_app.storage.outbox import Refresh
from desktop_app.storage.tables import outbox, upload
from desktop_app.storage.withdrawal import held_back

PORTAL_OLDER: Final = "portal-older"
"""Why an action waits that this portal, as it is today, does not know."""
CLIENT_OLDER: Final = "client-older"
"""Why an action waits that the portal only takes in a newer form."""

LATELY: Final = 50
"""As many of the actions taken back before they left are asked about at a start."""
LONGEST_WAIT: Final = timedelta(hours=1)
"""What says that it waits for longer was told so by a clock that has been set right since."""

_undecided = or_(
    outbox.c.state.in_(sorted(WAITING)), outbox.c.state.in_(sorted(SET_ASIDE)) & ~outbox.c.handled
)
_UNDECIDED = select(outbox.c.id).where(_undecided).limit(1)
_MARK = update(outbox).where(outbox.c.id == bindparam("action"))

ReasonToWait = Callable[[str], str]
"""Why the portal does not take commands of this type today; empty when it does."""


class Sending:
    """The table `outbox` on its way out; each change of a state is a committed transaction of its own."""

    def __init__(self, work: Database, refresh: Refresh) -> None:
        self._work = work
        self._refresh = refresh
        waiting = select(outbox.c.id).where(outbox.c.state.in_(sorted(WAITING))).order_by(outbox.c.number)
        given_up = select(outbox.c.id).where(outbox.c.state == ActionState.CANCELLED, outbox.c.seq.is_(None))
        lately = given_up.order_by(outbox.c.number.desc()).limit(LATELY)
        with work.read() as connection:
            self._found_at_start = [*connection.scalars(waiting), *connection.scalars(lately)]

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

    def all_decided(self) -> bool:
        """Whether neither the portal nor a person has anything to decide about any action."""
        with self._work.read() as connection:
            return connection.scalar(_UNDECIDED) is None

    def uncertain(self) -> list[str]:
        """The ids to ask the portal for before anything is sent again, in order of `seq`."""
        query = select(outbox.c.id).where(outbox.c.state == ActionState.UNCERTAIN).order_by(outbox.c.seq)
        with self._work.read() as connection:
            return list(connection.scalars(query))

    def to_ask(self, actor: str) -> list[str]:
        """This person's ids to ask the portal for: the uncertain ones, and once all that waited at the start.

        So too what was lately taken back as if it had never left. The files may have been put back to an
        earlier state, in which an action waits that the portal took long ago: sent again as if for the first
        time, it would have other bytes.
        """
        wanted = dict.fromkeys([*self.uncertain(), *self._found_at_start])
        mine = select(outbox.c.id).where(outbox.c.id.in_(any_of()), outbox.c.actor == actor)
        with self._work.read() as connection:
            found = set(connection.scalars(mine, {"ids": json_text.encode(list(wanted)).decode()}))
        return [one for one in wanted if one in found]

    def asked(self) -> None:
        """What `to_ask` named was asked for, and the answers are kept."""
        self._found_at_start = []

    def next_batch(
        self,
        now: datetime,
        *,
        limit: int = 50,
        max_bytes: int = 256_000,
        clock: ClockStamp,
        device: str,
        reason_to_wait: ReasonToWait = lambda _: "",
    ) -> list[Frozen]:
        """What may leave now, marked as sending: one commit before the first byte leaves.

        An action waits while an earlier one of its case does, while it is held for undo, and until all it
        comes `after` is accepted or goes before it in the same batch. One that was sent keeps its bytes.
        A `cancel` goes before everything, and what it takes back does not go. What the portal does not
        take waits for a newer portal.
        """
        batch: list[Frozen] = []
        marks: list[dict[str, Any]] = []
        with self._work.write(person=False) as connection:
            waiting = _waiting(connection)
            if not waiting:
                return []
            files = {row.id for row in waiting if row.type == ActionType.ATTACH}
            gate = _Gate(now, reason_to_wait, _accepted(connection, waiting), held_back(connection), files)
            next_seq = 1 + (connection.scalar(select(func.max(outbox.c.seq))) or 0)
            size = 0
            for row in waiting:
                if len(batch) == limit:
                    break
                if not gate.lets_through(row):
                    continue
                seq = row.seq or next_seq
                payload = row.payload or command_bytes(action_of(row), seq=seq, device=device)
                wire = wire_bytes(payload, clock)
                size += len(wire) + 1
                if batch and size > max_bytes:
                    break
                next_seq = max(next_seq, seq + 1)
                gate.accepted.add(row.id)
                batch.append(Frozen(row.id, row.case_id, row.actor, seq, wire))
                marks.append(_as_sending(row, seq=seq, payload=payload, now=now))
            if marks:
                connection.execute(_MARK, marks)
            _say_why_they_wait(connection, gate.reasons)
        self._refresh(frozen.case_id for frozen in batch)
        return batch

    def give_back(self, ids: Iterable[str], *, not_before: datetime | None) -> None:
        """These surely never left this machine in this attempt: they wait again, with the same bytes.

        One that had been sent before stays uncertain about that earlier time.
        """
        before = case((outbox.c.doubted, ActionState.UNCERTAIN), else_=ActionState.QUEUED)
        self._unsend(ids, {"state": before, "not_before": not_before})

    def doubt(self, ids: Iterable[str], *, not_before: datetime | None = None, why: str = "") -> None:
        """These may have reached the portal: ask before sending again, and not before the time given."""
        values = {"state": ActionState.UNCERTAIN, "doubted": True, "not_before": not_before, "why": why}
        self._unsend(ids, values)

    def _unsend(self, ids: Iterable[str], values: dict[str, Any]) -> None:
        wanted = outbox.c.id.in_(any_of()) & (outbox.c.state == ActionState.SENDING)
        statement = update(outbox).where(wanted).values(values).returning(outbox.c.case_id)
        with self._work.write(person=False) as connection:
            cases = connection.scalars(statement, {"ids": json_text.encode(list(ids)).decode()}).all()
        self._refresh(cases)


@dataclass(slots=True)
class _Gate:
    """Who goes through in this batch; whoever has to stay stops those behind it in the same case."""

    now: datetime
    reason_to_wait: ReasonToWait
    accepted: set[str]
    withdrawn: dict[str, bool]
    files: set[str]  # the actions that bring files
    stopped: set[str] = field(default_factory=set)
    behind_a_file: set[str] = field(default_factory=set)
    reasons: dict[str, str] = field(default_factory=dict)

    def lets_through(self, row: Row[Any]) -> bool:
        """Whether this one may go now; ask in the order of the queue."""
        if reason := self.reason_to_wait(row.type):
            self.reasons[row.id] = reason
            if row.type not in BESIDE_THE_COURSE:
                self.stopped.add(row.case_id)
            return False
        if row.type == ActionType.CANCEL:
            return self._is_due(row)
        if row.type == ActionType.ATTACH:  # a file comes when it comes: only what names it waits
            return self._is_due(row) and not self._rests(row)
        if row.case_id in self.behind_a_file and row.type not in BESIDE_THE_COURSE:
            return False
        if row.case_id in self.stopped or not self._is_due(row) or self._rests(row):
            (self.behind_a_file if self._waits_for_a_file(row) else self.stopped).add(row.case_id)
            return False
        return True

    def _waits_for_a_file(self, row: Row[Any]) -> bool:
        missing = set(json_text.decode(row.after)) - self.accepted
        return bool(missing) and missing <= self.files and row.case_id not in self.stopped

    def _is_due(self, row: Row[Any]) -> bool:
        at_rest = row.state != ActionState.SENDING
        waits = (until - self.now for until in (row.hold_until, row.not_before) if until is not None)
        held = any(timedelta(0) < wait <= LONGEST_WAIT for wait in waits)
        return at_rest and not held and self.accepted.issuperset(json_text.decode(row.after))

    def _rests(self, row: Row[Any]) -> bool:
        """Taken back by its officer: not sent while that is on its way, nor before the portal was asked."""
        return self.withdrawn.get(row.id, False) or (
            row.id in self.withdrawn and row.state == ActionState.UNCERTAIN
        )


def _waiting(connection: Connection) -> Sequence[Row[Any]]:
    query = select(outbox).where(outbox.c.state.in_(sorted(WAITING)))
    order = (outbox.c.type != ActionType.CANCEL, outbox.c.seq.is_(None), outbox.c.seq, outbox.c.number)
    return connection.execute(query.order_by(*order)).all()


def _accepted(connection: Connection, waiting: Sequence[Row[Any]]) -> set[str]:
    """Which of the actions that these come after were accepted, and which of the files have gone up."""
    named = {before for row in waiting for before in json_text.decode(row.after)}
    query = union_all(
        select(outbox.c.id).where(outbox.c.id.in_(any_of()), outbox.c.state == ActionState.ACCEPTED),
        select(upload.c.id).where(upload.c.id.in_(any_of()), upload.c.state == UploadState.DONE),
    )
    return set(connection.scalars(query, {"ids": json_text.encode(sorted(named)).decode()}))


def _as_sending(row: Row[Any], *, seq: int, payload: bytes, now: datetime) -> dict[str, Any]:
    return {
        "action": row.id,
        "state": ActionState.SENDING,
        "seq": seq,
        "payload": payload,
        "payload_sha256": json_text.sha256_hex(payload),
        "attempts": row.attempts + 1,
        "tried_at": now,
        "not_before": None,
        "why": "",
    }


def _say_why_they_wait(connection: Connection, reasons: Mapping[str, str]) -> None:
    for action_id, reason in reasons.items():
        new = (outbox.c.id == action_id) & (outbox.c.why != reason)
        connection.execute(update(outbox).where(new).values(why=reason))
