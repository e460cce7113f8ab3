"""Where the window stands on the screen: as it was left, at first as large as the screen asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QWidget

FIRST_SIZE = QSize(1366, 768)
"""On a screen that is no larger the window starts maximised."""


class WindowPlace:
    """Kept in a small file beside the data; it holds no word of any case."""

    def __init__(self, file: Path) -> None:
        self._file = str(file)

    def restore(self, window: QWidget) -> None:
        """Show the window where it was left."""
        kept = QSettings(self._file, QSettings.Format.IniFormat).value("window")
        if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
            window.show()
            return
        room = window.screen().availableSize()
        if room.width() <= FIRST_SIZE.width() or room.height() <= FIRST_SIZE.height():
            window.resize(room)
            window.showMaximized()
        else:
            window.resize(FIRST_SIZE)
            window.show()

    def keep(self, window: QWidget) -> None:
        """Remember it for the next start."""
        QSettings(self._file, QSettings.Format.IniFormat).setValue("window", window.saveGeometry())
