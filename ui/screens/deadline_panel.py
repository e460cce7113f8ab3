"""The deadline card: how long is left, until which day, and why that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import Duty
from desktop_app.domain.deadlines.ledger import LedgerEntry
from desktop_app.domain.deadlines.rules import Confidence, Term
from ui.answer_summary import AnswerSummary
from ui.countdown import Countdown, Urgency
from ui.icons import LARGE, Icon, icon
from ui.law_words import LawWords
from ui.screens.ledger_strip import LedgerStrip
from ui.screens.ledger_words import LedgerWords
from ui.theme import Ink
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label, set_tone
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class DeadlineFacts:
    """What the card shows: the answer term, its days, and the duty that comes before it, if any."""

    answer: Deadline
    calendar: str
    days: Sequence[LedgerEntry]
    countdown: Countdown
    today: date
    answered_on: date | None = None
    duty: Duty | None = None
    progress_term: Term | None = None
    working_days_left: int | None = None


_ICONS: dict[Urgency, tuple[Icon, Ink]] = {
    Urgency.OVERDUE: (Icon.OVERDUE_CHIP, "late"),
    Urgency.SOON: (Icon.DUE_SOON, "soon"),
    Urgency.LATER: (Icon.TIME_LEFT, "text_2"),
    Urgency.PAUSED: (Icon.PAUSE, "text_2"),
    Urgency.NO_DATE: (Icon.UNSURE, "text_2"),
    Urgency.ANSWERED_IN_TIME: (Icon.ANSWERED, "done"),
    Urgency.ANSWERED_LATE: (Icon.ANSWERED, "text_2"),
}


class DeadlinePanel(QFrame):
    """`brief` leaves the citations out until they are asked for."""

    print_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._words = Words(self)
        self._ledger = LedgerWords(self)
        self._law = LawWords(self)
        self._summary = AnswerSummary(self)
        self._facts: DeadlineFacts | None = None
        self._brief = False
        self._icon = QLabel()
        self._countdown = label(role=TextRole.TITLE)
        self._working = label(role=TextRole.LABEL)
        self._due = label(wrap=True, selectable=True)
        self._due.setTextFormat(Qt.TextFormat.RichText)
        self._duty = label(role=TextRole.SECOND, wrap=True)
        self._doubt = label(role=TextRole.SECOND, wrap=True, selectable=True)
        set_tone(self._doubt, "soon")
        self._why = Button(self.tr("Vì sao có ngày này?"), Kind.TEXT, icon=Icon.FOLD)
        self._why.clicked.connect(self._fold_or_unfold)
        self._copy = Button("", Kind.TEXT, icon=Icon.COPY)
        self._copy.setToolTip(self.tr("Chép cách tính hạn"))
        self._copy.setAccessibleName(self.tr("Chép cách tính hạn"))
        self._copy.clicked.connect(self.copy_wanted)
        self._print = Button(self.tr("In"), Kind.TEXT, icon=Icon.PRINT)
        self._print.clicked.connect(self.print_wanted)
        self._opened = True
        self._strip = LedgerStrip()
        self._table = label(wrap=True, selectable=True)
        self._table.setTextFormat(Qt.TextFormat.RichText)
        self._table.setAccessibleName(self.tr("Các ngày được tính"))
        self._source = label(role=TextRole.SECOND, wrap=True, selectable=True)
        self._citations = Button(self.tr("Xem căn cứ từng ngày"), Kind.LINK)
        self._citations.clicked.connect(self._show_citations)
        self._lay_out()

    def show_facts(self, facts: DeadlineFacts) -> None:
        """Show another case's deadline, or the same after a change."""
        self._facts = facts
        self._word()

    def set_brief(self, *, brief: bool) -> None:
        """Leave the citations out where the pane is narrow; a link brings them back."""
        self._brief = brief
        self._word()

    def explain(self) -> None:
        """Unfold the reasons and go there (Alt+Enter)."""
        self._unfold(opened=True)
        self._why.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """The table carries colours in its text and is worded again when they change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._facts is not None:
            self._word()

    def showEvent(self, event: QShowEvent) -> None:
        """The icon is drawn for the screen it is shown on."""
        super().showEvent(event)
        self._word()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._countdown)
        head.addWidget(self._working)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        for part in (self._due, self._duty, self._doubt):
            column.addWidget(part)
        why = QHBoxLayout()
        why.setSpacing(4)
        why.addWidget(self._why)
        why.addStretch(1)
        why.addWidget(self._copy)
        why.addWidget(self._print)
        column.addLayout(why)
        for below in (self._strip, self._table, self._source):
            column.addWidget(below)
        column.addWidget(self._citations, 0, Qt.AlignmentFlag.AlignLeft)

    def _fold_or_unfold(self) -> None:
        self._unfold(opened=not self._opened)

    def _unfold(self, *, opened: bool) -> None:
        self._opened = opened
        self._why.setIcon(icon(Icon.FOLD if opened else Icon.UNFOLD, "text"))
        self._word()

    def _show_citations(self) -> None:
        self._brief = False
        self._word()
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _word(self) -> None:
        facts = self._facts
        if facts is None:
            return
        glyph, ink = _ICONS[facts.countdown.urgency]
        self._icon.setPixmap(icon(glyph, ink).pixmap(LARGE, LARGE))
        self._countdown.setText(self._words.countdown(facts.countdown))
        self._countdown.setToolTip("\n".join(self._summary.lines(facts.answer, facts.today)))
        set_tone(self._countdown, "late" if facts.countdown.urgency is Urgency.OVERDUE else "text")
        self._say(self._working, self._working_days(facts))
        self._due.setText(self._due_sentence(facts))
        self._say(self._duty, self._duty_sentence(facts))
        self._say(self._doubt, " ".join(self._doubts(facts)))
        self._why.setVisible(bool(facts.days))
        opened = self._opened and bool(facts.days)
        self._strip.show_days(facts.days, facts.today)
        self._strip.setVisible(opened)
        self._table.setText(self._ledger.table(facts.days, facts.today, brief=self._brief))
        self._table.setVisible(opened)
        self._say(self._source, self._rule(facts) if opened and not self._brief else "")
        self._citations.setVisible(opened and self._brief)

    @staticmethod
    def _say(target: QLabel, text: str) -> None:
        target.setText(text)
        target.setVisible(bool(text))

    def _working_days(self, facts: DeadlineFacts) -> str:
        if facts.working_days_left is None:
            return ""
        return self.tr("(%n ngày làm việc)", "", facts.working_days_left)

    def _due_sentence(self, facts: DeadlineFacts) -> str:
        answer = facts.answer
        if answer.due_on is not None:
            day = f"{self._words.weekday(answer.due_on)} {self._words.full_date(answer.due_on)}"
            return self.tr("Hạn trả lời: hết ngày %1").replace("%1", f"<b>{escape(day)}</b>")
        if answer.paused_since is not None:
            return escape(self._words.waiting_since(answer.paused_since, facts.today))
        return escape(self._summary.no_date(answer))

    def _duty_sentence(self, facts: DeadlineFacts) -> str:
        """Nothing while paused or answered; before the answer is late, that updates only begin then."""
        owed = facts.duty
        if owed is not None and owed.number is not None:
            mark = self._words.progress_mark(owed.number, owed.due_on, facts.today)
            return f"{mark[0].upper()}{mark[1:]}"
        if owed is not None:
            first = self._words.take_over(owed.due_on, facts.today)
            said = f"{first[0].upper()}{first[1:]}"
            return self.tr("%1 (quy tắc chưa đối chiếu)").replace("%1", said) if owed.is_doubtful else said
        if facts.working_days_left is None or facts.progress_term is None:
            return ""
        text = self.tr("Cập nhật tình hình %1 một lần: chỉ bắt đầu khi quá hạn")
        return text.replace("%1", self._law.term(facts.progress_term))

    def _doubts(self, facts: DeadlineFacts) -> list[str]:
        said: list[str] = []
        answer = facts.answer
        if borrowed := self._law.provisional(answer):
            said.append(borrowed)
        elif answer.rule is not None and answer.rule.confidence in (
            Confidence.UNVERIFIED,
            Confidence.UNKNOWN,
        ):
            said.append(self.tr("Quy tắc chưa đối chiếu với văn bản."))
        if answer.calendar_confidence is Confidence.ESTIMATED:
            said.append(self.tr("Lịch nghỉ của năm này chưa công bố, ngày được tạm tính."))
        return said

    def _rule(self, facts: DeadlineFacts) -> str:
        rule = facts.answer.rule
        if rule is None:
            return ""
        text = self.tr("Quy tắc %1 bản %2 · %3 · lịch nghỉ bản %4").replace("%1", rule.rule_id)
        text = text.replace("%2", str(rule.version)).replace("%3", rule.citation)
        return text.replace("%4", facts.calendar)
