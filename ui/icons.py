"""The icons by their meaning, one family in one colour, repainted in the theme in force.

The glyphs are the Phosphor font that the package qtawesome carries. The package itself is not
imported: that costs a third of a second at every start, and only its font is needed.
"""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from ui import fonts
from ui.theme import Ink, current_theme

_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"


class Icon(StrEnum):
    """What an icon means; the value is its Phosphor name."""

    QUEUE = "tray"
    OVERDUE = "warning-octagon"
    OVERDUE_CHIP = "warning-octagon-fill"
    DUE_SOON = "hourglass-medium"
    TIME_LEFT = "clock"
    PAUSED = "pause-circle"
    PAUSE = "pause"
    RESUME = "play"
    IN_REVIEW = "check-square-offset"
    MY_REVIEWS = "clipboard-text"
    ANSWERED = "check-circle"
    SEND = "paper-plane-tilt"
    DECIDE = "scales"
    UNFINISHED = "file-dotted"
    TEAM = "users-three"
    REPORT = "chart-bar"
    FILTER = "funnel-simple"
    SEARCH = "magnifying-glass"
    COLUMNS = "columns"
    SETTINGS = "gear-six"
    MENU = "list"
    MORE = "dots-three"
    BACK = "arrow-left"
    RETURN = "arrow-u-up-left"
    UP = "caret-up"
    TEMPLATE = "article"
    NOTE = "note"
    SAVE = "floppy-disk"
    CLIP = "paperclip"
    FILE_PDF = "file-pdf"
    FILE_IMAGE = "image"
    FILE_TEXT = "file-text"
    HISTORY = "clock-counter-clockwise"
    CALENDAR = "calendar"
    TODAY = "calendar-check"
    PERSON = "user-circle"
    UNASSIGNED = "user-minus"
    FOLD = "caret-down"
    UNFOLD = "caret-right"
    CLOSE = "x"
    SYNCED = "check"
    DRAFT = "pencil-simple"
    QUEUED = "arrow-circle-up"
    SYNC = "arrows-clockwise"
    RETRY = "clock-clockwise"
    REFUSED = "x-circle-fill"
    CONFLICT = "arrows-in-line-horizontal"
    UNSURE = "question"
    ONLINE = "wifi-high"
    OFFLINE = "wifi-slash"
    SESSION = "key"
    LOCK = "lock-simple"
    WARNING_CHECK = "warning-fill"
    WARNING = "warning"
    WARNING_FIELD = "warning-circle"
    INFO = "info"
    REMINDER = "bell"
    REMINDER_AGAIN = "bell-ringing"
    APPROVAL = "circle-wavy-check"
    DIFF = "git-diff"
    MERGE = "intersect"
    COMMENT = "chat-text"
    RECEIPT = "receipt"
    PRINT = "printer"
    COPY = "copy"
    EXPORT = "export"
    MASKED = "shield-check"
    REVEAL = "eye"
    SENSITIVE = "identification-card"
    THIS_MACHINE = "laptop"
    PORTAL = "cloud"
    AGENCY = "bank"
    POLICY = "desktop-tower"
    DEFAULT = "circle-dashed"
    TRAINING = "graduation-cap"
    SIGN_IN = "sign-in"
    # not in the table of meanings, but drawn in the pictures
    ADD = "plus"
    ASCENDING = "arrow-down"
    MOVED = "arrow-right"
    BOLD = "text-bolder"
    ITALIC = "text-italic"
    LIST = "list-bullets"
    UNDO = "arrow-counter-clockwise"
    SMALLER = "magnifying-glass-minus"
    LARGER = "magnifying-glass-plus"
    FIT = "corners-out"
    OPEN_OUTSIDE = "arrow-square-out"


CARET, SMALL, NORMAL, LARGE, EMPTY = 12, 14, 16, 18, 24
"""Sides in logical pixels at 100 %: caret, chip, button, navigation and banner, empty state."""


def icon(what: Icon, ink: Ink = "text_2") -> QIcon:
    """An icon for a button, action or item; disabled it turns to `text_3` by itself."""
    return _icon(what, ink)


def square(side: int) -> QSize:
    """The size of an icon at the text size in force."""
    return QSize(fonts.scaled(side), fonts.scaled(side))


def with_gap(side: int) -> QSize:
    """The same for a button with a word: the square and the gap before the word."""
    return square(side) + QSize(4, 0)


def paint_icon(painter: QPainter, box: QRect | QRectF, what: Icon, colour: QColor) -> None:
    """Draw an icon so that it fills `box` (a square in logical pixels)."""
    painter.save()
    font = QFont(_family())
    font.setPixelSize(max(1, round(box.height())))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(box), Qt.AlignmentFlag.AlignCenter, _glyph(what))
    painter.restore()


@cache
def _icon(what: Icon, ink: Ink) -> QIcon:
    return QIcon(_Engine(what, ink))


class _Engine(QIconEngine):
    """Paints with the colour of the moment, so a change of theme needs no new icons."""

    def __init__(self, what: Icon, ink: Ink) -> None:
        super().__init__()
        self._what = what
        self._ink = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        ink: Ink = "text_3" if mode is QIcon.Mode.Disabled else self._ink
        side = min(rect.width(), rect.height())
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        if rect.width() > rect.height():
            box.moveLeft(rect.left())  # a wider box asks for a gap before the word
        paint_icon(painter, box, self._what, current_theme().colour(ink))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():
            return QPixmap()  # a button that is squeezed to nothing for a moment
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


@cache
def _folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(_FONT)
    return Path(spec.submodule_search_locations[0]) / "fonts"


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFontFromData((_folder() / _FONT).read_bytes())
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _glyphs() -> dict[str, str]:
    names: dict[str, str] = json.loads((_folder() / _NAMES).read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in names.items()}


def _glyph(what: Icon) -> str:
    return _glyphs()[what.value]
