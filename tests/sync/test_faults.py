"""What a bad network does to sending and receiving: nothing lost, nothing twice, nothing half."""

from __future__ import annotations

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.feed import Scope
from sync.verdicts import REST
from tests.sync.conftest import NewDesk
from tests.sync.desk import Desk
from tests.sync.fault_proxy import FaultProxy

API = "/api/sync/v1"
COMMANDS = f"{API}/commands"
CHANGES = f"{API}/feeds/me/changes"
SNAPSHOT = f"{API}/feeds/me/snapshot"

DOUBTFUL = [
    ("drop-request", {}, "PortalUnreachable"),
    ("drop-response", {}, "PortalUnreachable"),
    ("truncate", {}, "PortalUnreachable"),
    ("half-json", {}, "PortalFault"),
    ("wrong-type", {}, "PortalFault"),
    ("wrong-gzip", {}, "PortalFault"),
    ("no-echo", {}, "NotThePortal"),
    ("html", {}, "NotThePortal"),
    ("redirect", {}, "NotThePortal"),
    ("bare-status", {"status": 407}, "NotThePortal"),
    ("bare-status", {"status": 503}, "PortalFault"),
    ("status", {"status": 500}, "PortalFault"),
    ("status", {"status": 502}, "PortalFault"),
]
NOT_TAKEN = [
    ({"status": 429, "headers": {"Retry-After": "7"}}, "PortalBusy", SyncPhase.WAITING),
    ({"status": 503, "headers": {"Retry-After": "7"}}, "PortalBusy", SyncPhase.WAITING),
    ({"status": 403}, "AccessRefused", SyncPhase.NEEDS_PERSON),
    ({"status": 413}, "BatchTooLarge", SyncPhase.WAITING),
    ({"status": 426}, "ClientTooOld", SyncPhase.NEEDS_PERSON),
]


def noted(desk: Desk, case_id: str, text: str) -> int:
    """How often the portal's document holds this note."""
    truth = desk.store.truth.case(case_id)
    assert truth is not None
    return sum(note.text == text for note in truth.notes)


@pytest.mark.parametrize(("kind", "details", "trouble"), DOUBTFUL)
def test_a_note_whose_answer_was_lost_is_asked_for_and_not_written_twice(
    desk: Desk, network: FaultProxy, kind: str, details: dict[str, int], trouble: str
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    action = desk.work.note(case_id, "Đã xác minh tại chỗ.")
    network.order(kind, path=COMMANDS, **details)
    first = desk.sync()
    # A portal that broke on one command is asked about it only in the next run.
    assert (first.trouble, desk.states(case_id)) == (trouble, ["uncertain"])
    desk.restart()
    second = desk.sync()
    assert (second.trouble, second.waiting, desk.states(case_id)) == ("", 0, ["accepted"])
    assert noted(desk, case_id, "Đã xác minh tại chỗ.") == 1
    assert network.asked(f"{COMMANDS}?id={action.id}", "GET") == 1
    arrived = kind in ("drop-response", "truncate", "half-json", "wrong-type", "wrong-gzip", "no-echo")
    assert network.asked(COMMANDS, "POST") == (1 if arrived else 2)


@pytest.mark.parametrize(("details", "trouble", "phase"), NOT_TAKEN)
def test_a_refused_request_leaves_no_doubt(
    desk: Desk, network: FaultProxy, details: dict[str, int], trouble: str, phase: SyncPhase
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Chờ đến lượt.")
    network.order("status", path=COMMANDS, **details)
    result = desk.sync()
    assert (result.trouble, result.state, desk.states(case_id)) == (trouble, phase, ["queued"])
    assert result.retry_after == (7.0 if trouble == "PortalBusy" else None)
    desk.clock._start += REST
    assert (desk.sync().pushed, noted(desk, case_id, "Chờ đến lượt.")) == (1, 1)


def test_an_old_program_may_still_send_but_not_receive(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Gửi bằng bản cũ.")
    network.order("status", path=f"{API}/feeds", status=426)
    result = desk.sync()
    assert (result.pushed, result.trouble) == (1, "ClientTooOld")


def test_too_large_a_request_is_halved_until_it_fits(desk: Desk, network: FaultProxy) -> None:
    cases = [desk.find(Status.IN_PROGRESS, number=n) for n in range(5)]
    for case_id in cases:
        desk.work.note(case_id, "Một trong năm.")
    network.order("status", path=COMMANDS, status=413, times=2)
    assert desk.sync().pushed == 5
    assert network.asked(COMMANDS, "POST") == 2 + 5


def test_a_command_that_breaks_the_portal_delays_no_other_case(desk: Desk, network: FaultProxy) -> None:
    poison, *others = (desk.find(Status.IN_PROGRESS, number=n) for n in range(4))
    desk.work.note(poison, "Thao tác làm cổng lỗi.")
    for case_id in others:
        desk.work.note(case_id, "Thao tác lành.")
    network.order("status", path=COMMANDS, status=500, times=100, containing=poison.encode())
    result = desk.sync()
    assert (result.pushed, result.waiting, result.trouble) == (3, 1, "PortalFault")
    assert desk.states(poison) == ["uncertain"]


@pytest.mark.parametrize("kind", ["strange-verdict", "missing-verdict", "unknown-verdict"])
def test_a_verdict_nobody_understands_settles_its_own_action_only(
    desk: Desk, network: FaultProxy, kind: str
) -> None:
    strange, other = desk.find(Status.IN_PROGRESS), desk.find(Status.IN_PROGRESS, number=1)
    for case_id in (strange, other):
        desk.work.note(case_id, "Hai thao tác trong một lần gửi.")
    network.order(kind, path=COMMANDS)
    result = desk.sync()
    assert (result.pushed, result.trouble) == (1, "PortalFault")
    assert (desk.states(strange), desk.states(other)) == (["uncertain"], ["accepted"])
    assert desk.sync().trouble == ""
    assert desk.states(strange) == ["accepted"]
    assert noted(desk, strange, "Hai thao tác trong một lần gửi.") == 1


def test_a_portal_that_puts_off_for_no_time_does_not_keep_the_run_going(
    desk: Desk, network: FaultProxy
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Để sau.")
    network.order("defer", path=COMMANDS, times=100)
    result = desk.sync()
    assert (result.waiting, desk.states(case_id)) == (1, ["queued"])
    assert network.asked(COMMANDS, "POST") == 1


def test_a_copy_that_changed_under_a_resumed_one_is_begun_again(
    new_desk: NewDesk, network: FaultProxy
) -> None:
    desk = new_desk("hanh", page_size=5)
    network.order("drop-response", path=SNAPSHOT, after=3)
    desk.sync()
    network.order("other-copy", path=SNAPSHOT)
    result = desk.sync()
    assert (result.trouble, result.pulled, desk.store.truth.count()) == ("", 24, 24)


def test_no_connection_at_all_leaves_no_doubt(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Không có mạng.")
    desk.service.go_offline()
    result = desk.sync()
    assert (result.trouble, result.state) == ("PortalUnreachable", SyncPhase.OFFLINE)
    assert desk.states(case_id) == ["queued"]
    desk.service.go_online()
    assert desk.sync().pushed == 1


@pytest.mark.parametrize(("kind", "details", "trouble"), DOUBTFUL)
def test_a_spoilt_page_changes_nothing_and_comes_again(
    desk: Desk, network: FaultProxy, kind: str, details: dict[str, int], trouble: str
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Sẽ về cùng trang sau.")
    before, cursor = desk.truths(), desk.store.truth.cursor(Scope.ME)
    network.order(kind, path=CHANGES, **details)
    assert (first := desk.sync()).trouble == trouble
    assert first.pushed == 1
    assert (desk.truths(), desk.store.truth.cursor(Scope.ME)) == (before, cursor)
    assert desk.sync().trouble == ""
    assert noted(desk, case_id, "Sẽ về cùng trang sau.") == 1


def test_a_disk_that_fills_up_during_a_first_copy_keeps_what_is_whole_and_goes_on_with_room(
    new_desk: NewDesk,
) -> None:
    desk = new_desk("hanh", page_size=5)
    with desk.store.cache.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 12}")
    full = desk.sync()
    assert (full.trouble, len(desk.truths()) % 5) == ("DiskFull", 0)
    assert len(desk.truths()) < 24
    with desk.store.cache.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    assert (desk.sync().trouble, len(desk.truths())) == ("", 24)


def test_a_slow_answer_is_an_answer(desk: Desk, network: FaultProxy) -> None:
    network.order("delay", path=CHANGES)
    assert desk.sync().trouble == ""


def test_a_first_copy_that_broke_off_goes_on_where_it_was(new_desk: NewDesk, network: FaultProxy) -> None:
    desk = new_desk("hanh", page_size=5)
    network.order("drop-response", path=SNAPSHOT, after=3)
    first = desk.sync()
    assert (first.trouble, first.pulled, desk.store.truth.cursor(Scope.ME)) == ("PortalUnreachable", 15, None)
    desk.restart()
    second = desk.sync()
    assert (second.trouble, second.pulled, desk.store.truth.count()) == ("", 9, 24)
    assert network.asked(SNAPSHOT) == 6  # five pages, one of them twice


@pytest.mark.parametrize("where", [CHANGES, SNAPSHOT])
def test_a_forgotten_cursor_means_a_fresh_copy_in_the_same_run(
    new_desk: NewDesk, network: FaultProxy, where: str
) -> None:
    desk = new_desk("hanh", page_size=5)
    if where == CHANGES:
        desk.sync()
        network.order("status", path=where, status=410)
    else:
        network.order("status", path=where, status=410, after=3)
    result = desk.sync()
    assert (result.trouble, desk.store.truth.count()) == ("", 24)


def test_what_a_newer_portal_says_is_kept_and_makes_the_case_read_only(
    new_desk: NewDesk, network: FaultProxy
) -> None:
    desk = new_desk("hanh")
    network.order("saying", path="/api/sync/v1/meta", saying={"manifest": False}, times=9)
    network.order("future", path=SNAPSHOT)
    assert desk.sync().trouble == ""
    case_id, document = next(iter(desk.truths().items()))
    assert b'"mediation"' in document
    case = desk.case(case_id)
    assert (case.status, case.is_known) == ("mediated", False)
    with desk.store.cache.read() as connection:
        kinds = connection.exec_driver_sql("SELECT id FROM reference WHERE type = 'mediator'").all()
    assert [tuple(row) for row in kinds] == [("m_1",)]


def test_a_forged_receipt_is_kept_as_not_verified(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    network.order("forged-receipt", path=COMMANDS)
    action = desk.work.note(case_id, "Biên nhận giả.")
    desk.sync()
    receipt = desk.store.outbox.receipt(action.id)
    assert receipt is not None
    assert not receipt.verified
