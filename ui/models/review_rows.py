"""Answers that wait for approval as rows: countdown, title, who wrote it and which submission it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject

from desktop_app.domain.lines import CaseLine
from ui.countdown import Countdown
from ui.delegates.case_row import countdown_of
from ui.delegates.cells import Cell
from ui.models.cell_model import Row
from ui.wording import Words


class ReviewRows(QObject):
    """Makes rows; holds no state of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def rows(
        self,
        ids: Sequence[str],
        lines: Mapping[str, CaseLine],
        names: Mapping[str, str],
        *,
        today: date,
        soon_days: int,
        doubtful: bool,
        opened: Collection[str] = (),
    ) -> list[Row]:
        """One row for each case that is still here, in the order given; `opened` were read as they are."""
        here = [lines[case_id] for case_id in ids if case_id in lines]
        return [
            self._row(
                line,
                names.get(line.assignee or "", ""),
                today,
                countdown_of(line, today, soon_days, doubtful=doubtful),
                opened=line.case_id in opened,
            )
            for line in here
        ]

    def _row(self, line: CaseLine, who: str, today: date, countdown: Countdown, *, opened: bool) -> Row:
        words = self._words.countdown(countdown)
        time = self.tr("trình lần %1").replace("%1", str(max(1, line.reviews)))
        due = f"{words}, {self._words.due(line.due_on, today)}" if line.due_on else words
        seen = self.tr("đã mở") if opened else ""
        second = " · ".join(part for part in (who, time, seen) if part)
        date_words = self._words.short_date(line.due_on, today) if line.due_on else ""
        cell = Cell(line.title, second, lead=date_words, countdown=countdown, countdown_text=words)
        return Row(line.case_id, (cell,), f"{due[0].upper()}{due[1:]}. {line.title}. {second}.")
