"""A queue that the portal says is gone: the question is on the screen of decisions until it is answered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.lines import Mailbox
from tests.ui.case.conftest import press, words_on
from tests.ui.case.desk import NOW, Desk
from ui.screens.decisions import DecisionsScreen
from ui.screens.departure_question import DepartureQuestion
from ui.screens.fetch_anew import FetchAnew
from ui.widgets.ask_dialog import AskDialog


def ask(desk: Desk) -> None:
    ids = [f"c_{number}" for number in range(11)]
    codes = [f"PAKN.20250806.{number:04d}" for number in range(5)]
    desk.store.departures.ask(ids, of=24, codes=codes, at=NOW)


@pytest.fixture
def question(qtbot: QtBot, desk: Desk) -> DepartureQuestion:
    ask(desk)
    screen = DecisionsScreen(desk.work)
    qtbot.addWidget(screen)
    desk.work.feed.changed.connect(screen.apply)
    screen.resize(1162, 706)
    screen.show()
    return screen.departure


def test_the_question_names_how_many_and_some_of_them_and_is_counted(
    question: DepartureQuestion, desk: Desk
) -> None:
    said = words_on(question)
    assert "11 trong 24" in said
    assert "PAKN.20250806.0004" in said
    assert "và 6 PAKN khác" in said
    assert desk.work.queue.counts()[Mailbox.DECISIONS] == 1


def test_kept_the_screen_says_when_the_portal_is_asked_again(question: DepartureQuestion, desk: Desk) -> None:
    press(question, "Giữ lại và hỏi cổng sau")
    asked = desk.store.departures.question()
    assert asked is not None
    assert asked.again_at is not None
    assert "hỏi cổng lại lúc" in words_on(question)


def test_they_go_only_when_asked_twice(question: DepartureQuestion, desk: Desk) -> None:
    press(question, "Cổng đúng: bỏ 11 PAKN khỏi máy…")
    dialog = question.window().findChild(AskDialog)
    assert dialog is not None
    dialog.reject()
    assert desk.store.departures.allowed() == frozenset()
    press(question, "Cổng đúng: bỏ 11 PAKN khỏi máy…")
    dialog = [one for one in question.window().findChildren(AskDialog) if one.isVisible()][-1]
    dialog.accept()
    assert len(desk.store.departures.allowed()) == 11
    assert question.isHidden()


def test_an_officer_may_wish_to_fetch_all_anew(desk: Desk, qtbot: QtBot) -> None:
    part = FetchAnew(desk.work)
    qtbot.addWidget(part)
    part.show()
    press(part, "Tải lại toàn bộ…")
    dialog = part.findChild(AskDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.store.rebuild.wanted == ""
    press(part, "Tải lại toàn bộ…")
    [one for one in part.findChildren(AskDialog) if one.isVisible()][-1].accept()
    assert desk.store.rebuild.wanted == "person"
    assert "lần đồng bộ tới" in words_on(part)
