"""When a term ends: counted from the day after its start, pauses left out, the last day rolled.

Civil Code 2015, art. 147 (the first day is not counted), 148.1 and 148.6 (a term in days ends with its
last day), 148.5 (a last day on a rest day moves to the end of the next working day).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from desktop_app.domain.clock import LEGAL_ZONE, end_of_legal_day, legal_day
from desktop_app.domain.deadlines.calendar import Unit, WorkingCalendar
from desktop_app.domain.deadlines.history import Pause
from desktop_app.domain.deadlines.rules import Confidence, LateReceipt, Roll, Rule, Term, less_sure
from desktop_app.domain.deadlines.working_time import add_hours, is_open, next_open, openings


class NoDate(StrEnum):
    """Why there is no due date."""

    NOT_RECEIVED = "not_received"
    NO_RULE = "no_rule"
    NO_DAYS = "no_days"
    PAUSED = "paused"
    OUT_OF_RANGE = "out_of_range"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term's end, or why it has none. Late is who acts after `due_at`.

    `nominal_on` is the last counted day, before it rolls. `pauses` are those that stood within the term;
    `paused_since` is the day the sender was asked, while the clock stands still. `day_zero` is the day that
    is not counted: `starts_on`, unless the rule moves a late receipt to the next worked day. `hours_from`
    and `hours_to` are the instants of a term in working hours.
    """

    rule: Rule | None = None
    starts_on: date | None = None
    nominal_on: date | None = None
    due_on: date | None = None
    pauses: tuple[Pause, ...] = ()
    paused_since: date | None = None
    no_date: NoDate | None = None
    calendar_confidence: Confidence = Confidence.VERIFIED
    day_zero: date | None = None
    hours_from: datetime | None = None
    hours_to: datetime | None = None

    @property
    def due_at(self) -> datetime | None:
        """The last moment in time, +07:00: 23:59:59 of the due day, or the minute a term in hours ends."""
        if self.hours_to is not None or self.due_on is None:
            return self.hours_to
        return end_of_legal_day(self.due_on)

    @property
    def counted_by(self) -> Rule | None:
        """The rule whose term was counted."""
        return None if self.rule is None else self.rule.counted_by

    @property
    def provisional(self) -> Rule | None:
        """The predecessor whose term stands in, because the rule in force does not say its days."""
        return None if self.counted_by is self.rule else self.counted_by

    @property
    def confidence(self) -> Confidence:
        """As sure as the weaker of rule and calendar; a borrowed term is never better than unverified."""
        rule = Confidence.UNKNOWN if self.rule is None else self.rule.confidence
        if self.provisional is not None:
            rule = less_sure(rule, Confidence.UNVERIFIED)
        return less_sure(rule, self.calendar_confidence)

    @property
    def is_doubtful(self) -> bool:
        """Whether the date must be shown as provisional."""
        return self.confidence not in (Confidence.VERIFIED, Confidence.HIGH)


def deadline(
    starts_on: date | None,
    rule: Rule | None,
    calendar: WorkingCalendar,
    pauses: Iterable[Pause] = (),
    *,
    starts_at: datetime | None = None,
) -> Deadline:
    """The end of `rule`'s term from `starts_on`, which is day 0.

    `pauses` are in order and apart, as `read_history` gives them. A pause that begins when the term has
    already run out changes nothing: asking the sender afterwards does not undo a missed date. `starts_at`
    is the instant of the start; unknown, a term in hours runs from that day's opening, the earliest it can.
    """
    if starts_on is None:
        return Deadline(rule=rule, no_date=NoDate.NOT_RECEIVED)
    if rule is None:
        return Deadline(starts_on=starts_on, no_date=NoDate.NO_RULE)
    term = rule.counted_by.term
    if term is None:
        return Deadline(rule, starts_on, no_date=NoDate.NO_DAYS)
    try:
        if term.unit is Unit.HOUR:
            return _counted_hours(
                starts_on, starts_at, rule, term=term, calendar=calendar, pauses=tuple(pauses)
            )
        day_zero = starts_on
        if rule.late_receipt is LateReceipt.NEXT_WORKING_DAY:
            day_zero = _next_day_zero(starts_on, starts_at, calendar)
        return _counted_days(starts_on, day_zero, rule, term=term, calendar=calendar, pauses=pauses)
    except OverflowError:  # a year beyond 9999, from a broken document
        return Deadline(rule, starts_on, no_date=NoDate.OUT_OF_RANGE)


def _next_day_zero(starts_on: date, starts_at: datetime | None, calendar: WorkingCalendar) -> date:
    if starts_at is None:
        return calendar.next_working_day(starts_on)
    opened = is_open(calendar, starts_at) or any(starts_at < to for _, to in openings(calendar, starts_on))
    return starts_on if opened else legal_day(next_open(calendar, starts_at))


def _counted_days(
    starts_on: date,
    day_zero: date,
    rule: Rule,
    *,
    term: Term,
    calendar: WorkingCalendar,
    pauses: Iterable[Pause],
) -> Deadline:
    nominal_on = calendar.add(day_zero, term.amount, term.unit)
    within: list[Pause] = []
    for pause in pauses:
        if pause.asked_on >= nominal_on:
            break
        within.append(pause)
        if pause.got_on is None:
            return Deadline(
                rule,
                starts_on,
                pauses=tuple(within),
                paused_since=pause.asked_on,
                no_date=NoDate.PAUSED,
                calendar_confidence=_sureness(calendar, term.unit, day_zero, pause.asked_on),
                day_zero=day_zero,
            )
        # In the rule's own unit: a pause of k units moves the end by exactly k units.
        still = calendar.count(max(pause.asked_on, day_zero), pause.got_on, term.unit)
        nominal_on = calendar.add(nominal_on, still, term.unit)
    due_on = calendar.next_working_day(nominal_on) if rule.roll is Roll.NEXT_WORKING_DAY else nominal_on
    return Deadline(
        rule,
        starts_on,
        nominal_on,
        due_on,
        tuple(within),
        calendar_confidence=_sureness(calendar, term.unit, day_zero, due_on, nominal_on),
        day_zero=day_zero,
    )


def _counted_hours(
    starts_on: date,
    starts_at: datetime | None,
    rule: Rule,
    *,
    term: Term,
    calendar: WorkingCalendar,
    pauses: tuple[Pause, ...],
) -> Deadline:
    """A term in hours needs no roll: it always ends while the office is open."""
    hours_from = next_open(calendar, starts_at or datetime.combine(starts_on, time(), LEGAL_ZONE))
    counting = Deadline(rule, starts_on, day_zero=starts_on, hours_from=hours_from)
    within: list[Pause] = []
    hours_to = add_hours(calendar, hours_from, term.amount)
    for pause in pauses:
        if pause.asked_on >= legal_day(hours_to):
            break
        within.append(pause)
        if pause.got_on is None:
            return replace(
                counting,
                pauses=tuple(within),
                paused_since=pause.asked_on,
                no_date=NoDate.PAUSED,
                calendar_confidence=_sureness(calendar, term.unit, starts_on, pause.asked_on),
            )
        hours_to = add_hours(calendar, hours_from, term.amount, within)
    ends_on = legal_day(hours_to)
    return replace(
        counting,
        nominal_on=ends_on,
        due_on=ends_on,
        pauses=tuple(within),
        hours_to=hours_to,
        calendar_confidence=_sureness(calendar, term.unit, starts_on, ends_on),
    )


def _sureness(
    calendar: WorkingCalendar, unit: Unit, starts_on: date, ends_on: date, nominal_on: date | None = None
) -> Confidence:
    """Estimated when a year that the counting had to ask about has no official rows.

    Calendar days are counted without asking; only the last day and its roll need the calendar.
    """
    first = nominal_on or ends_on if unit is Unit.CALENDAR_DAY else starts_on
    official = all(calendar.is_official(year) for year in range(first.year, ends_on.year + 1))
    return Confidence.VERIFIED if official else Confidence.ESTIMATED
