"""A chart with its heading and legend; the same numbers are a table one key away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from ui import fonts
from ui.folding import scaled
from ui.fonts import Role
from ui.widgets.bar_chart import Bar, BarChart, Part, paint_swatch
from ui.widgets.buttons import Button, Kind
from ui.widgets.report_grid import Heading, Line
from ui.widgets.report_table import ReportTable
from ui.widgets.sign_painting import paint_line
from ui.widgets.text import TextRole, label


class Legend(QWidget):
    """Each part of the bars with its word and total."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[tuple[Part, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[Part, int]]) -> None:
        """Show these parts with what they count in all."""
        self._parts = parts
        self.setAccessibleName(", ".join(f"{part.word} {count}" for part, count in parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()), fonts.box_height(Role.SECOND))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        for (part, count), width in zip(self._parts, self._widths(), strict=True):
            side = scaled(10)
            box = QRectF(left, (self.height() - side) // 2, scaled(14), side)
            paint_swatch(painter, box, late=part.late)
            room = self.rect().adjusted(left + scaled(14) + 6, 0, 0, 0)
            paint_line(painter, room, f"{part.word} {count}", "text_2", role=Role.SECOND)
            left += width
        painter.end()

    def _widths(self) -> list[int]:
        metrics = fonts.role_metrics(Role.SECOND)
        return [
            scaled(14) + 6 + metrics.horizontalAdvance(f"{part.word} {count}") + 14
            for part, count in self._parts
        ]


class ChartCard(QWidget):
    """A chart under its heading and legend; a button, or Enter on the chart, turns it into a table."""

    def __init__(self, heading: str, rows_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows_word = rows_word
        self._legend = Legend()
        self._chart = BarChart()
        self._chart.setAccessibleName(heading)
        self._table = ReportTable(heading)
        self._turn = Button(self.tr("Xem dạng bảng"), Kind.LINK)
        self._turn.clicked.connect(self._change)
        self._chart.table_wanted.connect(self._change)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 16, 0)
        head.setSpacing(12)
        head.addWidget(label(heading, TextRole.STRONG))
        head.addWidget(self._legend)
        head.addStretch(1)
        head.addWidget(self._turn)
        self._pages = QStackedLayout()
        pages = QVBoxLayout()
        pages.setContentsMargins(16, 0, 16, 0)
        pages.addLayout(self._pages)
        for page in (self._chart, self._table):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(pages, 1)

    def show_bars(self, parts: Sequence[Part], bars: Sequence[Bar]) -> None:
        """Show these numbers in both forms."""
        self._chart.show_bars(parts, bars)
        totals = [sum(bar.counts[place] for bar in bars) for place in range(len(parts))]
        self._legend.show_parts(list(zip(parts, totals, strict=True)))
        lines = [Line(str(n), bar.word, tuple(map(str, bar.counts))) for n, bar in enumerate(bars)]
        total = Line("total", self.tr("Cộng"), tuple(map(str, totals)), total=True)
        headings = [Heading(f"{part.word[:1].upper()}{part.word[1:]}") for part in parts]
        self._table.show_figures(self._rows_word, headings, [*lines, total])

    @property
    def is_table(self) -> bool:
        """Whether the numbers are shown as a table now."""
        return self._pages.currentWidget() is self._table

    def _change(self) -> None:
        self._pages.setCurrentWidget(self._chart if self.is_table else self._table)
        self._turn.setText(self.tr("Xem biểu đồ") if self.is_table else self.tr("Xem dạng bảng"))
        if self.isVisible():
            (self._table if self.is_table else self._chart).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the table goes back to the chart."""
        if event.key() == Qt.Key.Key_Escape and self.is_table:
            self._change()
        else:
            super().keyPressEvent(event)
