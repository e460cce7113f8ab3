"""Sẵn sàng ngoại tuyến in words: until when, what ends first, and of each need whether it is met."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from desktop_app.domain.clock import legal_day
from desktop_app.domain.readiness import Need, Readiness
from ui.icons import Icon
from ui.sign import Sign
from ui.wording import Words


class Fix(StrEnum):
    """What the button beside a need does."""

    SYNC = "sync"
    FETCH_FILES = "fetch_files"
    SIGN_IN = "sign_in"
    SEE_LAW = "see_law"
    DECIDE = "decide"
    LOOK_AGAIN = "look_again"


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need: its name, how it stands, and the button that puts it right or shows more."""

    need: Need
    met: bool
    name: str
    fact: str
    fix: Fix | None = None


class ReadinessWords(QObject):
    """Make one after the language is installed: the tables are worded once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._names = {
            Need.CASES: self.tr("PAKN trên máy"),
            Need.FILES: self.tr("Tệp của PAKN"),
            Need.LAW: self.tr("Lịch nghỉ và quy tắc"),
            Need.SIGN_IN: self.tr("Phiên đăng nhập"),
            Need.ROOM: self.tr("Chỗ trống trên ổ đĩa"),
            Need.UNSENT: self.tr("Thao tác chưa gửi"),
        }
        self.fixes = {
            Fix.SYNC: self.tr("Đồng bộ ngay"),
            Fix.FETCH_FILES: self.tr("Tải đủ tệp"),
            Fix.SIGN_IN: self.tr("Đăng nhập lại"),
            Fix.SEE_LAW: self.tr("Xem lịch"),
            Fix.DECIDE: self.tr("Quyết định…"),
            Fix.LOOK_AGAIN: self.tr("Kiểm tra lại"),
        }

    def headline(self, ready: Readiness) -> Sign:
        """`Sẵn sàng ngoại tuyến đến hết ngày 24/09/2025`, or how much is to be done first."""
        if ready.missing:
            count = self.tr("Còn %n mục cần làm trước khi đi", "", len(ready.missing))
            return Sign(Icon.WARNING, count, "soon", bold=True)
        if ready.limit is None:
            return Sign(Icon.SYNCED, self.tr("Sẵn sàng ngoại tuyến"), "done", bold=True)
        day = self._words.full_date(ready.limit[0])
        ready_until = self.tr("Sẵn sàng ngoại tuyến đến hết ngày %1").replace("%1", day)
        return Sign(Icon.SYNCED, ready_until, "done", bold=True)

    def limit(self, ready: Readiness) -> str:
        """Which need ends first, and what still works after that."""
        if ready.limit is None:
            return self.tr("Việc trên máy làm được không cần mạng; thao tác tự gửi khi có mạng lại.")
        day, need = ready.limit
        text = self.tr("Hết trước tiên: %1, ngày %2. Sau đó việc trên máy vẫn làm được.")
        return text.replace("%1", self._names[need].lower()).replace("%2", self._words.full_date(day))

    def lines(self, ready: Readiness) -> list[NeedLine]:
        """Every need, in the order it is told."""
        told = {
            Need.CASES: self._cases(ready),
            Need.FILES: self._files(ready),
            Need.LAW: self._law(ready),
            Need.SIGN_IN: self._sign_in(ready),
            Need.ROOM: self._room(ready),
            Need.UNSENT: self._unsent(ready),
        }
        return [
            NeedLine(need, ready.has(need), self._names[need], fact, fix)
            for need, (fact, fix) in told.items()
        ]

    def strip(self, ready: Readiness) -> Sign | None:
        """The right side of the sync strip; nothing before the first copy is here."""
        files = ready.files
        if ready.last_success is None:
            return None
        if files.missing:
            text = self.tr("Thiếu %n tệp (%1) để làm việc ngoại tuyến", "", files.missing)
            return Sign(Icon.WARNING, text.replace("%1", self._words.size(files.missing_bytes)), "soon")
        if not ready.can_work:
            return Sign(Icon.WARNING, self.tr("Chưa đủ để làm việc ngoại tuyến"), "soon")
        if ready.limit is None:
            return Sign(Icon.SYNCED, self.tr("Đủ dữ liệu làm việc ngoại tuyến"), "text_2")
        day = self._words.short_date(ready.limit[0], legal_day(ready.at))
        text = self.tr("Đủ dữ liệu làm việc ngoại tuyến đến hết %1").replace("%1", day)
        return Sign(Icon.SYNCED, text, "text_2")

    def _cases(self, ready: Readiness) -> tuple[str, Fix | None]:
        last = self._words.last_sync(ready.last_success, ready.at)
        here = f"{self._words.cases(ready.cases)} · {last}"
        if ready.wants_all_anew:
            return f"{here} · {self.tr('đang chờ tải lại toàn bộ')}", Fix.SYNC
        if ready.compared_at is not None:
            at = self._words.moment(ready.compared_at, ready.at)
            here += " · " + self.tr("số lượng khớp với cổng lúc %1").replace("%1", at)
        else:
            here += " · " + self.tr("chưa đối chiếu số lượng với cổng")
        return here, None if ready.has(Need.CASES) and ready.compared_at else Fix.SYNC

    def _files(self, ready: Readiness) -> tuple[str, Fix | None]:
        files = ready.files
        here = self.tr("%n tệp có trên máy, kể cả tệp của PAKN chờ bạn duyệt", "", files.here)
        if files.refused:
            here += " · " + self.tr("%n tệp cổng không cho tải", "", files.refused)
        if not files.missing:
            return here, None
        missing = self.tr("Thiếu %n tệp (%1)", "", files.missing)
        return f"{missing.replace('%1', self._words.size(files.missing_bytes))} · {here}", Fix.FETCH_FILES

    def _law(self, ready: Readiness) -> tuple[str, Fix | None]:
        versions = self.tr("lịch bản %1, quy tắc bản %2")
        versions = versions.replace("%1", ready.calendar).replace("%2", ready.rules)
        if ready.calendar_until is None:
            until = self.tr("Chưa có lịch nghỉ chính thức của năm nay, hạn là tạm tính")
        else:
            until = self.tr("Lịch nghỉ chính thức đến hết ngày %1")
            until = until.replace("%1", self._words.full_date(ready.calendar_until))
            if not ready.has(Need.LAW) and ready.last_due_on is not None:
                late = self.tr("có PAKN đến hạn ngày %1").replace(
                    "%1", self._words.full_date(ready.last_due_on)
                )
                until = f"{until}, {late}"
        fact = f"{until} · {versions}"
        if ready.offers:
            return f"{fact} · {self.tr('có bản mới chờ bạn xem')}", Fix.SEE_LAW
        return fact, None if ready.has(Need.LAW) else Fix.SEE_LAW

    def _sign_in(self, ready: Readiness) -> tuple[str, Fix | None]:
        goes_on = self.tr("hết phiên thì việc trên máy vẫn làm được, chỉ cần đăng nhập lại để gửi")
        if not ready.has(Need.SIGN_IN):
            return f"{self.tr('Phiên cổng đã hết')} · {goes_on}", Fix.SIGN_IN
        if ready.signed_in_until is None:
            return f"{self.tr('Đang đăng nhập, cổng không báo đến bao giờ')} · {goes_on}", None
        day = self._words.full_date(legal_day(ready.signed_in_until))
        until = self.tr("Đang đăng nhập, hết hạn ngày %1 nếu không đồng bộ lần nào").replace("%1", day)
        return f"{until} · {goes_on}", None

    def _room(self, ready: Readiness) -> tuple[str, Fix | None]:
        free = self.tr("Còn trống %1").replace("%1", self._words.size(ready.free_bytes))
        if ready.has(Need.ROOM):
            return free, None
        return f"{free} · {self.tr('xóa bớt tệp khác trên ổ đĩa này rồi kiểm tra lại')}", Fix.LOOK_AGAIN

    def _unsent(self, ready: Readiness) -> tuple[str, Fix | None]:
        if ready.to_decide:
            return self.tr("%n việc cần bạn quyết định", "", ready.to_decide), Fix.DECIDE
        if ready.waiting:
            waiting = self.tr("%n thao tác chờ gửi", "", ready.waiting)
            return f"{waiting} · {self.tr('không mất gì, tự gửi khi có mạng')}", Fix.SYNC
        return self.tr("Không có thao tác chờ gửi"), None
