"""A banner above the content of a pane: what happened, what is safe, one link."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from html import escape

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.icons import Icon
from ui.theme import Ink, current_theme
from ui.widgets.icon_view import IconView

_BAR = 4
_RADIUS = 4


class Tone(StrEnum):
    """What a banner is about."""

    INFO = "info"
    WARNING = "warning"
    REFUSAL = "refusal"
    CONFLICT = "conflict"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class _Look:
    icon: Icon
    ink: Ink
    fill: str
    edge: str


_LOOKS = {
    Tone.INFO: _Look(Icon.INFO, "accent", "info_tint", "accent_edge"),
    Tone.WARNING: _Look(Icon.WARNING, "soon", "soon_tint", "soon_edge"),
    Tone.REFUSAL: _Look(Icon.REFUSED, "late", "late_tint", "late_edge"),
    Tone.CONFLICT: _Look(Icon.CONFLICT, "split", "split_tint", "split"),
    Tone.NEUTRAL: _Look(Icon.UNASSIGNED, "text_2", "raised", "line"),
}


class Banner(QWidget):
    """One message at a time; hidden while there is none. It stands in the layout, never over the content."""

    link_activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = _LOOKS[Tone.INFO]
        self._icon = IconView(self._look.icon, self._look.ink)
        self._icon.setContentsMargins(0, 2, 0, 0)  # level with the first line, which has room above it
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag
        self._text.setTextInteractionFlags(flags.TextBrowserInteraction | flags.TextSelectableByKeyboard)
        self._text.linkActivated.connect(self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(_BAR + 10, 7, 12, 7)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, tone: Tone, fact: str, safe: str = "", *, link: str = "", icon: Icon | None = None) -> None:
        """Show a bold fact, the part that is safe or what follows, and at most one link."""
        self._look = _LOOKS[tone]
        self._icon.show_icon(icon or self._look.icon, self._look.ink)
        parts = [f"<b>{escape(fact)}</b>", escape(safe), f'<a href="#">{escape(link)}</a>' if link else ""]
        self._text.setText(" ".join(part for part in parts if part))
        self.setAccessibleName(" ".join(part for part in (fact, safe) if part))
        self.show()
        self.update()

    def clear(self) -> None:
        """Take the message away."""
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            shown = self._text.text()  # rich text keeps the link colour it was laid out with
            self._text.clear()
            self._text.setText(shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        edge = QColor(getattr(theme, self._look.edge))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outline, QColor(getattr(theme, self._look.fill)))
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(QRectF(0, 0, _BAR, self.height()), edge)
        painter.restore()
        painter.setPen(QPen(edge, 1))
        painter.drawPath(outline)
        painter.end()

    def _follow(self, _target: str) -> None:
        self.link_activated.emit()
