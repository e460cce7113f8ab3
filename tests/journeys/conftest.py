"""The whole program in this process: real windows, store and portal; the web browser is a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.clock import LEGAL_ZONE, Clock
from desktop_app.paths import Paths
from desktop_app.program import Program
from desktop_app.settings import SettingsFiles
from sync.reference_portal.server import ReferencePortal
from ui import language
from ui.language import Language
from ui.theme import LIGHT, apply_theme

DAY = datetime(2025, 8, 25, 14, 20, tzinfo=LEGAL_ZONE)
NewProgram = Callable[..., Program]


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(DAY)


@pytest.fixture
def portal(tmp_path: Path, clock: ShiftedClock) -> Iterator[ReferencePortal]:
    """A portal that knows no training: it asks for name and password."""
    with ReferencePortal(
        tmp_path / "portal.db", seed="small", day=DAY, training=False, now=clock.now
    ) as running:
        yield running


@pytest.fixture
def new_program(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: ShiftedClock
) -> Iterator[NewProgram]:
    """`new_program(policy=...)` is the program on the data folder of this test; each is closed at the end."""
    language.install(qapp, Language.VIETNAMESE)
    apply_theme(qapp, LIGHT)
    qapp.setQuitOnLastWindowClosed(False)
    with ExitStack() as ends:

        def make(*, policy: str = "", folder: str = "data", clock: Clock = clock) -> Program:
            paths = Paths(tmp_path / folder)
            paths.prepare()
            policy_file = tmp_path / "policy.toml"
            policy_file.write_text(policy, encoding="utf-8")
            files = SettingsFiles(paths.user_settings, policy=policy_file)
            return ends.enter_context(closing(Program(paths, files, clock=clock)))

        yield make
    qtbot.wait(0)


class ScriptedBrowser(QObject):
    """Stands where the system's web browser is: fills in the portal's sign-in page and follows it back."""

    def __init__(self) -> None:
        super().__init__()
        self.user_name = "hanh"
        self.password = "hanh"
        self.pages: list[str] = []
        self.last_answer = ""

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.pages.append(address)
        with requests.Session() as session:
            session.trust_env = False
            page = session.get(address, timeout=10)
            fields = dict(_hidden_fields(page.text))
            answer = session.post(
                address.split("?")[0],
                data={**fields, "user_name": self.user_name, "password": self.password},
                timeout=10,
            )
            self.last_answer = answer.text


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[ScriptedBrowser]:
    scripted = ScriptedBrowser()
    QDesktopServices.setUrlHandler("http", scripted, "visit")
    yield scripted
    QDesktopServices.unsetUrlHandler("http")


def _hidden_fields(page: str) -> Iterator[tuple[str, str]]:
    """Names and values of a form's hidden fields."""
    from html.parser import HTMLParser  # late: only a sign-in needs it

    found: list[tuple[str, str]] = []

    class Inputs(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            named = {name: value or "" for name, value in attrs}
            if tag == "input" and named.get("type") == "hidden":
                found.append((named["name"], named.get("value", "")))

    Inputs().feed(page)
    yield from found
