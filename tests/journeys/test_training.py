"""Training mode: a role to choose, a network to take away, and a day that goes on where it was left."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.clocks import ShiftedClock
from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.people import Role
from desktop_app.program import Program
from tests.journeys.conftest import DAY, NewProgram
from ui.main_window import MainWindow
from ui.workplace import Workplace

PATIENCE = 15_000  # ms


def work_of(program: Program) -> Workplace:
    assert program.work is not None
    return program.work


def play(program: Program, user_name: str, qtbot: QtBot) -> Workplace:
    """Become somebody else, as the strip's list does."""
    training = work_of(program).training
    assert training is not None
    training.play(user_name)
    qtbot.waitUntil(lambda: playing(program) == user_name, timeout=PATIENCE)
    return work_of(program)


def playing(program: Program) -> str:
    training = work_of(program).training
    return training.current if training else ""


def test_training_asks_for_nothing_and_says_that_its_key_lies_beside(new_program: NewProgram) -> None:
    program = new_program()
    program.begin(training_seed="small")
    work = work_of(program)
    assert isinstance(program.window, MainWindow)
    assert work.training is not None
    assert work.training.key_beside_data  # the tests' machine has no key store
    assert {role.role for role in work.training.roles} >= {"officer", "focal", "supervisor"}
    assert work.queue.counts()[Mailbox.QUEUE] == 11


def test_an_answer_goes_from_the_officer_over_the_supervisor_to_the_citizen(
    new_program: NewProgram, qtbot: QtBot
) -> None:
    program = new_program()
    program.begin(training_seed="small")
    officer = work_of(program)
    officer.sync.go_offline()
    ids = officer.queue.listing(Mailbox.QUEUE).ids
    lines = officer.queue.lines(ids)
    case_id = next(one for one in ids if lines[one].status == "assigned")
    officer.casework.accept(case_id)
    officer.casework.keep_text(case_id, "1. Đã xong. 2. Đã chi trả.")
    officer.casework.submit(case_id)
    assert officer.queue.outbox_counts().waiting == 3
    officer.sync.go_online()
    qtbot.waitUntil(lambda: officer.queue.outbox_counts().waiting == 0, timeout=2 * PATIENCE)

    supervisor = play(program, "tuan", qtbot)
    review = supervisor.queue.detail(case_id).case.review
    assert review is not None
    supervisor.casework.approve(case_id, seen_sha256=review.draft_sha256)
    qtbot.waitUntil(lambda: supervisor.queue.outbox_counts().waiting == 0, timeout=3 * PATIENCE)

    back = play(program, "hanh", qtbot)
    qtbot.waitUntil(lambda: back.queue.detail(case_id).case.status == "approved", timeout=PATIENCE)
    back.casework.send_reply(case_id)
    assert back.queue.detail(case_id).line.sent_unconfirmed
    assert back.queue.outbox_counts().waiting == 1  # it can still be taken back


def test_training_goes_on_in_the_same_day_and_starts_afresh_on_another(new_program: NewProgram) -> None:
    program = new_program()
    program.begin(training_seed="small")
    work = work_of(program)
    case_id = work.queue.listing(Mailbox.QUEUE).ids[0]
    work.casework.note(case_id, "Ghi chú của buổi sáng.")
    program.close()

    same_day = new_program()
    same_day.begin(training_seed="small")
    notes = work_of(same_day).queue.detail(case_id).case.notes
    assert [note.text for note in notes][-1] == "Ghi chú của buổi sáng."
    same_day.close()

    next_day = new_program(clock=ShiftedClock(DAY + timedelta(days=1)))
    next_day.begin(training_seed="small")
    fresh = work_of(next_day)
    assert fresh.queue.counts()[Mailbox.QUEUE] == 11
    assert all(
        note.text != "Ghi chú của buổi sáng."
        for one in fresh.queue.listing(Mailbox.QUEUE).ids
        for note in fresh.queue.detail(one).case.notes
    )


def test_the_figures_of_2017_are_looked_at_by_whoever_is_there_on_their_own_day(
    new_program: NewProgram,
) -> None:
    day = bootstrap.training_day("2017q3")
    assert day is not None
    program = new_program(clock=ShiftedClock(day))
    program.begin(training_seed="2017q3")
    work = work_of(program)
    assert (work.me.has(Role.REPORTER), str(work.queue.today())) == (True, "2017-10-02")
    assert bootstrap.training_day("small") is None


@pytest.mark.parametrize("online", [True, False])
def test_the_strip_says_whether_the_network_was_taken_away(
    new_program: NewProgram, qtbot: QtBot, *, online: bool
) -> None:
    program = new_program()
    program.begin(training_seed="small")
    work = work_of(program)
    work.sync.go_offline()
    assert work.sync.state().phase is SyncPhase.OFFLINE
    if online:
        work.sync.go_online()
        qtbot.waitUntil(lambda: work.sync.state().phase is SyncPhase.UP_TO_DATE, timeout=PATIENCE)
