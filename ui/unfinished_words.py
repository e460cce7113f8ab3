"""What is left of work on a case that is not mine any more, in words: what it is, why, and for how long."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.domain.clock import legal_day
from desktop_app.domain.drafts import DRAFT, FILE, UnfinishedWork
from ui.code_words import CodeWords
from ui.wording import Words


class UnfinishedWords(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = CodeWords(self)
        self._words = Words(self)

    def kind(self, work: UnfinishedWork) -> str:
        """What it is: `Dự thảo trả lời`."""
        known = {DRAFT: self.tr("Dự thảo trả lời"), FILE: self.tr("Tệp chưa tới cổng")}
        return known.get(work.kind) or self._codes.action(work.kind)

    def saved(self, work: UnfinishedWork, now: datetime) -> str:
        """Of which case, and when it was kept."""
        words = self.tr("%1 · lưu %2").replace("%1", work.code)
        return words.replace("%2", self._words.moment(work.at, now))

    def why(self, work: UnfinishedWork, *, may_hand_over: bool) -> str:
        """Why it lies here, that it is not sent, and how it can still reach whoever has the case."""
        reasons = {
            "reassigned": self.tr("PAKN đã chuyển cho người khác."),
            "not-mine": self.tr("PAKN đã chuyển cho người khác."),
            "deleted": self.tr("Cổng đã rút PAKN này."),
            "scope": self.tr("PAKN không còn thuộc phạm vi của bạn."),
        }
        reason = reasons.get(work.reason, self.tr("PAKN không còn trên máy."))
        not_sent = self.tr("Nội dung không được gửi đi.")
        way = self.tr("Máy này không chuyển được vào PAKN nữa: chép hoặc lưu thành tệp để bàn giao.")
        if may_hand_over:
            way = self.tr("Có thể ghi vào PAKN thành ghi chú nội bộ cho người đang xử lý.")
        return f"{reason} {not_sent} {way}"

    def kept(self, work: UnfinishedWork) -> str:
        """Until when it is here."""
        if work.kept_until is None:
            return ""
        day = self._words.full_date(legal_day(work.kept_until))
        return self.tr("Giữ trên máy này đến hết %1, sau đó tự xóa.").replace("%1", day)
