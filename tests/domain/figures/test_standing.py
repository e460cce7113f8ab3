"""Where a case stands at a cut-off: each case once, by its last spell, and nothing later than that day."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figures.facts import Spell
from tests.domain.figures.cases import counted, fact, outcome

RECEIVED = ("received", "2017-09-08")  # 20 days later is Thursday 28/09/2017


@pytest.mark.parametrize(
    ("events", "stood"),
    [
        ([RECEIVED], "open_overdue"),
        ([("received", "2017-09-11")], "open_in_time"),
        ([RECEIVED, ("reply_sent", "2017-09-28")], "answered_on_time"),
        ([RECEIVED, ("reply_sent", "2017-09-29")], "answered_late"),
        ([RECEIVED, ("reply_sent", "2017-10-02")], "open_overdue"),
        ([RECEIVED, ("returned_to_portal", "2017-09-12")], "returned"),
        ([RECEIVED, ("info_requested", "2017-09-20")], "supplement"),
        ([RECEIVED, ("info_requested", "2017-09-20"), ("info_received", "2017-09-25")], "open_in_time"),
        ([RECEIVED, ("info_requested", "2017-09-20"), ("info_received", "2017-10-05")], "supplement"),
        ([RECEIVED, ("info_requested", "2017-09-29")], "open_overdue"),
        ([RECEIVED, ("info_requested", "2017-09-20"), ("reply_sent", "2017-09-29")], "answered_on_time"),
        ([("received", "2017-10-01")], None),
        ([("received", "2017-05-02"), ("reply_sent", "2017-06-30")], None),
        ([("received", "2017-05-02"), ("reply_sent", "2017-07-01")], "answered_late"),
    ],
)  # fmt: skip
def test_a_case_stands_where_its_events_up_to_the_cut_off_put_it(
    events: list[tuple[str, str]], stood: str | None
) -> None:
    assert outcome(*events) == stood


def test_only_a_case_of_before_the_first_day_was_carried_over() -> None:
    cases = [fact(("received", day)) for day in ("2017-06-30", "2017-07-01")]
    assert [one.carried for one in counted(*cases)] == [True, False]


def test_a_case_due_on_the_day_of_the_cut_off_is_in_time() -> None:
    assert outcome(RECEIVED, cutoff=date(2017, 9, 28)) == "open_in_time"
    assert outcome(RECEIVED, cutoff=date(2017, 9, 29)) == "open_overdue"


def test_an_answer_that_came_back_is_one_case_carried_over_by_its_second_spell() -> None:
    came_back = fact(
        ("received", "2017-06-01"),
        ("reply_sent", "2017-06-12"),
        ("answer_returned", "2017-06-20"),
        ("reply_sent", "2017-07-05"),
        status="answered",
        reply_round=2,
    )
    assert [(spell.opened_on, spell.how) for spell in came_back.spells] == [
        (date(2017, 6, 1), "answered"),
        (date(2017, 6, 20), "answered"),
    ]
    [third] = counted(came_back)
    assert (third.carried, str(third.outcome), third.days) == (True, "answered_late", 15)
    [second] = counted(came_back, first=date(2017, 4, 1), cutoff=date(2017, 6, 30))
    assert (second.carried, str(second.outcome)) == (False, "open_overdue")
    [before] = counted(came_back, first=date(2017, 4, 1), cutoff=date(2017, 6, 15))
    assert str(before.outcome) == "answered_on_time"


def test_a_case_that_the_portal_forwards_again_begins_anew() -> None:
    again = fact(
        ("received", "2017-06-01"),
        ("returned_to_portal", "2017-06-05"),
        ("received", "2017-09-11"),
    )
    [one] = counted(again)
    assert (one.carried, str(one.outcome), one.due_on) == (False, "open_in_time", date(2017, 10, 2))
    moved = fact(("received", "2017-06-01"), ("received", "2017-09-11"))
    assert [spell.how for spell in moved.spells] == ["moved", ""]
    assert [one.opened_on for one in counted(moved)] == [date(2017, 9, 11)]


def test_a_case_without_a_known_term_is_undated_whether_open_or_answered() -> None:
    before_any_rule = ("received", "2017-04-05")
    period = {"first": date(2017, 4, 1), "cutoff": date(2017, 6, 30)}
    assert outcome(before_any_rule, **period) == "undated"
    assert outcome(before_any_rule, ("reply_sent", "2017-04-12"), **period) == "undated"
    assert outcome(before_any_rule, ("returned_to_portal", "2017-04-12"), **period) == "returned"


def test_what_a_fact_remembers_is_what_its_events_give_on_every_day() -> None:
    """A fact read whole, and the same one whose events stop at the cut-off, stand alike."""
    events = [
        ("received", "2017-07-03"), ("accepted", "2017-07-04"), ("info_requested", "2017-07-10"),
        ("info_received", "2017-07-17"), ("info_requested", "2017-07-20"), ("info_received", "2017-07-21"),
        ("reply_sent", "2017-08-03"), ("answer_returned", "2017-08-08"), ("reply_sent", "2017-08-15"),
    ]  # fmt: skip
    for day in range(1, 31):
        cutoff = date(2017, 8, day)
        known = [(kind, on) for kind, on in events if on <= cutoff.isoformat()]
        [one], [other] = counted(fact(*events), cutoff=cutoff), counted(fact(*known), cutoff=cutoff)
        assert (one.outcome, one.due_on, one.closed_on) == (other.outcome, other.due_on, other.closed_on), day


def test_a_spell_is_closed_by_nothing_that_comes_later() -> None:
    spell = Spell(date(2017, 7, 1), date(2017, 8, 1), "answered", "overload")
    assert spell.as_of(date(2017, 8, 1)) == spell
    assert spell.as_of(date(2017, 7, 31)) == Spell(date(2017, 7, 1))
