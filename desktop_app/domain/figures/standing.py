"""How a case stood at a cut-off: what became of its last spell that reaches into the period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.figures.facts import CaseFact


class Outcome(StrEnum):
    """Where a case belongs in the table: exactly one for each case.

    UNDATED: the law gives its answer no day, so nobody can say whether it is in time; it is named, never
    dropped.
    """

    ANSWERED_ON_TIME = "answered_on_time"
    ANSWERED_LATE = "answered_late"
    OPEN_IN_TIME = "open_in_time"
    OPEN_OVERDUE = "open_overdue"
    RETURNED = "returned"
    SUPPLEMENT = "supplement"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Counted:
    """A case in a period. `carried`: the agency had it before the period's first day.

    `days` are calendar days from the opening of its spell to the answer, None
    while unanswered. `is_published`: its answer stood on the portal for everyone at the cut-off.
    """

    fact: CaseFact
    carried: bool
    outcome: Outcome
    due_on: date | None
    opened_on: date
    closed_on: date | None = None
    days: int | None = None
    is_published: bool = False

    @property
    def is_undated_open(self) -> bool:
        """Whether it waits for an answer that no law gives a day."""
        return self.outcome is Outcome.UNDATED and self.closed_on is None
