"""Owns the thread `catch-up`: what is derived from the portal's word, written after a sync run has ended."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from desktop_app.crash import log_bug
from desktop_app.domain.changes import Changes, SyncPhase
from desktop_app.domain.errors import StoreClosed, StoreTrouble

logger = logging.getLogger(__name__)

CatchUps = Sequence[Callable[[Callable[[], bool]], int]]
"""Each writes a part at a time while it is told to go on, and returns how much there was."""


class CatchUpKeeper:
    """A first copy does not pay for it, and a question that needs it catches up by itself if it is early."""

    def __init__(self, catch_ups: CatchUps) -> None:
        self._catch_ups = catch_ups
        self._wanted = threading.Event()
        self._ends = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, with what was left over from the last time; only once."""
        self._wanted.set()
        self._thread = threading.Thread(target=self._live, name="catch-up", daemon=True)
        self._thread.start()

    def heard(self, changes: Changes) -> None:
        """News of the sync: when a run has ended, there may be something to do."""
        if changes.sync is not None and changes.sync.phase is not SyncPhase.SYNCING:
            self._wanted.set()

    def stop(self) -> None:
        """Do no more; the part under way is finished."""
        self._ends = True
        self._wanted.set()
        if self._thread is not None:
            self._thread.join()

    def _live(self) -> None:
        while self._wanted.wait() and not self._ends:
            self._wanted.clear()
            for catch_up in self._catch_ups:
                self._safely(catch_up)

    def _safely(self, catch_up: Callable[[Callable[[], bool]], int]) -> None:
        try:
            catch_up(lambda: not self._ends)
        except StoreClosed:
            return  # the program ends
        except StoreTrouble as trouble:
            logger.warning("not caught up: %s", type(trouble).__name__)
        except Exception as bug:  # noqa: BLE001 - whatever it is, the next run tries again
            log_bug(logger, "catch-up", bug)
