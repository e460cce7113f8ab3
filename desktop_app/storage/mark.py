"""How far `work.db` had come, kept outside it: a file that went back in time cannot tell by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from desktop_app.domain.errors import StoreTrouble
from desktop_app.storage.database import Database

MARK: Final = "work.mark"


class Mark:
    """A file with the greatest number ("Số") given to an action; it never says more than was saved."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / MARK
        self._said = self.number()

    def number(self) -> int:
        """What is said; 0 when nothing is, or it cannot be read."""
        try:
            return int(self._file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0

    def follow(self, work: Database) -> None:
        """Say it after each commit to `work`."""
        work.after_commit = self._follow

    def _follow(self, work: Database) -> None:
        try:
            with work.read() as connection:
                number = last_number(connection)
            if number > self._said:
                self._file.write_text(f"{number}\n", encoding="ascii")
                self._said = number
        except (OSError, StoreTrouble):  # what was committed stands; saying less than there is harms nothing
            return


def last_number(connection: Connection) -> int:
    """The greatest number that was ever given in this database."""
    found = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name='outbox'").scalar()
    return int(found or 0)
