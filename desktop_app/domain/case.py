"""The case as the portal tells it: one immutable value, decoded straight from the document.

Fields that this version does not know stay in the raw document in the cache; codes it does not
know stay as they came, are shown raw and make the case read-only.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

import msgspec


class Status(StrEnum):
    """Where a case stands; being overdue is never a status."""

    INTAKE = "intake"
    INTAKE_SUPPLEMENT = "intake_supplement"
    NOT_ACCEPTED = "not_accepted"
    FORWARDED = "forwarded"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    SUPPLEMENT = "supplement"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    ANSWERED = "answered"
    PUBLISHED = "published"
    RETURNED = "returned"
    REWORK = "rework"


OPEN = frozenset(
    {
        Status.FORWARDED,
        Status.ASSIGNED,
        Status.IN_PROGRESS,
        Status.SUPPLEMENT,
        Status.IN_REVIEW,
        Status.APPROVED,
        Status.REWORK,
    }
)
ANSWERED = frozenset({Status.ANSWERED, Status.PUBLISHED})
KNOWN_STATUS = frozenset(str(s) for s in Status)


class Value(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Base of the wire values: immutable, unknown fields ignored here and kept raw in the cache.

    What came as JSON has no cycles, and looking for some took half of the time of reading it.
    """


class Agency(Value, frozen=True):
    """An agency is a code in one of the two lists (63 provinces of 2017, 34 of 2025)."""

    list: str
    code: str

    @property
    def key(self) -> str:
        """List and code, as rules and figures name an agency: `2025/91`."""
        return f"{self.list}/{self.code}"


class Sender(Value, frozen=True):
    """The citizen or organisation; in an archived case only the opaque id is left."""

    id: str
    kind: str = "person"
    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    secret: bool = False


class Attachment(Value, frozen=True):
    """A file of the petition or of the answer, named and hashed; the bytes live elsewhere."""

    id: str
    name: str
    size: int
    type: str
    sha256: str
    sensitive: bool = False
    by: str = ""
    target: str = ""  # what an officer added it to, `case` or `draft`; empty for the sender's own


class Note(Value, frozen=True):
    """An internal note; notes are only ever added."""

    id: str
    by: str
    at: datetime
    text: str


class Draft(Value, frozen=True):
    """The last confirmed revision of the answer."""

    rev: int
    sha256: str
    body: str
    greeting: str
    files: tuple[str, ...] = ()
    by: str = ""
    at: datetime | None = None


class Review(Value, frozen=True):
    """A draft that waits for approval, bound to its exact text."""

    request: str
    draft_sha256: str
    by: str
    at: datetime
    to: str | None = None


class Approval(Value, frozen=True):
    """An approval of one exact text; any edit voids it."""

    id: str
    request: str
    draft_sha256: str
    by: str
    at: datetime


class Reply(Value, frozen=True):
    """What the citizen was answered in a round."""

    round: int
    sha256: str
    sent_at: datetime
    number: str = ""
    delivery: str = "accepted"
    body: str | None = None


class Handover(Value, frozen=True):
    """An open offer to give the case to another officer; it is theirs once they have said yes."""

    dossier: str
    to: str
    by: str
    at: datetime
    note: str = ""
    promise: str = ""


class Event(Value, frozen=True):
    """One entry of the case's history; `n` is the portal's order, `on` the legal date if it moves a clock."""

    id: str
    n: int
    kind: str
    at: datetime
    on: date | None = None
    made_at: datetime | None = None
    by: str = ""
    role: str = ""
    data: dict[str, Any] = {}


class Case(Value, frozen=True, kw_only=True):
    """A citizen's feedback assigned to an agency, as of `version`."""

    id: str
    version: int
    schema: int = 1
    view: str = "full"
    code: str
    channel: str = "citizen"
    agency: Agency
    unit: str | None = None
    assignee: str | None = None
    status: str
    content_type: str = ""
    field: str = ""
    place: str | None = None
    title: str = ""
    content: str = ""
    points: tuple[str, ...] = ()
    sender: Sender | None = None
    submitted_at: datetime | None = None
    received_at: datetime | None = None
    in_scope: bool | None = None
    reply_round: int = 1
    draft: Draft | None = None
    review: Review | None = None
    approval: Approval | None = None
    reply: Reply | None = None
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[Note, ...] = ()
    history: tuple[Event, ...] = ()
    portal_due_on: date | None = None
    handover: Handover | None = None

    @property
    def is_open(self) -> bool:
        """Still owes the citizen an answer from this agency."""
        return self.status in OPEN

    @property
    def is_known(self) -> bool:
        """Every code that decides what may be done is known to this version of the program."""
        return self.status in KNOWN_STATUS and self.view in ("full", "archive", "figures")


DOCUMENT_SCHEMA = 1
"""The newest document schema this program understands; a case of a newer one is read-only."""

_decoder = msgspec.json.Decoder(Case)


def decode_case(document: bytes | str | msgspec.Raw) -> Case:
    """Read a portal document. Raises msgspec.ValidationError when a known field has another type."""
    return _decoder.decode(document)
