"""What a text under review is compared with: the last one decided about on this machine, if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.case_queue import CaseDetail, CaseQueue
from desktop_app.domain.actions import ActionType
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class Earlier:
    """A text read before, and what it is called: `bản bạn trả lại 22/08 15:00`."""

    text: str
    name: str


class EarlierTexts(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, queue: CaseQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._words = Words(self)

    def of(self, detail: CaseDetail, body: str, *, now: datetime) -> Earlier | None:
        """What `body` replaces, as far as this machine knows."""
        confirmed, shown = detail.truth.draft, detail.case.draft
        if confirmed is not None and shown is not None and confirmed.sha256 != shown.sha256:
            return Earlier(confirmed.body, self.tr("bản trên cổng"))
        decided = self._queue.decided_before(detail.case.id, body)
        if decided is None:
            return None
        approved = decided.reason == ActionType.APPROVE
        name = self.tr("bản bạn phê duyệt %1") if approved else self.tr("bản bạn trả lại %1")
        return Earlier(decided.body, name.replace("%1", self._words.stamp(decided.at, now)))

    def just_read(self, text: str) -> Earlier:
        """The text that stood on the screen until now."""
        return Earlier(text, self.tr("bản bạn vừa đọc"))
