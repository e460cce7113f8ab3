"""How pressing a date is, to the second and to the day."""

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.deadlines.urgency import days_left, is_late, urgency

DUE = date(2017, 7, 31)


def test_the_last_second_of_the_due_day_in_vietnam_is_in_time() -> None:
    assert not is_late(DUE, datetime(2017, 7, 31, 16, 59, 59, tzinfo=UTC))
    assert is_late(DUE, datetime(2017, 7, 31, 17, 0, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("today", "left", "group"),
    [
        (date(2017, 7, 27), 4, "later"),
        (date(2017, 7, 28), 3, "soon"),
        (date(2017, 7, 31), 0, "soon"),
        (date(2017, 8, 1), -1, "overdue"),
    ],
)
def test_a_date_is_near_for_three_days_and_late_the_day_after(today: date, left: int, group: str) -> None:
    assert days_left(DUE, today) == left
    assert urgency(DUE, today) == group


def test_an_answered_case_is_judged_by_the_day_of_its_answer() -> None:
    today = date(2018, 1, 1)
    assert urgency(DUE, today, answered_on=DUE) == "answered"
    assert urgency(DUE, today, answered_on=date(2017, 8, 1)) == "answered_late"
    assert urgency(None, today, answered_on=DUE) == "answered"


def test_without_a_date_a_case_is_paused_or_undated() -> None:
    assert urgency(None, DUE, paused_since=date(2017, 7, 12)) == "paused"
    assert urgency(None, DUE) == "undated"


def test_how_near_is_near_is_a_setting() -> None:
    assert urgency(DUE, date(2017, 7, 26), soon_days=5) == "soon"
