"""A list of cases as a table for Excel: what its columns are, and a case's line put into them.

Nothing of the sender is in it; numbers and addresses that a citizen wrote into a title are masked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QObject

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.urgency import days_left
from desktop_app.domain.lines import CaseLine
from desktop_app.reports.listing import Heading, Kind, Row
from ui.code_words import CodeWords
from ui.delegates.case_row import countdown_of
from ui.law_words import LawWords
from ui.masking import masked_text
from ui.sync_words import SyncWords
from ui.wording import Words

_PAGE = 500


class CaseTable(QObject):
    """Words are looked up when it is made; its rows may be asked for on any thread."""

    def __init__(self, queue: CaseQueue, *, soon_days: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._soon_days = soon_days
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._law = LawWords(self)
        self._sync = SyncWords(self)
        self.headings = (
            Heading(self.tr("STT"), Kind.NUMBER, 5),
            Heading(self.tr("Mã PAKN"), Kind.CODE, 20),
            Heading(self.tr("Tiêu đề"), Kind.TEXT, 42),
            Heading(self.tr("Lĩnh vực"), Kind.TEXT, 17),
            Heading(self.tr("Địa bàn"), Kind.TEXT, 15),
            Heading(self.tr("Trạng thái"), Kind.TEXT, 13),
            Heading(self.tr("Người xử lý"), Kind.TEXT, 17),
            Heading(self.tr("Ngày nhận"), Kind.DATE, 11),
            Heading(self.tr("Hạn trả lời"), Kind.DATE, 11),
            Heading(self.tr("Còn, quá hạn"), Kind.TEXT, 15),
            Heading(self.tr("Số ngày còn lại"), Kind.NUMBER, 9),
            Heading(self.tr("Căn cứ tính hạn"), Kind.TEXT, 22),
            Heading(self.tr("Ngày trả lời"), Kind.DATE, 11),
            Heading(self.tr("Đồng bộ"), Kind.TEXT, 11),
        )

    def rows(self, case_ids: Sequence[str]) -> Iterator[Row]:
        """A row for each case that is still here, in the order given; `today` is the day this begins."""
        today, fields, number = self._queue.today(), self._queue.fields(), 0
        for first in range(0, len(case_ids), _PAGE):
            page = case_ids[first : first + _PAGE]
            lines, answers = self._queue.lines(page), self._queue.answers(page)
            names = self._queue.names(line.assignee for line in lines.values() if line.assignee)
            for case_id in page:
                line = lines.get(case_id)
                if line is None:
                    continue
                number += 1
                yield (
                    number,
                    line.code,
                    masked_text(line.title),
                    fields.get(line.field, line.field),
                    line.place,
                    self._state(line),
                    names.get(line.assignee or "", ""),
                    line.received_on,
                    line.due_on,
                    self._words.countdown(countdown_of(line, today, self._soon_days)),
                    _days(line, today),
                    self._ground(line, answers.get(case_id)),
                    line.answered_on,
                    self._sync.badge(line.badge).word,
                )

    def _state(self, line: CaseLine) -> str:
        state = self._codes.status(line.status)
        return self.tr("%1 (chờ cổng nhận)").replace("%1", state) if line.sent_unconfirmed else state

    def _ground(self, line: CaseLine, answer: Deadline | None) -> str:
        """The rule's place in the law; what nobody confirmed says so."""
        if answer is None or answer.counted_by is None:
            return ""
        said = answer.counted_by.citation
        return self.tr("%1 (tạm tính)").replace("%1", said) if line.estimated else said


def _days(line: CaseLine, today: date) -> int | None:
    """Left until the due day, below zero past it; None where no clock runs."""
    if line.due_on is None or line.answered_on is not None or line.paused_on is not None:
        return None
    return days_left(line.due_on, today)
