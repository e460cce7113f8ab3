"""Buttons by kind; one primary button per pane."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from ui import icons
from ui.icons import Icon
from ui.theme import current_theme


class Kind(StrEnum):
    """The `kind` property; colours and borders stand in the style sheet."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TEXT = "text"
    LINK = "link"


class Button(QPushButton):
    """A button with a verb; an "…" at its end when more will be asked."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.SECONDARY,
        *,
        icon: Icon | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self._kind = kind
        if small:
            self.setProperty("compact", True)
        if icon is not None:
            self.setIcon(icons.icon(icon, "on_solid" if kind is Kind.PRIMARY else "text"))
            self.setIconSize(icons.with_gap(icons.NORMAL))
        if kind is Kind.LINK:
            font = self.font()
            font.setUnderline(True)
            self.setFont(font)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setIconSize(icons.with_gap(icons.NORMAL))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kind is Kind.PRIMARY and self.hasFocus():
            self._part_ring_from_fill()

    def _part_ring_from_fill(self) -> None:
        """Blue on blue would not be seen: a line of the surface stands between ring and fill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().colour("on_solid"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)
        painter.end()


class IconButton(QToolButton):
    """A button that is only an icon; its name is the tooltip and what a screen reader says."""

    def __init__(self, icon: Icon, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "icon")
        self.setIcon(icons.icon(icon, "text"))
        self.setIconSize(icons.square(icons.NORMAL))
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setIconSize(icons.square(icons.NORMAL))


class MenuButton(QToolButton):
    """A word with a caret that opens a menu, without a border."""

    def __init__(
        self, text: str, menu: QMenu | None = None, *, icon: Icon | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "text")
        self.setText(text)
        self.setIcon(icons.icon(icon or Icon.FOLD, "text_2"))
        self.setIconSize(icons.square(icons.SMALL))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if menu is not None:
            self.setMenu(menu)
