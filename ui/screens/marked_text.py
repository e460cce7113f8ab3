"""A few paragraphs with what came and what went: underlined or struck out as well as coloured."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.screens.text_difference import Paragraph, Part, Piece
from ui.theme import current_theme


class MarkedText(QLabel):
    """Wraps to any width; read aloud with words for what is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "base")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._paragraphs: Sequence[Paragraph] = ()

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show these."""
        self._paragraphs = paragraphs
        self.setAccessibleName(self.spoken())
        self._write()

    def spoken(self) -> str:
        """The text in words, with what was added and left out named."""
        return " ".join(
            self._spoken(piece) for paragraph in self._paragraphs for piece in paragraph.pieces if piece.text
        )

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be; its height follows."""
        return QSize(80, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Rich text keeps the colours it was laid out with."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        self.setText("<br>".join(_html(paragraph) for paragraph in self._paragraphs))

    def _spoken(self, piece: Piece) -> str:
        words = {
            Part.ADDED: self.tr("(thêm: %1)"),
            Part.REMOVED: self.tr("(bỏ: %1)"),
        }
        text = piece.text.strip()
        return words[piece.part].replace("%1", text) if piece.part in words else text


def _html(paragraph: Paragraph) -> str:
    theme = current_theme()
    looks = {
        Part.ADDED: f"background-color:{theme.add_bg}; text-decoration:underline;",
        Part.REMOVED: f"background-color:{theme.del_bg}; text-decoration:line-through;",
    }
    parts = []
    for before, piece in zip((None, *paragraph.pieces), paragraph.pieces, strict=False):
        if before is not None and Part.SAME not in (before.part, piece.part):
            parts.append(" ")  # what went and what came stand apart
        text = escape(piece.text)
        look = looks.get(piece.part)
        parts.append(f'<span style="{look}">{text}</span>' if look else text)
    return "".join(parts)
