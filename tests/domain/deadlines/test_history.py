"""What the clocks read out of a case's history."""

from datetime import date

from desktop_app.domain.deadlines.history import ClockEvent, Pause, read_history


def on(day: int) -> date:
    return date(2025, 8, day)


def test_without_a_receipt_no_clock_runs() -> None:
    history = read_history([ClockEvent("submitted", on(1)), ClockEvent("info_requested", on(2))])
    assert history.received_on is None
    assert history.pauses == ()


def test_a_pause_covers_the_days_after_the_question_up_to_the_answer() -> None:
    history = read_history(
        [
            ClockEvent("received", on(6)),
            ClockEvent("info_requested", on(8)),
            ClockEvent("info_received", on(14)),
        ]
    )
    (pause,) = history.pauses
    assert [day for day in range(6, 17) if pause.covers(on(day))] == [9, 10, 11, 12, 13, 14]


def test_a_question_asked_and_answered_on_one_day_pauses_nothing() -> None:
    events = [
        ClockEvent("received", on(6)),
        ClockEvent("info_requested", on(8)),
        ClockEvent("info_received", on(8)),
    ]
    assert read_history(events).pauses == ()


def test_asking_again_on_the_day_of_the_answer_keeps_the_pause_going() -> None:
    events = [
        ClockEvent("received", on(1)),
        ClockEvent("info_requested", on(2)),
        ClockEvent("info_received", on(5)),
        ClockEvent("info_requested", on(5)),
    ]
    assert read_history(events).pauses == (Pause(on(2), None),)


def test_asking_twice_does_not_pause_twice() -> None:
    events = [
        ClockEvent("received", on(1)),
        ClockEvent("info_requested", on(2)),
        ClockEvent("info_requested", on(4)),
        ClockEvent("info_received", on(6)),
    ]
    assert read_history(events).pauses == (Pause(on(2), on(6)),)


def test_an_answer_that_the_portal_returned_is_owed_again() -> None:
    sent = [ClockEvent("received", on(1)), ClockEvent("reply_sent", on(10))]
    returned = [*sent, ClockEvent("answer_returned", on(12))]
    again = [*returned, ClockEvent("reply_sent", on(15))]
    assert read_history(sent).answered_on == on(10)
    assert read_history(returned).answered_on is None
    assert read_history(again).answered_on == on(15)


def test_a_case_sent_again_to_the_agency_starts_anew() -> None:
    history = read_history(
        [
            ClockEvent("received", on(1)),
            ClockEvent("accepted", on(2)),
            ClockEvent("info_requested", on(3)),
            ClockEvent("returned_to_portal", on(5)),
            ClockEvent("received", on(5)),
        ]
    )
    assert history.received_on == on(5)
    assert history.returned_on is None
    assert history.accepted_on is None
    assert history.pauses == ()


def test_a_case_returned_to_the_portal_is_no_longer_held() -> None:
    history = read_history([ClockEvent("received", on(5)), ClockEvent("returned_to_portal", on(5))])
    assert history.returned_on == on(5)
