"""The fact of a case: what figures are counted from, without a word of the citizen."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

import msgspec

ANSWERED_HOW: Final = "answered"
RETURNED_HOW: Final = "returned"
MOVED_HOW: Final = "moved"
"""How a spell ended: answered, given back to the portal, or forwarded anew while it was open."""


class Spell(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One time that an agency had the case: from receipt, or from an answer that came back, to its end.

    `closed_on` is None and `how` empty while it is open. `late_reason` is the code given at closing.
    """

    opened_on: date
    closed_on: date | None = None
    how: str = ""
    late_reason: str = ""
    closed_at: datetime | None = None

    def as_of(self, day: date) -> Spell:
        """As it stood when `day` ended: what happened later has not happened."""
        return self if self.closed_on is None or self.closed_on <= day else Spell(self.opened_on)


class FactEvent(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An event that moves a clock: its kind, its legal date, and the instant of a receipt."""

    kind: str
    on: date
    at: datetime | None = None


class FactClock(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the answer's date goes by, once all events were read: the receipt and the pauses.

    `told_until` is the day of the last event: as of an earlier day the events have to be read again.
    """

    received_on: date | None = None
    received_at: datetime | None = None
    pauses: tuple[tuple[date, date | None], ...] = ()
    told_until: date | None = None


class CaseFact(msgspec.Struct, frozen=True, array_like=True, gc=False, kw_only=True):
    """One case as the portal tells it, of `version`, in what figures depend on.

    `agency` is list and code (`2017/91`). `received_on` is the day an agency first received it;
    `waiting_since` the day the portal asked its sender for more before any agency had it;
    `not_accepted_on` the day the portal turned it down. Days are legal days (+07:00).
    """

    case_id: str
    version: int
    code: str
    channel: str
    agency: str
    unit: str | None = None
    assignee: str | None = None
    status: str
    content_type: str = ""
    field: str = ""
    place: str = ""
    in_scope: bool | None = None
    submitted_on: date | None = None
    received_on: date | None = None
    waiting_since: date | None = None
    not_accepted_on: date | None = None
    published_on: date | None = None
    spells: tuple[Spell, ...] = ()
    events: tuple[FactEvent, ...] = ()
    clock: FactClock = FactClock()

    @property
    def first_on(self) -> date | None:
        """The first day anything is known of it."""
        submitted_on, received_on = self.submitted_on, self.received_on
        if submitted_on is not None and (received_on is None or submitted_on <= received_on):
            return submitted_on
        known = (submitted_on, received_on, self.waiting_since, self.not_accepted_on)
        return min((day for day in known if day is not None), default=None)

    @property
    def lacks_a_day(self) -> bool:
        """Whether it belongs in the figures and tells no day to count it on."""
        if self.first_on is None:
            return True
        return self.in_scope is True and self.received_on is None and self.waiting_since is None

    def spell_at(self, day: date) -> Spell | None:
        """The last spell opened by `day`, as it stood when `day` ended; None before any."""
        for spell in reversed(self.spells):
            if spell.opened_on <= day:
                return spell.as_of(day)
        return None
