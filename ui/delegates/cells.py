"""What a model hands to the painters of rows: values with their words already chosen."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from PySide6.QtCore import Qt

from ui.countdown import Countdown
from ui.icons import Icon
from ui.sign import Sign
from ui.theme import Ink

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""A `Cell` for every column of a row."""

GROUP_ROLE = Qt.ItemDataRole.UserRole + 2
"""A `GroupRow` for every column of a heading row, None elsewhere."""

NAV_ROLE = Qt.ItemDataRole.UserRole + 3
"""A `NavItem` for an entry of the navigation."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a two-line row.

    A countdown stands over the second line; a sign stands on the second line below a text, over the second
    line without one, alone in the middle. `lead` are accented words before the second line (`Mới giao`),
    `dot` marks a changed row, `faded` one that is about to leave the list.
    """

    text: str = ""
    second: str = ""
    _: KW_ONLY
    ink: Ink = "text"
    bold: bool = False
    dot: bool = False
    lead: str = ""
    sign: Sign | None = None
    countdown: Countdown | None = None
    countdown_text: str = ""
    faded: bool = False
    align_right: bool = False


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading inside a list: its caret, bold name and count span all columns."""

    title: str
    count: int
    open: bool = True


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the navigation or a heading above some; a count of 0 is never coloured."""

    icon: Icon | None
    word: str
    _: KW_ONLY
    count: int | None = None
    ink: Ink = "text_2"
    heading: bool = False
