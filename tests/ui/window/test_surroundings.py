"""What stands around the window: tasks, pictures, proxies, crash dialog, menus."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop_app.crash import CrashReport
from desktop_app.settings import SettingsFiles
from ui.appearance import apply_appearance, next_scale
from ui.application import CrashTeller
from ui.menus import MenuName, Menus
from ui.messages import Messages
from ui.pictures import picture
from ui.proxy import system_proxies
from ui.tasks import Tasks
from ui.theme import DARK, Theme, current_theme
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.banner import Banner, Tone


class Hearer(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, threading.Thread]] = []

    def hear(self, result: object) -> None:
        self.heard.append((result, threading.current_thread()))


def test_a_question_is_asked_elsewhere_and_answered_on_the_main_thread(qtbot: QtBot) -> None:
    tasks, hearer = Tasks(), Hearer()
    tasks.ask(threading.current_thread, hearer.hear)
    qtbot.waitUntil(lambda: bool(hearer.heard))
    asked_on, answered_on = hearer.heard[0]
    assert asked_on is not threading.main_thread()
    assert answered_on is threading.main_thread()
    tasks.stop()


def test_after_the_stop_nothing_is_delivered(qtbot: QtBot) -> None:
    tasks, hearer = Tasks(), Hearer()
    tasks.ask(lambda: "late", hearer.hear)
    tasks.stop()
    QApplication.processEvents()
    assert hearer.heard == []


def test_a_bug_in_a_question_is_raised_where_the_crash_dialog_hears_it(qtbot: QtBot) -> None:
    tasks = Tasks()
    with capture_exceptions() as raised:
        tasks.ask(lambda: 1 / 0, Hearer().hear)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    tasks.stop()


def test_a_picture_has_the_size_and_the_colours_asked_for(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    file = tmp_path / "pictures" / "window.png"
    picture(window, file, QSize(300, 200), 2.0)
    image = QImage(str(file))
    assert (image.width(), image.height()) == (600, 400)
    assert image.pixelColor(300, 200).name().upper() == theme.surface
    assert not window.isVisible()


def test_a_picture_that_cannot_be_written_is_an_error(tmp_path: Path, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with pytest.raises(OSError, match=tmp_path.name):
        picture(window, tmp_path, QSize(10, 10))


def test_without_a_proxy_the_way_is_direct(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert system_proxies("https://pakn.anbinh.example/") == {}


def test_the_system_proxy_is_given_for_the_scheme_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    assert system_proxies("https://pakn.anbinh.example/") == {"https": "http://proxy.example:3128"}


def test_a_bug_is_told_once_and_its_report_can_be_copied(tmp_path: Path, qtbot: QtBot) -> None:
    teller = CrashTeller()
    report = CrashReport("builtins.ZeroDivisionError\n  module:1 f", tmp_path / "crash.log")
    for _ in range(3):
        teller.tell(report)
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, AskDialog) and one.isVisible()]
    assert len(shown) == 1
    shown[0].accept()
    assert QGuiApplication.clipboard().text() == report.text


def test_a_message_gives_way_to_the_one_before_it_when_settled(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    messages = Messages(banner)
    messages.say("first", Tone.INFO, "Một.")
    messages.say("second", Tone.WARNING, "Hai.")
    assert banner.accessibleName() == "Hai."
    messages.settle("second")
    assert banner.accessibleName() == "Một."
    messages.settle("first")
    assert banner.isHidden()


def test_menu_letters_are_plain_and_differ(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window)
    titles = [action.text() for action in menus.bar.actions()]
    letters = [title[title.index("&") + 1].upper() for title in titles]
    assert letters == ["P", "S", "X", "L", "B", "O", "G"]
    assert len(titles) == len(list(MenuName))


def test_appearance_follows_the_settings(tmp_path: Path, qapp: QApplication) -> None:
    files = SettingsFiles(user=tmp_path / "settings.toml", policy=tmp_path / "policy.toml")
    apply_appearance(files.save_user("theme", "dark"))
    assert current_theme() is DARK


def test_text_sizes_step_through_those_on_offer() -> None:
    assert [next_scale(100, 1), next_scale(150, 1)] == [112, 150]
    assert [next_scale(100, -1), next_scale(90, -1)] == [90, 90]
