"""Thư đi in rows: every action with its state, the portal's answer and its next step, grouped by who acts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.domain.activity import Activity, ActivityGroup, ActivityPage
from ui.activity_words import ActivityWords
from ui.delegates.cells import Cell, GroupRow
from ui.models.cell_model import Row
from ui.wording import Words


class OutboxRows(QObject):
    """Makes rows; holds no state of its own."""

    def __init__(self, words: ActivityWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._said = words

    def rows(self, page: ActivityPage, *, folded: Collection[ActivityGroup], now: datetime) -> list[Row]:
        """All rows with their headings; what is in a folded group is left out."""
        rows: list[Row] = []
        for group, title in self._said.groups.items():
            count = page.totals.get(group, 0)
            members = [entry for entry in page.entries if entry.group is group]
            if not members and not (count and group in folded):
                continue
            rows.append(
                Row(group, group=GroupRow(title, count, group not in folded), sentence=f"{title} {count}")
            )
            rows += [self._row(entry, now) for entry in members]
        return rows

    def _row(self, entry: Activity, now: datetime) -> Row:
        said, action = self._said, entry.action
        sign, what, answer, step = said.sign(entry), said.what(entry), said.answer(entry), said.step(entry)
        made = self.tr("lập %1").replace("%1", self._words.moment(action.made_at, now))
        first, _, rest = step.partition(". ")
        cells = (
            Cell(text=str(action.number), ink="text_2"),
            Cell(text=what, second=f"{entry.code} · {made}".removeprefix(" · ")),
            Cell(second=answer, sign=sign),
            Cell(text=f"{first}." if rest else first, second=rest, ink="text_2"),
        )
        return Row(action.id, cells, f"{action.number}. {what}. {sign.word}. {answer} {step}".strip())
