"""How the marks of an answer look while it is written: the text stays literal, only its colours change."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from desktop_app.domain.approval import BLANK
from ui.theme import current_theme

_BOLD = re.compile(r"(\*\*)(?=\S)(.+?)(?<=\S)(\*\*)")
_ITALIC = re.compile(r"(?<![*\w])(\*)(?=[^\s*])([^*]+?)(?<=[^\s*])(\*)(?![*\w])")
_ITEM = re.compile(r"^(- )")


class AnswerMarks(QSyntaxHighlighter):
    """Bold, italic and list marks are shown and stay what is stored, so nothing is ever converted."""

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for every paragraph that changed; words being composed are none of its business."""
        theme = current_theme()
        faint = _coloured(QTextCharFormat(), theme.text_3)
        for found in _BOLD.finditer(text):
            strong = QTextCharFormat()
            strong.setFontWeight(QFont.Weight.DemiBold)
            self._mark(found, strong, faint)
        for found in _ITALIC.finditer(text):
            slanted = QTextCharFormat()
            slanted.setFontItalic(True)
            self._mark(found, slanted, faint)
        if item := _ITEM.match(text):
            self.setFormat(0, item.end(), faint)
        for blank in BLANK.finditer(text):
            self.setFormat(blank.start(), blank.end() - blank.start(), _blank_format())

    def _mark(self, found: re.Match[str], inner: QTextCharFormat, faint: QTextCharFormat) -> None:
        self.setFormat(found.start(1), found.end(1) - found.start(1), faint)
        self.setFormat(found.start(2), found.end(2) - found.start(2), inner)
        self.setFormat(found.start(3), found.end(3) - found.start(3), faint)


def _blank_format() -> QTextCharFormat:
    theme = current_theme()
    blank = _coloured(QTextCharFormat(), theme.soon)
    blank.setBackground(QColor(theme.soon_tint))
    blank.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    blank.setUnderlineColor(QColor(theme.soon_edge))
    return blank


def _coloured(form: QTextCharFormat, colour: str) -> QTextCharFormat:
    form.setForeground(QColor(colour))
    return form
