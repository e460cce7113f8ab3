"""How much fits beside each other: the fold of a window by its width, its height and the text size."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from ui import fonts

_SHORT_BELOW = 600
_FROM = ((1600, 4), (1280, 3), (1000, 2), (760, 1))


class Width(IntEnum):
    """Width classes, narrowest first."""

    SINGLE = 0
    NARROW = 1
    COMPACT = 2
    FULL = 3
    WIDE = 4


_NAVIGATION = {Width.WIDE: 232, Width.FULL: 204, Width.COMPACT: 172}
_PREVIEW = {Width.WIDE: 480, Width.FULL: 356, Width.COMPACT: 296}


@dataclass(frozen=True, slots=True)
class Fold:
    """A width class, and whether the window is low; 0 means that a pane is not shown."""

    width: Width
    low: bool

    @property
    def navigation_width(self) -> int:
        """Logical pixels at 100 % text."""
        return _NAVIGATION.get(self.width, 0)

    @property
    def preview_width(self) -> int:
        """Logical pixels at 100 % text."""
        return _PREVIEW.get(self.width, 0)


def fold_of(size: QSize, text_scale: float = 1.0) -> Fold:
    """The fold for a window of `size` logical pixels; larger text needs the room of a smaller window."""
    width, height = size.width() / text_scale, size.height() / text_scale
    number = next((number for least, number in _FROM if width >= least), 0)
    return Fold(Width(number), height < _SHORT_BELOW)


def text_scale() -> float:
    """The text size in force as a factor of the usual one."""
    return QApplication.font().pointSizeF() / fonts.points(fonts.Role.BASE, 100)


def scaled(pixels: int) -> int:
    """A width meant for 100 % text, at the text size in force."""
    return round(pixels * text_scale())
