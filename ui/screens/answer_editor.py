"""The field an answer is written in: plain text that saves itself and leaves half-typed words alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.domain.approval import BLANK, clean_text
from ui.fonts import Role, role_font
from ui.screens.answer_marks import AnswerMarks
from ui.screens.attachments_panel import local_files

SAVE_AFTER_MS = 1_200
"""From the first keystroke that is not saved yet; never postponed by further ones, so two seconds hold."""

COLUMN = 680
_MARGIN = 18  # right of the text, as much as the page leaves at its left
_LINE_HEIGHT = 22


class AnswerEditor(QTextEdit):
    """Emits `save_due` when the text should be kept; what is being composed is waited for."""

    save_due = Signal()
    files_offered = Signal(list)  # paths that were dropped or pasted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAccessibleName(self.tr("Câu trả lời"))
        self.setObjectName("answer")
        self._marks = AnswerMarks(self.document())
        self._composing = False
        self._kept = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_if_settled)
        self._restyle()
        self.textChanged.connect(self._changed)

    # text

    def text(self) -> str:
        """What would be stored: NFC, LF, without the word still being composed."""
        return clean_text(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Put another text in; forgets the undo steps, so never call it while somebody types here."""
        self.blockSignals(True)
        self.setPlainText(text)
        self._space_lines()
        self.blockSignals(False)
        self._marks.rehighlight()
        self._kept = text
        self._timer.stop()

    @property
    def unsaved(self) -> bool:
        """Typed since the last time it was kept."""
        return self.text() != self._kept

    @property
    def composing(self) -> bool:
        """An input method is in the middle of a word."""
        return self._composing

    def kept(self, text: str) -> None:
        """This text is safe now; what was typed meanwhile still counts as unsaved."""
        self._kept = text
        if self.unsaved:
            self._timer.start()

    def try_again_later(self) -> None:
        """The text could not be kept: it stays here and is offered again."""
        self._timer.start()

    # marks

    def next_blank(self, *, backwards: bool = False) -> bool:
        """Select the next `[…]` after the caret, then from the start again; False when none is left."""
        spans = [found.span() for found in BLANK.finditer(self.toPlainText())]
        if not spans:
            return False
        cursor = self.textCursor()
        if backwards:
            before = [span for span in spans if span[1] <= cursor.selectionStart()]
            start, end = before[-1] if before else spans[-1]
        else:
            after = [span for span in spans if span[0] >= cursor.selectionEnd()]
            start, end = after[0] if after else spans[0]
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def toggle_mark(self, mark: str) -> None:
        """Put `**` or `*` around the selection, or take them away again."""
        cursor = self.textCursor()
        chosen = cursor.selectedText()
        if self.isReadOnly() or "\u2029" in chosen:
            return  # marks never span paragraphs
        wrapped = len(chosen) > 2 * len(mark) and chosen.startswith(mark) and chosen.endswith(mark)
        start = cursor.selectionStart()
        cursor.insertText(chosen[len(mark) : -len(mark)] if wrapped else f"{mark}{chosen}{mark}")
        if not chosen:
            cursor.setPosition(start + len(mark))
        else:
            cursor.setPosition(start)
            end = start + len(chosen) + (-2 if wrapped else 2) * len(mark)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def toggle_list(self) -> None:
        """Make the selected paragraphs items of a list, or plain again."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        while block.isValid() and block.blockNumber() <= last:
            cursor.setPosition(block.position())
            if block.text().startswith("- "):
                cursor.setPosition(block.position() + 2, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
            else:
                cursor.insertText("- ")
            block = block.next()
        cursor.endEditBlock()

    # Qt

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, and files to go with it."""
        return source.hasText() or bool(local_files(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop as plain text with the line ends and letters that are stored; files are offered."""
        if files := local_files(source):
            self.files_offered.emit(files)
        elif source.hasText():
            self.textCursor().insertText(clean_text(source.text()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed, so that nothing saves or moves in the middle of it."""
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())
        if not self._composing and self.unsaved and not self._timer.isActive():
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Alt+arrows belong to the screen, not to the text."""
        screen_keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in screen_keys and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column readable on a wide window."""
        self._keep_column()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Three lines, so that a low window still has the buttons below."""
        return QSize(200, 3 * _LINE_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the text size without touching text, caret or scroll."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange):
            self._restyle()
            self._marks.rehighlight()

    def place(self) -> tuple[int, int, QPoint]:
        """Caret, anchor and scroll position, for whoever must prove they did not move."""
        cursor = self.textCursor()
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return cursor.position(), cursor.anchor(), scroll

    def _changed(self) -> None:
        if self.unsaved and not self._composing and not self._timer.isActive():
            self._timer.start()

    def _save_if_settled(self) -> None:
        if not self._composing and self.unsaved:
            self.save_due.emit()

    def _restyle(self) -> None:
        font = role_font(Role.READING)
        self.setFont(font)
        self.document().setDefaultFont(font)

    def _space_lines(self) -> None:
        """Air between lines; paragraphs are parted by the empty line that is stored."""
        form = QTextBlockFormat()
        height = max(_LINE_HEIGHT, round(QFontMetricsF(self.font()).height()) + 4)
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        self.document().clearUndoRedoStacks()

    def _keep_column(self) -> None:
        """The margin lies to the right, where the text ends anyway; viewport margins change no text."""
        spare = self.width() - COLUMN - 2 * self.frameWidth()
        self.setViewportMargins(0, 0, max(_MARGIN, spare), 0)
