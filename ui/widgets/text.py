"""Text on a screen: labels by their role, elided lines, rules between sections, icon with word."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui import fonts
from ui.sign import Sign
from ui.theme import Ink
from ui.widgets.sign_painting import paint_sign, sign_size


class TextRole(StrEnum):
    """The `role` property of a label; sizes and colours stand in the style sheet."""

    TITLE = "title"
    SECTION = "section"
    READING = "reading"
    STRONG = "strong"
    BASE = "base"
    LABEL = "label"
    SECOND = "second"
    HEADING = "heading"
    TAG = "tag"


def label(
    text: str = "", role: TextRole = TextRole.BASE, *, wrap: bool = False, selectable: bool = False
) -> QLabel:
    """A plain text label of a role; `selectable` also by keyboard, for petition, receipt and errors."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role.value)
    made.setWordWrap(wrap)
    if selectable:
        flags = Qt.TextInteractionFlag
        made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return made


def code_label(text: str = "") -> QLabel:
    """A selectable label for codes and checksums, in a fixed-width font."""
    made = label(text, selectable=True)
    made.setProperty("role", "code")
    return made


def set_tone(target: QLabel, ink: Ink) -> None:
    """Give a label another colour of meaning."""
    target.setProperty("tone", ink)
    target.style().unpolish(target)
    target.style().polish(target)


def rule(*, upright: bool = False) -> QFrame:
    """A thin line between sections."""
    line = QFrame()
    line.setProperty("rule", "upright" if upright else "true")
    return line


_ROUNDING = 2  # an advance in whole pixels may be a part of one too short, which would cut the text


class ElidedLabel(QLabel):
    """One line that ends in "…" where the room ends; the whole text is tooltip and accessible name."""

    def __init__(self, text: str = "", role: TextRole = TextRole.BASE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def whole_text(self) -> str:
        """The text before it was shortened."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + _ROUNDING + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height() + 4)

    def _fit(self) -> None:
        room = max(0, self.width() - 2)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class SignLabel(QWidget):
    """An icon and its word; hidden while there is nothing to say."""

    def __init__(self, sign: Sign | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._sign = sign
        self.setAccessibleName(sign.word if sign else "")
        if sign is None:
            self.hide()  # never shown from here: without a parent it would be a window of its own

    def show_sign(self, sign: Sign | None) -> None:
        """Show another state, or nothing."""
        self._sign = sign
        self.setVisible(sign is not None)
        self.setAccessibleName(sign.word if sign else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return sign_size(self._sign) if self._sign else QSize(0, fonts.box_height(fonts.Role.BASE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._sign is not None:
            painter = QPainter(self)
            paint_sign(painter, self.rect(), self._sign)
            painter.end()
