"""How the marks of an answer look while it is written: the text stays literal, only its colours change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from desktop_app.domain.approval import BLANK
from ui.theme import current_theme

_BOLD = re.compile(r"\*\*(?=\S).+?(?<=\S)\*\*")
_ITALIC = re.compile(r"(?<![*\w])\*(?=[^\s*])[^*]+?(?<=[^\s*])\*(?![*\w])")
_ITEM = re.compile(r"^(- )")


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A marked passage of a paragraph: `width` characters of mark stand at each end of `start:end`."""

    start: int
    end: int
    width: int
    form: QTextCharFormat


def emphasised(text: str) -> Iterator[Emphasis]:
    """Every bold or italic passage of a paragraph, its marks included."""
    for found in _BOLD.finditer(text):
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        yield Emphasis(found.start(), found.end(), 2, strong)
    for found in _ITALIC.finditer(text):
        slanted = QTextCharFormat()
        slanted.setFontItalic(True)
        yield Emphasis(found.start(), found.end(), 1, slanted)


class AnswerMarks(QSyntaxHighlighter):
    """Bold, italic and list marks are shown and stay what is stored, so nothing is ever converted."""

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for every paragraph that changed; words being composed are none of its business."""
        theme = current_theme()
        faint = _coloured(QTextCharFormat(), theme.text_3)
        for one in emphasised(text):
            self.setFormat(one.start, one.end - one.start, faint)
            self.setFormat(one.start + one.width, one.end - one.start - 2 * one.width, one.form)
        if item := _ITEM.match(text):
            self.setFormat(0, item.end(), faint)
        for blank in BLANK.finditer(text):
            self.setFormat(blank.start(), blank.end() - blank.start(), _blank_format())


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
