"""The room left on the disk that holds a profile."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import LittleRoom

WARN_BELOW: Final = 500 * 1024 * 1024  # bytes
PAUSE_BELOW: Final = 100 * 1024 * 1024  # bytes


class Room:
    """What is fetched stops in time, so that what the officer does can always be saved."""

    def __init__(self, folder: Path, *, warn_below: int = WARN_BELOW, pause_below: int = PAUSE_BELOW) -> None:
        self._folder = folder
        self._warn_below = warn_below
        self._pause_below = pause_below

    @property
    def free(self) -> int:
        """Bytes."""
        return shutil.disk_usage(self._folder).free

    @property
    def is_little(self) -> bool:
        """Time to say so."""
        return self.free < self._warn_below

    def check_fetching(self) -> None:
        """Raises LittleRoom when nothing more may be fetched."""
        free = self.free
        if free < self._pause_below:
            raise LittleRoom(free=free)
