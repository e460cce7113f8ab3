"""The trusted time over a restart: what the portal last said, and this machine at that moment."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.trusted_now import ClockMemory, Reading
from desktop_app.storage.database import Database
from desktop_app.storage.tables import clock_sample

_ONLY = 1
_PUT = insert(clock_sample)
_SAVE = _PUT.on_conflict_do_update(
    index_elements=["id"],
    set_={column.name: _PUT.excluded[column.name] for column in clock_sample.c if column.name != "id"},
)
"""Built once: every run of the sync saves one, and building it costs more than running it."""


class ClockSample:
    """The table `clock_sample`."""

    def __init__(self, work: Database) -> None:
        self._work = work

    def load(self) -> ClockMemory:
        """What was remembered; an empty memory the first time."""
        with self._work.read() as connection:
            row = connection.execute(select(clock_sample)).one_or_none()
        if row is None:
            return ClockMemory()
        known = row.wall is not None and row.monotonic is not None and row.boot is not None
        reading = Reading(row.wall, row.monotonic, row.boot) if known else None
        return ClockMemory(portal_at=row.portal_at, reading=reading, latest=row.latest)

    def save(self, memory: ClockMemory) -> None:
        """Remember this, durable when it returns."""
        reading = memory.reading
        values = {
            "id": _ONLY,
            "portal_at": memory.portal_at,
            "wall": reading.wall if reading else None,
            "monotonic": reading.monotonic if reading else None,
            "boot": reading.boot if reading else None,
            "latest": memory.latest,
        }
        with self._work.write(person=False) as connection:
            connection.execute(_SAVE, values)
