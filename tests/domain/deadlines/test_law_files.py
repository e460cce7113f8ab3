"""Every column and word of the law files is documented, and what ships is what an office can start with."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import pytest

from desktop_app.domain.deadlines import calendar, hours, ladder, milestones, rules
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.legal_data import ladder as shipped_ladder
from desktop_app.legal_data import law, milestone_plan

TEXT = (Path(__file__).parents[3] / "docs" / "law-files.md").read_text(encoding="utf-8")
COLUMNS = (
    rules.COLUMNS,
    rules.OPTIONAL_COLUMNS,
    calendar.COLUMNS,
    hours.COLUMNS,
    ladder.COLUMNS,
    milestones.COLUMNS,
)
WORDS: tuple[type[StrEnum], ...] = (
    rules.Step,
    rules.Roll,
    rules.LateReceipt,
    rules.Confidence,
    calendar.Unit,
    calendar.Effect,
    hours.Part,
    milestones.MilestoneStep,
    ladder.Purpose,
    ladder.Recipient,
    ClockName,
)


@pytest.mark.parametrize("columns", COLUMNS)
def test_every_column_is_documented(columns: Iterable[str]) -> None:
    assert [column for column in columns if f"`{column}`" not in TEXT] == []


@pytest.mark.parametrize("words", WORDS)
def test_every_word_is_documented(words: type[StrEnum]) -> None:
    assert [word.value for word in words if f"`{word.value}`" not in TEXT] == []


def test_every_clock_has_a_ladder_that_reaches_beyond_the_officer() -> None:
    for clock in ClockName:
        recipients = {rung.recipient for rung in shipped_ladder().rungs("2025/91", clock)}
        assert recipients - {ladder.Recipient.OFFICER, ladder.Recipient.FOCAL}, clock


def test_the_shipped_plan_has_every_step_in_order() -> None:
    plan = milestone_plan().of("2025/91")
    assert [row.step for row in plan] == list(milestones.MilestoneStep)


def test_the_shipped_office_hours_are_eight_hours_a_day() -> None:
    minutes = sum(
        (i.closes.hour - i.opens.hour) * 60 + i.closes.minute - i.opens.minute for i in law().calendar.hours
    )
    assert minutes == 8 * 60
