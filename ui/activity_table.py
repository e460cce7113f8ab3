"""Thư đi as a table for Excel: every action with its state and the portal's receipt, no word from inside."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from desktop_app.reports.listing import Heading, Kind, Row
from ui.activity_words import ActivityWords
from ui.workplace import Workplace


class ActivityTable(QObject):
    """Words are looked up when it is made; its rows may be asked for on any thread."""

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._said = ActivityWords(self)
        self.headings = (
            Heading(self.tr("Số"), Kind.NUMBER, 7),
            Heading(self.tr("Mã PAKN"), Kind.CODE, 21),
            Heading(self.tr("Thao tác"), Kind.TEXT, 26),
            Heading(self.tr("Lập lúc"), Kind.MOMENT, 17),
            Heading(self.tr("Tình trạng"), Kind.TEXT, 24),
            Heading(self.tr("Bước tiếp theo"), Kind.TEXT, 40),
            Heading(self.tr("Cổng nhận lúc"), Kind.MOMENT, 17),
            Heading(self.tr("Số tiếp nhận"), Kind.CODE, 22),
        )

    def count(self) -> int:
        """How many actions there are."""
        return sum(self._work.queue.activity_totals().values())

    def rows(self) -> Iterator[Row]:
        """A row for each action, the newest first within its heading."""
        page = self._work.queue.activity(self._work.sync.state(), limit=self.count())
        for entry in page.entries:
            receipt = entry.receipt
            yield (
                entry.action.number,
                entry.code,
                self._said.kind_of(entry.action),
                entry.action.made_at,
                self._said.sign(entry).word,
                self._said.step(entry),
                None if receipt is None else receipt.accepted_at,
                None if receipt is None else receipt.number,
            )
