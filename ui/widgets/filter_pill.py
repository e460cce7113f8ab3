"""A filter as a pill: off, on with a cross, or opening a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui import icons
from ui.icons import Icon


class FilterPill(QToolButton):
    """Pressing it turns the filter on and off; with a menu it opens the menu instead."""

    def __init__(self, word: str, *, menu: QMenu | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pill")
        self.setText(word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(icons.square(icons.CARET))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the icon behind the word
        if menu is not None:
            self.setMenu(menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self._show_icon(Icon.FOLD)
        else:
            self.setCheckable(True)
            self.toggled.connect(self._follow)

    def _follow(self, on: bool) -> None:
        if on:
            self._show_icon(Icon.CLOSE)
        else:
            self.setIcon(QIcon())
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def _show_icon(self, icon: Icon) -> None:
        self.setIcon(icons.icon(icon, "text_2"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
