"""Owns the thread `sync`: when the next run is due, and what wakes it."""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable
from datetime import timedelta

from desktop_app.crash import log_bug
from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.errors import StoreClosed
from sync.back_off import LONGEST_ORDER, BackOff
from sync.ports import Clock, Rng
from sync.run import RunResult
from sync.status import SyncStatus

log = logging.getLogger(__name__)

_NO_USE_TRYING = frozenset({SyncPhase.SIGNED_OUT})
"""Until a person does something."""


class SyncLoop:
    """Runs `run` now and then: soon after a wake, after a jittered pause otherwise, later after trouble."""

    def __init__(
        self,
        run: Callable[[], RunResult],
        status: SyncStatus,
        *,
        clock: Clock,
        rng: Rng,
        poll: tuple[float, float],
        start_spread: float,
        next_ready: Callable[[], float | None],
    ) -> None:
        """`poll` are the least and most seconds between runs; the first waits up to `start_spread`.

        `next_ready` tells in how many seconds the next held action may go.
        """
        self._run = run
        self._status = status
        self._clock = clock
        self._rng = rng
        self._poll = poll
        self._next_ready = next_ready
        self._back_off = BackOff(rng)
        self._failing_since = clock.now()
        self._changed = threading.Condition()
        self._due = clock.monotonic() + rng.random() * start_spread
        self._not_before = -math.inf  # the portal's own word: also a click waits for it
        self._woken = False
        self._offline = False
        self._stopping = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; only once."""
        self._thread = threading.Thread(target=self._live, name="sync", daemon=True)
        self._thread.start()

    def stop(self, timeout: float) -> None:
        """Run no more; waits at most `timeout` seconds for a run that is under way."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout)

    def wake(self) -> None:
        """Run as soon as possible, whatever failed before: a person asked, or the network came back."""
        with self._changed:
            self._woken = True
            self._back_off.reset()
            self._changed.notify_all()

    def work_waits(self) -> None:
        """Run soon: an action was made. Where it failed again and again, that is no reason to try earlier."""
        with self._changed:
            self._woken |= not self._back_off.is_open
            self._changed.notify_all()

    def go_offline(self) -> None:
        """Run no more until `go_online`."""
        with self._changed:
            self._offline = True

    def go_online(self) -> None:
        """Run again, at once."""
        with self._changed:
            self._offline = False
        self.wake()

    def _live(self) -> None:
        try:
            while self._wait():
                self._status.begins()
                self._settle(self._safe_run())
        finally:
            self._status.ended(SyncPhase.OFFLINE)

    def _safe_run(self) -> RunResult:
        """A bug ends its run and no more."""
        try:
            return self._run()
        except Exception as bug:  # noqa: BLE001 - whatever it is, the desk goes on
            _tell_of(bug)
            trouble = type(bug).__name__
            return RunResult(0, 0, waiting=0, needs_person=0, state=SyncPhase.WAITING, trouble=trouble)

    def _settle(self, result: RunResult) -> None:
        """Plan the next run, and say how things stand; taken offline meanwhile, that is the last word."""
        pause = self._pause(result)
        with self._changed:
            now = self._clock.monotonic()
            self._due = now + pause
            if result.retry_after is not None:
                self._not_before = now + min(result.retry_after, LONGEST_ORDER)
        if not self._held_back:
            self._tell(result, pause)
        if self._held_back:
            self._status.ended(SyncPhase.OFFLINE)

    @property
    def _held_back(self) -> bool:
        return self._stopping or self._offline

    def _wait(self) -> bool:
        """Sleep until a run is due; False when there will be none."""
        with self._changed:
            while not self._stopping:
                if self._offline:
                    self._changed.wait()
                    continue
                due = self._not_before if self._woken else max(self._due, self._not_before)
                left = due - self._clock.monotonic()
                if left <= 0:
                    self._woken = False
                    return True
                self._changed.wait(None if left == math.inf else left)
        return False

    def _pause(self, result: RunResult) -> float:
        if result.state in _NO_USE_TRYING:
            return math.inf
        if result.trouble:
            pause = self._back_off.failed(result.retry_after, kind=result.trouble)
            if self._back_off.is_first_of_its_kind:
                self._failing_since = self._clock.now()
            return pause
        self._back_off.reset()
        least, most = self._poll
        pause = least + self._rng.random() * (most - least)
        held = self._seconds_to_next()
        return pause if held is None else min(pause, held)

    def _seconds_to_next(self) -> float | None:
        try:
            return self._next_ready()
        except Exception as bug:  # noqa: BLE001 - it goes with a later run then
            _tell_of(bug)
            return None

    def _tell(self, result: RunResult, pause: float) -> None:
        now = self._clock.now()
        retry = result.trouble and pause != math.inf
        self._status.ended(
            result.state,
            trouble=result.trouble,
            last_success=None if result.trouble or result.stopped else now,
            next_try=now + timedelta(seconds=pause) if retry else None,
            failing_since=self._failing_since if self._back_off.is_open else None,
        )


def _tell_of(bug: Exception) -> None:
    if not isinstance(bug, StoreClosed):  # the program ends, and this run came too late
        log_bug(log, "run", bug)
