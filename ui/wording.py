"""Dates, times, counts and countdowns in words.

A QObject because only `self.tr("%n …", "", n)` is extracted with its plural forms. Instants are shown
in the legal time of Vietnam, whatever zone the machine is set to.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QObject

from desktop_app.domain.clock import LEGAL_ZONE
from ui.countdown import Countdown, Unit, Urgency

_STEPS = ((1024**3, "GB"), (1024**2, "MB"), (1024, "KB"))


class Words(QObject):
    """Words for figures; make one after the language is installed, it holds no state of its own."""

    # countdowns

    def countdown(self, countdown: Countdown) -> str:
        """`còn 2 ngày`, `quá hạn 3 ngày`…; a question mark follows while the machine's clock is in doubt."""
        word = self._countdown(countdown)
        return self.tr("%1?").replace("%1", word) if countdown.doubtful else word

    def _countdown(self, countdown: Countdown) -> str:
        match countdown.urgency:
            case Urgency.OVERDUE:
                return self._over(countdown)
            case Urgency.SOON | Urgency.LATER:
                return self._left(countdown)
            case Urgency.PAUSED:
                return self.tr("đang tạm dừng")
            case Urgency.NO_DATE:
                return self.tr("chưa có hạn")
            case Urgency.ANSWERED_IN_TIME:
                return self.tr("đã trả lời đúng hạn")
            case Urgency.ANSWERED_LATE:
                return self.tr("đã trả lời, trễ %n ngày", "", countdown.amount)

    def _over(self, countdown: Countdown) -> str:
        match countdown.unit:
            case Unit.DAY:
                return self.tr("quá hạn %n ngày", "", countdown.amount)
            case Unit.WORKING_DAY:
                return self.tr("quá hạn %n ngày làm việc", "", countdown.amount)
            case Unit.HOUR:
                return self.tr("quá hạn %n giờ", "", countdown.amount)

    def _left(self, countdown: Countdown) -> str:
        match countdown.unit:
            case _ if countdown.amount == 0:
                return self.tr("hạn hôm nay")
            case Unit.DAY:
                return self.tr("còn %n ngày", "", countdown.amount)
            case Unit.WORKING_DAY:
                return self.tr("còn %n ngày làm việc", "", countdown.amount)
            case Unit.HOUR:
                return self.tr("còn %n giờ", "", countdown.amount)

    def due(self, due_on: date, today: date) -> str:
        """Under a countdown: `hạn thứ Năm 21/08` (past), `hết ngày 25/08` (today), `thứ Tư 27/08`."""
        if due_on < today:
            return self.tr("hạn %1").replace("%1", self.day(due_on, today))
        if due_on == today:
            return self.tr("hết ngày %1").replace("%1", self.short_date(due_on, today))
        return self.day(due_on, today)

    def waiting_since(self, on: date, today: date) -> str:
        """Under a paused countdown: `chờ bổ sung từ 20/08`."""
        return self.tr("chờ bổ sung từ %1").replace("%1", self.short_date(on, today))

    def progress_mark(self, number: int, on: date, today: date) -> str:
        """The running duty of an overdue case: `cập nhật lần 3: hôm nay`, `: 01/09` or `: trễ 2 ngày`."""
        text = self.tr("cập nhật lần %1: %2").replace("%1", str(number))
        return text.replace("%2", self._when(on, today))

    def take_over(self, on: date, today: date) -> str:
        """What a case that nobody has taken over owes first: `nhận hoặc trả: 01/09`, as above."""
        return self.tr("nhận hoặc trả: %1").replace("%1", self._when(on, today))

    def _when(self, on: date, today: date) -> str:
        late = (today - on).days
        if late > 0:
            return self.tr("trễ %n ngày", "", late)
        return self.tr("hôm nay") if late == 0 else self.short_date(on, today)

    # dates and times

    def weekday(self, on: date) -> str:
        """`thứ Tư`, `Chủ nhật`."""
        names = (
            self.tr("thứ Hai"),
            self.tr("thứ Ba"),
            self.tr("thứ Tư"),
            self.tr("thứ Năm"),
            self.tr("thứ Sáu"),
            self.tr("thứ Bảy"),
            self.tr("Chủ nhật"),
        )
        return names[on.weekday()]

    def full_date(self, on: date) -> str:
        """`25/08/2025`."""
        return f"{on:%d/%m/%Y}"

    def short_date(self, on: date, today: date) -> str:
        """`25/08`, with the year only if it is not this year's."""
        return f"{on:%d/%m}" if on.year == today.year else self.full_date(on)

    def day(self, on: date, today: date) -> str:
        """`thứ Tư 27/08`, with the year only if it is not this year's."""
        return f"{self.weekday(on)} {self.short_date(on, today)}"

    def full_day(self, on: date) -> str:
        """`Thứ Tư 27/08/2025`, to begin a line with."""
        weekday = self.weekday(on)
        return f"{weekday[0].upper()}{weekday[1:]} {self.full_date(on)}"

    def date_range(self, first: date, last: date) -> str:
        """`09–14/08`, `28/08–03/09`, or one date if both are the same."""
        if first == last:
            return f"{first:%d/%m}"
        head = f"{first:%d}" if (first.year, first.month) == (last.year, last.month) else f"{first:%d/%m}"
        return f"{head}–{last:%d/%m}"

    def time(self, at: datetime) -> str:
        """`14:20`."""
        return f"{at.astimezone(LEGAL_ZONE):%H:%M}"

    def moment(self, at: datetime, now: datetime) -> str:
        """`10:32 hôm nay`, `10:32 hôm qua`, `10:32 ngày 22/08`."""
        on, today = at.astimezone(LEGAL_ZONE).date(), now.astimezone(LEGAL_ZONE).date()
        if on == today:
            pattern = self.tr("%1 hôm nay")
        elif on == today - timedelta(days=1):
            pattern = self.tr("%1 hôm qua")
        else:
            pattern = self.tr("%1 ngày %2").replace("%2", self.short_date(on, today))
        return pattern.replace("%1", self.time(at))

    def stamp(self, at: datetime, now: datetime) -> str:
        """`25/08 14:18`, for lists of events; the year only if it is not this year's."""
        local = at.astimezone(LEGAL_ZONE)
        return f"{self.short_date(local.date(), now.astimezone(LEGAL_ZONE).date())} {local:%H:%M}"

    def last_sync(self, at: datetime | None, now: datetime) -> str:
        """`đồng bộ lần cuối 10:32 hôm nay` or `chưa đồng bộ lần nào`."""
        if at is None:
            return self.tr("chưa đồng bộ lần nào")
        return self.tr("đồng bộ lần cuối %1").replace("%1", self.moment(at, now))

    # figures

    def size(self, count: int) -> str:
        """`940 KB`, `1,9 MB`: one decimal below ten, none above."""
        for unit, name in _STEPS:
            if count >= unit:
                value = count / unit
                digits = 1 if value < 10 and name != "KB" else 0
                return f"{QLocale().toString(value, 'f', digits)} {name}"
        return self.tr("%n byte", "", count)

    def percent(self, value: float, *, digits: int = 0) -> str:
        """`93,5 %`."""
        return f"{QLocale().toString(float(value), 'f', digits)} %"

    def number(self, value: int) -> str:
        """`4.302`, grouped as the language does."""
        return QLocale().toString(value)

    def cases(self, count: int) -> str:
        """`11 PAKN`."""
        return self.tr("%n PAKN", "", count)

    def word_count(self, count: int) -> str:
        """`212 từ`."""
        return self.tr("%n từ", "", count)
