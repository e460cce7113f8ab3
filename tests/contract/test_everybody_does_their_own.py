"""Roles, sessions and devices: the portal judges for itself, whatever the desk shows or hides."""

from __future__ import annotations

import gzip
import json

from tests.contract.conftest import Staff
from tests.contract.story import in_work, notes_with
from tests.portal.caller import SYNC, problem, uuid7


def test_nothing_is_told_without_a_session(staff: Staff) -> None:
    officer = staff.officer()
    answer = officer.get(f"{SYNC}/feeds/me/snapshot", headers={"Authorization": "Bearer khong-phai"})
    assert problem(answer) == (401, "unauthorized")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_device_that_nobody_registered_is_refused(staff: Staff) -> None:
    answer = staff.officer().get(f"{SYNC}/feeds/me/snapshot", headers={"Device-Id": "d_khong_co"})
    assert problem(answer) == (403, "device-unknown")


def test_the_device_of_a_colleague_is_refused(staff: Staff) -> None:
    officer, colleague = staff.officer(), staff.colleague()
    headers = {"Device-Id": colleague.headers["Device-Id"]}
    assert problem(officer.get(f"{SYNC}/feeds/me/snapshot", headers=headers)) == (403, "device-unknown")


def test_a_command_of_somebody_else_is_refused_and_not_remembered(staff: Staff) -> None:
    officer, colleague = staff.officer(), staff.colleague()
    case, text = in_work(officer), uuid7()
    command = officer.command("note", case["id"], {"text": text})
    (told,) = colleague.hand_in(command)
    assert (told["verdict"], told["why"]) == ("rejected", "not-yours")
    assert officer.hand_in(command)[0]["verdict"] == "accepted"
    assert notes_with(officer, case, text) == 1


def test_an_officer_neither_assigns_nor_approves(staff: Staff) -> None:
    officer = staff.officer()
    case = in_work(officer)
    assigned = officer.do("assign", case["id"], {"to": officer.user["id"]})
    assert (assigned["verdict"], assigned["why"]) == ("rejected", "no-role")
    sha = officer.draft(case, f"Dự thảo {uuid7()}")
    officer.must("submit_for_approval", case["id"], {"draft_sha256": sha})
    request = officer.case(case["id"])["review"]["request"]
    told = officer.do("approve", case["id"], {"request": request, "draft_sha256": sha})
    assert told["verdict"] == "rejected"
    assert told["why"] in ("self-approval", "no-role")
    supervisor = staff.supervisor()
    back = {"request": request, "draft_sha256": sha, "comment": "Trả lại sau khi thử."}
    supervisor.must("refuse_approval", case["id"], back)


def test_a_case_of_others_is_not_there(staff: Staff) -> None:
    officer, colleague = staff.officer(), staff.colleague()
    theirs = {case["id"] for case in colleague.cases()} - {case["id"] for case in officer.cases()}
    for case_id in sorted(theirs)[:2]:
        assert problem(officer.get(f"{SYNC}/cases/{case_id}")) == (404, "not-found")
        told = officer.do("note", case_id, {"text": "x"})
        assert (told["verdict"], told["why"]) == ("rejected", "not-yours")


def test_every_answer_says_which_protocol_and_what_time(staff: Staff) -> None:
    officer = staff.officer()
    for path in ("/meta", "/feeds/me/snapshot", "/cases/c_khong_co", "/khong_co"):
        answer = officer.get(f"{SYNC}{path}", headers={"X-Request-ID": "mot-hai-ba"})
        assert answer.headers["Sync-Protocol"] == "1", path
        assert int(answer.headers["X-Server-Time"]) > 1_000_000_000_000, path
        assert answer.headers["X-Request-ID"] == "mot-hai-ba", path


def test_a_desk_of_another_protocol_is_told_so(staff: Staff) -> None:
    answer = staff.officer().get(f"{SYNC}/feeds/me/snapshot", headers={"Sync-Protocol": "99"})
    assert problem(answer) == (426, "client-too-old")


def test_commands_may_come_compressed(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), uuid7()
    body = json.dumps({"commands": [officer.command("note", case["id"], {"text": text})]}).encode()
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    answer = officer.post(f"{SYNC}/commands", data=gzip.compress(body), headers=headers)
    assert answer.json()["verdicts"][0]["verdict"] == "accepted"


def test_an_unchanged_case_is_not_sent_again(staff: Staff) -> None:
    officer = staff.officer()
    path = f"{SYNC}/cases/{in_work(officer)['id']}"
    tag = officer.get(path).headers["ETag"]
    assert officer.get(path, headers={"If-None-Match": tag}).status_code == 304
