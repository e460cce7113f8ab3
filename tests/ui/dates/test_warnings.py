"""Cảnh báo: who is warned of what, and a plan that is written once and stops nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import ActionType
from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import Desk
from tests.ui.dates.happenings import received, reminders
from ui.screens.rows_view import RowsView
from ui.screens.warnings import WarningsScreen
from ui.widgets.ask_dialog import AskDialog


def show(qtbot: QtBot, desk: Desk) -> WarningsScreen:
    screen = WarningsScreen(desk.work)
    qtbot.addWidget(screen)
    desk.work.feed.changed.connect(screen.apply)
    screen.resize(1160, 640)
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def warned(desk: Desk) -> None:
    """A case four days late: the officer must act, the head is told."""
    desk.receive(received("c_1", "2025-08-01"))
    reminders(desk).tick()


def test_without_warnings_the_screen_says_how_they_come(qtbot: QtBot, desk: Desk) -> None:
    said = words_on(show(qtbot, desk))
    assert "Không có cảnh báo" in said
    assert "trong giờ làm việc, cả khi không có mạng" in said


def test_levels_stand_with_clock_recipient_and_day(qtbot: QtBot, desk: Desk) -> None:
    warned(desk)
    said = rows_of(show(qtbot, desk), "Cảnh báo")
    assert said[0].startswith("Chờ bạn ghi kế hoạch")
    assert any(row == "Mức 3. Việc 1. Trả lời người gửi, hạn thứ Năm 21/08. Bạn, từ 22/08." for row in said)
    others = said.index(next(row for row in said if row.startswith("Gửi người khác")))
    assert "Lê Minh Tuấn" in " ".join(said[others:])


def test_a_plan_is_asked_for_kept_and_sent_once(qtbot: QtBot, desk: Desk) -> None:
    warned(desk)
    screen = show(qtbot, desk)
    waiting = rows_of(screen, "Cảnh báo")[0]
    view = screen.findChildren(RowsView)[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = question(AskDialog)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("Làm việc với xã ngày 26/8.")
    dialog.accept()
    types = [action.type for action in desk.store.outbox.rows()]
    assert types.count(ActionType.ACKNOWLEDGE) == 1
    said = rows_of(screen, "Cảnh báo")
    assert said[0] != waiting
    assert any(row.startswith("Đã ghi kế hoạch, đã xem 1") for row in said)
    assert "Việc 1" in " ".join(rows_of(screen, "Cảnh báo"))


def test_a_plan_that_is_not_given_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    warned(desk)
    screen = show(qtbot, desk)
    before = rows_of(screen, "Cảnh báo")
    press(screen, "Ghi kế hoạch…")
    question(AskDialog).reject()
    assert rows_of(screen, "Cảnh báo") == before
    assert desk.store.outbox.rows() == []


def test_a_warning_for_somebody_else_cannot_be_answered_here(qtbot: QtBot, desk: Desk) -> None:
    warned(desk)
    screen = show(qtbot, desk)
    view = screen.findChildren(RowsView)[0]
    other = next(w for w in desk.work.queue.warnings() if not w.to_me)
    view.choose(f"{other.key.case_id} {other.key.clock} {other.key.level} {other.key.on}")
    assert "Ghi kế hoạch…" not in words_on(screen)
    assert "Lê Minh Tuấn" in words_on(screen)


def test_enter_opens_the_case(qtbot: QtBot, desk: Desk) -> None:
    warned(desk)
    screen = show(qtbot, desk)
    view = screen.findChildren(RowsView)[0]
    view.setFocus()
    with qtbot.waitSignal(screen.case_opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["c_1", ("c_1",)]
