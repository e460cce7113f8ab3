"""A quarter's report on paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.errors import FileNotWritten
from tests.reports.sample import STAMP, sample_report
from ui.report_page import report_name, save_report_pdf


def test_every_page_of_a_long_report_has_the_heading_the_mark_and_its_number(tmp_path: Path) -> None:
    report = sample_report()
    path = tmp_path / f"{report_name(report)}.pdf"
    save_report_pdf(replace(report, rows=report.rows * 30), path, STAMP)
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [(page, page.get_textpage()) for page in pdf]
        texts = [text.get_text_range() for _, text in pages]
        sizes = {
            (round(page.get_width() / 72 * 25.4), round(page.get_height() / 72 * 25.4)) for page, _ in pages
        }
        for page, text in pages:
            text.close()
            page.close()
    assert sizes == {(297, 210)}
    assert len(texts) == 5
    for number, text in enumerate(texts, 1):
        assert f"{number}/5" in text
        assert "Kỳ trước" in text
        assert STAMP.watermark in text
    assert "51,64 %" in texts[0]
    assert "tỉnh Kiên Giang" in texts[0].replace("\r\n", " ")
    assert "KHÔNG KHỚP: (3) = (1) + (2)" in texts[-1]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten):
        save_report_pdf(sample_report(), tmp_path / "nowhere" / "a.pdf", STAMP)
