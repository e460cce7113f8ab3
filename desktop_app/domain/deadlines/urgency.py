"""How pressing a date is on a given day; the words and colours are the screen's."""

from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.clock import end_of_legal_day

SOON_DAYS = 3


class Urgency(StrEnum):
    """The groups a list falls into, and the two ways to have answered."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    PAUSED = "paused"
    UNDATED = "undated"
    ANSWERED = "answered"
    ANSWERED_LATE = "answered_late"


def days_left(due_on: date, today: date) -> int:
    """Calendar days until the due day: 0 on the day itself, negative once late."""
    return (due_on - today).days


def is_late(due_on: date, now: datetime) -> bool:
    """Whether the due day is over in Vietnam: now is after its 23:59:59+07:00."""
    return now > end_of_legal_day(due_on)


def urgency(
    due_on: date | None,
    today: date,
    *,
    paused_since: date | None = None,
    answered_on: date | None = None,
    soon_days: int = SOON_DAYS,
) -> Urgency:
    """How a case stands; `today` is the legal day of now. An answer without a known term is never late."""
    if answered_on is not None:
        late = due_on is not None and answered_on > due_on
        return Urgency.ANSWERED_LATE if late else Urgency.ANSWERED
    if due_on is None:
        return Urgency.UNDATED if paused_since is None else Urgency.PAUSED
    left = days_left(due_on, today)
    if left < 0:
        return Urgency.OVERDUE
    return Urgency.SOON if left <= soon_days else Urgency.LATER
