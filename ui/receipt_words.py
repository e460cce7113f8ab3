"""One action as lines of name and value, the same on screen, on paper and in the clipboard.

Nothing of the sender or the petition is in them: the case is named by its code.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from desktop_app.domain.activity import Activity
from desktop_app.domain.approval import check_code
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.proof import Proof, SignatureCheck
from desktop_app.domain.trusted_now import Trust
from ui.activity_words import ActivityWords
from ui.icons import Icon
from ui.sign import Sign
from ui.wording import Words

Facts = list[tuple[str, str | Sign]]


class ReceiptWords(QObject):
    """Make one after the language is installed: the tables are worded once."""

    def __init__(self, said: ActivityWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._said = said
        self._trust = {
            Trust.SURE: self.tr("chắc chắn"),
            Trust.ABOUT: self.tr("gần đúng"),
            Trust.DOUBTFUL: self.tr("chưa chắc"),
        }
        self._checks = {
            SignatureCheck.GOOD: Sign(Icon.SYNCED, self.tr("đúng"), "done"),
            SignatureCheck.BAD: Sign(Icon.WARNING_CHECK, self.tr("không đúng"), "late", bold=True),
            SignatureCheck.NO_KEY: Sign(Icon.UNSURE, self.tr("không có khóa"), "soon", bold=True),
        }

    def title(self, entry: Activity) -> str:
        """`Biên nhận số 145` once the portal gave one, `Thao tác số 146` before."""
        name = self.tr("Biên nhận số %1") if entry.receipt else self.tr("Thao tác số %1")
        return name.replace("%1", str(entry.action.number))

    def steps(self, entry: Activity, now: datetime) -> Facts:
        """From the click to the portal's answer, and what comes next."""
        action, receipt = entry.action, entry.receipt
        steps: Facts = [(self.tr("Lập trên máy"), self._words.moment(action.made_at, now))]
        if action.tried_at is not None:
            sent = self._words.moment(action.tried_at, now)
            if action.attempts > 1:
                sent = self.tr("%1, lần gửi thứ %2").replace("%1", sent).replace("%2", str(action.attempts))
            steps.append((self.tr("Gửi đi"), sent))
        if receipt is not None:
            steps.append((self.tr("Cổng nhận"), self._words.moment(receipt.accepted_at, now)))
            steps.append((self.tr("Số tiếp nhận"), receipt.number))
            return steps
        steps.append((self.tr("Tình trạng"), self._said.sign(entry)))
        if answer := self._said.answer(entry):
            steps.append((self.tr("Lý do") if entry.wait else self.tr("Cổng trả lời"), answer))
        steps.append((self.tr("Bước tiếp theo"), self._said.step(entry)))
        return steps

    def facts(self, entry: Activity, proof: Proof | None) -> Facts:
        """What a dispute would turn on: whose clock said what, which text, which command, whose signature."""
        action, receipt = entry.action, entry.receipt
        facts: Facts = [
            (self.tr("Giờ máy"), self._machine_time(entry)),
            (self.tr("Giờ tin cậy"), self._trusted_time(entry)),
        ]
        body = action.args.get("body")
        if isinstance(body, str):
            facts.append((self.tr("Nội dung"), self._words.word_count(len(body.split()))))
        sha = (receipt.draft_sha256 if receipt else None) or action.args.get("draft_sha256")
        if sha:
            facts.append((self.tr("Mã đối chiếu"), check_code(str(sha))))
        if action.seq is not None:
            facts.append((self.tr("Thứ tự gửi"), str(action.seq)))
        facts.append((self.tr("Mã lệnh"), action.id))
        if proof is not None:
            facts.append((self.tr("Cổng trả lời"), self.tr("đã nhận")))
            facts.append((self.tr("Khóa ký"), proof.key_id))
            facts.append((self.tr("Kiểm chữ ký"), self._checks[proof.check]))
        return facts

    def about_the_check(self, proof: Proof) -> str:
        """What the result of the check means, and what to do about a bad one."""
        match proof.check:
            case SignatureCheck.GOOD:
                return self.tr("Vừa kiểm trên máy này bằng khóa của cổng đã ghi khi đăng ký máy.")
            case SignatureCheck.BAD:
                return self.tr(
                    "Biên nhận không phải do khóa của cổng ký. Thao tác vẫn còn trên máy. "
                    "Báo người quản trị, gửi kèm tệp biên nhận."
                )
            case SignatureCheck.NO_KEY:
                return self.tr(
                    "Máy này không còn giữ khóa đó. Lưu tệp biên nhận và nhờ cổng xác nhận khóa để kiểm."
                )

    def exact(self, at: datetime) -> str:
        """`16:40:12 ngày 22/08/2025`."""
        local = at.astimezone(LEGAL_ZONE)
        text = self.tr("%1 ngày %2").replace("%1", f"{local:%H:%M:%S}")
        return text.replace("%2", self._words.full_date(local.date()))

    def _machine_time(self, entry: Activity) -> str:
        at = entry.action.machine_at
        if at is None:
            return self.tr("không ghi lại")
        off = abs(entry.action.made_at - at)
        return f"{self.exact(at)}, {self._distance(off)}"

    def _distance(self, off: timedelta) -> str:
        seconds = round(off.total_seconds())
        if seconds < 1:
            return self.tr("khớp giờ cổng")
        if seconds < 120:
            return self.tr("lệch giờ cổng %n giây", "", seconds)
        if seconds < 7200:
            return self.tr("lệch giờ cổng %n phút", "", seconds // 60)
        if seconds < 172800:
            return self.tr("lệch giờ cổng %n giờ", "", seconds // 3600)
        return self.tr("lệch giờ cổng %n ngày", "", seconds // 86400)

    def _trusted_time(self, entry: Activity) -> str:
        action = entry.action
        if action.trust not in self._trust:
            return self.exact(action.made_at)
        return f"{self.exact(action.made_at)}, {self._trust[Trust(action.trust)]}"
