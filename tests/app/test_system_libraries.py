"""What is said where a system library is missing."""

from __future__ import annotations

import pytest

from desktop_app.system_libraries import (
    ALWAYS,
    BROKEN_SYSTEM,
    has_display,
    missing_packages,
    prepare_screen,
)


def lacks(*names: str) -> object:
    """A machine without these libraries."""

    def load(name: str) -> None:
        if name in names:
            raise OSError(name)

    return load


def test_here_nothing_is_missing() -> None:
    assert missing_packages(display=True) == []


def test_each_missing_library_is_named_by_its_debian_package() -> None:
    load = lacks("libxcb-cursor.so.0", "libEGL.so.1")
    assert missing_packages(display=True, load=load) == ["libegl1", "libxcb-cursor0"]
    assert missing_packages(display=False, load=load) == ["libegl1"]


def test_elsewhere_than_on_linux_nothing_is_asked() -> None:
    assert missing_packages(display=True, load=lacks("libEGL.so.1"), platform="win32") == []


def test_a_screen_is_an_x11_or_a_wayland_display() -> None:
    assert has_display({"DISPLAY": ":0"})
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert not has_display({})


def test_a_missing_library_is_one_sentence_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert prepare_screen(window=True) == 0
    monkeypatch.setitem(ALWAYS, "libnowhere.so.9", "libnowhere9")
    assert prepare_screen(window=True) == BROKEN_SYSTEM
    assert capsys.readouterr().err == "Thiếu gói hệ thống. Cài bằng: sudo apt install libnowhere9\n"


def test_a_window_without_a_screen_is_told_what_runs_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert prepare_screen(window=True) == BROKEN_SYSTEM
    assert "nguoidan-desktop tour --out" in capsys.readouterr().err
