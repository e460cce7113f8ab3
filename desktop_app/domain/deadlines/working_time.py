"""Working time to the minute: when the office is open, and where a term counted in working hours ends."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import count
from typing import Final

from desktop_app.domain.clock import LEGAL_ZONE, legal_day
from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.history import Pause

_NONE: Final = timedelta(0)
Opening = tuple[datetime, datetime]


def openings(calendar: WorkingCalendar, day: date) -> list[Opening]:
    """When the office is open on `day`, as instants; empty on a rest day, one half on a half day."""
    return [interval.on(day) for interval in calendar.intervals(day)]


def is_open(calendar: WorkingCalendar, at: datetime) -> bool:
    """Whether the office is open at this instant; the closing minute is no longer open."""
    return any(opens <= at < closes for opens, closes in openings(calendar, legal_day(at)))


def next_open(calendar: WorkingCalendar, at: datetime) -> datetime:
    """`at` itself while the office is open, else its next opening."""
    opens, _ = next(_from(calendar, at))
    return max(at.astimezone(LEGAL_ZONE), opens)


def add_hours(
    calendar: WorkingCalendar, start: datetime, hours: int, pauses: Iterable[Pause] = ()
) -> datetime:
    """The instant `hours` working hours after `start`, days that `pauses` cover left out.

    A term that would end with the office's closing ends then, not with the next opening.
    """
    paused, left = tuple(pauses), timedelta(hours=hours)
    for opens, closes in _from(calendar, start):
        if any(pause.covers(opens.date()) for pause in paused):
            continue
        if closes - opens >= left:
            return opens + left
        left -= closes - opens
    raise OverflowError


def worked(calendar: WorkingCalendar, after: datetime, until: datetime) -> timedelta:
    """How much working time lies between two instants; nothing when they are the wrong way round."""
    if until <= after:
        return _NONE
    total = _NONE
    for opens, closes in _from(calendar, after):
        if opens >= until:
            break
        total += min(closes, until) - opens
    return total


def _from(calendar: WorkingCalendar, at: datetime) -> Iterator[Opening]:
    """The openings from `at` on, the first one cut to begin not before it."""
    local = at.astimezone(LEGAL_ZONE)
    for n in count():
        for opens, closes in openings(calendar, local.date() + timedelta(days=n)):
            if closes > local:
                yield max(opens, local), closes
