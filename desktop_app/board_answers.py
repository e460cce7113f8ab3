"""What the team board answers: lines, figures, red days, and which cases stand behind each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.board import AnsweredInQuarter, BoardLine, Lead, Load, last_of_week
from desktop_app.domain.deadlines.milestones import Holder, MilestoneStep
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.lines import CaseLine
from desktop_app.domain.red_days import DayLoad, Spread, WeeksBecome


@dataclass(frozen=True, slots=True)
class MissedStep:
    """Cases whose next step should have been done by now; `by` tells who holds how many of them."""

    step: MilestoneStep
    holder: Holder
    count: int
    by: tuple[tuple[str | None, int], ...]  # user id, most first; None where nobody holds a case


@dataclass(frozen=True, slots=True)
class TeamBoard:
    """What a supervisor sees of the units they lead, on one day; empty for who leads none."""

    on: date
    leads: tuple[Lead, ...]
    lines: tuple[BoardLine, ...]
    total: Load
    answered: AnsweredInQuarter
    quarter: Quarter
    days: tuple[DayLoad, ...]
    missed: tuple[MissedStep, ...]

    @property
    def over(self) -> tuple[DayLoad, ...]:
        """The days that cannot be met."""
        return tuple(day for day in self.days if day.is_over)


@dataclass(frozen=True, slots=True)
class HeldBy:
    """The cases of one person; None for those that nobody holds."""

    person: str | None


@dataclass(frozen=True, slots=True)
class DueBetween:
    """The cases that are due on these days, both included; `first` None for all before `last` as well."""

    first: date | None
    last: date


@dataclass(frozen=True, slots=True)
class InReview:
    """The cases that wait for an approval."""


@dataclass(frozen=True, slots=True)
class EveryOpen:
    """All of them."""


@dataclass(frozen=True, slots=True)
class Missed:
    """The cases whose next step is late."""

    step: MilestoneStep
    holder: Holder


Selection = HeldBy | DueBetween | InReview | EveryOpen | Missed


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day of the calendar and a proposal with the cases it names; nothing of it is written."""

    day: DayLoad
    lines: dict[str, CaseLine]
    spread: Spread


@dataclass(frozen=True, slots=True)
class Refused:
    """A case that cannot be given to somebody, and why: a code of the contract, or `already-theirs`,
    `other-agency`, `gone`.
    """

    case_id: str
    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Reassignment:
    """What giving cases to somebody would mean; `may` are those that can be given."""

    may: tuple[str, ...]
    refused: tuple[Refused, ...]
    becomes: WeeksBecome


def week_of(today: date) -> DueBetween:
    """What is left of this week."""
    return DueBetween(today, last_of_week(today))


def overdue_on(today: date) -> DueBetween:
    """Everything due before this day."""
    return DueBetween(None, today - timedelta(days=1))
