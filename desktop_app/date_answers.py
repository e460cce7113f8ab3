"""What the case queue answers about dates: codes, ids and days; the words are the screens' own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.deadlines.calendar import CalendarDay, Effect
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.escalation import WarningKey
from desktop_app.domain.deadlines.ladder import Purpose
from desktop_app.domain.deadlines.milestones import Holder, Milestone, MilestoneStep
from desktop_app.domain.deadlines.rows import RowProblem
from desktop_app.domain.deadlines.rules import Rule
from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.lines import CaseLine


@dataclass(frozen=True, slots=True)
class DateBounds:
    """The days somebody may enter for a verb; `first` is None where nothing bounds it."""

    first: date | None
    last: date


@dataclass(frozen=True, slots=True)
class WarningLine:
    """A warning that was fired, here or on another machine; `to_me` after deputies and absences."""

    key: WarningKey
    code: str
    title: str
    purpose: Purpose
    to: str | None
    to_name: str
    to_me: bool
    fired_at: datetime
    reached_on: date
    acknowledged_at: datetime | None
    acknowledged_by: str
    plan: str

    @property
    def needs_plan(self) -> bool:
        """Whether it waits for me to say what I will do."""
        return self.to_me and self.purpose is Purpose.ACTION and self.acknowledged_at is None


class DigestGroup(StrEnum):
    """The parts of a day, most pressing first."""

    WARNING_ACTION = "for_action"
    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    RED = "red"
    UPDATE_DUE = "update_due"
    MILESTONE_MISSED = "milestone_missed"
    RETURNED = "returned"
    NEW = "new"
    WARNING_INFORMATION = "for_information"


@dataclass(frozen=True, slots=True)
class DigestRow:
    """A case in one part of the day; what belongs to other parts is None."""

    group: DigestGroup
    case_id: str
    line: CaseLine
    on: date | None = None
    number: int | None = None
    step: MilestoneStep | None = None
    holder: Holder | None = None
    holder_name: str = ""
    warning: WarningLine | None = None


@dataclass(frozen=True, slots=True)
class DigestPart:
    """One part of the day."""

    group: DigestGroup
    rows: tuple[DigestRow, ...]


@dataclass(frozen=True, slots=True)
class TodayDigest:
    """What `on` holds for a person; empty parts are left out."""

    on: date
    parts: tuple[DigestPart, ...]

    @property
    def count(self) -> int:
        """How many cases are in it, each once."""
        return len({row.case_id for part in self.parts for row in part.rows})

    def part(self, group: DigestGroup) -> DigestPart:
        """One part, empty when nothing is in it."""
        return next((part for part in self.parts if part.group is group), DigestPart(group, ()))


@dataclass(frozen=True, slots=True)
class DayBecomes:
    """What if a day were off, worked or half."""

    on: date
    effect: Effect


@dataclass(frozen=True, slots=True)
class Reassign:
    """What if these cases went to somebody else."""

    case_ids: tuple[str, ...]
    to: str


@dataclass(frozen=True, slots=True)
class CalendarVersion:
    """What if another version of the calendar were in force."""

    version: str


Scenario = Absence | DayBecomes | Reassign | CalendarVersion


@dataclass(frozen=True, slots=True)
class TouchedLine:
    """A case that a supposition would touch, and the date by which it would."""

    case_id: str
    code: str
    title: str
    clock: ClockName
    on: date


@dataclass(frozen=True, slots=True)
class MoveCounts:
    """How many dates another law moves, and which way."""

    moves: int
    earlier: int
    later: int
    gained: int
    lost: int
    become_overdue: int


@dataclass(frozen=True, slots=True)
class WhatIfAnswer:
    """What would follow; `proposal` only where the law is supposed to be another."""

    goes_overdue: tuple[TouchedLine, ...]
    turns_red: tuple[TouchedLine, ...]
    needs_chaser: tuple[TouchedLine, ...]
    proposal: MoveCounts | None
    cases: int


@dataclass(frozen=True, slots=True)
class MovedLine:
    """A case whose date another law would move."""

    case_id: str
    code: str
    title: str
    old_on: date | None
    new_on: date | None
    becomes_overdue: bool
    stops_being_overdue: bool


@dataclass(frozen=True, slots=True)
class CalendarProposal:
    """A version that waits to be accepted, and what it would move."""

    version: str
    published_at: datetime
    source: str
    counts: MoveCounts
    rows: tuple[MovedLine, ...]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of calendar or rules; `accepted_at` None for one nobody accepted."""

    version: str
    published_at: datetime
    accepted_at: datetime | None
    source: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class RefusedLaw:
    """A published version that cannot be used; the last good one stays in force."""

    version: str
    source: str
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The dated days of a year and the versions of the calendar; `is_official` False for estimated days."""

    version: str
    year: int
    days: tuple[CalendarDay, ...]
    is_official: bool
    years: tuple[int, ...]
    versions: tuple[VersionLine, ...]
    proposed: tuple[str, ...]
    refused: tuple[RefusedLaw, ...]


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules in force and the versions of the rule book."""

    version: str
    rules: tuple[Rule, ...]
    versions: tuple[VersionLine, ...]
    proposed: tuple[str, ...]
    refused: tuple[RefusedLaw, ...]


@dataclass(frozen=True, slots=True)
class ClockLine:
    """One clock of a case with whoever owes it; a sender's clock only says since when it waits."""

    clock: ClockName
    due_on: date | None
    number: int | None
    waiting_since: date | None
    owner: Holder
    owner_id: str | None
    owner_name: str
    is_nearest: bool
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class MilestonesView:
    """The milestones of an answer and in whose hands the case is."""

    steps: tuple[Milestone, ...]
    holder: Holder
    holder_id: str | None
    holder_name: str
