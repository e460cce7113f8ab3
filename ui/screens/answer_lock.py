"""Whether an answer may be written now, and the words above it that say why or offer a way on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import Action, ActionState, ActionType
from desktop_app.domain.case import Case, Status
from ui.code_words import CodeWords
from ui.icons import Icon
from ui.refusal_words import RefusalWords
from ui.widgets.banner import Tone
from ui.wording import Words

BOUND = (Status.IN_REVIEW, Status.APPROVED)
"""States in which a review or an approval hangs on the exact text."""


class Offer(StrEnum):
    """What the link in the banner does."""

    ACCEPT = "accept"
    UNLOCK = "unlock"
    OTHER_TEXT = "other_text"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Writable or not, with one message; an empty `fact` says nothing."""

    writable: bool
    fact: str = ""
    safe: str = ""
    tone: Tone = Tone.NEUTRAL
    link: str = ""
    offer: Offer | None = None
    icon: Icon | None = None


class AnswerLocks(QObject):
    """Decides and words; make one after the language is installed."""

    def __init__(self, me: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._me = me
        self._words = Words(self)
        self._codes = CodeWords(self)

    def of(self, detail: CaseDetail, *, unlocked: bool, other_text: bool, now: datetime) -> Lock:
        """`unlocked`: the officer asked to edit a bound text; `other_text`: the portal has another one."""
        case = detail.case
        if ActionType.SAVE_DRAFT not in detail.allowed:
            return self._closed(detail, now)
        bound = case.status in BOUND and not unlocked
        refused = next((a for a in reversed(detail.actions) if _is_refused_text(a)), None)
        if refused is not None:
            return self._refused(refused)
        if other_text:
            return Lock(
                writable=not bound,
                tone=Tone.CONFLICT,
                fact=self.tr("Cổng có bản dự thảo khác."),
                safe=self.tr("Bản bạn đang soạn vẫn ở đây."),
                link=self.tr("Dùng bản trên cổng"),
                offer=Offer.OTHER_TEXT,
            )
        if bound:
            return self._bound(case)
        comment = _refusal_comment(case)
        if not comment:
            return Lock(writable=True)
        fact = self.tr("Trả lại để sửa:")
        return Lock(writable=True, tone=Tone.WARNING, fact=fact, safe=comment, icon=Icon.RETURN)

    def _refused(self, action: Action) -> Lock:
        """The text is here and may be written on; nothing of it leaves before a person has decided."""
        link = self.tr("Mở Cần quyết định")
        if action.state is ActionState.CONFLICT:
            return Lock(
                writable=True,
                tone=Tone.CONFLICT,
                fact=self.tr("Cổng có bản khác của dự thảo này."),
                safe=self.tr("Bản của bạn vẫn ở đây, chưa gửi gì cho đến khi chọn bản dùng."),
                link=link,
                offer=Offer.DECIDE,
            )
        fact = self.tr("Cổng từ chối dự thảo này.")
        if action.field:
            named = RefusalWords(self).field(action.field)
            fact = self.tr("Cổng từ chối mục “%1”.").replace("%1", named)
        safe = self._codes.refusal(action.why)
        return Lock(writable=True, tone=Tone.REFUSAL, fact=fact, safe=safe, link=link, offer=Offer.DECIDE)

    def _bound(self, case: Case) -> Lock:
        approved = case.status == Status.APPROVED
        return Lock(
            writable=False,
            tone=Tone.INFO,
            fact=self.tr("Bản này đã được phê duyệt.") if approved else self.tr("Bản này đang chờ duyệt."),
            safe=self.tr("Sửa một chữ thì phải trình lại."),
            link=self.tr("Sửa dự thảo…"),
            offer=Offer.UNLOCK,
            icon=Icon.APPROVAL if approved else Icon.IN_REVIEW,
        )

    def _closed(self, detail: CaseDetail, now: datetime) -> Lock:
        """Nothing can be written here; why, and who can."""
        case = detail.case
        if ActionType.ACCEPT in detail.allowed:
            return Lock(
                writable=False,
                tone=Tone.INFO,
                fact=self.tr("Bạn chưa nhận xử lý PAKN này."),
                safe=self.tr("Nhận xử lý để soạn câu trả lời."),
                link=self.tr("Nhận xử lý"),
                offer=Offer.ACCEPT,
            )
        if case.reply is not None:
            fact = self.tr("Đã lập câu trả lời lúc %1.")
            fact = fact.replace("%1", self._words.moment(case.reply.sent_at, now))
            safe = self.tr("Nội dung không sửa được nữa.")
            return Lock(writable=False, fact=fact, safe=safe, icon=Icon.ANSWERED)
        if not case.is_known:
            return Lock(writable=False, tone=Tone.WARNING, fact=self._codes.refusal("unknown-code"))
        if case.status == Status.SUPPLEMENT and case.assignee == self._me:
            fact = self.tr("Đang chờ người gửi bổ sung.")
            safe = self.tr("Ghi nhận bổ sung rồi soạn tiếp.")
            return Lock(writable=False, fact=fact, safe=safe, icon=Icon.PAUSED)
        return Lock(writable=False, fact=self._who(detail))

    def _who(self, detail: CaseDetail) -> str:
        case = detail.case
        if case.assignee is None:
            return self.tr("PAKN chưa phân công.")
        if case.assignee != self._me:
            who = detail.names.get(case.assignee, case.assignee)
            return self.tr("Người xử lý: %1.").replace("%1", who)
        return self.tr("%1: chưa soạn được.").replace("%1", self._codes.status(case.status))


def _is_refused_text(action: Action) -> bool:
    told = action.state in (ActionState.CONFLICT, ActionState.REJECTED) and not action.handled
    return told and action.type == ActionType.SAVE_DRAFT


def _refusal_comment(case: Case) -> str:
    """Why the last submission came back, until the next one."""
    for event in sorted(case.history, key=lambda event: event.n, reverse=True):
        if event.kind == "submitted_for_approval":
            return ""
        if event.kind == "approval_refused":
            return str(event.data.get("comment", ""))
    return ""
