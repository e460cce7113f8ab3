"""How a date came about, to take along: a page for paper and the same as plain text.

Both name the case by its code only; nothing of the sender or the petition leaves the screen this way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.ledger import LedgerEntry
from ui.law_words import LawWords
from ui.screens.ledger_words import LedgerWords
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class LedgerSubject:
    """The date of one case with its reasons; `now` is when it was asked for."""

    code: str
    agency: str
    answer: Deadline
    calendar: str
    days: Sequence[LedgerEntry]
    now: datetime


class LedgerPage(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._law = LawWords(self)
        self._ledger = LedgerWords(self)

    def text(self, subject: LedgerSubject) -> str:
        """For the clipboard: one line for each stretch of days."""
        rows = [" · ".join(part for part in line if part) for line in self._lines(subject)]
        return "\n".join([self._title(subject), *self._facts(subject), "", *rows, "", self._made(subject)])

    def document(self, subject: LedgerSubject) -> QTextDocument:
        """For paper: black on white, whatever the theme."""
        head = "".join(f'<th align="left">{escape(part)}</th>' for part in self._head())
        cells = "".join(
            f"<tr>{''.join(f'<td>{escape(part)}</td>' for part in line)}</tr>"
            for line in self._lines(subject)
        )
        facts = "".join(f"<p>{escape(fact)}</p>" for fact in self._facts(subject))
        made = QTextDocument()
        made.setDefaultStyleSheet("body { color: #000000; } p { margin: 0 0 4px 0; }")
        made.setHtml(
            f"<body><h2>{escape(self._title(subject))}</h2>{facts}"
            '<p></p><table width="100%" border="1" cellspacing="0" cellpadding="4">'
            f"<tr>{head}</tr>{cells}</table>"
            f"<p></p><p>{escape(self._made(subject))}</p></body>"
        )
        return made

    def _title(self, subject: LedgerSubject) -> str:
        return self.tr("Cách tính hạn trả lời %1").replace("%1", subject.code)

    def _head(self) -> tuple[str, str, str, str]:
        return (self.tr("Ngày"), self.tr("Đếm"), self.tr("Lý do"), self.tr("Căn cứ"))

    def _lines(self, subject: LedgerSubject) -> list[tuple[str, str, str, str]]:
        return self._ledger.lines(subject.days, legal_day(subject.now))

    def _facts(self, subject: LedgerSubject) -> list[str]:
        """The date, the rule behind it, and what nobody confirmed."""
        answer = subject.answer
        said = [subject.agency] if subject.agency else []
        if answer.due_on is not None:
            due = self.tr("Hạn trả lời: hết ngày %1 %2").replace("%1", self._words.weekday(answer.due_on))
            said.append(due.replace("%2", self._words.full_date(answer.due_on)))
        if answer.rule is not None:
            rule = self.tr("Quy tắc %1 bản %2: %3, %4").replace("%1", answer.rule.rule_id)
            rule = rule.replace("%2", str(answer.rule.version)).replace(
                "%3", self._law.term(answer.rule.term)
            )
            said.append(rule.replace("%4", answer.rule.citation))
        said.append(self.tr("Lịch nghỉ bản %1").replace("%1", subject.calendar))
        if borrowed := self._law.provisional(answer):
            said.append(borrowed)
        elif answer.is_doubtful:
            said.append(self.tr("Hạn tạm tính, chưa đối chiếu với văn bản."))
        return said

    def _made(self, subject: LedgerSubject) -> str:
        at = f"{self._words.time(subject.now)} {self._words.full_date(legal_day(subject.now))}"
        return self.tr("Lập lúc %1. Tính trên máy này từ lịch sử PAKN, quy tắc và lịch nghỉ.").replace(
            "%1", at
        )
