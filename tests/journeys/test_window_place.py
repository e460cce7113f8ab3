"""The window opens where it was left, with the keyboard in the list."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import NewProgram
from ui.main_window import MainWindow


def test_the_first_window_fills_a_small_screen_and_the_keyboard_is_in_the_list(
    new_program: NewProgram, qtbot: QtBot
) -> None:
    program = new_program()
    program.begin(training_seed="small")
    window = program.window
    assert isinstance(window, MainWindow)
    assert window.isMaximized()  # the offscreen screen is 800×800
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    assert window.focusWidget() is window.queue.list


def test_the_next_window_opens_in_the_size_the_last_one_had(
    new_program: NewProgram, qapp: QApplication
) -> None:
    program = new_program()
    program.begin(training_seed="small")
    assert program.window is not None
    program.window.showNormal()
    program.window.resize(QSize(720, 560))
    qapp.processEvents()
    program.close()
    again = new_program()
    again.begin(training_seed="small")
    assert again.window is not None
    assert again.window.size() == QSize(720, 560)
