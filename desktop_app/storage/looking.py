"""Looks into an encrypted database file without the engine that writes: a backup, or a broken file's copy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.domain.errors import StoreDamaged
from desktop_app.storage.mark import COMMITS, Reached

SALT_BYTES = 16
"""The start of an encrypted file, without which its key is of no use. A backup has that of its original."""


@contextmanager
def looked_at(
    path: Path, key: bytes | None, *, salt: bytes = b"", with_log: bool = False
) -> Iterator[sqlcipher.Connection]:
    """A connection to read with. Without `with_log` nothing on disk changes, not even by the opening.

    `salt` stands in for a lost start of the file; no key opens a plain file. Raises StoreDamaged when the
    file cannot be opened.
    """
    how = "mode=rw" if with_log else "mode=ro&immutable=1"
    try:
        connection = sqlcipher.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None)
    except sqlcipher.DatabaseError:
        raise StoreDamaged from None
    with closing(connection):
        connection.row_factory = sqlcipher.Row
        connection.execute("PRAGMA cipher_log_level=NONE")
        if key is not None:
            connection.execute(f"PRAGMA key=\"x'{key.hex()}{salt.hex()}'\"")
        if with_log:
            connection.execute("PRAGMA writable_schema=ON")  # else a file that was cut short is refused whole
        try:
            connection.execute("PRAGMA user_version").fetchone()
        except sqlcipher.DatabaseError:
            raise StoreDamaged from None
        yield connection


def is_good(path: Path, key: bytes | None) -> bool:
    """Whether a file without a log opens with the key, every page keeps its seal, and it has a schema."""
    try:
        with looked_at(path, key) as connection:
            whole = connection.execute("PRAGMA cipher_integrity_check").fetchone() is None
            return whole and int(connection.execute("PRAGMA user_version").fetchone()[0]) > 0
    except (StoreDamaged, sqlcipher.DatabaseError):
        return False


def salt_of(path: Path) -> bytes:
    """The salt of an encrypted file; short when the file is."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def reached_by(connection: sqlcipher.Connection) -> Reached:
    """How far this file had come; nothing where its schema is older than the count."""
    commits = _only(connection, "meta", f"SELECT value FROM meta WHERE key = '{COMMITS}'")  # noqa: S608 - ours
    number = _only(connection, "sqlite_sequence", "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")
    return Reached(int(commits or 0), int(number or 0))


def _only(connection: sqlcipher.Connection, table: str, query: str) -> int | str | None:
    """The only value of a query, None when there is none or the schema has no such table yet."""
    here = connection.execute("SELECT 1 FROM sqlite_schema WHERE name=?", (table,)).fetchone()
    row = None if here is None else connection.execute(query).fetchone()
    return None if row is None else row[0]
