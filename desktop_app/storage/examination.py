"""Looks at a profile's work from outside the program, without changing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.domain.errors import StoreDamaged
from desktop_app.paths import SET_ASIDE
from desktop_app.storage.backups import Backups
from desktop_app.storage.database import Database
from desktop_app.storage.keys import derived_key
from desktop_app.storage.manifest import COMPARED_AT
from desktop_app.storage.meta import Meta
from desktop_app.storage.tables import work


@dataclass(frozen=True, slots=True)
class BackupState:
    """`newest` None: there is no good copy; `behind` is how much older it is than the work.

    `failed` names the trouble of the last try, `set_aside` counts how often files were set aside.
    """

    newest: datetime | None
    behind: timedelta
    failed: str
    set_aside: int


def work_version(folder: Path, dek: bytes) -> int:
    """Schema version of the profile's work, every page verified; raises StoreTrouble facts."""
    path = folder / "work.db"
    if not path.exists() or not path.stat().st_size:
        raise StoreDamaged
    database = Database(path, derived_key(dek, "work"), full_sync=True, tables=work)
    try:
        database.check_every_page()
        return database.version()
    finally:
        database.close()


def last_comparison(folder: Path, dek: bytes) -> datetime | None:
    """When the cases here were last found to be the portal's; raises StoreTrouble facts."""
    database = Database(folder / "work.db", derived_key(dek, "work"), full_sync=True, tables=work)
    try:
        text = Meta(database).get(COMPARED_AT)
    finally:
        database.close()
    return datetime.fromisoformat(text) if text else None


def backup_state(folder: Path, dek: bytes) -> BackupState:
    """How the copies of the profile's work stand; raises StoreTrouble facts."""
    backups = Backups(folder, derived_key(dek, "work"))
    newest = next(backups.good(), None)
    changed = max(
        (_changed(path) for path in folder.glob("work.db*")), default=datetime.min.replace(tzinfo=UTC)
    )
    return BackupState(
        newest=None if newest is None else newest.at,
        behind=timedelta() if newest is None else max(timedelta(), changed - _changed(newest.path)),
        failed=backups.last_failure(),
        set_aside=sum(1 for _ in (folder / SET_ASIDE).glob("*")),
    )


def _changed(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
