"""An answer with what changed in it: added underlined, removed struck out, changes numbered beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.fonts import Role, role_font
from ui.screens.answer_marks import emphasised
from ui.screens.text_difference import Change, Paragraph, Part
from ui.theme import current_theme

GUTTER = 74
"""Pixels to the left of the text, for the numbers of the changes."""
_BAR = 3
_COLUMN = 680
_MARGIN = 16
_LINE_HEIGHT = 22
_ANY_HEIGHT = 16_777_215  # what Qt calls no limit
_GAP = 7
_BLANK_LINE = 4  # an empty line parts paragraphs, which stand apart already


class DifferenceView(QTextEdit):
    """Read only; F8 walks the changes."""

    went_to = Signal(QRect)  # the change gone to, in the viewport

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setProperty("kind", "editor")
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Câu trả lời đang trình"))
        self._paragraphs: Sequence[Paragraph] = ()
        self._gutter = _Gutter(self)
        self._passages: tuple[str, ...] = ()
        self._at = 0
        self._whole = False
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)
        self.document().documentLayout().documentSizeChanged.connect(self._gutter.update)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show another text from its beginning."""
        self._paragraphs = paragraphs
        self._at = 0
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def changes(self) -> int:
        """How many paragraphs changed."""
        return max((paragraph.number for paragraph in self._paragraphs), default=0)

    def go_to_change(self, by: int) -> None:
        """The next change, or with -1 the one before; after the last comes the first."""
        if not (count := self.changes()):
            return
        self._at = (self._at - 1 + by) % count + 1 if self._at else (1 if by > 0 else count)
        place = next(n for n, paragraph in enumerate(self._paragraphs) if paragraph.number == self._at)
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(place)))
        self.ensureCursorVisible()
        self.went_to.emit(self.cursorRect())

    def chosen_passage(self) -> str:
        """The words that are selected, in one line."""
        return " ".join(self.textCursor().selectedText().split())

    def let_go(self) -> None:
        """Nothing is selected any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def mark_passages(self, passages: Sequence[str]) -> None:
        """Show which passages are commented on: tinted and underlined, each where it first stands."""
        self._passages = tuple(passages)
        self._mark()

    def _mark(self) -> None:
        found = []
        for passage in self._passages:
            place = self.document().find(passage)
            if not place.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = place
                mark.format = _commented()
                found.append(mark)
        self.setExtraSelections(found)

    def grow(self, *, whole: bool) -> None:
        """As high as its text, to be scrolled by the page around it; or of any height, scrolling itself."""
        self._whole = whole
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if whole else policies.ScrollBarAsNeeded)
        if whole:
            self._grow()
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_ANY_HEIGHT)

    def event(self, event: QEvent) -> bool:
        """F8 walks the changes here, whatever it means in the window around."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F8:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8:
            self.go_to_change(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The text carries its colours and is written again when they change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange):
            self._rewrite()

    def _grow(self) -> None:
        if self._whole:
            self.setFixedHeight(round(self.document().size().height()) + 2 * self.frameWidth() + 4)

    def _rewrite(self) -> None:
        """The same text in the colours in force, where it was scrolled to."""
        before = self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        spare = self.width() - GUTTER - _COLUMN
        self.setViewportMargins(GUTTER, 0, max(_MARGIN, spare), 0)
        self._gutter.setGeometry(0, 0, GUTTER, self.height())
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(GUTTER + 160, 3 * _LINE_HEIGHT)

    def mark_rows(self) -> list[tuple[Paragraph, QRectF]]:
        """Each changed paragraph with where it stands in the view."""
        layout = self.document().documentLayout()
        top = self.verticalScrollBar().value()
        rows = []
        for place, paragraph in enumerate(self._paragraphs):
            if paragraph.number:
                box = layout.blockBoundingRect(self.document().findBlockByNumber(place))
                rows.append((paragraph, box.translated(0, -top)))
        return rows

    def _write(self) -> None:
        self.setFont(role_font(Role.READING))
        self.document().setDefaultFont(self.font())
        self.clear()
        cursor = QTextCursor(self.document())
        for place, paragraph in enumerate(self._paragraphs):
            if place:
                cursor.insertBlock()
            cursor.setBlockFormat(_block(paragraph))
            _write_paragraph(cursor, paragraph)
        self._mark()
        self._gutter.update()


def _block(paragraph: Paragraph) -> QTextBlockFormat:
    heights = QTextBlockFormat.LineHeightTypes
    block = QTextBlockFormat()
    if any(piece.text.strip() for piece in paragraph.pieces):
        block.setLineHeight(_LINE_HEIGHT, heights.MinimumHeight.value)
        block.setBottomMargin(_GAP)
    else:
        block.setLineHeight(_BLANK_LINE, heights.FixedHeight.value)
    return block


def _write_paragraph(cursor: QTextCursor, paragraph: Paragraph) -> None:
    looks, hidden = _emphasis(paragraph)
    at, before = 0, None
    for piece in paragraph.pieces:
        if before is not None and before is not Part.SAME and piece.part is not Part.SAME:
            cursor.insertText(" ", _format(Part.SAME))  # what went and what came stand apart
        seen = [place for place in range(at, at + len(piece.text)) if place not in hidden]
        for look, places in groupby(seen, looks.get):
            form = _format(piece.part)
            form.merge(look or QTextCharFormat())
            cursor.insertText("".join(piece.text[place - at] for place in places), form)
        at, before = at + len(piece.text), piece.part


def _emphasis(paragraph: Paragraph) -> tuple[dict[int, QTextCharFormat], set[int]]:
    """How letters are set, and the marks that need not be seen: not those that are the change themselves."""
    parts = [piece.part for piece in paragraph.pieces for _ in piece.text]
    looks: dict[int, QTextCharFormat] = {}
    hidden: set[int] = set()
    for one in emphasised("".join(piece.text for piece in paragraph.pieces)):
        marks = [*range(one.start, one.start + one.width), *range(one.end - one.width, one.end)]
        shared = {parts[place] for place in marks}
        if shared == {Part.SAME} or len(set(parts[one.start : one.end])) == 1:
            hidden.update(marks)
            looks.update(dict.fromkeys(range(one.start + one.width, one.end - one.width), one.form))
    return looks, hidden


def _commented() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QColor(current_theme().hit))
    form.setFontUnderline(True)
    form.setUnderlineColor(QColor(current_theme().soon_edge))
    return form


def _format(part: Part) -> QTextCharFormat:
    """Never by colour alone: added text is underlined, removed text struck out."""
    theme = current_theme()
    form = QTextCharFormat()
    form.setForeground(QColor(theme.text))
    if part is Part.ADDED:
        form.setBackground(QColor(theme.add_bg))
        form.setFontUnderline(True)
    elif part is Part.REMOVED:
        form.setBackground(QColor(theme.del_bg))
        form.setFontStrikeOut(True)
    return form


class _Gutter(QWidget):
    """`1 sửa`, `3 thêm`, `4 bỏ` beside the paragraphs, and a bar along them."""

    def __init__(self, view: DifferenceView) -> None:
        super().__init__(view)
        self._view = view
        self._words = {
            Change.EDITED: self.tr("%1 sửa"),
            Change.ADDED: self.tr("%1 thêm"),
            Change.REMOVED: self.tr("%1 bỏ"),
        }

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(role_font(Role.SECOND))
        for paragraph, box in self._view.mark_rows():
            painter.fillRect(QRectF(GUTTER - 8, box.top(), _BAR, box.height()), QColor(theme.accent_edge))
            painter.setPen(QPen(QColor(theme.text_2)))
            words = self._words[paragraph.change].replace("%1", str(paragraph.number))
            line = QRectF(0, box.top(), GUTTER - 16, _LINE_HEIGHT)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
