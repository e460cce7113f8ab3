"""Field, content type and points of a case are put right by those who work on it."""

from collections.abc import Callable

import pytest

from tests.portal.caller import Caller, Json

NewCaller = Callable[..., Caller]


def other_than(caller: Caller, case: Json) -> Json:
    """A field and a content type that the case does not have."""
    items = caller.snapshot("ref")[0]
    fields = [item["id"] for item in items if item["type"] == "field"]
    return {
        "field": next(code for code in fields if code != case["field"]),
        "content_type": next(code for code in ("rule", "conduct") if code != case["content_type"]),
        "points": ["Ý thứ nhất.", "Ý thứ hai."],
    }


def test_the_officer_puts_right_what_a_case_is_about(new_caller: NewCaller) -> None:
    officer, focal, reporter = new_caller("hanh"), new_caller("khoi"), new_caller("dung")
    case = officer.first(status="in_progress")
    args = other_than(officer, case)
    seen = {"status": ["in_progress"], "assignee": "u_hanh"}
    officer.must("classify", case["id"], args, expect=seen)
    now = officer.case(case["id"])
    assert {name: now[name] for name in args} == args
    assert (now["status"], now["draft"]) == (case["status"], case["draft"])
    last = now["history"][-1]
    assert (last["kind"], last["role"]) == ("classified", "officer")
    assert last["data"] == {**args, "points": 2}
    assert reporter.case(case["id"])["history"][-1]["data"] == last["data"]

    focal.must("classify", case["id"], {"points": [], "field": args["field"]})
    last = focal.case(case["id"])["history"][-1]
    assert (last["role"], last["data"]) == ("focal", {"points": 0})
    verdict = focal.must("classify", case["id"], {"points": []})
    assert verdict["case_version"] == focal.case(case["id"])["version"] == case["version"] + 2


@pytest.mark.parametrize(
    ("args", "field"),
    [
        ({}, "field"),
        ({"field": "khong-co"}, "field"),
        ({"field": None}, "field"),
        ({"content_type": "joke"}, "content_type"),
        ({"content_type": ["rule"]}, "content_type"),
        ({"points": "một"}, "points"),
        ({"points": ["một", ""]}, "points"),
        ({"points": ["x"] * 51}, "points"),
    ],
)
def test_a_code_that_does_not_exist_is_refused(sqlite_caller: Caller, args: Json, field: str) -> None:
    sqlite_caller.sign_in("hanh")
    case = sqlite_caller.first(status="in_progress")
    verdict = sqlite_caller.do("classify", case["id"], args)
    assert (verdict["verdict"], verdict["why"], verdict["field"]) == ("rejected", "bad-args", field)
    assert sqlite_caller.case(case["id"]) == case


def test_nobody_else_classifies_and_nobody_a_closed_case(sqlite_caller: Caller) -> None:
    outcomes = []
    for who, facts, expect in (
        ("tuan", {"status": "in_progress"}, {}),
        ("dung", {"status": "in_progress"}, {}),
        ("hanh", {"status": "answered"}, {}),
        ("hanh", {"status": "in_progress"}, {"status": ["assigned"]}),
    ):
        sqlite_caller.sign_in(who)
        case_id = sqlite_caller.first(**facts)["id"]
        verdict = sqlite_caller.do("classify", case_id, {"content_type": "rule"}, expect=expect)
        outcomes.append((verdict["verdict"], verdict["why"]))
    assert outcomes == [
        *(("rejected", "no-role"), ("rejected", "no-role"), ("rejected", "closed")),
        ("conflict", "wrong-state"),
    ]
