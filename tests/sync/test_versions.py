"""Old and new together: what a portal cannot take waits, what it says anew is kept, nothing is given up."""

from __future__ import annotations

from desktop_app.domain.case import Status
from desktop_app.domain.changes import SyncPhase
from tests.sync.desk import Desk
from tests.sync.fault_proxy import FaultProxy

API = "/api/sync/v1"
META = f"{API}/meta"
COMMANDS = f"{API}/commands"
ONLY_NOTES = {"command_schemas": {"note": {"min": 1, "max": 1}}}


def test_an_action_that_an_older_portal_does_not_know_waits_and_goes_to_a_newer_one(
    desk: Desk, network: FaultProxy
) -> None:
    case_id, other = desk.find(Status.ASSIGNED), desk.find(Status.IN_PROGRESS)
    desk.work.accept(case_id)
    desk.work.note(other, "Cổng cũ vẫn nhận ghi chú.")
    network.order("saying", path=META, saying=ONLY_NOTES)
    result = desk.sync()
    assert (result.pushed, result.waiting, result.needs_person, result.trouble) == (1, 1, 0, "")
    [waits] = desk.store.outbox.of_case(case_id)
    assert (waits.state, waits.why, waits.seq) == ("queued", "portal-older", None)
    desk.restart()
    assert desk.sync().pushed == 1
    assert desk.store.outbox.of_case(case_id)[0].why == ""


def test_a_form_that_a_newer_portal_no_longer_takes_waits_for_a_newer_program(
    desk: Desk, network: FaultProxy
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Chờ bản mới.")
    network.order("saying", path=META, saying={"command_schemas": {"note": {"min": 2, "max": 3}}})
    assert desk.sync().waiting == 1
    assert desk.store.outbox.of_case(case_id)[0].why == "client-older"


def test_a_portal_that_wants_a_newer_program_still_takes_what_was_done(
    desk: Desk, network: FaultProxy
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Gửi bằng bản cũ.")
    network.order("saying", path=META, saying={"minimum_client": "0.10.0"})
    result = desk.sync()
    assert (result.pushed, result.trouble, result.state) == (1, "ClientTooOld", SyncPhase.NEEDS_PERSON)
    assert network.asked(f"{API}/feeds") == 0
    desk.restart()
    assert desk.sync().trouble == ""


def test_a_word_nobody_knows_is_shown_as_it_came_until_the_portal_is_clear(
    desk: Desk, network: FaultProxy
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Cổng trả lời lạ.")
    network.order("strange-verdict", path=COMMANDS)
    assert desk.sync().trouble == "PortalFault"
    [action] = desk.store.outbox.of_case(case_id)
    assert (action.state, action.why) == ("uncertain", "parked")
    assert desk.sync().trouble == ""
    [action] = desk.store.outbox.of_case(case_id)
    assert (action.state, action.why) == ("accepted", "")


def test_a_reason_nobody_knows_is_kept_as_it_came(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    note = desk.work.note(case_id, "Bị từ chối vì lý do mới.")
    verdict = {"id": note.id, "verdict": "rejected", "why": "moon-phase", "field": "tide", "new": {"x": 1}}
    network.order("saying", path=COMMANDS, saying={"verdicts": [verdict]})
    assert desk.sync().needs_person == 1
    [action] = desk.store.outbox.of_case(case_id)
    assert (action.state, action.why, action.field) == ("rejected", "moon-phase", "tide")


def test_the_size_of_a_request_grows_again_after_it_was_too_large(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    for number in range(12):
        desk.work.note(case_id, f"Ghi chú số {number}.")
    network.order("status", path=COMMANDS, status=413, times=2)
    assert desk.sync().pushed == 12
    # 12 and 6 are too many; then 3, and 5 each, as 6 failed.
    assert network.asked(COMMANDS, "POST") == 2 + 3
