"""What an officer does, without a network: each verb is on the disk when it returns and shows at once."""

from __future__ import annotations

import pytest

from desktop_app.domain.actions import Verdict
from desktop_app.domain.errors import ActionNotAllowed, TooLate, UnknownCase
from desktop_app.domain.lines import Mailbox
from tests.storage.builders import (
    ALSO_FOCAL,
    GREETING,
    KHOI,
    TUAN,
    Profile,
    accepted,
    approved_document,
    document,
    draft_of,
    remove,
    review_document,
)
from tests.storage.conftest import NewProfile

UNKNOWN = "c_none"


def types(profile: Profile, case_id: str = "c_1") -> list[str]:
    return [a.type for a in profile.store.outbox.of_case(case_id) if a.state != "cancelled"]


def opened(profile: Profile, *cases: dict[str, object]) -> Profile:
    profile.pull_staff()
    profile.first_copy(*cases)
    return profile


def test_accepting_shows_at_once_and_survives_a_restart(profile: Profile) -> None:
    profile.work.accept("c_1")
    assert profile.status() == "in_progress"
    assert profile.badge() == "queued"
    news = profile.news[-1]
    assert (news.case_ids, news.membership, news.outbox) == ({"c_1"}, True, True)
    profile.restart()
    assert profile.status() == "in_progress"


def test_accepting_twice_is_refused(profile: Profile) -> None:
    profile.work.accept("c_1")
    with pytest.raises(ActionNotAllowed, match="wrong-state"):
        profile.work.accept("c_1")
    assert types(profile) == ["accept"]


def test_a_case_of_a_colleague_cannot_be_accepted(profile: Profile) -> None:
    profile.pull_staff((ALSO_FOCAL,))
    profile.pull(document(2, assignee="u_long"))
    with pytest.raises(ActionNotAllowed, match="not-yours"):
        profile.work.accept("c_2")


def test_a_case_that_is_not_here_is_told(profile: Profile) -> None:
    with pytest.raises(UnknownCase):
        profile.work.accept(UNKNOWN)
    with pytest.raises(UnknownCase):
        profile.work.submit(UNKNOWN)


@pytest.mark.parametrize("text", ["", "   \n"])
def test_an_empty_note_is_refused(profile: Profile, text: str) -> None:
    with pytest.raises(ActionNotAllowed, match="empty"):
        profile.work.note("c_1", text)


def test_a_note_is_kept_in_the_form_the_portal_accepts(profile: Profile) -> None:
    action = profile.work.note("c_1", " De\u0302m qua\r\nđã gọi\0 ")
    assert action.args == {"text": "Dêm qua\nđã gọi"}


def test_typing_is_kept_without_becoming_an_action(profile: Profile) -> None:
    profile.work.accept("c_1")
    saved_at = profile.work.keep_text("c_1", "Kính gửi")
    assert saved_at == profile.clock.now()
    draft = profile.queue.detail("c_1").draft
    assert draft is not None
    assert (draft.body, draft.greeting) == ("Kính gửi", GREETING)
    assert types(profile) == ["accept"]


def test_only_the_first_and_the_last_key_change_the_line(profile: Profile) -> None:
    profile.work.keep_text("c_1", "K")
    count = len(profile.news)
    profile.work.keep_text("c_1", "Kí")
    assert len(profile.news) == count
    assert profile.badge() == "draft"
    profile.work.keep_text("c_1", "")
    assert profile.badge() == "synced"
    assert len(profile.news) == count + 1


def test_text_is_kept_even_when_the_case_left_while_typing(profile: Profile) -> None:
    profile.work.keep_text("c_1", "Kính")
    profile.pull(remove("c_1"))
    profile.work.keep_text("c_1", "Kính gửi ông")
    [left] = profile.queue.unfinished()
    assert (left.text, left.code, left.reason) == ("Kính gửi ông", "PAKN.20250811.0001", "reassigned")


def test_saving_makes_one_revision_of_many_saves(profile: Profile) -> None:
    profile.work.accept("c_1")
    for text in ("một", "hai", "ba"):
        profile.work.keep_text("c_1", text)
        profile.work.save_draft("c_1")
    assert types(profile) == ["accept", "save_draft"]
    draft = profile.queue.detail("c_1").case.draft
    assert draft is not None
    assert (draft.rev, draft.body) == (1, "ba")
    assert profile.queue.detail("c_1").draft is None


def test_a_revision_that_may_have_left_is_never_replaced(profile: Profile) -> None:
    profile.work.accept("c_1")
    profile.work.keep_text("c_1", "một")
    profile.work.save_draft("c_1")
    profile.take_batch()
    profile.work.keep_text("c_1", "hai")
    second = profile.work.save_draft("c_1")
    assert types(profile) == ["accept", "save_draft", "save_draft"]
    assert second is not None
    assert second.args["rev"] == 2
    assert second.expect["draft_rev"] == 1


def test_a_revision_that_something_builds_on_is_never_replaced(profile: Profile) -> None:
    profile.work.accept("c_1")
    profile.work.keep_text("c_1", "một")
    profile.work.submit("c_1")
    profile.work.keep_text("c_1", "hai")
    profile.work.save_draft("c_1")
    assert types(profile) == ["accept", "save_draft", "submit_for_approval", "save_draft"]
    assert profile.status() == "in_progress"


def test_saving_without_a_change_makes_nothing(profile: Profile) -> None:
    profile.pull(document(version=2, status="in_progress", draft=draft_of("Đã sửa.")))
    assert profile.work.save_draft("c_1") is None
    profile.work.keep_text("c_1", "khác")
    profile.work.keep_text("c_1", "Đã sửa.")
    assert profile.work.save_draft("c_1") is None
    assert types(profile) == []


def test_the_hash_of_a_saved_text_is_the_one_the_portal_will_compute(profile: Profile) -> None:
    profile.pull(document(version=2, status="in_progress"))
    profile.work.keep_text("c_1", "Đã sửa.")
    action = profile.work.submit("c_1", to="u_tuan", remark="Xin duyệt")
    assert action.args == {
        "draft_sha256": draft_of("Đã sửa.")["sha256"],
        "to": "u_tuan",
        "remark": "Xin duyệt",
    }


@pytest.mark.parametrize(("text", "why"), [("Kính gửi […]", "blanks"), ("  ", "empty"), (None, "empty")])
def test_an_answer_that_is_not_finished_is_not_submitted_and_not_lost(
    profile: Profile, text: str | None, why: str
) -> None:
    profile.work.accept("c_1")
    if text is not None:
        profile.work.keep_text("c_1", text)
    with pytest.raises(ActionNotAllowed, match=why):
        profile.work.submit("c_1")
    assert types(profile) == ["accept"]
    kept = profile.queue.detail("c_1").draft
    assert (kept.body if kept else None) == text


def test_an_organisation_is_addressed_by_its_name(profile: Profile) -> None:
    sender = document()["sender"] | {"kind": "organisation", "name": "Hợp tác xã Tân Hòa"}
    profile.pull(document(version=2, sender=sender))
    profile.work.keep_text("c_1", "x")
    draft = profile.queue.detail("c_1").draft
    assert draft is not None
    assert draft.greeting == "Hợp tác xã Tân Hòa"


def test_the_focal_officer_assigns_many_in_one_go(new_profile: NewProfile) -> None:
    khoi = opened(new_profile(KHOI), *[document(n, assignee=None, status="forwarded") for n in (1, 2, 3)])
    assert len(khoi.queue.listing(Mailbox.TO_ASSIGN).ids) == 3
    actions = khoi.work.assign(["c_1", "c_2", "c_3"], "u_long", note="Xử lý sớm")
    assert actions[0].args == {"to": "u_long", "unit": "un_1", "note": "Xử lý sớm"}
    assert actions[0].expect == {"assignee": None}
    assert khoi.queue.listing(Mailbox.TO_ASSIGN).ids == ()
    assert {khoi.status(f"c_{n}") for n in (1, 2, 3)} == {"assigned"}
    assert khoi.work.assign(["c_1"], "u_long") == []


def test_assigning_is_all_or_nothing(new_profile: NewProfile) -> None:
    khoi = opened(new_profile(KHOI), document(1), document(2, status="answered"))
    with pytest.raises(ActionNotAllowed, match="closed"):
        khoi.work.assign(["c_1", "c_2"], "u_long")
    assert khoi.store.outbox.rows() == []


def test_the_focal_officer_sees_who_has_how_much(new_profile: NewProfile) -> None:
    cases = [document(1), document(2), document(3, assignee="u_long"), document(4, assignee=None)]
    khoi = opened(new_profile(KHOI), *cases)
    receivers = khoi.queue.receivers(["c_4"])
    assert [(line.person, line.load.open) for line in receivers] == [("u_long", 1), ("u_hanh", 2)]


def test_a_supervisor_approves_the_text_that_was_read(new_profile: NewProfile) -> None:
    tuan = opened(new_profile(TUAN), review_document())
    assert tuan.queue.listing(Mailbox.TO_REVIEW).ids == ("c_1",)
    sha = draft_of("Đã sửa đường.")["sha256"]
    action = tuan.work.approve("c_1", seen_sha256=sha)
    assert action.args == {"request": "e_3", "draft_sha256": sha}
    assert tuan.status() == "approved"
    assert tuan.queue.listing(Mailbox.TO_REVIEW).ids == ()


def test_another_text_than_the_one_on_the_screen_is_not_approved(new_profile: NewProfile) -> None:
    tuan = opened(new_profile(TUAN), review_document())
    sha = draft_of("Đã sửa đường.")["sha256"]
    tuan.pull(review_document(body="Chưa sửa.", version=2))
    for decide in (tuan.work.approve, lambda c, **k: tuan.work.refuse_approval(c, "sai", **k)):
        with pytest.raises(ActionNotAllowed, match="changed"):
            decide("c_1", seen_sha256=sha)
    assert tuan.store.outbox.rows() == []


def test_an_author_never_approves_the_own_answer(new_profile: NewProfile) -> None:
    case = review_document()
    case["draft"]["by"] = case["review"]["by"] = "u_tuan"
    tuan = opened(new_profile(TUAN), case)
    with pytest.raises(ActionNotAllowed, match="self-approval"):
        tuan.work.approve("c_1", seen_sha256=case["draft"]["sha256"])


def test_an_answer_is_returned_with_a_comment(new_profile: NewProfile) -> None:
    tuan = opened(new_profile(TUAN), review_document())
    sha = draft_of("Đã sửa đường.")["sha256"]
    with pytest.raises(ActionNotAllowed, match="empty"):
        tuan.work.refuse_approval("c_1", " ", seen_sha256=sha)
    action = tuan.work.refuse_approval("c_1", "Nêu rõ ngày sửa", seen_sha256=sha)
    assert action.args["comment"] == "Nêu rõ ngày sửa"
    assert tuan.status() == "in_progress"


def test_reviewers_are_the_heads_of_the_officers_unit(profile: Profile) -> None:
    assert [person.id for person in profile.queue.reviewers("c_1")] == ["u_tuan"]


def test_a_reply_waits_a_moment_and_stays_in_the_queue_until_the_portal_has_it(
    new_profile: NewProfile,
) -> None:
    hanh = opened(new_profile(hold_seconds=20), approved_document())
    action = hanh.work.send_reply("c_1")
    assert action.args == {"draft_sha256": draft_of("Đã sửa đường.")["sha256"], "approval": "ap_1"}
    assert action.expect == {"status": ["approved"], "assignee": "u_hanh", "reply_round": 1}
    assert hanh.take_batch() == []
    line = hanh.queue.lines(["c_1"])["c_1"]
    assert line.sent_unconfirmed
    assert line.answered_on is None
    assert hanh.queue.listing(Mailbox.QUEUE).ids == ("c_1",)
    assert hanh.queue.listing(Mailbox.ANSWERED).ids == ()
    hanh.clock.pass_by(seconds=20)
    [sent] = hanh.take_batch()
    hanh.answer(accepted(sent, 2, type="send_reply"))
    line = hanh.queue.lines(["c_1"])["c_1"]
    assert not line.sent_unconfirmed
    assert str(line.answered_on) == "2025-08-25"
    assert hanh.queue.listing(Mailbox.QUEUE).ids == ()
    assert hanh.queue.listing(Mailbox.ANSWERED).ids == ("c_1",)


def test_a_reply_is_taken_back_while_it_waits(new_profile: NewProfile) -> None:
    hanh = opened(new_profile(hold_seconds=20), approved_document())
    action = hanh.work.send_reply("c_1")
    hanh.work.take_back(action.id)
    assert hanh.status() == "approved"
    hanh.clock.pass_by(hours=1)
    assert hanh.take_batch() == []


def test_a_reply_is_not_sent_while_newer_text_is_typed(new_profile: NewProfile) -> None:
    hanh = opened(new_profile(), approved_document())
    hanh.work.keep_text("c_1", "Đã sửa đường và cống.")
    with pytest.raises(ActionNotAllowed, match="unsaved"):
        hanh.work.send_reply("c_1")


def test_a_reply_is_sent_once(new_profile: NewProfile) -> None:
    hanh = opened(new_profile(), approved_document())
    hanh.work.send_reply("c_1")
    with pytest.raises(ActionNotAllowed, match="closed"):
        hanh.work.send_reply("c_1")


def test_an_edit_after_approval_voids_it_here_already(new_profile: NewProfile) -> None:
    hanh = opened(new_profile(), approved_document())
    hanh.work.keep_text("c_1", "Đã sửa đường và cống.")
    hanh.work.save_draft("c_1")
    case = hanh.queue.detail("c_1").case
    assert (case.status, case.review, case.approval) == ("in_progress", None, None)
    with pytest.raises(ActionNotAllowed, match="wrong-state"):
        hanh.work.send_reply("c_1")


def test_text_of_an_action_taken_back_is_typed_text_again(profile: Profile) -> None:
    profile.work.accept("c_1")
    profile.work.keep_text("c_1", "Kính gửi")
    action = profile.work.save_draft("c_1")
    assert action is not None
    profile.work.take_back(action.id)
    draft = profile.queue.detail("c_1").draft
    assert draft is not None
    assert draft.body == "Kính gửi"


def test_text_taken_back_under_newer_text_becomes_a_revision(profile: Profile) -> None:
    profile.work.accept("c_1")
    profile.work.keep_text("c_1", "cũ")
    action = profile.work.save_draft("c_1")
    assert action is not None
    profile.work.keep_text("c_1", "mới")
    profile.work.take_back(action.id)
    draft = profile.queue.detail("c_1").draft
    assert draft is not None
    assert draft.body == "mới"
    assert [one.body for one in profile.store.drafts.revisions("c_1")] == ["cũ"]


def test_an_action_that_the_portal_decided_cannot_be_taken_back(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 2))
    with pytest.raises(TooLate):
        profile.work.take_back(sent.id)
    with pytest.raises(TooLate):
        profile.work.take_back("no-such-action")


def test_a_refused_text_comes_back_when_the_officer_has_read_why(profile: Profile) -> None:
    profile.work.accept("c_1")
    profile.work.keep_text("c_1", "của tôi")
    profile.work.save_draft("c_1")
    accept, save = profile.take_batch()
    theirs = draft_of("của cổng", rev=4)
    profile.answer(accepted(accept, 2), Verdict(save.id, "conflict", why="stale-draft"))
    profile.pull(document(version=7, status="in_progress", draft=theirs))
    assert profile.queue.counts()[Mailbox.DECISIONS] == 1
    profile.work.acknowledge(save.id)
    assert profile.queue.counts()[Mailbox.DECISIONS] == 0
    draft = profile.queue.detail("c_1").draft
    assert draft is not None
    assert (draft.body, draft.base_rev) == ("của tôi", 0)  # where it began: the portal's is not written over


def test_text_that_is_dropped_stays_as_a_revision_with_its_reason(profile: Profile) -> None:
    profile.work.keep_text("c_1", "Kính gửi")
    profile.work.drop_text("c_1", "đã bàn giao")
    assert profile.queue.detail("c_1").draft is None
    assert [(r.body, r.reason) for r in profile.store.drafts.revisions("c_1")] == [
        ("Kính gửi", "đã bàn giao")
    ]
