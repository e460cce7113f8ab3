"""Milestones of an answer, planned backwards in working days from its date, and who holds the case now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from desktop_app.domain.case import Status
from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.rows import Problem, Row, RowProblem, TableRefused, read_table

COLUMNS: Final = ("agency", "step", "days_before", "source")


class MilestoneStep(StrEnum):
    """What has to be done on the way to an answer, in this order."""

    ASSIGN = "assign"
    DRAFT = "draft"
    REVIEW = "review"
    SIGN = "sign"
    SEND = "send"


class Holder(StrEnum):
    """In whose hands a case is."""

    FOCAL = "focal"
    ASSIGNEE = "assignee"
    REVIEWER = "reviewer"
    SENDER = "sender"
    NOBODY = "nobody"


_ORDER: Final = tuple(MilestoneStep)
# The first step not yet done in each state, and who has to do it. In state `approved` it is signed.
_NEXT: Final[Mapping[str, tuple[MilestoneStep, Holder]]] = {
    Status.FORWARDED: (MilestoneStep.ASSIGN, Holder.FOCAL),
    Status.ASSIGNED: (MilestoneStep.DRAFT, Holder.ASSIGNEE),
    Status.IN_PROGRESS: (MilestoneStep.DRAFT, Holder.ASSIGNEE),
    Status.REWORK: (MilestoneStep.DRAFT, Holder.ASSIGNEE),
    Status.SUPPLEMENT: (MilestoneStep.DRAFT, Holder.SENDER),
    Status.IN_REVIEW: (MilestoneStep.REVIEW, Holder.REVIEWER),
    Status.APPROVED: (MilestoneStep.SEND, Holder.ASSIGNEE),
}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """How many working days before the due date a step should be done. `agency` "" for everybody."""

    agency: str
    step: MilestoneStep
    days_before: int
    source: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Every row; an agency's own row for a step goes before the common one."""

    rows: tuple[PlanRow, ...]

    def of(self, agency: str) -> tuple[PlanRow, ...]:
        """The rows that bind an agency (`2025/91`), in the order of the steps."""
        chosen = {row.step: row for row in self.rows if row.agency == ""}
        chosen |= {row.step: row for row in self.rows if row.agency == agency}
        return tuple(chosen[step] for step in _ORDER if step in chosen)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step, the day it should be done by, and how it stands today."""

    step: MilestoneStep
    on: date
    is_done: bool
    is_missed: bool


def read_plan(text: str) -> tuple[PlanRow, ...]:
    """The rows of a milestones file.

    Raises TableRefused: also when a step stands twice for an agency, or before the one it follows.
    """
    rows = read_table(text, COLUMNS, _plan_row)
    problems: list[RowProblem] = []
    days: dict[tuple[str, MilestoneStep], int] = {}
    for row, planned in rows:
        if (planned.agency, planned.step) in days:
            problems.append(row.refuse("step", Problem.TWICE).problem)
        days[planned.agency, planned.step] = planned.days_before
    for row, planned in rows:
        earlier = _ORDER[: _ORDER.index(planned.step)]
        before = [days[planned.agency, step] for step in earlier if (planned.agency, step) in days]
        if before and planned.days_before > min(before):
            problems.append(row.refuse("days_before", Problem.CONTRADICTS).problem)
    if problems:
        raise TableRefused(problems)
    return tuple(planned for _, planned in rows)


def milestones(
    due_on: date,
    received_on: date,
    status: str,
    *,
    plan: Sequence[PlanRow],
    calendar: WorkingCalendar,
    today: date,
) -> tuple[Milestone, ...]:
    """The steps on the way to `due_on`. None is planned before the first worked day from the receipt.

    A short term squeezes the early steps together at its start. A state of the portal that this version
    does not know has no step done and none missed.
    """
    first = min(calendar.next_working_day(received_on), due_on)
    following = _NEXT.get(status)
    found = []
    for row in plan:
        on = max(first, calendar.working_days_before(due_on, row.days_before))
        open_from = _ORDER.index(following[0]) if following is not None else 0
        is_done = _ORDER.index(row.step) < open_from or _is_answered(status)
        is_missed = following is not None and not is_done and on < today
        found.append(Milestone(row.step, on, is_done, is_missed))
    return tuple(found)


def holder(status: str) -> Holder:
    """Who has to act now."""
    following = _NEXT.get(status)
    return Holder.NOBODY if following is None else following[1]


def _is_answered(status: str) -> bool:
    return status in (Status.ANSWERED, Status.PUBLISHED)


def _plan_row(row: Row) -> PlanRow:
    days_before = row.offset("days_before")
    if days_before < 0:
        raise row.refuse("days_before", Problem.NOTHING_BEFORE)
    return PlanRow(row.text("agency"), row.word("step", MilestoneStep), days_before, row.text("source"))
