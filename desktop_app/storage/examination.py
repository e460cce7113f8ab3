"""Looks at a profile's `work.db` from outside the program, without changing it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.storage.database import Database
from desktop_app.storage.keys import derived_key
from desktop_app.storage.tables import work


def work_version(folder: Path, dek: bytes) -> int:
    """Schema version of the profile's work, every page verified; raises StoreTrouble facts."""
    database = Database(folder / "work.db", derived_key(dek, "work"), full_sync=True, tables=work)
    try:
        database.check_every_page()
        return database.version()
    finally:
        database.close()
