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

    def show_tab(self, place: int, *, shown: bool) -> None:
        """Let a tab come or go; Qt alone would leave its place as it was."""
        self.setTabVisible(place, shown)
        self.setTabText(place, self.tabText(place))
        self.updateGeometry()
