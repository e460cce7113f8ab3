"""One turn at a case: what every verb does around its own idea, from the check to the news."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desktop_app.domain.actions import BESIDE_THE_COURSE, WAITING, Action, ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.case import Case
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import ActionNotAllowed, UnknownCase
from desktop_app.domain.people import Person
from desktop_app.domain.projection import project
from desktop_app.domain.trusted_now import Witness
from desktop_app.domain.workflow import check
from desktop_app.storage.database import Connection
from desktop_app.storage.drafts import name_case
from desktop_app.storage.outbox import actions_of_case
from desktop_app.storage.store import Store
from desktop_app.storage.truth import case_in

Command = Callable[[Case], tuple[dict[str, Any], dict[str, Any]]]
"""The arguments of an action and what the officer saw, from the case as it stands."""


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """A case as it stands inside a verb's transaction: the portal's word and what was done here."""

    truth: Case
    actions: Sequence[Action]

    @property
    def case(self) -> Case:
        """What the officer sees."""
        return project(self.truth, self.actions)

    def without(self, action: Action) -> OpenedCase:
        """The same as if this had not been done."""
        return OpenedCase(self.truth, [one for one in self.actions if one.id != action.id])

    @property
    def last_step(self) -> Action | None:
        """The newest unanswered action that moved the case: the next one builds on it."""
        steps = [a for a in self.actions if a.state in WAITING and a.type not in BESIDE_THE_COURSE]
        return steps[-1] if steps else None


class CaseTurn:
    """The parts that verbs are made of. Each verb is one transaction on `work.db`, then one piece of news."""

    def __init__(
        self,
        store: Store,
        me: Person,
        clock: Clock,
        publish: Callable[[Changes], None],
        hold_seconds: int,
        *,
        witness: Callable[[], Witness] | None = None,
    ) -> None:
        """`witness` tells what stands behind the clock's time; None where nobody can."""
        self._store = store
        self._signed_in = me
        self._clock = clock
        self._publish = publish
        self._hold = timedelta(seconds=hold_seconds)
        self._witness = witness

    @property
    def _me(self) -> Person:
        """Who acts, with the newest grants known and whom they stand in for today."""
        return self._store.reference.acting(self._signed_in)

    def _unit_of(self, user_id: str) -> str | None:
        return self._store.reference.unit_of(user_id)

    def _do(self, case_id: str, kind: ActionType, command: Command) -> Action:
        """A verb that is one action."""
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            check(kind, opened.case, self._me, self._unit_of)
            args, expect = command(opened.case)
            action = self._add(connection, opened, kind, args=args, expect=expect)
            self._beside(connection, opened.case, kind)
        self._settle([case_id])
        return action

    def _beside(self, connection: Connection, case: Case, kind: ActionType) -> None:
        """What else is kept in the same transaction."""

    def _open(self, connection: Connection, case_id: str) -> OpenedCase:
        """The case inside the transaction, so that two clicks cannot both find it as it was."""
        with self._store.cache.read() as cache:
            truth = case_in(cache, case_id)
        if truth is None:
            raise UnknownCase
        return OpenedCase(truth, actions_of_case(connection, case_id))

    def _seen_case(self, connection: Connection, case_id: str) -> Case | None:
        try:
            return self._open(connection, case_id).case
        except UnknownCase:
            return None

    def _add(
        self,
        connection: Connection,
        opened: OpenedCase,
        kind: ActionType,
        *,
        args: dict[str, Any],
        expect: dict[str, Any],
        hold_until: datetime | None = None,
        supersedes: str | None = None,
        also_after: tuple[str, ...] = (),
    ) -> Action:
        """Queue an action after the last step of its case, and after what else it needs."""
        now, case = self._clock.now(), opened.truth
        before = None if kind in BESIDE_THE_COURSE else opened.last_step
        action = self._store.outbox.add(
            connection,
            case_id=case.id,
            type=kind,
            args=args,
            expect=expect,
            base_version=case.version,
            after=also_after if before is None else (before.id, *also_after),
            actor=self._signed_in.id,
            made_at=now,
            hold_until=hold_until,
            supersedes=supersedes,
            witness=self._witness() if self._witness else None,
        )
        name_case(connection, case.id, case.code)
        self._store.audit.write(connection, kind=kind, case_id=case.id, now=now, facts={"action": action.id})
        return action

    def _settle(self, case_ids: Sequence[str]) -> None:
        """What was committed shows in the lists, and everybody hears of it."""
        membership = self._store.views.update(case_ids)
        self._publish(Changes(case_ids=frozenset(case_ids), membership=membership, outbox=True))


def as_seen(case: Case, *names: str) -> dict[str, Any]:
    """What the portal must still find as the officer saw it."""
    seen: dict[str, Any] = {"status": [case.status], "assignee": case.assignee}
    return {name: seen[name] for name in names}


def written(text: str) -> str:
    """The text as it is kept. Raises ActionNotAllowed("empty")."""
    kept = clean_text(text).strip()
    if not kept:
        raise ActionNotAllowed("empty")
    return kept
