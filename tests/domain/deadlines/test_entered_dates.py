"""Dates that an officer enters: which are refused, and what is said then."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.domain.deadlines.entered_dates import (
    DateProblem,
    DateRefused,
    check_question,
    check_receipt,
    check_restart,
)
from desktop_app.domain.deadlines.history import ClockEvent, ClockHistory, read_history
from desktop_app.domain.deadlines.refusals import date_text, row_text
from desktop_app.domain.deadlines.rows import Problem, RowProblem

TODAY = date(2026, 8, 20)


def on(day: int) -> date:
    return date(2026, 8, day)


def history(*events: tuple[str, int]) -> ClockHistory:
    return read_history(ClockEvent(kind, on(day)) for kind, day in events)


RECEIVED = history(("received", 3))
PAUSED = history(("received", 3), ("info_requested", 5))
RESTARTED = history(("received", 3), ("info_requested", 5), ("info_received", 10))


def refusal(check: Callable[[], None]) -> tuple[str, date | None]:
    with pytest.raises(DateRefused) as error:
        check()
    return str(error.value.problem), error.value.bound


def test_a_receipt_in_the_future_is_refused_and_today_is_not() -> None:
    check_receipt(TODAY, today=TODAY)
    assert refusal(lambda: check_receipt(on(21), today=TODAY)) == ("in_the_future", TODAY)


@pytest.mark.parametrize(
    ("before", "asked", "problem", "bound"),
    [
        (RECEIVED, 2, "before_receipt", on(3)),
        (RECEIVED, 21, "in_the_future", TODAY),
        (RESTARTED, 9, "before_last_restart", on(10)),
        (PAUSED, 6, "already_paused", on(5)),
        (history(), 6, "not_received", None),
    ],
)
def test_a_question_that_cannot_have_been_asked_then_is_refused(
    before: ClockHistory, asked: int, problem: str, bound: date | None
) -> None:
    assert refusal(lambda: check_question(on(asked), before, today=TODAY)) == (problem, bound)


@pytest.mark.parametrize(("before", "asked"), [(RECEIVED, 3), (RECEIVED, 20), (RESTARTED, 10)])
def test_a_question_may_be_entered_later_than_it_was_asked(before: ClockHistory, asked: int) -> None:
    check_question(on(asked), before, today=TODAY)


@pytest.mark.parametrize(
    ("before", "got", "problem", "bound"),
    [
        (PAUSED, 4, "before_question", on(5)),
        (PAUSED, 21, "in_the_future", TODAY),
        (RECEIVED, 6, "not_paused", None),
        (RESTARTED, 12, "not_paused", None),
    ],
)
def test_a_supplement_that_cannot_have_come_then_is_refused(
    before: ClockHistory, got: int, problem: str, bound: date | None
) -> None:
    assert refusal(lambda: check_restart(on(got), before, today=TODAY)) == (problem, bound)


def test_a_supplement_may_come_on_the_day_of_the_question() -> None:
    check_restart(on(5), PAUSED, today=TODAY)


@pytest.mark.parametrize("problem", DateProblem)
def test_every_refused_date_says_a_next_step(problem: DateProblem) -> None:
    said = date_text(DateRefused(on(5), problem, on(3)))
    assert said.count(". ") == 1
    assert said.endswith(".")


@pytest.mark.parametrize("problem", Problem)
def test_every_refused_row_names_line_column_value_and_the_fix(problem: Problem) -> None:
    said = row_text(RowProblem(7, "unit", problem, "tuần"))
    assert said.startswith("Dòng 7, cột unit, “tuần”: ")
    assert said.count(". ") == 1
