"""When a term ends: counted from the day after its start, pauses left out, the last day rolled.

Civil Code 2015, art. 147 (the first day is not counted), 148.1 and 148.6 (a term in days ends with its
last day), 148.5 (a last day on a rest day moves to the end of the next working day).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.deadlines.calendar import Unit, WorkingCalendar
from desktop_app.domain.deadlines.history import Pause
from desktop_app.domain.deadlines.rules import Confidence, Roll, Rule, Term, less_sure


class NoDate(StrEnum):
    """Why there is no due date."""

    NOT_RECEIVED = "not_received"
    NO_RULE = "no_rule"
    NO_DAYS = "no_days"
    PAUSED = "paused"
    OUT_OF_RANGE = "out_of_range"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term's end, or why it has none. Late is who acts after 23:59:59+07:00 of `due_on`.

    `nominal_on` is the last counted day, before it rolls. `pauses` are those that stood within the term;
    `paused_since` is the day the sender was asked, while the clock stands still.
    """

    rule: Rule | None = None
    starts_on: date | None = None
    nominal_on: date | None = None
    due_on: date | None = None
    pauses: tuple[Pause, ...] = ()
    paused_since: date | None = None
    no_date: NoDate | None = None
    calendar_confidence: Confidence = Confidence.VERIFIED

    @property
    def confidence(self) -> Confidence:
        """As sure as the weaker of rule and calendar."""
        rule = Confidence.UNKNOWN if self.rule is None else self.rule.confidence
        return less_sure(rule, self.calendar_confidence)

    @property
    def is_doubtful(self) -> bool:
        """Whether the date must be shown as provisional."""
        return self.confidence not in (Confidence.VERIFIED, Confidence.HIGH)


def deadline(
    starts_on: date | None, rule: Rule | None, calendar: WorkingCalendar, pauses: Iterable[Pause] = ()
) -> Deadline:
    """The end of `rule`'s term from `starts_on`, which is day 0.

    `pauses` are in order and apart, as `read_history` gives them. A pause that begins when the term has
    already run out changes nothing: asking the sender afterwards does not undo a missed date.
    """
    if starts_on is None:
        return Deadline(rule=rule, no_date=NoDate.NOT_RECEIVED)
    if rule is None:
        return Deadline(starts_on=starts_on, no_date=NoDate.NO_RULE)
    if rule.term is None:
        return Deadline(rule, starts_on, no_date=NoDate.NO_DAYS)
    try:
        return _counted(starts_on, rule, rule.term, calendar, pauses)
    except OverflowError:  # a year beyond 9999, from a broken document
        return Deadline(rule, starts_on, no_date=NoDate.OUT_OF_RANGE)


def _counted(
    starts_on: date, rule: Rule, term: Term, calendar: WorkingCalendar, pauses: Iterable[Pause]
) -> Deadline:
    nominal_on = calendar.add(starts_on, term.amount, term.unit)
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
                calendar_confidence=_sureness(calendar, term.unit, starts_on, pause.asked_on),
            )
        # In the rule's own unit: a pause of k units moves the end by exactly k units.
        still = calendar.count(max(pause.asked_on, starts_on), pause.got_on, term.unit)
        nominal_on = calendar.add(nominal_on, still, term.unit)
    due_on = calendar.next_working_day(nominal_on) if rule.roll is Roll.NEXT_WORKING_DAY else nominal_on
    return Deadline(
        rule,
        starts_on,
        nominal_on,
        due_on,
        tuple(within),
        calendar_confidence=_sureness(calendar, term.unit, starts_on, due_on, nominal_on),
    )


def _sureness(
    calendar: WorkingCalendar, unit: Unit, starts_on: date, ends_on: date, nominal_on: date | None = None
) -> Confidence:
    """Estimated when a year that the counting had to ask about has no official rows.

    Calendar days are counted without asking; only the last day and its roll need the calendar.
    """
    first = starts_on if unit is Unit.WORKING_DAY else nominal_on or ends_on
    official = all(calendar.is_official(year) for year in range(first.year, ends_on.year + 1))
    return Confidence.VERIFIED if official else Confidence.ESTIMATED
