"""The portal's own date beside ours: where they differ, and which way of counting gives the portal's."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.deadlines.calendar import Unit, WorkingCalendar
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.rules import Term


class PortalReason(StrEnum):
    """The counting that gives the portal's date: a finding, for the portal never says why."""

    WE_HAVE_NONE = "we_have_none"
    NOT_ROLLED = "not_rolled"
    PAUSES_COUNTED = "pauses_counted"
    FIRST_DAY_COUNTED = "first_day_counted"
    WORKING_DAYS_COUNTED = "working_days_counted"
    CALENDAR_DAYS_COUNTED = "calendar_days_counted"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two dates for one answer. Our reason is `ours` and its ledger; the portal's is what was found."""

    portal_on: date
    portal_reason: PortalReason
    ours: Deadline

    @property
    def days_apart(self) -> int | None:
        """How many days later the portal's date is (negative: earlier); None where we have none."""
        return None if self.ours.due_on is None else (self.portal_on - self.ours.due_on).days


def compare(portal_due_on: date | None, ours: Deadline, calendar: WorkingCalendar) -> Difference | None:
    """The difference to show, or None where the portal claims nothing or the same date."""
    if portal_due_on is None or portal_due_on == ours.due_on:
        return None
    return Difference(portal_due_on, _reason(portal_due_on, ours, calendar), ours)


def _reason(portal_on: date, ours: Deadline, calendar: WorkingCalendar) -> PortalReason:
    rule = ours.counted_by
    if ours.due_on is None or ours.day_zero is None or rule is None or rule.term is None:
        return PortalReason.WE_HAVE_NONE
    term, zero = rule.term, ours.day_zero

    def ends(unit: Unit, start: date = zero, amount: int = term.amount) -> tuple[date, date]:
        nominal_on = calendar.add(start, amount, unit)
        return nominal_on, calendar.next_working_day(nominal_on)

    if portal_on == ours.nominal_on:
        return PortalReason.NOT_ROLLED
    if term.unit is Unit.HOUR:
        return PortalReason.UNEXPLAINED
    if ours.pauses and portal_on in ends(term.unit):
        return PortalReason.PAUSES_COUNTED
    if portal_on in ends(term.unit, zero - timedelta(days=1)):
        return PortalReason.FIRST_DAY_COUNTED
    other = _other_unit(term)
    if portal_on in ends(other):
        worked = other is Unit.WORKING_DAY
        return PortalReason.WORKING_DAYS_COUNTED if worked else PortalReason.CALENDAR_DAYS_COUNTED
    return PortalReason.UNEXPLAINED


def _other_unit(term: Term) -> Unit:
    return Unit.WORKING_DAY if term.unit is Unit.CALENDAR_DAY else Unit.CALENDAR_DAY
