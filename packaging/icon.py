"""Makes the Windows icon from the one drawing the program has: `python packaging/icon.py OUT.ico`."""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parent.parent / "resources" / "icons" / "nguoidan-desk.svg"
SIZES = (16, 24, 32, 48, 64, 256)


def picture(drawing: QSvgRenderer, size: int) -> bytes:
    """The drawing as a PNG of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def icon(pictures: dict[int, bytes]) -> bytes:
    """An .ico file: a header, one entry per size (256 is written as 0), then the pictures."""
    at = 6 + 16 * len(pictures)
    entries = b""
    for size, png in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    renderer = QSvgRenderer(str(DRAWING))
    Path(sys.argv[1]).parent.mkdir(parents=True, exist_ok=True)
    Path(sys.argv[1]).write_bytes(icon({size: picture(renderer, size) for size in SIZES}))
