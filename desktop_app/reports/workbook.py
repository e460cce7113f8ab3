"""A quarter's report as an Excel file: the table, the sums, the late, a chart, all as real numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from xlsxwriter import Workbook

from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import Cell, Row, RowKind
from desktop_app.reports.figure_words import (
    ROW_WORDS,
    basis_lines,
    check_text,
    group_spans,
    late_names,
    quarter_in_words,
    quarter_name,
    row_name,
    tally,
)
from desktop_app.reports.sheets import FONT, LINE, Sheet, opened_workbook
from desktop_app.reports.stamp import Stamp
from desktop_app.reports.whole_file import whole_file

MOST_BARS: Final = 20
"""More bars than this cannot be read on a page."""

_COUNT: Final = "#,##0"
_PERCENT: Final = "0.0%"
_NAME: Final = 44  # characters
_CHART_ROWS: Final = 24  # that the chart stands beside
_BLUE: Final = "#16549F"
_RED: Final = "#B3261E"


def write_workbook(report: QuarterReport, path: Path, stamp: Stamp) -> None:
    """Write the .xlsx. Raises DiskFull, FileInUse or FileNotWritten."""
    title = f"Báo cáo quý {quarter_name(report.quarter)}"
    with (
        whole_file(path) as beside,
        opened_workbook(beside, title=title, author=stamp.by, made_at=stamp.made_at) as workbook,
    ):
        _write_table(workbook, report, stamp)
        _write_sums(workbook, report, stamp)
        _write_late(workbook, report, stamp)
        _write_chart(workbook, report, stamp)


class _Page:
    """A sheet that begins with a title and ends with what its figures rest on."""

    def __init__(self, workbook: Workbook, name: str, title: str) -> None:
        self.sheet = Sheet(workbook, name)
        self.sheet.line(0, title, title=True)
        self._numbers = {
            (percent, bold): self.sheet.style(
                border=True, bold=bold, valign="vcenter", num_format=_PERCENT if percent else _COUNT
            )
            for percent in (False, True)
            for bold in (False, True)
        }
        self._texts = {
            bold: self.sheet.style(
                border=True, bold=bold, wrap=True, indent=1, valign="vcenter", num_format="@"
            )
            for bold in (False, True)
        }
        self._nothing = {
            bold: self.sheet.style(border=True, bold=bold, align="right", valign="vcenter")
            for bold in (False, True)
        }

    def text(self, row: int, column: int, text: str, *, bold: bool = False) -> None:
        self.sheet.put(row, column, text, self._texts[bold])

    def figure(
        self, row: int, column: int, cell: Cell | float, *, percent: bool = False, bold: bool = False
    ) -> None:
        """A count, or a percentage from 0 to 100 as Excel keeps one; – for a percentage of nothing."""
        if cell is None:
            self.sheet.put(row, column, "–", self._nothing[bold])
        else:
            value = float(cell) / 100 if percent else float(cell)
            self.sheet.put(row, column, value, self._numbers[percent, bold])

    def close(self, row: int, report: QuarterReport, stamp: Stamp, **paper: Any) -> None:
        """The lines under the figures, and how it is printed."""
        for place, line in enumerate([*basis_lines(report, stamp.data_line), f"Lập: {stamp.watermark}"], row):
            self.sheet.line(place, line)
        self.sheet.paper(watermark=stamp.watermark, **paper)


def _write_table(workbook: Workbook, report: QuarterReport, stamp: Stamp) -> None:
    columns = report.template.columns
    page = _Page(workbook, "Báo cáo quý", f"{report.template.title} {quarter_in_words(report.quarter)}")
    sheet = page.sheet
    sheet.width(0, 0, 5)
    sheet.width(1, 1, _NAME)
    sheet.width(2, 1 + len(columns), 10.5)
    sheet.heading(2, 0, "STT", down=2)
    sheet.heading(2, 1, ROW_WORDS[report.by], down=2)
    for span in group_spans(columns):
        first = 2 + span.first
        if span.word:
            sheet.heading(2, first, span.word, across=span.count - 1)
        for place in range(span.count):
            column = columns[span.first + place]
            sheet.heading(3 if span.word else 2, first + place, column.word, down=0 if span.word else 1)
            sheet.heading(4, first + place, f"({column.number})")
    sheet.height(3, 32)
    row = 4
    for row, line in enumerate(report.rows, 5):
        page.figure(row, 0, row - 4)
        page.text(row, 1, row_name(line))
        if len(row_name(line)) > _NAME:
            sheet.height(row, 2 * LINE)
        _write_cells(page, row, report, line)
    row += 1
    page.text(row, 0, "", bold=True)
    page.text(row, 1, "Cộng", bold=True)
    _write_cells(page, row, report, report.total, bold=True)
    for place, check in enumerate(report.checks, row + 2):
        sheet.line(place, check_text(check))
    sheet.keep_in_sight(5, 2)
    page.close(row + len(report.checks) + 3, report, stamp, repeat=(2, 4))


def _write_cells(page: _Page, row: int, report: QuarterReport, line: Row, *, bold: bool = False) -> None:
    for place, (column, cell) in enumerate(zip(report.template.columns, line.cells, strict=True), 2):
        page.figure(row, place, cell, percent=column.percent, bold=bold)


def _write_sums(workbook: Workbook, report: QuarterReport, stamp: Stamp) -> None:
    all_time, quarter = report.cumulative, report.in_quarter
    name = quarter_name(report.quarter)
    lines: tuple[tuple[str, Cell | float, Cell], ...] = (
        ("Tiếp nhận", all_time.received, None),
        ("Thuộc phạm vi xem xét, xử lý", all_time.in_scope, quarter.in_scope),
        ("Đã chuyển cơ quan xử lý", all_time.forwarded, quarter.forwarded),
        ("Chờ người gửi bổ sung", all_time.awaiting_supplement, quarter.awaiting_supplement),
        ("Đã trả lời", all_time.answered, quarter.answered),
        ("Đang xử lý", all_time.in_progress, None),
    )
    page = _Page(workbook, "Tổng hợp", f"Số liệu tổng hợp {quarter_in_words(report.quarter)}")
    sheet = page.sheet
    sheet.width(0, 0, 40)
    sheet.width(1, 2, 22)
    since = "" if all_time.from_on is None else f" từ {all_time.from_on:%d/%m/%Y}"
    for column, word in enumerate(("Chỉ tiêu", f"Lũy kế{since}", f"Trong quý {name}")):
        sheet.heading(2, column, word)
    row = 2
    for row, (word, total, in_quarter) in enumerate(lines, 3):
        page.text(row, 0, word)
        page.figure(row, 1, total)
        page.figure(row, 2, in_quarter)
    row += 1
    page.text(row, 0, "Tỷ lệ đã trả lời trên đã chuyển")
    page.figure(row, 1, all_time.answered_percent, percent=True)
    page.figure(row, 2, None)
    page.close(row + 2, report, stamp)


def _write_late(workbook: Workbook, report: QuarterReport, stamp: Stamp) -> None:
    page = _Page(workbook, "Cơ quan chậm trễ", f"Cơ quan chậm trễ {quarter_in_words(report.quarter)}")
    sheet = page.sheet
    counted = report.by is RowKind.AGENCY
    words = ["STT", "Mã", "Cơ quan", *(("Trả lời trễ hạn", "Quá hạn chưa trả lời") if counted else ())]
    for column, (word, width) in enumerate(zip(words, (5, 10, 48, 14, 14), strict=False)):
        sheet.width(column, column, width)
        sheet.heading(2, column, word)
    sheet.height(2, 32)
    row = 2
    for row, (key, name) in enumerate(zip(report.late_agencies, late_names(report), strict=True), 3):
        page.figure(row, 0, row - 2)
        page.text(row, 1, key.rpartition("/")[2])
        page.text(row, 2, name)
        if counted:
            of_row = tally(report, key)
            page.figure(row, 3, of_row.late)
            page.figure(row, 4, of_row.overdue)
    if not report.late_agencies:
        row = 3
        sheet.line(row, "Không có cơ quan nào chậm trễ.")
    page.close(row + 2, report, stamp)


def _write_chart(workbook: Workbook, report: QuarterReport, stamp: Stamp) -> None:
    """Answers on time and late by row; of many rows those with the most answers."""
    found = [(row_name(line), tally(report, line.key)) for line in report.rows]
    every = sorted(
        ((name, one) for name, one in found if one.on_time + one.late),
        key=lambda pair: pair[1].on_time + pair[1].late,
        reverse=True,
    )
    answered = every[:MOST_BARS]
    title = f"PAKN đã trả lời {quarter_in_words(report.quarter)}"
    if len(every) > MOST_BARS:
        title += f": {MOST_BARS} dòng có nhiều câu trả lời nhất trong {len(every)} dòng"
    page = _Page(workbook, "Biểu đồ", title)
    sheet = page.sheet
    for column, (word, width) in enumerate(((ROW_WORDS[report.by], 40), ("Đúng hạn", 12), ("Trễ hạn", 12))):
        sheet.width(column, column, width)
        sheet.heading(2, column, word)
    row = 2
    for row, (name, one) in enumerate(answered, 3):
        page.text(row, 0, name)
        page.figure(row, 1, one.on_time)
        page.figure(row, 2, one.late)
    if answered:
        _insert_chart(workbook, sheet, last=row)
    else:
        sheet.line(3, "Chưa có PAKN nào được trả lời trong quý.")
    page.close(max(row, _CHART_ROWS) + 2, report, stamp, high=1)


def _insert_chart(workbook: Workbook, sheet: Sheet, *, last: int) -> None:
    name = sheet.worksheet.get_name()
    chart = workbook.add_chart({"type": "column", "subtype": "stacked"})
    for column, color in ((1, _BLUE), (2, _RED)):
        look: dict[str, Any] = {"fill": {"color": color}}
        if column == 2:  # late is told apart without its colour too
            look = {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": color, "bg_color": "#FFFFFF"}}
        chart.add_series(
            {
                "name": [name, 2, column],
                "categories": [name, 3, 0, last, 0],
                "values": [name, 3, column, last, column],
                "border": {"color": color},
                "gap": 60,
                **look,
            }
        )
    font = {"name": FONT, "size": 10}
    chart.set_legend({"position": "top", "font": font})
    chart.set_x_axis({"num_font": {**font, "rotation": -45 if last > 8 else 0}})
    chart.set_y_axis({"num_font": font, "num_format": _COUNT, "major_gridlines": {"visible": True}})
    chart.set_size({"width": 760, "height": 420})
    sheet.worksheet.insert_chart(2, 4, chart)
