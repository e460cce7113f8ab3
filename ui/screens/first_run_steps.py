"""The steps of the first start, and which of them is at hand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import fonts, icons
from ui.icons import Icon
from ui.theme import current_theme
from ui.widgets.text import TextRole, label, set_tone


class StepsPane(QWidget):
    """Every step has a number and a word; a step done has a tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 16, 24)
        column.setSpacing(2)
        column.addWidget(label(self.tr("Phản ánh, kiến nghị"), TextRole.SECTION))
        column.addWidget(label(self.tr("Cài đặt lần đầu"), TextRole.LABEL))
        column.addSpacing(20)
        steps = (
            (self.tr("Địa chỉ cổng"), self.tr("do cơ quan cấp")),
            (self.tr("Đăng nhập"), self.tr("bằng tài khoản cổng")),
            (self.tr("Tải dữ liệu về máy"), self.tr("PAKN của bạn")),
        )
        self._marks = [_StepMark(number) for number in range(1, len(steps) + 1)]
        self._words = [label(word) for word, _ in steps]
        for mark, word, (_, hint) in zip(self._marks, self._words, steps, strict=True):
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(word)
            words.addWidget(label(hint, TextRole.SECOND))
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(words, 1)
            column.addLayout(line)
            column.addSpacing(16)
        column.addStretch(1)

    def show_step(self, step: int) -> None:
        """The step at hand, counted from 0; those before it are done."""
        for number, (mark, word) in enumerate(zip(self._marks, self._words, strict=True)):
            mark.show_state(done=number < step, now=number == step)
            word.setProperty("role", TextRole.STRONG if number == step else TextRole.BASE)
            set_tone(word, "text")


class _StepMark(QWidget):
    """A number in a circle: filled for the step at hand, a tick for a step done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._done = self._now = False

    def show_state(self, *, done: bool, now: bool) -> None:
        """Where this step stands."""
        self._done, self._now = done, now
        self.update()

    def sizeHint(self) -> QSize:
        side = fonts.box_height(fonts.Role.BASE, padding=3)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        side = self.sizeHint().width()
        circle = QRectF(0.5, 0.5, side - 1, side - 1)
        edge = theme.done if self._done else theme.accent_edge if self._now else theme.line_strong
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(theme.accent_solid) if self._now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if self._done:
            box = QRectF(0, 0, icons.SMALL, icons.SMALL)
            box.moveCenter(circle.center())
            icons.paint_icon(painter, box, Icon.SYNCED, theme.colour("done"))
        else:
            painter.setFont(fonts.role_font(fonts.Role.SECOND, bold=True))
            painter.setPen(theme.colour("on_solid" if self._now else "text"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
