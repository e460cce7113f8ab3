"""Commands and their verdicts: the portal judges for itself, once, and remembers."""

import base64
import threading
from collections.abc import Callable

import pytest
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.portal.caller import SYNC, TRAINING, Caller, Json, draft_hash, problem, sha256_of, uuid7

NewCaller = Callable[..., Caller]
BODY = "Văn phòng trả lời như sau:\n\n**1.** Đã xử lý."


def outgoing(caller: Caller) -> list[Json]:
    rows: list[Json] = caller.get(f"{TRAINING}/outgoing").json()["outgoing"]
    return rows


def ready_to_send(officer: Caller, head: Caller) -> tuple[Json, Json]:
    """A case of the officer with an approved draft, and the arguments to send it with."""
    case = officer.first(status="assigned")
    officer.must("accept", case["id"])
    sha = officer.draft(officer.case(case["id"]), BODY)
    officer.must("submit_for_approval", case["id"], {"draft_sha256": sha})
    request = head.case(case["id"])["review"]["request"]
    head.must("approve", case["id"], {"request": request, "draft_sha256": sha})
    case = officer.case(case["id"])
    return case, {"draft_sha256": sha, "approval": case["approval"]["id"]}


def test_an_answer_goes_from_assignment_to_the_citizen(new_caller: NewCaller) -> None:
    officer, head, focal = new_caller("hanh"), new_caller("tuan"), new_caller("khoi")
    fresh = focal.first(status="forwarded")
    focal.must("assign", fresh["id"], {"to": "u_hanh"}, expect={"assignee": None})
    assert officer.case(fresh["id"])["status"] == "assigned"

    case, args = ready_to_send(officer, head)
    verdict = officer.must("send_reply", case["id"], args, expect={"reply_round": 1, "status": ["approved"]})

    sent = officer.case(case["id"])
    assert (sent["status"], sent["reply"]["number"]) == ("answered", verdict["receipt"]["number"])
    kinds = [event["kind"] for event in sent["history"]][-5:]
    assert kinds == ["accepted", "drafted", "submitted_for_approval", "approved", "reply_sent"]
    assert [event["n"] for event in sent["history"]] == list(range(1, len(sent["history"]) + 1))
    assert sent["history"][-1]["on"] == "2025-08-25"
    (row,) = outgoing(officer)
    assert (row["case_id"], row["round"], row["body"]) == (case["id"], 1, BODY)
    assert row["draft_sha256"] == draft_hash(case, BODY) == args["draft_sha256"]


def test_the_same_command_again_gets_the_same_verdict_and_no_second_effect(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case = officer.first(status="in_progress")
    command = officer.command("note", case["id"], {"text": "Đã gọi điện cho người gửi."})
    first, again = officer.hand_in(command)[0], officer.hand_in(command)[0]
    assert again == {**first, "replayed": True}
    asked = officer.get(f"{SYNC}/commands", id=[command["id"], uuid7()]).json()["verdicts"]
    assert asked[0] == again
    assert asked[1]["verdict"] == "unknown"
    assert len(officer.case(case["id"])["notes"]) == len(case["notes"]) + 1


def test_one_id_with_two_contents_is_refused_and_the_first_verdict_stays(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    command = officer.command("note", case_id, {"text": "một"})
    other = officer.command("note", case_id, {"text": "hai"}, id=command["id"])
    assert officer.hand_in(command)[0]["verdict"] == "accepted"
    assert officer.hand_in(other)[0]["why"] == "payload-mismatch"
    forged = {**officer.command("note", case_id, {"text": "ba"}), "payload_sha256": "0" * 64}
    assert officer.hand_in(forged)[0]["why"] == "payload-mismatch"
    assert officer.get(f"{SYNC}/commands", id=command["id"]).json()["verdicts"][0]["verdict"] == "accepted"
    assert officer.get(f"{SYNC}/commands", id=forged["id"]).json()["verdicts"][0]["verdict"] == "unknown"


def test_the_receipt_is_signed_with_the_key_handed_out_at_registration(new_caller: NewCaller) -> None:
    officer, head = new_caller("hanh"), new_caller("tuan")
    case, args = ready_to_send(officer, head)
    verdict = officer.must("send_reply", case["id"], args)
    key = officer.registered["receipt_key"]
    public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key["public"]))
    signature, receipt = base64.b64decode(verdict["signature"]), verdict["receipt"]
    public.verify(signature, rfc8785.dumps(receipt))
    assert set(receipt) == {
        *("number", "command", "case", "type", "round", "draft_sha256", "accepted_at", "key"),
    }
    assert receipt["key"] == key["id"]
    with pytest.raises(InvalidSignature):
        public.verify(signature, rfc8785.dumps({**receipt, "round": 2}))


def test_two_desks_that_send_the_same_answer_at_once_send_it_once(new_caller: NewCaller) -> None:
    here, head = new_caller("hanh"), new_caller("tuan")
    there = new_caller("hanh")
    case, args = ready_to_send(here, head)
    verdicts: list[Json] = []
    gate = threading.Barrier(2)

    def send(desk: Caller) -> None:
        command = desk.command("send_reply", case["id"], args)
        gate.wait()
        verdicts.extend(desk.hand_in(command))

    threads = [threading.Thread(target=send, args=(desk,)) for desk in (here, there)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(verdict["verdict"] for verdict in verdicts) == ["accepted", "rejected"]
    assert next(v["why"] for v in verdicts if v["verdict"] == "rejected") == "already-sent"
    assert len(outgoing(here)) == 1


def test_the_same_command_from_two_connections_at_once_is_done_once(new_caller: NewCaller) -> None:
    officer, twin = new_caller("hanh"), new_caller("hanh")
    case = officer.first(status="in_progress")
    command = officer.command("note", case["id"], {"text": "một lần"})
    answers: list[Json] = []
    threads = [
        threading.Thread(target=lambda desk=desk: answers.extend(desk.hand_in(command)))
        for desk in (officer, twin)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer["replayed"] for answer in answers) == [False, True]
    assert len(officer.case(case["id"])["notes"]) == len(case["notes"]) + 1


ROLES = [
    ("tuan", "accept", "assigned", "no-role"),
    ("khoi", "save_draft", "in_progress", "no-role"),
    ("hanh", "assign", "in_progress", "no-role"),
    ("khoi", "approve", "in_review", "no-role"),
    ("hanh", "approve", "in_review", "no-role"),
    ("dung", "note", "in_progress", "no-role"),
    ("khoi", "send_reply", "approved", "no-role"),
    ("dung", "transfer_back", "forwarded", "no-role"),
    ("tuan", "send_reply", "approved", "no-role"),
]


def test_a_role_does_only_what_is_its_own(new_caller: NewCaller) -> None:
    callers = {who: new_caller(who) for who in ("hanh", "khoi", "tuan", "dung")}
    for who, kind, status, why in ROLES:
        caller = callers[who]
        verdict = caller.do(kind, caller.first(status=status)["id"], {"to": "u_hanh", "text": "x"})
        assert (who, kind, verdict["verdict"], verdict.get("why")) == (who, kind, "rejected", why)


def test_a_case_of_someone_else_is_not_even_shown(new_caller: NewCaller) -> None:
    officer, other = new_caller("hanh"), new_caller("long")
    case_id = officer.first(status="in_progress")["id"]
    assert problem(other.get(f"{SYNC}/cases/{case_id}")) == (404, "not-found")
    assert other.do("note", case_id, {"text": "x"})["why"] == "not-yours"
    assert other.do("note", "c_nowhere", {"text": "x"})["why"] == "not-yours"


def test_a_command_in_someone_elses_name_is_refused_and_leaves_the_id_free(new_caller: NewCaller) -> None:
    officer, other = new_caller("hanh"), new_caller("long")
    command = officer.command("note", officer.first(status="in_progress")["id"], {"text": "của tôi"})
    assert other.hand_in(command)[0]["why"] == "not-yours"
    assert officer.hand_in(command)[0]["verdict"] == "accepted"
    assert other.get(f"{SYNC}/commands", id=command["id"]).json()["verdicts"][0]["verdict"] == "unknown"


def test_nobody_approves_what_they_wrote_and_nobody_another_text(new_caller: NewCaller) -> None:
    officer, head = new_caller("hanh"), new_caller("tuan")
    case = head.first(status="in_review", assignee="u_hanh")
    seen = {"request": case["review"]["request"], "draft_sha256": case["review"]["draft_sha256"]}
    rev = case["draft"]["rev"] + 1
    changed = {"rev": rev, "body": "Nội dung khác.", "greeting": "Kính gửi,", "files": []}
    officer.must("save_draft", case["id"], changed)
    now = officer.case(case["id"])
    assert (now["status"], now["review"]) == ("in_progress", None)
    assert [event["kind"] for event in now["history"][-2:]] == ["approval_void", "drafted"]
    verdict = head.do("approve", case["id"], seen)
    assert (verdict["verdict"], verdict["why"]) == ("conflict", "wrong-state")
    assert verdict["case"] == head.case(case["id"])
    officer.must("submit_for_approval", case["id"], {"draft_sha256": now["draft"]["sha256"]})
    assert head.do("approve", case["id"], seen)["why"] == "stale-draft"


def test_the_same_text_saved_again_keeps_the_review(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case = officer.first(status="in_review")
    draft = case["draft"]
    same = {"rev": draft["rev"] + 1, **{key: draft[key] for key in ("body", "greeting", "files")}}
    officer.must("save_draft", case["id"], same)
    assert officer.case(case["id"])["review"] == case["review"]


def test_a_refused_approval_goes_back_with_its_comment(new_caller: NewCaller) -> None:
    officer, head = new_caller("hanh"), new_caller("tuan")
    case = head.first(status="in_review", assignee="u_hanh")
    named = {"request": case["review"]["request"], "draft_sha256": case["review"]["draft_sha256"]}
    assert head.do("refuse_approval", case["id"], named)["field"] == "comment"
    head.must("refuse_approval", case["id"], {**named, "comment": "Nêu rõ căn cứ."})
    back = officer.case(case["id"])
    assert (back["status"], back["history"][-1]["data"]["comment"]) == ("in_progress", "Nêu rõ căn cứ.")


CLASHES: list[tuple[str, Json, Json, str]] = [
    ("accept", {}, {}, "wrong-state"),
    ("note", {"text": "x"}, {"status": ["assigned"]}, "wrong-state"),
    ("note", {"text": "x"}, {"assignee": "u_long"}, "not-yours"),
    ("save_draft", {"rev": 9, "body": "x", "greeting": "y", "files": []}, {}, "stale-draft"),
    ("note", {"text": "x"}, {"draft_rev": 8}, "stale-draft"),
    ("note", {"text": "x"}, {"reply_round": 2}, "wrong-state"),
    ("submit_for_approval", {"draft_sha256": "0" * 64}, {}, "stale-draft"),
    ("send_reply", {"draft_sha256": "0" * 64, "approval": "ap_1"}, {}, "not-approved"),
]


def test_a_case_that_is_not_as_seen_is_a_conflict_with_the_current_case(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case = officer.first(status="in_progress")
    for kind, args, expect, why in CLASHES:
        command = officer.command(kind, case["id"], args, expect=expect)
        verdict = officer.hand_in(command)[0]
        assert (kind, verdict["verdict"], verdict["why"], verdict["case"]) == (kind, "conflict", why, case)
        assert officer.hand_in(command)[0] == {**verdict, "replayed": True}


BAD: list[tuple[str, str, Json, str]] = [
    ("hanh", "note", {}, "text"),
    ("hanh", "note", {"text": "a\r\nb"}, "text"),
    ("hanh", "note", {"text": "Tie\u0302\u0301ng"}, "text"),
    ("hanh", "note", {"text": "a\0b"}, "text"),
    ("hanh", "fly", {}, "type"),
    ("hanh", "transfer_back", {"reason_code": "x"}, "reason"),
    ("khoi", "assign", {}, "to"),
    ("khoi", "assign", {"to": "u_tuan"}, "to"),
    ("khoi", "assign", {"to": "u_hanh", "unit": "un_x"}, "unit"),
]


def test_wrong_arguments_are_named(new_caller: NewCaller) -> None:
    callers = {who: new_caller(who) for who in ("hanh", "khoi")}
    case_id = callers["hanh"].first(status="in_progress")["id"]
    for who, kind, args, field in BAD:
        verdict = callers[who].do(kind, case_id, args)
        assert (kind, verdict["verdict"], verdict.get("why"), verdict.get("field")) == (
            *(kind, "rejected", "bad-args", field),
        )


def test_a_draft_may_only_name_files_of_its_case(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case = next(case for case in officer.cases() if case["status"] == "in_progress" and case["attachments"])
    rev = case["draft"]["rev"] + 1 if case["draft"] else 1
    args = {"rev": rev, "body": "", "greeting": "", "files": ["at_other"]}
    assert officer.do("save_draft", case["id"], args)["field"] == "files"
    officer.must("save_draft", case["id"], {**args, "files": [case["attachments"][0]["id"]]})
    expected = {
        "body": "",
        "greeting": "",
        "files": [case["attachments"][0]["sha256"]],
        "recipient": case["sender"]["id"],
        "round": 1,
    }
    assert officer.case(case["id"])["draft"]["sha256"] == sha256_of(expected)


def test_a_closed_case_takes_nothing_more(new_caller: NewCaller) -> None:
    officer, focal = new_caller("hanh"), new_caller("khoi")
    closed = officer.first(status="answered")["id"]
    for kind, args in (("note", {"text": "x"}), ("accept", {}), ("save_draft", {})):
        assert officer.do(kind, closed, args)["why"] == "closed"
    assert officer.do("send_reply", closed)["why"] == "already-sent"
    assert focal.do("assign", closed, {"to": None})["why"] == "closed"


def test_a_case_goes_back_to_the_portal_with_a_reason(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    agency = {"list": "2025", "code": "BXD"}
    args = {"reason_code": "not-competent", "reason": "Thuộc bộ.", "suggested_agency": agency}
    officer.must("transfer_back", case_id, args)
    last = officer.case(case_id)["history"][-1]
    assert (last["kind"], last["on"], last["data"]) == ("returned_to_portal", "2025-08-25", args)


def test_assigning_again_takes_back_what_was_submitted(new_caller: NewCaller) -> None:
    focal = new_caller("khoi")
    case_id = focal.first(status="in_review", assignee="u_hanh")["id"]
    focal.must("assign", case_id, {"to": "u_long"}, expect={"assignee": "u_hanh"})
    now = focal.case(case_id)
    assert (now["status"], now["assignee"], now["review"]) == ("assigned", "u_long", None)
    focal.must("assign", case_id, {"to": None})
    assert focal.case(case_id)["status"] == "forwarded"


def test_a_command_waits_for_its_predecessor_and_falls_with_it(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    good = officer.command("note", case_id, {"text": "trước"})
    bad = officer.command("note", case_id, {})
    after_good = officer.command("note", case_id, {"text": "sau"}, after=[good["id"]])
    after_bad = officer.command("note", case_id, {"text": "sau"}, after=[bad["id"]])
    waiting = officer.hand_in(after_good)[0]
    assert (waiting["verdict"], waiting["retry_after"] > 0) == ("deferred", True)
    assert officer.get(f"{SYNC}/commands", id=after_good["id"]).json()["verdicts"][0]["verdict"] == "unknown"
    verdicts = officer.hand_in(after_bad, after_good, bad, good)
    assert [verdict["verdict"] for verdict in verdicts] == ["blocked", "accepted", "rejected", "accepted"]
    assert verdicts[0]["why"] == "predecessor"


def test_a_batch_has_its_limits(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    many = [officer.command("note", case_id, {"text": "x"}) for _ in range(51)]
    assert problem(officer.post(f"{SYNC}/commands", json={"commands": many})) == (413, "too-large")
    long = [officer.command("note", case_id, {"text": "x" * 90_000}) for _ in range(3)]
    assert problem(officer.post(f"{SYNC}/commands", json={"commands": long})) == (413, "too-large")
    assert problem(officer.post(f"{SYNC}/commands", data=b"{")) == (400, "bad-request")
    assert problem(officer.post(f"{SYNC}/commands", json={"commands": []})) == (422, "invalid")
    assert problem(officer.post(f"{SYNC}/commands", json={"commands": [{"id": 1}]})) == (422, "invalid")


def test_a_device_of_someone_else_cannot_be_named(new_caller: NewCaller) -> None:
    officer, other = new_caller("hanh"), new_caller("long")
    case_id = officer.first(status="in_progress")["id"]
    verdict = officer.do("note", case_id, {"text": "x"}, device=other.registered["device"])
    assert (verdict["why"], verdict["field"]) == ("bad-args", "device")
