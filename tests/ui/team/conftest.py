"""The board of a head of a unit, on real files, and the window around it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from tests.ui.case.desk import HEAD, Desk, open_desk
from tests.ui.team.office import open_office
from ui.main_window import MainWindow
from ui.navigation import Elsewhere
from ui.screens.team import TeamScreen


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk with all of it, made once."""
    folder = tmp_path_factory.mktemp("office")
    open_office(folder).close()
    return folder


@pytest.fixture
def office(filled: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk of its own for each test."""
    folder = tmp_path / "office"
    shutil.copytree(filled, folder)
    desk = open_desk(folder, HEAD)
    yield desk
    desk.close()


Board = Callable[..., tuple[MainWindow, TeamScreen]]


@pytest.fixture
def new_board(qtbot: QtBot, office: Desk) -> Iterator[Board]:
    """Opens the window at a size with the board on it, all of it answered."""
    windows: list[MainWindow] = []

    def open_one(size: QSize = QSize(1366, 768)) -> tuple[MainWindow, TeamScreen]:  # noqa: B008
        window = MainWindow(office.work)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(size)
        window.show()
        window.activateWindow()
        window.go(Elsewhere.TEAM)
        screen = window._screens.screen(Elsewhere.TEAM)
        assert isinstance(screen, TeamScreen)
        qtbot.waitUntil(lambda: screen.is_fresh and window.isActiveWindow())
        return window, screen

    yield open_one
    for window in windows:
        window.close()
