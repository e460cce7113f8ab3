"""Painting of a line of text and of an icon with its word, the same in rows, strips and labels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter

from ui import fonts, icons
from ui.sign import Sign
from ui.theme import Ink, current_theme

_GAP = 6


def sign_size(sign: Sign, role: fonts.Role = fonts.Role.BASE) -> QSize:
    """The room a sign needs."""
    metrics = fonts.role_metrics(role, bold=sign.bold)
    return QSize(word_offset() + metrics.horizontalAdvance(sign.word) + 1, metrics.height() + 4)


def word_offset() -> int:
    """How far the word of a sign stands from its left edge, for lines that begin below it."""
    return fonts.scaled(icons.NORMAL) + _GAP


def paint_line(
    painter: QPainter,
    room: QRect,
    text: str,
    ink: Ink,
    *,
    role: fonts.Role = fonts.Role.BASE,
    bold: bool | None = None,
    right: bool = False,
) -> int:
    """Draw one line of text, elided where `room` ends and vertically centred; returns the width it took."""
    metrics = fonts.role_metrics(role, bold=bold)
    width = metrics.horizontalAdvance(text)
    if width > room.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        width = metrics.horizontalAdvance(text)
    painter.setFont(fonts.role_font(role, bold=bold))
    painter.setPen(current_theme().colour(ink))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, text)
    return width


def paint_sign(
    painter: QPainter,
    rect: QRect,
    sign: Sign,
    *,
    role: fonts.Role = fonts.Role.BASE,
    ink: Ink | None = None,
) -> None:
    """Draw a sign left aligned and vertically centred in `rect`, its word elided; `ink` overrides its own."""
    colour = current_theme().colour(ink or sign.ink)
    side = fonts.scaled(icons.NORMAL)
    box = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
    icons.paint_icon(painter, box, sign.icon, colour)
    room = rect.adjusted(word_offset(), 0, 0, 0)
    paint_line(painter, room, sign.word, ink or sign.ink, role=role, bold=sign.bold)
