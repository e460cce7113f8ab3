"""The end of a window: what to do after the present event, and how to let nothing of it run on."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def soon(action: Callable[[], None]) -> None:
    """Run on the main thread's next turn; call it on the main thread only."""
    QTimer.singleShot(0, action)


def discard(window: QWidget) -> None:
    """Close a window and let nothing of it run any more; not from inside one of its own events.

    Its timers and the news it listens to would otherwise reach a desk that is closed.
    """
    window.close()
    shiboken6.delete(window)
