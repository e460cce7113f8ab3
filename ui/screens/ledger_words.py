"""The ledger as a table of date, count and reason: text that can be selected, read aloud and wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QObject

from desktop_app.domain.deadlines.history import Pause
from desktop_app.domain.deadlines.ledger import Kind, LedgerEntry, Why
from ui.screens.ledger_rows import LedgerRow, ledger_rows
from ui.theme import current_theme
from ui.wording import Words


class LedgerWords(QObject):
    """Words for the days of a term; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._sentences = {
            Why.DAY_ZERO: self.tr("Ngày nhận PAKN."),
            Why.COUNTED: self.tr("Tính."),
            Why.REST_DAY_COUNTS: self.tr("Tính cả ngày nghỉ."),
            Why.WAITING_FOR_SENDER: self.tr("Chờ người gửi bổ sung."),
            Why.WEEKEND: self.tr("Nghỉ cuối tuần."),
            Why.HOLIDAY: self.tr("Ngày nghỉ."),
            Why.LAST_DAY_RESTS: self.tr("Ngày cuối rơi vào ngày nghỉ."),
            Why.ROLLED: self.tr("Ngày làm việc kế tiếp, hết 24 giờ."),
            Why.LAST_DAY: self.tr("Ngày cuối, hết 24 giờ."),
        }

    def lines(self, days: Sequence[LedgerEntry], today: date) -> list[tuple[str, str, str, str]]:
        """When, count, reason and legal basis of each stretch of days, for paper and clipboard."""
        return [
            (
                self._words.date_range(row.first, row.last),
                self._count(row),
                self._reason(row, today),
                row.legal,
            )
            for row in ledger_rows(days)
        ]

    def table(self, days: Sequence[LedgerEntry], today: date, *, brief: bool) -> str:
        """Rich text in the colours in force; `brief` leaves the citations out."""
        rows = "".join(self._row(row, today, brief=brief) for row in ledger_rows(days))
        return f'<table width="100%" cellspacing="0" cellpadding="3">{rows}</table>'

    def _row(self, row: LedgerRow, today: date, *, brief: bool) -> str:
        theme = current_theme()
        reason = escape(self._reason(row, today))
        if row.legal and not brief:
            reason += f' <span style="color:{theme.text_3}; font-weight:400">{escape(row.legal)}</span>'
        strong = "font-weight:600; " if row.kind is Kind.DUE else ""
        style = f"{strong}border-top:1px solid {theme.line}; padding-right:8px;"
        short = f'<td style="{style} white-space:nowrap">'
        when, count = escape(self._words.date_range(row.first, row.last)), escape(self._count(row))
        if brief:
            reason = reason[0].lower() + reason[1:].rstrip(".")
            return f'<tr>{short}{when}</td><td style="{style}">{count}: {reason}</td></tr>'
        return f'<tr>{short}{when}</td>{short}{count}</td><td style="{style}">{reason}</td></tr>'

    def _count(self, row: LedgerRow) -> str:
        if row.kind is Kind.DUE:
            return self.tr("hạn")
        if row.kind is Kind.PAUSED:
            return self.tr("dừng %n ngày", "", row.days)
        if row.numbers is None:
            return self.tr("không tính") if row.kind is Kind.START else self.tr("bỏ qua")
        first, last = row.numbers
        if first == last:
            return self.tr("ngày %1").replace("%1", str(first))
        return self.tr("ngày %1–%2").replace("%1", str(first)).replace("%2", str(last))

    def _reason(self, row: LedgerRow, today: date) -> str:
        if row.pause is not None:
            return self._pause(row.pause, today)
        weekends = Why.REST_DAY_COUNTS in row.reasons
        sentence = self._sentences[Why.REST_DAY_COUNTS if weekends else row.reasons[0]]
        return f"{sentence} {row.name}." if row.name else sentence

    def _pause(self, pause: Pause, today: date) -> str:
        asked = self._words.short_date(pause.asked_on, today)
        if pause.got_on is None:
            return self.tr("Chờ người gửi bổ sung: đề nghị %1.").replace("%1", asked)
        got = self._words.short_date(pause.got_on, today)
        text = self.tr("Chờ người gửi bổ sung: đề nghị %1, nhận đủ %2.")
        return text.replace("%1", asked).replace("%2", got)
