"""The one way news crosses to the screen's thread: publish anywhere, received on the main thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.changes import Changes


class ChangeFeed(QObject):
    """Connect `changed` to methods of QObjects only: a lambda would run on the publisher's thread."""

    changed = Signal(Changes)

    def publish(self, changes: Changes) -> None:
        """Tell every screen; callable from any thread."""
        if changes:
            self.changed.emit(changes)
