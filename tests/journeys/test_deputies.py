"""Somebody is away: set without a network; a deputy gets the work, does it, and lets it go again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.case import Status
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.lines import Mailbox
from sync.reference_portal.server import ReferencePortal
from tests.sync.desk import DAY, Desk

TODAY = date(2025, 8, 25)
FRIDAY = TODAY + timedelta(days=4)


class OneClock:
    """The one time of portal and desks."""

    def __init__(self) -> None:
        self.at = DAY.astimezone(UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - DAY).total_seconds()


@pytest.fixture
def clock() -> OneClock:
    return OneClock()


@pytest.fixture
def new_desk(tmp_path: Path, clock: OneClock) -> Iterator[Callable[[str], Desk]]:
    with ExitStack() as stack:
        portal = stack.enter_context(
            ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now, day=DAY)
        )

        def made(user_name: str) -> Desk:
            desk = stack.enter_context(Desk(tmp_path / user_name, portal.address, user_name, clock=clock))
            synced(desk)
            return desk

        yield made


def synced(*desks: Desk) -> None:
    for desk in desks:
        assert desk.sync().trouble == ""


def queue(desk: Desk) -> CaseQueue:
    return CaseQueue(desk.store, desk.me, desk.service.clock, 3)


def test_a_week_in_which_the_deputy_answers_and_the_heads_deputy_approves(
    new_desk: Callable[[str], Desk], clock: OneClock
) -> None:
    hanh, long, trang, tuan = (new_desk(name) for name in ("hanh", "long", "trang", "tuan"))
    case_id = hanh.find(Status.ASSIGNED)
    before = set(queue(long).listing(Mailbox.QUEUE).ids)
    follows = queue(hanh).absence_follows("u_hanh")
    assert follows.cases == len(queue(hanh).listing(Mailbox.QUEUE).ids)

    # Set without a network; it counts once the portal has it.
    action = hanh.work.set_absence("u_hanh", first_on=TODAY, last_on=FRIDAY, deputy="u_long")
    assert [(line.is_waiting, line.deputy_name) for line in queue(hanh).absences()] == [(True, long.me.name)]
    with pytest.raises(ActionNotAllowed, match="already-away"):
        hanh.work.set_absence("u_hanh", first_on=FRIDAY, last_on=FRIDAY)
    hanh.restart()
    synced(hanh, long)
    assert hanh.states("u_hanh") == ["accepted"]
    assert hanh.store.outbox.receipt(action.id).verified
    [line] = queue(long).absences()
    assert (line.is_now, line.is_waiting, line.may_end) == (True, False, False)

    mine = set(queue(long).listing(Mailbox.QUEUE).ids)
    assert len(mine - before) == follows.cases
    assert case_id in mine
    long.work.accept(case_id)
    long.work.keep_text(case_id, "Kính gửi ông/bà,\n\nĐã kiểm tra và xử lý.\n\nTrân trọng.")
    assert queue(long).unfinished() == [], "it is work of theirs while they stand in"
    long.work.submit(case_id)
    synced(long)
    assert set(long.states(case_id)) == {"accepted"}
    told = long.case(case_id).history[-1]
    assert (told.by, told.data["for"]) == ("u_long", "u_hanh")

    # The head goes too; nobody approves what is theirs or of one they stand in for.
    tuan.work.set_absence("u_tuan", first_on=TODAY, last_on=FRIDAY, deputy="u_long")
    synced(tuan, long)
    sha = long.case(case_id).review.draft_sha256
    with pytest.raises(ActionNotAllowed, match="self-approval"):
        long.work.approve(case_id, seen_sha256=sha)
    [absence] = [one for one in queue(tuan).absences() if one.absence.user == "u_tuan"]
    tuan.work.end_absence(absence.absence.id)
    with pytest.raises(ActionNotAllowed, match="unknown-absence"):
        tuan.work.end_absence(absence.absence.id)
    synced(tuan)
    tuan.work.set_absence("u_tuan", first_on=TODAY, last_on=FRIDAY, deputy="u_trang")
    synced(tuan, trang)
    assert case_id in queue(trang).listing(Mailbox.TO_REVIEW).ids
    trang.work.approve(case_id, seen_sha256=sha)
    synced(trang, long)
    long.work.send_reply(case_id)
    synced(long)
    assert long.case(case_id).status == Status.ANSWERED
    approved, sent = long.case(case_id).history[-2:]
    assert (approved.by, approved.data["for"]) == ("u_trang", "u_tuan")
    assert (sent.by, sent.data["for"]) == ("u_long", "u_hanh")

    # The week is over: what was lent goes back, by itself, and no text with it.
    other = next(iter(mine - before - {case_id}))
    long.work.note(other, "Đã gọi điện.")
    clock.at += timedelta(days=5)
    for desk in (long, trang):
        desk.sign_in()
        desk.restart()
        synced(desk)
    assert set(queue(long).listing(Mailbox.QUEUE).ids) == before
    assert queue(trang).listing(Mailbox.TO_REVIEW).ids == ()
    assert long.case(case_id).status == Status.ANSWERED
    assert long.store.truth.case(other) is None
    assert long.store.truth.withheld() == []


def test_a_refused_absence_waits_for_a_person_and_harms_nothing_else(new_desk: Callable[[str], Desk]) -> None:
    hanh, tuan = new_desk("hanh"), new_desk("tuan")
    for desk in (tuan, hanh):
        desk.work.set_absence("u_hanh", first_on=TODAY, last_on=FRIDAY)
    synced(tuan, hanh)
    assert hanh.states("u_hanh") == ["rejected"]
    [refused] = queue(hanh).refusals()
    assert (refused.action.type, refused.field) == ("set_absence", "first_on")
    assert queue(hanh).unfinished() == []
    hanh.work.acknowledge(refused.action.id)
    assert queue(hanh).refusals() == []

    taken_back = hanh.work.set_absence(
        "u_hanh", first_on=FRIDAY + timedelta(days=3), last_on=FRIDAY + timedelta(days=3)
    )
    hanh.work.take_back(taken_back.id)
    synced(hanh)
    assert [line.absence.first_on for line in queue(hanh).absences()] == [TODAY]
    with pytest.raises(ActionNotAllowed, match="no-role"):
        hanh.work.set_absence("u_long", first_on=TODAY, last_on=TODAY)
    with pytest.raises(ActionNotAllowed, match="bad-deputy"):
        tuan.work.set_absence("u_long", first_on=TODAY, last_on=TODAY, deputy="u_dung")
    with pytest.raises(ActionNotAllowed, match="bad-days"):
        tuan.work.set_absence("u_long", first_on=TODAY, last_on=TODAY - timedelta(days=1))
