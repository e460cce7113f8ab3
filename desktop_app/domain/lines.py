"""One line of a list: what `case_view` stores and a delegate paints; what needs `now` is worded later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Badge(StrEnum):
    """How a case stands between this machine and the portal; the worst one wins."""

    SYNCED = "synced"
    DRAFT = "draft"  # text on this machine that is no action yet
    QUEUED = "queued"
    SENDING = "sending"
    RETRY = "retry"
    UNCERTAIN = "uncertain"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case as a list shows it.

    `due_on` is the legal day of the answer, None while paused or without a known rule; `nominal_on` the day
    before it was rolled. `paused_on` is set while the citizen's supplement is awaited. `answered_on` is the
    legal day of the reply of this round. `estimated` says the date rests on unconfirmed days.
    `detail` is a code with numbers for the second line of the state column (`draft:1`, `review:2`, …).
    """

    case_id: str
    code: str
    title: str
    field: str
    place: str
    status: str
    assignee: str | None
    unit: str | None
    due_on: date | None
    nominal_on: date | None
    paused_on: date | None
    answered_on: date | None
    estimated: bool
    progress_done: int
    badge: Badge
    draft_rev: int
    reviews: int
    submitted_at: datetime | None
    assigned_at: datetime | None
    received_on: date | None
    unseen: str
    sent_unconfirmed: bool


class Mailbox(StrEnum):
    """The lists of the navigation."""

    QUEUE = "queue"
    OVERDUE = "overdue"
    SOON = "soon"
    SUPPLEMENT = "supplement"
    IN_REVIEW = "in_review"
    ANSWERED = "answered"
    TO_ASSIGN = "to_assign"
    TO_REVIEW = "to_review"
    AGENCY = "agency"
    OUTBOX = "outbox"
    DECISIONS = "decisions"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Group:
    """A heading in a list and how many lines follow it: `overdue` `soon` `later` `paused` `undated`."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids of a list in order and the groups they fall into; the counts add up to the ids."""

    ids: tuple[str, ...]
    groups: tuple[Group, ...]
