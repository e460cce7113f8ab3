"""Timeliness: every case in one outcome, days of answers only, reasons and weeks that leave nothing out."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.figures.facts import ANSWERED_HOW, CaseFact, Spell
from desktop_app.domain.figures.standing import Counted, Outcome
from desktop_app.domain.figures.timeliness import (
    answers_by_days,
    answers_by_week,
    grouped,
    late_reasons,
    month_of_receipt,
    timeliness,
)

FIRST, LAST = date(2025, 7, 1), date(2025, 9, 30)
ANSWERED = (Outcome.ANSWERED_ON_TIME, Outcome.ANSWERED_LATE)


def counted(
    outcome: Outcome,
    *,
    opened: date = FIRST,
    days: int | None = None,
    reason: str = "",
) -> Counted:
    """A case received on `opened` and, with `days`, answered so many days later."""
    closed = None if days is None else opened + timedelta(days=days)
    spell = Spell(opened, closed, ANSWERED_HOW if closed else "", reason)
    fact = CaseFact(
        case_id="c_1",
        version=1,
        code="PAKN.20250701.0001",
        channel="citizen",
        agency="2025/91",
        status="answered",
        spells=(spell,),
    )
    return Counted(fact, False, outcome, None, opened, closed, days)


def test_median_and_ninety_percent_count_answered_cases_only() -> None:
    cases = [counted(Outcome.ANSWERED_ON_TIME, days=days) for days in (4, 8, 12, 16, 1, 2, 3, 5, 6, 40)]
    cases.append(counted(Outcome.OPEN_OVERDUE))
    found = timeliness(cases)
    assert found.median_days == Fraction(11, 2)
    assert found.ninety_days == 16
    assert (found.cases, found.outcomes[Outcome.OPEN_OVERDUE]) == (11, 1)


def test_no_answer_has_no_median_and_no_percentage_instead_of_zero() -> None:
    found = timeliness([counted(Outcome.SUPPLEMENT)])
    assert (found.median_days, found.ninety_days, found.on_time_percent) == (None, None, None)


def test_a_percentage_is_of_answers_whose_day_is_known() -> None:
    cases = [counted(Outcome.ANSWERED_ON_TIME, days=1)] * 3
    cases += [counted(Outcome.ANSWERED_LATE, days=30), counted(Outcome.UNDATED, days=3)]
    assert timeliness(cases).on_time_percent == 75


@given(st.lists(st.tuples(st.sampled_from(list(Outcome)), st.integers(0, 90)), max_size=60))
def test_every_case_is_in_one_outcome_and_ninety_percent_took_no_longer(
    drawn: list[tuple[Outcome, int]],
) -> None:
    cases = [counted(outcome, days=days if outcome in ANSWERED else None) for outcome, days in drawn]
    found = timeliness(cases)
    assert found.cases == len(cases)
    answered = [days for outcome, days in drawn if outcome in ANSWERED]
    if answered:
        assert found.ninety_days in answered
        assert sum(days <= (found.ninety_days or 0) for days in answered) * 10 >= 9 * len(answered)


def test_reasons_are_counted_for_late_answers_and_a_missing_one_is_counted_too() -> None:
    cases = [
        counted(Outcome.ANSWERED_LATE, days=30, reason="overload"),
        counted(Outcome.ANSWERED_LATE, days=31, reason="overload"),
        counted(Outcome.ANSWERED_LATE, days=32),
        counted(Outcome.ANSWERED_ON_TIME, days=3, reason="absent"),
    ]
    assert late_reasons(cases, LAST) == (("overload", 2), ("", 1))


def test_weeks_run_from_monday_are_cut_at_the_ends_and_keep_empty_ones() -> None:
    cases = [
        counted(Outcome.ANSWERED_ON_TIME, days=0),
        counted(Outcome.ANSWERED_LATE, days=5),
        counted(Outcome.ANSWERED_ON_TIME, days=55),
    ]
    weeks = answers_by_week(cases, FIRST, date(2025, 8, 25))
    assert (weeks[0].first, weeks[0].last, weeks[0].on_time, weeks[0].late) == (
        FIRST,
        date(2025, 7, 6),
        1,
        1,
    )
    assert (weeks[-1].first, weeks[-1].last, weeks[-1].on_time) == (date(2025, 8, 25), date(2025, 8, 25), 1)
    assert len(weeks) == 9
    assert sum(week.on_time + week.late for week in weeks) == 3


def test_days_are_counted_in_steps_whose_ends_belong_to_them() -> None:
    cases = [counted(Outcome.ANSWERED_ON_TIME, days=days) for days in (0, 5, 6)]
    cases += [counted(Outcome.ANSWERED_LATE, days=61), counted(Outcome.OPEN_OVERDUE)]
    steps = answers_by_days(cases)
    assert [(step.first, step.last, step.on_time) for step in steps[:2]] == [(0, 5, 2), (6, 10, 1)]
    assert (steps[-1].first, steps[-1].last, steps[-1].late) == (61, None, 1)
    assert answers_by_days([counted(Outcome.SUPPLEMENT)]) == ()


def test_groups_stand_in_the_order_of_their_keys() -> None:
    cases = [counted(Outcome.OPEN_IN_TIME, opened=date(2025, month, 3)) for month in (9, 7, 9)]
    assert {key: len(found) for key, found in grouped(cases, month_of_receipt).items()} == {
        "2025-07": 1,
        "2025-09": 2,
    }
    assert list(grouped(cases, month_of_receipt)) == ["2025-07", "2025-09"]
