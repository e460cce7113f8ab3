"""Actions the portal did not take: what merges alone, what a person decides, and that no text is lost."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.actions import Action, Verdict
from desktop_app.domain.conflicts import Decision
from desktop_app.domain.errors import ActionNotAllowed
from tests.storage.builders import GREETING, Profile, document, draft_of, review_document
from tests.storage.conftest import NewProfile

BASE = "Phường đã nhận đơn.\n\nĐã kiểm tra hồ sơ.\n\nTrân trọng."
MINE = "Phường đã nhận đơn ngày 04/8.\n\nĐã kiểm tra hồ sơ.\n\nTrân trọng."
FITTING = "Phường đã nhận đơn.\n\nĐã kiểm tra hồ sơ.\n\nTrân trọng.\nPhòng Đất đai"
CLASHING = "Phường chưa nhận đơn.\n\nĐã kiểm tra hồ sơ.\n\nTrân trọng."


def in_work(body: str, *, rev: int = 1, version: int = 2, by: str = "u_hanh", **more: Any) -> dict[str, Any]:
    draft = draft_of(body, rev=rev, by=by)
    return document(status="in_progress", draft=draft, version=version, **more)


@pytest.fixture
def desk(new_profile: NewProfile) -> Profile:
    """Hạnh has a case with a revision that the portal has too."""
    hanh = new_profile()
    hanh.pull_staff()
    hanh.first_copy(in_work(BASE))
    return hanh


def sent(desk: Profile, body: str = MINE) -> Action:
    """My text is on its way to the portal."""
    desk.work.keep_text("c_1", body)
    action = desk.work.save_draft("c_1")
    assert action is not None
    desk.take_batch()
    return action


def refused(
    desk: Profile, action: Action, now: dict[str, Any], *, verdict: str = "conflict", why: str = "stale-draft"
) -> None:
    """The portal's answer and what a run does after it."""
    desk.answer(Verdict(id=action.id, verdict=verdict, why=why))
    desk.pull(now)
    desk.work.settle_alone()


def stale(desk: Profile, body: str, *, rev: int = 2) -> Action:
    """My text was sent while the portal had gone on to another one."""
    action = sent(desk)
    refused(desk, action, in_work(body, rev=rev, version=5, by="u_long"))
    return action


def actions(desk: Profile) -> list[Action]:
    return desk.store.outbox.of_case("c_1")


def kept(desk: Profile) -> dict[str, str]:
    """The texts set aside and why."""
    return {one.body: one.reason for one in desk.store.drafts.revisions("c_1")}


def needs_person(desk: Profile) -> int:
    return desk.store.outbox.counts().needs_person


def test_changes_in_different_paragraphs_merge_alone(desk: Profile) -> None:
    first = stale(desk, FITTING)
    merged = actions(desk)[-1]
    both = "Phường đã nhận đơn ngày 04/8.\n\nĐã kiểm tra hồ sơ.\n\nTrân trọng.\nPhòng Đất đai"
    assert merged.args["body"] == both
    assert (merged.args["rev"], merged.supersedes) == (3, first.id)
    assert merged.args["base_sha256"] == draft_of(FITTING, rev=2)["sha256"]
    assert kept(desk) == {MINE: "merged", FITTING: "merged"}
    assert needs_person(desk) == 0


def test_a_merge_is_made_once_however_often_it_is_looked_for(desk: Profile) -> None:
    stale(desk, FITTING)
    desk.work.settle_alone()
    desk.restart()
    desk.work.settle_alone()
    assert [action.state for action in actions(desk)] == ["conflict", "queued"]


@pytest.mark.parametrize(("typed", "states"), [(CLASHING, ["queued"]), (FITTING, [])])
def test_what_a_merge_took_the_place_of_is_told_also_when_another_text_is_typed_over_it(
    desk: Profile, typed: str, states: list[str]
) -> None:
    first = stale(desk, FITTING)
    desk.work.keep_text("c_1", typed)
    desk.work.save_draft("c_1")
    assert [action.state for action in actions(desk)] == ["conflict", "cancelled", *states]
    assert {action.supersedes for action in actions(desk)[1:]} == {first.id}


def test_t2_a_stale_write_is_shown_as_a_conflict_with_all_three_texts(desk: Profile) -> None:
    action = stale(desk, CLASHING)
    (refusal,) = desk.store.conflicts.undecided()
    assert refusal.action.id == action.id
    assert refusal.base is not None
    assert refusal.theirs is not None
    assert refusal.theirs.draft is not None
    assert (refusal.base.body, refusal.action.args["body"], refusal.theirs.draft.body) == (
        BASE,
        MINE,
        CLASHING,
    )
    assert needs_person(desk) == 1
    assert desk.badge() == "conflict"


def test_what_is_noted_holds_nothing_of_the_citizen(desk: Profile) -> None:
    stale(desk, CLASHING)
    with desk.store.work.read() as connection:
        noted = repr(connection.exec_driver_sql("SELECT base, theirs, value FROM conflict").all())
        noted += repr(connection.exec_driver_sql("SELECT * FROM base_text").all())
    assert "Phạm Văn Dũng" not in noted
    assert "0912345678" not in noted


def test_my_text_stays_open_and_nothing_of_it_leaves_before_the_decision(desk: Profile) -> None:
    stale(desk, CLASHING)
    text = desk.store.drafts.load("c_1")
    assert text is not None
    assert text.body == MINE
    desk.work.keep_text("c_1", MINE + "\nThêm.")
    for verb in (desk.work.save_draft, desk.work.submit):
        with pytest.raises(ActionNotAllowed, match="conflict"):
            verb("c_1")
    assert desk.take_batch() == []


@pytest.mark.parametrize(("chosen", "lost"), [(MINE, CLASHING), ("Ghép cả hai.", MINE)])
def test_the_chosen_text_goes_on_from_the_portals_and_the_losing_one_is_kept(
    desk: Profile, chosen: str, lost: str
) -> None:
    first = stale(desk, CLASHING)
    seen = draft_of(CLASHING, rev=2)["sha256"]
    (action,) = desk.work.decide("c_1", Decision(body=chosen, seen_sha256=seen))
    assert action.args["body"] == chosen
    assert (action.args["rev"], action.args["base_sha256"], action.supersedes) == (3, seen, first.id)
    assert kept(desk)[lost] == "not-chosen"
    assert desk.store.drafts.load("c_1") is None
    assert needs_person(desk) == 0


def test_choosing_the_portals_text_sends_nothing_and_keeps_mine(desk: Profile) -> None:
    stale(desk, CLASHING)
    seen = draft_of(CLASHING, rev=2)["sha256"]
    assert desk.work.decide("c_1", Decision(body=CLASHING, seen_sha256=seen)) == []
    assert kept(desk) == {MINE: "not-chosen"}
    assert desk.take_batch() == []


def test_a_decision_about_a_text_that_has_changed_again_is_refused(desk: Profile) -> None:
    stale(desk, CLASHING)
    seen = draft_of(CLASHING, rev=2)["sha256"]
    desk.pull(in_work("Bản thứ ba.", rev=3, version=6, by="u_long"))
    with pytest.raises(ActionNotAllowed, match="changed"):
        desk.work.decide("c_1", Decision(body=MINE, seen_sha256=seen))
    assert needs_person(desk) == 1


def test_an_approval_never_falls_by_a_merge_without_a_person(desk: Profile) -> None:
    action = sent(desk)
    in_review = review_document(body=FITTING, version=5)
    refused(desk, action, {**in_review, "draft": draft_of(FITTING, rev=2)})
    assert [one.state for one in actions(desk)] == ["conflict"]


def test_a_submission_of_a_text_that_was_merged_waits_for_a_person(desk: Profile) -> None:
    desk.work.keep_text("c_1", MINE)
    desk.work.submit("c_1")
    save, submission = actions(desk)
    desk.take_batch()
    desk.answer(
        Verdict(id=save.id, verdict="conflict", why="stale-draft"),
        Verdict(id=submission.id, verdict="blocked", why="predecessor"),
    )
    desk.pull(in_work(FITTING, rev=2, version=5))
    desk.work.settle_alone()
    assert [one.type for one in desk.store.outbox.of_case("c_1") if one.state == "queued"] == ["save_draft"]
    assert needs_person(desk) == 1
    (again,) = desk.work.decide("c_1", Decision(again=(submission.id,)))
    assert again.supersedes == submission.id
    assert again.args["draft_sha256"] == desk.queue.detail("c_1").case.draft.sha256  # type: ignore[union-attr]
    assert again.after == (actions(desk)[-2].id,)


def test_text_typed_while_a_merge_was_made_is_never_written_over_it(desk: Profile) -> None:
    action = sent(desk)
    desk.work.keep_text("c_1", MINE + "\nĐiện thoại của phòng.")
    refused(desk, action, in_work(FITTING, rev=2, version=5, by="u_long"))
    later = desk.work.save_draft("c_1")
    assert later is not None
    merged = actions(desk)[-2]
    assert later.args["rev"] == 3  # the portal, at revision 3 by then, will see that it is stale
    assert later.after == (merged.id,)


def test_text_that_began_before_a_pull_says_so_to_the_portal(desk: Profile) -> None:
    desk.work.keep_text("c_1", MINE)
    desk.pull(in_work(CLASHING, rev=2, version=5, by="u_long"))
    action = desk.work.save_draft("c_1")
    assert action is not None
    assert (action.args["rev"], action.expect["draft_rev"]) == (2, 1)
    assert action.args["base_sha256"] == draft_of(BASE)["sha256"]


def test_text_over_a_revision_taken_back_starts_where_that_one_did(desk: Profile) -> None:
    desk.work.keep_text("c_1", MINE)
    saved = desk.work.save_draft("c_1")
    assert saved is not None
    desk.work.keep_text("c_1", MINE + "\nThêm.")
    desk.work.take_back(saved.id)
    action = desk.work.save_draft("c_1")
    assert action is not None
    assert (action.args["rev"], action.args["base_sha256"]) == (2, draft_of(BASE)["sha256"])
    assert action.args["body"] == MINE + "\nThêm."


def test_accepting_is_offered_again_once_while_the_case_is_still_mine(new_profile: NewProfile) -> None:
    desk = new_profile()
    desk.pull_staff()
    desk.first_copy(document())
    first = desk.work.accept("c_1")
    desk.take_batch()
    refused(desk, first, document(status="rework", version=4), why="wrong-state")
    again = actions(desk)[-1]
    assert (again.type, again.supersedes, again.expect["status"]) == ("accept", first.id, ["rework"])
    desk.take_batch()
    refused(desk, again, document(status="assigned", version=5), why="wrong-state")
    assert [one.state for one in actions(desk)] == ["conflict", "conflict"]
    assert needs_person(desk) == 1


def test_a_reply_is_never_sent_again_from_here(new_profile: NewProfile) -> None:
    desk = new_profile()
    desk.pull_staff()
    body = "Đã sửa đường."
    approved = {**review_document(body=body, status="approved"), "version": 2}
    approval = {**approved["review"], "id": "ap_1", "by": "u_tuan"}
    desk.first_copy({**approved, "approval": approval})
    send = desk.work.send_reply("c_1")
    desk.take_batch()
    refused(
        desk, send, {**approved, "approval": {**approval, "id": "ap_2"}, "version": 3}, why="not-approved"
    )
    assert [one.state for one in actions(desk)] == ["conflict"]
    with pytest.raises(ActionNotAllowed, match="read-again"):
        desk.work.decide("c_1", Decision(again=(send.id,)))
    desk.work.decide("c_1", Decision(let_go=(send.id,)))
    assert needs_person(desk) == 0
    assert desk.take_batch() == []


def test_a_refused_field_is_kept_with_its_value_and_code(desk: Profile) -> None:
    action = sent(desk)
    desk.answer(Verdict(id=action.id, verdict="rejected", why="bad-args", field="body"))
    desk.work.settle_alone()
    (refusal,) = desk.store.conflicts.undecided()
    assert (refusal.why, refusal.field, refusal.value) == ("bad-args", "body", MINE)


def test_t15_the_merged_text_never_holds_the_name_and_the_greeting_is_the_real_one(desk: Profile) -> None:
    stale(desk, FITTING)
    args = actions(desk)[-1].args
    assert args["greeting"] == GREETING
    assert "•" not in args["greeting"] + args["body"]
    assert "Phạm Văn Dũng" not in args["body"]
