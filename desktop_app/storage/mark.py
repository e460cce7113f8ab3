"""How far `work.db` had come, kept outside it: a file that went back in time cannot tell by itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

MARK: Final = "work.mark"
COMMITS: Final = "commits"
"""The row of `meta` with the count of commits that changed something."""

_COUNT = (
    "INSERT INTO meta (key, value) VALUES ('commits', '1') ON CONFLICT (key) DO UPDATE"
    " SET value = CAST(value AS INTEGER) + 1 RETURNING value"
)


@dataclass(frozen=True, slots=True, order=True)
class Reached:
    """How many commits changed something, and the greatest number ("Số") that was given to an action."""

    commits: int = 0
    number: int = 0


class Mark:
    """A file that says how far the work had come; it never says more than was saved."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / MARK

    def said(self) -> Reached:
        """What the file says; nothing reached when it says nothing, or cannot be read."""
        try:
            commits, number = map(int, self._file.read_text(encoding="ascii").split())
        except (OSError, ValueError):
            return Reached()
        return Reached(commits, number)

    def count(self, connection: Connection) -> Reached:
        """Count this transaction, which changed something."""
        commits = connection.exec_driver_sql(_COUNT).scalar_one()
        return Reached(int(commits), reached_in(connection).number)

    def say(self, reached: Reached) -> None:
        """The transaction was committed. A disk without room says less than there is, which harms nothing."""
        try:
            self._file.write_text(f"{reached.commits} {reached.number}\n", encoding="ascii")
        except OSError:
            return


def reached_in(connection: Connection) -> Reached:
    """How far this database has come."""
    commits = connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'commits'").scalar()
    number = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").scalar()
    return Reached(int(commits or 0), int(number or 0))


def go_on_from(connection: Connection, reached: Reached) -> None:
    """Let a restored database count on from here, so that no number is given twice."""
    values = (str(reached.commits),)
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta (key, value) VALUES ('commits', ?)", values)
    connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = 'outbox'")
    connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES ('outbox', ?)", (reached.number,))
