"""The only news there is: what a click or a sync changed, whoever caused it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SyncPhase(StrEnum):
    """What the always-visible strip says first."""

    OFFLINE = "offline"  # no network or taken offline on purpose
    SYNCING = "syncing"
    UP_TO_DATE = "up_to_date"
    WAITING = "waiting"  # the portal could not be used; tried again at `next_try`
    SIGNED_OUT = "signed_out"  # the session is over, only the network stops
    NEEDS_PERSON = "needs_person"  # something cannot go on without a decision


@dataclass(frozen=True, slots=True)
class SyncState:
    """How the machine stands with the portal, at one moment."""

    phase: SyncPhase
    last_success: datetime | None = None
    next_try: datetime | None = None
    received: int = 0  # cases of this run
    trouble: str = ""  # class name of the error behind WAITING or OFFLINE
    failing_since: datetime | None = None  # set once the same trouble came so often that it is tried seldom


@dataclass(frozen=True, slots=True)
class Changes:
    """Which cases have a new line, whether lists gained or lost members, and the sync state if it moved."""

    case_ids: frozenset[str] = frozenset()
    membership: bool = False
    outbox: bool = False
    reference: bool = False
    sync: SyncState | None = None

    def __bool__(self) -> bool:
        return bool(self.case_ids or self.membership or self.outbox or self.reference or self.sync)
