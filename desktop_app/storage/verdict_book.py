"""The portal's answers about actions, kept for good, and what follows for those that build on them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from desktop_app.domain.actions import SET_ASIDE, WAITING, ActionState, ActionType, Receipt, Verdict
from desktop_app.domain.case import Case
from desktop_app.domain.changes import Changes
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of, one_action, read_receipt
from desktop_app.storage.database import Database
from desktop_app.storage.drafts import Drafts
from desktop_app.storage.outbox import Refresh
from desktop_app.storage.reissue import reissue
from desktop_app.storage.sending import LONGEST_WAIT
from desktop_app.storage.tables import outbox, receipt
from desktop_app.storage.text_back import bring_text_back
from desktop_app.storage.withdrawal import TARGET, held_back, is_withdrawn, mark_cancelled, wished_away

VERDICT_STATES: Final = {
    "accepted": ActionState.ACCEPTED,
    "rejected": ActionState.REJECTED,
    "conflict": ActionState.CONFLICT,
    "blocked": ActionState.BLOCKED,
    "deferred": ActionState.QUEUED,
    "unknown": ActionState.QUEUED,
}
DECISIONS: Final = frozenset({"accepted", "rejected", "conflict", "blocked"})
DEFER_SECONDS: Final = 5.0
REST: Final = timedelta(minutes=1)
"""How long an action rests whose answer nobody understands."""
DEVICE_FORKED: Final = "device-forked"
"""The portal's word for a device id in use on two machines, as after a restored profile."""
DEVICE_CHANGED: Final = "device-changed"
PORTAL_RESTORED: Final = "portal-restored"
WITHDRAWN: Final = "cancelled"
"""The portal's reason for refusing what its officer has taken back."""

_ONE = select(outbox).where(outbox.c.id == bindparam("action"))
_SET = update(outbox).where(outbox.c.id == bindparam("action"))
_KEEP_RECEIPT = insert(receipt)
"""Built once: for each of many verdicts that would cost more than running them."""

Verify = Callable[[dict[str, Any], str], bool]
"""Whether a signature over a receipt is the portal's."""


class VerdictBook:
    """The tables `outbox` and `receipt`, as the portal's answers move them."""

    def __init__(
        self, work: Database, refresh: Refresh, drafts: Drafts, truth: Callable[[str], Case | None]
    ) -> None:
        self._work = work
        self._refresh = refresh
        self._drafts = drafts
        self._truth = truth

    def record(
        self, verdicts: Sequence[Verdict], now: datetime, *, verify: Verify, was_question: bool = False
    ) -> Changes:
        """Keep what the portal answered, in one transaction; a repeated or late answer changes nothing.

        Only a question can tell about an action that, as far as is known here, never left: after a restored
        backup the portal knows better.
        A word that this version does not know is kept as the reason why the action is uncertain.
        """
        with self._work.write(person=False) as connection:
            entry = _Entry(connection, now, verify, was_question=was_question)
            for verdict in verdicts:
                entry.keep(verdict)
            if entry.of_another_device:
                again = reissue(connection, entry.of_another_device, now, why=DEVICE_CHANGED)
                entry.cases |= again.cases
                entry.taken_back += again.taken_back
            entry.settle_those_behind()
            self._bring_back(connection, entry.taken_back, now)
        membership = self._refresh(entry.cases)
        return Changes(case_ids=frozenset(entry.cases), membership=membership, outbox=bool(entry.cases))

    def accepted_since(self, moment: datetime) -> list[str]:
        """What the portal took and, as far as is known here, still remembers; in the order sent."""
        kept = (outbox.c.state == ActionState.ACCEPTED) & outbox.c.forgotten_in.is_(None)
        query = select(outbox.c.id).where(kept, outbox.c.decided_at >= moment).order_by(outbox.c.seq)
        with self._work.read() as connection:
            return list(connection.scalars(query))

    def forget(
        self, ids: Sequence[str], epoch: str, now: datetime, *, by_hand: Collection[str] = ()
    ) -> Changes:
        """These were accepted, and the portal of this `epoch` knows nothing of it: they are made anew.

        Their receipts stay. A letter, an approval and those `by_hand` wait for a person.
        """
        values = {"forgotten_in": epoch, "overlay_until": None}
        with self._work.write(person=False) as connection:
            connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(values))
            again = reissue(connection, ids, now, why=PORTAL_RESTORED, by_hand=by_hand)
            self._bring_back(connection, again.taken_back, now)
        membership = self._refresh(again.cases)
        return Changes(case_ids=frozenset(again.cases), membership=membership, outbox=bool(again.cases))

    def ask_without_file(self, action_id: str, now: datetime) -> Changes:
        """The portal puts this off for a file that it will never take: asked anew, it says so."""
        anew = (outbox.c.supersedes == action_id) & outbox.c.payload.is_(None)
        with self._work.write(person=False) as connection:
            again = reissue(connection, [action_id], now, why=WITHDRAWN)
            connection.execute(update(outbox).where(anew).values(after=b"[]"))
        membership = self._refresh(again.cases)
        return Changes(case_ids=frozenset(again.cases), membership=membership, outbox=True)

    def _bring_back(self, connection: Connection, taken_back: Sequence[str], now: datetime) -> None:
        """The texts of these; the newest action comes last."""
        for action_id in reversed(taken_back):
            action = one_action(connection, action_id)
            bring_text_back(connection, self._drafts, action, self._truth(action.case_id), now)


@dataclass(slots=True)
class _Entry:
    """One transaction of the book."""

    connection: Connection
    now: datetime
    verify: Verify
    was_question: bool
    cases: set[str] = field(default_factory=set)
    taken_back: list[str] = field(default_factory=list)
    of_another_device: list[str] = field(default_factory=list)
    ends_others: bool = False

    def keep(self, verdict: Verdict) -> None:
        """One verdict."""
        row = self.connection.execute(_ONE, {"action": verdict.id}).one_or_none()
        if row is None or not (row.state in WAITING or _was_given_up(row, verdict)):
            return
        if row.seq is None and not (self.was_question and verdict.verdict in DECISIONS):
            return
        self.cases.add(row.case_id)
        state = VERDICT_STATES.get(verdict.verdict)
        if state is None:
            values = {"state": ActionState.UNCERTAIN, "doubted": True, "why": verdict.verdict}
            self._set(row, {**values, "not_before": self.now + REST})
        elif self._is_taken_back(row, verdict):
            self._take_back(row)
            self.ends_others = True
        else:
            self._decide(row, verdict, state)

    def settle_those_behind(self) -> None:
        """Nothing goes on that builds on what did not come about: it is refused, or taken back, with it."""
        if not self.ends_others:
            return
        wished = held_back(self.connection)
        queued = select(outbox).where(outbox.c.state == ActionState.QUEUED).order_by(outbox.c.number)
        for row in self.connection.execute(queued).all():
            before = self._states_before(row)
            if before.isdisjoint({*SET_ASIDE, ActionState.CANCELLED}):
                continue
            self.cases.add(row.case_id)
            if ActionState.CANCELLED in before or row.id in wished:
                self._take_back(row)
            else:
                blocked = {"state": ActionState.BLOCKED, "why": "predecessor", "not_before": None}
                self._set(row, {**blocked, "decided_at": self.now})

    def _is_taken_back(self, row: Row[Any], verdict: Verdict) -> bool:
        """Whether this verdict says that the officer's wish was granted: there will be no effect."""
        if verdict.verdict == "rejected":
            of_no_effect = is_about_the_device(verdict) and row.id in wished_away(self.connection)
            return verdict.why == WITHDRAWN or of_no_effect
        if verdict.verdict == "unknown":
            return is_withdrawn(self.connection, row.id)
        return verdict.verdict == "blocked" and ActionState.CANCELLED in self._states_before(row)

    def _take_back(self, row: Row[Any]) -> None:
        mark_cancelled(self.connection, [row.id], self.now)
        self.taken_back.append(row.id)

    def _decide(self, row: Row[Any], verdict: Verdict, state: ActionState) -> None:
        proof = self._proof(verdict)
        values = _decided(verdict, state, self.now if proof is None else proof.accepted_at)
        if state in SET_ASIDE and row.type == ActionType.WARN:
            values["handled"] = True  # nobody made it, so nobody has to decide about it
        self._set(row, values)
        if state is ActionState.REJECTED and is_about_the_device(verdict):
            self.of_another_device.append(row.id)
        if state is ActionState.ACCEPTED and proof is not None:
            self._keep_receipt(verdict, verified=proof.verified)
        if row.type == ActionType.CANCEL and state is not ActionState.QUEUED:
            self._ask_what_became_of(json_text.decode(row.args)[TARGET])
        self.ends_others |= state in SET_ASIDE or verdict.verdict == "unknown"

    def _ask_what_became_of(self, action_id: str) -> None:
        """The target of a `cancel` is only ever settled by what the portal says about it."""
        waits = (outbox.c.id == action_id) & (outbox.c.state == ActionState.QUEUED) & outbox.c.seq.isnot(None)
        values = {"state": ActionState.UNCERTAIN, "doubted": True, "not_before": None}
        self.connection.execute(update(outbox).where(waits).values(values))

    def _set(self, row: Row[Any], values: dict[str, Any]) -> None:
        self.connection.execute(_SET, {**values, "action": row.id})

    def _states_before(self, row: Row[Any]) -> set[str]:
        """How the actions stand that this one comes after."""
        query = select(outbox.c.state).where(outbox.c.id.in_(any_of()))
        return set(self.connection.scalars(query, {"ids": row.after.decode()}))

    def _proof(self, verdict: Verdict) -> Receipt | None:
        """The receipt of a verdict, if it has a readable one."""
        if verdict.receipt is None:
            return None
        verified = self.verify(verdict.receipt, verdict.signature)
        return read_receipt(verdict.receipt, command=verdict.id, verified=verified)

    def _keep_receipt(self, verdict: Verdict, *, verified: bool) -> None:
        row = {
            "command": verdict.id,
            "document": json_text.canonical(verdict.receipt or {}),
            "signature": verdict.signature,
            "verified": verified,
        }
        self.connection.execute(_KEEP_RECEIPT, row)


def _was_given_up(row: Row[Any], verdict: Verdict) -> bool:
    """Taken back here as if it had never left, and the portal has it: only a profile put back tells so."""
    return row.state == ActionState.CANCELLED and row.seq is None and verdict.verdict == "accepted"


def is_about_the_device(verdict: Verdict) -> bool:
    """Whether the portal refused the device and not what it asked: the same asked by a new one is welcome."""
    return verdict.why == DEVICE_FORKED or (verdict.why == "bad-args" and verdict.field == "device")


def _decided(verdict: Verdict, state: ActionState, now: datetime) -> dict[str, Any]:
    """The columns that a verdict sets."""
    values: dict[str, Any] = {"state": state, "doubted": False, "not_before": None, "why": ""}
    if verdict.verdict == "deferred":
        wait = DEFER_SECONDS if verdict.retry_after is None else verdict.retry_after
        return {**values, "not_before": now + timedelta(seconds=min(wait, LONGEST_WAIT.total_seconds()))}
    if state is ActionState.QUEUED:
        return values
    return {
        **values,
        "decided_at": now,
        "why": verdict.why,
        "field": verdict.field,
        "overlay_until": verdict.case_version,
    }
