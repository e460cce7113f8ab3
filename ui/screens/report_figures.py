"""The report's table with what was checked below it, and the answers of each week as a chart."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import Row
from ui.folding import Width
from ui.icons import NORMAL, Icon
from ui.report_words import ReportWords
from ui.screens.report_view import ReportView
from ui.theme import Ink
from ui.widgets.bar_chart import Bar, Part
from ui.widgets.buttons import Button, Kind
from ui.widgets.chart_card import ChartCard
from ui.widgets.icon_view import IconView
from ui.widgets.report_grid import Heading, Line
from ui.widgets.report_table import ReportTable
from ui.widgets.text import ElidedLabel, rule
from ui.wording import Words

TOTAL = "*"
"""Key of the line that adds all others up."""


class ReportFigures(QWidget):
    """`opened` tells the cell; the chart may be taken out to stand on a page of its own."""

    opened = Signal(str, int)  # key of the row (`TOTAL` for all), number of the column
    content_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report_words = ReportWords(self)
        self._words = Words(self)
        self.table = ReportTable(self.tr("Số liệu của quý"))
        self.table.opened.connect(self.opened)
        self.chart = ChartCard(self.tr("PAKN đã trả lời theo tuần"), self.tr("Tuần"))
        self._is_small = False
        self._is_broken = False
        self._checks = QVBoxLayout()
        self._checks.setSpacing(0)
        self._content = Button("", Kind.LINK)
        self._content.clicked.connect(self.content_wanted)
        self._foot = QWidget()
        checks = QHBoxLayout(self._foot)
        checks.setContentsMargins(16, 3, 16, 3)
        checks.addLayout(self._checks, 1)
        checks.addWidget(self._content)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.table)
        self._column.addWidget(self._foot)
        self._column.addWidget(rule())
        self._column.addWidget(self.chart)
        self._column.addStretch(1)

    def show_view(self, view: ReportView) -> None:
        """Show another report; the chosen cell stays chosen while it exists."""
        report, words = view.report, self._report_words
        headings = [
            Heading(column.word, group=column.group, number=f"({column.number})")
            for column in report.template.columns
        ]
        total = self._line(report.total, key=TOTAL, name=self.tr("Cộng"), total=True)
        lines = [self._line(row, key=row.key, name=row.name or self.tr("Chưa rõ")) for row in report.rows]
        self.table.show_figures(words.row_kind(report.by), headings, [*lines, total])
        self._show_checks(report)
        content = words.content(view.content)
        self._content.setText(content)
        self._content.setVisible(bool(content))
        self._show_weeks(view)

    def fold(self, width: Width) -> None:
        """The smallest window has room for rows or for what was checked: only what is wrong stays."""
        self._is_small = width is Width.SINGLE
        self._foot.setHidden(self._is_small and not self._is_broken)

    def put_chart_back(self) -> None:
        """The chart stands below the table again."""
        self._column.insertWidget(self._column.count() - 1, self.chart)

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(200, 120)

    def _line(self, row: Row, *, key: str, name: str, total: bool = False) -> Line:
        return Line(key, name, tuple(map(self._report_words.cell, row.cells)), total=total)

    def _show_checks(self, report: QuarterReport) -> None:
        """What does not hold comes first, each with its own line."""
        while (item := self._checks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        wrong = self._report_words.broken(report)
        self._is_broken = bool(wrong)
        self._foot.setHidden(self._is_small and not wrong)
        for broken in wrong:
            self._checks.addWidget(_check(Icon.WARNING_CHECK, "late", broken))
        if held := self._report_words.matching(report):
            self._checks.addWidget(_check(Icon.SYNCED, "done", " · ".join(held)))

    def _show_weeks(self, view: ReportView) -> None:
        bars = [
            Bar(self._words.date_range(week.first, week.last), (week.on_time, week.late))
            for week in view.weeks
        ]
        self.chart.show_bars([Part(self.tr("đúng hạn")), Part(self.tr("trễ hạn"), late=True)], bars)


def _check(icon: Icon, ink: Ink, said: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconView(icon, ink, NORMAL))
    row.addWidget(ElidedLabel(f"{said[:1].upper()}{said[1:]}"), 1)
    return line
