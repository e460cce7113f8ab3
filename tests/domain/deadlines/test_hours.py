"""Terms in working hours, half days, lunch, and cases that arrive when the office is closed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, Unit, WorkingCalendar
from desktop_app.domain.deadlines.due_date import Deadline, deadline
from desktop_app.domain.deadlines.explanation import entry_text, term_text
from desktop_app.domain.deadlines.history import ClockEvent, Pause, read_history
from desktop_app.domain.deadlines.hours import COLUMNS, read_office_hours
from desktop_app.domain.deadlines.ledger import ledger
from desktop_app.domain.deadlines.rows import TableRefused
from desktop_app.domain.deadlines.rules import Confidence, LateReceipt, Roll, Rule, Step, Term
from desktop_app.domain.deadlines.working_time import add_hours, is_open, next_open, worked

# Monday 3/8 to Sunday 9/8 in 2026; Thursday is worked in the morning only, Friday is off, Saturday worked.
WEEK = WorkingCalendar(
    [
        CalendarDay(date(2026, 8, 6), Effect.MORNING, "half_day", "Làm buổi sáng", "", "", "verified"),
        CalendarDay(date(2026, 8, 7), Effect.OFF, "swap_off", "Nghỉ hoán đổi", "", "", "verified"),
        CalendarDay(date(2026, 8, 8), Effect.WORK, "swap_makeup", "Làm bù", "", "", "verified"),
    ],
    version="test",
)


def at(day: int, clock: str) -> datetime:
    return datetime.combine(date(2026, 8, day), time.fromisoformat(clock), LEGAL_ZONE)


def rule_of(term: Term, late_receipt: LateReceipt = LateReceipt.SAME_DAY) -> Rule:
    return Rule(
        rule_id="R-OWN",
        version=1,
        channel="citizen",
        step=Step.ANSWER,
        agency="2025/91",
        valid_from=date(2026, 1, 1),
        valid_to=None,
        term=term,
        start_event="received",
        roll=Roll.NEXT_WORKING_DAY,
        confidence=Confidence.VERIFIED,
        legal_source="Quy chế nội bộ",
        article="Điều 3",
        source="",
        late_receipt=late_receipt,
    )


def hours_from(start: datetime, hours: int, *pauses: Pause) -> Deadline:
    rule = rule_of(Term(hours, Unit.HOUR))
    return deadline(start.date(), rule, WEEK, pauses, starts_at=start)


@pytest.mark.parametrize(
    ("start", "hours", "end", "reason"),
    [
        (at(3, "08:00"), 2, at(3, "10:00"), "within the morning"),
        (at(3, "10:30"), 2, at(3, "14:30"), "one hour before lunch, one after"),
        (at(3, "07:30"), 4, at(3, "11:30"), "ends with the morning, not with the afternoon"),
        (at(3, "12:10"), 1, at(3, "14:30"), "received at lunch: runs from the afternoon's opening"),
        (at(3, "17:30"), 1, at(4, "08:30"), "received as the office closes: the next morning"),
        (at(3, "23:59"), 8, at(4, "17:30"), "received at night: the whole next day"),
        (at(3, "16:30"), 8, at(4, "16:30"), "eight hours are one day, wherever they begin"),
        (at(6, "09:30"), 3, at(8, "08:30"), "a half day, a day off, then a worked Saturday"),
        (at(9, "10:00"), 1, at(10, "08:30"), "received on a Sunday"),
    ],
)
def test_hours_are_counted_while_the_office_is_open(
    start: datetime, hours: int, end: datetime, reason: str
) -> None:
    assert hours_from(start, hours).due_at == end, reason


def test_a_term_in_hours_is_right_at_the_minute() -> None:
    found = hours_from(at(3, "10:31"), 4)
    assert found.due_at == at(3, "16:31")
    assert found.due_on == date(2026, 8, 3)
    assert worked(WEEK, at(3, "10:31"), at(3, "16:31")) == timedelta(hours=4)
    assert worked(WEEK, at(3, "10:31"), at(3, "16:30")) < timedelta(hours=4)


def test_without_the_hour_of_receipt_the_term_runs_from_the_days_opening() -> None:
    found = deadline(date(2026, 8, 3), rule_of(Term(4, Unit.HOUR)), WEEK)
    assert found.due_at == at(3, "11:30")


def test_the_ledger_of_hours_says_what_each_day_gave() -> None:
    found = hours_from(at(5, "15:30"), 8)
    days = ledger(found, WEEK)
    assert [entry.minutes for entry in days] == [120, 240, None, 120]
    assert [entry_text(entry, found.rule) for entry in days] == [
        "Ngày nhận PAKN, tính 2 giờ làm việc.",
        "Tính 4 giờ làm việc. Làm buổi sáng.",
        "Ngày nghỉ: Nghỉ hoán đổi, không tính.",
        "Giờ cuối của thời hạn, tính 2 giờ làm việc. Làm bù.",
    ]
    assert term_text(Term(8, Unit.HOUR)) == "8 giờ làm việc"


def test_a_running_pause_stops_the_hours() -> None:
    found = hours_from(at(3, "15:30"), 8, Pause(date(2026, 8, 3), None))
    assert (found.due_at, found.paused_since) == (None, date(2026, 8, 3))
    assert [entry.minutes for entry in ledger(found, WEEK)] == [120]


@given(
    st.integers(0, 6 * 24 * 60),
    st.integers(1, 60),
    st.integers(0, 5),
    st.integers(0, 9),
)
def test_a_pause_in_hours_moves_the_end_by_the_hours_of_the_days_it_covers(
    minute: int, hours: int, wait: int, length: int
) -> None:
    start = at(3, "00:00") + timedelta(minutes=minute)
    pause = Pause(start.date() + timedelta(wait), start.date() + timedelta(wait + length))
    plain, paused = hours_from(start, hours), hours_from(start, hours, pause)
    assert plain.due_at is not None
    assert paused.due_at is not None
    assert paused.hours_from is not None

    lost = timedelta()
    if paused.pauses:
        after = max(start, at(3, "23:59") + timedelta(minutes=1) + (pause.asked_on - date(2026, 8, 3)))
        until = at(3, "23:59") + timedelta(minutes=1) + (pause.asked_on - date(2026, 8, 3))
        until += timedelta(length)
        lost = worked(WEEK, after, until)
    assert worked(WEEK, start, paused.due_at) - lost == timedelta(hours=hours)
    assert sum(entry.minutes or 0 for entry in ledger(paused, WEEK)) == hours * 60


@given(st.integers(0, 20 * 24 * 60))
def test_the_next_opening_is_open_and_never_in_the_past(minute: int) -> None:
    moment = at(3, "00:00") + timedelta(minutes=minute)
    opens = next_open(WEEK, moment)
    assert is_open(WEEK, opens)
    assert opens >= moment
    assert (opens == moment) == is_open(WEEK, moment)
    assert worked(WEEK, moment, opens) == timedelta()
    assert add_hours(WEEK, moment, 1) == add_hours(WEEK, opens, 1)


@pytest.mark.parametrize(
    ("received", "day_zero", "reason"),
    [
        (at(3, "17:29"), 3, "a minute before closing"),
        (at(3, "06:00"), 3, "before opening the same day"),
        (at(3, "17:30"), 4, "the office has closed"),
        (at(6, "11:30"), 8, "closed after the half day; Friday is off, Saturday worked"),
        (at(9, "09:00"), 10, "a Sunday"),
    ],
)
def test_an_agency_may_take_a_late_receipt_as_the_next_worked_days(
    received: datetime, day_zero: int, reason: str
) -> None:
    rule = rule_of(Term(3, Unit.CALENDAR_DAY), LateReceipt.NEXT_WORKING_DAY)
    found = deadline(received.date(), rule, WEEK, starts_at=received)
    assert found.day_zero == date(2026, 8, day_zero), reason
    assert found.nominal_on == date(2026, 8, day_zero) + timedelta(3)
    days = ledger(found, WEEK)
    assert [entry.number for entry in days if entry.number] == [1, 2, 3]
    assert found.due_on is not None
    assert len(days) == (found.due_on - received.date()).days + 1


def test_by_law_the_hour_of_receipt_moves_nothing() -> None:
    rule = rule_of(Term(3, Unit.CALENDAR_DAY))
    late = deadline(date(2026, 8, 3), rule, WEEK, starts_at=at(3, "23:00"))
    early = deadline(date(2026, 8, 3), rule, WEEK, starts_at=at(3, "08:00"))
    assert late == early


def test_the_history_keeps_the_instant_of_the_receipt_that_counts() -> None:
    events = [
        ClockEvent("received", date(2026, 8, 3), at(3, "09:00")),
        ClockEvent("returned_to_portal", date(2026, 8, 4)),
        ClockEvent("received", date(2026, 8, 5), at(5, "16:45")),
    ]
    assert read_history(events).received_at == at(5, "16:45")
    assert read_history(reversed(events)).received_at == at(5, "16:45")


def test_a_receipt_written_down_on_another_day_than_its_own_has_no_hour() -> None:
    back_dated = [ClockEvent("received", date(2026, 8, 3), at(5, "16:45"))]
    assert read_history(back_dated).received_at is None


@pytest.mark.parametrize(
    ("rows", "refused"),
    [
        (("noon,07:30,11:30,",), (2, "part", "unknown_word")),
        (("morning,7:30,11:30,",), (2, "opens", "not_a_time")),
        (("morning,11:30,07:30,",), (2, "closes", "ends_before_start")),
        (("afternoon,11:00,17:00,", "morning,07:30,11:30,"), (2, "opens", "overlaps")),
        ((), (1, "opens", "empty")),
    ],
)
def test_broken_office_hours_are_refused_by_line_and_column(
    rows: tuple[str, ...], refused: tuple[int, str, str]
) -> None:
    with pytest.raises(TableRefused) as error:
        read_office_hours("\n".join((",".join(COLUMNS), *rows)))
    assert [(p.line, p.column, str(p.problem)) for p in error.value.problems] == [refused]


def test_an_office_may_open_in_three_intervals() -> None:
    text = "\n".join(
        (",".join(COLUMNS), "morning,07:00,09:00,", "morning,09:30,11:30,", "afternoon,13:00,17:00,")
    )
    calendar = WorkingCalendar((), version="test", hours=read_office_hours(text))
    assert add_hours(calendar, at(3, "08:00"), 3) == at(3, "11:30")
