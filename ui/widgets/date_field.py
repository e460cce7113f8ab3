"""A field for a day, written as Vietnamese dates are: typed, or moved with the arrow keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from ui import fonts


class DateField(QDateEdit):
    """`25/08/2025`; ↑ ↓ change the part the caret is in."""

    def __init__(self, on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("dd/MM/yyyy")
        self.lineEdit().setTextMargins(8, 0, 0, 0)  # the style sheet's padding does not reach inside
        self.setMinimumHeight(fonts.box_height(fonts.Role.BASE, padding=6))
        self.set_day(on)

    def day(self) -> date:
        """The day that stands in the field."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, on: date) -> None:
        """Put a day into the field."""
        self.setDate(QDate(on.year, on.month, on.day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page never changes a date."""
        event.ignore()
