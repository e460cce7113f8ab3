"""How an answer's date came about in at most four lines: start, term, pauses, last day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject

from desktop_app.domain.deadlines.due_date import Deadline, NoDate
from desktop_app.domain.deadlines.history import Pause
from ui.law_words import LawWords
from ui.wording import Words

_DAY = timedelta(days=1)


class AnswerSummary(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._law = LawWords(self)

    def lines(self, answer: Deadline, today: date) -> list[str]:
        """For a tooltip; the whole ledger stands on the case's screen."""
        if answer.starts_on is None or answer.counted_by is None:
            return [self.no_date(answer)]
        said = [self._start(answer, today), self._term(answer)]
        if answer.counted_by.term is not None:
            said += [self._pauses(answer, today), self._end(answer, today)]
        return said

    def counted(self, answer: Deadline, today: date) -> str:
        """`Nhận 07/08 + 20 ngày, không tạm dừng.`; a borrowed or unsure term says that it is provisional."""
        rule = answer.counted_by
        if answer.starts_on is None or rule is None or rule.term is None:
            return ""
        began = self._words.short_date(answer.starts_on, today)
        text = self.tr("Nhận %1 + %2, %3").replace("%1", began).replace("%2", self._law.term(rule.term))
        pauses = len(answer.pauses)
        still = self.tr("tạm dừng %n lần.", "", pauses) if pauses else self.tr("không tạm dừng.")
        doubt = self.tr("Tạm tính, chưa đối chiếu.") if answer.is_doubtful else ""
        return f"{text.replace('%3', still)} {doubt}".rstrip()

    def no_date(self, answer: Deadline) -> str:
        """Why there is no date, "" where there is one or the case is only paused."""
        reasons = {
            NoDate.NOT_RECEIVED: self.tr("Cơ quan chưa nhận PAKN này nên chưa tính hạn."),
            NoDate.NO_RULE: self.tr("Chưa có quy tắc tính hạn cho kênh và ngày nhận này."),
            NoDate.NO_DAYS: self.tr("Quy định đang áp dụng chưa nêu số ngày. Theo dõi hạn trên cổng."),
            NoDate.OUT_OF_RANGE: self.tr("Ngày nhận không hợp lệ nên chưa tính được hạn."),
        }
        return reasons.get(answer.no_date, "") if answer.no_date else ""

    def _start(self, answer: Deadline, today: date) -> str:
        day_zero = answer.day_zero or answer.starts_on
        on = "" if day_zero is None else self._words.short_date(day_zero, today)
        return self.tr("Nhận %1, ngày này không tính.").replace("%1", on)

    def _term(self, answer: Deadline) -> str:
        rule = answer.counted_by
        if rule is None:
            return ""
        if rule.term is None:
            return self.no_date(answer)
        text = f"{self._law.term(rule.term)}: {rule.citation} ({rule.rule_id})."
        return self.tr("Tạm tính, chưa đối chiếu: %1").replace("%1", text) if answer.is_doubtful else text

    def _pauses(self, answer: Deadline, today: date) -> str:
        if answer.paused_since is not None:
            since = self._words.short_date(answer.paused_since, today)
            return self.tr("Đang tạm dừng: chờ người gửi bổ sung từ %1.").replace("%1", since)
        still = [self._days(pause) for pause in answer.pauses]
        if not still:
            return self.tr("Không tạm dừng.")
        return self.tr("Tạm dừng %1.").replace("%1", ", ".join(still))

    def _days(self, pause: Pause) -> str:
        last = pause.got_on or pause.asked_on
        return self._words.date_range(min(pause.asked_on + _DAY, last), last)

    def _end(self, answer: Deadline, today: date) -> str:
        due_on, nominal_on = answer.due_on, answer.nominal_on
        if due_on is None:
            return self.tr("Chưa có hạn cho đến khi nhận đủ bổ sung.")
        due = self._words.due(due_on, today)
        if nominal_on is None or nominal_on == due_on:
            return f"{due[0].upper()}{due[1:]}."
        rests = self._words.short_date(nominal_on, today)
        text = self.tr("Ngày cuối %1 là ngày nghỉ, chuyển sang %2.").replace("%1", rests)
        return text.replace("%2", f"{self._words.weekday(due_on)} {self._words.short_date(due_on, today)}")
