"""One action in words: what it is, how it stands, what the portal said or why it waits, what comes next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState
from desktop_app.domain.activity import Activity, ActivityGroup, ActivityKind, Delay, Wait
from desktop_app.domain.packages import IN_PACKAGE
from ui.code_words import CodeWords
from ui.file_words import FileWords
from ui.sign import Sign
from ui.sync_words import SyncWords
from ui.wording import Words


class ActivityWords(QObject):
    """Make one after the language is installed: the tables are worded once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._sync = SyncWords(self)
        self._files = FileWords(self)
        self.groups = {
            ActivityGroup.NEEDS_PERSON: self.tr("Cần bạn xử lý"),
            ActivityGroup.WAITING: self.tr("Chờ gửi"),
            ActivityGroup.RECEIVED: self.tr("Cổng đã nhận"),
            ActivityGroup.SETTLED: self.tr("Đã rút lại, đã xử lý"),
        }
        self.kinds = {
            ActivityKind.ALL: self.tr("Tất cả"),
            ActivityKind.ANSWER: self.tr("Dự thảo, phê duyệt, trả lời"),
            ActivityKind.CASEWORK: self.tr("Xử lý PAKN"),
            ActivityKind.FILE: self.tr("Tệp"),
            ActivityKind.PEOPLE: self.tr("Vắng mặt"),
            ActivityKind.WITHDRAWAL: self.tr("Rút lại"),
        }
        self._reasons = {
            Delay.ASKED_BACK: self.tr("Bạn đã yêu cầu rút lại."),
            Delay.UNDER_WAY: self.tr("Đang chờ cổng trả lời."),
            Delay.HELD: self.tr("Giữ ít giây để còn rút lại được."),
            Delay.FILE_PAUSED: self.tr("Tệp đang tạm dừng gửi."),
            Delay.RESTS: self.tr("Lần trước chưa xong."),
            Delay.SIGNED_OUT: self.tr("Phiên cổng đã hết."),
            Delay.OFFLINE: self.tr("Đang làm việc ngoại tuyến."),
            Delay.UNREACHABLE: self.tr("Không tới được cổng."),
        }
        no_need = self.tr("Bạn không cần làm gì.")
        self._steps = {
            Delay.ASKED_BACK: self.tr("Chờ cổng trả lời yêu cầu rút lại."),
            Delay.UNDER_WAY: self.tr("Đang gửi. %1").replace("%1", no_need),
            Delay.HELD: self.tr("Tự gửi sau ít giây. Có thể rút lại."),
            Delay.FILE_PAUSED: self.tr("Mở PAKN, bấm Gửi tiếp ở tệp đó."),
            Delay.FILE_UNDER_WAY: self.tr("Gửi tiếp phần còn lại khi có mạng."),
            Delay.EARLIER_ACTION: self.tr("Tự gửi sau thao tác đó. %1").replace("%1", no_need),
            Delay.SIGNED_OUT: self.tr("Đăng nhập lại để gửi."),
            Delay.OFFLINE: self.tr("Tự gửi khi làm việc trực tuyến. %1").replace("%1", no_need),
            Delay.UNREACHABLE: self.tr("Tự gửi khi có mạng. %1").replace("%1", no_need),
            Delay.NEXT_RUN: self.tr("Tự gửi ở lần đồng bộ tới. %1").replace("%1", no_need),
        }

    def what(self, entry: Activity) -> str:
        """`Trả lời người gửi`, `Tệp bien-ban.pdf, 3,2 MB`, `Rút lại thao tác số 3`."""
        args = entry.action.args
        if entry.withdraws:
            return self.tr("Rút lại thao tác số %1").replace("%1", str(entry.withdraws))
        if isinstance(args.get("name"), str) and isinstance(args.get("size"), int):
            size = self._words.size(args["size"])
            return self.tr("Tệp %1, %2").replace("%2", size).replace("%1", args["name"])
        return self.kind_of(entry.action)

    def kind_of(self, action: Action) -> str:
        """What it is, without a word from inside it: `Thêm tệp`."""
        return self._codes.action(action.type)

    def sign(self, entry: Activity) -> Sign:
        """How it stands: `Cổng đã nhận 10:31`, `Gửi lại 14:40`, `Chưa rõ cổng đã nhận`."""
        rests = entry.wait is not None and entry.wait.delay is Delay.RESTS
        return self._sync.letter(
            entry.action.state,
            retry_at=entry.wait.at if entry.wait and rests else None,
            accepted_at=entry.receipt.accepted_at if entry.receipt else None,
        )

    def answer(self, entry: Activity) -> str:
        """What the portal answered, or why there is no answer yet."""
        action = entry.action
        if entry.wait is not None:
            return self._reason(entry, entry.wait)
        if entry.receipt is not None:
            return self.tr("Số tiếp nhận %1").replace("%1", entry.receipt.number)
        if action.state in SET_ASIDE or (action.state is ActionState.CANCELLED and action.why):
            return self._codes.refusal(action.why)
        return self.tr("Cổng đã nhận, không kèm biên nhận.") if action.state is ActionState.ACCEPTED else ""

    def step(self, entry: Activity) -> str:
        """What happens next and when, or what the officer can do."""
        action = entry.action
        if action.state in WAITING and entry.wait is not None:
            return self._waiting_step(action, entry.wait)
        if action.state in SET_ASIDE:
            return self.tr("Bạn đã xử lý.") if action.handled else self.tr("Mở mục Cần quyết định.")
        if action.state is ActionState.ACCEPTED and entry.receipt is None:
            return self.tr("Không cần làm gì thêm.")
        return self._sync.next_step(action.state)

    def _reason(self, entry: Activity, wait: Wait) -> str:
        action = entry.action
        if action.state is ActionState.UNCERTAIN:
            if action.why == IN_PACKAGE:
                return self.tr("Đã ghi vào gói USB, chờ nhập gói trả lời.")
            if action.why:
                return self.tr("Cổng trả lời “%1”.").replace("%1", action.why)
            return self._reasons.get(wait.delay, self.tr("Mất mạng khi chờ cổng trả lời."))
        if wait.delay is Delay.OTHER_VERSION:
            return self._codes.refusal(action.why)
        if wait.delay is Delay.EARLIER_ACTION:
            return self.tr("Chờ thao tác số %1 của cùng PAKN.").replace("%1", str(wait.behind))
        if entry.upload is not None:
            return self.tr("Tệp: %1").replace("%1", self._files.on_its_way(entry.upload).word)
        return self._reasons.get(wait.delay, "")

    def _waiting_step(self, action: Action, wait: Wait) -> str:
        if action.state is ActionState.UNCERTAIN and wait.delay is not Delay.ASKED_BACK:
            asks = self._sync.next_step(action.state)
            return f"{asks} {self._again(wait)}".strip()
        if wait.delay is Delay.OTHER_VERSION:
            return self.tr("Giữ trên máy, không mất gì.")
        return self._again(wait) or self._steps[wait.delay]

    def _again(self, wait: Wait) -> str:
        """When it is tried next, where that is known."""
        if wait.at is None or wait.delay not in (Delay.RESTS, Delay.UNREACHABLE):
            return ""
        return self.tr("Thử lại lúc %1. Bạn không cần làm gì.").replace("%1", self._words.time(wait.at))
