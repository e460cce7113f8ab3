"""One field to decide: what it began with, mine and the portal's, chosen by the arrows or a click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.folding import Width, scaled
from ui.icons import Icon
from ui.screens.answer_editor import AnswerEditor
from ui.screens.conflict_cells import MARGIN, STACKED_MARGIN, Choosable, Side
from ui.screens.text_difference import Paragraph
from ui.theme import current_theme
from ui.widgets.buttons import Button
from ui.widgets.text import TextRole, label

NAME_WIDTH = 138
_EDITOR_LINES = 6
_LINE = 22


class Choice(StrEnum):
    """What was chosen for a field."""

    NONE = "none"
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field as it is shown; `both` is the text to start a merged one from, "" where there is none to write.

    `why_not` says why mine cannot be chosen.
    """

    name: str
    hint: str
    base: tuple[Paragraph, ...]
    mine: tuple[Paragraph, ...]
    theirs: tuple[Paragraph, ...]
    mine_second: str = ""
    theirs_second: str = ""
    both: str = ""
    why_not: str = ""


class ConflictRow(QWidget):
    """← mine, → the portal's, Enter writes one of both; ↑ ↓ go to the neighbours."""

    chosen = Signal()
    moved = Signal(int)  # to the row below (1) or above (-1)
    next_wanted = Signal()  # the next one that is not chosen yet

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field = field
        self._choice = Choice.NONE
        self._base = Side(self.tr("Bản gốc"))
        self._mine = Choosable(self.tr("Của tôi"))
        self._theirs = Choosable(self.tr("Trên cổng"))
        self._base.show_text(field.base)
        self._mine.show_text(field.mine, field.why_not or field.mine_second)
        self._theirs.show_text(field.theirs, field.theirs_second)
        self._mine.setEnabled(not field.why_not)
        self._mine.chosen.connect(self.choose_mine)
        self._theirs.chosen.connect(self.choose_theirs)
        self._both = Button(self.tr("Ghép cả hai…"), icon=Icon.MERGE, small=True)
        self._both.clicked.connect(self.write_both)
        self._editor = AnswerEditor()
        self._editor.setAccessibleName(self.tr("Bản ghép: %1").replace("%1", field.name))
        self._editor.setMinimumHeight(scaled(_EDITOR_LINES * _LINE))
        self._editor.textChanged.connect(self.chosen)
        self._lay_out()
        self._tell()

    def choice(self) -> Choice:
        """What was chosen."""
        return self._choice

    def text_of_both(self) -> str:
        """The merged text as it was written here."""
        return self._editor.text()

    def choose_mine(self) -> None:
        """Use my side, where that is possible."""
        if not self.field.why_not:
            self._choose(Choice.MINE)

    def choose_theirs(self) -> None:
        """Use the portal's side."""
        self._choose(Choice.THEIRS)

    def write_both(self) -> None:
        """Write one text of both sides; it begins with mine, then the portal's."""
        if not self.field.both:
            return
        if not self._editor.text():
            self._editor.show_text(self.field.both)
        self._choose(Choice.BOTH)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self, width: Width) -> None:
        """Four columns; what it began with below the name; or all below each other."""
        stacked, beside = width <= Width.NARROW, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if stacked else beside)
        under_name = width is Width.COMPACT
        for side in (self._base, self._mine, self._theirs):
            side.inset(0 if under_name and side is self._base else STACKED_MARGIN if stacked else MARGIN)
        self._name_box.setMaximumWidth(16777215 if stacked else name_width(width))
        self._name_box.setMinimumWidth(0 if stacked else name_width(width))
        if under_name:
            self._names.insertWidget(2, self._base)
        else:
            self._sides.insertWidget(1, self._base, 1)
        for side in (self._base, self._mine, self._theirs):
            side.name_side(named=stacked or (under_name and side is self._base))
        before = STACKED_MARGIN - MARGIN if stacked else name_width(width)
        self._merging.setContentsMargins(before, 0, 0, 0)
        self._written.setContentsMargins(before, 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        """F8 goes on in this table, whatever it means in the window around."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F8:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter; anything else belongs to the desk."""
        keys = Qt.Key
        acts: dict[Qt.Key, Callable[[], None]] = {
            keys.Key_Left: self.choose_mine,
            keys.Key_Right: self.choose_theirs,
            keys.Key_Return: self.write_both,
            keys.Key_Enter: self.write_both,
            keys.Key_F8: self.next_wanted.emit,
            keys.Key_Up: lambda: self.moved.emit(-1),
            keys.Key_Down: lambda: self.moved.emit(1),
        }
        act = acts.get(keys(event.key())) if not event.modifiers() else None
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(self._name_box.geometry().adjusted(1, 1, -1, -1))
        painter.end()

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._mine.choose(chosen=choice is Choice.MINE)
        self._theirs.choose(chosen=choice is Choice.THEIRS)
        self._written.setVisible(choice is Choice.BOTH)
        self._tell()
        self.chosen.emit()

    def _tell(self) -> None:
        """The whole row in one sentence, with what was chosen."""
        words = {
            Choice.NONE: self.tr("Chưa chọn."),
            Choice.MINE: self.tr("Đã chọn bản của tôi."),
            Choice.THEIRS: self.tr("Đã chọn bản trên cổng."),
            Choice.BOTH: self.tr("Đã chọn bản ghép."),
        }
        sides = [side.spoken() for side in (self._base, self._mine, self._theirs)]
        self.setAccessibleName(". ".join([self.field.name, self.field.hint, *sides, words[self._choice]]))

    def _lay_out(self) -> None:
        self._name_box = QWidget()
        self._names = QVBoxLayout(self._name_box)
        self._names.setContentsMargins(16, 9, 8, 9)
        self._names.setSpacing(2)
        self._names.addWidget(label(self.field.name, TextRole.STRONG, wrap=True))
        self._names.addWidget(label(self.field.hint, TextRole.SECOND, wrap=True))
        self._names.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._name_box)
        for side in (self._base, self._mine, self._theirs):
            self._sides.addWidget(side, 1)
        merging = QHBoxLayout()
        merging.setContentsMargins(MARGIN, 0, 16, 8)
        merging.setSpacing(12)
        merging.addWidget(self._both)
        merging.addWidget(label(self.tr("Bắt đầu từ cả hai bản, sửa lại cho liền mạch"), TextRole.SECOND), 1)
        self._merging = QWidget()
        self._merging.setLayout(merging)
        written = QHBoxLayout()
        written.setContentsMargins(MARGIN, 0, 16, 8)
        written.addWidget(self._editor)
        self._written = QWidget()
        self._written.setLayout(written)
        self._written.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addLayout(self._sides)
        column.addWidget(self._merging)
        self._merging.setVisible(bool(self.field.both))
        column.addWidget(self._written)


def name_width(width: Width) -> int:
    """How wide the column of names is; wider where what a field began with stands below its name."""
    return scaled(2 * NAME_WIDTH if width is Width.COMPACT else NAME_WIDTH)
