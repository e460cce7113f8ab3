"""The team board on real encrypted files: rows with work not yet sent laid over, and nobody else's cases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from desktop_app.board_answers import DueBetween, EveryOpen, HeldBy, InReview, Missed
from desktop_app.board_questions import BoardQuestions
from desktop_app.domain.case import Agency
from desktop_app.domain.deadlines.milestones import Holder, MilestoneStep
from desktop_app.domain.feed import FeedItem, FeedPage, Scope
from desktop_app.domain.people import Grant, Person
from desktop_app.domain.red_days import Why
from tests.storage.builders import (
    AGENCY,
    HANH,
    KHOI,
    LONG,
    STAFF,
    TUAN,
    Profile,
    approved_document,
    document,
    review_document,
    user_item,
)

FAR = Person("u_far", "Lý Xa", "un_2", AGENCY, "", (Grant("officer", AGENCY),))
LEADER = Person("u_lead", "Trần Chủ", None, AGENCY, "", (Grant("leader", AGENCY),))
OTHER = Agency("2025", "91")
BOTH = Person("u_both", "Hai Nơi", None, AGENCY, "", (Grant("focal", AGENCY), Grant("focal", OTHER)))
EVERYBODY = (*STAFF, FAR, LEADER, BOTH)
NEAR, LATE = "2025-08-11", "2025-07-01"  # received then: due on 03/09 and on 21/07


def absence(user: str, first: str, last: str, deputy: str | None = None) -> FeedItem:
    told = {"id": f"ab_{user}", "user": user, "first_on": first, "last_on": last, "deputy": deputy}
    return FeedItem(
        op="upsert", type="absence", id=told["id"], version=1, data=msgspec.Raw(msgspec.json.encode(told))
    )


def of_far(number: int) -> dict[str, object]:
    return document(number, assignee="u_far", unit="un_2")


def loose(number: int, unit: str | None, **more: object) -> dict[str, object]:
    return document(number, assignee=None, unit=unit, status="forwarded", **more)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Profile]:
    """A machine that holds more than any one person may see, read by several people in turn."""
    made = Profile(tmp_path_factory.mktemp("board"), BOTH)
    staff = tuple(user_item(person) for person in EVERYBODY)
    away = absence("u_long", "2025-08-25", "2025-08-29", "u_hanh")
    made.store.truth.apply_changes(Scope.REF, [FeedPage((*staff, away), "R1")])
    made.pull(
        document(1, received=LATE),
        document(2),
        document(3),
        review_document(4),
        document(5, assignee="u_long", status="in_progress"),
        of_far(6),
        loose(7, "un_1"),
        loose(8, None),
        loose(9, "un_1", agency={"list": OTHER.list, "code": OTHER.code}),
        document(10, assignee="u_stranger"),
        approved_document(11),
        review_document(12),
    )
    yield made
    made.close()


def asked_by(desk: Profile, me: Person) -> BoardQuestions:
    return BoardQuestions(desk.store, me, desk.clock, 3)


def held(board: BoardQuestions) -> dict[str | None, int]:
    return {line.person: line.load.open for line in board.board().lines}


def test_a_supervisor_sees_the_people_of_the_unit_and_what_is_routed_there(desk: Profile) -> None:
    assert held(asked_by(desk, TUAN)) == {"u_hanh": 6, "u_long": 1, "u_stranger": 1, None: 1}


def test_the_focal_officer_and_the_leader_see_the_agency_but_no_other_agency(desk: Profile) -> None:
    whole = {"u_hanh": 6, "u_long": 1, "u_far": 1, "u_stranger": 1, None: 2}
    assert held(asked_by(desk, KHOI)) == whole
    assert held(asked_by(desk, LEADER)) == whole


@pytest.mark.parametrize(
    "grants",
    [(), (Grant("supervisor", AGENCY),), (Grant("supervisor", OTHER, "un_1"),)],
    ids=["none", "without a unit", "of another agency"],
)
def test_a_missing_or_foreign_part_of_a_grant_shows_nothing(desk: Profile, grants: tuple[Grant, ...]) -> None:
    someone = Person("u_new", "Người Mới", "un_1", AGENCY, "", grants)
    questions = asked_by(desk, someone)
    assert sum(held(questions).values()) == sum(
        1 for grant in grants if grant.unit
    )  # the agency's own case 9
    assert "c_1" not in questions.board_cases(EveryOpen()).ids
    assert questions.board_cases(HeldBy("u_hanh")).ids == ()


def test_the_lists_behind_the_board_hold_what_its_figures_count(desk: Profile) -> None:
    questions = asked_by(desk, TUAN)
    board = questions.board()
    for line in board.lines:
        assert len(questions.board_cases(HeldBy(line.person)).ids) == line.load.open
    assert len(questions.board_cases(EveryOpen()).ids) == board.total.open == 9
    assert questions.board_cases(DueBetween(None, date(2025, 8, 24))).ids == ("c_1",)
    assert board.total.overdue == 1
    assert questions.board_cases(InReview()).ids == ("c_12", "c_4")
    assert board.total.in_review == 2
    assert questions.board_cases(HeldBy("u_far")).ids == ()


def test_the_first_date_the_oldest_receipt_and_the_absence_stand_in_the_line(desk: Profile) -> None:
    lines = {line.person: line for line in asked_by(desk, TUAN).board().lines}
    assert lines["u_hanh"].load.oldest_on == date(2025, 7, 1)
    assert lines["u_hanh"].load.first_due_on == date(2025, 7, 21)
    away = lines["u_long"].away
    assert away is not None
    assert (away.last_on, away.deputy) == (date(2025, 8, 29), "u_hanh")


def test_missed_steps_name_who_holds_them_and_open_as_a_list(desk: Profile) -> None:
    questions = asked_by(desk, TUAN)
    desk.clock.pass_by(days=8)
    try:
        missed = {(one.step, one.holder): one for one in questions.board().missed}
        drafts = missed[MilestoneStep.DRAFT, Holder.ASSIGNEE]
        assert dict(drafts.by) == {"u_hanh": 2, "u_long": 1, "u_stranger": 1}
        found = questions.board_cases(Missed(MilestoneStep.DRAFT, Holder.ASSIGNEE)).ids
        assert set(found) == {"c_2", "c_3", "c_5", "c_10"}
        assert missed[MilestoneStep.ASSIGN, Holder.FOCAL].by == ((None, 1),)
    finally:
        desk.clock.pass_by(days=-8)


def test_a_red_day_proposes_moves_and_writes_nothing(desk: Profile) -> None:
    questions = asked_by(desk, TUAN)
    due = date(2025, 9, 3)
    red = [day for day in questions.board().days if day.is_over]
    assert [(day.on, day.due, day.present, day.capacity) for day in red] == [(due, 8, 2, 4)]
    plan = questions.day_plan(due)
    assert [(move.case_id, move.to, move.why) for move in plan.spread.moves] == [
        ("c_10", "u_long", Why.AWAY),  # of somebody whom nobody knows
        ("c_7", "u_hanh", Why.UNASSIGNED),
    ]
    assert {kept.case_id: kept.holder for kept in plan.spread.kept} == dict.fromkeys(
        ("c_2", "c_3", "c_11"), "u_hanh"
    )
    assert set(plan.lines) == {"c_2", "c_3", "c_7", "c_10", "c_11"}
    assert plan.day.due == 8
    assert desk.store.outbox.counts().waiting == 0


def test_what_cannot_be_given_is_named_with_the_reason(desk: Profile) -> None:
    questions = asked_by(desk, TUAN)
    meant = questions.reassignment(["c_2", "c_5", "c_6", "c_99"], "u_long")
    assert meant.may == ("c_2",)
    assert {one.case_id: one.why for one in meant.refused} == {
        "c_5": "already-theirs",
        "c_6": "no-role",
        "c_99": "gone",
    }
    assert (meant.becomes.before.open, meant.becomes.after.open) == (1, 2)


def test_receivers_are_officers_of_the_unit_who_is_there_and_has_least_first(desk: Profile) -> None:
    assert [line.person for line in asked_by(desk, TUAN).receivers(["c_2"])] == ["u_hanh", "u_long"]
    assert [line.person for line in asked_by(desk, KHOI).receivers(["c_2"])] == ["u_far", "u_hanh", "u_long"]
    assert asked_by(desk, TUAN).receivers(["c_2", "c_9"]) == ()


def test_answers_of_the_quarter_are_counted_by_whether_they_kept_their_date(tmp_path: Path) -> None:
    def answered(number: int, day: str) -> dict[str, object]:
        case = approved_document(number)
        sent = {
            "id": "e_9", "n": 9, "kind": "reply_sent", "at": f"{day}T03:00:00.000Z", "on": day,
            "by": "u_hanh", "role": "officer", "data": {},
        }  # fmt: skip
        reply = {"round": 1, "sha256": "0", "sent_at": f"{day}T03:00:00.000Z", "number": "1"}
        return {
            **case,
            "status": "answered",
            "reply": {**reply, "delivery": "accepted", "body": None},
            "history": [*case["history"], sent],
        }

    desk = Profile(tmp_path, TUAN)
    try:
        desk.pull_staff()
        desk.clock.pass_by(days=20)
        desk.pull(answered(1, "2025-08-20"), answered(2, "2025-09-10"), answered(3, "2025-08-21"))
        desk.pull(answered(4, "2025-09-09"))
        found = asked_by(desk, TUAN).board().answered
        assert (found.on_time, found.late, found.undated) == (2, 2, 0)
        assert asked_by(desk, HANH).board().answered.percent_on_time is None
    finally:
        desk.close()


def test_work_that_is_not_sent_yet_already_shows_on_the_board(tmp_path: Path) -> None:
    desk = Profile(tmp_path, TUAN)
    try:
        desk.pull_staff()
        desk.pull(document(1), document(2), review_document(3))
        desk.work.assign(["c_1", "c_2"], LONG.id, "Hạnh đang nhiều việc")
        desk.work.approve("c_3", seen_sha256=review_document(3)["review"]["draft_sha256"])
        board = desk.queue.board()
        assert {line.person: line.load.open for line in board.lines} == {"u_hanh": 1, "u_long": 2}
        assert board.total.in_review == 0
        [given] = desk.store.outbox.of_case("c_1")
        desk.work.take_back(given.id)
        assert {line.person: line.load.open for line in desk.queue.board().lines} == {
            "u_hanh": 2,
            "u_long": 1,
        }
    finally:
        desk.close()


def test_an_absence_that_was_set_without_a_network_counts_on_the_board_at_once(tmp_path: Path) -> None:
    desk = Profile(tmp_path, TUAN)
    try:
        desk.pull_staff()
        desk.pull(document(1))
        before = desk.queue.board().days[2]
        action = desk.work.set_absence(HANH.id, first_on=before.on, last_on=before.on, deputy=LONG.id)
        day = desk.queue.board().days[2]
        assert (before.present, day.present, day.away) == (2, 1, (HANH.id,))
        desk.work.take_back(action.id)
        assert desk.queue.board().days[2] == before
    finally:
        desk.close()
