"""What is said where a system library is missing."""

from __future__ import annotations

from desktop_app.system_libraries import has_display, missing_packages


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
