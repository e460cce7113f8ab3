"""Hands a sign-in page to the system's web browser, or its link to the officer, from any thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication


class SystemBrowser(QObject):
    """Opens pages on the screen's thread; with `copy_link` the address goes to the clipboard instead."""

    _wanted = Signal(str)

    def __init__(self, *, copy_link: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copy_link = copy_link
        self._last = ""
        self._wanted.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def open(self, url: str) -> None:
        """Show this page; returns at once."""
        self._last = url
        self._wanted.emit(url)

    def open_again(self) -> None:
        """Show the page of the last sign-in once more."""
        if self._last:
            self._wanted.emit(self._last)

    @Slot(str)
    def _show(self, url: str) -> None:
        if self._copy_link:
            QGuiApplication.clipboard().setText(url)
        else:
            QDesktopServices.openUrl(QUrl(url))
