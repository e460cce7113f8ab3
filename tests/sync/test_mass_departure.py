"""Traps T4 and T11: a portal that wrongly loses a queue takes nothing away, until a person has decided."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.case import OPEN, Status
from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.feed import Scope
from desktop_app.storage.departure_book import ASK_AGAIN_AFTER
from sync.guard import Guard, is_mass
from tests.sync.conftest import NewDesk
from tests.sync.desk import Counter, Desk


def open_cases(desk: Desk) -> list[str]:
    return [case_id for case_id in sorted(desk.truths()) if desk.case(case_id).status in OPEN]


def lose_all(counter: Counter, desk: Desk) -> list[str]:
    """The portal gives every open case of this desk to nobody."""
    gone = open_cases(desk)
    for case_id in gone:
        counter.reassign(case_id, None)
    return gone


@pytest.mark.parametrize(
    ("leaving", "of", "asks"),
    [
        (0, 0, False),
        (2, 2, False),
        (3, 3, True),
        (10, 12, False),
        (11, 12, True),
        (11, 100, False),
        (31, 100, True),
    ],
)
def test_a_large_share_or_all_of_a_queue_is_a_question(leaving: int, of: int, *, asks: bool) -> None:
    assert is_mass(leaving, of) is asks


def test_what_leaves_page_by_page_is_added_up() -> None:
    guard = Guard(of=30)
    assert not guard.stops({f"c_{n}" for n in range(8)})
    assert guard.stops({f"c_{n}" for n in range(8, 16)})


def test_t4_a_queue_that_the_portal_loses_stays_and_a_person_is_asked(desk: Desk, counter: Counter) -> None:
    gone, before = lose_all(counter, desk), desk.truths()
    cursor = desk.store.truth.cursor(Scope.ME)
    result = desk.sync()
    assert (result.state, result.trouble) == (SyncPhase.NEEDS_PERSON, "ManyCasesGone")
    assert desk.truths() == before
    assert desk.store.truth.cursor(Scope.ME) == cursor
    question = desk.store.departures.question()
    assert question is not None
    assert (question.count, question.of) == (len(gone), len(gone))
    assert set(question.codes) <= {desk.case(case_id).code for case_id in gone}


def test_t4_a_halved_agency_loses_nothing_on_any_page(new_desk: NewDesk, counter: Counter) -> None:
    khoi = new_desk("khoi", page_size=3)
    khoi.sync()
    for case_id in open_cases(khoi)[::2]:
        counter.delete(case_id)
    before = khoi.truths()
    assert khoi.sync().trouble == "ManyCasesGone"
    assert khoi.truths() == before


def test_t4_an_empty_copy_takes_nothing_away(desk: Desk, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "portal.db") as portal:
        portal.execute("DELETE FROM entry WHERE scope = ?", (f"me:{desk.user_id}",))
    portal.close()
    before = desk.truths()
    desk.store.truth.forget_cursor(Scope.ME)
    assert desk.sync().trouble == "ManyCasesGone"
    assert desk.truths() == before


def test_t11_later_runs_send_but_do_not_go_past_the_question(new_desk: NewDesk, counter: Counter) -> None:
    khoi = new_desk("khoi")
    khoi.sync()
    kept, *gone = open_cases(khoi)
    for case_id in gone:
        counter.delete(case_id)
    khoi.sync()
    before = khoi.truths()
    khoi.work.note(kept, "Đã gọi người gửi.")
    khoi.restart()
    result = khoi.sync()
    assert (result.pushed, result.trouble, result.state) == (1, "ManyCasesGone", SyncPhase.NEEDS_PERSON)
    assert khoi.truths() == before


def test_t11_kept_cases_stay_and_the_portal_is_asked_again_later(
    desk: Desk, counter: Counter, clock: ShiftedClock
) -> None:
    gone = lose_all(counter, desk)
    desk.sync()
    desk.store.departures.keep(clock.now())
    for case_id in gone:
        counter.reassign(case_id, desk.user_id)
    assert desk.sync().trouble == "ManyCasesGone"
    assert desk.store.departures.question() is not None
    desk.store.departures.keep(clock.now() - ASK_AGAIN_AFTER)
    assert desk.sync().trouble == ""
    assert desk.store.departures.question() is None


def test_t11_a_portal_that_still_says_so_an_hour_later_is_asked_about_anew(
    desk: Desk, counter: Counter, clock: ShiftedClock
) -> None:
    gone = lose_all(counter, desk)
    desk.sync()
    desk.store.departures.keep(clock.now() - ASK_AGAIN_AFTER)
    assert desk.sync().trouble == "ManyCasesGone"
    question = desk.store.departures.question()
    assert question is not None
    assert question.again_at is None
    assert set(gone) <= set(desk.truths())


def test_t11_cases_go_when_a_person_says_so_and_text_stays(desk: Desk, counter: Counter) -> None:
    writing = desk.find(Status.IN_PROGRESS)
    desk.work.keep_text(writing, "Câu trả lời đang viết.")
    gone = lose_all(counter, desk)
    desk.sync()
    desk.store.departures.allow()
    assert desk.sync().trouble == ""
    assert not set(gone) & set(desk.truths())
    assert desk.store.departures.question() is None
    assert [work.text for work in desk.store.drafts.unfinished()] == ["Câu trả lời đang viết."]


def test_t11_leave_to_go_is_for_these_cases_and_no_others(new_desk: NewDesk, counter: Counter) -> None:
    khoi = new_desk("khoi")
    khoi.sync()
    cases = open_cases(khoi)
    for case_id in cases[:12]:
        counter.delete(case_id)
    khoi.sync()
    khoi.store.departures.allow()
    for case_id in cases[12:]:
        counter.delete(case_id)
    assert khoi.sync().trouble == "ManyCasesGone"
    assert set(cases) <= set(khoi.truths())
