"""Fields of a form: a label tied to its editor, and the sentence that says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import fonts, icons
from ui.icons import Icon
from ui.theme import current_theme
from ui.widgets.icon_view import IconView
from ui.widgets.text import TextRole, label, set_tone


class Field(QWidget):
    """An editor below its label; a refusal marks it and is read together with it."""

    def __init__(self, name: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._refused = False
        title = label(name, TextRole.LABEL)
        title.setBuddy(editor)
        editor.setAccessibleName(name)
        self._sentence = label("", wrap=True, selectable=True)
        set_tone(self._sentence, "late")
        self._problem = QWidget()
        problem = QHBoxLayout(self._problem)
        problem.setContentsMargins(0, 0, 0, 0)
        problem.setSpacing(8)
        problem.addWidget(IconView(Icon.WARNING_FIELD, "late", icons.NORMAL))
        problem.addWidget(self._sentence, 1)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(editor, 1)
        column.addWidget(self._problem)

    def refuse(self, sentence: str) -> None:
        """Mark the entry as wrong and say what to enter instead."""
        self._sentence.setText(sentence)
        self._editor.setAccessibleDescription(sentence)
        self._problem.show()
        self._mark(wrong=True)

    def accept(self) -> None:
        """Take the mark away."""
        self._editor.setAccessibleDescription("")
        self._problem.hide()
        self._mark(wrong=False)

    @property
    def is_refused(self) -> bool:
        """Whether the entry is marked as wrong."""
        return self._refused

    def _mark(self, *, wrong: bool) -> None:
        self._refused = wrong
        self._editor.setProperty("wrong", wrong)
        self._editor.style().unpolish(self._editor)
        self._editor.style().polish(self._editor)


class Choice(QComboBox):
    """A choice from a list, with the caret of the family of icons."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = fonts.scaled(icons.CARET)
        box = QRect(self.width() - side - 9, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        icons.paint_icon(painter, box, Icon.FOLD, current_theme().colour("text_2"))
        painter.end()


class SearchField(QLineEdit):
    """A search field with its magnifier and, at the right, the key that leads to it."""

    def __init__(self, placeholder: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        magnifier = QAction(icons.icon(Icon.SEARCH, "text_2"), "", self)
        self.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(220, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._key and not self.text():
            font = fonts.role_font(fonts.Role.SECOND)
            width = QFontMetrics(font).horizontalAdvance(self._key)
            painter = QPainter(self)
            painter.setFont(font)
            painter.setPen(current_theme().colour("text_3"))
            baseline = (self.height() + QFontMetrics(font).ascent() - QFontMetrics(font).descent()) // 2
            painter.drawText(self.width() - width - 11, baseline, self._key)
            painter.end()
