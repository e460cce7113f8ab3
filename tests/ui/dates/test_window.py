"""Dates in the window: the day stands first, reminders come by themselves, a click opens a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.reminders import Reminders
from tests.ui.case.conftest import words_on
from tests.ui.case.desk import Desk
from tests.ui.dates.happenings import received
from ui.main_window import MainWindow
from ui.navigation import Elsewhere
from ui.screens.rows_view import RowsView
from ui.screens.today import TodayScreen
from ui.screens.warnings import WarningsScreen
from ui.workplace import Run

SIZES = [QSize(1366, 768), QSize(1093, 543), QSize(960, 469), QSize(683, 313)]


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    """A window whose machine reminds."""
    desk.receive(received("c_1", "2025-08-01"), received("c_2", "2025-08-05"))
    store, clock, feed = desk.store, desk.clock, desk.work.feed

    def remind(run: Run) -> Reminders:
        return Reminders(store, desk.work.me, clock, feed.publish, run=run)

    desk.work = replace(desk.work, reminders=remind)
    made = MainWindow(desk.work)
    qtbot.addWidget(made)
    made.resize(SIZES[0])
    made.show()
    yield made
    made.close()


def entry_words(window: MainWindow) -> list[str]:
    model = window.navigation.main.entries
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]


def test_the_day_is_the_first_place_and_counts_its_cases(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: entry_words(window)[1] == "Hôm nay, 2")


def test_reminders_are_looked_for_by_themselves_and_counted(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: bool(desk.work.queue.warnings()))
    mine = sum(warning.needs_plan for warning in desk.work.queue.warnings())
    assert mine > 0
    qtbot.waitUntil(lambda: f"Cảnh báo, {mine}" in entry_words(window))


def test_a_click_on_the_desktops_message_opens_the_case_or_the_list(window: MainWindow) -> None:
    window._minute.opened.emit("c_1")
    assert window._screens.case().case_id == "c_1"
    window._minute.opened.emit("")
    assert window.place is Elsewhere.WARNINGS


def test_every_place_of_dates_is_in_a_menu_and_opens(window: MainWindow) -> None:
    texts = {action.text(): action for action in window.actions()}
    for word, place in (
        ("Hôm nay", Elsewhere.TODAY),
        ("Cảnh báo", Elsewhere.WARNINGS),
        ("Lịch và quy tắc", Elsewhere.CALENDAR),
    ):
        texts[word].trigger()
        assert window.place is place
    assert "Nếu…" in texts


def test_from_the_day_into_a_case_and_back_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Elsewhere.TODAY)
    screen = window.findChildren(TodayScreen)[0]
    view = screen.findChildren(RowsView)[0]
    qtbot.waitUntil(lambda: screen.is_fresh)
    screen.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window._screens.case().isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert screen.isVisible()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_every_screen_of_dates_fits_each_window(window: MainWindow, size: QSize) -> None:
    for place in (Elsewhere.TODAY, Elsewhere.WARNINGS, Elsewhere.CALENDAR):
        window.go(place)
        window.resize(size)
        assert window.size() == size, place


def test_what_if_asks_about_the_cases_chosen_in_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.queue.list.selectAll()
    qtbot.waitUntil(lambda: len(window.queue.list.chosen_cases()) == 2)
    window.suppose()
    dialog = window._screens._what_if
    assert dialog is not None
    assert dialog.isVisible()
    assert "Chỉ xem trước." in words_on(dialog)
    dialog.reject()


def test_a_closed_window_reminds_nobody(desk: Desk, window: MainWindow) -> None:
    window.close()
    assert not window._minute._timer.isActive()
    assert window.findChildren(WarningsScreen) == []
