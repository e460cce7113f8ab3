"""What was restored, until the officer has read it; until then nothing is sent."""

from __future__ import annotations

from typing import Final

import msgspec
from sqlalchemy import Connection, delete

from desktop_app.domain.restored import Restored
from desktop_app.storage import json_text
from desktop_app.storage.database import Database
from desktop_app.storage.meta import Meta
from desktop_app.storage.tables import meta

RESTORED: Final = "restored"
DEVICE: Final = "device"
"""The device's id at the portal: after a restoration its numbers may have been used, so it registers anew."""


class RestoreNote:
    """A row of `meta`, so that it is with the work it tells of."""

    def __init__(self, work: Database) -> None:
        self._work = work
        self._meta = Meta(work)

    def unread(self) -> Restored | None:
        """The restoration the officer has yet to read about."""
        kept = self._meta.get(RESTORED)
        return None if kept is None else msgspec.json.decode(kept, type=Restored)

    def read(self) -> None:
        """The officer has read it."""
        with self._work.write() as connection:
            connection.execute(delete(meta).where(meta.c.key == RESTORED))


def write_note(connection: Connection, restored: Restored) -> None:
    """Leave the note for the officer, and forget the device, in the caller's transaction."""
    connection.execute(delete(meta).where(meta.c.key.in_((RESTORED, DEVICE))))
    connection.execute(meta.insert().values(key=RESTORED, value=json_text.encode(restored).decode()))
