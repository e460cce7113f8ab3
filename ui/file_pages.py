"""Pages of a file as pictures, drawn from memory: nothing in it is run, and nothing is written to disk."""

from __future__ import annotations

import threading
from typing import Any, Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader

LARGEST: Final = QSize(5_000, 5_000)
"""No picture is drawn larger, whatever the file or the zoom asks for."""

_PDF_HEAD: Final = b"%PDF"
_SCREEN: Final = 96 / 72  # pixels of a point at 100 %


class Pages(Protocol):
    """What can be looked at page by page; any thread may ask."""

    @property
    def count(self) -> int:
        """How many there are."""

    def size(self, page: int) -> QSizeF:
        """At 100 %, in pixels of a usual screen."""

    def draw(self, page: int, scale: float) -> QImage:
        """The page; a null image when it is broken."""

    def close(self) -> None:
        """Let the memory go."""


def pages_of(content: bytes) -> Pages | None:
    """The pages of a PDF or a picture; None for everything else, and for one that cannot be read."""
    return _Pdf.read(content) if content.startswith(_PDF_HEAD) else _Picture.read(content)


class _Picture:
    count = 1

    def __init__(self, image: QImage) -> None:
        self._image = image

    @classmethod
    def read(cls, content: bytes) -> _Picture | None:
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        size = reader.size()
        if not size.isValid() or not reader.canRead():
            return None
        if size.width() > LARGEST.width() or size.height() > LARGEST.height():
            reader.setScaledSize(size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        return None if image.isNull() else cls(image)

    def size(self, page: int) -> QSizeF:  # noqa: ARG002 - there is but one
        return QSizeF(self._image.size())

    def draw(self, page: int, scale: float) -> QImage:
        wanted = (self.size(page) * scale).toSize().boundedTo(LARGEST).expandedTo(QSize(1, 1))
        return self._image.scaled(
            wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def close(self) -> None:
        self._image = QImage()


class _Pdf:
    """Drawn by PDFium, built without a script engine; the library takes one thread at a time."""

    _turn = threading.Lock()

    def __init__(self, document: Any) -> None:
        self._document = document
        self.count = len(document)

    @classmethod
    def read(cls, content: bytes) -> _Pdf | None:
        import pypdfium2  # late: a quarter of a second, and only for who opens a PDF

        with cls._turn:
            try:
                document = pypdfium2.PdfDocument(content)
                if document.get_formtype():
                    document.init_forms()  # or what was filled in would not be seen
            except pypdfium2.PdfiumError:
                return None
            return cls(document) if len(document) else None

    def size(self, page: int) -> QSizeF:
        with self._turn:
            width, height = self._document.get_page_size(page)
        return QSizeF(width * _SCREEN, height * _SCREEN)

    def draw(self, page: int, scale: float) -> QImage:
        import pypdfium2  # late: as above

        size = self.size(page)
        room = min(LARGEST.width() / max(1.0, size.width()), LARGEST.height() / max(1.0, size.height()))
        with self._turn:
            try:
                drawn = self._document[page].render(scale=min(scale, room) * _SCREEN, rev_byteorder=True)
            except pypdfium2.PdfiumError:
                return QImage()
            form = QImage.Format.Format_RGB888 if drawn.n_channels == 3 else QImage.Format.Format_RGBX8888
            return QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, form).copy()

    def close(self) -> None:
        with self._turn:
            self._document.close()
