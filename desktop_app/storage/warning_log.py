"""The warnings given on this machine, each once for ever, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, select, update
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.escalation import DueWarning, WarningKey
from desktop_app.domain.deadlines.given_warning import GivenWarning
from desktop_app.domain.deadlines.ladder import Purpose
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.database import Database
from desktop_app.storage.tables import reminder

_r = reminder.c
_KEY = (_r.case_id, _r.clock, _r.level, _r.on)


class WarningLog:
    """The table `reminder`."""

    def __init__(self, work: Database) -> None:
        self._work = work

    def fired(self) -> set[WarningKey]:
        """Every key that was given here."""
        with self._work.read() as connection:
            return {_key(row) for row in connection.execute(select(reminder))}

    def fire(
        self, connection: Connection, warning: DueWarning, *, now: datetime, told_at: datetime | None = None
    ) -> bool:
        """Keep a warning in the caller's transaction; False when it was given before.

        `told_at` is set when its recipient was told on another machine.
        """
        values = _columns(warning.key) | {
            "kind": warning.purpose,
            "recipient": warning.to,
            "reached_on": warning.reached_on.isoformat(),
            "fired_at": now,
            "deliver_at": warning.deliver_at,
            "delivered_at": told_at,
        }
        statement = insert(reminder).values(values).on_conflict_do_nothing()
        return connection.execute(statement).rowcount == 1

    def to_deliver(self, to: str, now: datetime) -> list[GivenWarning]:
        """What this person has not been told and may be told now."""
        untold = select(reminder).where(_r.recipient == to, _r.delivered_at.is_(None), _r.deliver_at <= now)
        return self._read(untold)

    def delivered(self, keys: Iterable[WarningKey], now: datetime) -> None:
        """These were told."""
        with self._work.write(person=False) as connection:
            for key in keys:
                connection.execute(update(reminder).where(_is(key)).values(delivered_at=now))

    def of_cases(self, case_ids: Sequence[str]) -> list[GivenWarning]:
        """The warnings of these cases, newest first."""
        query = select(reminder).where(_r.case_id.in_(any_of())).order_by(_r.fired_at.desc(), *_KEY)
        return self._read(query, {"ids": json_text.encode(list(case_ids)).decode()})

    def cases(self) -> list[str]:
        """The cases that were ever warned of."""
        with self._work.read() as connection:
            return list(connection.scalars(select(_r.case_id).distinct()))

    def find(self, connection: Connection, key: WarningKey) -> GivenWarning | None:
        """One warning, as seen by this transaction on `work.db`."""
        row = connection.execute(select(reminder).where(_is(key))).one_or_none()
        return None if row is None else _given(row)

    def acknowledge(
        self, connection: Connection, key: WarningKey, *, by: str, plan: str, at: datetime
    ) -> bool:
        """Keep the first answer to a warning in the caller's transaction; False when there was one."""
        unanswered = update(reminder).where(_is(key), _r.acknowledged_at.is_(None))
        answer = {"acknowledged_at": at, "acknowledged_by": by, "plan": plan}
        return connection.execute(unanswered.values(answer)).rowcount == 1

    def _read(self, query: Select[Any], bound: dict[str, str] | None = None) -> list[GivenWarning]:
        with self._work.read() as connection:
            return [_given(row) for row in connection.execute(query, bound or {})]


def _columns(key: WarningKey) -> dict[str, Any]:
    return {"case_id": key.case_id, "clock": key.clock, "level": key.level, "on": key.on.isoformat()}


def _is(key: WarningKey) -> ColumnElement[bool]:
    return and_(*(_r[name] == value for name, value in _columns(key).items()))


def _key(row: Row[Any]) -> WarningKey:
    return WarningKey(row.case_id, ClockName(row.clock), row.level, date.fromisoformat(row.on))


def _given(row: Row[Any]) -> GivenWarning:
    return GivenWarning(
        key=_key(row),
        purpose=Purpose(row.kind),
        to=row.recipient,
        reached_on=date.fromisoformat(row.reached_on),
        fired_at=row.fired_at,
        deliver_at=row.deliver_at,
        delivered_at=row.delivered_at,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by,
        plan=row.plan,
    )
