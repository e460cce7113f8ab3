"""Whatever happened to a case: it is counted once, what one quarter ends with the next begins with."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from desktop_app.domain.figures.national import National, counted_in
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.standing import Counted
from tests.domain.figures.cases import counted, fact

SECOND, THIRD = Quarter(2017, 2), Quarter(2017, 3)
KINDS = (
    "received", "accepted", "info_requested", "info_received", "reply_sent", "answer_returned",
    "returned_to_portal", "progress_updated", "published",
)  # fmt: skip
days = some.integers(0, 200).map(lambda after: (date(2017, 4, 25) + timedelta(days=after)).isoformat())
histories = some.lists(some.tuples(some.sampled_from(KINDS), days), max_size=9)


def in_quarter(events: list[tuple[str, str]], quarter: Quarter) -> Counted | None:
    found = counted(fact(*events), first=quarter.first, cutoff=quarter.last)
    assert len(found) <= 1
    return found[0] if found else None


@given(histories)
def test_what_a_quarter_ends_with_is_what_the_next_begins_with(events: list[tuple[str, str]]) -> None:
    before, after = in_quarter(events, SECOND), in_quarter(events, THIRD)
    was_open = before is not None and before.closed_on is None
    came_back = after is not None and after.opened_on >= THIRD.first
    assert (after is not None and after.carried) is (was_open and not came_back)


@given(histories)
def test_a_quarter_knows_nothing_of_what_came_after_it(events: list[tuple[str, str]]) -> None:
    known = [(kind, day) for kind, day in events if date.fromisoformat(day) <= SECOND.last]
    one, other = in_quarter(events, SECOND), in_quarter(known, SECOND)
    assert (one is None) is (other is None)
    if one is not None and other is not None:
        assert (one.outcome, one.due_on, one.opened_on) == (other.outcome, other.due_on, other.opened_on)


@given(histories)
def test_the_national_sums_come_out_for_every_case(events: list[tuple[str, str]]) -> None:
    sums = set(counted_in(fact(*events, in_scope=None), THIRD.first, THIRD.last))
    assert (National.FORWARDED in sums) is (National.IN_SCOPE in sums)
    assert (National.FORWARDED in sums) is ((National.ANSWERED in sums) ^ (National.IN_PROGRESS in sums))
