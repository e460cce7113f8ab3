"""Reads what can still be read of a broken `work.db`: every row whose pages keep their seal."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.domain.errors import StoreDamaged
from desktop_app.paths import private_folder
from desktop_app.storage.looking import looked_at, reached_by
from desktop_app.storage.mark import Reached

PAGE: Final = 4096  # bytes
_LAST_PAGE = 64  # rows that may be on it
_FARTHEST = 24
_ROWID = "row_id"
READING: Final = "reading"

RawRow = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """Rows by table, and how far the file had come as far as that can be read."""

    rows: dict[str, list[RawRow]] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()
    opened: bool = False
    reached: Reached = field(default_factory=Reached)

    def read_whole(self, table: str) -> bool:
        """Whether every row of this table was read."""
        return self.opened and table not in self.unreadable


def salvage(folder: Path, key: bytes, *, salts: Iterable[bytes], tables: Sequence[str]) -> Found:
    """Read `work.db` in `folder`, with its write-ahead log if there is one. The files stay as they are.

    `salts` are tried when the start of the file is lost: those of its backups.
    """
    for salt in (b"", *salts):
        with copied(folder) as copy:
            if copy is None:
                break
            broken = _BrokenFile(copy, key, salt)
            if broken.rows("PRAGMA user_version"):
                with broken.held_open():
                    return _found(broken, tables)
    return Found()


@contextmanager
def copied(folder: Path) -> Iterator[Path | None]:
    """A copy of `work.db` and its log, as opening them changes both; None where there is nothing to read."""
    reading = private_folder(folder / READING)
    copy = reading / "work.db"
    try:
        for name in ("work.db", "work.db-wal"):
            if (folder / name).exists():
                shutil.copyfile(folder / name, reading / name)
        if any(file.stat().st_size for file in reading.iterdir()):
            _make_room_for_a_page(copy)
            yield copy
        else:
            yield None
    finally:
        shutil.rmtree(reading)


def _make_room_for_a_page(copy: Path) -> None:
    """A file cut to nothing would let its log be thrown away."""
    copy.touch()
    if copy.stat().st_size < PAGE:
        os.truncate(copy, PAGE)


class _BrokenFile:
    """Asks each question by a connection of its own: one that met a broken page answers nothing any more."""

    def __init__(self, path: Path, key: bytes, salt: bytes) -> None:
        self._looked_at = partial(looked_at, path, key, salt=salt, with_log=True)

    def ask(self, question: Callable[[sqlcipher.Connection], T]) -> T | None:
        """The answer, None when something on the way to it cannot be read."""
        try:
            with self._looked_at() as connection:
                return question(connection)
        except (StoreDamaged, sqlcipher.DatabaseError):
            return None

    def rows(self, query: str, *values: object) -> list[RawRow] | None:
        """What is found, None when something on the way cannot be read."""
        return self.ask(lambda connection: [dict(row) for row in connection.execute(query, values)])

    def rows_from(self, table: str, first: int) -> tuple[list[RawRow], bool]:
        """The rows from this one on, up to what cannot be read, and whether that was all."""
        found: list[RawRow] = []
        query = f"SELECT rowid AS {_ROWID}, * FROM {table} WHERE rowid >= ? ORDER BY rowid"  # noqa: S608 - ours
        try:
            with self._looked_at() as connection:
                for row in connection.execute(query, (first,)):
                    found.append(dict(row))  # noqa: PERF401 - what came before a broken page is kept
        except (StoreDamaged, sqlcipher.DatabaseError):
            return found, False
        return found, True

    def held_open(self) -> AbstractContextManager[object]:
        """Meanwhile no other connection is the last one, which folds the log in when it closes."""
        return self._looked_at()


def _found(broken: _BrokenFile, tables: Sequence[str]) -> Found:
    rows: dict[str, list[RawRow]] = {}
    unreadable: list[str] = []
    for table in tables:
        if broken.rows("SELECT 1 FROM sqlite_schema WHERE name=?", table) == []:  # of an older schema
            continue
        rows[table], whole = _rows(broken, table)
        if not whole:
            unreadable.append(table)
    return Found(
        rows,
        tuple(unreadable),
        opened=bool(rows),
        reached=broken.ask(reached_by) or Reached(),
    )


def _rows(broken: _BrokenFile, table: str) -> tuple[list[RawRow], bool]:
    """The readable rows of a table, and whether they are all."""
    if broken.rows(f"SELECT 1 FROM {table} LIMIT 0") is None:  # noqa: S608 - ours; where it lies is lost
        return [], False
    found: list[RawRow] = []
    start: int | None = 1
    whole = True
    while start is not None:
        some, ended = broken.rows_from(table, start)
        found += some
        if ended:
            break
        whole = False
        first = 1 + int(some[-1][_ROWID]) if some else start
        start = _readable_behind(broken, table, first)
        found += _between(broken, table, first, first + _LAST_PAGE if start is None else start - 1)
    good = [row for row in found if not any(_is_hollow(value) for value in row.values())]
    return good, whole and len(good) == len(found)


def _readable_behind(broken: _BrokenFile, table: str, first: int) -> int | None:
    """A row behind the unreadable ones, or a place behind all rows; None when the last page is unreadable."""
    query = f"SELECT 1 FROM {table} WHERE rowid >= ? LIMIT 1"  # noqa: S608 - ours
    for step in range(_FARTHEST):
        place = first + (1 << step)
        if broken.rows(query, place) is not None:
            return place
    return None


def _between(broken: _BrokenFile, table: str, first: int, last: int) -> list[RawRow]:
    """The readable rows of a stretch: one that fails is halved."""
    query = f"SELECT rowid AS {_ROWID}, * FROM {table} WHERE rowid BETWEEN ? AND ?"  # noqa: S608 - ours
    rows = broken.rows(query, first, last)
    if rows is not None:
        return rows
    if first == last:
        return []
    middle = (first + last) // 2
    return [*_between(broken, table, first, middle), *_between(broken, table, middle + 1, last)]


def _is_hollow(value: object) -> bool:
    """A long value's broken page is handed out as zeros, without an error; nothing of ours holds a zero."""
    return (isinstance(value, str) and "\0" in value) or (isinstance(value, bytes) and b"\0" in value)
