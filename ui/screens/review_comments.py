"""What an approver says about passages of the text on screen, to go back with it to its author."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import fonts
from ui.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.text import TextRole, label

_LINES = 2
_PASSAGE = 60


@dataclass(slots=True)
class Comment:
    """A passage and what is said about it."""

    passage: str
    text: str = ""


class ReviewComments(QWidget):
    """Kept by the text they are about, for as long as the window is open; another text has its own."""

    wanted = Signal()  # the passage chosen in the text shall be commented
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_text: dict[str, list[Comment]] = {}
        self._sha256 = ""
        self._add = Button(self.tr("Ý kiến về đoạn chọn"), icon=Icon.COMMENT, small=True)
        self._add.setToolTip("Ctrl+M")
        self._add.clicked.connect(self.wanted)
        self._list = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._add)
        self._column.addWidget(self._list)

    def show_for(self, sha256: str) -> None:
        """The comments about this text."""
        if sha256 != self._sha256:
            self._sha256 = sha256
            self._show()

    def add(self, passage: str) -> None:
        """Begin a comment and go to its field."""
        comment = Comment(passage)
        self._comments().append(comment)
        fields = self._show()
        fields[-1].setFocus()

    def passages(self) -> list[str]:
        """The passages commented on, in the order of the comments."""
        return [comment.passage for comment in self._comments()]

    def count(self) -> int:
        """How many comments say something."""
        return sum(bool(comment.text.strip()) for comment in self._comments())

    def text(self) -> str:
        """All comments as one text for the author."""
        about = self.tr("Về đoạn “%1”: %2")
        said = [comment for comment in self._comments() if comment.text.strip()]
        return "\n".join(about.replace("%1", one.passage).replace("%2", one.text.strip()) for one in said)

    def forget(self) -> None:
        """They went with the decision."""
        self._by_text.pop(self._sha256, None)
        self._show()

    def _comments(self) -> list[Comment]:
        return self._by_text.setdefault(self._sha256, [])

    def _show(self) -> list[QPlainTextEdit]:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        fields = [self._field(column, comment) for comment in self._comments()]
        self._column.replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh
        self.changed.emit()
        return fields

    def _field(self, column: QVBoxLayout, comment: Comment) -> QPlainTextEdit:
        short = comment.passage if len(comment.passage) <= _PASSAGE else f"{comment.passage[:_PASSAGE]}…"
        words = self.tr("Về đoạn “%1”").replace("%1", short)
        head = QHBoxLayout()
        head.addWidget(label(words, TextRole.SECOND, wrap=True), 1)
        drop = IconButton(Icon.CLOSE, self.tr("Bỏ ý kiến này"))
        head.addWidget(drop)
        field = QPlainTextEdit(comment.text)
        field.setAccessibleName(words)
        field.setTabChangesFocus(True)
        field.setFixedHeight(_LINES * fonts.box_height(fonts.Role.BASE) + 16)

        def keep() -> None:
            comment.text = field.toPlainText()
            self.changed.emit()

        def forget() -> None:
            self._by_text[self._sha256] = [one for one in self._comments() if one is not comment]
            self._show()

        field.textChanged.connect(keep)
        drop.clicked.connect(forget)
        column.addLayout(head)
        column.addWidget(field)
        return field
