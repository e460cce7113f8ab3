"""A desk and a case screen for each test, closed again afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.case.desk import HEAD, Desk, open_desk
from ui.screens.case import CaseScreen
from ui.theme import LIGHT


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The officer's desk, without a case yet."""
    opened = open_desk(tmp_path / "officer")
    yield opened
    opened.close()


@pytest.fixture
def head_desk(tmp_path: Path) -> Iterator[Desk]:
    """The desk of the head of the officer's unit."""
    opened = open_desk(tmp_path / "head", HEAD)
    yield opened
    opened.close()


def show_case(qtbot: QtBot, desk: Desk, case_id: str = "c_1") -> CaseScreen:
    """The case screen as the window shows it: told of every change, closed with the test."""
    screen = CaseScreen(desk.work, LIGHT)
    qtbot.addWidget(screen, before_close_func=_forget)
    desk.work.feed.changed.connect(screen.apply)
    screen.resize(1366, 706)
    screen.show()
    screen.open(case_id, [case_id])
    return screen


def _forget(screen: CaseScreen) -> None:
    """A desk that is closed already has nothing to keep text with."""
    screen.forget()
