"""The facts that figures are counted from, kept up with the portal's word apart from its coming in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, delete, func, select

from desktop_app.domain.errors import StoreDamaged
from desktop_app.domain.figures.fact_of import fact_of
from desktop_app.domain.figures.facts import CaseFact
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.bulk import put_many
from desktop_app.storage.catch_up import FACTS, PART, CatchUp, Changed
from desktop_app.storage.database import Database
from desktop_app.storage.instants import read_day
from desktop_app.storage.tables import case_fact
from desktop_app.storage.views import read_kept

_FACTS: Final = "SELECT fact FROM case_fact"
_decode = msgspec.json.Decoder(CaseFact).decode


class Figures:
    """The table `case_fact` of one cache."""

    def __init__(self, cache: Database) -> None:
        self._cache = cache
        self.catch_up = CatchUp(cache, FACTS, _write)

    def facts(self) -> Iterator[CaseFact]:
        """Every fact, as of one moment."""
        with self._cache.read() as connection:
            for rows in connection.exec_driver_sql(_FACTS).partitions(PART):
                for row in rows:
                    yield _read(row[0])

    def some(self, case_ids: Collection[str]) -> dict[str, CaseFact]:
        """The facts of these cases, of those that are here."""
        bound = {"ids": json_text.encode(list(case_ids)).decode()}
        query = select(case_fact.c.case_id, case_fact.c.fact).where(case_fact.c.case_id.in_(any_of()))
        with self._cache.read() as connection:
            return {row.case_id: _read(row.fact) for row in connection.execute(query, bound)}

    def first_day(self) -> date | None:
        """The first day anything is known of any case; None where there is none."""
        with self._cache.read() as connection:
            return read_day(connection.scalar(select(func.min(case_fact.c.first_on))))


def _write(connection: Connection, rows: Changed) -> None:
    facts = [fact_of(read_kept(row.document)) for row in rows if row.readable]
    put_many(connection, case_fact, [_columns(fact) for fact in facts], key="case_id")
    unreadable = {"ids": json_text.encode([row.id for row in rows if not row.readable]).decode()}
    connection.execute(delete(case_fact).where(case_fact.c.case_id.in_(any_of())), unreadable)


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
