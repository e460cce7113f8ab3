"""Tabs above a list: words with a bar below the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget


class Tabs(QTabBar):
    """Left aligned, reached by Tab and moved in with the arrows."""

    def __init__(self, *words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for word in words:
            self.addTab(word)
