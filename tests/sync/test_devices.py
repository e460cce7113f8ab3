"""A machine whose id the portal does not take any more: registered anew, and nothing done is given up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import requests

from desktop_app.domain.case import Status
from sync.enrolment import DEVICE
from sync.reference_portal.server import ReferencePortal
from tests.sync.conftest import NewDesk
from tests.sync.desk import ANSWER, Counter, Desk
from tests.sync.fault_proxy import FaultProxy

API = "/api/sync/v1"
UNKNOWN = {"type": "urn:nguoidan:problem:device-unknown"}


@pytest.mark.parametrize("path", ["commands", "feeds"])
def test_a_device_that_the_portal_forgot_registers_again_in_the_same_run(
    desk: Desk, network: FaultProxy, path: str
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    before = desk.store.meta.get(DEVICE)
    desk.work.note(case_id, "Sau khi cổng quên máy này.")
    network.order("status", path=f"{API}/{path}", status=403, saying=UNKNOWN)
    result = desk.sync()
    assert (result.trouble, result.pushed, desk.states(case_id)) == ("", 1, ["accepted"])
    assert desk.store.meta.get(DEVICE) != before
    assert network.asked(f"{API}/devices", "POST") == 1


def test_a_portal_that_never_takes_the_device_is_not_asked_for_ever(desk: Desk, network: FaultProxy) -> None:
    network.order("status", path=f"{API}/feeds", status=403, saying=UNKNOWN, times=100)
    assert desk.sync().trouble == "AccessRefused"
    assert network.asked(f"{API}/devices", "POST") == 1


def test_any_other_refusal_changes_no_device(desk: Desk, network: FaultProxy) -> None:
    before = desk.store.meta.get(DEVICE)
    network.order("status", path=f"{API}/feeds", status=403)
    assert desk.sync().trouble == "AccessRefused"
    assert (desk.store.meta.get(DEVICE), network.asked(f"{API}/devices", "POST")) == (before, 0)


def restored(desk: Desk, work: str, *, backup: str = "backup") -> None:
    """Put the profile back to its copy, or make the copy."""
    copy = desk.folder.with_name(backup)
    desk._shut()
    if work == "keep":
        shutil.copytree(desk.folder, copy)
    else:
        session = (desk.folder / "secrets").read_bytes()
        shutil.rmtree(desk.folder)
        shutil.copytree(copy, desk.folder)
        (desk.folder / "secrets").write_bytes(session)
    desk._open()


def test_a_restored_profile_counts_twice_and_is_told_and_its_work_still_arrives(
    desk: Desk, network: FaultProxy
) -> None:
    one, other = desk.find(Status.IN_PROGRESS), desk.find(Status.IN_PROGRESS, number=1)
    restored(desk, "keep")
    desk.work.note(one, "Trước khi máy hỏng.")
    desk.sync()
    restored(desk, "put back")
    before = desk.store.meta.get(DEVICE)
    desk.work.keep_text(other, ANSWER)
    desk.work.submit(other)
    result = desk.sync()
    assert (result.trouble, result.waiting, result.needs_person) == ("", 0, 0)
    assert desk.store.meta.get(DEVICE) != before
    assert desk.states(other)[-2:] == ["accepted", "accepted"]
    assert desk.case(other).status == Status.IN_REVIEW
    old = desk.store.outbox.of_case(other)[:-2]
    assert all(action.handled for action in old)
    assert network.asked(f"{API}/devices", "POST") == 1


def test_a_letter_from_a_restored_profile_waits_for_a_person(
    desk: Desk, new_desk: NewDesk, counter: Counter
) -> None:
    supervisor = new_desk("tuan")
    case_id, other = desk.find(Status.IN_PROGRESS), desk.find(Status.IN_PROGRESS, number=1)
    desk.write_answer(case_id)
    desk.sync()
    supervisor.sync()
    review = supervisor.case(case_id).review
    assert review is not None
    supervisor.work.approve(case_id, seen_sha256=review.draft_sha256)
    supervisor.sync()
    desk.sync()
    restored(desk, "keep")
    desk.work.note(other, "Trước khi máy hỏng.")
    desk.sync()
    restored(desk, "put back")
    desk.work.send_reply(case_id)
    result = desk.sync()
    assert (result.waiting, result.needs_person, counter.outgoing(case_id)) == (0, 1, [])
    assert desk.states(case_id)[-1] == "rejected"
    desk.work.acknowledge(desk.store.outbox.of_case(case_id)[-1].id)
    desk.work.send_reply(case_id)
    assert desk.sync().pushed == 1
    assert [row["body"] for row in counter.outgoing(case_id)] == [ANSWER]


def test_the_word_that_a_machine_is_empty_needs_nothing_of_what_was_emptied(
    desk: Desk, portal: ReferencePortal, network: FaultProxy
) -> None:
    order = {"device": desk.store.meta.get(DEVICE), "state": "wipe"}
    training = f"{portal.address}/api/training/v1/devices"
    requests.post(training, json=order, timeout=10).raise_for_status()
    assert desk.sync().trouble == "WipeOrdered"
    desk.restart()
    assert desk.service.wipe_order is not None
    farewell = desk.service.farewell()
    desk.secrets.delete("desk/refresh")
    farewell()
    assert network.asked(f"{API}/devices/{order['device']}/wipe-ack", "POST") == 1


def test_who_pretends_to_be_the_portal_registers_this_machine_and_wipes_nothing(
    desk: Desk, network: FaultProxy, tmp_path: Path
) -> None:
    with ReferencePortal(tmp_path / "other.db", seed="small", training=True, now=desk.clock.now) as other:
        network.portal = other.address
        desk.service.adopt(desk.sign_in())
        desk.sync()
        order = {"device": desk.store.meta.get(DEVICE), "state": "wipe"}
        training = f"{other.address}/api/training/v1/devices"
        requests.post(training, json=order, timeout=10).raise_for_status()
        assert desk.sync().trouble == "WipeOrdered"
        assert desk.service.wipe_order is None
