"""A machine's clock that was set wrong ends nothing before its time, and keeps nothing waiting for ever."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.case import Status
from tests.sync.desk import ANSWER, Counter, Desk
from tests.sync.fault_proxy import FaultProxy


def test_a_clock_set_a_year_ahead_ends_no_text_of_a_case_that_left(
    desk: Desk, counter: Counter, network: FaultProxy, clock: ShiftedClock
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.keep_text(case_id, ANSWER)
    counter.reassign(case_id, "u_long")
    desk.sync()
    clock._start += timedelta(days=1)
    desk.sync()
    clock._start += timedelta(days=365)
    network.order("drop-request", times=10)
    assert desk.sync().trouble == "PortalUnreachable"
    assert [work.text for work in desk.store.drafts.unfinished()] == [ANSWER]


def test_what_was_put_off_by_a_clock_far_ahead_is_asked_again_once_it_is_right(desk: Desk) -> None:
    now = desk.clock.now()
    desk.store.departures.ask(["c_1"], of=1, codes=["PAKN.20250811.0001"], at=now)
    desk.store.departures.keep(now + timedelta(days=365))
    assert not desk.store.departures.blocks(now)
    desk.store.departures.keep(now)
    assert desk.store.departures.blocks(now)
