"""Owns the thread `backup`: a copy of the work a minute after the start, then every hour."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

from desktop_app.crash import log_bug
from desktop_app.domain.errors import StoreTrouble

logger = logging.getLogger(__name__)

FIRST_AFTER: Final = 60.0  # seconds: a start has better things to do
EVERY: Final = 3600.0  # seconds


class BackupKeeper:
    """`make` copies what changed; where it cannot, it is tried again in its time, and `doctor` tells."""

    def __init__(
        self, make: Callable[[], object], *, first_after: float = FIRST_AFTER, every: float = EVERY
    ) -> None:
        self._make = make
        self._first_after = first_after
        self._every = every
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; only once."""
        self._thread = threading.Thread(target=self._live, name="backup", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Make no more; a copy under way is finished."""
        self._ends.set()
        if self._thread is not None:
            self._thread.join()

    def _live(self) -> None:
        pause = self._first_after
        while not self._ends.wait(pause):
            pause = self._every
            try:
                self._make()
            except (StoreTrouble, OSError) as trouble:
                logger.warning("no backup made: %s", type(trouble).__name__)
            except Exception as bug:  # noqa: BLE001 - whatever it is, the next one is made in its time
                log_bug(logger, "backup", bug)
