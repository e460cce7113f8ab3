"""One encrypted database file: a writer whose turn it is, and readers that never wait for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, MetaData, QueuePool, create_engine, event, exc

from desktop_app.domain.errors import (
    CipherMissing,
    DiskFull,
    NotWritable,
    StoreClosed,
    StoreDamaged,
    StoreTrouble,
    WrongKey,
)
from desktop_app.storage.looking import is_good
from desktop_app.storage.mark import Mark
from desktop_app.storage.readers import Readers
from desktop_app.storage.turn import WriteTurn

__all__ = ["Connection", "Database", "damage_mark", "settle", "throw_away"]

PLAIN_HEADER = b"SQLite format 3\0"
PATIENCE_SECONDS = 10
READERS_PATIENCE_SECONDS = 2.0
LOG_BYTES = 8_000_000
LONGEST_LOG_PAGES = 16_000  # of 4 kB: where nobody shortens the log in time, a commit does
PAGE_CACHE_KB = 16_000  # an index of 50,000 rows; decrypting it anew costs more than reading it


class Database:
    """A SQLCipher file opened with a raw key of 32 bytes.

    Raises CipherMissing when the library cannot encrypt or the file is plain, WrongKey when the key does not
    open it, StoreDamaged when the file is broken. `encrypted=False` is for the test that must find plain
    text.
    """

    def __init__(
        self, path: Path, key: bytes, *, full_sync: bool, tables: MetaData, encrypted: bool = True
    ) -> None:
        self.path = path
        self._key = key
        self._full_sync = full_sync
        self._tables = tables
        self._encrypted = encrypted
        self._turn = WriteTurn()
        self._readers = Readers()
        self.mark: Mark | None = None
        self._closed = False
        self._engines: list[Engine] = []
        self._writer = self._engine("BEGIN IMMEDIATE")
        self._reader = self._engine("BEGIN", "query_only=ON")
        self._refuse_plain()
        try:
            with self._named_errors():
                self._open()
        except BaseException:
            self.close()
            raise
        self._refuse_plain()

    @property
    def person_waits(self) -> bool:
        """Whether a person's write waits for a machine's to end."""
        return self._turn.person_waits

    @contextmanager
    def write(self, *, person: bool = True) -> Iterator[Connection]:
        """One transaction, kept if the block ends well. Raises DiskFull, and then nothing was saved."""
        with self._turn.take(person=person), self._named_errors():
            reached = None
            with self._writer.begin() as connection:
                before = self._changes(connection)
                yield connection
                if self.mark is not None and self._changes(connection) != before:
                    reached = self.mark.count(connection)
            if self.mark is not None and reached is not None:
                self.mark.say(reached)
        if not person:
            self._shorten_log()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent look at the database; it cannot write."""
        with self._readers.come_in(), self._named_errors(writing=False), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def migration(self) -> Iterator[Connection]:
        """A write without foreign keys, as a batch change of a parent would else delete its children."""
        engine = self._engine("BEGIN IMMEDIATE", "foreign_keys=OFF")
        try:
            with self._turn.take(person=True), self._named_errors(), engine.begin() as connection:
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise StoreDamaged
        finally:
            engine.dispose()

    def create_tables(self, version: int) -> None:
        """Make the tables of an empty database, all or none."""
        with self.write() as connection:
            self._tables.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version={version:d}")

    def version(self) -> int:
        """The schema version written in the file; 0 for an empty one."""
        with self.read() as connection:
            return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def check_every_page(self) -> None:
        """Verify each page's seal. Raises StoreDamaged. For small files: it reads everything."""
        if self._encrypted:
            with self.read() as connection:
                if connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is not None:
                    raise StoreDamaged

    def is_whole(self) -> bool:
        """Whether the file is as long as it says; not to be told while a write-ahead log holds the rest."""
        log = self.path.with_name(self.path.name + "-wal")
        if log.exists() and log.stat().st_size:
            return True
        with self.read() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            page_size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
        return self.path.stat().st_size >= int(pages) * int(page_size)

    def copy_to(self, path: Path) -> None:
        """A copy of one moment under the same key, on the disk and verified, or absent; writers do not wait.

        Raises DiskFull, and StoreDamaged when the copy is not whole.
        """
        unfinished = path.with_name(path.name + "-part")
        unfinished.unlink(missing_ok=True)
        try:
            with self._named_errors(), closing(self._connect()) as connection:
                connection.execute("VACUUM INTO ?", (str(unfinished),))
            if not is_good(unfinished, self._key if self._encrypted else None):
                raise StoreDamaged
            settle(unfinished)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)

    def give_way(self, other: Database, last_steps: Callable[[], None], point: Callable[[str], None]) -> None:
        """Go on with the file of `other`, a rebuildable database under the same key, in place of this one's.

        Both wait for their turn to write; then come the `last_steps`, `other` is closed and its file takes
        the place of this one at once. A crash leaves one of the two, whole; `point` names the places between.
        Raises StoreTrouble, and then nothing has changed.
        """
        with self._turn.take(person=False), self._named_errors():
            last_steps()
            other.fold()
            other.close()
            with self._readers.kept_out(READERS_PATIENCE_SECONDS):
                if not damage_mark(self.path).exists():
                    self.fold()
                for engine in self._engines:
                    engine.dispose()
                point("before-swap")
                for end in ("-wal", "-shm"):
                    self.path.with_name(self.path.name + end).unlink(missing_ok=True)
                point("in-swap")
                other.path.replace(self.path)
                damage_mark(self.path).unlink(missing_ok=True)
                point("after-swap")

    def fold(self) -> None:
        """Bring the whole write-ahead log into the file. Raises StoreTrouble when somebody reads from it."""
        with self._named_errors(), closing(self._connect()) as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise StoreTrouble

    def _shorten_log(self) -> None:
        """Bring a long write-ahead log into the file between two turns: a commit would do it within its own,
        and a click would wait for it.
        """
        with suppress(OSError, StoreTrouble):  # the next commit tells of whatever is wrong with the disk
            if self.path.with_name(self.path.name + "-wal").stat().st_size > LOG_BYTES:
                with self._readers.come_in(), self._named_errors(), closing(self._connect()) as connection:
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def close(self) -> None:
        """End every connection; the last one folds the write-ahead log into the file.

        A thread that still comes afterwards gets StoreClosed, and makes no new file where this one was.
        """
        self._closed = True
        for engine in self._engines:
            engine.dispose()

    def _changes(self, connection: Connection) -> int:
        """How many rows this connection ever changed; only asked for where it is marked."""
        return 0 if self.mark is None else connection.exec_driver_sql("SELECT total_changes()").scalar_one()

    def _open(self) -> None:
        with self._writer.connect() as connection:
            version = connection.exec_driver_sql("PRAGMA cipher_version").scalar()
            if not version:
                raise CipherMissing
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema")

    def _refuse_plain(self) -> None:
        if not self._encrypted or not self.path.exists():
            return
        with self.path.open("rb") as file:
            if file.read(len(PLAIN_HEADER)) == PLAIN_HEADER:
                self.close()
                raise CipherMissing

    def _engine(self, begin: str, *pragmas: str) -> Engine:
        engine = create_engine(
            "sqlite://",
            creator=lambda: self._connect(*pragmas),
            module=sqlcipher,
            poolclass=QueuePool,
            hide_parameters=True,
        )
        event.listen(engine, "begin", _beginner(begin))
        self._engines.append(engine)
        return engine

    def _connect(self, *pragmas: str) -> sqlcipher.Connection:
        if self._closed:
            raise StoreClosed
        connection = sqlcipher.connect(
            str(self.path), timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA cipher_log_level=NONE")
            if self._encrypted:
                connection.execute(f"PRAGMA key=\"x'{self._key.hex()}'\"")
            for pragma in (*self._pragmas(), *pragmas):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _pragmas(self) -> Iterator[str]:
        yield "journal_mode=WAL"
        yield f"synchronous={'FULL' if self._full_sync else 'NORMAL'}"
        if self._full_sync:
            # Only macOS knows these: there an ordinary fsync does not reach the disk.
            yield "fullfsync=ON"
            yield "checkpoint_fullfsync=ON"
        if not self._full_sync:
            yield f"wal_autocheckpoint={LONGEST_LOG_PAGES}"
            yield "journal_size_limit=0"  # a log that was brought in begins anew, and shows it by its length
        yield "foreign_keys=ON"
        yield "secure_delete=ON"
        yield f"cache_size=-{PAGE_CACHE_KB}"
        yield "temp_store=MEMORY"
        yield "trusted_schema=OFF"

    @contextmanager
    def _named_errors(self, *, writing: bool = True) -> Iterator[None]:
        try:
            yield
        except (exc.DatabaseError, sqlcipher.DatabaseError) as error:
            trouble = _trouble(str(error.orig) if isinstance(error, exc.DBAPIError) else str(error))
            bug = trouble is NotWritable and not writing
            if trouble is None or bug:
                raise
            self._remember(trouble)
            # The cause may quote what was being written.
            raise trouble from None
        except StoreDamaged:
            self._remember(StoreDamaged)
            raise

    def _remember(self, trouble: type[StoreTrouble]) -> None:
        """A rebuildable file in which damage was met is not used again."""
        if trouble is StoreDamaged and not self._full_sync:
            with suppress(OSError):  # no room for it: the next start meets the damage itself
                damage_mark(self.path).touch()


def settle(path: Path) -> None:
    """Return when the file's bytes are on the disk, which a copy's are not by themselves."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def damage_mark(path: Path) -> Path:
    """The empty file left beside a rebuildable database in which damage was met: use it no more."""
    return path.with_name(path.name + "-damaged")


def throw_away(path: Path) -> None:
    """Delete a rebuildable database that nobody has open, with all that lies beside it."""
    for file in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm")), damage_mark(path)):
        file.unlink(missing_ok=True)


def _trouble(message: str) -> type[StoreTrouble] | None:
    if "is full" in message:
        return DiskFull
    if "not a database" in message:
        return WrongKey
    if "readonly database" in message or "unable to open database file" in message:
        return NotWritable
    if "malformed" in message or "disk I/O error" in message:
        return StoreDamaged
    return None


def _beginner(statement: str) -> Callable[[Connection], None]:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin
