"""Which letters the program is set in, in which sizes, and whether they can write Vietnamese."""

from __future__ import annotations

import sys
from enum import Enum, StrEnum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

STACKED_MARKS = "ỀỂỄỆỘỔỖỰỮỬậểỗựỵ"
"""Letters with two marks, which poor fonts lack and tight boxes clip."""

SCALES = (90, 100, 112, 125, 150)
"""Percentages the setting Cỡ chữ offers: Nhỏ, Vừa, Lớn, Lớn hơn, Rất lớn."""

_BASE_POINTS = 10.0
_NOTO_FACTOR = 0.95  # Noto Sans runs wider than Segoe UI; at this size both set equally wide


class Role(StrEnum):
    """What a text is for; the value is also the `role` property in the style sheet."""

    TITLE = "title"
    SECTION = "section"
    READING = "reading"
    BASE = "base"
    CHIP = "chip"
    SECOND = "second"


class FontTrouble(Enum):
    """Why the program cannot show Vietnamese text properly."""

    NO_FONT = "no_font"
    NO_VIETNAMESE = "no_vietnamese"


_POINTS = {
    Role.TITLE: 15.0,
    Role.SECTION: 12.0,
    Role.READING: 11.0,
    Role.BASE: _BASE_POINTS,
    Role.CHIP: 9.5,
    Role.SECOND: 9.0,
}
_SEMIBOLD = frozenset({Role.TITLE, Role.SECTION, Role.CHIP})


def families() -> list[str]:
    """The families to try in order, for this operating system."""
    first = "Segoe UI" if sys.platform == "win32" else "Noto Sans"
    return [first, "Tahoma", "Arial", "sans-serif"]


def code_families() -> list[str]:
    """The families for codes and checksums."""
    return ["Consolas", "Noto Sans Mono", "monospace"]


def points(role: Role, font_scale: int) -> float:
    """Size in points of a role at a text size in percent."""
    factor = 1.0 if sys.platform == "win32" else _NOTO_FACTOR
    return _POINTS[role] * factor * font_scale / 100


def base_font(font_scale: int = 100) -> QFont:
    """The font of the application at a text size in percent."""
    font = QFont(families())
    font.setPointSizeF(points(Role.BASE, font_scale))
    return font


def role_font(role: Role, *, bold: bool | None = None) -> QFont:
    """The font to paint a role with, at the text size in force; `bold` overrides the role's weight."""
    base = QApplication.font()
    return QFont(_role_font(base.family(), base.pointSizeF(), role, bold))


def role_metrics(role: Role, *, bold: bool | None = None) -> QFontMetrics:
    """The measures of the same font."""
    base = QApplication.font()
    return _role_metrics(base.family(), base.pointSizeF(), role, bold)


# Painting a list asks thousands of times a second; family and size say which font of the application it was.
@lru_cache(maxsize=64)
def _role_font(_family: str, base_points: float, role: Role, bold: bool | None) -> QFont:
    font = QFont(QApplication.font())
    font.setPointSizeF(base_points * _POINTS[role] / _BASE_POINTS)
    heavy = role in _SEMIBOLD if bold is None else bold
    font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    return font


@lru_cache(maxsize=64)
def _role_metrics(family: str, base_points: float, role: Role, bold: bool | None) -> QFontMetrics:
    return QFontMetrics(_role_font(family, base_points, role, bold))


def code_font(role: Role = Role.BASE) -> QFont:
    """The font for codes and checksums, at the text size in force."""
    font = role_font(role)
    font.setFamilies(code_families())
    return font


def scaled(pixels: int) -> int:
    """A size in logical pixels at 100 %, such as an icon's side, at the text size in force."""
    return round(pixels * QApplication.font().pointSizeF() / points(Role.BASE, 100))


def box_height(role: Role, *, padding: int = 2) -> int:
    """Pixels a line of this role needs without clipping: the font's height and the padding twice."""
    return role_metrics(role).height() + 2 * padding


def trouble() -> FontTrouble | None:
    """Whether the machine lacks a font, or one with Vietnamese marks; Qt draws boxes and says nothing."""
    if not QFontDatabase.families():
        return FontTrouble.NO_FONT
    raw = QRawFont.fromFont(QApplication.font())
    if not raw.isValid():
        return FontTrouble.NO_FONT
    if all(raw.supportsCharacter(ord(letter)) for letter in STACKED_MARKS):
        return None
    systems = QFontDatabase.families(QFontDatabase.WritingSystem.Vietnamese)
    return None if systems else FontTrouble.NO_VIETNAMESE
