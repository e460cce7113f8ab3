"""A window over a real profile with a morning's cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from desktop_app.domain.people import Person
from desktop_app.settings import SettingsFiles
from tests.ui.case.desk import OFFICER, Desk, open_desk
from tests.ui.window.cases import send_morning
from ui.main_window import MainWindow
from ui.workplace import TrainingRole


@dataclass
class Training:
    """Two people to play; remembers what was asked."""

    roles: tuple[TrainingRole, ...] = (
        TrainingRole("hanh", "officer", "Nguyễn Thị Hạnh"),
        TrainingRole("tuan", "supervisor", "Lê Minh Tuấn"),
    )
    current: str = "hanh"
    key_beside_data: bool = False
    played: list[str] = field(default_factory=list)
    left: bool = False

    def play(self, user_name: str) -> None:
        self.played.append(user_name)

    def leave(self) -> None:
        self.left = True


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens a profile for a person, with settings that can be saved."""
    opened: list[Desk] = []

    def open_one(me: Person = OFFICER) -> Desk:
        folder = tmp_path / f"{me.id}-{len(opened)}"
        folder.mkdir()
        desk = open_desk(folder, me)
        files = SettingsFiles(user=folder / "settings.toml", policy=folder / "policy.toml")
        desk.work = replace(desk.work, settings_files=files)
        opened.append(desk)
        return desk

    yield open_one
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """The officer's profile with eleven cases."""
    made = new_desk()
    send_morning(made)
    return made


@pytest.fixture
def new_window(qtbot: QtBot, desk: Desk) -> Iterator[Callable[..., MainWindow]]:
    """Opens the window at a size, the first case at hand."""
    windows: list[MainWindow] = []

    def open_one(size: QSize = QSize(1366, 768), *, of: Desk = desk) -> MainWindow:  # noqa: B008
        window = MainWindow(of.work)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(size)
        window.show()
        window.activateWindow()
        window.queue.list.setFocus()
        qtbot.waitUntil(window.queue.list.hasFocus)
        return window

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def window(new_window: Callable[..., MainWindow]) -> MainWindow:
    """The window at 1366×768."""
    return new_window()
