"""Whether this machine can be taken where there is no network, until when, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from desktop_app.domain.clock import legal_day

FRESH_FOR: Final = timedelta(days=1)
"""Before a trip, a copy older than this is worth another sync."""


class Need(StrEnum):
    """What a trip needs, in the order it is told."""

    CASES = "cases"
    FILES = "files"
    LAW = "law"
    SIGN_IN = "sign_in"
    ROOM = "room"
    UNSENT = "unsent"


TO_WORK: Final = frozenset({Need.FILES, Need.LAW, Need.ROOM})
"""Without these, work itself is incomplete; the others only make the way back shorter."""


@dataclass(frozen=True, slots=True)
class FilesHere:
    """The files of my cases. `refused` the portal itself would not let through; they never come."""

    here: int = 0
    missing: int = 0
    missing_bytes: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is here, at one moment; nothing was asked of a network for it.

    `compared_at` is when the count of cases was last found to be the portal's. `calendar_until` is the last
    day of the last year whose days off are known for sure, None when not even this year's are; `last_due_on`
    the furthest date of my cases. `signed_in_until` is None where the portal does not tell.
    """

    at: datetime
    cases: int
    last_success: datetime | None
    compared_at: datetime | None
    wants_all_anew: bool
    files: FilesHere
    calendar: str
    rules: str
    calendar_until: date | None
    last_due_on: date | None
    offers: int
    is_signed_in: bool
    signed_in_until: datetime | None
    free_bytes: int
    is_little_room: bool
    waiting: int
    to_decide: int

    def has(self, need: Need) -> bool:
        """Whether nothing has to be done about this one."""
        match need:
            case Need.CASES:
                fresh = self.last_success is not None and self.at - self.last_success <= FRESH_FOR
                return fresh and not self.wants_all_anew
            case Need.FILES:
                return not self.files.missing
            case Need.LAW:
                furthest = max(legal_day(self.at), self.last_due_on or date.min)
                return self.calendar_until is not None and self.calendar_until >= furthest
            case Need.SIGN_IN:
                return self.is_signed_in and (self.signed_in_until is None or self.signed_in_until > self.at)
            case Need.ROOM:
                return not self.is_little_room
            case Need.UNSENT:
                return not self.waiting and not self.to_decide

    @property
    def missing(self) -> tuple[Need, ...]:
        """What should be done before leaving."""
        return tuple(need for need in Need if not self.has(need))

    @property
    def can_work(self) -> bool:
        """Whether work is complete without a network, as things are now."""
        return self.last_success is not None and not TO_WORK.intersection(self.missing)

    @property
    def limit(self) -> tuple[date, Need] | None:
        """The last whole day that everything holds for, and what ends first."""
        ends = []
        if self.calendar_until is not None:
            ends.append((self.calendar_until, Need.LAW))
        if self.is_signed_in and self.signed_in_until is not None:
            ends.append((legal_day(self.signed_in_until) - timedelta(days=1), Need.SIGN_IN))
        return min(ends, default=None)
