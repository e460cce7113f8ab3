"""What stands below every step of the first start: training instead, and how things are with the portal."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import __version__
from ui.fonts import scaled
from ui.icons import EMPTY, NORMAL, Icon
from ui.theme import Ink, current_theme
from ui.widgets.buttons import Button
from ui.widgets.icon_view import IconView
from ui.widgets.text import TextRole, label, rule

_FRAME = 8  # pixels between the cap and its dashed frame


class TrainingOffer(QWidget):
    """Invented cases instead of the portal's; the cap has the dashed frame that training mode has."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("Chế độ tập huấn"), TextRole.STRONG))
        text = self.tr(
            "Làm thử với PAKN giả trên máy này. Không nối cổng thật, không cần tài khoản. "
            "Cửa sổ luôn ghi “TẬP HUẤN”."
        )
        words.addWidget(label(text, TextRole.LABEL, wrap=True))
        start = Button(self.tr("Mở chế độ tập huấn"))
        start.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(_FramedCap())
        row.addLayout(words, 1)
        row.addWidget(start)


class FirstRunStrip(QWidget):
    """Where the sync strip will be: nothing was fetched yet, and which version this is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = IconView(Icon.OFFLINE, "text_2", NORMAL)
        self._state = label("", TextRole.STRONG)
        version = self.tr("Phiên bản %1").replace("%1", __version__)
        row = QHBoxLayout()
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._state)
        row.addWidget(label("·   " + self.tr("chưa đồng bộ lần nào"), TextRole.LABEL))
        row.addStretch(1)
        row.addWidget(label(version, TextRole.LABEL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self.show_reached(reached=None)

    def show_reached(self, *, reached: bool | None) -> None:
        """Whether the portal answered; None while nobody asked."""
        icon, ink, word = self._words(reached)
        self._icon.show_icon(icon, ink)
        self._state.setText(word)

    def _words(self, reached: bool | None) -> tuple[Icon, Ink, str]:
        if reached is None:
            return Icon.OFFLINE, "text_2", self.tr("Chưa nối cổng")
        if reached:
            return Icon.ONLINE, "text_2", self.tr("Trực tuyến")
        return Icon.WARNING, "soon", self.tr("Chưa tới được cổng")


class _FramedCap(IconView):
    def __init__(self) -> None:
        super().__init__(Icon.TRAINING, "text", EMPTY)
        margin = scaled(_FRAME)
        self.setContentsMargins(margin, margin, margin, margin)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        pen = QPen(current_theme().colour("text_2"), 1)
        pen.setDashPattern([3, 2])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
