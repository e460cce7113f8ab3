"""Time as the law sees it: the legal day, its last second, and the clock that logic asks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final, Protocol

# Vietnam has one zone without summer time; a fixed offset needs no zone database, which Windows lacks.
LEGAL_ZONE: Final = timezone(timedelta(hours=7))
_LAST_SECOND: Final = time(23, 59, 59, tzinfo=LEGAL_ZONE)


class Clock(Protocol):
    """Where logic takes its time from; never the machine directly."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow, from an arbitrary zero."""
        ...


@dataclass(frozen=True, slots=True)
class PortalTime:
    """What the portal's clock said, tied to a monotonic reading taken at the same moment.

    Turning the computer's clock back therefore never makes a late case punctual.
    """

    at: datetime
    monotonic: float

    def now(self, clock: Clock) -> datetime:
        """The portal's present instant, aware, UTC."""
        elapsed = timedelta(seconds=clock.monotonic() - self.monotonic)
        return (self.at + elapsed).astimezone(UTC)

    def machine_is_ahead_by(self, clock: Clock) -> timedelta:
        """How far the computer's clock runs before the portal's (negative: behind)."""
        return clock.now() - self.now(clock)


def legal_day(instant: datetime) -> date:
    """The date in Vietnam at `instant` (aware), whatever the machine's own zone is."""
    return instant.astimezone(LEGAL_ZONE).date()


def end_of_legal_day(day: date) -> datetime:
    """The last second of `day`, 23:59:59+07:00 (Civil Code 2015, art. 148.6: a term ends at 24:00)."""
    return datetime.combine(day, _LAST_SECOND)
