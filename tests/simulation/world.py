"""What one seed decides: virtual time, all chance, the faults counted and the trace of what happened."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta, timezone

from tests.simulation.power import DeskDown, PortalDown, Power

MORNING = datetime(2025, 8, 25, 8, 0, tzinfo=timezone(timedelta(hours=7)))

AFTER_THE_FIRST_SYNC = 3_600.0
"""Seconds from MORNING at which each world begins."""


class Violation(AssertionError):
    """An invariant does not hold; `invariant` is its name in the list, such as `I3`."""

    def __init__(self, invariant: str, what: str) -> None:
        super().__init__(f"{invariant}: {what}")
        self.invariant = invariant


OVERLOOKED: ContextVar[frozenset[str]] = ContextVar("OVERLOOKED", default=frozenset())
"""Invariants that are not reported, to see that nothing else would report what they do."""


def report(invariant: str, what: str) -> None:
    """This does not hold. Raises Violation."""
    if invariant not in OVERLOOKED.get():
        raise Violation(invariant, what)


class World:
    """Everything outside the program: one of these for each seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.random = random.Random(seed)
        self.seconds = AFTER_THE_FIRST_SYNC
        self.step = 0
        self.faults: Counter[str] = Counter()
        self.work: Counter[str] = Counter()
        self.desk_power = Power(DeskDown)
        self.portal_power = Power(PortalDown)
        self._trace = hashlib.sha256()

    def now(self) -> datetime:
        """True time, which is the portal's."""
        return MORNING.astimezone(UTC) + timedelta(seconds=self.seconds)

    def pass_time(self, seconds: float) -> None:
        """Let time go by; whole milliseconds, as the wire has no finer."""
        self.seconds = round(self.seconds + seconds, 3)

    def chance(self, share: float) -> bool:
        """True in this share of all cases."""
        return self.random.random() < share

    def note(self, *words: object) -> None:
        """Add a line to the trace."""
        line = " ".join(map(str, (self.step, self.seconds, *words)))
        self._trace.update(f"{line}\n".encode())

    def fault(self, kind: str) -> None:
        """Count a fault, and note it."""
        self.faults[kind] += 1
        self.note("fault", kind)

    @property
    def trace(self) -> str:
        """The hash of all that was noted."""
        return self._trace.hexdigest()


class DeskClock:
    """A machine's clock: right by itself, unless somebody sets it. Monotonic time cannot be set."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.skew = timedelta()

    def now(self) -> datetime:
        return self._world.now() + self.skew

    def monotonic(self) -> float:
        return self._world.seconds
