"""Theme, fonts and text size as the settings say, for the whole program."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop_app.settings import Settings
from ui import fonts
from ui.theme import ThemeChoice, apply_theme, chosen_theme


def apply_appearance(settings: Settings) -> None:
    """Open windows follow at once."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(type(app).__name__)
    apply_theme(app, chosen_theme(ThemeChoice(settings.text("theme"))), settings.number("font_scale"))


def next_scale(scale: int, step: int) -> int:
    """The next text size that the settings offer, larger (1) or smaller (-1), or the usual one (0)."""
    if not step:
        return 100
    if step > 0:
        return min((one for one in fonts.SCALES if one > scale), default=fonts.SCALES[-1])
    return max((one for one in fonts.SCALES if one < scale), default=fonts.SCALES[0])
