"""Answers that wait for approval as rows: the title over its countdown and which submission it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject

from desktop_app.domain.lines import CaseLine
from ui.countdown import Urgency
from ui.delegates.case_row import countdown_of
from ui.delegates.cells import Cell
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.sign import Sign
from ui.theme import Ink
from ui.wording import Words

_SIGNS: dict[Urgency, tuple[Icon, Ink]] = {
    Urgency.OVERDUE: (Icon.OVERDUE_CHIP, "late"),
    Urgency.SOON: (Icon.DUE_SOON, "soon"),
    Urgency.PAUSED: (Icon.PAUSE, "text_2"),
}


class ReviewRows(QObject):
    """Makes rows; holds no state of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def rows(
        self, ids: Sequence[str], lines: Mapping[str, CaseLine], *, today: date, soon_days: int
    ) -> list[Row]:
        """One row for each case that is still here, in the order given."""
        return [self._row(lines[case_id], today, soon_days) for case_id in ids if case_id in lines]

    def _row(self, line: CaseLine, today: date, soon_days: int) -> Row:
        countdown = countdown_of(line, today, soon_days)
        words = self._words.countdown(countdown)
        time = self.tr("trình lần %1").replace("%1", str(max(1, line.reviews)))
        icon, ink = _SIGNS.get(countdown.urgency, (Icon.TIME_LEFT, "text_2"))
        strong = countdown.urgency in (Urgency.OVERDUE, Urgency.SOON)
        due = f"{words}, {self._words.short_date(line.due_on, today)}" if line.due_on else words
        sign = Sign(icon, f"{due} · {time}", ink, bold=strong)
        return Row(line.case_id, (Cell(text=line.title, sign=sign),), f"{due}. {line.title}. {time}.")
