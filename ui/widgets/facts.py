"""Facts as label and value, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import fonts
from ui.sign import Sign
from ui.widgets.text import SignLabel, TextRole, label

_LABEL_WIDTH = 88


class FactsTable(QWidget):
    """Labels left, selectable values right; a value may be a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnMinimumWidth(0, fonts.scaled(_LABEL_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._facts: list[tuple[str, str | Sign]] = []

    def set_facts(self, facts: Sequence[tuple[str, str | Sign]]) -> None:
        """Show these facts instead of the former ones; the same ones stay as they are, without a flicker."""
        if list(facts) == self._facts:
            return
        self._facts = list(facts)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(facts):
            shown = SignLabel(value) if isinstance(value, Sign) else label(value, wrap=True, selectable=True)
            shown.setAccessibleName(f"{name}: {value.word if isinstance(value, Sign) else value}")
            self._grid.addWidget(label(name, TextRole.LABEL), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignTop)
