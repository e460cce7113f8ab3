"""A desk and a case screen for each test, closed again afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.case.desk import HEAD, Desk, open_desk
from ui.screens.case import CaseScreen
from ui.screens.rows_view import RowsView
from ui.tasks import Tasks


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
    tasks = Tasks()
    screen = CaseScreen(desk.work, tasks)
    qtbot.addWidget(screen, before_close_func=lambda widget: _forget(widget, tasks))
    desk.work.feed.changed.connect(screen.apply)
    screen.resize(1366, 706)
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)  # keys go to the active window only
    screen.open(case_id, [case_id])
    return screen


D = TypeVar("D", bound=QDialog)


def question(kind: type[D]) -> D:
    """The question that is open; there is never more than one."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def words_on(widget: QWidget) -> str:
    """Every word a person sees in a widget, once what was just put into it is shown."""
    QApplication.processEvents()
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    buttons = [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget)]
    return "\n".join(labels + buttons)


def press(widget: QWidget, text: str) -> None:
    """Click the button that says `text`."""
    found = [one for one in widget.findChildren(QAbstractButton) if one.text() == text]
    shown = [one for one in found if one.isVisibleTo(widget)]
    assert len(shown) == 1, f"{len(shown)} buttons say {text}"
    shown[0].click()


def rows_of(widget: QWidget, name: str) -> list[str]:
    """What a screen reader says of each row of the list called `name`."""
    view = next(one for one in widget.findChildren(RowsView) if one.accessibleName() == name)
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]


def _forget(screen: CaseScreen, tasks: Tasks) -> None:
    """A desk that is closed already has nothing to keep text with."""
    tasks.stop()
    screen.forget()
