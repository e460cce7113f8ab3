"""A case's fact, read from the portal's document alone: never from work that the portal has not confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from desktop_app.domain.case import Case
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.history import (
    ANSWER_RETURNED,
    RECEIVED,
    REPLY_SENT,
    RETURNED,
    read_history,
)
from desktop_app.domain.figures.facts import (
    ANSWERED_HOW,
    MOVED_HOW,
    RETURNED_HOW,
    CaseFact,
    FactClock,
    FactEvent,
    Spell,
)
from desktop_app.domain.told import legal_day_of, told_events

SUBMITTED: Final = "submitted"
NOT_ACCEPTED: Final = "not_accepted"
ASKED_BY_PORTAL: Final = "info_requested_by_portal"
PUBLISHED: Final = "published"


def fact_of(case: Case) -> CaseFact:
    """What figures depend on; nothing of it is the citizen's."""
    submitted_on = None if case.submitted_at is None else legal_day(case.submitted_at)
    events = tuple(FactEvent(event.kind, event.on, event.at) for event in told_events(case))
    return CaseFact(
        case_id=case.id,
        version=case.version,
        code=case.code,
        channel=case.channel,
        agency=case.agency.key,
        unit=case.unit,
        assignee=case.assignee,
        status=case.status,
        content_type=case.content_type,
        field=case.field,
        place=case.place or "",
        in_scope=case.in_scope,
        submitted_on=submitted_on or _first_day(case, SUBMITTED),
        received_on=min((event.on for event in events if event.kind == RECEIVED), default=None),
        waiting_since=_first_day(case, ASKED_BY_PORTAL),
        not_accepted_on=_first_day(case, NOT_ACCEPTED),
        published_on=_first_day(case, PUBLISHED),
        spells=tuple(_spells(case)),
        events=events,
        clock=_clock(case),
    )


def _clock(case: Case) -> FactClock:
    told = tuple(told_events(case))
    history = read_history(told)
    return FactClock(
        received_on=history.received_on,
        received_at=history.received_at,
        pauses=tuple((pause.asked_on, pause.got_on) for pause in history.pauses),
        told_until=max((event.on for event in told), default=None),
    )


def _first_day(case: Case, kind: str) -> date | None:
    return min((legal_day_of(event) for event in case.history if event.kind == kind), default=None)


def _spells(case: Case) -> Iterator[Spell]:
    """By legal days; events of one day in the portal's order."""
    since: date | None = None
    answered = False
    for event in sorted(case.history, key=legal_day_of):
        on = legal_day_of(event)
        if event.kind == RECEIVED:
            if since is not None and since < on:
                yield Spell(since, on, MOVED_HOW, closed_at=event.at)
            since, answered = on, False
        elif event.kind == ANSWER_RETURNED and answered:
            since, answered = on, False
        elif event.kind == REPLY_SENT and since is not None:
            reason = event.data.get("late_reason")
            yield Spell(since, on, ANSWERED_HOW, str(reason or ""), event.at)
            since, answered = None, True
        elif event.kind == RETURNED and since is not None:
            yield Spell(since, on, RETURNED_HOW, closed_at=event.at)
            since, answered = None, False
    if since is not None:
        yield Spell(since)
