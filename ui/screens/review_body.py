"""Text and decision of a review: beside each other, or in a small window one below the other as one page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.folding import Width, scaled
from ui.screens.case_columns import column
from ui.screens.decision_panel import DecisionButtons, DecisionPanel
from ui.screens.difference_view import GUTTER, DifferenceView
from ui.widgets.text import rule

_DECISION = {Width.WIDE: 380, Width.FULL: 344, Width.COMPACT: 300}
_BREATH = 24  # pixels kept around a change that is gone to


@dataclass(frozen=True, slots=True)
class ReviewParts:
    """What is arranged; `tools` stand above the text and are scrolled with it where there is one page."""

    tools: QWidget
    greeting: QLabel
    text: DifferenceView
    files: QWidget
    decision: DecisionPanel
    buttons: DecisionButtons


class ReviewBody(QWidget):
    """Moves the same widgets between both arrangements; the buttons are always in reach."""

    def __init__(self, parts: ReviewParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._greeting, self._text = parts.tools, parts.greeting, parts.text
        self._files, self._decision, self._buttons = parts.files, parts.decision, parts.buttons
        self._has_files = False
        self._beside: bool | None = None
        self._frame: QWidget | None = None
        self._page: QScrollArea | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._greeting.setContentsMargins(GUTTER + 6, 0, 12, 0)  # where the text begins
        self._text.went_to.connect(self._show)

    def show_files(self, *, shown: bool) -> None:
        """Below the text, where it has files with it."""
        self._has_files = shown
        self._files.setVisible(shown)

    def fold(self, width: Width) -> None:
        """Arrange for a width class; the focus stays."""
        beside = width >= Width.COMPACT
        if beside is not self._beside:
            self._beside = beside
            self._rearrange(beside=beside)
        if beside:
            self._pane.setFixedWidth(scaled(_DECISION[width]))

    def _rearrange(self, *, beside: bool) -> None:
        focus = self.focusWidget()
        parts = (self._tools, self._greeting, self._text, self._files, self._decision, self._buttons)
        for part in parts:
            part.setParent(self)
        if self._frame is not None:
            self._room.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        self._text.grow(whole=not beside)
        self._buttons.lie_down(flat=not beside)
        self._frame = self._side_by_side() if beside else self._one_page()
        self._room.addWidget(self._frame)
        for part in parts:
            part.show()
        self._files.setVisible(self._has_files)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _side_by_side(self) -> QWidget:
        self._page = None
        self._pane = QWidget()
        pane = QVBoxLayout(self._pane)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.setSpacing(0)
        pane.addWidget(column(self._decision, surface="window"), 1)
        pane.addWidget(self._buttons)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._reading(), 1)
        row.addWidget(rule(upright=True))
        row.addWidget(self._pane)
        frame = QWidget()
        both = QVBoxLayout(frame)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._tools)
        both.addWidget(rule())
        both.addLayout(row, 1)
        return frame

    def _one_page(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("surface", "surface")
        page = QVBoxLayout(inner)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._tools)
        page.addWidget(rule())
        page.addLayout(self._reading())
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 12)
        below.addWidget(rule())
        below.addWidget(self._decision)
        page.addLayout(below)
        page.addStretch(1)
        self._page = QScrollArea()
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setWidgetResizable(True)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setWidget(inner)
        frame = QWidget()
        both = QVBoxLayout(frame)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._page, 1)
        both.addWidget(rule())
        both.addWidget(self._buttons)
        return frame

    def _reading(self) -> QVBoxLayout:
        reading = QVBoxLayout()
        reading.setContentsMargins(0, 10, 0, 0)
        reading.addWidget(self._greeting)
        reading.addWidget(self._text, 1)
        reading.addWidget(self._files)
        return reading

    @Slot(QRect)
    def _show(self, place: QRect) -> None:
        """A text that is not scrolled by itself is brought into sight by the page."""
        if self._page is not None and (inner := self._page.widget()) is not None:
            at = self._text.viewport().mapTo(inner, place.topLeft())
            self._page.ensureVisible(at.x(), at.y() + place.height() // 2, 0, place.height() // 2 + _BREATH)
