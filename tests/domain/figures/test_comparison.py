"""What became of frozen figures: each changed cell with the cases that moved, and why."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.figures.comparison import Because, Member, compare
from desktop_app.domain.figures.facts import CaseFact
from tests.domain.figures.cases import CUT_OFF, fact

OPEN, LATE = ("dat_dai", "open_overdue"), ("dat_dai", "answered_late")
DUE = date(2017, 9, 25)


def member(*places: tuple[str, str], events: int = 1, due_on: date | None = DUE) -> Member:
    return Member("c_1", 1, events, due_on, places)


def reasons(
    was: list[Member], now: list[Member], *facts: CaseFact
) -> list[tuple[str, str, int, int, Because]]:
    changes = compare(was, now, lambda _: {one.case_id: one for one in facts}, CUT_OFF)
    return [
        (change.row, change.column, change.was, change.now, reason.because)
        for change in changes
        for reason in change.because
    ]


RECEIVED = ("received", "2017-09-04")


def test_nothing_changed_is_no_difference() -> None:
    assert reasons([member(OPEN)], [member(OPEN)], fact(RECEIVED)) == []


def test_an_event_recorded_afterwards_moves_a_case_from_one_cell_to_another() -> None:
    answered = fact(RECEIVED, ("reply_sent", "2017-09-29"))
    changes = compare([member(OPEN)], [member(LATE, events=2)], lambda _: {"c_1": answered}, CUT_OFF)
    assert [(one.column, one.was, one.now) for one in changes] == [
        ("answered_late", 0, 1),
        ("open_overdue", 1, 0),
    ]
    [[reason], [same]] = [one.because for one in changes]
    assert reason == same
    assert (reason.because, reason.places_was, reason.places_now) == (Because.LATER_EVENT, (OPEN,), (LATE,))
    assert reason.event is not None
    assert (reason.event.kind, reason.event.on) == ("reply_sent", date(2017, 9, 29))


def test_an_event_after_the_cut_off_explains_nothing() -> None:
    answered = fact(RECEIVED, ("reply_sent", "2017-10-02"))
    other_row = ("moi_truong", "open_overdue")
    told = reasons([member(OPEN)], [member(other_row, events=2)], answered)
    assert {because for *_, because in told} == {Because.RETOLD}


def test_another_law_a_late_arrival_and_a_case_that_is_gone_are_told_apart() -> None:
    in_time = ("dat_dai", "open_in_time")
    assert reasons([member(OPEN)], [member(in_time, due_on=date(2017, 10, 2))], fact(RECEIVED)) == [
        ("dat_dai", "open_in_time", 0, 1, Because.LAW),
        ("dat_dai", "open_overdue", 1, 0, Because.LAW),
    ]
    assert reasons([member(OPEN)], []) == [("dat_dai", "open_overdue", 1, 0, Because.GONE)]
    assert reasons([], [member(OPEN)], fact(RECEIVED)) == [
        ("dat_dai", "open_overdue", 0, 1, Because.CAME_LATER)
    ]
