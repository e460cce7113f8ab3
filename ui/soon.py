"""Do something after the present event, when the window that asked for it may go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer


def soon(action: Callable[[], None]) -> None:
    """Run on the main thread's next turn; call it on the main thread only."""
    QTimer.singleShot(0, action)
