"""A quarter's report as a Word file in the layout of official papers (NĐ 30/2020/NĐ-CP, Phụ lục I).

Number, date and signature stay blank: the clerk's office gives them outside the program.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Length, Mm

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import Row
from desktop_app.reports import word_parts
from desktop_app.reports.figure_words import ROW_WORDS, cell_text, group_spans, row_name
from desktop_app.reports.notice import BLANK, Notice, notice
from desktop_app.reports.stamp import Stamp
from desktop_app.reports.whole_file import whole_file

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell

_BODY = 14
_MARGINS = {"top_margin": Mm(20), "bottom_margin": Mm(20), "left_margin": Mm(30), "right_margin": Mm(20)}
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
_BOTH = WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose paper it is; what is not known is left to be filled in."""

    parent: str = "TÊN CƠ QUAN CHỦ QUẢN"
    body: str = "TÊN CƠ QUAN BAN HÀNH"
    place: str = BLANK


def write_letter(report: QuarterReport, path: Path, stamp: Stamp, issuer: Issuer = Issuer()) -> None:
    """Write the .docx. Raises DiskFull, FileInUse or FileNotWritten."""
    with whole_file(path) as beside:
        _letter(report, stamp, issuer).save(str(beside))


def _letter(report: QuarterReport, stamp: Stamp, issuer: Issuer) -> WordDocument:
    document = Document()
    said = notice(report, stamp)
    word_parts.dress(document, size=_BODY)
    _describe(document, said, stamp)
    section = document.sections[0]
    _set_page(section, Mm(210), Mm(297))
    word_parts.number_pages(section, except_first=True)
    word_parts.foot(section, f"{stamp.data_line} · {stamp.watermark}")
    _write_head(document, issuer)
    _write_body(document, said)
    _write_end(document)
    _write_annex(document, report, said)
    return document


def _describe(document: WordDocument, said: Notice, stamp: Stamp) -> None:
    about = document.core_properties
    about.author = about.last_modified_by = stamp.by
    about.title, about.comments, about.keywords = said.abstract, "", ""
    about.created = about.modified = stamp.made_at.astimezone(LEGAL_ZONE).replace(tzinfo=None)


def _set_page(section: Any, width: Mm, height: Mm) -> None:
    section.page_width, section.page_height = width, height
    for name, size in _MARGINS.items():
        setattr(section, name, size)
    section.header_distance = section.footer_distance = Mm(10)


def _write_head(document: WordDocument, issuer: Issuer) -> None:
    """Body and number on the left, the country and the date on the right."""
    table = word_parts.plain_table(document, (Cm(6), Cm(10)))
    left, right = table.rows[0].cells
    word_parts.say(left, issuer.parent.upper(), size=12, align=_CENTRE)
    word_parts.say(left, issuer.body.upper(), size=12, bold=True, align=_CENTRE)
    word_parts.line_below(left, indent=Cm(2))
    word_parts.say(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True, align=_CENTRE)
    word_parts.say(right, "Độc lập - Tự do - Hạnh phúc", size=13, bold=True, align=_CENTRE)
    word_parts.line_below(right, indent=Cm(2.1))
    left, right = word_parts.added_row(table).cells
    word_parts.say(left, "Số:        /BC-…", size=13, align=_CENTRE)
    date = f"{issuer.place}, ngày      tháng      năm 20…"
    word_parts.say(right, date, size=13, italic=True, align=_CENTRE)


def _write_body(document: WordDocument, said: Notice) -> None:
    word_parts.say(document, said.title, bold=True, align=_CENTRE, before=18)
    word_parts.say(document, said.abstract, bold=True, align=_CENTRE)
    word_parts.line_below(document, indent=Cm(6))
    word_parts.say(document, said.opening, align=_BOTH, first_line=Cm(1.27), before=12)
    for section in said.sections:
        word_parts.say(document, section.heading, bold=True, first_line=Cm(1.27), before=6, with_next=True)
        for paragraph in section.paragraphs:
            word_parts.say(document, paragraph, align=_BOTH, first_line=Cm(1.27), before=6)
    word_parts.say(document, said.closing, align=_BOTH, first_line=Cm(1.27), before=6, after=12)


def _write_end(document: WordDocument) -> None:
    table = word_parts.plain_table(document, (Cm(8), Cm(8)))
    word_parts.keep_together(table)
    left, right = table.rows[0].cells
    word_parts.say(left, "Nơi nhận:", size=12, bold=True, italic=True)
    for recipient in (f"- {BLANK};", "- Lưu: VT."):
        word_parts.say(left, recipient, size=11)
    word_parts.say(right, "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", bold=True, align=_CENTRE)
    for _ in range(4):
        word_parts.say(right, "")
    word_parts.say(right, "Họ và tên", bold=True, align=_CENTRE)


def _write_annex(document: WordDocument, report: QuarterReport, said: Notice) -> None:
    """On landscape pages of their own, numbered apart."""
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    _set_page(section, Mm(297), Mm(210))
    section.left_margin = section.right_margin = Mm(20)
    word_parts.number_from_one(section)
    word_parts.say(document, "Phụ lục", bold=True, align=_CENTRE)
    word_parts.say(document, said.annex_title, size=13, bold=True, align=_CENTRE)
    word_parts.say(document, said.annex_note, size=13, italic=True, align=_CENTRE, after=6)
    _write_table(document, report)
    for place, line in enumerate((*said.checks, *said.basis)):
        word_parts.say(document, line, size=11, italic=True, before=6 if place == 0 else 0)


def _write_table(document: WordDocument, report: QuarterReport) -> None:
    columns = report.template.columns
    first, name = Cm(1.3), Cm(6.6)
    rest = Length((Cm(25.7) - first - name) // len(columns))
    table = word_parts.ruled_table(document, (first, name, *(rest for _ in columns)))
    head = [table.rows[0], word_parts.added_row(table), word_parts.added_row(table)]
    for each in head:
        word_parts.repeat_on_every_page(each)
    upper, lower, numbers = ([*each.cells] for each in head)
    _head(upper[0].merge(numbers[0]), "STT")
    _head(upper[1].merge(numbers[1]), ROW_WORDS[report.by])
    for span in group_spans(columns):
        at = 2 + span.first
        if span.word:
            _head(upper[at].merge(upper[at + span.count - 1]), span.word)
        for place in range(span.count):
            column = columns[span.first + place]
            under = lower[at + place]
            _head(under if span.word else upper[at + place].merge(under), column.word)
            _head(numbers[at + place], f"({column.number})", bold=False)
    for place, row in enumerate(report.rows, 1):
        _write_row(table, str(place), row_name(row), row)
    _write_row(table, "", "Cộng", report.total, bold=True)


def _head(cell: _Cell, word: str, *, bold: bool = True) -> None:
    word_parts.say(cell, word, size=10, bold=bold, align=_CENTRE)
    word_parts.centre_upright(cell)


def _write_row(table: Table, number: str, name: str, row: Row, *, bold: bool = False) -> None:
    made = word_parts.added_row(table)
    word_parts.keep_whole(made)
    words: Sequence[str] = (number, name, *(cell_text(cell) for cell in row.cells))
    for place, (cell, text) in enumerate(zip(made.cells, words, strict=True)):
        align = (_CENTRE, None)[place] if place < 2 else _RIGHT
        word_parts.say(cell, text, size=11, bold=bold, align=align)
