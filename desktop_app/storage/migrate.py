"""Bring `work.db` to the schema of this program: copied before, in one transaction, never backwards."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.errors import StoreNewer
from desktop_app.paths import private_folder
from desktop_app.storage.backups import FOLDER
from desktop_app.storage.database import Database
from desktop_app.storage.tables import WORK_VERSION

SCRIPTS = Path(__file__).with_name("migrations")


def migrate(database: Database, *, to: int = WORK_VERSION) -> None:
    """Do what is missing. Raises StoreNewer, and then nothing was touched."""
    version = database.version()
    if version > to:
        raise StoreNewer
    if version == to:
        return
    if version:
        keep_copy(database, version)
    from alembic.command import upgrade  # late: half a second, and only when there is something to migrate
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with database.migration() as connection:
        config.attributes["connection"] = connection
        upgrade(config, f"{to:04d}")
        connection.exec_driver_sql(f"PRAGMA user_version={to:d}")


def keep_copy(database: Database, version: int) -> Path:
    """The file as it was before, among the backups, verified; an earlier copy of the same version is kept."""
    copy = database.path.parent / FOLDER / f"work.v{version}.db"
    if not copy.exists():
        private_folder(copy.parent)
        database.copy_to(copy)
    return copy
