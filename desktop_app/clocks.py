"""The clocks a program can run on: the machine's, one moved to another day, one that believes the portal."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from desktop_app.domain.clock import Clock, PortalTime


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class ShiftedClock:
    """Runs at the machine's pace from a chosen moment: seeds and the program then share one day."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._zero = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._zero)

    def monotonic(self) -> float:
        return time.monotonic()


class TrustedClock:
    """Portal time once the portal was heard, else the machine's; turning the clock back changes nothing."""

    def __init__(self, machine: Clock) -> None:
        self._machine = machine
        self._heard: PortalTime | None = None

    def hear(self, portal_time: PortalTime) -> None:
        """Go on from what the portal said; called by the sync thread."""
        self._heard = portal_time

    def now(self) -> datetime:
        heard = self._heard
        return heard.now(self._machine) if heard else self._machine.now()

    def monotonic(self) -> float:
        return self._machine.monotonic()

    @property
    def off_by(self) -> timedelta:
        """How far the machine's clock runs before the portal's; zero until the portal was heard."""
        return self._heard.machine_is_ahead_by(self._machine) if self._heard else timedelta(0)
