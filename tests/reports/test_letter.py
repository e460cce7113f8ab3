"""A quarter's report as a Word file, read back and rendered."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document

from desktop_app.domain.figures.table import RowKind
from desktop_app.reports.letter import Issuer, write_letter
from desktop_app.reports.notice import notice
from desktop_app.reports.workbook import write_workbook
from tests.reports.sample import STAMP, sample_report

ISSUER = Issuer(parent="Chính phủ", body="Văn phòng", place="Hà Nội")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("letter") / "bao-cao.docx"
    write_letter(sample_report(), made, STAMP, ISSUER)
    return made


@pytest.fixture(scope="module")
def letter(path: Path) -> Document:
    return docx.Document(str(path))


def words(document: Document) -> list[str]:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def test_the_letter_tells_the_notice_in_seven_sections(letter: Document) -> None:
    said = words(letter)
    headings = [text for text in said if text[:3] in {f"{n}. " for n in range(1, 8)}]
    assert [text[:2] for text in headings] == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]
    text = " ".join(said)
    for figure in ("4.302 PAKN", "808 PAKN", "457 PAKN", "351 PAKN", "51,64 %", "48,36 %", "tỉnh Kiên Giang"):
        assert figure in text
    assert "chốt đến hết ngày 30/09/2017" in text
    assert "Số liệu đến lần đồng bộ 10:32 02/10/2017" in text
    assert "KHÔNG KHỚP: (3) = (1) + (2)" in text


def test_the_letter_is_laid_out_as_official_papers_are(letter: Document) -> None:
    said = words(letter)
    assert {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"} <= {
        line for text in said for line in text.splitlines()
    }
    assert "BÁO CÁO" in said
    assert letter.styles["Normal"].font.name == "Times New Roman"
    first, annex = letter.sections
    assert (round(first.page_width.mm), round(first.left_margin.mm)) == (210, 30)
    assert first.different_first_page_header_footer, "page 1 has no number"
    assert "PAGE" in first.header.paragraphs[0]._p.xml
    assert annex.page_width > annex.page_height
    about = letter.core_properties
    assert (about.author, about.comments) == (STAMP.by, "")
    assert about.created.replace(tzinfo=None) == datetime(2017, 10, 2, 14, 18)  # noqa: DTZ001 - as Word keeps it


def test_number_date_and_signer_are_blank(letter: Document) -> None:
    said = "\n".join(words(letter))
    assert "Số:        /BC-…" in said
    assert "Hà Nội, ngày      tháng      năm 20…" in said
    assert "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ" in said


def test_the_annex_repeats_its_heading_and_shows_every_row(letter: Document) -> None:
    table = letter.tables[-1]
    assert sum("w:tblHeader" in row._tr.xml for row in table.rows) == 3
    rows = [[cell.text for cell in row.cells] for row in table.rows[3:]]
    assert rows[0] == ["1", "Tỉnh Kiên Giang", "3", "2", "5", "1", "1", "0", "3", "0", "0", "40,0", "50,0"]
    assert rows[2][-1] == "–"
    assert rows[3][:6] == ["", "Cộng", "607", "604", "1.211", "1.205"]


def test_an_agencys_own_report_names_no_other_agency(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.docx"
    write_letter(sample_report(RowKind.FIELD), path, STAMP)
    said = " ".join(words(docx.Document(str(path))))
    assert "địa phương còn chậm trễ" not in said
    assert "Có 1 PAKN trả lời trễ hạn trong quý III/2017, 3 PAKN quá hạn chưa trả lời" in said


def test_a_quarter_that_still_runs_and_one_without_anybody_late_say_so() -> None:
    report = replace(sample_report(), is_finished=False, late_agencies=())
    said = notice(report, STAMP)
    assert "đến hết ngày 30/09/2017 (tạm tính, quý chưa kết thúc)" in said.opening
    assert said.sections[5].paragraphs[0].startswith("Không có PAKN trả lời trễ hạn")
    assert said.sections[6].paragraphs == ("[…]",)


@pytest.mark.office
def test_libreoffice_lays_both_files_out(tmp_path: Path) -> None:
    """What another program makes of them: the pages wanted, with what belongs on each."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    write_letter(sample_report(), tmp_path / "letter.docx", STAMP, ISSUER)
    write_workbook(sample_report(), tmp_path / "workbook.xlsx", STAMP)
    subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            tmp_path,
            tmp_path / "letter.docx",
            tmp_path / "workbook.xlsx",
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env=os.environ | {"HOME": str(tmp_path)},
    )
    letter, workbook = (_pages(tmp_path / name) for name in ("letter.pdf", "workbook.pdf"))
    assert [size for size, _ in letter] == [(210, 297), (210, 297), (297, 210)]
    assert "4.302" in letter[0][1]
    assert "III/2017" in letter[2][1]
    assert [size for size, _ in workbook] == 4 * [(297, 210)]
    assert "91" in workbook[2][1]


def _pages(path: Path) -> list[tuple[tuple[int, int], str]]:
    """Width and height in millimetres and the text of each page."""
    with pypdfium2.PdfDocument(path) as pdf:
        found = []
        for page in pdf:
            text = page.get_textpage()
            size = (round(page.get_width() / 72 * 25.4), round(page.get_height() / 72 * 25.4))
            found.append((size, text.get_text_range()))
            text.close()
            page.close()
        return found
