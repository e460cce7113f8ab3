"""Painting of an icon with its word, the same in rows, strips and labels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui import fonts, icons
from ui.sign import Sign
from ui.theme import Ink, current_theme

_GAP = 6


def sign_size(sign: Sign, role: fonts.Role = fonts.Role.BASE) -> QSize:
    """The room a sign needs."""
    metrics = QFontMetrics(fonts.role_font(role, bold=sign.bold))
    return QSize(
        fonts.scaled(icons.NORMAL) + _GAP + metrics.horizontalAdvance(sign.word) + 1, metrics.height() + 4
    )


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
    font = fonts.role_font(role, bold=sign.bold)
    room = rect.adjusted(side + _GAP, 0, 0, 0)
    word = QFontMetrics(font).elidedText(sign.word, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
