"""A start with a `work.db` that is broken, gone or older: nothing is thrown away, much comes back."""

from __future__ import annotations

import errno
import filecmp
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Select, select

from desktop_app.domain.actions import WAITING
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import DiskFull, NotWritable, StoreDamaged, WrongKey
from desktop_app.domain.restored import Cause, Restored
from desktop_app.paths import SET_ASIDE, private_folder
from desktop_app.storage.backups import Backups
from desktop_app.storage.database import Connection, Database, damage_mark, settle
from desktop_app.storage.files import file_name
from desktop_app.storage.keys import derived_key
from desktop_app.storage.looking import looked_at, reached_by, salt_of
from desktop_app.storage.mark import Mark, Reached, go_on_from, reached_in
from desktop_app.storage.merging import Merged, merge
from desktop_app.storage.migrate import migrate
from desktop_app.storage.restore_note import write_note
from desktop_app.storage.salvage import READING, Found, copied, salvage
from desktop_app.storage.store import BLOBS, CACHE_FILE, WORK_FILE, Store
from desktop_app.storage.tables import case_file, case_view, outbox, shows_work, work

BESIDE_THE_WORK: Final = frozenset(
    {"audit", "case_name", "clock_sample", "law_choice", "meta", "reminder", "seen"}
)
"""Tables whose rows are no work of the officer's: for want of them nothing has to be done again."""

_IN_WORK, _READY, _AS_IT_WAS = "restoring", "work.restored", "as-it-was"
_WITH_LOG = (WORK_FILE, f"{WORK_FILE}-wal", f"{WORK_FILE}-shm")


def open_store(folder: Path, dek: bytes, *, clock: Clock, opened: Callable[[], Store]) -> Store:
    """What `opened` opens: the profile's data. A `work.db` that cannot be used is restored before.

    `store.restored.unread()` then tells what came back. Raises WrongKey, CipherMissing, StoreNewer and
    NotWritable, and then nothing was touched; DiskFull when there is no room to restore in.
    """
    try:
        recovery = _Recovery(
            private_folder(folder), derived_key(dek, "work"), derived_key(dek, "cache"), clock
        )
        return _open(recovery, opened)
    except OSError as refused:
        full = refused.errno in (errno.ENOSPC, errno.EDQUOT)
        raise (DiskFull if full else NotWritable) from None


def _open(recovery: _Recovery, opened: Callable[[], Store]) -> Store:
    recovery.finish()
    cause = recovery.seen_from_outside()
    if cause is None:
        with recovery.as_it_was():
            try:
                return opened()
            except WrongKey:
                if next(recovery.backups.good(), None) is None:
                    raise
            except StoreDamaged:
                if damage_mark(recovery.folder / CACHE_FILE).exists():  # the cache it was, made anew now
                    return opened()
            recovery.restore(Cause.DAMAGED)
    else:
        recovery.restore(cause)
    return opened()


@dataclass(frozen=True, slots=True)
class _Recovery:
    folder: Path
    key: bytes
    cache_key: bytes
    clock: Clock

    @property
    def backups(self) -> Backups:
        return Backups(self.folder, self.key)

    def seen_from_outside(self) -> Cause | None:
        """What shows before the file is opened for work; damage shows only then."""
        main = self.folder / WORK_FILE
        if main.exists() and main.stat().st_size:
            return Cause.GONE_BACK if self._went_back(main) else None
        was_here = (
            (self.folder / CACHE_FILE).exists() or Mark(self.folder).said().commits or self.backups.all()
        )
        return Cause.MISSING if was_here else None

    def _went_back(self, main: Path) -> bool:
        """Whether the file is older than a backup of it, or than what was said to be saved."""
        if self._log_is_there():
            with copied(self.folder) as copy:
                present = None if copy is None else self._reached(copy, with_log=True)
        else:
            present = self._reached(main)
        if present is None:
            return False
        newest = next(self.backups.good(), None)
        held = None if newest is None else self._reached(newest.path)
        return max(held or Reached(), Mark(self.folder).said()).commits > present.commits

    def _reached(self, path: Path, *, with_log: bool = False) -> Reached | None:
        """How far a file had come; None when it cannot be read."""
        try:
            with looked_at(path, self.key, with_log=with_log) as connection:
                return reached_by(connection)
        except (StoreDamaged, sqlcipher.DatabaseError):
            return None

    def _log_is_there(self) -> bool:
        log = self.folder / f"{WORK_FILE}-wal"
        return log.exists() and log.stat().st_size > 0

    @contextmanager
    def as_it_was(self) -> Iterator[None]:
        """Opening folds the log in, also into a broken file: meanwhile both are kept as they were."""
        kept = self.folder / _AS_IT_WAS
        if self._log_is_there():
            with suppress(OSError):  # no room for it: a full disk must not keep an officer from working
                _copy(self.folder, private_folder(kept))
        try:
            yield
        finally:
            shutil.rmtree(kept, ignore_errors=True)

    def restore(self, cause: Cause) -> None:
        """Make a new `work.db` of the newest good backup and of what the present files still give."""
        now = self.clock.now()
        aside = self._set_aside(now)
        names = [table.name for table in work.sorted_tables]
        found = salvage(aside, self.key, salts=self._salts(), tables=names)
        whole = found.opened and BESIDE_THE_WORK.issuperset(found.unreadable)
        whole = whole and cause is not Cause.GONE_BACK
        if not whole:
            self._keep_own_files(aside)
        kept_in = aside.name if any(aside.iterdir()) else ""
        if not kept_in:
            aside.rmdir()
        backup = next(self.backups.good(), None)
        making = private_folder(self.folder / _IN_WORK) / WORK_FILE
        if backup is not None:
            shutil.copyfile(backup.path, making)
        with closing(Database(making, self.key, full_sync=True, tables=work)) as database:
            migrate(database)
            with database.write() as connection:
                merged, missing = self._fill(connection, found)
                restored = Restored(
                    cause=cause,
                    at=now,
                    backup_at=None if backup is None else backup.at,
                    kept_in=kept_in,
                    actions=merged.actions,
                    texts=merged.texts,
                    waiting=_waiting(connection),
                    missing=missing,
                    cases=() if whole and not missing else self._cases_with_work(),
                    whole=whole,
                )
                write_note(connection, restored)
        settle(making)
        making.replace(self.folder / _READY)
        self.finish()

    def finish(self) -> None:
        """Put a restored file in its place. Done again by the next start if the power fails meanwhile."""
        for left in (_IN_WORK, _AS_IT_WAS, READING):
            shutil.rmtree(self.folder / left, ignore_errors=True)
        if not (self.folder / _READY).exists():
            return
        for name in _WITH_LOG[1:]:
            (self.folder / name).unlink(missing_ok=True)
        (self.folder / _READY).replace(self.folder / WORK_FILE)

    def _set_aside(self, now: datetime) -> Path:
        """Copies of the files as they are, in a folder of their own: they stay for IT.

        One of the very same files, made by a start that found no room to restore in, serves again.
        """
        as_it_was = self.folder / _AS_IT_WAS
        source = as_it_was if as_it_was.exists() else self.folder
        for before in sorted((self.folder / SET_ASIDE).glob("*")):
            if _are_the_same(source, before):
                return before
        stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        aside, more = self.folder / SET_ASIDE / stamp, 1
        while aside.exists():
            more += 1
            aside = aside.with_name(f"{stamp}-{more}")
        private_folder(aside.parent)
        private_folder(aside)
        try:
            _copy(source, aside)
        except OSError:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        return aside

    def _salts(self) -> list[bytes]:
        return list(dict.fromkeys(salt_of(one.path) for one in self.backups.all()))

    def _fill(self, connection: Connection, found: Found) -> tuple[Merged, tuple[int, ...]]:
        """Merge, and let no number be given twice; also the numbers that are here no more."""
        in_backup = reached_in(connection)
        merged = merge(connection, found)
        read = found.reached.number if found.read_whole(outbox.name) else 0
        seen = (Mark(self.folder).said(), found.reached, in_backup)
        given = max(reached.number for reached in seen)
        here = set(connection.scalars(select(outbox.c.number)))
        missing = [n for n in range(max(in_backup.number, read) + 1, given + 1) if n not in here]
        go_on_from(connection, Reached(1 + max(reached.commits for reached in seen), given))
        return merged, tuple(missing)

    def _keep_own_files(self, aside: Path) -> None:
        """Files that are not the portal's: with the rows that named them lost, they would be swept away."""
        portals = self._in_cache(select(case_file.c.id)) or []
        names = {file_name(attachment_id) for attachment_id in portals}
        for blob in (self.folder / BLOBS).glob("*"):
            if blob.name not in names:
                shutil.copy2(blob, private_folder(aside / BLOBS) / blob.name)

    def _cases_with_work(self) -> tuple[str, ...]:
        """Codes of the cases that the lists last showed with work of this machine."""
        return tuple(sorted(self._in_cache(select(case_view.c.code).where(shows_work)) or ()))

    def _in_cache(self, query: Select[tuple[str]]) -> list[str] | None:
        """The first column of what the cache answers; None when it cannot be read."""
        path = self.folder / CACHE_FILE
        if not path.exists():
            return None
        try:
            with looked_at(path, self.cache_key, with_log=True) as cache:
                return [row[0] for row in cache.execute(str(query))]
        except (StoreDamaged, sqlcipher.DatabaseError):
            return None


def _waiting(connection: Connection) -> int:
    """How many actions the portal has yet to be asked about."""
    ids = select(outbox.c.id).where(outbox.c.state.in_(sorted(WAITING)))
    return len(connection.execute(ids).all())


def _are_the_same(source: Path, copy: Path) -> bool:
    names = [name for name in _WITH_LOG[:2] if (source / name).exists() or (copy / name).exists()]
    matching, _, _ = filecmp.cmpfiles(source, copy, names, shallow=False)
    return bool(names) and matching == names


def _copy(source: Path, target: Path) -> None:
    """The file and its log, on the disk when this returns; what belongs to open connections is left out."""
    for name in _WITH_LOG[:2]:
        if (source / name).exists():
            shutil.copy2(source / name, target / name)
            settle(target / name)
