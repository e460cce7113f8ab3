"""Settings in the window: shown with their source, changed at once, kept as the officer's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer

from desktop_app.domain.changes import Changes
from tests.ui.case.desk import Desk, event
from tests.ui.window.cases import queue_document
from tests.ui.window.hands import labels
from ui.delegates.case_row import Column
from ui.delegates.cells import CELL_ROLE
from ui.main_window import MainWindow
from ui.navigation import Elsewhere
from ui.screens.settings import SettingsScreen


def test_settings_show_their_source_and_save_the_officers_choice(window: MainWindow, desk: Desk) -> None:
    window.go(Elsewhere.SETTINGS)
    screen = window._stack.currentWidget()
    assert isinstance(screen, SettingsScreen)
    assert {one.accessibleName() for one in screen._sources.values()} == {"Mặc định"}
    choice = screen._editors["theme"]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    files = desk.work.settings_files
    assert files is not None
    assert files.load().text("theme") == "dark"
    assert screen._sources["theme"].accessibleName() == "Bạn đặt"


def test_a_locked_setting_cannot_be_changed(desk: Desk, new_window: Callable[..., MainWindow]) -> None:
    files = desk.work.settings_files
    assert files is not None
    files.policy.write_text('portal_address = "https://pakn.anbinh.example"\n')
    desk.work = replace(desk.work, settings=files.load())
    window = new_window()
    window.go(Elsewhere.SETTINGS)
    screen = window._stack.currentWidget()
    assert isinstance(screen, SettingsScreen)
    assert not screen._address.isEnabled()
    assert screen._address.text() == "https://pakn.anbinh.example"
    assert screen._sources["portal_address"].accessibleName() == "Chính sách máy"


def test_a_settings_file_that_cannot_be_read_is_told_and_the_rest_counts(
    desk: Desk, new_window: Callable[..., MainWindow]
) -> None:
    files = desk.work.settings_files
    assert files is not None
    files.user.write_text("theme = \n")
    desk.work = replace(desk.work, settings=files.load())
    assert "Tệp thiết lập của bạn có dòng 1 không đọc được." in labels(new_window())


def test_nobody_is_told_of_nothing(window: MainWindow) -> None:
    window.apply(Changes())
    assert window.queue.list.current_case() == "c_01"


def test_a_closed_window_asks_nothing_of_a_profile_that_is_gone(window: MainWindow, desk: Desk) -> None:
    desk.receive(queue_document("c_12"))
    window.close()
    desk.work.feed.publish(Changes(case_ids=frozenset({"c_12"}), membership=True, outbox=True))
    timers = window.findChildren(QTimer)
    assert timers
    assert not [timer for timer in timers if timer.isActive() and timer.interval() > 0]


def test_the_running_duty_of_an_overdue_case_follows_an_update(window: MainWindow, desk: Desk) -> None:
    def second() -> str:
        model = window.queue.list.model()
        row = window.queue._cases.row_of("c_01")
        return str(model.data(model.index(row, Column.DUE), CELL_ROLE).second)

    assert second() == "cập nhật lần 3: hôm nay"
    one = queue_document("c_01", version=2)
    one["history"].append(event(4, "progress_updated", "2025-08-25 08:00", "u_hanh", on="2025-08-25"))
    desk.receive(one)
    assert second() == "cập nhật lần 4: 03/09"  # the fourth week ends on a day off
