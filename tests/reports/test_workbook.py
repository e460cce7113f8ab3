"""A quarter's report as an Excel file, read back as another program reads it."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from desktop_app.reports.workbook import write_workbook
from tests.reports.sample import STAMP, TABLE, sample_report


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("workbook") / "bao-cao.xlsx"
    write_workbook(sample_report(), made, STAMP)
    return made


@pytest.fixture(scope="module")
def book(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


def test_the_table_has_two_levels_of_headings_and_numbered_columns(book: Workbook) -> None:
    sheet = book["Báo cáo quý"]
    upper, lower, numbers = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_row=5))
    assert upper[:6] == ["STT", "Cơ quan", "Tiếp nhận", None, None, "Đã trả lời"]
    assert lower[2:] == [column.word for column in TABLE.columns]
    assert numbers[2:] == [f"({number})" for number in range(1, 12)]
    assert "C3:E3" in {str(each) for each in sheet.merged_cells.ranges}
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C6", "$3:$5")


def test_counts_are_numbers_and_shares_are_percentages_of_excel(book: Workbook) -> None:
    sheet = book["Báo cáo quý"]
    kien_giang = [cell.value for cell in sheet[6]]
    assert kien_giang == [1, "Tỉnh Kiên Giang", 3, 2, 5, 1, 1, 0, 3, 0, 0, 0.4, 0.5]
    assert (sheet["D7"].number_format, sheet["L6"].number_format) == ("#,##0", "0.0%")
    assert sheet["M8"].value == "–", "a share of nothing is no zero"
    total = [cell.value for cell in sheet[9]]
    assert total[1:11] == ["Cộng", 607, 604, 1211, 1205, 1, 1, 3, 1, 0]


def test_it_says_what_the_figures_rest_on_and_which_sum_is_broken(book: Workbook) -> None:
    said = {cell.value for row in book["Báo cáo quý"].iter_rows() for cell in row}
    assert {
        "KHÔNG KHỚP: (3) = (1) + (2); bên trái 5, bên phải 1.204",
        "Số liệu chốt đến hết ngày 30/09/2017",
        "Số liệu đến lần đồng bộ 10:32 02/10/2017",
        "Hạn tính theo quy tắc bản 2026-07-20, lịch nghỉ bản 2026.1",
        f"Lập: {STAMP.watermark}",
    } <= said
    for sheet in book:
        assert "Trần Thu Hà" in sheet.oddHeader.right.text


def test_the_sums_of_the_notice_and_the_late_agencies_have_sheets_of_their_own(book: Workbook) -> None:
    sums = {row[0]: row[1:] for row in book["Tổng hợp"].iter_rows(min_row=4, max_row=10, values_only=True)}
    assert sums["Tiếp nhận"] == (4302, "–")
    assert sums["Thuộc phạm vi xem xét, xử lý"] == (808, 307)
    assert sums["Đã trả lời"] == (236, 118)
    assert sums["Tỷ lệ đã trả lời trên đã chuyển"][0] == pytest.approx(236 / 457)
    late = next(book["Cơ quan chậm trễ"].iter_rows(min_row=4, max_row=4, values_only=True))
    assert late == (1, "91", "Tỉnh Kiên Giang", 1, 3)


def test_the_chart_is_excels_own_and_stands_beside_its_numbers(path: Path, book: Workbook) -> None:
    rows = list(book["Biểu đồ"].iter_rows(min_row=3, max_row=5, max_col=3, values_only=True))
    assert rows == [
        ("Cơ quan", "Đúng hạn", "Trễ hạn"),
        ("=Bộ Y tế", 1204, 0),
        ("Tỉnh Kiên Giang", 1, 1),
    ]
    with ZipFile(path) as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
    assert "stacked" in chart
    assert "Biểu đồ" in chart


def test_a_name_that_looks_like_a_formula_is_text(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value == "=Bộ Y tế"} == {"s"}
    assert "f" not in {cell.data_type for cell in cells}
