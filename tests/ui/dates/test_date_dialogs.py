"""Questions that need a day: which can be given, and what must be said with it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.case.conftest import words_on
from ui.dialogs.date_questions import DateQuestions
from ui.dialogs.dated_dialog import DatedDialog
from ui.widgets.date_field import DateField
from ui.widgets.fields import Choice

TODAY = date(2025, 8, 25)


def only_past(on: date) -> str:
    return "Ngày này ở sau hôm nay." if on > TODAY else ""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def acting(dialog: QWidget, text: str) -> QAbstractButton:
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text() == text)


def request(window: QWidget) -> DatedDialog:
    dialog = DateQuestions(window).request_info(today=TODAY, wrong=only_past)
    dialog.open()
    return dialog


def test_a_question_to_the_sender_needs_its_reason_and_what_is_missing(window: QWidget) -> None:
    dialog = request(window)
    button = acting(dialog, "Đề nghị bổ sung")
    assert not button.isEnabled()
    reason, questions = dialog.findChildren(QPlainTextEdit)[-2:]
    reason.setPlainText("Thiếu giấy hẹn")
    assert not button.isEnabled()
    questions.setPlainText("Giấy hẹn bản chụp\nSố điện thoại người nhận")
    assert button.isEnabled()
    assert dialog.text(0) == "Thiếu giấy hẹn"
    assert dialog.text(1) == "Giấy hẹn bản chụp\nSố điện thoại người nhận"
    dialog.reject()


def test_a_day_that_cannot_be_true_is_refused_beside_the_day(window: QWidget) -> None:
    dialog = request(window)
    for editor in dialog.findChildren(QPlainTextEdit)[-2:]:
        editor.setPlainText("Có")
    dialog.findChildren(DateField)[0].set_day(date(2025, 8, 26))
    assert "Ngày này ở sau hôm nay." in words_on(dialog)
    assert not acting(dialog, "Đề nghị bổ sung").isEnabled()
    dialog.findChildren(DateField)[0].set_day(date(2025, 8, 22))
    assert "Ngày này ở sau hôm nay." not in words_on(dialog)
    assert acting(dialog, "Đề nghị bổ sung").isEnabled()
    assert dialog.day() == date(2025, 8, 22)
    dialog.reject()


def test_a_day_is_changed_by_keyboard_alone(window: QWidget) -> None:
    dialog = request(window)
    field = dialog.findChildren(DateField)[0]
    field.setFocus()
    field.setSelectedSection(DateField.Section.DaySection)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.day() == date(2025, 8, 24)
    assert field.text() == "24/08/2025"
    dialog.reject()


def test_what_came_from_the_sender_may_be_left_unsaid(window: QWidget) -> None:
    dialog = DateQuestions(window).resume(today=TODAY, wrong=only_past)
    dialog.open()
    assert acting(dialog, "Ghi nhận bổ sung").isEnabled()
    assert dialog.text(0) == ""
    dialog.reject()


def test_progress_is_told_in_words_and_only_perhaps_in_percent(window: QWidget) -> None:
    dialog = DateQuestions(window).progress()
    dialog.open()
    assert not acting(dialog, "Cập nhật").isEnabled()
    dialog.findChildren(QPlainTextEdit)[-1].setPlainText("Đã làm việc với phường.")
    assert acting(dialog, "Cập nhật").isEnabled()
    assert dialog.percent() is None
    dialog.findChildren(Choice)[0].setCurrentIndex(6)
    assert dialog.percent() == 60
    assert dialog.findChildren(Choice)[0].currentText() == "60 %"
    dialog.reject()


def test_a_warning_for_action_is_acknowledged_only_with_a_plan(window: QWidget) -> None:
    questions = DateQuestions(window)
    plan = questions.acknowledge("PAKN.20250806.0042", plan_required=True)
    plan.open()
    assert not acting(plan, "Ghi kế hoạch").isEnabled()
    plan.reject()
    seen = questions.acknowledge("PAKN.20250806.0042", plan_required=False)
    seen.open()
    assert acting(seen, "Đã xem").isEnabled()
    seen.reject()
