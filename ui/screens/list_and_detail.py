"""A page with a title, a list, and what the chosen row is about: beside it, or below where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.errors import DeskError
from ui.error_text import sentence
from ui.folding import Width, fold_of, scaled, text_scale
from ui.screens.case_columns import column
from ui.screens.rows_view import RowsView
from ui.widgets.banner import Banner, Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import ElidedLabel, TextRole, label

DETAIL_WIDTH = 420


class ListAndDetail(QWidget):
    """Says what was refused above the list; shows the empty state while there is nothing to list."""

    def __init__(
        self,
        title: str = "",
        hint: str = "",
        *,
        rows: RowsView,
        detail: QWidget,
        empty: EmptyState | None = None,
        width: int = DETAIL_WIDTH,
    ) -> None:
        """Without a title as a part of a page that has one; `width` is that of the detail, in pixels."""
        super().__init__()
        self._width = width
        self._message = Banner()
        self._empty = empty or EmptyState()
        message = QVBoxLayout()
        message.setContentsMargins(16, 0, 16, 4)
        message.addWidget(self._message)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(rows)
        self._splitter.addWidget(column(detail, surface="window"))
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([scaled(2 * width), scaled(width)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if title:
            head = QHBoxLayout()
            head.setContentsMargins(16, 12, 16, 8)
            head.setSpacing(12)
            head.addWidget(label(title, TextRole.TITLE))
            head.addWidget(ElidedLabel(hint, TextRole.LABEL), 1)
            whole.addLayout(head)
        whole.addLayout(message)
        whole.addWidget(self._splitter, 1)
        whole.addWidget(self._empty, 1)
        self._empty.hide()

    def show_any(self, *, there: bool) -> None:
        """The list with its detail, or the empty state."""
        self._splitter.setVisible(there)
        self._empty.setVisible(not there)

    def say(self, error: DeskError | None) -> None:
        """Why something was not done; None takes the message away."""
        if error is None:
            self._message.clear()
            return
        text = sentence(error)
        self._message.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = fold_of(self.window().size(), text_scale()).width >= Width.COMPACT
        orientation = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if orientation != self._splitter.orientation():
            self._splitter.setOrientation(orientation)
            room = self.width() if beside else self.height()
            detail = scaled(self._width) if beside else room * 2 // 5  # the list keeps the larger half
            self._splitter.setSizes([room - detail, detail])
