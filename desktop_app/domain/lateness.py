"""Why an answer went out after its day: a code for the figures, and words where the officer adds some."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.deadlines.duties import CaseClocks


class LateReason(StrEnum):
    """Codes of the contract; a portal may offer others, which are kept as they come."""

    COMPLEX = "complex"
    OTHER_AGENCY = "other_agency"
    SUPPLEMENT_LATE = "supplement_late"
    OVERLOAD = "overload"
    ABSENT = "absent"
    TECHNICAL = "technical"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lateness:
    """What an officer says of a late answer; `text` is compulsory for `other` and names no citizen."""

    reason: str
    text: str = ""

    @property
    def is_told(self) -> bool:
        """Whether it says anything."""
        return bool(self.reason) and (self.reason != LateReason.OTHER or bool(self.text.strip()))


def is_late(clocks: CaseClocks, *, today: date) -> bool:
    """Whether an answer sent today comes after its last day; never while that day is unknown."""
    due_on = clocks.answer.due_on
    return clocks.is_running and due_on is not None and due_on < today
