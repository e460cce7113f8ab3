"""The sums over all cases: who counts in which, as of the cut-off and in the quarter."""

from __future__ import annotations

from desktop_app.domain.figures.national import counted_in
from tests.domain.figures.cases import CUT_OFF, JULY, fact


def sums(*events: tuple[str, str], **changes: object) -> set[str]:
    return {str(one) for one in counted_in(fact(*events, **changes), JULY, CUT_OFF)}


SUBMITTED = ("submitted", "2017-06-29")


def test_a_case_counts_on_the_day_it_was_forwarded_or_its_sender_was_asked() -> None:
    waits = [SUBMITTED, ("info_requested_by_portal", "2017-07-01")]
    assert sums(*waits) == {
        "received", "in_scope", "awaiting_supplement", "quarter_in_scope", "quarter_awaiting_supplement",
    }  # fmt: skip
    forwarded = {"received", "in_scope", "forwarded", "in_progress", "quarter_in_scope", "quarter_forwarded"}
    assert sums(*waits, ("received", "2017-09-30")) == forwarded
    assert sums(*waits, ("received", "2017-10-01")) == sums(*waits)


def test_a_case_turned_down_later_still_waited_at_the_cut_off() -> None:
    turned_down = (SUBMITTED, ("info_requested_by_portal", "2017-06-30"), ("not_accepted", "2017-10-02"))
    assert sums(*turned_down, in_scope=False) == {"received", "in_scope", "awaiting_supplement"}
    assert sums(SUBMITTED, ("not_accepted", "2017-07-02"), in_scope=False) == {"received"}
    assert sums(*turned_down[:2], ("not_accepted", "2017-09-30"), in_scope=False) == {"received"}


def test_only_an_answer_ends_the_waiting_of_a_citizen() -> None:
    forwarded = (SUBMITTED, ("received", "2017-06-30"))
    assert "in_progress" in sums(*forwarded, ("returned_to_portal", "2017-07-05"))
    assert {"answered", "quarter_answered"} <= sums(*forwarded, ("reply_sent", "2017-07-05"))
    back = (*forwarded, ("reply_sent", "2017-07-05"), ("answer_returned", "2017-07-10"))
    assert "in_progress" in sums(*back)


def test_a_case_in_scope_without_a_day_breaks_the_sum_instead_of_vanishing() -> None:
    dateless = fact(SUBMITTED, status="forwarded")
    assert dateless.lacks_a_day
    assert sums(SUBMITTED, status="forwarded") == {"received", "in_scope"}
    assert sums(("submitted", "2017-10-01")) == set()


def test_a_case_that_an_agency_had_before_it_was_written_down_counts_from_that_day() -> None:
    assert "quarter_forwarded" in sums(("submitted", "2017-10-02"), ("received", "2017-09-29"))
