"""Lịch và quy tắc: days, rules and versions with their sources; a version is used after one question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import Desk
from tests.ui.dates.happenings import CALENDAR, publish_calendar, received, rest_day
from ui.screens.calendar import CalendarScreen
from ui.screens.rows_view import RowsView
from ui.tasks import Tasks
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.fields import Choice


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk) -> Iterator[CalendarScreen]:
    """Three open cases, one of which a further holiday would move."""
    desk.receive(received("c_1", "2025-08-06"), received("c_2", "2025-08-12"), received("c_3", "2025-08-14"))
    tasks = Tasks()
    made = CalendarScreen(desk.work, tasks)
    qtbot.addWidget(made)
    desk.work.feed.changed.connect(made.apply)
    made.resize(1160, 640)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    tasks.stop()


def publish(desk: Desk) -> None:
    publish_calendar(desk, 1, CALENDAR, "2025-08-20 08:00")
    publish_calendar(desk, 2, [*CALENDAR, rest_day("2025-08-26")], "2025-08-21 08:00")


def turn_to(screen: CalendarScreen, page: int) -> None:
    screen.findChildren(QTabBar)[0].setCurrentIndex(page)


def test_the_days_of_this_year_stand_with_what_they_are_and_their_source(screen: CalendarScreen) -> None:
    said = rows_of(screen, "Ngày nghỉ")
    assert said[0].startswith("Thứ Tư 01/01/2025. nghỉ. Tết Dương lịch. Bộ luật Lao động 2019, Điều 112.")
    assert any(row.startswith("Thứ Bảy 26/04/2025. làm bù.") for row in said)


def test_a_year_without_official_days_says_that_they_are_expected(screen: CalendarScreen) -> None:
    years = screen.findChildren(Choice)[0]
    years.setCurrentIndex(years.findData(2027))
    assert "Năm này chưa có lịch chính thức, ngày nghỉ là dự kiến." in words_on(screen)
    assert all(row.endswith("dự kiến.") for row in rows_of(screen, "Ngày nghỉ"))


def test_rules_stand_by_channel_and_unverified_ones_are_marked(screen: CalendarScreen) -> None:
    turn_to(screen, 1)
    said = rows_of(screen, "Quy tắc")
    assert said[0].startswith("Người dân ")
    assert "Trả lời, mọi cơ quan. 20 ngày, từ 25/04/2017. QĐ 574/QĐ-TTg, Quy chế. tin cậy." in said
    assert any(
        row.startswith("Nhận hoặc trả lại cổng, mọi cơ quan.") and row.endswith("chưa đối chiếu.")
        for row in said
    )
    assert any("chưa rõ số ngày, tạm dùng 20 ngày" in row and "QĐ 29/2026" in row for row in said)


def test_a_new_calendar_says_how_many_dates_it_moves_before_anybody_accepts_it(
    qtbot: QtBot, desk: Desk, screen: CalendarScreen
) -> None:
    publish(desk)
    qtbot.waitUntil(lambda: screen.message().startswith("Có lịch nghỉ mới."))
    assert "1 hạn thay đổi: 0 sớm hơn, 1 muộn hơn, 0 thành quá hạn." in screen.message()
    turn_to(screen, 2)
    said = rows_of(screen, "PAKN đổi hạn")
    assert said == ["Việc 1. Từ 26/08/2025 sang 27/08/2025. muộn hơn 1 ngày."]
    assert any("chờ bạn xem" in row for row in rows_of(screen, "Phiên bản"))
    assert str(desk.work.queue.lines(["c_1"])["c_1"].due_on) == "2025-08-26"


def test_a_calendar_is_used_after_one_question_and_closes_the_proposal(
    qtbot: QtBot, desk: Desk, screen: CalendarScreen
) -> None:
    publish(desk)
    qtbot.waitUntil(lambda: screen.message().startswith("Có lịch nghỉ mới."))
    turn_to(screen, 2)
    press(screen, "Dùng lịch này…")
    question(AskDialog).reject()
    assert str(desk.work.queue.lines(["c_1"])["c_1"].due_on) == "2025-08-26"
    press(screen, "Dùng lịch này…")
    dialog = question(AskDialog)
    assert "PAKN đã kết thúc giữ nguyên hạn." in words_on(dialog)
    dialog.accept()
    qtbot.waitUntil(lambda: str(desk.work.queue.lines(["c_1"])["c_1"].due_on) == "2025-08-27")
    qtbot.waitUntil(lambda: not any("chờ bạn xem" in row for row in rows_of(screen, "Phiên bản")))
    assert screen.message() == ""


def test_a_broken_calendar_is_named_with_its_line_and_changes_nothing(
    desk: Desk, screen: CalendarScreen
) -> None:
    before = desk.work.queue.calendar_view().version
    publish_calendar(desk, 1, CALENDAR, "2025-08-20 08:00")
    publish_calendar(desk, 2, [*CALENDAR, rest_day("2025-08-26", effect="nghi")], "2025-08-21 08:00")
    assert screen.message().startswith("Có tệp lịch hoặc quy tắc bị từ chối. Bản đang dùng giữ nguyên.")
    turn_to(screen, 2)
    refused = next(row for row in rows_of(screen, "Phiên bản") if "Dòng" in row)
    assert "cột effect, “nghi”" in refused
    view = next(one for one in screen.findChildren(RowsView) if one.accessibleName() == "Phiên bản")
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
    assert "Sửa những chỗ dưới đây rồi công bố lại." in words_on(screen)
    assert "Chọn một trong: off, work" in words_on(screen)
    assert desk.work.queue.calendar_view().version == before


def test_pages_turn_by_keyboard_and_reading_writes_nothing(desk: Desk, screen: CalendarScreen) -> None:
    screen.setFocus()
    QTest.keyClick(screen, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert screen.findChildren(QTabBar)[0].currentIndex() == 1
    assert desk.store.outbox.rows() == []
