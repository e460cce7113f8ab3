"""How work stands between this machine and the portal, in an icon and a word."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.domain.actions import ActionState
from desktop_app.domain.lines import Badge
from ui.icons import Icon
from ui.sign import Sign
from ui.wording import Words


class SyncWords(QObject):
    """Signs for badges and for Thư đi; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._badges = {
            Badge.SYNCED: Sign(Icon.SYNCED, self.tr("Đã đồng bộ")),
            Badge.DRAFT: Sign(Icon.DRAFT, self.tr("Nháp trên máy"), "text_2"),
            Badge.QUEUED: Sign(Icon.QUEUED, self.tr("Chờ gửi"), "accent"),
            Badge.SENDING: Sign(Icon.SYNC, self.tr("Đang gửi"), "accent"),
            Badge.RETRY: Sign(Icon.RETRY, self.tr("Gửi lại"), "text_2"),
            Badge.UNCERTAIN: Sign(Icon.UNSURE, self.tr("Chưa rõ đã nhận"), "soon", bold=True),
            Badge.CONFLICT: Sign(Icon.CONFLICT, self.tr("Xung đột"), "split", bold=True),
            Badge.REFUSED: Sign(Icon.REFUSED, self.tr("Bị từ chối"), "late", bold=True),
        }
        self._letters = {
            ActionState.QUEUED: self._badges[Badge.QUEUED],
            ActionState.SENDING: self._badges[Badge.SENDING],
            ActionState.UNCERTAIN: Sign(Icon.UNSURE, self.tr("Chưa rõ cổng đã nhận"), "soon", bold=True),
            ActionState.ACCEPTED: Sign(Icon.ANSWERED, self.tr("Cổng đã nhận"), "done"),
            ActionState.REJECTED: Sign(Icon.REFUSED, self.tr("Cổng từ chối"), "late", bold=True),
            ActionState.CONFLICT: self._badges[Badge.CONFLICT],
            ActionState.BLOCKED: Sign(Icon.PAUSED, self.tr("Chờ thao tác trước"), "text_2"),
            ActionState.CANCELLED: Sign(Icon.RETURN, self.tr("Đã rút lại")),
        }
        self._next_steps = {
            ActionState.QUEUED: self.tr("Tự gửi khi có mạng. Bạn không cần làm gì."),
            ActionState.SENDING: self.tr("Đang gửi. Bạn không cần làm gì."),
            ActionState.UNCERTAIN: self.tr("Hỏi lại cổng trước, không gửi hai lần."),
            ActionState.ACCEPTED: self.tr("Có biên nhận."),
            ActionState.REJECTED: self.tr("Mở mục cần sửa."),
            ActionState.CONFLICT: self.tr("Chọn bản dùng."),
            ActionState.BLOCKED: self.tr("Gửi tiếp sau khi thao tác trước được xử lý."),
            ActionState.CANCELLED: self.tr("Không gửi. Nội dung vẫn còn trên máy."),
        }

    def badge(self, badge: Badge, *, percent: int | None = None, retry_at: datetime | None = None) -> Sign:
        """How a case stands with the portal: `Đã đồng bộ`, `Đang gửi 40 %`, `Gửi lại 14:40`."""
        sign = self._badges[badge]
        if badge is Badge.SENDING and percent is not None:
            return _with(sign, self._words.percent(percent))
        if badge is Badge.RETRY and retry_at is not None:
            return _with(sign, self._words.time(retry_at))
        return sign

    def letter(
        self,
        state: ActionState,
        *,
        percent: int | None = None,
        retry_at: datetime | None = None,
        accepted_at: datetime | None = None,
    ) -> Sign:
        """How an action stands in Thư đi: `Cổng đã nhận 10:31`, `Chưa rõ cổng đã nhận`."""
        if state is ActionState.QUEUED and retry_at is not None:
            return self.badge(Badge.RETRY, retry_at=retry_at)
        if state is ActionState.SENDING:
            return self.badge(Badge.SENDING, percent=percent)
        sign = self._letters[state]
        if state is ActionState.ACCEPTED and accepted_at is not None:
            return _with(sign, self._words.time(accepted_at))
        return sign

    def next_step(self, state: ActionState) -> str:
        """What happens with an action next; for a refusal show `CodeWords.refusal(why)` beside it."""
        return self._next_steps[state]


def _with(sign: Sign, detail: str) -> Sign:
    return Sign(sign.icon, f"{sign.word} {detail}", sign.ink, bold=sign.bold)
