"""Many rows at once, straight through the driver: building parameters costs more than keeping a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table


def put_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, key: str) -> None:
    """Insert the rows, or write them over those with the same unique `key`.

    All rows have the same columns in the same order, with values that the driver takes as they are.
    """
    if rows:
        connection.exec_driver_sql(
            _upsert(table.name, tuple(rows[0]), key), [tuple(row.values()) for row in rows]
        )


@cache
def _upsert(table: str, columns: tuple[str, ...], key: str) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join("?" * len(columns))
    kept = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name != key)
    return f'INSERT INTO "{table}" ({names}) VALUES ({values}) ON CONFLICT ("{key}") DO UPDATE SET {kept}'  # noqa: S608 - names of our own tables
