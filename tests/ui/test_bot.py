"""A window on screen outlives the collector, whatever still refers to it."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_a_shown_window_that_nobody_holds_is_not_collected(qtbot: QtBot) -> None:
    window = QWidget()
    window.itself = window  # type: ignore[attr-defined]
    qtbot.addWidget(window)
    window.show()
    seen = weakref.ref(window)
    del window
    gc.collect()
    assert seen() is not None
