"""The commands about dates: the pause, progress, and warnings that are kept once."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.portal.caller import TRAINING, Caller, Json, problem

NewCaller = Callable[..., Caller]
KEY = {"clock": "answer", "level": 1, "on": "2025-08-29"}
ASK = {"reason": "missing-place", "questions": ["Ngập ở đoạn nào?"], "on": "2025-08-22"}


def last_event(caller: Caller, case_id: str) -> Json:
    event: Json = caller.case(case_id)["history"][-1]
    return event


def kinds(caller: Caller, case_id: str) -> list[str]:
    return [event["kind"] for event in caller.case(case_id)["history"]]


def received_on(case: Json) -> str:
    return str(next(event["on"] for event in case["history"] if event["kind"] == "received"))


def test_asking_the_sender_and_hearing_from_them_moves_the_case_on_the_days_named(
    new_caller: NewCaller,
) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="assigned")["id"]
    officer.must("request_info", case_id, ASK)
    asked = last_event(officer, case_id)
    assert officer.case(case_id)["status"] == "supplement"
    assert (asked["kind"], asked["on"]) == ("info_requested", "2025-08-22")
    assert asked["data"] == {"reason": "missing-place", "questions": ["Ngập ở đoạn nào?"]}

    officer.must("resume", case_id, {"on": "2025-08-25", "note": "Gọi điện"})
    heard = last_event(officer, case_id)
    assert officer.case(case_id)["status"] == "in_progress"
    assert (heard["kind"], heard["on"], heard["data"]) == (
        "info_received",
        "2025-08-25",
        {"note": "Gọi điện"},
    )


@pytest.mark.parametrize("on", ["2025-08-26", "2020-01-01", "22/08/2025", 20250822, None])
def test_a_day_that_cannot_be_is_refused(new_caller: NewCaller, on: object) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    verdict = officer.do("request_info", case_id, {**ASK, "on": on})
    assert (verdict["verdict"], verdict["why"], verdict["field"]) == ("rejected", "bad-args", "on")
    assert officer.case(case_id)["status"] == "in_progress"


def test_nobody_is_asked_before_the_receipt_nor_before_the_last_answer(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case = officer.first(status="assigned")
    start = received_on(case)
    officer.must("request_info", case["id"], {**ASK, "on": start})
    early = officer.do("resume", case["id"], {"on": "2024-01-01"})
    assert (early["why"], early["field"]) == ("bad-args", "on")
    officer.must("resume", case["id"], {"on": "2025-08-25"})
    again = officer.do("request_info", case["id"], {**ASK, "on": "2025-08-24"})
    assert (again["why"], again["field"]) == ("bad-args", "on")
    officer.must("request_info", case["id"], {**ASK, "on": "2025-08-25"})


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"reason": ""}, "reason"), ({"questions": []}, "questions"), ({"questions": "một"}, "questions")],
)
def test_a_question_names_its_reason_and_what_is_asked(
    new_caller: NewCaller, changed: Json, field: str
) -> None:
    officer = new_caller("hanh")
    verdict = officer.do("request_info", officer.first(status="in_progress")["id"], {**ASK, **changed})
    assert (verdict["why"], verdict["field"]) == ("bad-args", field)


def test_only_the_assignee_asks_and_only_while_it_is_worked_on(new_caller: NewCaller) -> None:
    officer, other, head = new_caller("hanh"), new_caller("long"), new_caller("tuan")
    waiting = officer.first(status="in_review")["id"]
    assert officer.do("request_info", waiting, ASK)["why"] == "wrong-state"
    mine = officer.first(status="in_progress")["id"]
    assert other.do("request_info", mine, ASK)["why"] == "not-yours"
    assert head.do("request_info", mine, ASK)["why"] == "no-role"
    assert officer.do("resume", mine, {"on": "2025-08-25"})["why"] == "wrong-state"
    answered = officer.first(status="answered")["id"]
    assert officer.do("progress", answered, {"text": "Đang làm"})["why"] == "closed"


def test_progress_is_told_on_the_portals_day(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    officer.must("progress", case_id, {"text": "Đã họp với xã.", "percent": 40})
    told = last_event(officer, case_id)
    assert (told["kind"], told["on"]) == ("progress_updated", "2025-08-25")
    assert told["data"] == {"text": "Đã họp với xã.", "percent": 40}
    for percent in (101, -1, True, "40"):
        wrong = officer.do("progress", case_id, {"text": "x", "percent": percent})
        assert (wrong["why"], wrong["field"]) == ("bad-args", "percent")


def test_the_same_warning_from_two_machines_stands_once(new_caller: NewCaller) -> None:
    officer, head, second = new_caller("hanh"), new_caller("tuan"), new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    verdicts: list[Json] = []
    gate = threading.Barrier(3)

    def warn(desk: Caller) -> None:
        command = desk.command("warn", case_id, KEY)
        gate.wait()
        verdicts.extend(desk.hand_in(command))

    threads = [threading.Thread(target=warn, args=(desk,)) for desk in (officer, head, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [verdict["verdict"] for verdict in verdicts] == ["accepted"] * 3
    assert len({verdict["case_version"] for verdict in verdicts}) == 1, "the later ones changed nothing"
    assert len({verdict["receipt"]["number"] for verdict in verdicts}) == 3
    assert kinds(officer, case_id).count("warned") == 1
    assert last_event(officer, case_id)["data"] == KEY
    assert "on" not in last_event(officer, case_id), "a warning moves no clock"
    officer.must("warn", case_id, {**KEY, "level": 2})
    assert kinds(officer, case_id).count("warned") == 2


def test_a_warning_is_answered_once_and_only_after_it_was_given(new_caller: NewCaller) -> None:
    officer, head = new_caller("hanh"), new_caller("tuan")
    case_id = officer.first(status="in_progress")["id"]
    early = officer.do("acknowledge", case_id, {**KEY, "plan": "Sẽ trả lời ngày 27"})
    assert (early["why"], early["field"]) == ("bad-args", "level")
    officer.must("warn", case_id, KEY)
    head.must("acknowledge", case_id, {**KEY, "plan": "Giao Hạnh làm trước"})
    officer.must("acknowledge", case_id, {**KEY, "plan": "Sẽ trả lời ngày 27"})
    assert kinds(officer, case_id)[-2:] == ["warned", "acknowledged"]
    assert last_event(officer, case_id)["data"] == {**KEY, "plan": "Giao Hạnh làm trước"}
    assert last_event(officer, case_id)["by"] == "u_tuan"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"clock": "weather"}, "clock"),
        ({"level": 0}, "level"),
        ({"level": True}, "level"),
        ({"on": "x"}, "on"),
    ],
)
def test_a_warning_names_its_clock_level_and_day(
    new_caller: NewCaller, changed: dict[str, Any], field: str
) -> None:
    officer = new_caller("hanh")
    verdict = officer.do("warn", officer.first(status="in_progress")["id"], {**KEY, **changed})
    assert (verdict["why"], verdict["field"]) == ("bad-args", field)


def test_who_only_sees_figures_or_nothing_warns_of_nothing(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case_id = officer.first(status="in_progress")["id"]
    assert new_caller("dung").do("warn", case_id, KEY)["why"] == "no-role"
    assert new_caller("long").do("warn", case_id, KEY)["why"] == "not-yours"
    assert new_caller("vinh").do("warn", case_id, KEY)["verdict"] == "accepted"
    assert last_event(officer, case_id)["role"] == "leader"


def test_rules_and_calendar_are_published_as_versions_with_their_rows(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    items, cursor = officer.snapshot("ref")
    law = {item["id"]: item["data"] for item in items if item["type"] in ("rules", "calendar")}
    assert sorted(law) == ["calendar_1", "rules_1"]
    assert law["calendar_1"]["published_at"] == "2025-08-25T07:20:00.000Z"
    assert law["rules_1"]["rows"][0]["rule_id"] == "R-PRE574-ANSWER"

    nothing = officer.post(f"{TRAINING}/calendar", json={"source": "x", "rows": []})
    assert problem(nothing)[0] == 422
    storm = {"date": "2025-09-05", "effect": "off", "kind": "comp", "name_vi": "Nghỉ tránh bão"}
    told = officer.post(f"{TRAINING}/calendar", json={"source": "CV 12/UBND", "rows": [storm]})
    assert told.status_code == 201, told.text
    assert told.json() == {
        "id": "calendar_2",
        "version": 2,
        "published_at": "2025-08-25T07:20:00.000Z",
    }
    (news,) = officer.changes(cursor, feed="ref")["items"]
    rows = {row["date"]: row for row in news["data"]["rows"]}
    assert (news["type"], news["id"], news["data"]["source"]) == ("calendar", "calendar_2", "CV 12/UBND")
    assert rows["2025-09-05"]["name_vi"] == "Nghỉ tránh bão"
    assert len(rows) == len(law["calendar_1"]["rows"]) + 1
    assert law == {
        item["id"]: item["data"]
        for item in officer.snapshot("ref")[0]
        if item["id"] in ("rules_1", "calendar_1")
    }, "no version is ever changed"
