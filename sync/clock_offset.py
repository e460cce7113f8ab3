"""The portal's time carried on by this machine, how far their clocks are apart, and what that is worth."""

from __future__ import annotations

import threading
import uuid
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final, Literal

from desktop_app.domain.outgoing import ClockStamp
from desktop_app.domain.trusted_now import ClockMemory, Reading, Trust, Witness
from sync.ports import Clock

BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")

SAMPLES: Final = 8
DRIFT: Final = timedelta(minutes=2)
"""Wall and monotonic clock may part this much before the machine's clock counts as changed."""
SET: Final = timedelta(seconds=1)
"""Parted by more than this, the clock was set: what was learned before says nothing about it any more."""
WAVER: Final = timedelta(seconds=0.5)
"""Quick answers differ less than this among themselves; a now that is further ahead of them was wrong."""
LONGEST_TRIP: Final = 3.0
"""Seconds. An offset may be wrong by half a round trip, and with WAVER two seconds are promised."""

Quality = Literal["good", "poor", "unknown"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One answer of the portal: the offset it shows, and both clocks of this machine when it came."""

    offset: timedelta
    round_trip: float
    wall: datetime
    monotonic: float


@cache
def machine_boot() -> str:
    """Names the time since this machine was started, in which its monotonic clock means one thing.

    Where the system does not tell, a name for this run of the program: less is trusted then, never more.
    """
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return uuid.uuid4().hex


class TrustedTime:
    """The portal's time as seen from here; itself a TrustedClock. Safe to ask from any thread.

    `memory` is what an earlier run knew; `remembered` the offset alone, from a time before there was one.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        remembered: timedelta | None = None,
        memory: ClockMemory | None = None,
        boot: str | None = None,
    ) -> None:
        self.clock = clock
        self._remembered = remembered
        self._memory = memory or ClockMemory()
        self._boot = boot or machine_boot()
        self._told: datetime | None = None
        self._samples: deque[Sample] = deque(maxlen=SAMPLES)
        self._lock = threading.Lock()

    def heard(self, server_ms: str | None, started: float) -> None:
        """Learn from an answer that just began to arrive; `started` is the monotonic time of asking."""
        if server_ms is None or not server_ms.isdecimal() or len(server_ms) > 14:
            return
        wall, monotonic = self.clock.now(), self.clock.monotonic()
        round_trip = max(0.0, monotonic - started)
        middle = wall - timedelta(seconds=round_trip / 2)
        server = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(server_ms))
        with self._lock:
            if self._samples and self._parted(self._samples[-1], wall, monotonic) > SET:
                self._samples.clear()
            self._samples.append(Sample(server - middle, round_trip, wall, monotonic))
            portal_at = wall + self._offset()
            if self._told is not None and self._told - portal_at > WAVER:
                self._told = None
            self._memory = self._memory.heard(portal_at, self._reading(wall, monotonic))

    def offset(self) -> timedelta:
        """Portal time minus machine time: the sample with the shortest round trip of the last eight."""
        with self._lock:
            return self._offset()

    def quality(self) -> Quality:
        """`good` while answers came quickly and the machine's clock was not moved since the last one."""
        with self._lock:
            if not self._samples:
                return "unknown" if self._remembered is None else "poor"
            parted = self._parted(self._samples[-1], self.clock.now(), self.clock.monotonic())
            slow = min(sample.round_trip for sample in self._samples) > LONGEST_TRIP
            return "poor" if slow or parted > DRIFT else "good"

    def now(self) -> datetime:
        """The portal's present instant, as well as it is known; it never goes back until the portal itself
        says that what was believed is wrong.
        """
        with self._lock:
            if self._memory.portal_at is None:
                return self.clock.now() + self._offset()
            at = self._memory.now(self._read()).at
            if self._told is None or at > self._told:
                self._told = at
            return self._told

    def stamp(self) -> ClockStamp:
        """What the portal is told of this clock with an action that leaves."""
        return ClockStamp(offset_ms=round(self.offset().total_seconds() * 1000), quality=self.quality())

    def trust(self) -> Trust:
        """How sure `now` is."""
        with self._lock:
            return self._memory.now(self._read()).trust

    def witness(self) -> Witness:
        """What stands behind `now`, to be kept with what is done at this moment."""
        return Witness(self.clock.now(), self.trust())

    def passed(self) -> datetime | None:
        """The latest instant that has surely passed: a clock set forward brings no warning before its day,
        a clock set back holds none up. None while nothing is known.
        """
        return self.memory().latest

    def memory(self) -> ClockMemory:
        """What the next run has to know."""
        with self._lock:
            self._memory = self._memory.remembering(self._read())
            return self._memory

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return self.clock.monotonic()

    def _offset(self) -> timedelta:
        if not self._samples:
            return self._remembered or timedelta()
        return min(self._samples, key=lambda sample: sample.round_trip).offset

    def _read(self) -> Reading:
        return self._reading(self.clock.now(), self.clock.monotonic())

    def _reading(self, wall: datetime, monotonic: float) -> Reading:
        return Reading(wall, monotonic, self._boot)

    @staticmethod
    def _parted(sample: Sample, wall: datetime, monotonic: float) -> timedelta:
        passed = timedelta(seconds=monotonic - sample.monotonic)
        return abs((wall - sample.wall) - passed)
