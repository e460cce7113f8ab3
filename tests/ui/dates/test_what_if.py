"""Nếu…: four things one may suppose, answered beside the main thread, and nothing ever written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.storage.tables import audit, draft, outbox, reminder
from tests.ui.case.conftest import rows_of, words_on
from tests.ui.case.desk import Desk
from tests.ui.dates.happenings import CALENDAR, publish_calendar, received, rest_day
from ui.dialogs.what_if_dialog import WhatIfDialog
from ui.tasks import Tasks
from ui.widgets.date_field import DateField
from ui.widgets.fields import Choice


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[WhatIfDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    tasks = Tasks(window)
    desk.receive(received("c_1", "2025-08-06"), received("c_2", "2025-08-12"), received("c_3", "2025-08-14"))
    made = WhatIfDialog(desk.work, tasks, window)
    made.suppose(["c_1"])
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.reject()
    tasks.stop()


def choose(dialog: WhatIfDialog, place: int) -> None:
    dialog.findChildren(Choice)[0].setCurrentIndex(place)


def answer(qtbot: QtBot, dialog: WhatIfDialog) -> str:
    dialog.ask()
    qtbot.waitUntil(lambda: dialog.message().startswith("Đã xem"))
    return dialog.message()


def give_days(dialog: WhatIfDialog, *days: date) -> None:
    shown = [field for field in dialog.findChildren(DateField) if field.isVisibleTo(dialog)]
    for field, day in zip(shown, days, strict=True):
        field.set_day(day)


def written(desk: Desk) -> tuple[int, ...]:
    tables = (outbox, audit, reminder, draft)
    with desk.store.work.read() as connection:
        counts = (select(func.count()).select_from(table) for table in tables)
        return tuple(connection.execute(count).scalar_one() for count in counts)


def test_an_absence_names_the_cases_that_would_go_overdue(
    qtbot: QtBot, desk: Desk, dialog: WhatIfDialog
) -> None:
    before = written(desk)
    give_days(dialog, date(2025, 8, 26), date(2025, 8, 29))
    assert answer(qtbot, dialog).startswith("Đã xem 3 PAKN: 1 thành quá hạn")
    said = rows_of(dialog, "PAKN bị ảnh hưởng")
    assert said[0] == "Thành quá hạn 1"
    assert said[1].startswith("Việc 1. Trả lời người gửi, ")
    assert written(desk) == before


def test_days_in_the_wrong_order_are_refused_beside_the_day(qtbot: QtBot, dialog: WhatIfDialog) -> None:
    give_days(dialog, date(2025, 8, 29), date(2025, 8, 26))
    dialog.ask()
    assert "Ngày cuối ở trước ngày đầu." in words_on(dialog)
    assert dialog.message().startswith("Chưa đủ để tính.")


def test_a_further_holiday_says_which_dates_would_move(qtbot: QtBot, dialog: WhatIfDialog) -> None:
    choose(dialog, 1)
    give_days(dialog, date(2025, 8, 26))
    assert "1 hạn thay đổi: 0 sớm hơn, 1 muộn hơn, 0 thành quá hạn." in answer(qtbot, dialog)


def test_another_officer_is_asked_about_with_the_case_on_screen(qtbot: QtBot, dialog: WhatIfDialog) -> None:
    choose(dialog, 2)
    offered = [choice.itemText(0) for choice in dialog.findChildren(Choice) if choice.isVisibleTo(dialog)]
    assert "1 PAKN đang chọn" in offered
    assert answer(qtbot, dialog).startswith("Đã xem 1 PAKN: 0 thành quá hạn")


def test_another_calendar_can_be_tried_before_it_is_used(
    qtbot: QtBot, desk: Desk, dialog: WhatIfDialog
) -> None:
    publish_calendar(desk, 1, CALENDAR, "2025-08-20 08:00")
    publish_calendar(desk, 2, [*CALENDAR, rest_day("2025-08-26")], "2025-08-21 08:00")
    dialog.reject()
    dialog.suppose([])
    choose(dialog, 3)
    before = desk.work.queue.calendar_view().version
    assert "1 hạn thay đổi" in answer(qtbot, dialog)
    assert desk.work.queue.calendar_view().version == before


def test_the_answer_is_copied_without_titles(qtbot: QtBot, dialog: WhatIfDialog) -> None:
    give_days(dialog, date(2025, 8, 26), date(2025, 8, 29))
    answer(qtbot, dialog)
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Nếu Nguyễn Thị Hạnh · Chuyên viên vắng 26–29/08\nĐã xem 3 PAKN")
    assert "PAKN.20250806.0001 · Trả lời người gửi · thứ Ba 26/08" in copied
    assert "Việc 1" not in copied
    assert copied.endswith("Giả định, không ghi vào hồ sơ nào.")


def test_the_dialog_says_that_nothing_is_written_and_esc_closes_it(
    qtbot: QtBot, dialog: WhatIfDialog
) -> None:
    assert "Chỉ xem trước. Không ghi, không gửi gì, không đổi hạn nào." in words_on(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
