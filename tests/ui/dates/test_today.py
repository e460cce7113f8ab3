"""Hôm nay: what is in it, that a row leads into its case, and that it stays where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.case.conftest import press, rows_of, words_on
from tests.ui.case.desk import Desk, document
from tests.ui.dates.happenings import received, reminders
from ui.screens.rows_view import RowsView
from ui.screens.today import TodayScreen
from ui.tasks import Tasks


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    """The pool that the window would have."""
    made = Tasks()
    yield made
    made.stop()


Show = Callable[[], TodayScreen]


@pytest.fixture
def show(qtbot: QtBot, desk: Desk, tasks: Tasks) -> Show:
    """Shows the screen and waits until it has its answer."""

    def show_one() -> TodayScreen:
        screen = TodayScreen(desk.work, tasks)
        qtbot.addWidget(screen)
        desk.work.feed.changed.connect(screen.apply)
        screen.resize(1160, 640)
        screen.show()
        qtbot.waitUntil(screen.isActiveWindow)
        qtbot.waitUntil(lambda: screen.is_fresh)
        return screen

    return show_one


def test_a_quiet_day_says_so_and_offers_the_queue(qtbot: QtBot, desk: Desk, show: Show) -> None:
    screen = show()
    assert "Hôm nay không có việc gấp" in words_on(screen)
    with qtbot.waitSignal(screen.queue_wanted):
        press(screen, "Mở hàng đợi")


def test_late_due_and_owed_cases_stand_in_their_groups_with_counts(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    desk.receive(received("c_1", "2025-08-01"), received("c_2", "2025-08-05"), document("c_9"))
    said = rows_of(show(), "Hôm nay")
    assert "Quá hạn 1" in said
    assert "Đến hạn hôm nay 1" in said
    late = said[said.index("Quá hạn 1") + 1]
    assert late.startswith("Quá hạn 4 ngày. Hạn thứ Năm 21/08. Việc 1.")
    owed = said[said.index("Đến lượt cập nhật tình hình 1") + 1]
    assert "Cập nhật lần 1: 28/08" in owed


def test_the_day_and_the_number_of_cases_are_said_above(qtbot: QtBot, desk: Desk, show: Show) -> None:
    desk.receive(received("c_1", "2025-08-01"), received("c_2", "2025-08-05"))
    screen = show()
    assert "Thứ Hai 25/08/2025 · 2 PAKN cần xem" in words_on(screen)


def test_enter_opens_the_case_with_the_others_of_the_day_beside_it(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    desk.receive(received("c_1", "2025-08-01"), received("c_2", "2025-08-05"))
    screen = show()
    view = screen.findChildren(RowsView)[0]
    view.setFocus()
    with qtbot.waitSignal(screen.case_opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    case_id, siblings = opened.args or ["", ()]
    assert case_id == "c_1"
    assert set(siblings) == {"c_1", "c_2"}


def test_a_group_folds_by_keyboard_and_stays_folded_through_news(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    desk.receive(received("c_1", "2025-08-01"), received("c_2", "2025-08-05"))
    screen = show()
    view = screen.findChildren(RowsView)[0]
    view.setFocus()
    before = len(rows_of(screen, "Hôm nay"))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert len(rows_of(screen, "Hôm nay")) == before - 1
    desk.receive(received("c_3", "2025-08-01"))
    qtbot.waitUntil(lambda: screen.is_fresh)
    assert not any("Việc 1." in row and row.startswith("Quá hạn") for row in rows_of(screen, "Hôm nay")[:2])


def test_news_keeps_the_current_row(qtbot: QtBot, desk: Desk, show: Show) -> None:
    desk.receive(received("c_1", "2025-08-01"), received("c_2", "2025-08-05"))
    screen = show()
    view = screen.findChildren(RowsView)[0]
    view.choose("due_today c_2")
    desk.receive(received("c_3", "2025-08-01"))
    qtbot.waitUntil(lambda: "Quá hạn 2" in rows_of(screen, "Hôm nay"))
    assert view.current_key() == "due_today c_2"


def test_warnings_of_the_day_come_first_and_a_day_that_is_looked_at_writes_nothing(
    desk: Desk, show: Show
) -> None:
    desk.receive(received("c_1", "2025-08-01"))
    reminders(desk).tick()
    written = len(desk.store.outbox.rows())
    screen = show()
    said = rows_of(screen, "Hôm nay")
    assert said[0].startswith("Cảnh báo cần xử lý")
    assert "Trả lời người gửi" in said[1]
    assert len(desk.store.outbox.rows()) == written
