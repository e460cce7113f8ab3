"""Going from pane to pane with F6."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_focus(panes: Sequence[QWidget], step: int) -> None:
    """Move the focus to the next (1) or previous (-1) pane, around the ends."""
    focused, here = QApplication.focusWidget(), -1
    for number, pane in enumerate(panes):
        if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
            here = number
    enter(panes[(here + step) % len(panes)])


def enter(pane: QWidget) -> None:
    """Focus the pane, or the first thing in it that can be focused."""
    able = (
        one
        for one in (pane, *pane.findChildren(QWidget))
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.isVisible()
    )
    first = next(able, None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
