"""Warnings due now: each is kept and told to the portal once, and told to a person in working hours."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import Final

from desktop_app.domain.actions import ActionType
from desktop_app.domain.case import OPEN
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import Clock, legal_day
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.escalation import Digest, DueWarning, WarningKey, digests, warnings_due
from desktop_app.domain.deadlines.working_time import is_open
from desktop_app.domain.errors import StoreTrouble
from desktop_app.domain.people import Person
from desktop_app.house_rules import HouseRules, shipped_house_rules
from desktop_app.storage.database import Connection
from desktop_app.storage.drafts import name_case
from desktop_app.storage.open_cases import OpenCase
from desktop_app.storage.store import Store

logger = logging.getLogger(__name__)

PART: Final = 200
"""So many cases are looked at between two writes, so that an officer's click goes between."""

Job = Callable[[], None]


@dataclass(slots=True)
class _ToLook:
    """What has changed since the last look."""

    everything: bool = True
    cases: frozenset[str] = frozenset()


class Reminders:
    """One officer's machine as a messenger of the ladder.

    For my own cases it gives every level, whoever it goes to, so that they climb also while nobody else's
    machine can see them; of other cases on this machine, the levels that go to me. `passed` is the instant
    that has surely passed, None while nothing is known; `run` may hand a job to a thread that only works
    while the program does. Only `notices` is called in the thread of `tick`.
    """

    def __init__(
        self,
        store: Store,
        me: Person,
        clock: Clock,
        publish: Callable[[Changes], None],
        *,
        notices: Callable[[Digest], None] | None = None,
        run: Callable[[Job], None] | None = None,
        passed: Callable[[], datetime | None] | None = None,
        remember: Job | None = None,
        house: HouseRules | None = None,
    ) -> None:
        self.notices = notices
        self._store = store
        self._me = me.id
        self._publish = publish
        self._run = run or _at_once
        self._passed = passed or clock.now
        self._remember = remember
        self._ladder = (house or shipped_house_rules()).ladder
        self._lock = threading.Lock()
        self._to_look = _ToLook()
        self._looked_on: date | None = None
        self._is_looking = False

    def heard(self, changes: Changes) -> None:
        """Any news, on any thread: its cases are looked at by the next tick."""
        with self._lock:
            self._to_look.everything |= changes.reference
            self._to_look.cases |= changes.case_ids

    def tick(self) -> None:
        """Each minute: look if anything may have fallen due, and tell what is to be told now."""
        now = self._passed()
        if now is None:
            return
        if self._begins(legal_day(now)):
            self._run(lambda: self._look(now))
        elif self._remember is not None:
            self._run(self._remember)
        self._deliver(now)

    def _begins(self, today: date) -> bool:
        """Whether a look is needed and none is under way."""
        with self._lock:
            needed = self._to_look.everything or bool(self._to_look.cases) or self._looked_on != today
            if self._is_looking or not needed:
                return False
            self._is_looking = True
            return True

    def _look(self, now: datetime) -> None:
        today = legal_day(now)
        with self._lock:
            wanted, self._to_look = self._to_look, _ToLook(everything=False)
            wanted.everything |= self._looked_on != today
        try:
            self._fire_all(wanted, now)
        except StoreTrouble as trouble:
            logger.warning("warnings not kept: %s", type(trouble).__name__)
            with self._lock:
                self._to_look.everything |= wanted.everything
                self._to_look.cases |= wanted.cases
        else:
            with self._lock:
                self._looked_on = today
        finally:
            with self._lock:
                self._is_looking = False

    def _fire_all(self, wanted: _ToLook, now: datetime) -> None:
        cases = self._store.open_cases
        found = cases.all() if wanted.everything else cases.these(wanted.cases)
        fired, given = self._store.warnings.fired(), set[str]()
        while part := list(islice(found, PART)):
            given |= self._fire_part(part, fired, now)
        if given:
            self._publish(Changes(case_ids=frozenset(given), outbox=True))

    def _fire_part(self, part: list[OpenCase], fired: set[WarningKey], now: datetime) -> set[str]:
        """Give what is due on these cases; returns those whose warnings changed."""
        by_id = {one.case.id: one for one in part}
        due = warnings_due(
            [one.in_hand for one in part],
            self._ladder,
            self._store.reference.staff(),
            self._store.law.calendar,
            now=now,
            already_fired=fired,
        )
        mine = [w for w in due if self._me in (w.to, by_id[w.key.case_id].case.assignee)]
        answers = [answer for one in part for answer in _answers(one) if answer[0] in fired]
        if not mine and not answers:
            return set()
        changed = set()
        with self._store.work.write(person=False) as connection:
            for warning in mine:
                one = by_id[warning.key.case_id]
                told_by = one.warned_by(warning.key.clock, warning.key.level, warning.key.on.isoformat())
                elsewhere = told_by is not None and told_by == warning.to
                if not self._store.warnings.fire(
                    connection, warning, now=now, told_at=now if elsewhere else None
                ):
                    continue
                changed.add(one.case.id)
                if told_by is None:
                    self._tell_portal(connection, one, warning, now)
            for key, by, plan, at in answers:
                if self._store.warnings.acknowledge(connection, key, by=by, plan=plan, at=at):
                    changed.add(key.case_id)
        return changed

    def _tell_portal(self, connection: Connection, one: OpenCase, warning: DueWarning, now: datetime) -> None:
        """Queue the warning beside the row that says it was given: both stand or neither."""
        key, case = warning.key, one.case
        self._store.outbox.add(
            connection,
            case_id=case.id,
            type=ActionType.WARN,
            args={"clock": key.clock, "level": key.level, "on": key.on.isoformat()},
            expect={},
            base_version=case.version,
            actor=self._me,
            made_at=now,
        )
        name_case(connection, case.id, case.code)

    def _deliver(self, now: datetime) -> None:
        """Tell me in one piece what waits, while somebody is at work to read it.

        It counts as told before it is: a crash in between leaves it in the list of warnings, and doubles
        nothing. Where it cannot be kept that they are told, they wait for a later minute.
        """
        if self.notices is None or not is_open(self._store.law.calendar, now):
            return
        log = self._store.warnings
        waiting = log.to_deliver(self._me, now)
        if not waiting:
            return
        try:
            log.delivered([given.key for given in waiting], now)
        except StoreTrouble as trouble:
            logger.warning("warnings not told: %s", type(trouble).__name__)
            return
        lines = self._store.queries.lines([given.key.case_id for given in waiting])
        still_due = {case_id for case_id, line in lines.items() if line.status in OPEN}
        told = [
            replace(given.due, deliver_at=now)
            for given in waiting
            if given.key.case_id in still_due and given.acknowledged_at is None
        ]
        for digest in digests(told):
            self.notices(digest)


def _answers(one: OpenCase) -> Iterator[tuple[WarningKey, str, str, datetime]]:
    """Which warnings of this case the portal knows as answered, by whom, with which plan, and when."""
    for event in one.case.history:
        if event.kind == "acknowledged":
            data = event.data
            try:
                key = WarningKey(
                    one.case.id, ClockName(data["clock"]), int(data["level"]), date.fromisoformat(data["on"])
                )
            except (KeyError, ValueError):
                continue  # a clock of a newer portal
            yield key, event.by, data.get("plan", ""), event.at


def _at_once(job: Job) -> None:
    job()
