"""How far this machine's clock is from the portal's, and how much that knowledge is worth."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from sync.ports import Clock

SAMPLES: Final = 8
DRIFT: Final = timedelta(minutes=2)
"""Wall and monotonic clock may part this much before the machine's clock counts as changed."""
SET: Final = timedelta(seconds=1)
"""Parted by more than this, the clock was set: what was learned before says nothing about it any more."""
LONGEST_TRIP: Final = 4.0
"""Seconds. Half a round trip is what an offset may be wrong by, and two seconds are what is promised."""

Quality = Literal["good", "poor", "unknown"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One answer of the portal: the offset it shows, and both clocks of this machine when it came."""

    offset: timedelta
    round_trip: float
    wall: datetime
    monotonic: float


class TrustedTime:
    """The portal's time as seen from here; itself a Clock. Safe to ask from any thread."""

    def __init__(self, clock: Clock, *, remembered: timedelta | None = None) -> None:
        self.clock = clock
        self._remembered = remembered
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

    def offset(self) -> timedelta:
        """Portal time minus machine time: the sample with the shortest round trip of the last eight."""
        with self._lock:
            if not self._samples:
                return self._remembered or timedelta()
            return min(self._samples, key=lambda sample: sample.round_trip).offset

    def quality(self) -> Quality:
        """`good` while answers came quickly and the machine's clock was not moved since the last one."""
        with self._lock:
            if not self._samples:
                return "unknown" if self._remembered is None else "poor"
            parted = self._parted(self._samples[-1], self.clock.now(), self.clock.monotonic())
            slow = min(sample.round_trip for sample in self._samples) > LONGEST_TRIP
            return "poor" if slow or parted > DRIFT else "good"

    def now(self) -> datetime:
        """The portal's present instant, as well as it is known."""
        return self.clock.now() + self.offset()

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return self.clock.monotonic()

    @staticmethod
    def _parted(sample: Sample, wall: datetime, monotonic: float) -> timedelta:
        passed = timedelta(seconds=monotonic - sample.monotonic)
        return abs((wall - sample.wall) - passed)
