"""The thread for files: one at a time, piece by piece, and never while commands are under way."""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.crash import log_bug
from desktop_app.domain.errors import DeskError, PortalBusy
from sync.back_off import LONGEST_ORDER, BackOff
from sync.downloads import Downloads
from sync.ports import Clock, Rng
from sync.uploads import Uploads

log = logging.getLogger(__name__)


class FilesLane:
    """First the file that a person waits for, then what an officer added, then what open cases hold."""

    def __init__(self, downloads: Downloads, uploads: Uploads, *, clock: Clock, rng: Rng) -> None:
        self._downloads = downloads
        self._uploads = uploads
        self._clock = clock
        self._changed = threading.Condition()
        self._line = BackOff(rng)
        self._not_before = -math.inf  # the portal's own word: also a click waits for it
        self._woken = False
        self._stopping = False
        self._commands = 0  # runs of the sync under way
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; only once."""
        self._thread = threading.Thread(target=self._live, name="files", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Carry no more."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()

    def join(self, timeout: float) -> None:
        """Wait for the thread, if there is one."""
        if self._thread is not None:
            self._thread.join(timeout)

    def wake(self) -> None:
        """Look again what there is to do."""
        with self._changed:
            self._woken = True
            self._changed.notify_all()

    @contextmanager
    def commands_first(self) -> Iterator[None]:
        """While commands go, the next piece of a file waits."""
        self._count_commands(1)
        try:
            yield
        finally:
            self._count_commands(-1)

    def want(self, attachment_id: str) -> None:
        """A person waits for this file."""
        self._downloads.want(attachment_id)
        self.wake()

    def want_all(self) -> None:
        """A person wants every file of their cases here."""
        self._downloads.forget_troubles()
        self.wake()

    def trouble(self, attachment_id: str) -> str:
        """Class name of the DeskError that keeps this file away, or empty."""
        return self._downloads.trouble(attachment_id)

    def progress(self, attachment_id: str) -> int | None:
        """Bytes that are here of a file that comes just now."""
        return self._downloads.progress(attachment_id)

    def go(self) -> int:
        """Carry all that may be carried now; how many files came or went.

        Trouble of the network, session or disk ends it and is raised; trouble of one file is remembered.
        """
        carried = 0
        self._uploads.settle()
        while self._may_go_on():
            if (urgent := self._downloads.urgent()) is not None:
                carried += self._downloads.fetch(urgent)
            elif (upload := self._uploads.next()) is not None:
                carried += self._uploads.step(upload)
            elif (file := self._downloads.next()) is not None:
                carried += self._downloads.fetch(file)
            else:
                break
        return carried

    def _live(self) -> None:
        pause: float | None = None
        while self._wait(pause):
            try:
                self.go()
                pause = self._next_retry()
            except DeskError as trouble:
                order = trouble.retry_after if isinstance(trouble, PortalBusy) else None
                if order is not None:
                    self._not_before = self._clock.monotonic() + min(order, LONGEST_ORDER)
                pause = self._line.failed(order)
            except Exception as bug:  # noqa: BLE001 - whatever it is, the other files go on
                log_bug(log, "files", bug)
                pause = self._line.failed()
            else:
                self._line.reset()

    def _wait(self, pause: float | None) -> bool:
        """Sleep until woken or `pause` is over, in no case before the portal's own time; False at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._woken or self._stopping, pause)
            while not self._stopping and (left := self._not_before - self._clock.monotonic()) > 0:
                self._changed.wait(left)
            self._woken = False
            return not self._stopping

    def _may_go_on(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: not self._commands or self._stopping)
            return not self._stopping

    def _count_commands(self, step: int) -> None:
        with self._changed:
            self._commands += step
            self._changed.notify_all()

    def _next_retry(self) -> float | None:
        resting = (self._downloads.seconds_to_next(), self._uploads.seconds_to_next())
        return min((seconds for seconds in resting if seconds is not None), default=None)
