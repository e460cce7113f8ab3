"""The portal's clock and the two forms of time on the wire: instants in UTC and legal dates at +07:00."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

Now = Callable[[], datetime]

#: Viet Nam has one offset and no summer time; a fixed offset needs no time zone database.
LEGAL_ZONE = timezone(timedelta(hours=7))


class PortalClock:
    """A clock that can be moved in training. Thread-safe: one reference is replaced."""

    def __init__(self, base: Now) -> None:
        """`base` gives the aware time that goes on by itself."""
        self._base = base
        self._offset = timedelta()

    def now(self) -> datetime:
        """The portal's time, aware, in UTC."""
        return self._base().astimezone(UTC) + self._offset

    def move_to(self, moment: datetime) -> None:
        """Go on from this moment."""
        self._offset = moment - self._base().astimezone(UTC)


def wall_clock() -> datetime:
    """The machine's time."""
    return datetime.now(UTC)


def starting_at(day: datetime, *, base: Now = wall_clock) -> Now:
    """A clock that reads `day` now and goes on as `base` does."""
    offset = day.astimezone(UTC) - base()
    return lambda: base() + offset


def write_instant(moment: datetime) -> str:
    """`2025-08-25T07:18:04.120Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_instant(text: str) -> datetime:
    """The moment of an instant. Raises ValueError when it is none."""
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    if write_instant(moment) != text:
        raise ValueError
    return moment


def read_day(text: str) -> datetime:
    """`2025-08-25` (eight in the morning) or `2025-08-25T14:20`, in Viet Nam. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    if len(text) <= len("2025-08-25"):
        moment = moment.replace(hour=8)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=LEGAL_ZONE)


def legal_date(moment: datetime) -> date:
    """The day it is in Viet Nam."""
    return moment.astimezone(LEGAL_ZONE).date()
