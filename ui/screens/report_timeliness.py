"""Kết quả xử lý: how timely answers were, how many days they took, and why some were late."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.figures.standing import Outcome
from desktop_app.domain.figures.timeliness import AnswersTaking, Timeliness
from ui.code_words import CodeWords
from ui.folding import Width
from ui.report_words import ReportWords
from ui.screens.report_figures import TOTAL
from ui.screens.report_view import ReportView, TimelinessView
from ui.widgets.bar_chart import Bar, Part
from ui.widgets.chart_card import ChartCard
from ui.widgets.filter_pill import FilterPill
from ui.widgets.report_grid import Heading, Line
from ui.widgets.report_table import ReportTable
from ui.widgets.text import ElidedLabel, TextRole, rule

_ORDER = (
    Outcome.ANSWERED_ON_TIME,
    Outcome.ANSWERED_LATE,
    Outcome.OPEN_IN_TIME,
    Outcome.OPEN_OVERDUE,
    Outcome.SUPPLEMENT,
    Outcome.RETURNED,
    Outcome.UNDATED,
)
_ANSWERED = (Outcome.ANSWERED_ON_TIME, Outcome.ANSWERED_LATE)


def outcomes_behind(column: int) -> tuple[Outcome, ...]:
    """One outcome, all of them for the sum, answers for days and percentage."""
    if column == 1:
        return _ORDER
    return (_ORDER[column - 2],) if column - 2 < len(_ORDER) else _ANSWERED


class ReportTimeliness(QWidget):
    """Of the quarter or of its year so far; rows as the report has them, or by month of receipt."""

    opened = Signal(str, int)  # key of the row (`TOTAL` for all), number of the column
    year_wanted = Signal()  # `show_year` answers

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ReportWords(self)
        self._codes = CodeWords(self)
        self._quarter: TimelinessView | None = None
        self._year: TimelinessView | None = None
        self._by_month = FilterPill(self.tr("Theo tháng nhận"))
        self._by_month.toggled.connect(self._show)
        self._whole_year = FilterPill(self.tr("Từ đầu năm"))
        self._whole_year.toggled.connect(self._change_period)
        self._as_chart = FilterPill(self.tr("Biểu đồ"))
        self._as_chart.toggled.connect(self._fold)
        self._folded = False
        self._days = ElidedLabel("", TextRole.STRONG)
        self._reasons = ElidedLabel("", TextRole.LABEL)
        self.table = ReportTable(self.tr("Kết quả xử lý"))
        self.table.opened.connect(self.opened)
        self._chart = ChartCard(self.tr("Số ngày từ khi nhận đến khi trả lời"), self.tr("Số ngày"))
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 16, 6)
        head.setSpacing(12)
        head.addWidget(self._whole_year)
        head.addWidget(self._by_month)
        head.addWidget(self._as_chart)
        head.addWidget(self._days, 3)
        head.addWidget(self._reasons, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.table)
        column.addWidget(self._chart)
        column.addStretch(1)

    @property
    def shown(self) -> TimelinessView | None:
        """What the table counts now."""
        return self._year if self._whole_year.isChecked() and self._year else self._quarter

    def show_view(self, view: ReportView) -> None:
        """Show another report; its year is asked for anew while it is wanted."""
        self._quarter, self._year = view.timeliness, None
        self._change_period()

    def show_year(self, year: TimelinessView) -> None:
        """The year up to the report's cut-off."""
        self._year = year
        self._show()

    def fold(self, width: Width) -> None:
        """A narrow window shows the table or the chart."""
        self._folded = width < Width.COMPACT
        self._reasons.setVisible(width > Width.SINGLE)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(200, 120)

    @Slot()
    def _fold(self) -> None:
        chart_alone = self._folded and self._as_chart.isChecked()
        self._as_chart.setVisible(self._folded)
        self._chart.setVisible(chart_alone or not self._folded)
        self.table.setVisible(not chart_alone)

    @Slot()
    def _change_period(self) -> None:
        if self._whole_year.isChecked() and self._year is None:
            self.year_wanted.emit()
        self._show()

    @Slot()
    def _show(self) -> None:
        view = self.shown
        if view is None:
            return
        by_month = self._by_month.isChecked()
        rows = view.by_month if by_month else view.by_row
        lines = [
            Line(
                row.key,
                self._month(row.name) if by_month else row.name or self.tr("Chưa rõ"),
                self._cells(row.timeliness),
            )
            for row in rows
        ]
        total = Line(TOTAL, self.tr("Cộng"), self._cells(view.in_all), total=True)
        rows_word = self.tr("Tháng nhận") if by_month else self._words.row_kind(view.by)
        self.table.show_figures(rows_word, self._headings(), [*lines, total])
        bars = [Bar(_step(step), (step.on_time, step.late)) for step in view.days]
        self._chart.show_bars([Part(self.tr("đúng hạn")), Part(self.tr("trễ hạn"), late=True)], bars)
        self._say_days(view.in_all)
        self._say_reasons(view)

    def _headings(self) -> list[Heading]:
        answered, open_ = self.tr("Đã trả lời"), self.tr("Đang xử lý")
        other, days = self.tr("Khác"), self.tr("Số ngày trả lời")
        return [
            Heading(self.tr("Tổng"), group=self.tr("PAKN")),
            Heading(self.tr("Đúng hạn"), group=answered),
            Heading(self.tr("Trễ hạn"), group=answered),
            Heading(self.tr("Trong hạn"), group=open_),
            Heading(self.tr("Quá hạn"), group=open_),
            Heading(self.tr("Chờ bổ sung"), group=other),
            Heading(self.tr("Trả lại cổng"), group=other),
            Heading(self.tr("Chưa có hạn"), group=other),
            Heading(self.tr("Trung vị"), group=days),
            Heading(self.tr("90 % trong"), group=days),
            Heading(self.tr("Đúng hạn"), group=self.tr("Tỷ lệ (%)")),
        ]

    def _cells(self, found: Timeliness) -> tuple[str, ...]:
        cell = self._words.cell
        median = found.median_days
        whole = None if median is None else int(median) if median.denominator == 1 else median
        return (
            cell(found.cases),
            *(cell(found.outcomes[outcome]) for outcome in _ORDER),
            cell(whole),
            cell(found.ninety_days),
            cell(found.on_time_percent),
        )

    def _say_days(self, found: Timeliness) -> None:
        if found.median_days is None:
            self._days.setText(self.tr("Chưa có câu trả lời nào trong kỳ."))
            return
        said = self.tr("Một nửa trả lời trong %1 ngày, chín phần mười trong %2 ngày")
        cells = self._cells(found)
        self._days.setText(said.replace("%1", cells[-3]).replace("%2", cells[-2]))

    def _say_reasons(self, view: TimelinessView) -> None:
        """`Lý do trễ: Quá nhiều việc cùng lúc 3, chưa ghi lý do 1`."""
        none = self.tr("chưa ghi lý do")
        found = [f"{self._codes.late_reason(code) if code else none} {count}" for code, count in view.reasons]
        self._reasons.setText(self.tr("Lý do trễ: %1").replace("%1", ", ".join(found)) if found else "")

    @staticmethod
    def _month(key: str) -> str:
        year, month = key.split("-")
        return f"{month}/{year}"


def _step(step: AnswersTaking) -> str:
    """`6–10`, `> 60`."""
    return f"> {step.first - 1}" if step.last is None else f"{step.first}–{step.last}"
