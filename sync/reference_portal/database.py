"""One way to read and one way to write, on SQLite and on PostgreSQL."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, inspect, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool
from sqlalchemy.sql.dml import ReturningInsert

from sync.reference_portal.tables import metadata, setting

PATIENCE_SECONDS = 30


class Database:
    """The portal's store. Call `close` when done; every connection is then gone."""

    def __init__(self, address: str | Path | URL) -> None:
        """`address` is a database URL or the path of an SQLite file."""
        url = _url(address)
        if url.get_backend_name() == "sqlite":
            self._reader = _sqlite(url, begin="BEGIN")
            self._writer = _sqlite(url, begin="BEGIN IMMEDIATE")
        else:
            self._reader = self._writer = create_engine(url, hide_parameters=True, pool_size=10)

    def create(self) -> None:
        """Make the tables that are missing."""
        with self._writer.begin() as connection:
            metadata.create_all(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with self._reader.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that commits at the end, or leaves nothing behind when an error leaves it."""
        with self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Give back every connection."""
        self._reader.dispose()
        self._writer.dispose()


def is_there(address: str) -> bool:
    """Whether a portal was sown into this database; none is made."""
    url = _url(address)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return False
    with closing(Database(url)) as database, database.read() as connection:
        return inspect(connection).has_table(setting.name) and read_setting(connection, "seed") is not None


def insert_missing(connection: Connection, table: Table, row: Mapping[str, object]) -> bool:
    """Insert unless the key is there; True if inserted. Waits for another writer of the same key."""
    return connection.execute(_inserting(connection.dialect.name, table), dict(row)).first() is not None


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert the rows, or replace those whose primary key is there."""
    if not rows:
        return
    statement = _replacing(connection.dialect.name, table, tuple(rows[0]))
    connection.execute(statement, [dict(row) for row in rows])


def read_setting(connection: Connection, key: str) -> str | None:
    """The value kept under this key."""
    return connection.scalar(select(setting.c.value).where(setting.c.key == key))


def keep_setting(connection: Connection, key: str, value: str) -> None:
    """Keep a value under this key, in place of an older one."""
    upsert(connection, setting, [{"key": key, "value": value}])


@cache
def _inserting(dialect: str, table: Table) -> ReturningInsert[Any]:
    """Building a statement costs more than running it, so it is built once."""
    return _insert(dialect, table).on_conflict_do_nothing().returning(*table.primary_key)


@cache
def _replacing(dialect: str, table: Table, names: tuple[str, ...]) -> sqlite.Insert | postgresql.Insert:
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    given = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=given)


def _insert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def _url(address: str | Path | URL) -> URL:
    if isinstance(address, URL):
        return address
    if isinstance(address, Path) or "://" not in address:
        return URL.create("sqlite", database=str(address))
    return make_url(address)


def _sqlite(url: URL, *, begin: str) -> Engine:
    """The driver's own transactions are off: it would begin late, and as a reader."""
    engine = create_engine(
        url,
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=10,
        connect_args={"check_same_thread": False, "isolation_level": None, "timeout": PATIENCE_SECONDS},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
