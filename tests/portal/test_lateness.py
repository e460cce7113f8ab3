"""The reason of a late answer: a code for everybody's figures, words for those who see the case."""

from collections.abc import Callable

import pytest

from tests.portal.caller import SYNC, Caller, Json
from tests.portal.test_commands import ready_to_send

NewCaller = Callable[..., Caller]


def test_the_reason_stays_in_the_history_and_its_words_out_of_the_figures(new_caller: NewCaller) -> None:
    officer, head, reporter = new_caller("hanh"), new_caller("tuan"), new_caller("dung")
    assert "overload" in officer.get(f"{SYNC}/meta").json()["limits"]["late_reasons"]
    case, args = ready_to_send(officer, head)
    for wrong, field in (
        ({"late_reason": "lazy"}, "late_reason"),
        ({"late_reason": ["other"]}, "late_reason"),
        ({"late_reason": "other", "late_text": "x" * 501}, "late_text"),
    ):
        verdict = officer.do("send_reply", case["id"], {**args, **wrong})
        assert (verdict["verdict"], verdict["why"], verdict["field"]) == ("rejected", "bad-args", field)
    assert officer.case(case["id"])["status"] == "approved"

    why = {"late_reason": "other", "late_text": "Chờ sở trả lời công văn."}
    officer.must("send_reply", case["id"], {**args, **why})
    told = officer.case(case["id"])["history"][-1]["data"]
    assert {name: told[name] for name in why} == why
    figures = reporter.case(case["id"])["history"][-1]["data"]
    assert figures["late_reason"] == "other"
    assert "late_text" not in figures


@pytest.mark.parametrize("late", [{}, {"late_reason": None}, {"late_text": "không có mã"}])
def test_the_portal_takes_an_answer_without_a_reason(new_caller: NewCaller, late: Json) -> None:
    officer, head = new_caller("hanh"), new_caller("tuan")
    case, args = ready_to_send(officer, head)
    officer.must("send_reply", case["id"], {**args, **late})
    data = officer.case(case["id"])["history"][-1]["data"]
    assert "late_reason" not in data
    assert "late_text" not in data
