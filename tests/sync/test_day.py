"""An officer's day over the wire: what was done offline arrives once, and everybody sees the same."""

from __future__ import annotations

from desktop_app.domain.case import Status
from desktop_app.domain.changes import SyncPhase
from tests.sync.conftest import NewDesk
from tests.sync.desk import ANSWER, Counter, Desk
from tests.sync.fault_proxy import FaultProxy


def test_a_first_sync_brings_the_officers_cases_and_the_second_nothing(new_desk: NewDesk) -> None:
    desk = new_desk("hanh", page_size=5)
    first, second = desk.sync(), desk.sync()
    assert (first.pulled, first.state, first.trouble) == (24, SyncPhase.UP_TO_DATE, "")
    assert (second.pulled, desk.store.truth.count()) == (0, 24)
    assert desk.me.name == "Nguyễn Thị Hạnh"


def test_an_answer_written_offline_reaches_the_citizen_once(
    desk: Desk, new_desk: NewDesk, counter: Counter
) -> None:
    officer, supervisor = desk, new_desk("tuan")
    case_id = officer.find(Status.ASSIGNED)
    officer.work.accept(case_id)
    officer.work.note(case_id, "Đã gọi điện xác minh.")
    officer.write_answer(case_id)
    assert officer.case(case_id).status == Status.IN_REVIEW
    assert officer.sync().pushed == 4

    supervisor.sync()
    review = supervisor.case(case_id).review
    assert review is not None
    supervisor.work.approve(case_id, seen_sha256=review.draft_sha256)
    assert supervisor.sync().pushed == 1

    officer.sync()
    assert officer.case(case_id).status == Status.APPROVED
    send = officer.work.send_reply(case_id)
    assert officer.sync().pushed == 1
    assert [row["body"] for row in counter.outgoing(case_id)] == [ANSWER]
    receipt = officer.store.outbox.receipt(send.id)
    assert receipt is not None
    assert receipt.verified
    supervisor.sync()
    assert officer.truths()[case_id] == supervisor.truths()[case_id]


def test_two_desks_of_one_officer_end_with_the_same(desk: Desk, new_desk: NewDesk) -> None:
    here, there = desk, new_desk("hanh", page_size=3)
    there.sync()
    one, other = here.find(Status.IN_PROGRESS), here.find(Status.IN_PROGRESS, number=1)
    here.work.note(one, "Ghi chú từ máy thứ nhất.")
    there.work.note(one, "Ghi chú từ máy thứ hai.")
    there.write_answer(other)
    for each in (here, there, here):
        assert each.sync().trouble == ""
    assert here.truths() == there.truths()
    assert len(here.case(one).notes) - len({note.text for note in here.case(one).notes}) == 0
    assert here.case(other).status == Status.IN_REVIEW


def test_a_refused_action_holds_up_its_own_case_only(desk: Desk, counter: Counter) -> None:
    mine, lost = desk.find(Status.IN_PROGRESS), desk.find(Status.IN_PROGRESS, number=1)
    desk.write_answer(lost)
    desk.work.note(mine, "Việc khác vẫn đi.")
    counter.reassign(lost, "u_long")
    result = desk.sync()
    assert (result.pushed, result.needs_person, result.state) == (1, 2, SyncPhase.NEEDS_PERSON)
    assert desk.states(lost) == ["rejected", "blocked"]
    assert desk.states(mine) == ["accepted"]


def test_a_case_given_to_somebody_else_leaves_and_the_unsent_text_stays(desk: Desk, counter: Counter) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.keep_text(case_id, "Một câu trả lời chưa xong.")
    counter.reassign(case_id, "u_long")
    desk.sync()
    assert case_id not in desk.truths()
    assert [work.case_id for work in desk.store.drafts.unfinished()] == [case_id]


def test_an_idle_desk_asks_little_and_writes_nothing(desk: Desk, network: FaultProxy) -> None:
    desk.sync()
    before = len(network.seen)
    desk.sync()
    assert [path.partition("?")[0] for _, path in network.seen[before:]] == [
        "/api/sync/v1/feeds/ref/changes",
        "/api/sync/v1/feeds/me/changes",
    ]
