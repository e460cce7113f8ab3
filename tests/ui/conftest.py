"""What every test of the interface stands on: the application in its own look, in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

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
