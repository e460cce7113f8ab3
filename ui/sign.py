"""A state as it is shown: an icon, a word and a colour, in this order of dispensability."""

from __future__ import annotations

from dataclasses import dataclass

from ui.icons import Icon
from ui.theme import Ink


@dataclass(frozen=True, slots=True)
class Sign:
    """The word always stands beside the icon; only states that need a person are bold."""

    icon: Icon
    word: str
    ink: Ink = "text_3"
    bold: bool = False
