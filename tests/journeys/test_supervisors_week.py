"""The supervisor's week: a red day seen offline, two cases moved, one approved; the officers' desks tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.board_answers import HeldBy, InReview
from desktop_app.case_queue import CaseQueue
from desktop_app.clocks import ShiftedClock
from desktop_app.domain.actions import ActionState
from desktop_app.domain.board import BoardLine
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.red_days import Why
from desktop_app.house_rules import shipped_house_rules
from sync.reference_portal.server import ReferencePortal
from tests.sync.desk import DAY, Desk

TODAY = DAY.date()
RED_DAY = date(2025, 9, 3)  # Wednesday next week, after two days off
ONE_A_DAY = replace(shipped_house_rules(), cases_a_day=1)


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Desk]]:
    """The supervisor and two officers, each at a machine of their own, in step with the portal.

    One Monday for all of these tests: only the last of them leaves anything behind.
    """
    folder = tmp_path_factory.mktemp("week")
    clock = ShiftedClock(DAY)
    with ExitStack() as stack:
        portal = stack.enter_context(
            ReferencePortal(folder / "portal.db", seed="small", day=DAY, training=True, now=clock.now)
        )
        made = {
            name: stack.enter_context(Desk(folder / name, portal.address, name, clock=clock))
            for name in ("tuan", "hanh", "trang")
        }
        synced(*made.values())
        yield made


def synced(*desks: Desk) -> None:
    for desk in desks:
        assert desk.sync().trouble == ""


def queue(desk: Desk) -> CaseQueue:
    return CaseQueue(desk.store, desk.me, desk.service.clock, 3, ONE_A_DAY)


def line(desk: Desk, person: str) -> BoardLine:
    return next(one for one in queue(desk).board().lines if one.person == person)


def test_a_move_that_was_taken_back_before_it_was_sent_reaches_nobody(desks: dict[str, Desk]) -> None:
    tuan, hanh, trang = desks["tuan"], desks["hanh"], desks["trang"]
    mine = set(queue(hanh).listing(Mailbox.QUEUE).ids)
    case_id = queue(tuan).board_cases(HeldBy("u_hanh")).ids[0]
    given = tuan.work.assign([case_id], "u_trang")
    assert queue(tuan).not_sent(given) != ()
    tuan.work.take_back(given[0].id)
    synced(tuan, hanh, trang)
    assert set(queue(hanh).listing(Mailbox.QUEUE).ids) == mine
    assert queue(tuan).not_sent(given) == ()


def test_an_officer_has_no_board_and_moves_nothing(desks: dict[str, Desk]) -> None:
    hanh = desks["hanh"]
    board = queue(hanh).board()
    assert (board.leads, board.lines, board.days, board.total.open) == ((), (), (), 0)
    case_id = queue(hanh).listing(Mailbox.QUEUE).ids[0]
    assert queue(hanh).reassignment([case_id], "u_trang").may == ()
    with pytest.raises(ActionNotAllowed, match="no-role"):
        hanh.work.assign([case_id], "u_trang")


def test_a_red_day_two_moves_and_an_approval_without_a_network_reach_the_officers(
    desks: dict[str, Desk],
) -> None:
    tuan, hanh, trang = desks["tuan"], desks["hanh"], desks["trang"]
    tuan.work.set_absence("u_hanh", first_on=TODAY + timedelta(days=1), last_on=date(2025, 9, 5))
    tuan.work.set_absence("u_trang", first_on=RED_DAY, last_on=RED_DAY)
    synced(tuan)

    # From here on the supervisor has no network.
    next_week = TODAY + timedelta(days=7)
    [red] = [day for day in queue(tuan).board().over if day.on >= next_week]
    assert (red.on, red.due, red.present, red.capacity) == (RED_DAY, 2, 1, 1)
    assert set(red.away) == {"u_hanh", "u_trang"}
    [move] = queue(tuan).day_plan(RED_DAY).spread.moves
    assert (move.holder, move.to, move.why, move.by) == ("u_hanh", "u_trang", Why.AWAY, date(2025, 8, 29))
    assert tuan.store.outbox.counts().waiting == 0  # a proposal writes nothing
    of_hanh = queue(tuan).board_cases(HeldBy("u_hanh")).ids
    waiting = queue(tuan).board_cases(InReview()).ids
    other = next(
        one.case_id
        for one in queue(tuan).lines(of_hanh).values()
        if one.due_on == date(2025, 8, 29) and one.case_id != move.case_id
    )
    moved = [move.case_id, other]
    meant = queue(tuan).reassignment([*moved, "c_unknown"], "u_trang")
    assert meant.may == tuple(moved)
    assert [one.why for one in meant.refused] == ["gone"]
    before = line(tuan, "u_trang").load.open
    assert (meant.becomes.before.open, meant.becomes.after.open) == (before, before + 2)
    tuan.work.assign(moved, "u_trang", "Chị Hạnh nghỉ từ 26/08")
    review = next(one for one in waiting if queue(tuan).detail(one).case.assignee == "u_hanh")
    read = queue(tuan).for_my_approval([review])[review]
    tuan.work.approve(review, seen_sha256=read)
    assert line(tuan, "u_trang").load.open == before + 2  # the board shows it before the portal knows
    assert line(tuan, "u_hanh").load.in_review == 1
    assert tuan.store.outbox.counts().waiting == 3
    assert set(queue(hanh).listing(Mailbox.QUEUE).ids) >= set(moved)  # nobody else knows yet

    # The network is back.
    synced(tuan, hanh, trang)
    assert {action.state for case_id in moved for action in tuan.store.outbox.of_case(case_id)} == {
        ActionState.ACCEPTED
    }
    assert not set(queue(hanh).listing(Mailbox.QUEUE).ids) & set(moved)
    assert set(queue(trang).listing(Mailbox.QUEUE).ids) >= set(moved)
    for case_id in moved:
        detail = queue(trang).detail(case_id)
        given = next(event for event in reversed(detail.case.history) if event.kind == "assigned")
        assert detail.line.unseen == "assigned"
        assert (detail.names[given.by], given.data["to"]) == (tuan.me.name, "u_trang")
        assert given.data["note"] == "Chị Hạnh nghỉ từ 26/08"
    approved = queue(hanh).detail(review)
    assert approved.case.status == "approved"
    assert approved.case.approval is not None
    assert approved.case.approval.draft_sha256 == read
    assert approved.names[approved.case.approval.by] == tuan.me.name
    assert approved.line.unseen == "approved"
