"""What holds of every date, whatever the calendar, the rule and the history."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, Unit, WorkingCalendar
from desktop_app.domain.deadlines.due_date import deadline
from desktop_app.domain.deadlines.history import CLOCK_KINDS, ClockEvent, Pause, read_history
from desktop_app.domain.deadlines.ledger import Kind, ledger
from desktop_app.domain.deadlines.rules import Confidence, Roll, Rule, Step, Term

START = date(2025, 1, 1)

days = st.integers(0, 200).map(lambda n: START + timedelta(n))
units = st.sampled_from([Unit.CALENDAR_DAY, Unit.WORKING_DAY])
terms = st.builds(Term, st.integers(1, 30), units)


def dated(on: date, effect: Effect) -> CalendarDay:
    return CalendarDay(on, effect, "test", "Ngày thử", "", "", "verified")


calendars = st.dictionaries(days, st.sampled_from(Effect), max_size=60).map(
    lambda effects: WorkingCalendar((dated(on, effect) for on, effect in effects.items()), version="test")
)


def rule_of(term: Term) -> Rule:
    return Rule(
        rule_id="R-TEST",
        version=1,
        channel="citizen",
        step=Step.ANSWER,
        agency="",
        valid_from=START,
        valid_to=None,
        term=term,
        start_event="received",
        roll=Roll.NEXT_WORKING_DAY,
        confidence=Confidence.VERIFIED,
        legal_source="QĐ thử",
        article="Điều 1",
        source="",
    )


@st.composite
def ordered_pauses(draw: st.DrawFn) -> list[Pause]:
    edges = sorted(draw(st.sets(days, max_size=6)))
    return [Pause(asked, got) for asked, got in zip(edges[::2], edges[1::2], strict=False)]


@given(days, terms, calendars, st.integers(0, 25), st.integers(0, 40))
def test_a_pause_of_k_units_moves_the_nominal_end_by_k_units(
    start: date, term: Term, calendar: WorkingCalendar, wait: int, length: int
) -> None:
    plain = deadline(start, rule_of(term), calendar)
    asked = start + timedelta(wait)
    pause = Pause(asked, asked + timedelta(length))
    paused = deadline(start, rule_of(term), calendar, [pause])
    assert plain.nominal_on is not None
    assert paused.nominal_on is not None
    assert pause.got_on is not None

    lost = calendar.count(asked, pause.got_on, term.unit) if asked < plain.nominal_on else 0
    assert calendar.count(plain.nominal_on, paused.nominal_on, term.unit) == lost


@given(days, terms, calendars, ordered_pauses())
def test_the_due_day_is_always_worked_and_nothing_is_worked_between_it_and_the_nominal_end(
    start: date, term: Term, calendar: WorkingCalendar, pauses: list[Pause]
) -> None:
    found = deadline(start, rule_of(term), calendar, pauses)
    assert found.nominal_on is not None
    assert found.due_on is not None
    assert calendar.is_working(found.due_on)
    rolled = (found.due_on - found.nominal_on).days
    assert not any(calendar.is_working(found.nominal_on + timedelta(n)) for n in range(rolled))


@given(
    days,
    terms,
    st.dictionaries(days, st.sampled_from(Effect), max_size=30),
    days,
    ordered_pauses(),
)
def test_one_more_holiday_never_makes_a_due_date_earlier(
    start: date, term: Term, effects: dict[date, Effect], holiday: date, pauses: list[Pause]
) -> None:
    def due(rows: dict[date, Effect]) -> date:
        calendar = WorkingCalendar((dated(on, effect) for on, effect in rows.items()), version="test")
        found = deadline(start, rule_of(term), calendar, pauses)
        assert found.due_on is not None
        return found.due_on

    assert due(effects | {holiday: Effect.OFF}) >= due(effects)


@given(st.lists(st.builds(ClockEvent, st.sampled_from(sorted(CLOCK_KINDS)), days), max_size=12), st.randoms())
def test_the_order_in_which_events_are_told_is_irrelevant(events: list[ClockEvent], chance: Random) -> None:
    shuffled = list(events)
    chance.shuffle(shuffled)
    assert read_history(shuffled) == read_history(events)


@given(st.lists(st.builds(ClockEvent, st.sampled_from(sorted(CLOCK_KINDS)), days), max_size=12), days)
def test_a_note_or_any_other_edit_moves_nothing(events: list[ClockEvent], on: date) -> None:
    edits = [ClockEvent(kind, on) for kind in ("noted", "drafted", "assigned", "approved", "classified")]
    assert read_history([*edits, *events]) == read_history(events)


@given(st.lists(st.builds(ClockEvent, st.sampled_from(sorted(CLOCK_KINDS)), days), max_size=16))
def test_pauses_are_in_order_and_apart_and_only_the_last_may_be_open(events: list[ClockEvent]) -> None:
    pauses = read_history(events).pauses
    for one, other in pairwise(pauses):
        assert one.got_on is not None
        assert one.asked_on < one.got_on < other.asked_on


@given(days, terms, calendars, ordered_pauses())
def test_the_ledger_names_each_day_once_and_counts_the_whole_term(
    start: date, term: Term, calendar: WorkingCalendar, pauses: list[Pause]
) -> None:
    found = deadline(start, rule_of(term), calendar, pauses)
    entries = ledger(found, calendar)
    assert found.due_on is not None
    assert [entry.on for entry in entries] == [
        start + timedelta(n) for n in range((found.due_on - start).days + 1)
    ]
    assert [entry.number for entry in entries if entry.number is not None] == list(range(1, term.amount + 1))
    assert entries[0].kind is Kind.START
    assert [entry.kind for entry in entries].count(Kind.DUE) == 1
    assert entries[-1].kind is Kind.DUE
    assert all(calendar.is_working(e.on) is False for e in entries if e.kind is Kind.REST)
    assert all(entry.legal for entry in entries if entry.kind is not Kind.PAUSED)
