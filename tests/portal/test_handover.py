"""Handing over: offered, taken or declined case by case, withdrawn, and closed by whatever else happens."""

from collections.abc import Callable

import pytest

from tests.portal.caller import SYNC, Caller, Json
from tests.portal.test_absences import away
from tests.portal.test_commands import ready_to_send
from tests.portal.test_scope import OTHER_UNIT, grant, set_person

NewCaller = Callable[..., Caller]
DOSSIER = {"dossier": "hb_1"}
OFFER = {**DOSSIER, "to": "u_long", "note": "Nghỉ thai sản.", "promise": "Đã hẹn trả lời trước thứ Sáu."}


def sees(caller: Caller, case_id: str) -> bool:
    return caller.get(f"{SYNC}/cases/{case_id}").status_code == 200


def test_a_case_changes_hands_when_the_receiver_takes_it(new_caller: NewCaller) -> None:
    hanh, long, dung = (new_caller(name) for name in ("hanh", "long", "dung"))
    case = hanh.first(status="in_progress")
    sha = hanh.draft(case, "Bản dở dang.")
    cursor = long.snapshot()[1]
    hanh.must("offer_handover", case["id"], OFFER, expect={"assignee": "u_hanh"})
    [came] = long.changes(cursor)["items"]
    offered = came["data"]["handover"]
    assert (came["id"], offered["to"], offered["promise"]) == (case["id"], "u_long", OFFER["promise"])
    figures = dung.case(case["id"])
    assert not {"note", "promise"} & figures["handover"].keys()
    assert figures["history"][-1]["data"] == {"dossier": "hb_1", "to": "u_long"}
    assert (
        long.do("save_draft", case["id"], {"rev": 9, "body": "x", "greeting": "", "files": []})["why"]
        == "not-yours"
    )

    long.must("accept_handover", case["id"], DOSSIER)
    taken = long.case(case["id"])
    assert (taken["assignee"], taken["status"], taken["handover"]) == ("u_long", "in_progress", None)
    assert taken["draft"]["sha256"] == sha
    last = taken["history"][-1]
    assert last["kind"] == "handover_accepted"
    assert last["data"] == {"dossier": "hb_1", "from": "u_hanh", "to": "u_long", "promise": OFFER["promise"]}
    assert not sees(hanh, case["id"])
    assert long.do("accept_handover", case["id"], DOSSIER)["why"] == "wrong-state"


def test_a_text_under_approval_is_approved_anew_after_it(new_caller: NewCaller) -> None:
    hanh, long, tuan = (new_caller(name) for name in ("hanh", "long", "tuan"))
    case, send = ready_to_send(hanh, tuan)
    hanh.must("offer_handover", case["id"], OFFER)
    long.must("accept_handover", case["id"], DOSSIER)
    taken = long.case(case["id"])
    assert (taken["status"], taken["approval"], taken["draft"]["by"]) == ("in_progress", None, "u_hanh")
    assert long.do("send_reply", case["id"], send)["why"] == "not-approved"


def test_it_is_declined_withdrawn_and_closed_by_an_assignment_or_an_answer(new_caller: NewCaller) -> None:
    hanh, long, tuan = (new_caller(name) for name in ("hanh", "long", "tuan"))
    case, send = ready_to_send(hanh, tuan)
    for who, kind, more in (
        (long, "decline_handover", {"reason": "Đang quá tải."}),
        (hanh, "withdraw_handover", {}),
        (tuan, "withdraw_handover", {}),
    ):
        hanh.must("offer_handover", case["id"], OFFER)
        who.must(kind, case["id"], {**DOSSIER, **more})
        now = hanh.case(case["id"])
        assert (now["assignee"], now["status"], now["handover"]) == ("u_hanh", "approved", None)
        assert not sees(long, case["id"])
    hanh.must("offer_handover", case["id"], OFFER)
    hanh.must("send_reply", case["id"], send)
    assert hanh.case(case["id"])["handover"] is None
    assert not sees(long, case["id"])

    other = hanh.first(status="in_progress")["id"]
    hanh.must("offer_handover", other, OFFER)
    tuan.must("assign", other, {"to": "u_trang"})
    assert long.do("accept_handover", other, DOSSIER)["verdict"] in ("rejected", "conflict")
    assert tuan.case(other)["assignee"] == "u_trang"
    assert "handover_withdrawn" in [event["kind"] for event in tuan.case(other)["history"]]


@pytest.mark.parametrize(
    ("who", "kind", "args", "why"),
    [
        ("trang", "offer_handover", {}, "not-yours"),
        ("hanh", "offer_handover", {"to": "u_hanh"}, "to"),
        ("hanh", "offer_handover", {"to": "u_dung"}, "to"),
        ("hanh", "offer_handover", {"to": "u_mai"}, "to"),
        ("hanh", "offer_handover", {"dossier": ""}, "dossier"),
        ("hanh", "offer_handover", {"note": "x" * 2001}, "note"),
        ("hanh", "accept_handover", {}, "wrong-state"),
        ("vinh", "offer_handover", {}, "no-role"),
    ],
)
def test_what_cannot_be_handed_over_is_refused(
    sqlite_caller: Caller, who: str, kind: str, args: Json, why: str
) -> None:
    sqlite_caller.sign_in("khoi")
    set_person(sqlite_caller, "mai", grant("officer", OTHER_UNIT))
    sqlite_caller.sign_in("hanh")
    case_id = sqlite_caller.first(status="in_progress")["id"]
    sqlite_caller.sign_in(who)
    verdict = sqlite_caller.do(kind, case_id, {**OFFER, **args})
    assert verdict["verdict"] in ("rejected", "conflict")
    assert why in (verdict["why"], verdict.get("field"))


def test_two_offers_at_once_are_one_and_a_deputy_takes_it_for_the_receiver(sqlite_caller: Caller) -> None:
    caller = sqlite_caller
    caller.sign_in("hanh")
    case_id = caller.first(status="in_progress")["id"]
    caller.must("offer_handover", case_id, OFFER)
    assert caller.do("offer_handover", case_id, {**OFFER, "dossier": "hb_2"})["why"] == "wrong-state"
    caller.sign_in("long")
    away(caller, "u_long", "u_trang")
    caller.sign_in("trang")
    caller.must("accept_handover", case_id, DOSSIER)
    last = caller.case(case_id)["history"][-1]
    assert (last["by"], last["data"]["for"], caller.case(case_id)["assignee"]) == (
        "u_trang",
        "u_long",
        "u_long",
    )
