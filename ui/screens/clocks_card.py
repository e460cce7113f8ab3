"""The other clocks of a case: who owes what by when, the milestones on the way, and what was missed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.date_answers import ClockLine, MilestonesView
from desktop_app.domain.deadlines.duties import Duty
from desktop_app.domain.deadlines.milestones import Milestone
from ui.clock_words import ClockWords
from ui.icons import Icon
from ui.sign import Sign
from ui.widgets.facts import FactsTable
from ui.widgets.text import TextRole, label, set_tone
from ui.wording import Words


class ClocksCard(QFrame):
    """Hidden while a case has no clock and no milestone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._words = Words(self)
        self._clocks = ClockWords(self)
        self._held = label(wrap=True, selectable=True)
        self._clock_head = label(self.tr("Các đồng hồ"), TextRole.STRONG)
        self._clock_facts = FactsTable()
        self._step_head = label(self.tr("Mốc nội bộ"), TextRole.STRONG)
        self._step_facts = FactsTable()
        self._missed = label(role=TextRole.SECOND, wrap=True, selectable=True)
        set_tone(self._missed, "late")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        for part in (
            self._clock_head,
            self._clock_facts,
            self._missed,
            self._step_head,
            self._step_facts,
            self._held,
        ):
            column.addWidget(part)

    def show_clocks(
        self,
        clocks: Sequence[ClockLine],
        milestones: MilestonesView | None,
        missed: Sequence[Duty],
        *,
        today: date,
    ) -> None:
        """The nearest clock first, as it is the one that is counted down above."""
        paused = any(line.waiting_since is not None for line in clocks)
        self._clock_facts.set_facts([self._clock(line, today, paused=paused) for line in clocks])
        for part in (self._clock_head, self._clock_facts):
            part.setVisible(bool(clocks))
        steps = milestones.steps if milestones is not None else ()
        self._step_facts.set_facts([self._step(step, today) for step in steps])
        for part in (self._step_head, self._step_facts):
            part.setVisible(bool(steps))
        _say(self._held, self._holder(milestones) if milestones is not None else "")
        _say(self._missed, self._missed_sentence(missed, today))
        self.setVisible(bool(clocks) or bool(steps) or bool(missed))

    def _clock(self, line: ClockLine, today: date, *, paused: bool) -> tuple[str, str | Sign]:
        """`Trả lời người gửi` with its day and its owner."""
        if line.due_on is not None:
            when = self._words.due(line.due_on, today)
        elif line.waiting_since is not None:
            when = self._words.waiting_since(line.waiting_since, today)
        else:
            when = self.tr("đang tạm dừng") if paused else self.tr("chưa có hạn")
        if line.is_doubtful:
            when = self.tr("%1, chưa đối chiếu").replace("%1", when)
        owner = line.owner_name or self._clocks.holder(line.owner)
        return self._clocks.numbered(line.clock, line.number), f"{when} · {owner}"

    def _step(self, step: Milestone, today: date) -> tuple[str, str | Sign]:
        name, on = self._clocks.step(step.step), self._words.day(step.on, today)
        if step.is_done:
            return name, Sign(Icon.SYNCED, self.tr("xong, mốc %1").replace("%1", on), "text_3")
        if step.is_missed:
            return name, Sign(Icon.WARNING, self.tr("lỡ mốc %1").replace("%1", on), "soon", bold=True)
        return name, Sign(Icon.TIME_LEFT, on, "text_2")

    def _holder(self, milestones: MilestonesView) -> str:
        part = self._clocks.holder(milestones.holder)
        who = f"{part}, {milestones.holder_name}" if milestones.holder_name else part
        return self.tr("PAKN đang ở %1.").replace("%1", who)

    def _missed_sentence(self, missed: Sequence[Duty], today: date) -> str:
        if not missed:
            return ""
        marks = ", ".join(
            self.tr("lần %1 (%2)")
            .replace("%1", str(mark.number or ""))
            .replace("%2", self._words.short_date(mark.due_on, today))
            for mark in missed
        )
        return self.tr("Đã lỡ cập nhật tình hình: %1.").replace("%1", marks)


def _say(target: QLabel, text: str) -> None:
    target.setText(text)
    target.setVisible(bool(text))
