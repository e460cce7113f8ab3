"""The clock events that the portal's own history of a case tells, each on its legal day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_app.domain.case import Case, Event
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.history import CLOCK_KINDS, RECEIVED, REPLY_SENT, ClockEvent


def legal_day_of(event: Event) -> date:
    """The day an event counts on. An answer counts on the day the portal sent it, whatever day it names."""
    return legal_day(event.at) if event.on is None or event.kind == REPLY_SENT else event.on


def told_events(case: Case) -> Iterator[ClockEvent]:
    """In the portal's order; with the instant where it may matter to a clock, which is of a receipt."""
    for event in case.history:
        if event.kind in CLOCK_KINDS:
            yield ClockEvent(event.kind, legal_day_of(event), event.at if event.kind == RECEIVED else None)
