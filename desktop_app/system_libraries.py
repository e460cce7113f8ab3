"""Names the Debian packages whose libraries Qt needs here, before Qt would end the program without a word."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

# Library → Debian package, for every window and picture.
ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
}
# What an X11 display needs on top.
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a screen; elsewhere than on Linux there is always one."""
    return not sys.platform.startswith("linux") or bool(
        environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    )


def missing_packages(
    *, display: bool, load: Callable[[str], object] = ctypes.CDLL, platform: str = sys.platform
) -> list[str]:
    """Debian packages to install, in the order of their names; empty where all is there or not Linux."""
    if not platform.startswith("linux"):
        return []
    needed = {**ALWAYS, **X11} if display else ALWAYS
    missing = set()
    for library, package in needed.items():
        try:
            load(library)
        except OSError:
            missing.add(package)
    return sorted(missing)


BROKEN_SYSTEM = 2
"""Exit code when the machine lacks what a window or a picture needs."""


def prepare_screen(*, window: bool) -> int:
    """Make Qt startable before anything imports it; a number other than 0 is the exit code.

    Where there is no display, pictures are drawn off the screen; a window cannot be.
    """
    display = has_display()
    if not display and window and os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        sys.stderr.write("Máy này không có màn hình. Dùng: nguoidan-desktop tour --out THƯ_MỤC\n")
        return BROKEN_SYSTEM
    if not display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if missing := missing_packages(display=display):
        sys.stderr.write(f"Thiếu gói hệ thống. Cài bằng: sudo apt install {' '.join(missing)}\n")
        return BROKEN_SYSTEM
    return 0
