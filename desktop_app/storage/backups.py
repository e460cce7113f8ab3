"""Copies of `work.db` in the profile: made when something changed, verified, and thinned out."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from desktop_app.domain.clock import legal_day
from desktop_app.domain.errors import StoreTrouble
from desktop_app.paths import private_folder
from desktop_app.storage.database import Database
from desktop_app.storage.looking import is_good, looked_at

FOLDER: Final = "backups"
HOURLY, DAILY = 24, 7
MIGRATION_COPY_KEPT = timedelta(days=30)

_STAMP = "%Y%m%dT%H%M%SZ"
_TELLS_TIME_ONLY = ("meta", "clock_sample", "alembic_version")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was whole when it was made; `at` is when that was, UTC."""

    path: Path
    at: datetime


class Backups:
    """The folder `backups` of a profile, for its owner only. The copies open with the key of `work.db`."""

    def __init__(self, profile: Path, key: bytes) -> None:
        self._folder = profile / FOLDER
        self._failure = self._folder / "failed"
        self._key = key

    def all(self) -> list[Backup]:
        """The hourly copies, newest first, then those made before a migration; none is verified by this."""
        hourly = [Backup(path, at) for path in self._files("work-*.db") if (at := _named(path)) is not None]
        before_migration = [
            Backup(path, datetime.fromtimestamp(path.stat().st_mtime, UTC))
            for path in self._files("work.v*.db")
        ]
        return [
            *sorted(hourly, key=lambda one: one.at, reverse=True),
            *sorted(before_migration, key=lambda one: one.at, reverse=True),
        ]

    def good(self) -> Iterator[Backup]:
        """Those that open and whose every page is whole, in the same order; verified when asked for."""
        return (one for one in self.all() if is_good(one.path, self._key))

    def make(self, database: Database, now: datetime) -> Backup | None:
        """Copy `database` unless the newest copy says the same; None then. An officer may write meanwhile.

        Raises DiskFull and StoreDamaged; there is no half copy then, all older ones are still there, and
        `last_failure` tells it until the next copy.
        """
        try:
            made = self._make(database, now)
        except StoreTrouble as trouble:
            with suppress(OSError):
                self._failure.write_text(type(trouble).__name__, encoding="ascii")
            raise
        self._failure.unlink(missing_ok=True)
        return made

    def last_failure(self) -> str:
        """Class name of the trouble that kept the last copy from being made, or empty."""
        try:
            return self._failure.read_text(encoding="ascii")
        except OSError:
            return ""

    def _make(self, database: Database, now: datetime) -> Backup | None:
        private_folder(self._folder)
        newest = next(self.good(), None)
        made = Backup(self._folder / f"work-{now.astimezone(UTC):{_STAMP}}.db", now.astimezone(UTC))
        beside = made.path.with_suffix(".new")
        database.copy_to(beside)
        if newest is not None and _says(beside, self._key) == _says(newest.path, self._key):
            beside.unlink()
            os.utime(newest.path)  # its time on disk tells `doctor` until when it holds
            return None
        beside.replace(made.path)
        self._thin(now)
        return made

    def _thin(self, now: datetime) -> None:
        hourly = [one for one in self.all() if _named(one.path) is not None]
        kept = worth_keeping(one.at for one in hourly)
        for one in hourly:
            if one.at not in kept:
                one.path.unlink()
        for one in self.all():
            if one not in hourly and now - one.at > MIGRATION_COPY_KEPT:
                one.path.unlink()

    def _files(self, pattern: str) -> list[Path]:
        return sorted(self._folder.glob(pattern))


def worth_keeping(moments: Iterable[datetime]) -> set[datetime]:
    """The newest 24, and the last of each of the newest 7 days that have any."""
    newest_first = sorted(moments, reverse=True)
    last_of_day = {legal_day(at): at for at in reversed(newest_first)}
    days = sorted(last_of_day, reverse=True)[:DAILY]
    return {*newest_first[:HOURLY], *(last_of_day[day] for day in days)}


def _says(path: Path, key: bytes) -> str:
    """A hash of all rows but those that only tell the time."""
    said = hashlib.sha256()
    with looked_at(path, key) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
        for (name,) in names:
            if name not in _TELLS_TIME_ONLY:
                for row in connection.execute(f"SELECT * FROM {name} ORDER BY rowid"):  # noqa: S608 - ours
                    said.update(repr((name, *row)).encode())
    return said.hexdigest()


def _named(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem.removeprefix("work-"), _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
