"""Giving a case back to the portal and putting its kind right, without a network."""

from __future__ import annotations

import pytest

from desktop_app.domain.actions import Verdict
from desktop_app.domain.case import Agency
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.sorting import ContentType, ReturnReason
from tests.storage.builders import KHOI, Profile, accepted, document
from tests.storage.conftest import NewProfile

BUILDING = Agency("2025", "BXD")


def give_back(profile: Profile, reason: str = "Thuộc bộ quản lý.") -> None:
    profile.work.transfer_back("c_1", why=ReturnReason.NOT_COMPETENT, reason=reason, suggested=BUILDING)


def clocks(profile: Profile) -> list[ClockName]:
    return [running.clock for running in profile.queue.clocks("c_1")]


def test_a_case_given_back_stays_in_the_queue_with_its_clocks_until_the_portal_has_it(
    profile: Profile,
) -> None:
    before = clocks(profile)
    give_back(profile)
    [action] = profile.store.outbox.of_case("c_1")
    assert action.args == {
        "reason_code": "not-competent",
        "reason": "Thuộc bộ quản lý.",
        "suggested_agency": {"list": "2025", "code": "BXD"},
    }
    assert action.expect == {"status": ["assigned"], "assignee": "u_hanh"}
    line = profile.queue.lines(["c_1"])["c_1"]
    assert (line.status, line.sent_unconfirmed) == ("returned", True)
    assert profile.queue.listing(Mailbox.QUEUE).ids == ("c_1",)
    assert clocks(profile) == before != []
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 2, type="transfer_back"))
    assert profile.queue.listing(Mailbox.QUEUE).ids == ()
    assert clocks(profile) == []


def test_giving_back_is_taken_back_like_any_action(profile: Profile) -> None:
    give_back(profile)
    [action] = profile.store.outbox.of_case("c_1")
    profile.work.take_back(action.id)
    assert profile.status() == "assigned"


def test_giving_back_is_offered_again_where_the_case_is_still_mine(profile: Profile) -> None:
    give_back(profile)
    [sent] = profile.take_batch()
    profile.answer(Verdict(id=sent.id, verdict="conflict", why="wrong-state"))
    profile.pull(document(version=2, status="in_progress"))
    profile.work.settle_alone()
    assert profile.states() == ["conflict", "queued"]
    assert profile.store.outbox.of_case("c_1")[-1].expect["status"] == ["in_progress"]


def test_a_case_is_not_given_back_without_words_nor_once_it_is_with_the_head(profile: Profile) -> None:
    with pytest.raises(ActionNotAllowed, match="empty"):
        give_back(profile, " \n")
    profile.pull(document(version=2, status="in_review"))
    with pytest.raises(ActionNotAllowed, match="wrong-state"):
        give_back(profile)


def test_the_focal_officer_gives_back_what_nobody_was_assigned(new_profile: NewProfile) -> None:
    focal = new_profile(me=KHOI)
    focal.pull_staff()
    focal.first_copy(document(status="forwarded", assignee=None))
    give_back(focal)
    assert focal.store.outbox.of_case("c_1")[0].expect == {"status": ["forwarded"], "assignee": None}


def test_classifying_sends_only_what_changed_and_moves_no_date(profile: Profile) -> None:
    before = profile.queue.lines(["c_1"])["c_1"]
    points = ["Ai sửa đường?", "  ", "Khi nào xong?"]
    action = profile.work.classify("c_1", field="giao_thong", content_type=ContentType.CONDUCT, points=points)
    assert action.args == {"field": "giao_thong", "points": ["Ai sửa đường?", "Khi nào xong?"]}
    case = profile.queue.detail("c_1").case
    assert (case.field, case.content_type, len(case.points)) == ("giao_thong", "conduct", 2)
    after = profile.queue.lines(["c_1"])["c_1"]
    assert (after.due_on, after.status) == (before.due_on, before.status)


def test_classifying_as_it_stands_is_refused(profile: Profile) -> None:
    with pytest.raises(ActionNotAllowed, match="unchanged"):
        profile.work.classify("c_1", field="dat_dai", content_type=ContentType.CONDUCT, points=[])
    assert profile.states() == []
