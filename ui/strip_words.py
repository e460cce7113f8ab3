"""What the sync strip says: state, last success, what waits, and the one useful next action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject

from desktop_app.domain.changes import SyncPhase, SyncState
from ui.icons import Icon
from ui.sign import Sign
from ui.wording import Words


class StripAction(StrEnum):
    """What the button of the strip asks for."""

    SYNC_NOW = "sync_now"
    STOP = "stop"
    DETAILS = "details"
    SIGN_IN = "sign_in"


@dataclass(frozen=True, slots=True)
class StripText:
    """A strip in words: the bold state, the facts after it, the button, and the right side."""

    state: Sign
    facts: tuple[str, ...]
    action: StripAction
    action_word: str
    action_icon: Icon | None = None
    readiness: Sign | None = None


class StripWords(QObject):
    """Words for the sync strip; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def strip(
        self,
        sync: SyncState,
        *,
        now: datetime,
        waiting: int,
        decisions: int = 0,
        clock_in_doubt: bool = False,
        readiness: Sign | None = None,
    ) -> StripText:
        """The strip for a moment; `waiting` counts actions to send, `decisions` those that need a person."""
        state, facts, action = self._left(sync, now, waiting)
        word, icon = self._button(action)
        right = self._right(decisions, clock_in_doubt=clock_in_doubt) or readiness
        return StripText(state, facts, action, word, icon, right)

    def waiting(self, count: int) -> str:
        """`không có thao tác chờ gửi` or `3 thao tác chờ gửi`."""
        return self.tr("%n thao tác chờ gửi", "", count) if count else self.tr("không có thao tác chờ gửi")

    def _left(
        self, sync: SyncState, now: datetime, waiting: int
    ) -> tuple[Sign, tuple[str, ...], StripAction]:
        last = self._words.last_sync(sync.last_success, now)
        match sync.phase:
            case SyncPhase.OFFLINE:
                sign, facts = self._plain(Icon.OFFLINE, self.tr("Ngoại tuyến")), (last, self.waiting(waiting))
                return sign, facts, StripAction.SYNC_NOW
            case SyncPhase.SYNCING:
                sign = self._plain(Icon.SYNC, self.tr("Đang đồng bộ"))
                return sign, (self._progress(sync),), StripAction.STOP
            case SyncPhase.WAITING if sync.failing_since is not None:
                sign = Sign(Icon.WARNING, self.tr("Cổng lỗi liên tiếp"), "soon")
                since = self.tr("từ %1").replace("%1", self._words.time(sync.failing_since))
                return sign, (since, self._retry(sync), self.waiting(waiting)), StripAction.SYNC_NOW
            case SyncPhase.WAITING:
                sign = Sign(Icon.WARNING, self.tr("Không tới được cổng"), "soon")
                return sign, (self._retry(sync), self.waiting(waiting)), StripAction.DETAILS
            case SyncPhase.SIGNED_OUT:
                sign = Sign(Icon.SESSION, self.tr("Phiên cổng đã hết"), "soon")
                return (
                    sign,
                    (self.tr("việc trên máy vẫn làm được"), self.waiting(waiting)),
                    StripAction.SIGN_IN,
                )
            case SyncPhase.UP_TO_DATE | SyncPhase.NEEDS_PERSON:
                sign, facts = self._plain(Icon.ONLINE, self.tr("Trực tuyến")), (last, self.waiting(waiting))
                return sign, facts, StripAction.SYNC_NOW

    def _plain(self, icon: Icon, word: str) -> Sign:
        return Sign(icon, word, "text_2")

    def _progress(self, sync: SyncState) -> str:
        return self.tr("đã nhận %1 PAKN").replace("%1", self._words.number(sync.received))

    def _retry(self, sync: SyncState) -> str:
        if sync.next_try is None:
            return self.tr("tự thử lại khi có mạng")
        return self.tr("thử lại lúc %1").replace("%1", self._words.time(sync.next_try))

    def _right(self, decisions: int, *, clock_in_doubt: bool) -> Sign | None:
        if decisions:
            return Sign(Icon.DECIDE, self.tr("%n việc cần quyết định", "", decisions), "split", bold=True)
        if clock_in_doubt:
            return Sign(Icon.UNSURE, self.tr("Giờ máy chưa chắc, hạn tính theo giờ cổng"), "soon", bold=True)
        return None

    def _button(self, action: StripAction) -> tuple[str, Icon | None]:
        match action:
            case StripAction.SYNC_NOW:
                return self.tr("Đồng bộ ngay"), Icon.SYNC
            case StripAction.STOP:
                return self.tr("Dừng"), None
            case StripAction.DETAILS:
                return self.tr("Xem chi tiết"), None
            case StripAction.SIGN_IN:
                return self.tr("Đăng nhập lại"), None
