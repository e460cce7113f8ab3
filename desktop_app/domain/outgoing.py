"""Actions as the outbox shows and sends them: which to show, how many, and the bytes that leave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.actions import SET_ASIDE, WAITING, ActionState


class OutboxFilter(StrEnum):
    """The tabs of "Thư đi"."""

    ALL = "all"
    NEEDS_PERSON = "needs_person"
    WAITING = "waiting"
    RECEIVED = "received"


STATES: dict[OutboxFilter, frozenset[ActionState]] = {
    OutboxFilter.ALL: frozenset(ActionState),
    OutboxFilter.NEEDS_PERSON: SET_ASIDE,
    OutboxFilter.WAITING: WAITING,
    OutboxFilter.RECEIVED: frozenset({ActionState.ACCEPTED}),
}
"""The states behind each tab; of those set aside only the ones nobody has decided about."""


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How much is on its way, how much waits for a decision, and how much the portal may or may not have."""

    waiting: int
    needs_person: int
    uncertain: int


@dataclass(frozen=True, slots=True)
class ClockStamp:
    """This machine's clock when it sends: its distance from the portal's, and how sure that is."""

    offset_ms: int
    quality: str  # good, poor, unknown


@dataclass(frozen=True, slots=True)
class Frozen:
    """An action ready for the wire; `wire` is its whole JSON, and its hashed part never changes again."""

    id: str
    case_id: str
    actor: str
    seq: int
    wire: bytes
