"""How an agency watches its own dates: who is warned when, and internal milestones on the way to an answer.

No law, so no version: the shipped rows, with an administrator's files laid over them at the start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from desktop_app.date_answers import RefusedLaw
from desktop_app.domain.deadlines.ladder import Ladder, read_ladder
from desktop_app.domain.deadlines.milestones import Plan, read_plan
from desktop_app.domain.deadlines.rows import TableRefused
from desktop_app.law_offers import UNREADABLE, own_file
from desktop_app.legal_data import ladder, milestone_plan
from desktop_app.settings import CHOICES, Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HouseRules:
    """The ladder and the plan in force; `refused` are own files of which no row is used.

    `cases_a_day` is how many answers that fall due on one day a person can manage.
    """

    ladder: Ladder
    plan: Plan
    refused: tuple[RefusedLaw, ...] = ()
    cases_a_day: int = int(CHOICES["cases_a_day"].default)


def shipped_house_rules() -> HouseRules:
    """What holds without own files. Raises TableRefused when a shipped file is broken."""
    return HouseRules(ladder(), milestone_plan())


def house_rules(settings: Settings) -> HouseRules:
    """The shipped rows under those of the files that the machine's policy names."""
    rungs, wrong_ladder = _own(settings.text("escalation_file"), read_ladder)
    rows, wrong_plan = _own(settings.text("milestones_file"), read_plan)
    # The last row for an agency and a step is the one that counts.
    plan = Plan((*milestone_plan().rows, *rows))
    refused = (*wrong_ladder, *wrong_plan)
    return HouseRules(ladder().under(rungs), plan, refused, settings.number("cases_a_day"))


def _own(path: str, read: Callable[[str], tuple[T, ...]]) -> tuple[tuple[T, ...], tuple[RefusedLaw, ...]]:
    file = own_file(path)
    if file is None:
        return (), ()
    if file.text is None:
        return (), (RefusedLaw(file.name, file.name, (UNREADABLE,)),)
    try:
        return read(file.text), ()
    except TableRefused as refused:
        return (), (RefusedLaw(file.name, file.name, refused.problems),)
