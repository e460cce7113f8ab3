"""Every word can be read and every border seen, on every background it may stand on, light and dark."""

from __future__ import annotations

import pytest

from ui.theme import DARK, LIGHT, Theme

SURFACES = ("window", "surface", "raised", "hover", "sel", "sel_idle")
TINTS = ("late_tint", "soon_tint", "done_tint", "split_tint", "info_tint")
MARKS = ("add_bg", "del_bg", "hit")
HEAT = ("heat_1", "heat_2", "heat_3")
BANNER_OF = {
    "accent": "info_tint",
    "late": "late_tint",
    "soon": "soon_tint",
    "done": "done_tint",
    "split": "split_tint",
}

TEXT_PAIRS = [
    *(("text", ground) for ground in (*SURFACES, *TINTS, *MARKS, *HEAT)),
    *(("text_2", ground) for ground in (*SURFACES, *TINTS)),
    *(("text_3", ground) for ground in SURFACES),
    *((ink, ground) for ink in BANNER_OF for ground in SURFACES),
    *BANNER_OF.items(),
    *(("accent", tint) for tint in TINTS),  # the link in a banner
    *(("on_solid", fill) for fill in ("accent_solid", "accent_hover", "late_solid")),
]
EDGE_PAIRS = [
    *((edge, ground) for edge in ("line_strong", "focus", "accent_edge", "late_edge") for ground in SURFACES),
    *(("soon_edge", ground) for ground in SURFACES),
    ("soon_edge", "soon_tint"),
    ("late_edge", "late_tint"),
    ("accent_edge", "info_tint"),
    ("split", "split_tint"),
    ("on_solid", "accent_solid"),  # the line between a primary button and its focus ring
]


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, one: str, other: str) -> float:
    """Contrast ratio of two named colours."""
    high, low = sorted((luminance(getattr(theme, one)), luminance(getattr(theme, other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_a_word_stands_out_from_its_background(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme, ink, ground) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_a_border_can_be_seen(theme: Theme, edge: str, ground: str) -> None:
    assert contrast(theme, edge, ground) >= 3


def test_the_ratio_itself_is_right() -> None:
    assert contrast(LIGHT, "surface", "surface") == pytest.approx(1)
    assert contrast(LIGHT, "text", "surface") == pytest.approx(16.9, abs=0.1)
