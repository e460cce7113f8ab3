"""What stands above a text under review: the case it answers, what it is compared with, the way to others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.folding import Width
from ui.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.text import ElidedLabel, TextRole, label


def menu_button(name: str) -> IconButton:
    """The way to the navigation, which this screen stands in place of."""
    return IconButton(Icon.MENU, name)


class ReviewHead(QWidget):
    """Title and facts of the case; the neighbours where the list is folded away."""

    menu_wanted = Signal()
    stepped = Signal(int)  # to the answer before (-1) or after (1)
    case_wanted = Signal()

    def __init__(self, batch: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", TextRole.STRONG)
        self._facts = ElidedLabel("", TextRole.SECOND)
        self._menu = menu_button(self.tr("Điều hướng"))
        self._menu.clicked.connect(self.menu_wanted)
        self._before = IconButton(Icon.UP, self.tr("Câu trả lời trước (Alt+↑)"))
        self._after = IconButton(Icon.FOLD, self.tr("Câu trả lời kế (Alt+↓)"))
        self._before.clicked.connect(lambda: self.stepped.emit(-1))
        self._after.clicked.connect(lambda: self.stepped.emit(1))
        opens = Button(self.tr("Xem phản ánh"))
        opens.clicked.connect(self.case_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(8)
        for button in (self._menu, self._before, self._after):
            row.addWidget(button)
        row.addLayout(words, 1)
        row.addWidget(batch)
        row.addWidget(opens)

    def show_case(self, title: str, facts: str) -> None:
        """Which case is answered."""
        self._title.setText(title)
        self._facts.setText(facts)

    def fold(self, width: Width) -> None:
        """The ways that the list offers are here where it has no room."""
        for button in (self._menu, self._before, self._after):
            button.setVisible(width < Width.FULL)


class ReviewTools(QWidget):
    """What the text is compared with, and the way through its changes."""

    stepped = Signal(int)  # to the change before (-1) or after (1)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versus = ElidedLabel("", TextRole.LABEL)
        self._count = label(role=TextRole.SECOND)
        self._up = IconButton(Icon.UP, self.tr("Thay đổi trước (Shift+F8)"))
        self._down = IconButton(Icon.FOLD, self.tr("Thay đổi kế (F8)"))
        self._up.clicked.connect(lambda: self.stepped.emit(-1))
        self._down.clicked.connect(lambda: self.stepped.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self._versus, 1)
        row.addWidget(self._count)
        row.addWidget(self._up)
        row.addWidget(self._down)

    def show_comparison(self, before: str | None, changes: int) -> None:
        """`before` names the earlier text, None where there is none on this machine."""
        if before is None:
            self._versus.setText(self.tr("Chưa có bản trước trên máy để so"))
        else:
            self._versus.setText(self.tr("So với %1").replace("%1", before))
        self._count.setText("" if before is None else self.tr("%n thay đổi", "", changes))
        for button in (self._up, self._down):
            button.setVisible(changes > 0)
