"""Pictures of what is on screen, also where there is no screen."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

_QUALITY: Final = 80  # of 100: a third less work than Qt's own choice, and files hardly larger


def picture(widget: QWidget, path: Path, size: QSize, scale: float = 1.0) -> None:
    """Write a PNG of the widget at `size` logical pixels, `scale` device pixels each, in the theme in force.

    Raises OSError when the file cannot be written.
    """
    hidden = not widget.isVisible()
    before = widget.size()
    if hidden:
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        widget.show()
    widget.resize(size)
    _settle()
    image = QPixmap(size * scale)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image)
    if hidden:
        widget.hide()
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
    widget.resize(before)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path), "PNG", _QUALITY):
        raise OSError(path.name)


def _settle() -> None:
    """Let layouts that wait for the event loop come to rest."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
