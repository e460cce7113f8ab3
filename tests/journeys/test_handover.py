"""Hạnh leaves for half a year: cases, drafts and promises go over by a dossier that both sides agree on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.lines import Mailbox
from sync.reference_portal.server import ReferencePortal
from tests.journeys.test_deputies import queue, synced
from tests.sync.desk import DAY, Desk

PROMISE = "Đã hẹn gọi lại trước thứ Sáu."


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    with ExitStack() as stack:
        portal = stack.enter_context(ReferencePortal(tmp_path / "portal.db", training=True, day=DAY))

        def made(user_name: str) -> Desk:
            desk = stack.enter_context(Desk(tmp_path / user_name, portal.address, user_name))
            synced(desk)
            return desk

        yield made


def test_a_dossier_is_taken_case_by_case_with_what_was_typed_and_promised(
    new_desk: Callable[[str], Desk],
) -> None:
    hanh, long = new_desk("hanh"), new_desk("long")
    written, refused, withdrawn = (hanh.find(Status.IN_PROGRESS, number=n) for n in range(3))
    hanh.work.keep_text(written, "Kính gửi ông/bà, đang soạn dở.")
    offered = [written, refused, withdrawn]
    with pytest.raises(ActionNotAllowed, match="bad-receiver"):
        hanh.work.offer_handover(offered, "u_tuan")
    assert hanh.store.drafts.load(written) is not None, "all or nothing"

    # Offered without a network, with the text that was only typed.
    hanh.work.offer_handover(offered, "u_long", note="Nghỉ thai sản", promises={written: PROMISE})
    hanh.restart()
    [mine] = queue(hanh).dossiers()
    assert (mine.to_me, mine.to_name, mine.note) == (False, long.me.name, "Nghỉ thai sản")
    assert all(one.is_waiting and one.may_withdraw for one in mine.cases)
    may, may_not = queue(hanh).to_hand_over(offered)
    assert (may, {one.why for one in may_not}) == ([], {"wrong-state"})
    synced(hanh, long)
    assert long.case(written).assignee == "u_hanh"
    assert written not in queue(long).listing(Mailbox.QUEUE).ids

    [dossier] = queue(long).dossiers()
    assert (dossier.to_me, dossier.by_name) == (True, hanh.me.name)
    by_id = {one.line.case_id: one for one in dossier.cases}
    assert by_id.keys() == set(offered)
    assert (by_id[written].has_draft, by_id[written].promise) == (True, PROMISE)

    hanh.work.withdraw_handover([withdrawn])
    synced(hanh)
    long.work.accept_handover([written])
    long.work.decline_handover([refused], "Đang giữ quá nhiều việc.")
    late = long.work.accept_handover([withdrawn])  # it was taken back meanwhile
    assert written in queue(long).listing(Mailbox.QUEUE).ids
    synced(long, hanh)
    assert long.states(written) == ["accepted"]
    assert long.store.outbox.get(late[0].id).state in ("rejected", "conflict")
    assert long.store.truth.case(refused) is None
    assert hanh.store.truth.case(written) is None
    assert hanh.case(refused).assignee == hanh.case(withdrawn).assignee == "u_hanh"
    assert queue(hanh).dossiers() == queue(long).dossiers() == []

    taken = long.case(written)
    assert (taken.assignee, taken.draft.body) == ("u_long", "Kính gửi ông/bà, đang soạn dở.")
    told = {event.kind: event.data for event in taken.history}
    assert told["handover_accepted"]["promise"] == PROMISE
    assert hanh.case(refused).history[-1].data["reason"] == "Đang giữ quá nhiều việc."
    long.work.keep_text(written, "Long viết tiếp.")
    long.work.submit(written)
    synced(long)
    assert set(long.states(written)) == {"accepted"}


def test_the_head_hands_over_for_somebody_and_an_assignment_ends_an_offer(
    new_desk: Callable[[str], Desk],
) -> None:
    tuan, hanh, long, trang = (new_desk(name) for name in ("tuan", "hanh", "long", "trang"))
    first, second = (hanh.find(Status.IN_PROGRESS, number=n) for n in range(2))
    tuan.work.offer_handover([first, second], "u_long")
    synced(tuan, hanh, long)
    assert [one.by for one in queue(hanh).dossiers()] == ["u_tuan"]
    tuan.work.assign([second], "u_trang")
    assert {one.line.case_id for one in queue(tuan).dossiers()[0].cases} == {first}
    synced(tuan, long, hanh, trang)
    assert trang.case(second).handover is None
    assert {one.line.case_id for one in queue(long).dossiers()[0].cases} == {first}
    with pytest.raises(ActionNotAllowed, match="no-role"):
        hanh.work.accept_handover([first])
    taken_back = long.work.accept_handover([first])[0]
    long.work.take_back(taken_back.id)
    assert long.case(first).assignee == "u_hanh"
    long.work.accept_handover([first])
    synced(long, tuan)
    assert tuan.case(first).assignee == "u_long"
