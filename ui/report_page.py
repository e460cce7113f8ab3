"""A quarter's report on paper: what its letter says over the table, A4 landscape, for a printer or as a PDF.

An official paper: its words are Vietnamese whatever language the program speaks.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPen, QTextDocument

from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import Row
from desktop_app.reports.figure_words import ROW_WORDS, cell_text, group_spans, row_name
from desktop_app.reports.notice import Notice, notice
from desktop_app.reports.stamp import Stamp
from desktop_app.reports.whole_file import whole_file
from ui.printing import Printing, save_paper
from ui.theme import LIGHT

_FONT = "Times New Roman"
_BODY, _SMALL = 10, 9  # points, as all lengths here
_NUMBER, _NAME = 26.0, 168.0  # widths of the first two columns
_UPPER, _LOWER, _NUMBERS = 16.0, 28.0, 14.0  # heights of the heading's three rows
_LINE = 15.0
_PAD = 3.0
_FOOT = 18.0
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

_Drawing = Callable[[QPainter], None]


def print_report(printing: Printing, report: QuarterReport, stamp: Stamp) -> None:
    """Ask for a printer, else for the place of a PDF. Raises OSError where neither can be written to."""
    printing.ask(ReportPaper(report, stamp), name=report_name(report))


def save_report_pdf(report: QuarterReport, path: Path, stamp: Stamp) -> None:
    """Write the PDF. Raises DiskFull, FileInUse or FileNotWritten."""
    with whole_file(path) as beside:
        save_paper(ReportPaper(report, stamp), beside, name=report_name(report))


def report_name(report: QuarterReport) -> str:
    """What a file of it is called, without its ending: `bao-cao-quy-2017Q3`."""
    return f"bao-cao-quy-{report.quarter}"


class ReportPaper:
    """`ui.printing.Paper`: black on white, the heading of the table and the stamp's mark on every page."""

    def __init__(self, report: QuarterReport, stamp: Stamp) -> None:
        self._report = report
        self._said = notice(report, stamp)
        self._watermark = stamp.watermark

    def put_on(self, device: QPagedPaintDevice) -> None:
        """Paint every page; rows and notes are never torn between two."""
        painter = QPainter(device)
        points = device.logicalDpiX() / 72
        size = QSizeF(device.pageLayout().paintRectPoints().size())
        pages = self._pages(size)
        for place, drawings in enumerate(pages):
            if place:
                device.newPage()
            painter.save()
            painter.scale(points, points)
            painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
            for draw in drawings:
                draw(painter)
            _draw_foot(painter, size, self._watermark, f"{place + 1}/{len(pages)}")
            painter.restore()
        painter.end()

    def _pages(self, size: QSizeF) -> list[list[_Drawing]]:
        flow = _Flow(size.height() - _FOOT)
        head = _prose(self._said, size.width())
        flow.add(head.size().height(), lambda painter, top: _draw_document(painter, head, top))
        table = _Table(self._report, size.width())
        flow.add(table.head_height, table.draw_head)
        rows = [(str(place), row) for place, row in enumerate(self._report.rows, 1)]
        for number, row in rows:
            name = row_name(row)
            flow.add(
                table.height(name), table.line(number, name, row), again=(table.head_height, table.draw_head)
            )
        total = table.line("", "Cộng", self._report.total, bold=True)
        flow.add(_LINE, total, again=(table.head_height, table.draw_head))
        flow.add(_PAD * 2, _draw_nothing)
        for line in (*self._said.checks, *self._said.basis[1:]):
            flow.add(_SMALL * 1.4, _note(line, size.width()))
        return flow.pages


_Placed = Callable[[QPainter, float], None]
"""Draws something from a height on the page on."""


class _Flow:
    """Puts pieces below each other, on a new page where one would not fit whole."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._used = 0.0
        self.pages: list[list[_Drawing]] = [[]]

    def add(self, height: float, draw: _Placed, *, again: tuple[float, _Placed] | None = None) -> None:
        """`again` is what a new page begins with."""
        if self._used and self._used + height > self._height:
            self.pages.append([])
            self._used = 0.0
            if again is not None:
                self.add(*again)
        top = self._used
        self.pages[-1].append(lambda painter: draw(painter, top))
        self._used += height


class _Table:
    """The table of the report as wide as the page."""

    def __init__(self, report: QuarterReport, width: float) -> None:
        self._columns = report.template.columns
        self._first = ROW_WORDS[report.by]
        rest = (width - _NUMBER - _NAME) / len(self._columns)
        self._widths = [_NUMBER, _NAME, *(rest for _ in self._columns)]
        self.head_height = _UPPER + _LOWER + _NUMBERS

    def height(self, name: str) -> float:
        """How high the row with this name is."""
        room = QRectF(0, 0, _NAME - 2 * _PAD, 1000)
        return max(_LINE, QFontMetricsF(_font(_BODY)).boundingRect(room, _LEFT, name).height() + 2)

    def line(self, number: str, name: str, row: Row, *, bold: bool = False) -> _Placed:
        """One row of the table."""
        words = (number, name, *(cell_text(cell) for cell in row.cells))

        def draw(painter: QPainter, top: float) -> None:
            height = _LINE if bold else self.height(name)
            painter.setFont(_font(_BODY, bold=bold))
            for place, word in enumerate(words):
                align = (_CENTRE, _LEFT)[place] if place < 2 else _RIGHT
                _draw_cell(painter, self._box(place, top, height), word, align)

        return draw

    def draw_head(self, painter: QPainter, top: float) -> None:
        """Groups, columns and their numbers."""
        painter.setFont(_font(_BODY, bold=True))
        for place, word in enumerate(("STT", self._first)):
            _draw_heading(painter, self._box(place, top, self.head_height), word)
        for span in group_spans(self._columns):
            first = 2 + span.first
            if span.word:
                _draw_heading(painter, self._box(first, top, _UPPER, across=span.count), span.word)
            for place in range(first, first + span.count):
                column = self._columns[place - 2]
                high = _LOWER if span.word else _UPPER + _LOWER
                below = top + _UPPER + _LOWER
                _draw_heading(painter, self._box(place, below - high, high), column.word)
                _draw_heading(painter, self._box(place, below, _NUMBERS), f"({column.number})")

    def _box(self, place: int, top: float, height: float, *, across: int = 1) -> QRectF:
        return QRectF(sum(self._widths[:place]), top, sum(self._widths[place : place + across]), height)


def _draw_heading(painter: QPainter, box: QRectF, word: str) -> None:
    painter.fillRect(box, QColor(LIGHT.window))  # paper is light, whatever the screen
    _draw_cell(painter, box, word, _CENTRE)


def _draw_cell(painter: QPainter, box: QRectF, word: str, align: int) -> None:
    painter.drawRect(box)
    painter.drawText(box.adjusted(_PAD, 0, -_PAD, 0), align, word)


def _prose(said: Notice, width: float) -> QTextDocument:
    """The letter without its proposals."""
    told = "".join(
        f"<p><b>{escape(section.heading)}.</b> {escape(' '.join(section.paragraphs))}</p>"
        for section in said.sections[:-1]
    )
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultFont(_font(_BODY))
    made.setDefaultStyleSheet("body { color: #000000; } p { margin: 0 0 3px 0; }")
    made.setHtml(
        f'<body><p align="center"><b>{escape(said.annex_title)}</b></p>'
        f'<p align="center"><i>{escape(said.basis[0])}</i></p>{told}<p></p></body>'
    )
    made.setTextWidth(width)
    return made


def _draw_document(painter: QPainter, document: QTextDocument, top: float) -> None:
    painter.save()
    painter.translate(0, top)
    document.drawContents(painter)
    painter.restore()


def _note(line: str, width: float) -> _Placed:
    def draw(painter: QPainter, top: float) -> None:
        painter.setFont(_font(_SMALL, italic=True))
        painter.drawText(QRectF(0, top, width, _SMALL * 1.4), _LEFT, line)

    return draw


def _draw_nothing(_painter: QPainter, _top: float) -> None:
    """Some air."""


def _draw_foot(painter: QPainter, size: QSizeF, left: str, right: str) -> None:
    painter.setFont(_font(_SMALL))
    line = QRectF(0, size.height() - _FOOT, size.width(), _FOOT)
    painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, left)
    painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, right)


def _font(points: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """The painter's unit is the point, so a font of so many of its units."""
    font = QFont(_FONT)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(points)
    font.setBold(bold)
    font.setItalic(italic)
    return font
