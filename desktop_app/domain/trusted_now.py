"""The present that deadlines are judged by: the portal's time carried on, never turned back.

The computer's clock is only a witness. While the program's boot of the machine lasts, time runs on the
monotonic clock from the last time the portal told; over a restart only the wall clock is left, and over
sleep the monotonic clock may stand still, so the later of the two is taken and called less sure.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

_TOLERANCE: Final = timedelta(minutes=2)
# A machine off for longer than this is rarer than one whose clock was set wrong.
_LONGEST_ABSENCE: Final = timedelta(days=31)


class Trust(StrEnum):
    """How far `now` may be relied on: shown beside every countdown that is not sure."""

    SURE = "sure"
    ABOUT = "about"
    DOUBTFUL = "doubtful"


class TrustedClock(Protocol):
    """A clock that says how far it may be relied on."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow, from an arbitrary zero."""
        ...

    def trust(self) -> Trust:
        """How sure `now` is."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What the machine says at one moment. `monotonic` counts only within one `boot`."""

    wall: datetime
    monotonic: float
    boot: str


@dataclass(frozen=True, slots=True)
class TrustedNow:
    """An instant, aware, and how sure it is."""

    at: datetime
    trust: Trust


@dataclass(frozen=True, slots=True)
class Witness:
    """What stands behind the time of an action: this machine's own clock, and how sure that time was."""

    machine_at: datetime
    trust: Trust


@dataclass(frozen=True, slots=True)
class ClockMemory:
    """What must survive a restart: the portal's last word, the machine at that moment, the latest now.

    `latest` is the greatest instant trusted so far; now never goes below it until the portal speaks again.
    """

    portal_at: datetime | None = None
    reading: Reading | None = None
    latest: datetime | None = None

    def heard(self, portal_at: datetime, reading: Reading) -> "ClockMemory":
        """The portal told its time: it is right, also when that lies before what was believed."""
        return ClockMemory(portal_at=portal_at, reading=reading, latest=portal_at)

    def now(self, reading: Reading) -> TrustedNow:
        """The present at this reading of the machine."""
        found = self._carried_on(reading)
        if self.latest is None or found.at >= self.latest:
            return found
        return TrustedNow(self.latest, Trust.DOUBTFUL)

    def remembering(self, reading: Reading) -> "ClockMemory":
        """Holds what has surely passed. A doubtful instant is not held, or one wrong setting would bind
        for ever; but what the monotonic clock measured is, so that a restart cannot undo it.
        """
        now = self.now(reading)
        passed = self._measured(reading) if now.trust is Trust.DOUBTFUL else now.at
        if passed is None or (self.latest is not None and passed <= self.latest):
            return self
        return replace(self, latest=passed)

    def _measured(self, reading: Reading) -> datetime | None:
        before = self.reading
        if before is None or self.portal_at is None or reading.boot != before.boot:
            return None
        return self.portal_at + timedelta(seconds=reading.monotonic - before.monotonic)

    def _carried_on(self, reading: Reading) -> TrustedNow:
        if self.reading is None or self.portal_at is None:
            return TrustedNow(reading.wall, Trust.DOUBTFUL)
        by_wall = self.portal_at + (reading.wall - self.reading.wall)
        measured = self._measured(reading)
        if measured is None:
            absent = timedelta() <= by_wall - self.portal_at <= _LONGEST_ABSENCE
            return TrustedNow(by_wall, Trust.ABOUT if absent else Trust.DOUBTFUL)
        return TrustedNow(max(measured, by_wall), _trust(by_wall - measured))


def _trust(wall_ahead: timedelta) -> Trust:
    """Ahead: the machine slept, or its clock was set forward. Behind: it was set back."""
    if abs(wall_ahead) <= _TOLERANCE:
        return Trust.SURE
    return Trust.ABOUT if timedelta() < wall_ahead <= _LONGEST_ABSENCE else Trust.DOUBTFUL
