"""The row of a case in the lists: pure, from the portal's word, what was done here, and the law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from desktop_app.domain.actions import WAITING, Action, ActionState, ActionType
from desktop_app.domain.case import ANSWERED, Case, Status
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import CaseClocks, Law, clocks_of
from desktop_app.domain.deadlines.history import (
    ACCEPTED,
    INFO_RECEIVED,
    INFO_REQUESTED,
    PROGRESS_UPDATED,
    REPLY_SENT,
    RETURNED,
    ClockEvent,
    ClockHistory,
    read_history,
)
from desktop_app.domain.lines import Badge
from desktop_app.domain.projection import counts, project
from desktop_app.domain.told import told_events
from desktop_app.storage.dating import dating
from desktop_app.storage.instants import instant_text
from desktop_app.storage.search import fold

OPEN_BUCKET: Final = "open"
ANSWERED_BUCKET: Final = "answered"
CLOSED_BUCKET: Final = "closed"

SUBMITTED: Final = "submitted_for_approval"

DATED, PAUSED, UNDATED = range(3)

_NAMED_DAY: Mapping[str, str] = {
    ActionType.REQUEST_INFO: INFO_REQUESTED,
    ActionType.RESUME: INFO_RECEIVED,
}
_PORTALS_DAY: Mapping[str, str] = {
    ActionType.SEND_REPLY: REPLY_SENT,
    ActionType.ACCEPT: ACCEPTED,
    ActionType.PROGRESS: PROGRESS_UPDATED,
    ActionType.TRANSFER_BACK: RETURNED,
}
_ENDS_IT = frozenset({ActionType.SEND_REPLY, ActionType.TRANSFER_BACK})
_NOT_OURS = frozenset({Status.INTAKE, Status.INTAKE_SUPPLEMENT, Status.NOT_ACCEPTED, Status.RETURNED})
_BADGES: Mapping[ActionState, Badge] = {
    ActionState.QUEUED: Badge.QUEUED,
    ActionState.SENDING: Badge.SENDING,
    ActionState.UNCERTAIN: Badge.UNCERTAIN,
    ActionState.CONFLICT: Badge.CONFLICT,
    ActionState.REJECTED: Badge.REFUSED,
    ActionState.BLOCKED: Badge.REFUSED,
}
_RANK = {badge: rank for rank, badge in enumerate(Badge)}


@dataclass(frozen=True, slots=True)
class LocalWork:
    """What this machine adds to a case: actions in the order made, text that is no action, last look."""

    actions: Sequence[Action] = ()
    has_draft: bool = False
    seen_at: datetime | None = None


NO_WORK: Final = LocalWork()


def view_row(truth: Case, work: LocalWork, *, me: str | None, law: Law) -> dict[str, Any]:
    """The columns of `case_view`."""
    case = project(truth, work.actions) if work.actions else truth
    unconfirmed = any(a.type in _ENDS_IT and a.state in WAITING for a in work.actions)
    clocks = case_clocks(truth, work.actions, law)
    answer, answered_on = clocks.answer, clocks.history.answered_on
    bucket = _bucket(case.status, unconfirmed=unconfirmed)
    return {
        "case_id": case.id,
        "code": case.code,
        "title": case.title,
        "folded": fold(f"{case.code} {case.title}"),
        "field": case.field,
        "place": case.place or "",
        "status": case.status,
        "bucket": bucket,
        "assignee": case.assignee,
        "unit": case.unit,
        "review_to": _review_to(case) if case.status == Status.IN_REVIEW else None,
        "offered_to": case.handover.to if case.handover and bucket == OPEN_BUCKET else None,
        **law_columns(answer, answered=answered_on is not None),
        "answered_on": _day(answered_on),
        "answered_at": _instant(case.reply.sent_at) if case.reply and bucket == ANSWERED_BUCKET else None,
        "progress_done": len(clocks.history.updates_on),
        "badge": _badge(work),
        "draft_rev": case.draft.rev if case.draft else 0,
        "reviews": _reviews(truth, work.actions),
        "submitted_at": _instant(case.submitted_at),
        "assigned_at": _instant(_assigned_at(truth)),
        "received_on": _day(clocks.history.received_on),
        "dating": dating(truth, clocks.history),
        "unseen": _unseen(case, work.seen_at, me) if bucket == OPEN_BUCKET else "",
        "sent_unconfirmed": unconfirmed,
    }


def law_columns(answer: Deadline, *, answered: bool) -> dict[str, Any]:
    """The columns that another law changes; all others stay as they are."""
    paused = None if answered else answer.paused_since
    return {
        "rank": DATED if answer.due_on else PAUSED if paused else UNDATED,
        "due_on": _day(answer.due_on),
        "nominal_on": _day(answer.nominal_on),
        "paused_on": _day(paused),
        "estimated": answer.due_on is not None and answer.is_doubtful,
    }


def case_clocks(truth: Case, actions: Sequence[Action], law: Law) -> CaseClocks:
    """The clocks of a case, by its history, what was done here, and the law."""
    return clocks_of(_clock_history(truth, actions), channel=truth.channel, law=law, agency=truth.agency.key)


def _clock_history(truth: Case, actions: Sequence[Action]) -> ClockHistory:
    """The dates that clocks go by.

    A pause that the officer entered counts from the day they named. All that counts on the portal's day
    moves nothing until the portal has confirmed it: a reply on its way stops no clock.
    """
    return read_history(_clock_events(truth, actions))


def _clock_events(truth: Case, actions: Sequence[Action]) -> Iterator[ClockEvent]:
    yield from told_events(truth)
    for action in actions:
        if not counts(action, truth):
            continue
        if action.type in _NAMED_DAY:
            yield ClockEvent(_NAMED_DAY[action.type], date.fromisoformat(action.args["on"]))
        elif action.type in _PORTALS_DAY and action.decided_at is not None:
            yield ClockEvent(_PORTALS_DAY[action.type], legal_day(action.decided_at))


def _bucket(status: str, *, unconfirmed: bool) -> str:
    if unconfirmed:
        return OPEN_BUCKET
    if status in ANSWERED:
        return ANSWERED_BUCKET
    # A code that this version does not know may still owe an answer: it is not hidden.
    return CLOSED_BUCKET if status in _NOT_OURS else OPEN_BUCKET


def _badge(work: LocalWork) -> Badge:
    badges = [Badge.DRAFT if work.has_draft else Badge.SYNCED]
    for action in work.actions:
        if action.handled or action.state not in _BADGES:
            continue
        again = action.state is ActionState.QUEUED and action.not_before is not None
        badges.append(Badge.RETRY if again else _BADGES[action.state])
    if Badge.CONFLICT in badges and not any(a.state is ActionState.REJECTED for a in work.actions):
        return Badge.CONFLICT  # what hangs on the conflict is blocked, but not a refusal of its own
    return max(badges, key=_RANK.__getitem__)


def _reviews(truth: Case, actions: Sequence[Action]) -> int:
    """How often the answer was submitted for approval."""
    done = [event.kind for event in truth.history].count(SUBMITTED)
    return done + sum(action.type == ActionType.SUBMIT and counts(action, truth) for action in actions)


def _review_to(case: Case) -> str | None:
    """Whom the review was submitted to, if the officer named somebody."""
    if case.review is None:
        return None
    if case.review.to is not None:
        return case.review.to
    asked = (event.data.get("to") for event in case.history if event.id == case.review.request)
    return next(asked, None)


def _assigned_at(truth: Case) -> datetime | None:
    for event in reversed(truth.history):
        if event.kind == "assigned":
            return event.at
    return None


def _unseen(case: Case, seen_at: datetime | None, me: str | None) -> str:
    """The newest thing that others did to my case since I last looked or did something myself."""
    if me is None or case.assignee != me:
        return ""
    for event in reversed(case.history):
        if event.by == me or (seen_at is not None and event.at <= seen_at):
            return ""
        if event.kind == "assigned":
            return "assigned" if event.data.get("to") == me else ""
        if event.kind in _NEWS:
            return _NEWS[event.kind]
    return ""


_NEWS = {
    "info_received": "supplemented",
    "answer_returned": "returned",
    "approved": "approved",
    "approval_refused": "refused",
    "handover_accepted": "assigned",
}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _instant(instant: datetime | None) -> str | None:
    return None if instant is None else instant_text(instant)
