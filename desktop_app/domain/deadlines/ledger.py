"""The ledger: every day from the start of a term to its end, counted or not, and by which law."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.deadlines.calendar import Unit, WorkingCalendar
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.history import Pause
from desktop_app.domain.deadlines.rules import Rule
from desktop_app.domain.deadlines.working_time import worked

DAY_ZERO_LAW: Final = "Bộ luật Dân sự 2015, Điều 147"
LAST_DAY_LAW: Final = "Bộ luật Dân sự 2015, khoản 6 Điều 148"
ROLL_LAW: Final = "Bộ luật Dân sự 2015, khoản 5 Điều 148"


class Kind(StrEnum):
    """What a day is in the count."""

    START = "start"
    COUNTED = "counted"
    PAUSED = "paused"
    REST = "rest"
    DUE = "due"


class Why(StrEnum):
    """Why a day is what it is; the codes a screen words."""

    DAY_ZERO = "day_zero"
    COUNTED = "counted"
    REST_DAY_COUNTS = "rest_day_counts"  # in a term of calendar days
    WAITING_FOR_SENDER = "waiting_for_sender"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    LAST_DAY_RESTS = "last_day_rests"
    LAST_DAY = "last_day"
    ROLLED = "rolled"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One day. `number` is its place in the term, None when not counted.

    `name` is the day's holiday or swap (a Saturday worked, say), "" on a plain day;
    `pause` the pause the day stands in. `minutes` is what the day gives to a term in working hours,
    which numbers no days.
    """

    on: date
    number: int | None
    kind: Kind
    why: Why
    legal: str
    name: str = ""
    pause: Pause | None = None
    minutes: int | None = None


def ledger(
    deadline: Deadline, calendar: WorkingCalendar, *, pause_rule: Rule | None = None
) -> tuple[LedgerEntry, ...]:
    """One entry per day from the start to the due day, or to the day a running pause began.

    Empty without a start; only the start where no term is known. `pause_rule` is cited for paused days.
    """
    start, rule, last = deadline.starts_on, deadline.counted_by, deadline.due_on or deadline.paused_since
    if start is None:
        return ()
    entries = [LedgerEntry(start, None, Kind.START, Why.DAY_ZERO, DAY_ZERO_LAW)]
    if rule is None or rule.term is None or last is None:
        return tuple(entries)
    pause_law = "" if pause_rule is None else pause_rule.citation
    if rule.term.unit is Unit.HOUR:
        return _hours_ledger(deadline, rule, calendar, start, last=last, pause_law=pause_law)
    number = 0
    for day in (start + timedelta(days=n) for n in range(1, (last - start).days + 1)):
        pause = next((pause for pause in deadline.pauses if pause.covers(day)), None)
        if deadline.day_zero is not None and day <= deadline.day_zero:
            entry = _before_day_zero(day, calendar, rule.citation, is_zero=day == deadline.day_zero)
        elif deadline.nominal_on is not None and day > deadline.nominal_on:
            entry = _after_the_end(day, calendar, is_due=day == deadline.due_on)
        elif pause is not None:
            entry = LedgerEntry(day, None, Kind.PAUSED, Why.WAITING_FOR_SENDER, pause_law, pause=pause)
        elif calendar.counts(day, rule.term.unit):
            number += 1
            entry = _counted(day, number, rule, calendar, deadline)
        else:
            entry = _resting(day, calendar, rule.citation)
        entries.append(entry)
    return tuple(entries)


def _hours_ledger(
    deadline: Deadline, rule: Rule, calendar: WorkingCalendar, start: date, *, last: date, pause_law: str
) -> tuple[LedgerEntry, ...]:
    """A term in hours counts from the minute of its start, so the first day may count too."""
    entries: list[LedgerEntry] = []
    for day in (start + timedelta(days=n) for n in range((last - start).days + 1)):
        pause = next((pause for pause in deadline.pauses if pause.covers(day)), None)
        minutes = 0 if pause is not None else _minutes(deadline, calendar, day)
        dated = calendar.dated(day)
        name = "" if dated is None else dated.name
        if pause is not None:
            entry = LedgerEntry(day, None, Kind.PAUSED, Why.WAITING_FOR_SENDER, pause_law, pause=pause)
        elif day == start:
            entry = LedgerEntry(day, None, Kind.START, Why.DAY_ZERO, rule.citation, name, minutes=minutes)
        elif day == deadline.due_on:
            entry = LedgerEntry(day, None, Kind.DUE, Why.LAST_DAY, rule.citation, name, minutes=minutes)
        elif minutes:
            entry = LedgerEntry(day, None, Kind.COUNTED, Why.COUNTED, rule.citation, name, minutes=minutes)
        else:
            entry = _resting(day, calendar, rule.citation)
        entries.append(entry)
    return tuple(entries)


def _minutes(deadline: Deadline, calendar: WorkingCalendar, day: date) -> int:
    opens, closes = (datetime.combine(on, time(), LEGAL_ZONE) for on in (day, day + timedelta(days=1)))
    since = max(opens, deadline.hours_from or opens)
    until = min(closes, deadline.hours_to or closes)
    return int(worked(calendar, since, until) / timedelta(minutes=1))


def _before_day_zero(day: date, calendar: WorkingCalendar, law: str, *, is_zero: bool) -> LedgerEntry:
    if is_zero:
        return LedgerEntry(day, None, Kind.REST, Why.DAY_ZERO, law)
    return _resting(day, calendar, law)


def _counted(
    day: date, number: int, rule: Rule, calendar: WorkingCalendar, deadline: Deadline
) -> LedgerEntry:
    dated = calendar.dated(day)
    name = "" if dated is None else dated.name
    if day == deadline.due_on:
        return LedgerEntry(day, number, Kind.DUE, Why.LAST_DAY, LAST_DAY_LAW, name)
    if day == deadline.nominal_on:
        return LedgerEntry(day, number, Kind.COUNTED, Why.LAST_DAY_RESTS, ROLL_LAW, name)
    why = Why.COUNTED if calendar.is_working(day) else Why.REST_DAY_COUNTS
    return LedgerEntry(day, number, Kind.COUNTED, why, rule.citation, name)


def _after_the_end(day: date, calendar: WorkingCalendar, *, is_due: bool) -> LedgerEntry:
    entry = _resting(day, calendar, ROLL_LAW)
    return LedgerEntry(day, None, Kind.DUE, Why.ROLLED, ROLL_LAW, entry.name) if is_due else entry


def _resting(day: date, calendar: WorkingCalendar, law: str) -> LedgerEntry:
    dated = calendar.dated(day)
    if dated is None:
        return LedgerEntry(day, None, Kind.REST, Why.WEEKEND, law)
    return LedgerEntry(day, None, Kind.REST, Why.HOLIDAY, dated.legal or law, dated.name)
