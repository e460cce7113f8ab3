"""Milestones: planned backwards from the legal date, and whose turn it is."""

from datetime import date

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.deadlines.milestones import COLUMNS, Plan, holder, milestones, read_plan
from desktop_app.domain.deadlines.rows import TableRefused
from desktop_app.legal_data import law, milestone_plan

RECEIVED, DUE = date(2017, 7, 10), date(2017, 7, 31)
HEAD = ",".join(COLUMNS)


def planned(
    status: str, today: date, *, due: date = DUE, received: date = RECEIVED
) -> list[tuple[str, str, str]]:
    found = milestones(
        due, received, status, plan=milestone_plan().of(""), calendar=law().calendar, today=today
    )
    return [
        (str(m.step), f"{m.on:%d/%m}", "done" if m.is_done else "missed" if m.is_missed else "ahead")
        for m in found
    ]


def test_milestones_are_counted_back_in_working_days() -> None:
    assert planned("forwarded", RECEIVED) == [
        ("assign", "13/07", "ahead"),
        ("draft", "24/07", "ahead"),
        ("review", "26/07", "ahead"),
        ("sign", "28/07", "ahead"),
        ("send", "31/07", "ahead"),
    ]


@pytest.mark.parametrize(
    ("status", "states"),
    [
        ("forwarded", "missed missed ahead ahead ahead"),
        ("assigned", "done missed ahead ahead ahead"),
        ("in_progress", "done missed ahead ahead ahead"),
        ("rework", "done missed ahead ahead ahead"),
        ("in_review", "done done ahead ahead ahead"),
        ("approved", "done done done done ahead"),
        ("answered", "done done done done done"),
        ("published", "done done done done done"),
        ("returned", "ahead ahead ahead ahead ahead"),
        ("invented_later", "ahead ahead ahead ahead ahead"),
    ],
)
def test_what_is_done_and_what_is_missed_follows_from_the_state(status: str, states: str) -> None:
    assert " ".join(state for _, _, state in planned(status, date(2017, 7, 25))) == states


def test_the_day_of_a_milestone_is_in_time() -> None:
    assert planned("in_progress", date(2017, 7, 24))[1] == ("draft", "24/07", "ahead")
    assert planned("in_progress", date(2017, 7, 25))[1] == ("draft", "24/07", "missed")


def test_a_short_term_squeezes_its_early_steps_to_the_first_worked_day() -> None:
    squeezed = planned("forwarded", date(2025, 8, 30), due=date(2025, 9, 5), received=date(2025, 8, 30))
    assert [on for _, on, _ in squeezed] == ["03/09", "03/09", "03/09", "04/09", "05/09"]


@pytest.mark.parametrize(
    ("status", "who"),
    [
        (Status.FORWARDED, "focal"),
        (Status.ASSIGNED, "assignee"),
        (Status.IN_PROGRESS, "assignee"),
        (Status.REWORK, "assignee"),
        (Status.SUPPLEMENT, "sender"),
        (Status.IN_REVIEW, "reviewer"),
        (Status.APPROVED, "assignee"),
        (Status.ANSWERED, "nobody"),
        (Status.RETURNED, "nobody"),
        ("invented_later", "nobody"),
    ],
)
def test_who_holds_the_case(status: str, who: str) -> None:
    assert holder(status) == who


def test_an_agency_may_set_its_own_day_for_one_step() -> None:
    plan = Plan(read_plan(f"{HEAD}\n,draft,5,\n,send,0,\n2025/91,draft,8,\n"))
    assert [(row.step, row.days_before) for row in plan.of("2025/91")] == [("draft", 8), ("send", 0)]
    assert [(row.step, row.days_before) for row in plan.of("2025/92")] == [("draft", 5), ("send", 0)]


@pytest.mark.parametrize(
    ("row", "refused"),
    [
        (",draft,3,", ("step", "twice")),
        (",review,9,", ("days_before", "contradicts")),
        (",review,-1,", ("days_before", "nothing_before")),
        (",review,bảy,", ("days_before", "not_an_offset")),
        (",print,1,", ("step", "unknown_word")),
    ],
)
def test_a_broken_milestone_is_refused_by_line_and_column(row: str, refused: tuple[str, str]) -> None:
    with pytest.raises(TableRefused) as error:
        read_plan(f"{HEAD}\n,draft,5,\n{row}\n")
    first = error.value.problems[0]
    assert (first.line, first.column, str(first.problem)) == (3, *refused)
