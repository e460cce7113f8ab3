"""The pieces of an official paper that Word has and python-docx has no call for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.section import Section
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

FONT: Final = "Times New Roman"
_LANGUAGE: Final = "vi-VN"


def dress(document: WordDocument, *, size: int) -> None:
    """Times New Roman in every script, Vietnamese for the spelling, no gaps but those asked for."""
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(size)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    for script in ("w:val", "w:eastAsia"):
        language.set(qn(script), _LANGUAGE)
    properties.append(language)
    spacing = style.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing = 1.1


def say(
    where: WordDocument | _Cell,
    text: str,
    *,
    size: int | None = None,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
    first_line: Length | None = None,
    before: int = 0,
    after: int = 0,
    with_next: bool = False,
) -> Paragraph:
    """A paragraph; in a cell it takes the place of the empty one that every cell begins with."""
    empty = where.paragraphs[0] if _is_untouched(where) else None
    paragraph = where.add_paragraph() if empty is None else empty
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    if size is not None:
        run.font.size = Pt(size)
    shape = paragraph.paragraph_format
    shape.alignment, shape.first_line_indent, shape.keep_with_next = align, first_line, with_next
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    return paragraph


def _is_untouched(where: WordDocument | _Cell) -> bool:
    paragraphs = where.paragraphs
    return hasattr(where, "merge") and len(paragraphs) == 1 and not paragraphs[0].runs


def line_below(where: WordDocument | _Cell, *, indent: Length) -> None:
    """A thin line in the middle, `indent` from either side."""
    paragraph = where.add_paragraph()
    border = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    paragraph._p.get_or_add_pPr().append(border)  # noqa: SLF001 - python-docx has no call for borders
    # Only now: Word wants what shapes a paragraph after its borders.
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = indent
    shape.space_before, shape.line_spacing = Pt(3), Pt(4)


def plain_table(document: WordDocument, widths: Sequence[Length]) -> Table:
    """One row without lines, to set things side by side."""
    table: Table = document.add_table(rows=1, cols=len(widths))
    _set_widths(table, widths)
    return table


def added_row(table: Table) -> _Row:
    """One more row at the end."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row


def ruled_table(document: WordDocument, widths: Sequence[Length]) -> Table:
    """One row with lines around every cell; rows added later are as wide."""
    table = plain_table(document, widths)
    table.style = "Table Grid"
    return table


def _set_widths(table: Table, widths: Sequence[Length]) -> None:
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = width


def centre_upright(cell: _Cell) -> None:
    """In the middle between top and bottom."""
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def repeat_on_every_page(row: _Row) -> None:
    """A row of the heading of a long table."""
    _mark(row, "w:tblHeader")
    _mark(row, "w:cantSplit")


def keep_whole(row: _Row) -> None:
    """A row is not torn between two pages."""
    _mark(row, "w:cantSplit")


def keep_together(table: Table) -> None:
    """All of a small table on one page."""
    for row in table.rows:
        keep_whole(row)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - python-docx has no call for it


def number_pages(section: Section, *, except_first: bool) -> None:
    """Centred in the top margin, 13 pt."""
    section.different_first_page_header_footer = except_first
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    run.font.size = Pt(13)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)  # noqa: SLF001 - python-docx has no call for fields


def number_from_one(section: Section) -> None:
    """An annex counts its own pages."""
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    margins = section._sectPr.find(qn("w:pgMar"))  # noqa: SLF001 - python-docx has no call for it
    if margins is not None:
        margins.addnext(start)  # Word minds the order


def foot(section: Section, text: str) -> None:
    """A small line at the foot of every page, the first too."""
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).font.size = Pt(9)
