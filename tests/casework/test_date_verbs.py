"""The verbs about dates, offline: what they do to the clocks at once, and which days they refuse."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from desktop_app.domain.actions import ActionType
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.entered_dates import DateProblem
from desktop_app.domain.errors import ActionNotAllowed, BadDate
from tests.storage.builders import TUAN, Profile, accepted, document, event

RECEIVED, TODAY = date(2025, 8, 11), date(2025, 8, 25)
ASKED = date(2025, 8, 20)


def ask(profile: Profile, on: date = ASKED, case_id: str = "c_1") -> None:
    profile.work.request_info(
        case_id, reason="Thiếu địa chỉ", questions="Ngập ở đâu?\n\n Từ bao giờ? ", on=on
    )


def sent(profile: Profile) -> list[dict[str, object]]:
    return [json.loads(frozen.wire) for frozen in profile.take_batch()]


def test_asking_the_sender_stops_the_clock_at_once_without_a_network(profile: Profile) -> None:
    ask(profile)
    line = profile.queue.lines(["c_1"])["c_1"]
    assert (line.status, line.due_on, line.paused_on) == ("supplement", None, ASKED)
    [command] = sent(profile)
    assert (command["type"], command["expect"]) == (
        "request_info",
        {"status": ["assigned"], "assignee": "u_hanh"},
    )
    assert command["args"] == {
        "reason": "Thiếu địa chỉ",
        "questions": ["Ngập ở đâu?", "Từ bao giờ?"],
        "on": "2025-08-20",
    }


def test_hearing_from_the_sender_moves_the_date_by_the_days_that_stood_still(profile: Profile) -> None:
    before = profile.queue.detail("c_1").deadline.answer
    ask(profile)
    profile.work.resume("c_1", on=TODAY, note="Qua điện thoại")
    after = profile.queue.detail("c_1").deadline.answer
    assert after.nominal_on is not None
    assert before.nominal_on is not None
    assert after.nominal_on - before.nominal_on == timedelta(days=5)
    assert profile.status() == "in_progress"
    first, second = sent(profile)
    assert second["after"] == [first["id"]]
    assert second["args"] == {"on": "2025-08-25", "note": "Qua điện thoại"}


def test_the_date_is_the_same_before_and_after_the_portal_has_confirmed(profile: Profile) -> None:
    ask(profile)
    profile.work.resume("c_1", on=TODAY)
    offline = profile.queue.lines(["c_1"])["c_1"].due_on
    batch = profile.take_batch()
    profile.answer(*[accepted(frozen, 2 + n) for n, frozen in enumerate(batch)])
    assert profile.queue.lines(["c_1"])["c_1"].due_on == offline
    history = document()["history"]
    history += [event(3, "info_requested", day="2025-08-20"), event(4, "info_received", day="2025-08-25")]
    profile.pull(document(1, version=3, status="in_progress", history=history))
    assert profile.queue.lines(["c_1"])["c_1"].due_on == offline


@pytest.mark.parametrize(
    ("on", "problem"),
    [
        (TODAY + timedelta(days=1), DateProblem.IN_THE_FUTURE),
        (RECEIVED - timedelta(days=1), DateProblem.BEFORE_RECEIPT),
    ],
)
def test_a_pause_cannot_begin_on_a_day_that_cannot_be(
    profile: Profile, on: date, problem: DateProblem
) -> None:
    with pytest.raises(BadDate, match="bad-date") as caught:
        ask(profile, on)
    assert caught.value.refused is not None
    assert caught.value.refused.problem is problem
    assert profile.queue.date_refusal("c_1", ActionType.REQUEST_INFO, on) == caught.value.refused
    assert profile.status() == "assigned"
    assert profile.store.outbox.rows() == []


def test_a_pause_does_not_begin_before_the_last_one_ended_nor_end_before_it_began(profile: Profile) -> None:
    ask(profile, date(2025, 8, 18))
    assert profile.queue.date_bounds("c_1", ActionType.RESUME).first == date(2025, 8, 18)
    with pytest.raises(BadDate):
        profile.work.resume("c_1", on=date(2025, 8, 17))
    profile.work.resume("c_1", on=date(2025, 8, 21))
    bounds = profile.queue.date_bounds("c_1", ActionType.REQUEST_INFO)
    assert (bounds.first, bounds.last) == (date(2025, 8, 21), TODAY)
    with pytest.raises(BadDate) as caught:
        ask(profile, ASKED)
    assert caught.value.refused is not None
    assert caught.value.refused.problem is DateProblem.BEFORE_LAST_RESTART
    ask(profile, date(2025, 8, 21))


def test_a_pause_taken_back_gives_the_date_back(profile: Profile) -> None:
    before = profile.queue.lines(["c_1"])["c_1"]
    ask(profile)
    [action] = profile.store.outbox.rows()
    profile.work.take_back(action.id)
    assert profile.queue.lines(["c_1"])["c_1"] == before


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda work: work.request_info("c_1", reason=" ", questions="?", on=ASKED), "empty"),
        (lambda work: work.request_info("c_1", reason="x", questions="\n ", on=ASKED), "empty"),
        (lambda work: work.resume("c_1", on=TODAY), "wrong-state"),
        (lambda work: work.progress("c_1", ""), "empty"),
        (lambda work: work.progress("c_1", "x", 101), "bad-percent"),
    ],
)
def test_refusals_are_codes(profile: Profile, act: Callable[[object], object], why: str) -> None:
    with pytest.raises(ActionNotAllowed, match=why):
        act(profile.work)
    assert profile.store.outbox.rows() == []


def test_progress_meets_its_mark_only_when_the_portal_has_it(profile: Profile) -> None:
    profile.pull(document(1, version=2, received="2025-07-21", status="in_progress"))
    profile.work.progress("c_1", "Đang chờ xã.", 40)
    assert profile.queue.lines(["c_1"])["c_1"].progress_done == 0
    [frozen] = profile.take_batch()
    assert json.loads(frozen.wire)["args"] == {"text": "Đang chờ xã.", "percent": 40}
    profile.answer(accepted(frozen, 3))
    assert profile.queue.lines(["c_1"])["c_1"].progress_done == 1


def test_progress_and_notes_do_not_make_the_next_step_wait(profile: Profile) -> None:
    profile.work.accept("c_1")
    profile.work.progress("c_1", "Đã gọi.")
    profile.work.request_info("c_1", reason="x", questions="?", on=TODAY)
    accept, progress, pause = sent(profile)
    assert (progress["after"], pause["after"]) == ([], [accept["id"]])


def test_a_note_or_any_other_edit_never_moves_a_date(profile: Profile) -> None:
    profile.pull(document(1, version=2, status="in_progress"))
    before = profile.queue.detail("c_1").deadline
    profile.work.note("c_1", "Đã gọi điện.")
    profile.work.keep_text("c_1", "Đang viết")
    profile.work.save_draft("c_1")
    profile.work.progress("c_1", "Đang xử lý")
    assert profile.queue.detail("c_1").deadline == before


def test_nobody_answers_a_warning_that_was_never_given(profile: Profile) -> None:
    with pytest.raises(ActionNotAllowed, match="unknown-warning"):
        profile.work.acknowledge_warning(
            "c_1", clock=ClockName.ANSWER, level=1, on=date(2025, 9, 3), plan="Sẽ làm"
        )


def test_only_the_assignee_asks(new_profile: Callable[..., Profile]) -> None:
    head = new_profile(TUAN, name="head")
    head.pull_staff()
    head.first_copy(document())
    with pytest.raises(ActionNotAllowed, match="not-yours"):
        ask(head)
    assert not head.queue.detail("c_1").allowed & {ActionType.REQUEST_INFO, ActionType.PROGRESS}
