"""Any list as a file for Excel: typed columns under a title and a stamp, text that stays text."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.reports.sheets import LINE, Sheet, opened_workbook
from desktop_app.reports.whole_file import whole_file

Cell = str | int | date | datetime | None
"""What a cell holds; instants are aware."""

SEPARATOR = ";"
"""Between the columns of a .csv: Excel splits at the semicolon where the decimal sign is a comma."""


class Kind(StrEnum):
    """What a column holds, and so how Excel sorts, filters and shows it."""

    TEXT = "text"
    CODE = "code"  # never read as a number or a date, whatever it looks like
    DATE = "date"
    MOMENT = "moment"  # day and minute, in the legal time of Vietnam
    NUMBER = "number"


class FileFormat(StrEnum):
    """The files a list can become; the value is the ending of the name."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column; `width` in characters."""

    word: str
    kind: Kind
    width: int


@dataclass(frozen=True, slots=True)
class Listing:
    """All of a list but its rows. `notes` stand under the title; `watermark` also on every printed page."""

    title: str
    notes: tuple[str, ...]
    watermark: str
    author: str
    made_at: datetime
    headings: tuple[Heading, ...]


Row = Sequence[Cell]


def write_listing(listing: Listing, rows: Iterable[Row], path: Path, file_format: FileFormat) -> None:
    """Write the list; whatever `rows` raises ends it without a file.

    Raises DiskFull, FileInUse or FileNotWritten.
    """
    with whole_file(path) as beside:
        write_rows(listing, rows, beside, file_format)


def write_rows(listing: Listing, rows: Iterable[Row], path: Path, file_format: FileFormat) -> None:
    """Write the list where nobody looks yet. Raises OSError."""
    match file_format:
        case FileFormat.XLSX:
            _write_xlsx(listing, rows, path)
        case FileFormat.CSV:
            _write_csv(listing, rows, path)


def plain_cell(text: str) -> str:
    """Text for a .csv that no spreadsheet runs: an apostrophe goes before what could be a formula."""
    return f"'{text}" if begins_a_formula(text) else text


def begins_a_formula(text: str) -> bool:
    """Whether a spreadsheet could run it: = + - @ tab or return first, also full width or after blanks."""
    if text[:1] in ("\t", "\r", "\n"):
        return True
    first = text.lstrip()[:1]
    return bool(first) and unicodedata.normalize("NFKC", first) in ("=", "+", "-", "@", "\u2212")


def _write_xlsx(listing: Listing, rows: Iterable[Row], path: Path) -> None:
    with opened_workbook(
        path, title=listing.title, author=listing.author, made_at=listing.made_at, in_order=True
    ) as workbook:
        sheet = Sheet(workbook, listing.title)
        looks: dict[Kind, dict[str, Any]] = {
            Kind.TEXT: {"wrap": True, "num_format": "@"},
            Kind.CODE: {"num_format": "@"},
            Kind.DATE: {"num_format": "dd/mm/yyyy", "align": "center"},
            Kind.MOMENT: {"num_format": "dd/mm/yyyy hh:mm", "align": "center"},
            Kind.NUMBER: {"num_format": "0", "align": "center"},
        }
        formats = {kind: sheet.style(border=True, **look) for kind, look in looks.items()}
        sheet.line(0, listing.title, title=True)
        for place, note in enumerate((*listing.notes, listing.watermark), 1):
            sheet.line(place, note)
        head = len(listing.notes) + 3
        for column, heading in enumerate(listing.headings):
            sheet.width(column, column, heading.width)
            sheet.heading(head, column, heading.word)
        sheet.height(head, 2 * LINE)
        last = head
        for last, row in enumerate(rows, head + 1):
            if (lines := _lines(listing.headings, row)) > 1:
                sheet.height(last, lines * LINE)
            for column, (heading, cell) in enumerate(zip(listing.headings, row, strict=True)):
                sheet.put(last, column, _naive(cell), formats[heading.kind])
        sheet.filter(head, last, len(listing.headings))
        sheet.keep_in_sight(head + 1, 2)
        sheet.paper(watermark=listing.watermark, repeat=(head, head))


def _lines(headings: Sequence[Heading], row: Row) -> int:
    """How many lines the longest text of a row needs in its column."""
    texts = ((heading, cell) for heading, cell in zip(headings, row, strict=True) if isinstance(cell, str))
    return max((-(-len(cell) // heading.width) for heading, cell in texts if cell), default=1)


def _write_csv(listing: Listing, rows: Iterable[Row], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, delimiter=SEPARATOR, lineterminator="\r\n")
        for line in (listing.title, *listing.notes, listing.watermark):
            out.writerow([plain_cell(line)])
        out.writerow([])
        out.writerow([plain_cell(heading.word) for heading in listing.headings])
        for row in rows:
            out.writerow([_csv_cell(cell) for cell in row])


def _csv_cell(cell: Cell) -> str | int:
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell.astimezone(LEGAL_ZONE):%d/%m/%Y %H:%M}"
        case date():
            return f"{cell:%d/%m/%Y}"
        case str():
            return plain_cell(" ".join(cell.split()) if "\n" in cell or "\r" in cell else cell)
    return cell


def _naive(cell: Cell) -> Cell:
    """Excel knows no zones: an instant is written as the legal clock showed it."""
    return cell.astimezone(LEGAL_ZONE).replace(tzinfo=None) if isinstance(cell, datetime) else cell
