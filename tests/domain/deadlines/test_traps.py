"""Mistakes found in other systems, each kept out by a test under its number in the list of traps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, Unit
from desktop_app.domain.deadlines.due_date import deadline
from desktop_app.domain.deadlines.duties import ClockName, Law, duties, read_clocks
from desktop_app.domain.deadlines.history import CLOCK_KINDS, ClockEvent, Pause, read_history
from desktop_app.domain.deadlines.proposal import DatedCase, moves
from desktop_app.domain.deadlines.rules import Step
from desktop_app.domain.deadlines.working_time import add_hours, is_open, next_open, worked
from desktop_app.legal_data import law
from tests.domain.deadlines.desks import FOCAL, LEADER, OFFICER, Machine, at, case_of, events_of, without

RECEIVED = date(2017, 7, 10)
LATE_DAY = date(2017, 8, 2)


def test_t12_a_note_or_any_other_edit_never_moves_a_deadline() -> None:
    told = events_of(("received", RECEIVED), ("accepted", RECEIVED))
    edits = ("noted", "drafted", "assigned", "approved", "approval_void", "classified", "attached", "warned")
    edited = [*told, *(ClockEvent(kind, RECEIVED + timedelta(n)) for n, kind in enumerate(edits))]
    assert read_clocks(edited, channel="citizen", law=law()) == read_clocks(
        told, channel="citizen", law=law()
    )
    machine = Machine()
    assert machine.looks([case_of("c", told)], at(LATE_DAY))
    assert machine.looks([case_of("c", edited)], at(LATE_DAY)) == []


def test_t13_of_ten_thousand_open_cases_every_overdue_one_is_found() -> None:
    cases, overdue = [], set()
    for n in range(10_000):
        received = date(2025, 5, 1) + timedelta(n % 100)
        case = case_of(f"c_{n}", events_of(("received", received), ("accepted", received)))
        cases.append(case)
        if (due_on := case.clocks.answer.due_on) is not None and due_on < date(2025, 8, 4):
            overdue.add(case.case_id)
    due = Machine().looks(cases, at(date(2025, 8, 4)))
    warned = {w.key.case_id for w in due if w.key.clock is ClockName.ANSWER and w.key.level == 3}
    assert len(overdue) > 5000
    assert warned == overdue


def test_t14_unassigned_cases_and_missing_supervisors_go_to_the_fallback_person() -> None:
    told = events_of(("received", RECEIVED), ("accepted", RECEIVED))
    unassigned = case_of("c_1", told, assignee=None, unit=None)
    assert {w.to for w in Machine().looks([unassigned], at(LATE_DAY))} == {FOCAL, LEADER}
    headless = Machine(staff=without("u_head"))
    assert {w.to for w in headless.looks([case_of("c_2", told)], at(LATE_DAY))} == {OFFICER, LEADER}


@given(
    st.integers(0, 3000),
    st.integers(0, 6),
    st.integers(0, 40),
    st.sampled_from([Step.RETURN, Step.ANSWER]),
)
def test_t16_a_pause_of_k_units_moves_the_end_by_exactly_k_of_the_rules_own_units(
    offset: int, wait: int, length: int, step: Step
) -> None:
    received = date(2017, 4, 25) + timedelta(offset)
    rule = law().rules.find("citizen", step, received)
    assert rule is not None
    assert rule.term is not None
    pause = Pause(received + timedelta(wait), received + timedelta(wait + length))
    plain = deadline(received, rule, law().calendar)
    paused = deadline(received, rule, law().calendar, [pause])
    assert plain.nominal_on is not None
    assert paused.nominal_on is not None
    k = law().calendar.count(pause.asked_on, received + timedelta(wait + length), rule.term.unit)
    moved = law().calendar.count(plain.nominal_on, paused.nominal_on, rule.term.unit)
    assert moved == (k if pause.asked_on < plain.nominal_on else 0)


def test_t17_lunch_is_no_working_time_and_the_state_is_right_at_the_minute() -> None:
    calendar, monday = law().calendar, date(2026, 8, 3)
    assert add_hours(calendar, at(monday, 11), 1) == at(monday, 14)
    assert worked(calendar, at(monday, 11), at(monday, 13, 45)) == timedelta(minutes=45)
    assert [is_open(calendar, at(monday, *clock)) for clock in ((11, 29), (11, 30), (13, 29), (13, 30))] == [
        True,
        False,
        False,
        True,
    ]
    assert next_open(calendar, at(monday, 12)) == at(monday, 13, 30)


@given(
    st.lists(
        st.builds(
            ClockEvent,
            st.sampled_from(sorted(CLOCK_KINDS)),
            st.integers(0, 90).map(lambda n: RECEIVED + timedelta(n)),
        ),
        max_size=14,
    )
)
def test_t17_replaying_the_log_gives_the_same_dates_whole_or_in_pieces(events: list[ClockEvent]) -> None:
    whole = read_clocks(events, channel="citizen", law=law())
    assert read_clocks(list(reversed(events)), channel="citizen", law=law()) == whole
    read_clocks(events[: len(events) // 2], channel="citizen", law=law())
    assert read_clocks(iter(events), channel="citizen", law=law()) == whole


def test_t18_clocks_know_events_by_codes_that_are_never_renamed() -> None:
    assert sorted(CLOCK_KINDS) == [
        "accepted",
        "answer_returned",
        "info_received",
        "info_requested",
        "progress_updated",
        "received",
        "reply_sent",
        "returned_to_portal",
    ]
    worded = [ClockEvent("received", RECEIVED), ClockEvent("Chờ bổ sung", RECEIVED)]
    assert read_history(worded) == read_history(worded[:1])


@pytest.mark.parametrize(
    ("events", "running", "reason"),
    [
        ((), ["accept_or_return", "answer", "progress"], "nothing done: all three, each with its own date"),
        (("accepted",), ["answer", "progress"], "taking over stops only its own clock"),
        (
            ("progress_updated",),
            ["accept_or_return", "answer", "progress"],
            "an update meets a mark, no more",
        ),
        (("reply_sent",), [], "the answer stops all"),
        (("returned_to_portal",), [], "so does giving the case back"),
        (("reply_sent", "progress_updated"), [], "an update after the answer starts nothing again"),
    ],
)
def test_t19_each_clock_has_its_own_start_and_stop(
    events: tuple[str, ...], running: list[str], reason: str
) -> None:
    told = events_of(("received", RECEIVED), *((kind, date(2017, 8, 1)) for kind in events))
    clocks = read_clocks(told, channel="citizen", law=law())
    assert sorted(str(d.clock) for d in duties(clocks, law().calendar, today=LATE_DAY)) == running, reason


def test_t19_no_clock_warns_after_the_answer_of_the_agency() -> None:
    told = events_of(("received", RECEIVED), ("accepted", RECEIVED), ("reply_sent", date(2017, 8, 1)))
    assert Machine().looks([case_of("c", told)], at(date(2017, 9, 12))) == []


def test_t20_a_new_holiday_recomputes_with_a_preview_and_in_the_rules_own_unit() -> None:
    new_day = CalendarDay(date(2017, 7, 31), Effect.OFF, "law", "Ngày lễ mới", "QĐ mới", "", "verified")
    later = law().calendar.with_days([new_day], version="new")
    history = read_history(events_of(("received", RECEIVED)))
    found = moves(
        [DatedCase("c", history, "citizen")], law(), Law(law().rules, later), today=date(2017, 7, 20)
    )
    assert [(m.old_on, m.new_on) for m in found.moves] == [(date(2017, 7, 31), date(2017, 8, 1))]
    rule = law().rules.find("citizen", Step.RETURN, RECEIVED)
    pause = Pause(
        date(2017, 7, 28), date(2017, 8, 1)
    )  # Friday to Tuesday: two working days, one if 31/7 is off
    start = date(2017, 7, 26)
    assert rule is not None
    assert [
        calendar.count(pause.asked_on, date(2017, 8, 1), Unit.WORKING_DAY)
        for calendar in (law().calendar, later)
    ] == [2, 1]
    assert str(deadline(start, rule, law().calendar, [pause]).nominal_on) == "2017-08-04"
    assert str(deadline(start, rule, later, [pause]).nominal_on) == "2017-08-04"
