"""What every test of the interface stands on: the application in its own look, in Vietnamese."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import language
from ui.language import Language
from ui.theme import DARK, LIGHT, Theme, apply_theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Light, 100 %, Vietnamese; whatever a test changes is undone."""
    language.install(qapp, Language.VIETNAMESE)
    apply_theme(qapp, LIGHT)
    yield qapp
    language.install(qapp, Language.VIETNAMESE)


class HoldingBot(QtBot):
    """Keeps every widget until it was closed, as the program keeps its windows.

    pytest-qt itself holds them weakly: once a test has returned, the collector could end a window that is
    still on screen, in the middle of its own painting.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._held: list[QWidget] = []

    def addWidget(
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        self._held.append(widget)
        super().addWidget(widget, before_close_func=before_close_func)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Puts in pytest-qt's place a bot that lets no widget die early."""
    return HoldingBot(request)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    """Each appearance in turn, applied."""
    chosen: Theme = request.param
    apply_theme(qapp, chosen)
    return chosen


@pytest.fixture
def english(qapp: QApplication) -> None:
    """The interface in English for one test."""
    language.install(qapp, Language.ENGLISH)
