"""What is derived from the portal's word after it came in: a part at a time, from where it was left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, select
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.storage.database import Database
from desktop_app.storage.tables import derived, portal_case

PART: Final = 200

_ROWS = (
    select(
        portal_case.c.rid,
        portal_case.c.change,
        portal_case.c.id,
        portal_case.c.readable,
        portal_case.c.document,
    )
    .order_by(portal_case.c.change)
    .limit(PART)
)
_NEWEST: Final = "SELECT coalesce(max(change), 0) FROM portal_case"
FACTS: Final = "facts"
WORDS: Final = "words"

Changed = Sequence[Row[*tuple[Any, ...]]]
"""Rows of `portal_case` that were written since: rid, change, id, readable, document."""


class CatchUp:
    """Hands every changed case to `write`, in a transaction that ends with where the next part begins.

    An officer's click goes between two parts.
    """

    def __init__(self, cache: Database, name: str, write: Callable[[Connection, Changed], None]) -> None:
        self._cache = cache
        self._name = name
        self._write = write

    @property
    def is_behind(self) -> bool:
        """Whether a case changed since."""
        with self._cache.read() as connection:
            newest = int(connection.exec_driver_sql(_NEWEST).scalar_one())
            return newest > _position(connection, self._name)

    def __call__(self, go_on: Callable[[], bool] = lambda: True) -> int:
        """All that changed, or until `go_on` says no. Returns how many cases there were."""
        done = 0
        while go_on() and (part := self._next_part()):
            done += part
        return done

    def _next_part(self) -> int:
        # Looked at without the turn first, as mostly there is nothing to write.
        if not self.is_behind:
            return 0
        with self._cache.write(person=False) as connection:
            here = _position(connection, self._name)
            rows = connection.execute(_ROWS.where(portal_case.c.change > here)).all()
            if rows:
                self._write(connection, rows)
                _go_to(connection, self._name, rows[-1].change)
            return len(rows)


def number_changes(connection: Connection, rows: Iterable[dict[str, Any]]) -> None:
    """Give each row of `portal_case` that is about to be written the next change number.

    No number comes twice, though the case that had the highest one may have left.
    """
    newest = int(connection.exec_driver_sql(_NEWEST).scalar_one())
    passed = max(_position(connection, name) for name in (FACTS, WORDS))
    for number, row in enumerate(rows, 1 + max(newest, passed)):
        row["change"] = number


def _position(connection: Connection, name: str) -> int:
    """Up to which change this is written."""
    reached = connection.scalar(select(derived.c.version).where(derived.c.name == name))
    return int(reached or 0)


def _go_to(connection: Connection, name: str, change: int) -> None:
    statement = upsert(derived).values(name=name, version=str(change))
    reached = {"version": statement.excluded.version}
    connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_=reached))
