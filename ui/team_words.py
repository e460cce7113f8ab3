"""The team board in words: who is away, why a day is red, why a case cannot be given to somebody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject

from desktop_app.board_answers import DueBetween, EveryOpen, HeldBy, InReview, Missed, Refused, Selection
from desktop_app.domain.board import BoardLine, Load
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.red_days import DayLoad, Why
from ui.clock_words import ClockWords
from ui.error_text import sentence
from ui.widgets.heat_map import HeatDay
from ui.widgets.load_bar import LoadParts
from ui.wording import Words

_HALF, _QUARTER = 2, 4


class TeamWords(QObject):
    """Holds no state of its own; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._clocks = ClockWords(self)

    def weekdays(self) -> tuple[str, ...]:
        """Monday to Sunday, as narrow as a calendar needs them."""
        return (
            self.tr("T2"),
            self.tr("T3"),
            self.tr("T4"),
            self.tr("T5"),
            self.tr("T6"),
            self.tr("T7"),
            self.tr("CN"),
        )

    def away(self, line: BoardLine, names: Mapping[str, str], today: date) -> str:
        """`vắng đến 29/08, Đỗ Thu Trang thay`, `vắng 01–05/09`, or nothing."""
        absence = line.away
        if absence is None:
            return ""
        if absence.covers(today):
            said = self.tr("vắng đến %1").replace("%1", self._words.short_date(absence.last_on, today))
        else:
            span = self._words.date_range(absence.first_on, absence.last_on)
            said = self.tr("vắng %1").replace("%1", span)
        if absence.deputy is None:
            return said
        stands_in = self.tr("%1 thay").replace("%1", names.get(absence.deputy, absence.deputy))
        return f"{said}, {stands_in}"

    def day(self, day: DayLoad, today: date, names: Mapping[str, str]) -> HeatDay:
        """A cell of the calendar."""
        is_past = day.on < today
        shown = "" if is_past or (day.is_off and not day.due) else str(day.due)
        return HeatDay(
            day.on,
            f"{day.on:%d/%m}",
            shown,
            self.day_sentence(day, today, names),
            mark=self.tr("lễ") if day.rest else "",
            step=0 if is_past else _step(day),
            is_off=day.is_off,
            is_today=day.on == today,
            is_past=is_past,
            is_over=day.is_over and not is_past,
        )

    def day_sentence(self, day: DayLoad, today: date, names: Mapping[str, str]) -> str:
        """`Thứ Tư 03/09: 16 PAKN đến hạn, 6 người có mặt, ngưỡng 12, vượt sức`."""
        said = self._words.day(day.on, today)
        said = f"{said[0].upper()}{said[1:]}"
        if day.on < today:
            return self.tr("%1: đã qua").replace("%1", said)
        parts = [self.tr("%n PAKN đến hạn", "", day.due)]
        if day.is_off:
            parts.append(day.rest or self.tr("ngày nghỉ"))
        else:
            parts.append(self._present(day))
        if day.is_over:
            parts.append(self.tr("vượt sức"))
        parts.append(self._gone(day, names))
        return f"{said}: {', '.join(part for part in parts if part)}"

    def over(self, day: DayLoad, today: date) -> str:
        """`03/09 vượt sức:`, to be followed by why."""
        return self.tr("%1 vượt sức:").replace("%1", self._words.short_date(day.on, today))

    def why_over(self, day: DayLoad, names: Mapping[str, str]) -> str:
        """`16 PAKN cho 6 người có mặt, ngưỡng 12; vắng Hoàng Mai Lan`."""
        cases = self._words.cases(day.due)
        if day.is_off:
            return self.tr("%1 vào ngày nghỉ").replace("%1", cases)
        said = self.tr("%1 cho %2").replace("%1", cases).replace("%2", self._present(day))
        gone = self._gone(day, names)
        return f"{said}; {gone}" if gone else said

    def _present(self, day: DayLoad) -> str:
        people = self.tr("%n người có mặt", "", day.present)
        return self.tr("%1, ngưỡng %2").replace("%1", people).replace("%2", str(day.capacity))

    def _gone(self, day: DayLoad, names: Mapping[str, str]) -> str:
        if not day.away or day.is_off:
            return ""
        who = ", ".join(names.get(user, user) for user in day.away)
        return self.tr("vắng %1").replace("%1", who)

    def why_moved(self, why: Why) -> str:
        """Why a case should change hands."""
        return {
            Why.UNASSIGNED: self.tr("chưa phân công"),
            Why.AWAY: self.tr("người giữ vắng ngày đó"),
            Why.TOO_MUCH: self.tr("người giữ quá ngưỡng ngày đó"),
        }[why]

    def refused(self, refused: Refused) -> str:
        """Why a case cannot be given to somebody."""
        own = {
            "already-theirs": self.tr("đang ở người này"),
            "other-agency": self.tr("thuộc cơ quan khác"),
            "gone": self.tr("không còn trên máy này"),
        }
        return own.get(refused.why) or sentence(ActionNotAllowed(refused.why)).fact.rstrip(".")

    def title(self, selection: Selection, names: Mapping[str, str], today: date) -> str:
        """What a list behind the board is called."""
        match selection:
            case HeldBy(person=None):
                return self.tr("PAKN chưa phân công")
            case HeldBy():
                who = names.get(selection.person or "", selection.person or "")
                return self.tr("PAKN của %1").replace("%1", who)
            case DueBetween(first=None):
                return self.tr("PAKN quá hạn")
            case DueBetween() if selection.first == selection.last:
                day = self._words.day(selection.last, today)
                return self.tr("PAKN đến hạn %1").replace("%1", day)
            case DueBetween():
                return self.tr("PAKN đến hạn tuần này")
            case InReview():
                return self.tr("PAKN chờ duyệt")
            case EveryOpen():
                return self.tr("PAKN đang xử lý")
            case Missed():
                step = self._clocks.step(selection.step)
                return self.tr("Trễ mốc %1").replace("%1", f"{step[0].lower()}{step[1:]}")


def parts_of(load: Load) -> LoadParts:
    """What the bar of a load shows; what has no running date stands together."""
    return LoadParts(load.overdue, load.this_week, load.later, load.paused + load.undated)


def _step(day: DayLoad) -> int:
    """How full a day is of what its people can answer: up to a quarter, up to half, more."""
    if not day.due:
        return 0
    if day.due * _QUARTER <= day.capacity:
        return 1
    return 2 if day.due * _HALF <= day.capacity else 3
