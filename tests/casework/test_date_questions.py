"""The questions about dates: today, clocks, milestones and what-if, which never writes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop_app.date_answers import Absence, DayBecomes, DigestGroup, Reassign, Scenario
from desktop_app.domain.deadlines.calendar import Effect
from desktop_app.domain.deadlines.comparison import PortalReason
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.milestones import Holder, MilestoneStep
from desktop_app.domain.errors import UnknownCase
from desktop_app.domain.feed import FeedItem, FeedPage, Scope
from tests.storage.builders import KHOI, TUAN, Profile, document, event, review_document
from tests.storage.conftest import NewProfile

LATE = "2025-07-21"  # due on 11 August, so late by two weeks on 25 August


def taken(number: int, *, received: str = "2025-08-11", **changes: Any) -> dict[str, Any]:
    case = document(number, status="in_progress", received=received, version=2, **changes)
    return {**case, "history": [*case["history"], event(3, "accepted", by="u_hanh", day=received)]}


def groups(profile: Profile) -> dict[str, list[str]]:
    return {str(part.group): [row.case_id for row in part.rows] for part in profile.queue.digest().parts}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.suffix == ".db"
    }


def test_a_day_has_each_case_where_it_presses(profile: Profile) -> None:
    returned = document(5, status="rework", received="2025-08-20", version=2)
    profile.pull(
        document(1, version=2, received="2025-08-21"),
        taken(2, received=LATE),
        taken(3, received="2025-08-05"),
        taken(4, received="2025-08-06"),
        returned,
    )
    assert groups(profile) == {
        "overdue": ["c_2"],
        "due_today": ["c_3"],
        "red": ["c_4"],
        "update_due": ["c_2"],
        "milestone_missed": ["c_3", "c_4"],
        "returned": ["c_5"],
        "new": ["c_1"],
    }
    digest = profile.queue.digest()
    [update] = digest.part(DigestGroup.UPDATE_DUE).rows
    assert (update.number, update.on) == (2, date(2025, 8, 25))
    assert digest.count == 5
    assert digest.part(DigestGroup.WARNING_ACTION).rows == ()


def test_the_day_of_a_head_has_what_waits_for_review_and_of_the_focal_what_waits_for_an_officer(
    new_profile: NewProfile,
) -> None:
    head, focal = new_profile(TUAN, name="head"), new_profile(KHOI, name="focal")
    for profile in (head, focal):
        profile.pull_staff()
        profile.first_copy(
            review_document(1, history=document(1, received=LATE)["history"]),
            document(2, status="forwarded", assignee=None, received=LATE),
        )
    assert groups(head)["overdue"] == ["c_1"]
    assert groups(focal)["overdue"] == ["c_2"]


def test_every_clock_of_a_case_has_an_owner_and_the_nearest_comes_first(profile: Profile) -> None:
    first, second = profile.queue.clocks("c_1")
    assert (first.clock, first.is_nearest, first.owner, first.owner_name) == (
        ClockName.ACCEPT_OR_RETURN,
        True,
        Holder.FOCAL,
        "Đỗ Đăng Khôi",
    )
    assert (second.clock, second.due_on, second.owner_id) == (ClockName.ANSWER, date(2025, 9, 3), "u_hanh")
    profile.work.request_info("c_1", reason="x", questions="?", on=date(2025, 8, 20))
    lines = {line.clock: line for line in profile.queue.clocks("c_1")}
    assert lines[ClockName.ANSWER].due_on is None
    assert lines[ClockName.SUPPLEMENT].waiting_since == date(2025, 8, 20)
    assert lines[ClockName.SUPPLEMENT].owner is Holder.SENDER


def test_milestones_are_planned_back_from_the_date_and_name_who_holds_the_case(profile: Profile) -> None:
    view = profile.queue.milestones("c_1")
    assert view is not None
    assert (view.holder, view.holder_name) == (Holder.ASSIGNEE, "Nguyễn Thị Hạnh")
    steps = {step.step: step for step in view.steps}
    assert steps[MilestoneStep.ASSIGN].is_done
    assert steps[MilestoneStep.SEND].on == date(2025, 9, 3)
    profile.work.request_info("c_1", reason="x", questions="?", on=date(2025, 8, 20))
    assert profile.queue.milestones("c_1") is None
    with pytest.raises(UnknownCase):
        profile.queue.milestones("c_none")


def test_a_date_of_the_portal_that_differs_stands_beside_ours(profile: Profile) -> None:
    assert profile.queue.detail("c_1").portal_date is None
    profile.pull(document(1, version=2, portal_due_on="2025-08-31"))
    difference = profile.queue.detail("c_1").portal_date
    assert difference is not None
    assert (difference.portal_reason, difference.days_apart) == (PortalReason.NOT_ROLLED, -3)


def test_the_missed_marks_of_a_late_case_are_told(profile: Profile) -> None:
    profile.pull(taken(1, received="2025-07-01"))
    missed = profile.queue.detail("c_1").missed_marks
    assert [mark.number for mark in missed] == list(range(1, len(missed) + 1))
    assert missed


AWAY = {"user": "u_long", "first_on": "2025-09-01", "last_on": "2025-09-05"}
ABSENT = FeedItem("upsert", "absence", "ab_1", 1, data=msgspec.Raw(msgspec.json.encode(AWAY)))


@pytest.mark.parametrize(
    ("scenario", "overdue"),
    [
        (Absence("u_hanh", date(2025, 9, 3), date(2025, 9, 4)), ["c_1"]),
        (Absence("u_long", date(2025, 9, 3), date(2025, 9, 4)), []),
        (Reassign(("c_1",), "u_long"), ["c_1"]),
        (Reassign(("c_1",), "u_tuan"), []),
        (DayBecomes(date(2025, 8, 25), Effect.OFF), []),
    ],
)
def test_what_if_tells_and_writes_nothing(profile: Profile, scenario: Scenario, overdue: list[str]) -> None:
    profile.pull(taken(1), taken(2, received=LATE))
    profile.store.truth.apply_changes(Scope.REF, [FeedPage((ABSENT,), "R2")])
    before = contents(profile.folder)
    answer = profile.queue.what_if(scenario)
    assert [line.case_id for line in answer.goes_overdue] == overdue
    assert all(line.code for line in answer.goes_overdue)
    assert contents(profile.folder) == before
    assert (answer.proposal is None) == (not isinstance(scenario, DayBecomes))


def test_a_day_made_free_moves_the_case_that_ends_on_it(profile: Profile) -> None:
    answer = profile.queue.what_if(DayBecomes(date(2025, 9, 3), Effect.OFF))
    assert answer.proposal is not None
    assert (answer.proposal.moves, answer.proposal.later, answer.cases) == (1, 1, 1)


def test_a_closed_case_owes_nothing(profile: Profile) -> None:
    sent = event(3, "reply_sent", by="u_hanh", day="2025-08-20", round=1)
    reply = {"round": 1, "sha256": "x", "sent_at": "2025-08-20T03:00:00.000Z", "number": "TN-1"}
    closed = document(1, version=2, status="answered", reply=reply)
    profile.pull({**closed, "history": [*closed["history"], sent]})
    assert profile.queue.clocks("c_1") == ()
    assert profile.queue.digest().parts == ()
    profile.clock.at = datetime(2025, 10, 1, 2, tzinfo=UTC)
    assert profile.queue.digest().parts == ()
