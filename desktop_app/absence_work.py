"""The verbs about being away: the days, who stands in, and the end before its time."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop_app.case_turn import CaseTurn
from desktop_app.domain.absences import may_say_so, may_stand_in, refused_days
from desktop_app.domain.actions import WAITING, Action, ActionType
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.people import Person
from desktop_app.storage.database import Connection
from desktop_app.storage.drafts import name_case
from desktop_app.storage.outbox import actions_of_case


class AbsenceWork(CaseTurn):
    """Part of `Casework`. These actions are about a person, whose id stands where others name a case."""

    def set_absence(self, user: str, *, first_on: date, last_on: date, deputy: str | None = None) -> Action:
        """Say that somebody will be away, and who does their work meanwhile once the portal agrees.

        Refuses "no-role", "bad-days", "already-away" and "bad-deputy".
        """
        person = self._whom(user)
        today = legal_day(self._clock.now())
        with self._store.work.write() as connection:
            waiting = [one for one in actions_of_case(connection, user) if one.state in WAITING]
            known = [*self._store.reference.absences(), *_unsent(waiting)]
            why = refused_days(user, first_on, last_on, known, today=today)
            if why is None and deputy is not None:
                chosen = self._store.reference.person(deputy)
                why = None if chosen is not None and may_stand_in(chosen, person) else "bad-deputy"
            if why is not None:
                raise ActionNotAllowed(why)
            args: dict[str, Any] = {"first_on": first_on.isoformat(), "last_on": last_on.isoformat()}
            if deputy is not None:
                args["deputy"] = deputy
            action = self._say(connection, ActionType.SET_ABSENCE, person, args)
        self._settle([user])
        return action

    def end_absence(self, absence_id: str) -> Action:
        """Somebody is back from today on, or does not leave after all.

        Refuses "no-role", and "unknown-absence" also for one whose end waits already.
        """
        absence = next((one for one in self._store.reference.absences() if one.id == absence_id), None)
        if absence is None or not absence_id:
            raise ActionNotAllowed("unknown-absence")
        person = self._whom(absence.user)
        with self._store.work.write() as connection:
            waiting = [one for one in actions_of_case(connection, person.id) if one.state in WAITING]
            if any(one.args.get("absence") == absence_id for one in waiting):
                raise ActionNotAllowed("unknown-absence")
            action = self._say(connection, ActionType.END_ABSENCE, person, {"absence": absence_id})
        self._settle([person.id])
        return action

    def _whom(self, user: str) -> Person:
        person = self._store.reference.person(user)
        if person is None or not may_say_so(self._me, person):
            raise ActionNotAllowed("no-role")
        return person

    def _say(self, connection: Connection, kind: ActionType, person: Person, args: dict[str, Any]) -> Action:
        now = self._clock.now()
        action = self._store.outbox.add(
            connection,
            case_id=person.id,
            type=kind,
            args=args,
            expect={},
            base_version=0,
            actor=self._signed_in.id,
            made_at=now,
            witness=self._witness() if self._witness else None,
        )
        name_case(connection, person.id, person.name)
        self._store.audit.write(connection, kind=kind, case_id=None, now=now, facts={"action": action.id})
        return action


def _unsent(waiting: list[Action]) -> list[Absence]:
    """The absences that these actions will set."""
    return [
        Absence(
            one.case_id, date.fromisoformat(one.args["first_on"]), date.fromisoformat(one.args["last_on"])
        )
        for one in waiting
        if one.type == ActionType.SET_ABSENCE
    ]
