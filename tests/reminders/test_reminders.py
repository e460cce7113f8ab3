"""A machine that warns: once for ever, in working hours, of what is mine and of what goes to me."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desktop_app.date_answers import DigestGroup
from desktop_app.domain.actions import Verdict
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.escalation import Digest
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.people import Grant, Person
from desktop_app.reminders import Reminders
from tests.storage.builders import AGENCY, STAFF, TUAN, Profile, accepted, document, event, remove
from tests.storage.conftest import NewProfile

VINH = Person("u_vinh", "Trần Quang Vinh", "un_0", AGENCY, "Lãnh đạo", (Grant("leader", AGENCY),))
DUE = date(2025, 9, 3)  # 20 days from 11/08 end on Sunday 31/08; 01 and 02/09 are holidays
OFFICER, HEAD, LEADER = "u_hanh", "u_tuan", "u_vinh"


class Desk:
    """A profile with its messenger; what it told is in `told`."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.told: list[Digest] = []
        self.start()

    def start(self) -> None:
        self.reminders = Reminders(
            self.profile.store, self.profile.me, self.profile.clock, self.heard, notices=self.told.append
        )

    def heard(self, changes: Any) -> None:
        self.profile.news.append(changes)
        self.reminders.heard(changes)

    def pull(self, *cases: Any) -> None:
        self.heard(self.profile.pull(*cases))

    def at(self, moment: str) -> list[str]:
        """Go on to this moment of Vietnam, tick, and return what was told, most pressing first."""
        then = datetime.fromisoformat(f"{moment}+07:00").astimezone(UTC)
        assert then >= self.profile.clock.at
        self.profile.clock.at = then
        before = len(self.told)
        self.reminders.tick()
        return [f"{w.key.clock} {w.key.level}" for digest in self.told[before:] for w in digest.shown]

    def warned(self) -> list[tuple[int, str | None]]:
        """Level and recipient of every warning given here about the answer, lowest first."""
        lines = [line for line in self.profile.queue.warnings() if line.key.clock is ClockName.ANSWER]
        return sorted((line.key.level, line.to) for line in lines)

    def queued(self) -> list[dict[str, Any]]:
        """The warnings on their way to the portal."""
        wires = [json.loads(frozen.wire) for frozen in self.profile.take_batch()]
        return [wire["args"] for wire in wires if wire["type"] == "warn"]


@pytest.fixture
def desk(new_profile: NewProfile) -> Desk:
    """Hạnh's machine with one case in progress, due on 3 September."""
    profile = new_profile()
    profile.pull_staff([*STAFF, VINH])
    profile.first_copy(mine())
    return Desk(profile)


def mine(number: int = 1, **changes: Any) -> dict[str, Any]:
    case = document(number, status="in_progress", **changes)
    return {**case, "history": [*case["history"], event(3, "accepted", by="u_hanh", day="2025-08-12")]}


def test_a_case_climbs_from_officer_to_head_to_leader_while_nobody_else_can_see_it(desk: Desk) -> None:
    for day in (date(2025, 8, 26) + timedelta(days=n) for n in range(31)):
        for hour in ("07:45", "12:00", "14:00", "22:30"):
            desk.at(f"{day}T{hour}")
    assert desk.warned() == [
        (1, OFFICER), (2, HEAD), (3, OFFICER), (4, HEAD), (5, LEADER), (6, LEADER)
    ]  # fmt: skip
    told = [w.key for digest in desk.told for w in digest.warnings]
    assert len(told) == len(set(told)), "nothing is told twice"
    assert {w.to for digest in desk.told for w in digest.warnings} == {OFFICER}
    answers = [args for args in desk.queued() if args["clock"] == "answer"]
    assert answers == [{"clock": "answer", "level": n, "on": "2025-09-03"} for n in range(1, 7)]


def test_a_level_is_given_once_also_over_a_restart(desk: Desk) -> None:
    assert desk.at("2025-08-28T09:00") == ["answer 1"]
    assert desk.at("2025-08-28T09:01") == []
    desk.profile.restart()
    desk.start()
    assert desk.at("2025-08-28T09:02") == []
    assert len(desk.queued()) == 1


def test_a_note_or_another_edit_brings_no_warning_again(desk: Desk) -> None:
    desk.at("2025-08-28T09:00")
    desk.heard(desk.profile.pull(mine(version=2, place="xã khác")))
    desk.profile.work.note("c_1", "Đã gọi")
    assert desk.at("2025-08-28T10:00") == []


def test_nothing_is_told_at_night_and_what_was_held_back_comes_in_one_piece(desk: Desk) -> None:
    desk.pull(mine(2, version=2))
    assert desk.at("2025-08-28T03:00") == [], "three working days before: reached at midnight"
    assert [line.key.level for line in desk.profile.queue.warnings()] == [1, 1], "but it stands in the list"
    assert desk.at("2025-08-28T12:30") != [] or desk.at("2025-08-28T13:30") != []
    assert len(desk.told) == 1
    assert {w.key.case_id for w in desk.told[0].shown} == {"c_1", "c_2"}


def test_a_machine_that_slept_over_the_date_tells_only_the_highest_level(desk: Desk) -> None:
    shown = desk.at("2025-09-05T09:00")
    assert shown[0] == "answer 3"
    assert shown.count("answer 1") == 0
    assert desk.warned() == [(1, OFFICER), (2, HEAD), (3, OFFICER), (4, HEAD)]
    assert [args["level"] for args in desk.queued() if args["clock"] == "answer"] == [1, 2, 3, 4]


def test_the_head_is_told_of_what_the_officers_machine_has_warned(new_profile: NewProfile) -> None:
    head = Desk(new_profile(TUAN, name="head"))
    head.profile.pull_staff([*STAFF, VINH])
    head.profile.first_copy(mine())
    told = [
        event(4, "warned", by="u_hanh", day="2025-08-28", clock="answer", level=1, on="2025-09-03"),
        event(5, "warned", by="u_hanh", day="2025-08-29", clock="answer", level=2, on="2025-09-03"),
    ]
    head.pull({**mine(version=2), "history": [*mine()["history"], *told]})
    assert head.at("2025-08-29T09:00") == ["answer 2"]
    assert head.warned() == [(2, HEAD)], "the officer's own level is none of the head's"
    assert head.queued() == [], "the portal has it already"


def test_my_second_machine_does_not_tell_again_what_my_first_one_told(desk: Desk) -> None:
    fired = event(4, "warned", by="u_hanh", day="2025-08-28", clock="answer", level=1, on="2025-09-03")
    desk.pull({**mine(version=2), "history": [*mine()["history"], fired]})
    assert desk.at("2025-08-28T09:00") == []
    assert desk.warned() == [(1, OFFICER)]
    assert desk.queued() == []


def test_a_pause_brings_a_new_date_and_so_new_warnings(desk: Desk) -> None:
    desk.at("2025-08-28T09:00")
    desk.profile.work.request_info("c_1", reason="x", questions="?", on=date(2025, 8, 28))
    desk.heard(desk.profile.news[-1])
    assert "answer 3" not in desk.at("2025-09-05T09:00")
    desk.profile.work.resume("c_1", on=date(2025, 9, 5))
    desk.heard(desk.profile.news[-1])
    on = desk.profile.queue.lines(["c_1"])["c_1"].due_on
    assert on is not None
    assert on > DUE
    assert "answer 1" in desk.at("2025-09-05T10:00")
    assert {line.key.on for line in desk.profile.queue.warnings() if line.key.clock == "answer"} == {DUE, on}


def test_an_answered_case_is_not_warned_of_nor_told_late(desk: Desk) -> None:
    desk.at("2025-08-28T03:00")
    sent = event(4, "reply_sent", by="u_hanh", day="2025-08-28", round=1)
    reply = {"round": 1, "sha256": "x", "sent_at": "2025-08-28T01:00:00.000Z", "number": "TN-1"}
    answered = {**mine(version=2), "status": "answered", "reply": reply}
    desk.pull({**answered, "history": [*answered["history"], sent]})
    assert desk.at("2025-08-28T09:00") == []
    assert desk.at("2025-09-20T09:00") == []


def test_a_warning_for_action_is_answered_with_a_plan_once(desk: Desk) -> None:
    desk.at("2025-08-28T09:00")
    key = {"clock": ClockName.ANSWER, "level": 1, "on": DUE}
    digest = desk.profile.queue.digest()
    assert [
        row.warning and row.warning.needs_plan for row in digest.part(DigestGroup.WARNING_ACTION).rows
    ] == [True]
    with pytest.raises(ActionNotAllowed, match="no-plan"):
        desk.profile.work.acknowledge_warning("c_1", **key, plan=" ")
    desk.profile.work.acknowledge_warning("c_1", **key, plan="Trả lời ngày 29")
    [line] = desk.profile.queue.warnings()
    assert (line.plan, line.acknowledged_by, line.needs_plan) == ("Trả lời ngày 29", "Nguyễn Thị Hạnh", False)
    assert desk.profile.queue.digest().part(DigestGroup.WARNING_ACTION).rows == ()
    with pytest.raises(ActionNotAllowed, match="unknown-warning"):
        desk.profile.work.acknowledge_warning("c_1", **key, plan="Lại nữa")
    wires = [json.loads(frozen.wire) for frozen in desk.profile.take_batch()]
    assert [wire["type"] for wire in wires] == ["warn", "acknowledge"], "the portal hears of it first"
    assert wires[1]["args"] == {"clock": "answer", "level": 1, "on": "2025-09-03", "plan": "Trả lời ngày 29"}


def test_only_who_was_warned_answers(desk: Desk) -> None:
    desk.at("2025-08-29T15:00")
    with pytest.raises(ActionNotAllowed, match="not-the-recipient"):
        desk.profile.work.acknowledge_warning("c_1", clock=ClockName.ANSWER, level=2, on=DUE, plan="x")


def test_an_answer_given_on_another_machine_arrives_here(desk: Desk) -> None:
    desk.at("2025-08-29T15:00")
    said = {"clock": "answer", "level": 2, "on": "2025-09-03", "plan": "Giao thêm người"}
    history = [*mine()["history"], event(4, "acknowledged", by="u_tuan", day="2025-08-29", **said)]
    desk.pull({**mine(version=2), "history": history})
    desk.at("2025-08-29T15:01")
    line = next(line for line in desk.profile.queue.warnings() if line.key.level == 2)
    assert (line.plan, line.acknowledged_by) == ("Giao thêm người", "Lê Minh Tuấn")


def test_warnings_are_no_work_of_the_officer(desk: Desk) -> None:
    desk.at("2025-08-28T09:00")
    queue = desk.profile.queue
    assert desk.profile.store.outbox.rows() == []
    assert queue.outbox_counts().waiting == 0
    assert desk.profile.badge() == "synced"
    assert queue.detail("c_1").actions == ()
    [frozen] = desk.profile.take_batch()
    assert desk.profile.badge() == "synced"
    desk.profile.answer(Verdict(id=frozen.id, verdict="rejected", why="not-yours"))
    assert (queue.outbox_counts().needs_person, desk.profile.badge()) == (0, "synced")
    desk.pull(remove("c_1"))
    assert queue.unfinished() == []


def test_while_the_time_is_unknown_nothing_is_given(desk: Desk) -> None:
    unsure = Reminders(
        desk.profile.store, desk.profile.me, desk.profile.clock, desk.heard, passed=lambda: None
    )
    desk.profile.clock.at = datetime(2025, 9, 20, 3, tzinfo=UTC)
    unsure.tick()
    assert desk.profile.queue.warnings() == []


def test_a_tick_that_finds_nothing_new_looks_at_no_case(desk: Desk) -> None:
    jobs: list[Any] = []
    desk.reminders = Reminders(
        desk.profile.store,
        desk.profile.me,
        desk.profile.clock,
        desk.heard,
        run=lambda job: (jobs.append(job), job())[1],
    )
    desk.at("2025-08-28T09:00")
    desk.at("2025-08-28T09:01")  # its own news
    seen = len(jobs)
    for minute in range(2, 10):
        desk.at(f"2025-08-28T09:0{minute}")
    assert len(jobs) == seen
    desk.pull(mine(2, version=1))
    desk.at("2025-08-28T09:10")
    assert len(jobs) == seen + 1
    assert {line.key.case_id for line in desk.profile.queue.warnings()} == {"c_1", "c_2"}


def test_an_accepted_warning_is_in_the_list_of_the_case_history_only(desk: Desk) -> None:
    desk.at("2025-08-28T09:00")
    [frozen] = desk.profile.take_batch()
    desk.profile.answer(accepted(frozen, 2))
    assert desk.profile.badge() == "synced"


def test_a_full_disk_holds_a_warning_back_until_it_can_be_kept_that_it_was_told(
    desk: Desk, expected_log: Callable[[str], None]
) -> None:
    expected_log("warnings not told: DiskFull")
    desk.at("2025-08-28T03:00")
    work, refuse = desk.profile.store.work, "SELECT RAISE(ABORT, 'database or disk is full')"
    with work.write() as connection:
        connection.exec_driver_sql(f"CREATE TRIGGER full BEFORE UPDATE ON reminder BEGIN {refuse}; END")
    assert desk.at("2025-08-28T09:00") == []
    with work.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER full")
    assert desk.at("2025-08-28T09:01") == ["answer 1"]
