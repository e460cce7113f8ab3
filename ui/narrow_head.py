"""The way to other places where a window is too narrow for the navigation: menus, and a list of places."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.icons import Icon
from ui.widgets.buttons import IconButton, MenuButton
from ui.widgets.text import rule


class NarrowHead(QWidget):
    """Stands above screens that bring no such head of their own."""

    menu_wanted = Signal()

    def __init__(self, places: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        menu = IconButton(Icon.MENU, self.tr("Trình đơn"))
        menu.clicked.connect(self.menu_wanted)
        go = MenuButton(self.tr("Đi tới"), places)
        go.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the caret behind the word
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(menu)
        row.addWidget(go)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule())
