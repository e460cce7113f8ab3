"""What came back after this machine's work had to be restored, as the officer is told it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from desktop_app.domain.case import Value


class Cause(StrEnum):
    """What was wrong with `work.db` at the start."""

    DAMAGED = "damaged"  # it could not be read as it was
    MISSING = "missing"  # it was not there, or empty
    GONE_BACK = "gone-back"  # it was whole but older than what this machine had already saved


class Restored(Value, frozen=True):
    """One restoration. `backup_at` None: there was no good backup to go back to.

    `actions` and `texts` are what the old file gave beyond the backup, `waiting` how many actions the portal
    has yet to be asked about. `missing` are numbers ("Số" in Thư đi) that are on this machine no more,
    `cases` codes of cases that may lack something; `whole`: no work was unreadable. `kept_in` is the folder
    under `set-aside` where the old files lie, empty when there were none.
    """

    cause: Cause
    at: datetime
    backup_at: datetime | None
    kept_in: str
    actions: int
    texts: int
    waiting: int
    missing: tuple[int, ...] = ()
    cases: tuple[str, ...] = ()
    whole: bool = True

    @property
    def lost_something(self) -> bool:
        """Whether anything may be gone that the portal cannot bring back."""
        return bool(self.missing or self.cases) or not self.whole
