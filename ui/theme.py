"""The named colours of the program, light and dark, and their way into palette and style sheet.

No other module may hold a colour value or call `setStyleSheet`. A widget that paints asks
`current_theme()` when it paints, so that a change of theme needs no bookkeeping.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import as_file, files
from string import Template
from typing import Literal

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui import fonts

Ink = Literal["text", "text_2", "text_3", "accent", "late", "soon", "done", "split", "on_solid"]
"""The colours a word or an icon may be drawn in."""


class ThemeChoice(StrEnum):
    """What the officer chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """All named colours of one appearance as `#RRGGBB`."""

    name: str
    # words and icons
    text: str
    text_2: str
    text_3: str
    accent: str
    late: str
    soon: str
    done: str
    split: str
    on_solid: str
    # borders
    line_strong: str
    soon_edge: str
    late_edge: str
    accent_edge: str
    focus: str
    # surfaces
    window: str
    surface: str
    raised: str
    hover: str
    sel: str
    sel_idle: str
    line: str
    # fills
    accent_solid: str
    accent_hover: str
    late_solid: str
    late_tint: str
    soon_tint: str
    done_tint: str
    split_tint: str
    info_tint: str
    add_bg: str
    del_bg: str
    hit: str
    heat_1: str
    heat_2: str
    heat_3: str

    def colour(self, ink: Ink) -> QColor:
        """The colour of a word or icon, by the name of its ink."""
        return QColor(str(getattr(self, ink)))


LIGHT = Theme(
    name="light",
    text="#1A1D21",
    text_2="#454C56",
    text_3="#5A626E",
    accent="#17559E",
    late="#A8201A",
    soon="#764700",
    done="#1B6238",
    split="#62389B",
    on_solid="#FFFFFF",
    line_strong="#7A818D",
    soon_edge="#A87010",
    late_edge="#AE231C",
    accent_edge="#17559E",
    focus="#0F5FC2",
    window="#F2F3F5",
    surface="#FFFFFF",
    raised="#F8F9FA",
    hover="#EEF1F5",
    sel="#DCE8F7",
    sel_idle="#E6E8EC",
    line="#DCDFE4",
    accent_solid="#17559E",
    accent_hover="#124680",
    late_solid="#AE231C",
    late_tint="#FBEAE8",
    soon_tint="#FFF4DC",
    done_tint="#E5F3EA",
    split_tint="#F1EBFA",
    info_tint="#E9F1FB",
    add_bg="#D8F0E0",
    del_bg="#FADCD8",
    hit="#FFE9A8",
    heat_1="#EAF1FA",
    heat_2="#CFE0F5",
    heat_3="#A9C8EE",
)

DARK = Theme(
    name="dark",
    text="#E9EBEE",
    text_2="#BEC4CD",
    text_3="#A9B1BC",
    accent="#8CB9F2",
    late="#FFA39A",
    soon="#F1C26B",
    done="#86CFA4",
    split="#CDB2F5",
    on_solid="#FFFFFF",
    line_strong="#8790A0",
    soon_edge="#B88A36",
    late_edge="#E2786F",
    accent_edge="#6BA0E6",
    focus="#9CC5FA",
    window="#191C20",
    surface="#212429",
    raised="#282C32",
    hover="#2B3037",
    sel="#27405F",
    sel_idle="#31363E",
    line="#363B43",
    accent_solid="#2C68B5",
    accent_hover="#3775C6",
    late_solid="#9B2F27",
    late_tint="#43241F",
    soon_tint="#3A2E14",
    done_tint="#1D3526",
    split_tint="#352A48",
    info_tint="#1E3048",
    add_bg="#1F4430",
    del_bg="#552A25",
    hit="#5A4713",
    heat_1="#1F2F43",
    heat_2="#264062",
    heat_3="#2B4F80",
)


def palette_of(theme: Theme) -> QPalette:
    """Qt's colour roles filled from the theme, so that Qt's own dialogs fit in."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.on_solid,
        role.PlaceholderText: theme.text_3,
        role.Highlight: theme.sel,
        role.HighlightedText: theme.text,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.raised,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.line_strong,
        role.Shadow: theme.line_strong,
        role.Accent: theme.accent_solid,
    }
    palette = QPalette()
    for colour_role, colour in colours.items():
        palette.setColor(colour_role, QColor(colour))
    for disabled in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, disabled, QColor(theme.text_3))
    return palette


def current_theme() -> Theme:
    """The theme in force; ask when painting, never keep the answer."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def chosen_theme(choice: ThemeChoice) -> Theme:
    """The theme for a choice; `SYSTEM` follows what the desktop says now."""
    if choice is ThemeChoice.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def apply_theme(app: QApplication, theme: Theme, font_scale: int = 100) -> None:
    """Give the whole program one appearance and one text size (`font_scale` in percent, 90 to 150).

    May be called again at any time: open windows follow at once.
    """
    sheet = style_sheet(theme, font_scale)
    if app.styleSheet() == sheet:
        return  # styling every widget again costs a tenth of a second and more
    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, False)
    app.setFont(fonts.base_font(font_scale))
    app.setPalette(palette_of(theme))
    # Qt puts a sheet in place of another by styling every widget once for each of its ancestors. When the
    # style has forgotten whom it dressed, it only takes the sheet, and a new style dresses everyone once.
    app.style().unpolish(app)
    app.setStyleSheet(sheet)
    app.setStyle("Fusion")


def style_sheet(theme: Theme, font_scale: int) -> str:
    """The style sheet with every name filled in; an unknown name is a KeyError."""
    sizes = {f"{role}_pt": f"{fonts.points(role, font_scale):.2f}" for role in fonts.Role}
    line = QFontMetrics(fonts.base_font(font_scale)).height() + 4
    return Template(_template()).substitute({**asdict(theme), **sizes, "line_px": line})


@cache
def _template() -> str:
    folder = files("resources") / "style"
    with as_file(folder) as real:
        QDir.addSearchPath("style", str(real))
    return (folder / "app.qss").read_text(encoding="utf-8")
