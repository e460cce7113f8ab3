"""The thread that keeps a desk in step: what wakes it, what stops it, what it says meanwhile."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.changes import SyncPhase
from sync import run
from tests.sync.conftest import NewDesk
from tests.sync.desk import Counter, Desk, training_session
from tests.sync.fault_proxy import FaultProxy

API = "/api/sync/v1"
PATIENCE = 15.0


def until(true: Callable[[], bool], what: str) -> None:
    """Wait for something another thread does."""
    limit = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < limit, what
        time.sleep(0.01)


def phases(desk: Desk) -> list[SyncPhase]:
    """The phases published, repetitions left out."""
    found: list[SyncPhase] = []
    for changes in list(desk.news):
        if changes.sync is not None and (not found or found[-1] is not changes.sync.phase):
            found.append(changes.sync.phase)
    return found


SECRET = "Phạm Văn Dũng"


class Never:
    """Chance that makes no wait longer than it must be."""

    def random(self) -> float:
        return 0.0


def _stumble(_: run.Run) -> run.RunResult:
    raise KeyError(SECRET)


@pytest.fixture
def live(desk: Desk) -> Iterator[Desk]:
    """Hạnh's desk with its threads running, up to date."""
    desk.service.start()
    until(lambda: desk.service.state.phase is SyncPhase.UP_TO_DATE, "never up to date")
    yield desk
    desk.service.stop()


def test_a_desk_keeps_itself_in_step_with_the_portal(live: Desk, counter: Counter) -> None:
    case_id = live.find(Status.IN_PROGRESS)
    counter.reassign(case_id, "u_long")
    until(lambda: case_id not in live.truths(), "the case never left")


def test_an_action_goes_out_at_once_when_it_wakes_the_loop(live: Desk) -> None:
    case_id = live.find(Status.IN_PROGRESS)
    live.work.note(case_id, "Gửi ngay.")
    live.service.wake()
    until(lambda: live.states(case_id) == ["accepted"], "never accepted")


def test_offline_nothing_leaves_and_online_everything_does(live: Desk, network: FaultProxy) -> None:
    live.service.go_offline()
    until(lambda: live.service.state.phase is SyncPhase.OFFLINE, "never offline")
    assert live.service.offline
    case_id = live.find(Status.IN_PROGRESS)
    live.work.note(case_id, "Viết khi không có mạng.")
    live.service.wake()
    time.sleep(0.5)  # whatever was on its way has ended
    asked = network.asked(API)
    time.sleep(0.6)  # two polls' time
    assert (network.asked(API), live.states(case_id)) == (asked, ["queued"])
    live.service.go_online()
    until(lambda: live.states(case_id) == ["accepted"], "never accepted")
    until(lambda: live.service.state.phase is SyncPhase.UP_TO_DATE, "never up to date")
    assert live.service.state.last_success is not None


def test_stopping_a_run_ends_that_run_and_no_other(new_desk: NewDesk, network: FaultProxy) -> None:
    desk = new_desk("hanh", poll=(60, 60))
    desk.sync()
    before = desk.service.state.last_success
    network.order("delay", path=f"{API}/feeds")
    desk.service.start()
    until(lambda: desk.service.state.phase is SyncPhase.SYNCING, "never began")
    desk.service.stop_run()
    until(lambda: desk.service.state.phase is SyncPhase.UP_TO_DATE, "never ended")
    state = desk.service.state
    assert (state.trouble, state.last_success, desk.service.offline) == ("", before, False)
    desk.service.wake()
    until(lambda: desk.service.state.last_success != before, "no run after the stopped one")
    desk.service.stop()


def test_a_lost_network_is_said_in_the_strip_and_ends_by_itself(live: Desk, network: FaultProxy) -> None:
    network.order("drop-request", times=3)
    until(lambda: live.service.state.phase is SyncPhase.OFFLINE, "never noticed")
    state = live.service.state
    assert (state.trouble, state.next_try is not None) == ("PortalUnreachable", True)
    until(lambda: live.service.state.phase is SyncPhase.UP_TO_DATE, "never came back")


def test_a_click_does_not_come_before_the_portals_own_retry_after(live: Desk, network: FaultProxy) -> None:
    network.order("status", path=f"{API}/feeds", status=503, headers={"Retry-After": "2"})
    until(lambda: live.service.state.trouble == "PortalBusy", "never busy")
    asked = network.asked(f"{API}/feeds")
    live.service.wake()
    time.sleep(0.8)
    assert network.asked(f"{API}/feeds") == asked
    until(lambda: live.service.state.phase is SyncPhase.UP_TO_DATE, "never came back")


def test_signed_out_nothing_is_asked_until_somebody_signs_in(live: Desk, network: FaultProxy) -> None:
    network.order("status", path=f"{API}/feeds", status=401, times=2)
    until(lambda: live.service.state.phase is SyncPhase.SIGNED_OUT, "never signed out")
    asked = network.asked(f"{API}/feeds")
    time.sleep(0.6)
    assert network.asked(f"{API}/feeds") == asked
    live.service.adopt(training_session(live.address, "hanh", live.http, live.clock))
    until(lambda: live.service.state.phase is SyncPhase.UP_TO_DATE, "never came back")


def test_a_held_action_leaves_when_its_time_is_over_and_not_at_the_next_poll(new_desk: NewDesk) -> None:
    desk = new_desk("hanh", poll=(60, 60))
    desk.sync()
    case_id = desk.find(Status.IN_PROGRESS)
    with desk.store.work.write() as connection:
        desk.store.outbox.add(
            connection,
            case_id=case_id,
            type="note",
            args={"text": "Có thể rút lại trong một giây."},
            expect={},
            base_version=1,
            actor=desk.user_id,
            made_at=desk.clock.now(),
            hold_until=desk.clock.now() + timedelta(seconds=1),
        )
    desk.service.start()
    until(lambda: desk.service.state.phase is SyncPhase.UP_TO_DATE, "never up to date")
    assert desk.states(case_id) == ["queued"]
    until(lambda: desk.states(case_id) == ["accepted"], "never accepted")


def test_progress_is_told_while_a_first_copy_comes(new_desk: NewDesk) -> None:
    desk = new_desk("hanh", page_size=5)
    desk.service.start()
    until(lambda: desk.service.state.phase is SyncPhase.UP_TO_DATE, "never up to date")
    desk.service.stop()
    told = [changes.sync.received for changes in desk.news if changes.sync is not None]
    assert (told[0], max(told)) == (0, 24)
    assert phases(desk)[:2] == [SyncPhase.SYNCING, SyncPhase.UP_TO_DATE]


def test_a_portal_that_fails_again_and_again_is_tried_seldom_and_at_once_when_a_person_asks(
    new_desk: NewDesk, network: FaultProxy
) -> None:
    desk = new_desk("hanh", poll=(0.05, 0.1))
    desk.sync()
    network.order("status", path=f"{API}/feeds", status=500, times=5)
    desk.service._loop._back_off._rng = Never()
    desk.service.start()
    until(lambda: desk.service.state.failing_since is not None, "never open")
    state = desk.service.state
    assert (state.phase, state.trouble, state.next_try is not None) == (
        SyncPhase.WAITING,
        "PortalFault",
        True,
    )
    asked = network.asked(f"{API}/feeds")
    desk.service.work_waits()
    time.sleep(0.4)
    assert network.asked(f"{API}/feeds") == asked
    desk.service.wake()
    until(lambda: desk.service.state.phase is SyncPhase.UP_TO_DATE, "never came back")
    assert desk.service.state.failing_since is None
    desk.service.stop()


def test_a_bug_ends_its_run_and_not_the_thread(
    live: Desk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    expected_log: Callable[[str], None],
) -> None:
    expected_log("KeyError in _stumble")
    with monkeypatch.context() as broken:
        broken.setattr(run.Run, "go", _stumble)
        live.service.wake()
        until(lambda: live.service.state.phase is SyncPhase.WAITING, "never noticed")
        assert (live.service.state.trouble, live.service.state.next_try is not None) == ("KeyError", True)
    live.service.wake()
    until(lambda: live.service.state.phase is SyncPhase.UP_TO_DATE, "the thread ended")
    assert SECRET not in caplog.text


def test_two_runs_are_never_under_way_at_once(new_desk: NewDesk, network: FaultProxy) -> None:
    desk = new_desk("hanh", poll=(60, 60))
    desk.sync()
    network.order("delay", path=f"{API}/feeds", times=4)
    desk.service.start()
    until(lambda: network.busy == 1, "never began")
    assert desk.sync().trouble == ""
    desk.service.stop()
    assert network.busiest == 1


def test_stopping_leaves_no_thread_even_in_the_middle_of_a_run(desk: Desk, network: FaultProxy) -> None:
    network.order("delay", times=20)
    desk.service.start()
    until(lambda: bool(network.seen), "never asked")
    desk.service.stop(timeout=5)
    desk.service.stop()
    assert not {"sync", "files"} & {thread.name for thread in threading.enumerate()}
