"""The days of a year that are not what their weekday says, each with the document behind it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.case_queue import CaseQueue
from ui.folding import Width
from ui.models.law_rows import LawRows, year_shown
from ui.screens.rows_view import RowsView
from ui.widgets.fields import Choice
from ui.widgets.text import TextRole, label

_WIDTHS = (190, 0, 330, 140)


class CalendarDays(QWidget):
    """A year is chosen; it stays chosen when another calendar comes into force."""

    def __init__(self, queue: CaseQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._rows = LawRows(self)
        self._year = Choice()
        self._year.setAccessibleName(self.tr("Năm"))
        self._said = label(role=TextRole.LABEL)
        self._list = RowsView(self._rows.day_columns, _WIDTHS, name=self.tr("Ngày nghỉ"))
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 6)
        row.setSpacing(12)
        row.addWidget(self._year)
        row.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._list, 1)
        self._year.currentIndexChanged.connect(self._show)

    def refresh(self) -> None:
        """Ask for the years and the days of the one that is shown."""
        years = sorted(self._queue.calendar_view().years, reverse=True)
        shown = self._year.currentData() or year_shown(years, self._queue.today())
        blocked = self._year.blockSignals(True)
        self._year.clear()
        for year in years:
            self._year.addItem(str(year), year)
        self._year.setCurrentIndex(max(0, self._year.findData(shown)))
        self._year.blockSignals(blocked)
        self._show()

    def fold(self, width: Width) -> None:
        """Leave columns out where there is no room."""
        self._list.show_columns([True, True, width >= Width.COMPACT, width >= Width.NARROW])

    @Slot()
    def _show(self) -> None:
        year = self._year.currentData()
        view = self._queue.calendar_view(None if year is None else int(year))
        self._list.set_rows(self._rows.days(view.days))
        self._list.choose_first()
        official = self.tr("%n ngày có ghi riêng", "", len(view.days))
        guess = self.tr("Năm này chưa có lịch chính thức, ngày nghỉ là dự kiến.")
        self._said.setText(official if view.is_official else guess)
