"""Lists as files for Excel, read back as another program reads them."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from desktop_app.domain.errors import DiskFull, FileInUse, FileNotWritten
from desktop_app.reports.listing import (
    FileFormat,
    Heading,
    Kind,
    Listing,
    Row,
    begins_a_formula,
    write_listing,
)

MADE = datetime(2025, 8, 25, 7, 18, tzinfo=UTC)
WATERMARK = "Nguyễn Thị Hạnh, 14:18 25/08/2025"
LISTING = Listing(
    title="Quá hạn",
    notes=("Số liệu đến lần đồng bộ 10:32 25/08/2025",),
    watermark=WATERMARK,
    author="Nguyễn Thị Hạnh",
    made_at=MADE,
    headings=(
        Heading("Số", Kind.NUMBER, 6),
        Heading("Mã PAKN", Kind.CODE, 22),
        Heading("Tiêu đề", Kind.TEXT, 50),
        Heading("Hạn trả lời", Kind.DATE, 12),
        Heading("Lập lúc", Kind.MOMENT, 18),
    ),
)
DANGEROUS = ("=1+1", "+84912", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "  =HYPERLINK(1)", "−1")
ROWS: tuple[Row, ...] = (
    (1, "0012.30E5", "Chậm trả kết quả; quá hẹn", date(2025, 8, 22), MADE),
    *((-2, "PAKN.20250815.0002", text, None, None) for text in DANGEROUS),
)


def written(folder: Path, file_format: FileFormat) -> Path:
    path = folder / f"danh-sach.{file_format}"
    write_listing(LISTING, iter(ROWS), path, file_format)
    return path


def test_excel_gets_real_dates_and_numbers_and_codes_as_text(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path, FileFormat.XLSX)).active
    assert [sheet["A1"].value, sheet["A2"].value, sheet["A3"].value] == ["Quá hạn", *LISTING.notes, WATERMARK]
    assert [cell.value for cell in sheet[5]] == [heading.word for heading in LISTING.headings]
    number, code, title, due, made = sheet[6]
    assert (number.value, number.data_type) == (1, "n")
    assert (code.value, code.data_type) == ("0012.30E5", "s")
    assert title.value == "Chậm trả kết quả; quá hẹn"
    assert (due.value, due.is_date, due.number_format) == (datetime(2025, 8, 22), True, "dd/mm/yyyy")  # noqa: DTZ001 - as Excel keeps it
    assert made.value == datetime(2025, 8, 25, 14, 18)  # noqa: DTZ001 - as Excel keeps it


def test_nothing_in_an_excel_file_is_a_formula(tmp_path: Path) -> None:
    path = written(tmp_path, FileFormat.XLSX)
    sheet = openpyxl.load_workbook(path).active
    kept = [row[2].value.replace("_x000D_", "\r") for row in sheet.iter_rows(min_row=7)]  # as Excel reads it
    assert kept == list(DANGEROUS)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    with ZipFile(path) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
        assert "xl/calcChain.xml" not in parts.namelist()


def test_an_excel_sheet_is_ready_to_filter_and_to_print(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, FileFormat.XLSX))
    sheet = book.active
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C6", f"A5:E{5 + len(ROWS)}")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$5:$5"
    assert WATERMARK in sheet.oddHeader.right.text
    assert (book.properties.creator, book.properties.title) == ("Nguyễn Thị Hạnh", "Quá hạn")
    assert os.uname().nodename not in str(book.properties)


def test_a_csv_is_split_and_read_by_excel_and_runs_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, FileFormat.CSV)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, delimiter=";"))
    assert [line[0] for line in lines[:3]] == ["Quá hạn", *LISTING.notes, WATERMARK]
    assert lines[4] == [heading.word for heading in LISTING.headings]
    assert lines[5] == [
        "1",
        "0012.30E5",
        "Chậm trả kết quả; quá hẹn",
        "22/08/2025",
        "25/08/2025 14:18",
    ]
    assert lines[6][0] == "-2", "a number stays one"
    for line in lines[6:]:
        assert line[2].startswith("'")
        assert not begins_a_formula(line[2])


def test_a_list_that_is_stopped_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def rows() -> Iterator[Row]:
        yield ROWS[0]
        raise StoppedError

    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(b"before")
    for file_format in FileFormat:
        with pytest.raises(StoppedError):
            write_listing(LISTING, rows(), path, file_format)
    assert [file.name for file in tmp_path.iterdir()] == ["danh-sach.xlsx"]
    assert path.read_bytes() == b"before"


def test_a_file_that_cannot_be_read_meanwhile_is_not_taken_for_one_that_cannot_be_written(
    tmp_path: Path,
) -> None:
    def rows() -> Iterator[Row]:
        yield ROWS[0]
        (tmp_path.parent / "another" / "missing").read_bytes()

    with pytest.raises(FileNotFoundError):
        write_listing(LISTING, rows(), tmp_path / "a.csv", FileFormat.CSV)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file_format", FileFormat)
def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path: Path, file_format: FileFormat) -> None:
    resource = pytest.importorskip("resource", reason="only POSIX can limit the size of a file")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            write_listing(LISTING, 3_000 * ROWS[:1], tmp_path / "a", file_format)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotWritten):
        write_listing(LISTING, ROWS, tmp_path / "nowhere" / "a.xlsx", FileFormat.XLSX)

    def is_open(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use")  # what Windows says of a file that Excel holds

    path = tmp_path / "a.csv"
    monkeypatch.setattr(Path, "replace", is_open)
    with pytest.raises(FileInUse):
        write_listing(LISTING, ROWS, path, FileFormat.CSV)
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []
