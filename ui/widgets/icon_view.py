"""An icon that stands alone in a layout and follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.icons import Icon
from ui.theme import Ink, current_theme


class IconView(QWidget):
    """Shows one icon; the word beside it carries the meaning, so it has no accessible name of its own."""

    def __init__(
        self, icon: Icon, ink: Ink = "text_2", side: int = icons.LARGE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._ink, self._side = icon, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: Icon, ink: Ink) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        around = self.contentsMargins()
        return icons.square(self._side).grownBy(around)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint_icon(painter, self.contentsRect(), self._icon, current_theme().colour(self._ink))
        painter.end()
