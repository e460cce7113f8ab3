"""Taking back, replacing, and telling copies of a machine apart: no command is done twice or too late."""

import threading
from collections.abc import Callable

import pytest

from tests.portal.caller import SYNC, TRAINING, Caller, Json, uuid7

NewCaller = Callable[..., Caller]
CANCELLED = {"verdict": "rejected", "replayed": True, "why": "cancelled"}


@pytest.fixture
def caller(sqlite_caller: Caller) -> Caller:
    """Signed in as the officer."""
    sqlite_caller.sign_in("hanh")
    return sqlite_caller


def said(verdict: Json) -> tuple[str, str | None, str | None]:
    return verdict["verdict"], verdict.get("why"), verdict.get("field")


def test_a_command_cancelled_before_it_came_is_never_done(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case = officer.first(status="in_progress")
    late = officer.command("note", case["id"], {"text": "đến muộn"})
    cancel = officer.command("cancel", case["id"], {"target": late["id"]}, base_version=1)
    verdict = officer.hand_in(cancel)[0]
    assert (verdict["verdict"], verdict["case_version"]) == ("accepted", case["version"])
    assert verdict["receipt"]["type"] == "cancel"
    assert officer.hand_in(late)[0] == {"id": late["id"], **CANCELLED}
    asked = officer.get(f"{SYNC}/commands", id=late["id"]).json()["verdicts"]
    assert asked == [{"id": late["id"], **CANCELLED}]
    assert officer.case(case["id"]) == case
    assert officer.hand_in(cancel)[0] == {**verdict, "replayed": True}
    dependant = officer.do("note", case["id"], {"text": "sau"}, after=[late["id"]])
    assert said(dependant) == ("blocked", "predecessor", None)


def test_a_command_that_was_done_is_not_cancelled(caller: Caller) -> None:
    case_id = caller.first(status="in_progress")["id"]
    done = caller.must("note", case_id, {"text": "đã làm"})
    assert said(caller.do("cancel", case_id, {"target": done["id"]})) == ("rejected", "too-late", None)
    refused = caller.do("note", case_id, {})
    caller.must("cancel", case_id, {"target": refused["id"]})
    again = caller.get(f"{SYNC}/commands", id=refused["id"]).json()["verdicts"][0]
    assert said(again) == ("rejected", "bad-args", "text")


def test_a_cancel_and_its_target_at_once_agree(new_caller: NewCaller) -> None:
    officer, twin = new_caller("hanh"), new_caller("hanh")
    case = officer.first(status="in_progress")
    gate = threading.Barrier(2)
    verdicts: dict[str, Json] = {}

    def hand_in(desk: Caller, command: Json) -> None:
        gate.wait()
        verdicts[command["type"]] = desk.hand_in(command)[0]

    for _round in range(4):
        note = officer.command("note", case["id"], {"text": "x"})
        cancel = twin.command("cancel", case["id"], {"target": note["id"]})
        pairs = ((officer, note), (twin, cancel))
        threads = [threading.Thread(target=hand_in, args=pair) for pair in pairs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        outcome = said(verdicts["note"])[0], said(verdicts["cancel"])[0]
        assert outcome in (("accepted", "rejected"), ("rejected", "accepted"))


def test_only_ones_own_command_of_the_same_case_is_cancelled(new_caller: NewCaller) -> None:
    officer, focal = new_caller("hanh"), new_caller("khoi")
    case_id, other = officer.first(status="in_progress")["id"], officer.first(status="assigned")["id"]
    refused = officer.do("note", case_id, {})
    assert said(focal.do("cancel", case_id, {"target": refused["id"]})) == ("rejected", "not-yours", None)
    assert said(officer.do("cancel", other, {"target": refused["id"]})) == ("rejected", "not-yours", None)
    for target in ({}, {"target": 7}, {"target": "a b"}, {"target": "\0"}):
        assert said(officer.do("cancel", case_id, target)) == ("rejected", "bad-args", "target")
    itself = officer.command("cancel", case_id, id=(own := uuid7()), args={"target": own})
    assert said(officer.hand_in(itself)[0]) == ("rejected", "bad-args", "target")
    stopped = uuid7()
    officer.must("cancel", case_id, {"target": stopped})
    theirs = focal.command("note", case_id, {"text": "x"}, id=stopped)
    assert said(focal.hand_in(theirs)[0]) == ("rejected", "payload-mismatch", None)


def test_a_command_can_be_cancelled_after_the_case_was_taken_away(caller: Caller) -> None:
    case = caller.first(status="in_progress")
    late = caller.command("note", case["id"], {"text": "x"})
    caller.post(f"{TRAINING}/reassign", json={"case": case["id"], "to": "u_long"})
    verdict = caller.must("cancel", case["id"], {"target": late["id"]}, base_version=3)
    assert verdict["case_version"] == 3
    caller.post(f"{TRAINING}/reassign", json={"case": case["id"], "to": "u_hanh"})
    assert said(caller.hand_in(late)[0]) == ("rejected", "cancelled", None)


def test_a_command_in_place_of_one_that_never_came_keeps_it_from_coming(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    old = officer.command("note", case_id, {"text": "bản cũ"})
    officer.must("note", case_id, {"text": "bản mới"}, supersedes=old["id"])
    assert said(officer.hand_in(old)[0]) == ("rejected", "cancelled", None)
    texts = [note["text"] for note in officer.case(case_id)["notes"]]
    assert (texts[-1], "bản cũ" in texts) == ("bản mới", False)


def test_a_command_in_place_of_one_that_was_done_is_refused(caller: Caller) -> None:
    case_id = caller.first(status="in_progress")["id"]
    done = caller.must("note", case_id, {"text": "một"})
    again = caller.do("note", case_id, {"text": "hai"}, supersedes=done["id"])
    assert said(again) == ("rejected", "too-late", None)
    refused = caller.do("note", case_id, {})
    caller.must("note", case_id, {"text": "ba"}, supersedes=refused["id"])
    waiting = caller.command("note", case_id, {"text": "bốn"})
    deferred = caller.do("note", case_id, {"text": "năm"}, supersedes=waiting["id"], after=[uuid7()])
    assert deferred["verdict"] == "deferred"
    assert caller.hand_in(waiting)[0]["verdict"] == "accepted"


def test_a_refused_command_still_stops_the_one_it_was_to_replace(caller: Caller) -> None:
    case_id = caller.first(status="in_progress")["id"]
    old = caller.command("note", case_id, {"text": "bản cũ"})
    assert said(caller.do("note", case_id, {}, supersedes=old["id"])) == ("rejected", "bad-args", "text")
    assert said(caller.hand_in(old)[0]) == ("rejected", "cancelled", None)


def test_a_machine_restored_from_a_backup_is_told_that_it_counts_twice(new_caller: NewCaller) -> None:
    officer, other = new_caller("hanh"), new_caller("long")
    case_id = officer.first(status="in_progress")["id"]
    first = officer.command("note", case_id, {"text": "trước"})
    officer.hand_in(first)
    copy = officer.command("note", case_id, {"text": "sau khi khôi phục"}, seq=first["seq"])
    for _time in range(2):
        assert said(officer.hand_in(copy)[0]) == ("rejected", "device-forked", None)
    assert officer.get(f"{SYNC}/commands", id=copy["id"]).json()["verdicts"][0]["verdict"] == "unknown"
    assert officer.hand_in(first)[0]["replayed"] is True
    squatter = other.command("note", case_id, {"text": "x"}, device=officer.registered["device"], seq=2000)
    other.hand_in(squatter)
    officer.seq = 1999
    officer.must("note", case_id, {"text": "số của tôi"})


def test_only_a_schema_that_is_spoken_is_taken_and_unknown_members_pass(caller: Caller) -> None:
    case_id = caller.first(status="in_progress")["id"]
    newer = caller.do("note", case_id, {"text": "x"}, schema=2)
    assert said(newer) == ("rejected", "bad-args", "schema")
    caller.must("note", case_id, {"text": "x", "colour": "red"}, mood={"good": True})
