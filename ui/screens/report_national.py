"""The figures of the notice: cumulative, in the quarter, and the agencies that were late."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.figures.national import OF_QUARTER, National
from desktop_app.domain.figures.quarter_report import QuarterReport
from ui.report_words import ReportWords
from ui.widgets.report_grid import Heading, Line
from ui.widgets.report_table import ReportTable
from ui.widgets.text import TextRole, label
from ui.wording import Words

_PERCENT = "percent"


def sum_behind(key: str, column: int) -> National | None:
    """The sum that a cell shows, or whose share it is; None for a cell that shows none."""
    found = National.ANSWERED if key == _PERCENT else National(key)
    return found if column == 1 else OF_QUARTER.get(found)


class ReportNational(QWidget):
    """As the notice prints them, ready to be copied."""

    opened = Signal(str, int)  # key of the row, number of the column

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._report_words = ReportWords(self)
        self.table = ReportTable(self.tr("Số liệu thông báo"))
        self.table.opened.connect(self.opened)
        self._late_heading = label("", TextRole.STRONG)
        self._late = label("", wrap=True, selectable=True)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 16)
        inside.setSpacing(8)
        inside.addWidget(self.table)
        late = QVBoxLayout()
        late.setContentsMargins(16, 8, 16, 0)
        late.addWidget(self._late_heading)
        late.addWidget(self._late)
        inside.addLayout(late)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_report(self, report: QuarterReport) -> None:
        """Show another report."""
        so_far, quarter = report.cumulative, report.in_quarter
        since = self.tr("Lũy kế đến %1").replace("%1", self._words.full_date(report.cutoff))
        if so_far.from_on is not None:
            since = self.tr("Lũy kế %1 đến %2").replace("%1", self._words.full_date(so_far.from_on))
            since = since.replace("%2", self._words.full_date(report.cutoff))
        in_quarter = self.tr("Trong %1").replace("%1", self._report_words.quarter(report.quarter))
        answered = so_far.answered_percent
        percent = "–" if answered is None else self._words.percent(answered, digits=2)
        number = self._words.number
        lines = [
            Line(National.RECEIVED, self.tr("Đã tiếp nhận"), (number(so_far.received), "")),
            Line(
                National.IN_SCOPE,
                self.tr("Thuộc phạm vi xem xét"),
                (number(so_far.in_scope), number(quarter.in_scope)),
            ),
            Line(
                National.FORWARDED,
                self.tr("Đã chuyển cơ quan xử lý"),
                (number(so_far.forwarded), number(quarter.forwarded)),
            ),
            Line(
                National.AWAITING_SUPPLEMENT,
                self.tr("Đề nghị người gửi bổ sung"),
                (number(so_far.awaiting_supplement), number(quarter.awaiting_supplement)),
            ),
            Line(
                National.ANSWERED, self.tr("Đã trả lời"), (number(so_far.answered), number(quarter.answered))
            ),
            Line(_PERCENT, self.tr("Tỷ lệ đã trả lời trên số đã chuyển"), (percent, "")),
            Line(National.IN_PROGRESS, self.tr("Đang xử lý"), (number(so_far.in_progress), "")),
        ]
        self.table.show_figures(self.tr("Số liệu"), [Heading(since), Heading(in_quarter)], lines)
        names = [report.agency_names.get(key, key) for key in report.late_agencies]
        self._late_heading.setText(self.tr("Cơ quan còn chậm trễ: %n", "", len(names)))
        self._late.setText("\n".join(names) or self.tr("Không có cơ quan nào chậm trễ."))

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(200, 120)
