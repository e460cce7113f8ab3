"""Paper: a document goes to a printer, or becomes a PDF where the machine has none."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

_MARGINS = QMarginsF(20, 20, 15, 20)  # millimetres, as official papers have them: left, top, right, bottom


class Paper(Protocol):
    """What paints its own pages, on A4 landscape."""

    def put_on(self, device: QPagedPaintDevice) -> None:
        """Paint every page, on whatever thread."""


class Printing(QObject):
    """Asks where to; nothing is printed or written without an answer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, document: QTextDocument | Paper, *, name: str) -> None:
        """To a printer of this machine, else to a PDF called `name`. Raises OSError where none can be."""
        if QPrinterInfo.availablePrinters():
            self._print(document, name)
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Lưu bản in"), f"{name}.pdf", self.tr("Tệp PDF (*.pdf)")
        )
        if not chosen:
            return
        if isinstance(document, QTextDocument):
            save_pdf(document, Path(chosen), name=name)
        else:
            save_paper(document, Path(chosen), name=name)

    def _print(self, document: QTextDocument | Paper, name: str) -> None:
        printer = _printer(document, name)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            _put_on(printer, document)


def save_pdf(document: QTextDocument, path: Path, *, name: str) -> None:
    """Write an A4 PDF. Raises OSError when the place cannot be written."""
    path.touch()  # QPrinter would fail without a word
    printer = _printer(document, name)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    document.print_(printer)


def save_paper(paper: Paper, path: Path, *, name: str) -> None:
    """Write an A4 PDF, on whatever thread. Raises OSError when the place cannot be written."""
    path.touch()  # QPdfWriter would fail without a word
    writer = QPdfWriter(str(path))
    writer.setTitle(name)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    paper.put_on(writer)


def _put_on(printer: QPrinter, document: QTextDocument | Paper) -> None:
    if isinstance(document, QTextDocument):
        document.print_(printer)
    else:
        document.put_on(printer)


def _printer(document: QTextDocument | Paper, name: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if not isinstance(document, QTextDocument):
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    printer.setDocName(name)
    return printer
