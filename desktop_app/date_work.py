"""The verbs about dates: asking the sender, going on, progress, answers to warnings, another calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from desktop_app.case_turn import CaseTurn, as_seen, written
from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.entered_dates import DateRefused, check_question, check_restart
from desktop_app.domain.deadlines.escalation import NotTheRecipient, PlanMissing, WarningKey, acknowledge
from desktop_app.domain.deadlines.published import LawKind
from desktop_app.domain.errors import ActionNotAllowed, BadDate
from desktop_app.domain.workflow import check
from desktop_app.storage.law_book import UnknownVersion
from desktop_app.storage.view_row import case_clocks


class DateWork(CaseTurn):
    """Part of `Casework`; raises as its other verbs do, and BadDate."""

    def request_info(self, case_id: str, *, reason: str, questions: str, on: date) -> Action:
        """Ask the sender for what is missing, one question a line; the answer's clock rests from `on`.

        Refuses "empty"; raises BadDate before the receipt or the last restart, and for a day to come.
        """
        asked = [line.strip() for line in written(questions).splitlines() if line.strip()]
        args = {"reason": written(reason), "questions": asked, "on": on.isoformat()}
        return self._move_clock(case_id, ActionType.REQUEST_INFO, on, args)

    def resume(self, case_id: str, *, on: date, note: str = "") -> Action:
        """The sender has answered; the clock goes on after `on`. Raises BadDate."""
        said = clean_text(note).strip()
        args = {"on": on.isoformat(), **({"note": said} if said else {})}
        return self._move_clock(case_id, ActionType.RESUME, on, args)

    def progress(self, case_id: str, text: str, percent: int | None = None) -> Action:
        """Tell how far the case is; meets the mark of the week once the portal has it.

        Refuses "empty", and "bad-percent" outside 0 to 100.
        """
        if percent is not None and not 0 <= percent <= 100:
            raise ActionNotAllowed("bad-percent")
        args: dict[str, Any] = {"text": written(text)}
        if percent is not None:
            args["percent"] = percent
        return self._do(case_id, ActionType.PROGRESS, lambda case: (args, as_seen(case, "assignee")))

    def acknowledge_warning(
        self, case_id: str, *, clock: ClockName, level: int, on: date, plan: str = ""
    ) -> Action:
        """Answer a warning; a plan stops no clock, and the next level still comes.

        Refuses "unknown-warning" (also one that was answered), "not-the-recipient", and "no-plan" for a
        warning for action.
        """
        key, now, said = WarningKey(case_id, clock, level, on), self._clock.now(), clean_text(plan).strip()
        log = self._store.warnings
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            check(ActionType.ACKNOWLEDGE, opened.case, self._me, self._unit_of)
            given = log.find(connection, key)
            if given is None or given.acknowledged_at is not None:
                raise ActionNotAllowed("unknown-warning")
            try:
                acknowledge(given.due, by=self._signed_in.id, plan=said, at=now)
            except NotTheRecipient:
                raise ActionNotAllowed("not-the-recipient") from None
            except PlanMissing:
                raise ActionNotAllowed("no-plan") from None
            log.acknowledge(connection, key, by=self._signed_in.id, plan=said, at=now)
            args = {"clock": clock, "level": level, "on": on.isoformat(), "plan": said}
            action = self._add(connection, opened, ActionType.ACKNOWLEDGE, args=args, expect={})
        self._settle([case_id])
        return action

    def accept_calendar(self, version: str) -> None:
        """Count open cases by a published calendar from now on; closed ones keep their dates.

        Writes the rows of every open case, which may take seconds: not for the main thread. Refuses
        "unknown-version".
        """
        self._accept_law(LawKind.CALENDAR, version)

    def accept_rules(self, version: str) -> None:
        """The same for a published rule book."""
        self._accept_law(LawKind.RULES, version)

    def follow_the_law(self) -> None:
        """At start: end what a crash broke off while a law was being accepted. Not for the main thread."""
        moved = self._store.follow_the_law()
        if moved:
            self._publish(Changes(case_ids=moved, membership=True))

    def _accept_law(self, kind: LawKind, version: str) -> None:
        laws, now = self._store.laws, self._clock.now()
        try:
            offer = laws.offer(kind, version)
        except UnknownVersion:
            raise ActionNotAllowed("unknown-version") from None
        with self._store.work.write() as connection:
            laws.accept(connection, offer, now)
            facts = {"kind": kind, "version": version, "by": self._signed_in.id}
            self._store.audit.write(connection, kind="law_accepted", case_id=None, now=now, facts=facts)
        laws.reload()
        moved = self._store.follow_the_law()
        self._publish(Changes(case_ids=moved, membership=True, reference=True))

    def _move_clock(self, case_id: str, kind: ActionType, on: date, args: dict[str, Any]) -> Action:
        """A verb that starts or stops a pause on a day that the officer names."""
        today = legal_day(self._clock.now())
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            check(kind, opened.case, self._me, self._unit_of)
            clocks = case_clocks(opened.truth, opened.actions, self._store.law)
            try:
                CHECKS[kind](on, clocks.history, today=today)
            except DateRefused as refused:
                raise BadDate(refused=refused) from None
            expect = as_seen(opened.case, "status", "assignee")
            action = self._add(connection, opened, kind, args=args, expect=expect)
        self._settle([case_id])
        return action


CHECKS: dict[ActionType, Callable[..., None]] = {
    ActionType.REQUEST_INFO: check_question,
    ActionType.RESUME: check_restart,
}
"""Which days a verb can be about."""
