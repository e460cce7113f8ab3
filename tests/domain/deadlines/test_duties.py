"""Which duty is nearest, and the recurring progress update of a late case."""

from datetime import date, timedelta

import pytest

from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, WorkingCalendar
from desktop_app.domain.deadlines.due_date import NoDate, deadline
from desktop_app.domain.deadlines.duties import (
    ClockName,
    Duty,
    duties,
    missed_marks,
    progress_mark,
    read_clocks,
    row_dates,
)
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.domain.deadlines.rules import Confidence, Step
from desktop_app.legal_data import law

RECEIVED = ClockEvent("received", date(2017, 7, 10))  # nominal end Sunday 30/7, due Monday 31/7
ACCEPTED = ClockEvent("accepted", date(2017, 7, 11))


def mark_on(today: date, *events: ClockEvent, agency: str = "") -> tuple[int, str] | None:
    clocks = read_clocks([RECEIVED, *events], channel="citizen", law=law(), agency=agency)
    mark = progress_mark(clocks, law().calendar, today=today)
    return None if mark is None else (mark.number or 0, str(mark.due_on))


@pytest.mark.parametrize(
    ("today", "mark", "reason"),
    [
        (date(2017, 7, 30), None, "the nominal end"),
        (date(2017, 7, 31), None, "the due day itself is in time"),
        (date(2017, 8, 1), (1, "2017-08-07"), "the first day late; 30/7 + 7 is a Sunday"),
        (date(2017, 8, 6), (1, "2017-08-07"), "the seventh day since the nominal end"),
        (date(2017, 8, 7), (1, "2017-08-07"), "rolled to Monday, and still owed on it"),
        (date(2017, 8, 8), (2, "2017-08-14"), "the first was missed"),
        (date(2017, 8, 15), (3, "2017-08-21"), "the third"),
        (date(2017, 8, 29), (5, "2017-09-05"), "30/7 + 35 is Sunday 3/9, and 4/9 is off"),
    ],
)
def test_marks_are_counted_from_the_nominal_end_then_rolled(
    today: date, mark: tuple[int, str] | None, reason: str
) -> None:
    assert mark_on(today) == mark, reason


@pytest.mark.parametrize(
    ("updated", "today", "mark", "reason"),
    [
        (date(2017, 7, 31), date(2017, 8, 1), (1, "2017-08-07"), "before it was late: meets nothing"),
        (date(2017, 8, 1), date(2017, 8, 1), (2, "2017-08-14"), "meets the first"),
        (date(2017, 8, 7), date(2017, 8, 7), (2, "2017-08-14"), "on the rolled day: meets the first only"),
        (date(2017, 8, 8), date(2017, 8, 8), (3, "2017-08-21"), "meets the second, the first stays missed"),
        (date(2017, 8, 1), date(2017, 8, 15), (3, "2017-08-21"), "an old update does not meet the third"),
    ],
)
def test_an_update_meets_the_mark_whose_period_it_falls_in(
    updated: date, today: date, mark: tuple[int, str], reason: str
) -> None:
    assert mark_on(today, ClockEvent("progress_updated", updated)) == mark, reason


def test_marks_that_roll_onto_one_day_are_met_by_one_update() -> None:
    # Nominal Saturday 7/2/2026; the marks of 14/2 and 21/2 both roll over Tết to Monday 23/2.
    received = ClockEvent("received", date(2026, 1, 18))

    def mark(today: date, *events: ClockEvent) -> Duty | None:
        clocks = read_clocks([received, *events], channel="citizen", law=law())
        return progress_mark(clocks, law().calendar, today=today)

    assert mark(date(2026, 2, 23)) == Duty(ClockName.PROGRESS, date(2026, 2, 23), 1)
    update = ClockEvent("progress_updated", date(2026, 2, 12))
    assert mark(date(2026, 2, 12), update) == Duty(ClockName.PROGRESS, date(2026, 3, 2), 3)


def test_missed_marks_stay_missed_and_an_update_meets_only_its_own() -> None:
    def missed(*updates: date, today: date) -> list[tuple[int | None, str]]:
        told = [RECEIVED, *(ClockEvent("progress_updated", on) for on in updates)]
        marks = missed_marks(read_clocks(told, channel="citizen", law=law()), law().calendar, today=today)
        return [(mark.number, str(mark.due_on)) for mark in marks]

    assert missed(today=date(2017, 8, 7)) == []
    assert missed(today=date(2017, 8, 22)) == [(1, "2017-08-07"), (2, "2017-08-14"), (3, "2017-08-21")]
    assert missed(date(2017, 8, 8), today=date(2017, 8, 22)) == [(1, "2017-08-07"), (3, "2017-08-21")]
    assert missed(date(2017, 8, 7), today=date(2017, 8, 15)) == [(2, "2017-08-14")]
    assert missed(date(2017, 8, 8), date(2017, 8, 22), today=date(2017, 8, 22)) == [
        (1, "2017-08-07"),
        (3, "2017-08-21"),
    ]


def test_the_ministry_of_home_affairs_counts_seven_working_days() -> None:
    received = ClockEvent("received", date(2018, 6, 1))  # due Thursday 21/6
    clocks = read_clocks([received], channel="citizen", law=law(), agency="2017/BNV")
    mark = progress_mark(clocks, law().calendar, today=date(2018, 6, 22))
    assert mark == Duty(ClockName.PROGRESS, date(2018, 7, 2), 1)
    assert progress_mark(clocks, law().calendar, today=date(2018, 7, 3)) == Duty(
        ClockName.PROGRESS, date(2018, 7, 11), 2
    )


def test_the_nearest_duty_comes_first_and_acceptance_leaves_once_accepted() -> None:
    today = date(2017, 7, 10)
    fresh = duties(read_clocks([RECEIVED], channel="citizen", law=law()), law().calendar, today=today)
    taken = duties(
        read_clocks([RECEIVED, ACCEPTED], channel="citizen", law=law()), law().calendar, today=today
    )
    assert [str(duty.clock) for duty in fresh] == ["accept_or_return", "answer"]
    assert [str(duty.clock) for duty in taken] == ["answer"]
    assert fresh[0].due_on == date(2017, 7, 17)


def test_an_update_does_not_touch_the_answer_nor_the_answer_leave_an_update_owed() -> None:
    today = date(2017, 8, 3)
    late = [RECEIVED, ACCEPTED, ClockEvent("progress_updated", date(2017, 8, 2))]
    owed = duties(read_clocks(late, channel="citizen", law=law()), law().calendar, today=today)
    assert owed == (Duty(ClockName.ANSWER, date(2017, 7, 31)), Duty(ClockName.PROGRESS, date(2017, 8, 14), 2))
    sent = [*late, ClockEvent("reply_sent", date(2017, 8, 3))]
    assert duties(read_clocks(sent, channel="citizen", law=law()), law().calendar, today=today) == ()


def test_a_running_pause_shows_no_date_but_since_when() -> None:
    events = [RECEIVED, ACCEPTED, ClockEvent("info_requested", date(2017, 7, 20))]
    clocks = read_clocks(events, channel="citizen", law=law())
    row = row_dates(clocks, law().calendar, today=date(2017, 9, 1))
    assert (row.due_on, row.paused_since, row.progress_on) == (None, date(2017, 7, 20), None)
    assert clocks.answer.no_date is NoDate.PAUSED
    assert duties(clocks, law().calendar, today=date(2017, 9, 1)) == ()


def test_asking_the_sender_after_the_term_does_not_undo_lateness() -> None:
    events = [RECEIVED, ACCEPTED, ClockEvent("info_requested", date(2017, 8, 3))]
    clocks = read_clocks(events, channel="citizen", law=law())
    row = row_dates(clocks, law().calendar, today=date(2017, 8, 4))
    assert (row.due_on, row.paused_since) == (date(2017, 7, 31), None)
    assert row.progress_number == 1


def test_a_rule_without_days_borrows_its_predecessors_term_and_says_so() -> None:
    events = [ClockEvent("received", date(2026, 7, 20))]
    answer = read_clocks(events, channel="dvcqg", law=law()).answer
    assert answer.due_on == date(2026, 8, 10)  # 20 days end on Sunday 9/8
    assert answer.rule is not None
    assert answer.provisional is not None
    assert (answer.rule.rule_id, answer.provisional.rule_id) == ("R-29-ANSWER", "R-31-ANSWER")
    assert answer.confidence is Confidence.UNKNOWN
    assert answer.is_doubtful


def test_a_rule_without_days_and_without_predecessor_gives_no_date() -> None:
    events = [ClockEvent("received", date(2017, 1, 5))]
    answer = read_clocks(events, channel="business", law=law()).answer
    assert answer.due_on is None
    assert answer.no_date is NoDate.NO_DAYS
    assert answer.provisional is None


def test_no_rule_before_the_instruction_of_april_2017() -> None:
    events = [ClockEvent("received", date(2017, 4, 9))]
    assert read_clocks(events, channel="citizen", law=law()).answer.no_date is NoDate.NO_RULE


def test_a_date_at_the_end_of_time_is_refused_not_raised() -> None:
    events = [ClockEvent("received", date.max - timedelta(1))]
    assert read_clocks(events, channel="citizen", law=law()).answer.no_date is NoDate.OUT_OF_RANGE


@pytest.mark.parametrize(
    ("received", "channel", "confidence"),
    [
        (date(2026, 12, 11), "citizen", "high"),
        (date(2026, 12, 12), "citizen", "estimated"),
        (date(2025, 1, 1), "dvcqg", "unverified"),
        (date(2026, 7, 20), "dvcqg", "unknown"),
    ],
)
def test_a_date_is_as_sure_as_its_weakest_part(received: date, channel: str, confidence: str) -> None:
    clocks = read_clocks([ClockEvent("received", received)], channel=channel, law=law())
    assert clocks.answer.confidence == confidence
    assert clocks.answer.is_doubtful == (confidence != "high")


def test_calendar_days_ask_the_calendar_only_about_their_end() -> None:
    official = CalendarDay(date(2025, 9, 2), Effect.OFF, "law", "Quốc khánh", "", "", "verified")
    calendar = WorkingCalendar([official], version="test")
    start = date(2024, 12, 20)
    days, working_days = (
        deadline(start, law().rules.find("citizen", step, start), calendar)
        for step in (Step.ANSWER, Step.FORWARD)
    )
    assert days.calendar_confidence is Confidence.VERIFIED
    assert working_days.calendar_confidence is Confidence.ESTIMATED
