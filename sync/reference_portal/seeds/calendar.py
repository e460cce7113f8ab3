"""The answer date of QĐ 574, counted here a second time so that the seeds do not trust the client's "
"engine."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from resources.load import read_text

ANSWER_DAYS = 20
#: Before QĐ 574 the term was in working days.
DECISION_574 = date(2017, 4, 25)
ONE_DAY = timedelta(days=1)


@cache
def _days(effect: str) -> frozenset[date]:
    rows = csv.DictReader(read_text("calendars/holidays-public-sector.csv").splitlines())
    return frozenset(date.fromisoformat(row["date"]) for row in rows if row["effect"] == effect)


@cache
def rests(day: date) -> bool:
    """Whether offices are closed that day."""
    return day not in _days("work") and (day.weekday() >= 5 or day in _days("off"))


@cache
def due_on(received: date, paused_days: int = 0) -> date:
    """The last day to answer."""
    if received < DECISION_574:
        day = received
        for _ in range(ANSWER_DAYS + paused_days):
            day = _next(day)
        return day
    day = received + timedelta(days=ANSWER_DAYS + paused_days)
    return _next(day - ONE_DAY)


def nearest(wanted: date, fits: Callable[[date], bool], *, reach: int = 14) -> date:
    """The day nearest to the wanted one that fits; the wanted one when none does."""
    for distance in range(reach):
        for day in (wanted - distance * ONE_DAY, wanted + distance * ONE_DAY):
            if fits(day):
                return day
    return wanted


def _next(day: date) -> date:
    day += ONE_DAY
    while rests(day):
        day += ONE_DAY
    return day
