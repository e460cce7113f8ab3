"""How urgent a case is on a given legal day, as a value that chips and sentences are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self


class Urgency(StrEnum):
    """The shapes a countdown can have."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    PAUSED = "paused"
    NO_DATE = "no_date"
    ANSWERED_IN_TIME = "answered_in_time"
    ANSWERED_LATE = "answered_late"


class Unit(StrEnum):
    """What the rule counts in."""

    DAY = "day"
    WORKING_DAY = "working_day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Countdown:
    """Urgency and its number: left, over, or late by; 0 on the day itself."""

    urgency: Urgency
    amount: int = 0
    unit: Unit = Unit.DAY
    doubtful: bool = False  # the machine's clock cannot be trusted

    @classmethod
    def to(cls, due_on: date | None, today: date, *, soon_days: int = 3, doubtful: bool = False) -> Self:
        """The countdown of an open case in calendar days; no date gives `NO_DATE`."""
        if due_on is None:
            return cls(Urgency.NO_DATE, doubtful=doubtful)
        left = (due_on - today).days
        if left < 0:
            return cls(Urgency.OVERDUE, -left, doubtful=doubtful)
        return cls(Urgency.SOON if left <= soon_days else Urgency.LATER, left, doubtful=doubtful)

    @classmethod
    def paused(cls) -> Self:
        """The clock stands while somebody else must act."""
        return cls(Urgency.PAUSED)

    @classmethod
    def answered(cls, due_on: date | None, answered_on: date) -> Self:
        """A case already answered: in time, or late by some days; without a date nothing can be late."""
        late = (answered_on - due_on).days if due_on else 0
        return cls(Urgency.ANSWERED_LATE, late) if late > 0 else cls(Urgency.ANSWERED_IN_TIME)
