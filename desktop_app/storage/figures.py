"""The facts that figures are counted from, kept up with the portal's word apart from its coming in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.domain.errors import StoreDamaged
from desktop_app.domain.figures.fact_of import fact_of
from desktop_app.domain.figures.facts import CaseFact
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.bulk import put_many
from desktop_app.storage.database import Database
from desktop_app.storage.instants import read_day
from desktop_app.storage.tables import case_fact, derived, portal_case
from desktop_app.storage.views import read_kept

PART: Final = 200
_POSITION: Final = "facts"

_ROWS = (
    select(portal_case.c.change, portal_case.c.id, portal_case.c.readable, portal_case.c.document)
    .order_by(portal_case.c.change)
    .limit(PART)
)
_FACTS: Final = "SELECT fact FROM case_fact"
_NEWEST: Final = "SELECT coalesce(max(change), 0) FROM portal_case"
_decode = msgspec.json.Decoder(CaseFact).decode


class Figures:
    """The table `case_fact` of one cache."""

    def __init__(self, cache: Database) -> None:
        self._cache = cache

    def catch_up(self) -> int:
        """Write the facts of all cases that changed since the last time, a part at a time, so that an
        officer's click goes between. Returns how many there were."""
        done = 0
        while part := self._next_part():
            done += part
        return done

    @property
    def is_behind(self) -> bool:
        """Whether a case changed since its fact was written."""
        with self._cache.read() as connection:
            newest = int(connection.exec_driver_sql(_NEWEST).scalar_one())
            return newest > _position(connection)

    def facts(self) -> Iterator[CaseFact]:
        """Every fact, as of one moment."""
        with self._cache.read() as connection:
            for rows in connection.exec_driver_sql(_FACTS).partitions(PART):
                for row in rows:
                    yield _read(row[0])

    def some(self, case_ids: Iterable[str]) -> dict[str, CaseFact]:
        """The facts of these cases, of those that are here."""
        bound = {"ids": json_text.encode(list(case_ids)).decode()}
        query = select(case_fact.c.case_id, case_fact.c.fact).where(case_fact.c.case_id.in_(any_of()))
        with self._cache.read() as connection:
            return {row.case_id: _read(row.fact) for row in connection.execute(query, bound)}

    def first_day(self) -> date | None:
        """The first day anything is known of any case; None where there is none."""
        with self._cache.read() as connection:
            return read_day(connection.scalar(select(func.min(case_fact.c.first_on))))

    def _next_part(self) -> int:
        # Looked at without the turn first, as mostly there is nothing to write.
        if not self.is_behind:
            return 0
        with self._cache.write(person=False) as connection:
            rows = connection.execute(_ROWS.where(portal_case.c.change > _position(connection))).all()
            if not rows:
                return 0
            facts = [fact_of(read_kept(row.document)) for row in rows if row.readable]
            put_many(connection, case_fact, [_columns(fact) for fact in facts], key="case_id")
            unreadable = {"ids": json_text.encode([row.id for row in rows if not row.readable]).decode()}
            connection.execute(delete(case_fact).where(case_fact.c.case_id.in_(any_of())), unreadable)
            _go_to(connection, rows[-1].change)
            return len(rows)


def number_changes(connection: Connection, rows: Iterable[dict[str, Any]]) -> None:
    """Give each row of `portal_case` that is about to be written the next change number.

    No number comes twice, though the case that had the highest one may have left.
    """
    newest = int(connection.exec_driver_sql(_NEWEST).scalar_one())
    for number, row in enumerate(rows, 1 + max(newest, _position(connection))):
        row["change"] = number


def _position(connection: Connection) -> int:
    """Up to which change facts are written."""
    reached = connection.scalar(select(derived.c.version).where(derived.c.name == _POSITION))
    return int(reached or 0)


def _go_to(connection: Connection, change: int) -> None:
    statement = upsert(derived).values(name=_POSITION, version=str(change))
    reached = {"version": statement.excluded.version}
    connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_=reached))


def _columns(fact: CaseFact) -> dict[str, Any]:
    return {
        "case_id": fact.case_id,
        "first_on": None if fact.first_on is None else fact.first_on.isoformat(),
        "fact": msgspec.json.encode(fact),
    }


def _read(fact: bytes) -> CaseFact:
    try:
        return _decode(fact)
    except msgspec.DecodeError:
        raise StoreDamaged from None
