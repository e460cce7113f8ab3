"""Who sees what at the portal: by role and unit, and half a grant grants nothing."""

from collections.abc import Callable

import pytest

from tests.portal.caller import SYNC, TRAINING, Caller, Json, problem

NewCaller = Callable[..., Caller]
PROVINCE = {"list": "2025", "code": "22"}
UNIT, OTHER_UNIT = "un_kiem_soat_tthc", "un_thanh_tra"


def set_person(caller: Caller, user_name: str, *grants: Json, unit: str | None = OTHER_UNIT) -> None:
    """As the portal's administrators would."""
    wanted = {"user_name": user_name, "name": "Người Mới", "position": "Chuyên viên", "unit": unit}
    answer = caller.call("PUT", f"{TRAINING}/people/u_{user_name}", json={**wanted, "grants": list(grants)})
    assert answer.status_code == 204, answer.text


def grant(role: str, unit: str | None = None) -> Json:
    return {"role": role, "agency": PROVINCE, **({"unit": unit} if unit else {})}


@pytest.mark.parametrize(
    "half",
    [
        {"role": "focal"},
        {"role": "leader", "agency": {"list": "2025"}},
        {"agency": PROVINCE, "unit": UNIT},
        {"role": "supervisor", "agency": PROVINCE},
        {"role": "reporter"},
        {"role": "focal", "agency": {"list": "2017", "code": "22"}},
    ],
)
def test_half_a_grant_grants_nothing(sqlite_caller: Caller, half: Json) -> None:
    sqlite_caller.sign_in("khoi")
    some = sqlite_caller.first(status="in_progress")["id"]
    set_person(sqlite_caller, "moi", half, unit=UNIT)
    sqlite_caller.sign_in("moi")
    assert sqlite_caller.cases() == []
    assert problem(sqlite_caller.get(f"{SYNC}/cases/{some}")) == (404, "not-found")
    assert sqlite_caller.do("note", some, {"text": "x"})["why"] == "not-yours"
    assert sqlite_caller.do("assign", some, {"to": "u_hanh"})["why"] == "not-yours"


def test_a_forwarded_case_goes_to_the_focal_officer_who_lets_it_into_a_unit(new_caller: NewCaller) -> None:
    focal = new_caller("khoi")
    set_person(focal, "mai", grant("officer", OTHER_UNIT))
    set_person(focal, "son", grant("supervisor", OTHER_UNIT))
    fresh = focal.first(status="forwarded", unit=None)["id"]
    callers = {name: new_caller(name) for name in ("hanh", "tuan", "mai", "son", "vinh", "dung")}

    def seen_by() -> set[str]:
        answers = {name: one.get(f"{SYNC}/cases/{fresh}") for name, one in callers.items()}
        return {name for name, answer in answers.items() if answer.status_code == 200}

    assert seen_by() == {"vinh", "dung"}
    assert callers["dung"].case(fresh)["view"] == "figures"
    focal.must("assign", fresh, {"to": None, "unit": OTHER_UNIT})
    assert seen_by() == {"vinh", "dung", "son"}
    callers["son"].must("assign", fresh, {"to": "u_mai"})
    assert seen_by() == {"vinh", "dung", "son", "mai"}
    assert callers["tuan"].do("assign", fresh, {"to": "u_hanh"})["why"] == "not-yours"


def test_who_leaves_a_unit_leaves_its_cases_and_gets_them_back(new_caller: NewCaller) -> None:
    head, focal = new_caller("tuan"), new_caller("khoi")
    before = {case["id"] for case in head.cases()}
    assert before
    cursor = head.snapshot()[1]
    set_person(focal, "tuan", grant("supervisor", OTHER_UNIT))
    gone = head.changes(cursor)
    left = {item["id"] for item in gone["items"] if item["reason"] == "scope"}
    assert left
    stays = [head.case(case_id) for case_id in before - left]
    assert all(case["review"] for case in stays), "submitted to this very person"
    set_person(focal, "tuan", grant("supervisor", UNIT), unit=UNIT)
    back = head.changes(gone["cursor"])
    assert {item["id"] for item in back["items"] if item["op"] == "upsert"} == left
