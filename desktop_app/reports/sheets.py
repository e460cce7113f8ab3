"""How our Excel files look and behave: one workbook, sheets with a stamp, text that is never a formula."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from desktop_app.domain.clock import LEGAL_ZONE

FONT: Final = "Times New Roman"
LINE: Final = 15
"""Points that a line of text is high."""

_LONGEST_NAME: Final = 31  # Excel's own limit for the name of a sheet
_LONGEST_TEXT: Final = 32_767  # and for the text of a cell
_LONGEST_FOOT: Final = 240  # and nearly that of a page's header


@contextmanager
def opened_workbook(
    path: Path, *, title: str, author: str, made_at: datetime, in_order: bool = False
) -> Iterator[Workbook]:
    """A workbook that is written when the block ends well. Raises OSError where `path` cannot be.

    With `in_order` its rows are written from top to bottom and go to the disk as they come: 100,000 of them
    would fill the memory, and stop the window while they are packed. All parts lie beside `path`, for the
    owner only: no other folder ever sees them.
    """
    with TemporaryDirectory(prefix=f"{path.name}.", dir=path.parent) as parts:
        workbook = Workbook(
            path,
            {
                "constant_memory": in_order,
                "tmpdir": parts,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        workbook.formats[0].set_font_name(FONT)
        created = made_at.astimezone(LEGAL_ZONE).replace(tzinfo=None)
        workbook.set_properties({"title": title, "author": author, "created": created})
        try:
            yield workbook
            workbook.close()
        except FileCreateError as failure:
            cause = failure.args[0] if failure.args else None
            raise cause if isinstance(cause, OSError) else OSError(str(failure)) from None
        finally:
            for sheet in workbook.worksheets() if in_order else ():
                sheet._opt_close()  # noqa: SLF001 - XlsxWriter does so only where all went well


class Sheet:
    """One sheet and the styles used on it; rows and columns count from 0."""

    def __init__(self, workbook: Workbook, name: str) -> None:
        self._workbook = workbook
        self._sheet = workbook.add_worksheet(_sheet_name(name))
        self._title = self.style(bold=True, size=14)
        self._note = self.style(italic=True, align="left")
        self._head = self.style(
            bold=True, wrap=True, border=True, align="center", valign="vcenter", bg_color="#E8EEF5"
        )

    @property
    def worksheet(self) -> Any:
        """XlsxWriter's own sheet, for charts."""
        return self._sheet

    def style(self, *, wrap: bool = False, border: bool = False, size: int = 11, **more: Any) -> Any:
        """A format in the font of official papers, with XlsxWriter's own names for the rest."""
        said = {"font_name": FONT, "font_size": size, "valign": "top", "text_wrap": wrap, **more}
        if border:
            said |= {"border": 1, "border_color": "#A0A6AE"}
        return self._workbook.add_format(said)

    def put(self, row: int, column: int, cell: str | float | date | None, style: Any) -> None:
        """A number is written as one, a day as Excel's own, every text as text; None leaves a styled gap."""
        match cell:
            case None:
                self._sheet.write_blank(row, column, None, style)
            case str():
                self._sheet.write_string(row, column, cell[:_LONGEST_TEXT], style)
            case date():
                self._sheet.write_datetime(row, column, cell, style)
            case _:
                self._sheet.write_number(row, column, cell, style)

    def line(self, row: int, text: str, *, title: bool = False) -> None:
        """A line of text from the first column on, over whatever columns it needs."""
        if title:
            self.height(row, LINE * 1.5)
        self._sheet.write_string(row, 0, text[:_LONGEST_TEXT], self._title if title else self._note)

    def heading(self, row: int, column: int, word: str, *, down: int = 0, across: int = 0) -> None:
        """A column's heading, or one over several rows and columns."""
        if down or across:
            self._sheet.merge_range(row, column, row + down, column + across, "", self._head)
        self._sheet.write_string(row, column, word, self._head)

    def width(self, first: int, last: int, characters: float) -> None:
        """How wide columns are."""
        self._sheet.set_column(first, last, characters)

    def height(self, row: int, points: float) -> None:
        """How high a row is, where the text alone does not say it."""
        self._sheet.set_row(row, points)

    def filter(self, head: int, last: int, columns: int) -> None:
        """Arrows on the headings."""
        self._sheet.autofilter(head, 0, last, columns - 1)

    def keep_in_sight(self, row: int, column: int) -> None:
        """What stands above and before this cell does not scroll away."""
        self._sheet.freeze_panes(row, column)

    def paper(self, *, watermark: str, repeat: tuple[int, int] | None = None, high: int = 0) -> None:
        """A4 landscape, one page wide, the watermark on each; `repeat` are rows that head every page.

        `high` is the number of pages it may take, 0 for as many as it needs.
        """
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, high)
        sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
        said = watermark[:_LONGEST_FOOT].replace("&", "&&")
        sheet.set_header(f'&R&"{FONT}"&9{said}', {"margin": 0.35})
        sheet.set_footer(f'&C&"{FONT}"&9&P/&N', {"margin": 0.35})
        if repeat is not None:
            sheet.repeat_rows(*repeat)


def _sheet_name(name: str) -> str:
    """Excel refuses some signs and long names."""
    kept = "".join(" " if sign in "[]:*?/\\" else sign for sign in name).strip(" '")
    return " ".join(kept.split())[:_LONGEST_NAME].rstrip() or "1"
