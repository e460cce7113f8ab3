"""One answer written in two places, over real HTTP: what fits merges alone, the rest waits, none is lost."""

from __future__ import annotations

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.conflicts import Decision
from desktop_app.domain.errors import ActionNotAllowed
from tests.sync.conftest import NewDesk
from tests.sync.desk import Counter, Desk

BASE = "Kính gửi.\n\nPhường đã nhận đơn.\n\nTrân trọng."
MINE = "Kính gửi.\n\nPhường đã nhận đơn ngày 04/8.\n\nTrân trọng."
FITTING = "Kính gửi.\n\nPhường đã nhận đơn.\n\nTrân trọng.\nPhòng Đất đai"
CLASHING = "Kính gửi.\n\nPhường chưa nhận đơn.\n\nTrân trọng."


def saved(desk: Desk, case_id: str, text: str) -> None:
    desk.work.keep_text(case_id, text)
    assert desk.work.save_draft(case_id) is not None
    assert desk.sync().trouble == ""


def portal_text(desk: Desk, case_id: str) -> str:
    truth = desk.store.truth.case(case_id)
    assert truth is not None
    assert truth.draft is not None
    return truth.draft.body


def kept(desk: Desk, case_id: str) -> set[str]:
    return {one.body for one in desk.store.drafts.revisions(case_id)}


@pytest.fixture
def laptop(new_desk: NewDesk) -> Desk:
    """The same officer's other machine."""
    return new_desk("hanh")


@pytest.fixture
def case_id(desk: Desk, laptop: Desk) -> str:
    """A case whose answer both machines have in the same revision."""
    found = desk.find(Status.IN_PROGRESS)
    saved(desk, found, BASE)
    laptop.sync()
    return found


def test_changes_that_fit_are_merged_in_the_same_run_and_both_machines_end_alike(
    desk: Desk, laptop: Desk, case_id: str
) -> None:
    saved(laptop, case_id, FITTING)
    saved(desk, case_id, MINE)
    merged = "Kính gửi.\n\nPhường đã nhận đơn ngày 04/8.\n\nTrân trọng.\nPhòng Đất đai"
    assert portal_text(desk, case_id) == merged
    assert desk.states(case_id)[-2:] == ["conflict", "accepted"]
    assert kept(desk, case_id) == {MINE, FITTING}
    laptop.sync()
    assert portal_text(laptop, case_id) == merged
    assert desk.store.outbox.counts().needs_person == 0


def test_t2_a_stale_write_is_refused_shown_as_a_conflict_and_decided_once(
    desk: Desk, laptop: Desk, case_id: str, new_desk: NewDesk, counter: Counter
) -> None:
    saved(laptop, case_id, CLASHING)
    saved(desk, case_id, MINE)
    assert portal_text(desk, case_id) == CLASHING
    assert desk.store.outbox.counts().needs_person == 1
    with pytest.raises(ActionNotAllowed, match="conflict"):
        desk.work.submit(case_id)
    (refusal,) = desk.store.conflicts.undecided()
    assert refusal.theirs is not None
    assert refusal.theirs.draft is not None
    chosen = MINE + "\nĐã gộp."
    desk.work.decide(case_id, Decision(body=chosen, seen_sha256=refusal.theirs.draft.sha256))
    desk.work.submit(case_id)
    desk.sync()
    tuan = new_desk("tuan")
    tuan.sync()
    review = tuan.case(case_id).review
    assert review is not None
    tuan.work.approve(case_id, seen_sha256=review.draft_sha256)
    tuan.sync()
    desk.sync()
    desk.work.send_reply(case_id)
    for machine in (desk, laptop, desk):
        machine.sync()
    assert [sent["body"] for sent in counter.outgoing(case_id)] == [chosen]
    assert kept(desk, case_id) >= {MINE, CLASHING}


def test_two_officers_one_after_the_other_lose_neither_text(
    desk: Desk, laptop: Desk, case_id: str, new_desk: NewDesk, counter: Counter
) -> None:
    desk.work.keep_text(case_id, MINE)
    desk.work.save_draft(case_id)
    long = new_desk("long")
    long.sync()
    counter.reassign(case_id, long.user_id)
    long.sync()
    long.work.accept(case_id)
    long.sync()
    saved(long, case_id, CLASHING)
    counter.reassign(case_id, desk.user_id)
    desk.sync()
    assert desk.store.outbox.counts().needs_person == 1  # the case is only assigned: nothing is written over
    (refusal,) = desk.store.conflicts.undecided()
    assert refusal.theirs is not None
    assert refusal.theirs.draft is not None
    assert refusal.theirs.draft.by == long.user_id
    assert desk.work.decide(case_id, Decision(body=MINE, seen_sha256=refusal.theirs.draft.sha256)) == []
    desk.work.accept(case_id)
    desk.sync()
    desk.work.save_draft(case_id)
    desk.sync()
    assert portal_text(desk, case_id) == MINE
    assert CLASHING in kept(desk, case_id)


def test_t3_a_case_the_portal_takes_away_leaves_its_text_and_its_action_behind(
    desk: Desk, case_id: str, counter: Counter
) -> None:
    desk.work.note(case_id, "Đã gọi cho người gửi")
    desk.work.keep_text(case_id, MINE)
    counter.delete(case_id)
    desk.sync()
    desk.restart()
    desk.sync()
    assert desk.store.truth.case(case_id) is None
    left = {(one.kind, one.text) for one in desk.store.drafts.unfinished({desk.user_id})}
    assert left == {("draft", MINE), ("note", "Đã gọi cho người gửi")}
    assert [action.state for action in desk.store.outbox.of_case(case_id)][-1] == "rejected"


def test_t9_a_text_edited_here_wins_here_until_it_is_decided(desk: Desk, laptop: Desk, case_id: str) -> None:
    desk.work.keep_text(case_id, MINE)
    saved(laptop, case_id, CLASHING)
    desk.sync()
    text = desk.store.drafts.load(case_id)
    assert text is not None
    assert text.body == MINE
    saved(desk, case_id, MINE)
    text = desk.store.drafts.load(case_id)
    assert text is not None
    assert text.body == MINE
    assert portal_text(desk, case_id) == CLASHING
