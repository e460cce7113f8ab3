"""Who is away, who stands in, what a deputy sees and may do, and what nobody may, whoever stands in."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tests.portal.caller import SYNC, Caller, Clock, Json, problem
from tests.portal.test_commands import ready_to_send
from tests.portal.test_scope import OTHER_UNIT, grant, set_person

NewCaller = Callable[..., Caller]
TODAY, TOMORROW, FRIDAY = "2025-08-25", "2025-08-26", "2025-08-29"


def away(caller: Caller, user: str, deputy: str | None, first: str = TODAY, last: str = FRIDAY) -> Json:
    """Set an absence; returns the verdict."""
    args = {"first_on": first, "last_on": last, **({"deputy": deputy} if deputy else {})}
    return caller.do("set_absence", user, args, base_version=0)


def absences(caller: Caller) -> list[Json]:
    return [item["data"] for item in caller.snapshot("ref")[0] if item["type"] == "absence"]


def sees(caller: Caller, case_id: str) -> bool:
    return caller.get(f"{SYNC}/cases/{case_id}").status_code == 200


def test_a_deputy_does_the_work_in_the_name_of_both(new_caller: NewCaller) -> None:
    hanh, long, tuan = new_caller("hanh"), new_caller("long"), new_caller("tuan")
    case = hanh.first(status="assigned")
    closed = hanh.first(status="answered")["id"]
    assert not sees(long, case["id"])
    cursor = long.snapshot()[1]
    verdict = away(hanh, "u_hanh", "u_long")
    assert verdict["verdict"] == "accepted"
    assert verdict["receipt"]["case"] == "u_hanh"
    [told] = absences(long)
    assert (told["user"], told["deputy"], told["first_on"], told["last_on"]) == (
        *("u_hanh", "u_long"),
        *(TODAY, FRIDAY),
    )
    came = {item["id"] for item in long.changes(cursor)["items"]}
    assert case["id"] in came
    assert closed not in came, "a deputy reads no archive"

    long.must("accept", case["id"], {}, expect={"assignee": "u_hanh"})
    last = long.case(case["id"])["history"][-1]
    assert (last["kind"], last["by"], last["data"]["for"]) == ("accepted", "u_long", "u_hanh")
    sha = long.draft(long.case(case["id"]), "Đã kiểm tra.")
    long.must("submit_for_approval", case["id"], {"draft_sha256": sha})
    request = tuan.case(case["id"])["review"]["request"]
    tuan.must("approve", case["id"], {"request": request, "draft_sha256": sha})
    approval = long.case(case["id"])["approval"]["id"]
    long.must("send_reply", case["id"], {"draft_sha256": sha, "approval": approval})
    assert long.case(case["id"])["history"][-1]["data"]["for"] == "u_hanh"

    [known] = absences(hanh)
    hanh.must("end_absence", "u_hanh", {"absence": known["id"]}, base_version=0)
    assert absences(hanh) == []
    other = hanh.first(status="in_progress")["id"]
    assert not sees(long, other)
    assert long.do("note", other, {"text": "x"})["why"] == "not-yours"
    assert sees(long, case["id"]), "who answered a case keeps it"


def test_the_deputys_time_begins_and_ends_with_its_days(new_caller: NewCaller, clock: Clock) -> None:
    hanh, long = new_caller("hanh"), new_caller("long")
    case_id = hanh.first(status="in_progress")["id"]
    assert away(hanh, "u_hanh", "u_long", first=TOMORROW, last=TOMORROW)["verdict"] == "accepted"
    cursor = long.snapshot()[1]
    assert not sees(long, case_id)
    clock.time += timedelta(days=1)
    long.sign_in("long")
    came = long.changes(cursor)
    assert case_id in {item["id"] for item in came["items"] if item["op"] == "upsert"}
    clock.time += timedelta(days=1)
    long.sign_in("long")
    gone = long.changes(came["cursor"])
    assert (case_id, "scope") in {(item["id"], item["reason"]) for item in gone["items"]}
    assert not sees(long, case_id)


def test_the_heads_deputy_approves_but_never_a_text_of_either_side(new_caller: NewCaller) -> None:
    hanh, long, trang, tuan = (new_caller(name) for name in ("hanh", "long", "trang", "tuan"))
    case, _ = ready_to_send(hanh, tuan)
    sha = hanh.draft(hanh.case(case["id"]), "Bản mới của Hạnh.")
    hanh.must("submit_for_approval", case["id"], {"draft_sha256": sha})
    request = hanh.case(case["id"])["review"]["request"]
    decide = {"request": request, "draft_sha256": sha}

    away(tuan, "u_tuan", "u_hanh")
    assert hanh.do("approve", case["id"], decide)["why"] == "self-approval"
    tuan.must("end_absence", "u_tuan", {"absence": absences(tuan)[0]["id"]}, base_version=0)

    # Tuấn -> Long -> Trang, and Hạnh -> Trang: Trang would decide about a text of one she stands in for.
    away(tuan, "u_tuan", "u_long")
    away(tuan, "u_long", "u_trang")
    away(hanh, "u_hanh", "u_trang")
    assert trang.do("approve", case["id"], decide)["why"] == "self-approval"
    assert long.do("approve", case["id"], decide)["verdict"] == "rejected", (
        "who is away hands on what they stand in for"
    )

    mine = next(one for one in absences(hanh) if one["user"] == "u_hanh")
    hanh.must("end_absence", "u_hanh", {"absence": mine["id"]}, base_version=0)
    trang.must("approve", case["id"], decide)
    last = trang.case(case["id"])["history"][-1]
    assert (last["by"], last["data"]["for"]) == ("u_trang", "u_tuan")


@pytest.mark.parametrize(
    ("who", "user", "args", "why"),
    [
        ("long", "u_hanh", {}, "no-role"),
        ("dung", "u_hanh", {}, "no-role"),
        ("hanh", "u_nobody", {}, "case"),
        ("hanh", "u_hanh", {"deputy": "u_hanh"}, "deputy"),
        ("hanh", "u_hanh", {"deputy": "u_dung"}, "deputy"),
        ("hanh", "u_hanh", {"deputy": "u_mai"}, "deputy"),
        ("hanh", "u_hanh", {"first_on": "25/08/2025"}, "first_on"),
        ("hanh", "u_hanh", {"last_on": "2025-08-24"}, "last_on"),
        ("hanh", "u_hanh", {"first_on": "2025-08-01", "last_on": "2025-08-20"}, "last_on"),
        ("hanh", "u_hanh", {"last_on": "2027-08-24"}, "last_on"),
    ],
)
def test_what_cannot_be_is_refused(sqlite_caller: Caller, who: str, user: str, args: Json, why: str) -> None:
    sqlite_caller.sign_in("khoi")
    set_person(sqlite_caller, "mai", grant("officer", OTHER_UNIT))
    sqlite_caller.sign_in(who)
    days: dict[str, Any] = {"first_on": TODAY, "last_on": FRIDAY}
    verdict = sqlite_caller.do("set_absence", user, days | args, base_version=0)
    assert verdict["verdict"] == "rejected"
    assert why in (verdict["why"], verdict.get("field"))
    assert absences(sqlite_caller) == []


def test_heads_leaders_and_focal_officers_set_it_for_their_people_and_nothing_twice(
    sqlite_caller: Caller,
) -> None:
    for who, first in (("tuan", "2025-09-01"), ("khoi", "2025-09-02"), ("vinh", "2025-09-03")):
        sqlite_caller.sign_in(who)
        assert away(sqlite_caller, "u_hanh", None, first=first, last=first)["verdict"] == "accepted"
    assert away(sqlite_caller, "u_hanh", None, first="2025-09-03", last="2025-09-09")["field"] == "first_on"
    known = absences(sqlite_caller)[0]["id"]
    assert sqlite_caller.do("end_absence", "u_long", {"absence": known})["field"] == "absence"
    assert problem(sqlite_caller.get(f"{SYNC}/cases/u_hanh")) == (404, "not-found")
