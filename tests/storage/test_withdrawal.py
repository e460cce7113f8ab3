"""Taking back what may have left: asked once, nothing sent meanwhile, settled only by the portal's word."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from desktop_app.domain.actions import Action, ActionState, Verdict
from desktop_app.domain.errors import TooLate
from tests.storage.builders import NOW, Profile, accepted, document

GONE = "cancelled"


@pytest.fixture
def taken_back(profile: Profile) -> tuple[Action, Action]:
    """An acceptance that may have reached the portal, and the wish to take it back."""
    action = profile.work.accept("c_1")
    profile.take_batch()
    profile.store.sending.doubt([action.id])
    profile.work.take_back(action.id)
    cancel = profile.store.outbox.rows()[0]
    return action, cancel


def state(profile: Profile, action_id: str) -> tuple[str, str]:
    action = profile.store.outbox.get(action_id)
    assert action is not None
    return str(action.state), action.why


def test_the_wish_leaves_at_once_and_what_it_is_about_does_not(
    profile: Profile, taken_back: tuple[Action, Action]
) -> None:
    action, cancel = taken_back
    profile.work.note("c_1", "Sau đó.")
    [sent] = profile.take_batch()
    said = json.loads(sent.wire)
    assert (said["type"], said["args"], said["case"]) == ("cancel", {"target": action.id}, "c_1")
    assert (said["id"], said["seq"], said["after"]) == (cancel.id, 2, [])
    assert state(profile, action.id) == ("uncertain", "")


def test_once_granted_it_is_asked_for_and_never_sent_again(
    profile: Profile, taken_back: tuple[Action, Action]
) -> None:
    action, _ = taken_back
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 1))
    assert profile.take_batch() == []
    assert profile.store.sending.uncertain() == [action.id]
    profile.answer(Verdict(action.id, "rejected", why=GONE))
    assert state(profile, action.id)[0] == "cancelled"
    assert (profile.status(), profile.badge()) == ("assigned", "synced")
    assert profile.store.outbox.counts().needs_person == 0


def test_a_portal_that_granted_it_and_knows_nothing_of_it_has_granted_it_all_the_same(
    profile: Profile, taken_back: tuple[Action, Action]
) -> None:
    action, _ = taken_back
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 1))
    profile.answer(Verdict(action.id, "unknown"))
    assert state(profile, action.id)[0] == "cancelled"


def test_too_late_is_told_and_the_action_gets_its_real_verdict(
    profile: Profile, taken_back: tuple[Action, Action]
) -> None:
    action, cancel = taken_back
    [sent] = profile.take_batch()
    profile.answer(Verdict(sent.id, "rejected", why="too-late"))
    assert profile.take_batch() == []
    assert profile.store.sending.uncertain() == [action.id]
    profile.answer(Verdict(action.id, "accepted", case_version=2))
    assert state(profile, action.id)[0] == "accepted"
    assert state(profile, cancel.id) == ("rejected", "too-late")
    assert [one.id for one in profile.store.outbox.rows() if one.state == "rejected"] == [cancel.id]
    assert profile.store.outbox.counts().needs_person == 1


def test_a_second_wish_changes_nothing(profile: Profile, taken_back: tuple[Action, Action]) -> None:
    action, cancel = taken_back
    profile.work.take_back(action.id)
    profile.take_batch()
    profile.work.take_back(action.id)
    assert [one.type for one in profile.store.outbox.rows()] == ["cancel", "accept"]
    with pytest.raises(TooLate):
        profile.work.take_back(cancel.id)


def test_a_wish_that_has_not_left_can_be_dropped_and_the_action_goes_on(
    profile: Profile, taken_back: tuple[Action, Action]
) -> None:
    action, cancel = taken_back
    profile.work.take_back(cancel.id)
    assert [sent.id for sent in profile.take_batch()] == [action.id]


def test_what_builds_on_it_goes_with_it_and_its_text_comes_back(profile: Profile) -> None:
    profile.pull(document(version=2, status="in_progress"))
    profile.work.keep_text("c_1", "Bản đã gửi.")
    saved = profile.work.save_draft("c_1")
    assert saved is not None
    profile.take_batch()
    profile.work.submit("c_1")
    profile.store.sending.doubt([saved.id])
    profile.work.take_back(saved.id)
    assert profile.states() == ["uncertain", "cancelled", "queued"]
    assert profile.text() == ""
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 2))
    profile.answer(Verdict(saved.id, "rejected", why=GONE))
    assert profile.states() == ["cancelled", "cancelled", "accepted"]
    assert profile.text() == "Bản đã gửi."


def test_each_of_a_chain_that_may_have_left_is_taken_back_by_itself(profile: Profile) -> None:
    profile.pull(document(version=2, status="in_progress"))
    profile.work.keep_text("c_1", "Bản trình.")
    profile.work.submit("c_1")
    sent = profile.take_batch()
    profile.store.sending.doubt([one.id for one in sent])
    profile.work.take_back(sent[0].id)
    cancels = profile.take_batch()
    assert [json.loads(one.wire)["args"]["target"] for one in cancels] == [one.id for one in sent]
    profile.answer(*(accepted(one, 2) for one in cancels))
    saved, submitted = sent
    profile.answer(
        Verdict(saved.id, "rejected", why=GONE), Verdict(submitted.id, "blocked", why="predecessor")
    )
    assert profile.states() == ["cancelled", "cancelled", "accepted", "accepted"]
    assert profile.text() == "Bản trình."


def test_what_was_refused_while_one_that_builds_on_it_was_in_doubt_blocks_it(profile: Profile) -> None:
    profile.pull(document(version=2, status="in_progress"))
    profile.work.keep_text("c_1", "Bản trình.")
    profile.work.submit("c_1")
    saved, submitted = profile.take_batch()
    profile.store.sending.doubt([saved.id, submitted.id])
    profile.answer(Verdict(saved.id, "rejected", why="not-yours"), Verdict(submitted.id, "unknown"))
    assert state(profile, submitted.id) == (ActionState.BLOCKED, "predecessor")


def test_what_was_taken_back_on_a_profile_put_back_to_an_earlier_day_may_have_arrived_before(
    profile: Profile,
) -> None:
    action = profile.work.accept("c_1")
    profile.work.take_back(action.id)
    profile.restart()
    assert profile.store.sending.to_ask(action.actor) == [action.id]
    profile.answer(Verdict(action.id, "rejected", why="closed"), was_question=True)
    assert state(profile, action.id)[0] == "cancelled"
    profile.answer(Verdict(action.id, "accepted", case_version=2), was_question=True)
    assert state(profile, action.id)[0] == "accepted"


def test_what_builds_on_a_refused_action_and_was_taken_back_is_taken_back(profile: Profile) -> None:
    profile.pull(document(version=2, status="in_progress"))
    profile.work.keep_text("c_1", "Bản trình.")
    profile.work.submit("c_1")
    saved, submitted = profile.take_batch()
    profile.store.sending.doubt([saved.id, submitted.id])
    profile.work.take_back(saved.id)
    profile.answer(Verdict(saved.id, "rejected", why="not-yours"), Verdict(submitted.id, "unknown"))
    assert profile.states()[:2] == ["rejected", "cancelled"]


def test_a_hold_told_by_a_wrong_clock_ends_when_the_clock_is_right(profile: Profile) -> None:
    with profile.store.work.write() as connection:
        profile.store.outbox.add(
            connection,
            case_id="c_1",
            type="note",
            args={"text": "Máy chạy trước ba ngày."},
            expect={},
            base_version=1,
            actor="u_hanh",
            made_at=NOW,
            hold_until=NOW + timedelta(days=3),
        )
    assert len(profile.take_batch()) == 1


def test_a_type_that_the_portal_does_not_take_waits_with_the_reason_and_goes_to_a_newer_one(
    profile: Profile,
) -> None:
    profile.pull(document(2))
    profile.work.accept("c_1")
    profile.work.note("c_1", "Sau đó.")
    profile.work.note("c_2", "Việc khác.")
    old = profile.take_batch(reason_to_wait=lambda kind: "portal-older" if kind == "accept" else "")
    assert [one.case_id for one in old] == ["c_2"]
    first = profile.store.outbox.of_case("c_1")[0]
    assert (first.state, first.why) == (ActionState.QUEUED, "portal-older")
    assert [one.case_id for one in profile.take_batch()] == ["c_1", "c_1"]
    first = profile.store.outbox.of_case("c_1")[0]
    assert (first.state, first.why) == (ActionState.SENDING, "")


@pytest.mark.parametrize("why", ["device-forked", "portal-restored"])
def test_what_was_taken_back_is_not_made_anew_for_another_device_or_portal(
    profile: Profile, why: str
) -> None:
    profile.pull(document(version=2, status="in_progress"))
    profile.work.keep_text("c_1", "Bản đã rút lại.")
    profile.work.save_draft("c_1")
    profile.work.submit("c_1")
    draft, submission = profile.take_batch()
    profile.store.sending.recover()
    if why == "portal-restored":
        profile.answer(accepted(draft, 3))
        profile.work.take_back(submission.id)
        profile.store.verdicts.forget([draft.id], "e_2", NOW)
        assert state(profile, submission.id)[0] == "cancelled"
    else:
        profile.work.take_back(draft.id)
        profile.answer(Verdict(draft.id, "rejected", why=why))
        assert state(profile, draft.id)[0] == "cancelled"
        typed = profile.store.drafts.load("c_1")
        assert typed is not None
        assert typed.body == "Bản đã rút lại."
    again = [one.type for one in profile.store.outbox.rows() if one.supersedes]
    assert again == (["save_draft"] if why == "portal-restored" else [])
