"""Saying that somebody will be away: who, which days, who stands in, and what goes over to them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.absences import refused_days
from ui.error_text import ErrorWords
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.date_field import DateField
from ui.widgets.fields import Choice, Field
from ui.widgets.text import label
from ui.wording import Words


class AbsenceForm(AskDialog):
    """`user()`, `first_on()`, `last_on()` and `deputy()` hold the answer."""

    def __init__(self, queue: CaseQueue, user: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Báo vắng mặt"),
            self.tr("Người thay thấy PAKN đang mở và làm thay trong những ngày này, sau khi cổng nhận."),
            acting=self.tr("Báo vắng mặt"),
            safe=self.tr("Bỏ qua"),
            parent=parent,
        )
        self._queue = queue
        self._words = Words(self)
        self._errors = ErrorWords(self)
        today = queue.today()
        self._who, self._deputy = Choice(), Choice()
        for choice in (self._who, self._deputy):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for person in queue.may_be_sent_away():
            self._who.addItem(person.name, person.id)
        if user:
            self._who.setCurrentIndex(max(0, self._who.findData(user)))
        self._first, self._last = DateField(today), DateField(today)
        self._end = Field(self.tr("Đến hết ngày"), self._last)
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Từ ngày"), self._first), 1)
        row.addWidget(self._end, 1)
        self._follows = label("", wrap=True)
        self.add_field(Field(self.tr("Người vắng"), self._who))
        self.add_field(days)
        self.add_field(Field(self.tr("Người thay"), self._deputy))
        self.add_field(self._follows)
        self._who.currentIndexChanged.connect(self._offer)
        self._deputy.currentIndexChanged.connect(self._follow)
        self._first.dateChanged.connect(self._follow)
        self._last.dateChanged.connect(self._follow)
        self._offer()

    def user(self) -> str:
        """Who will be away."""
        return str(self._who.currentData())

    def first_on(self) -> date:
        """The first day away."""
        return self._first.day()

    def last_on(self) -> date:
        """The last day away."""
        return self._last.day()

    def deputy(self) -> str | None:
        """Who stands in, None for nobody."""
        chosen = self._deputy.currentData()
        return str(chosen) if chosen else None

    @Slot()
    def _offer(self) -> None:
        """Whoever may stand in for the person chosen."""
        self._deputy.blockSignals(True)
        self._deputy.clear()
        self._deputy.addItem(self.tr("Không có người thay"), "")
        for person in self._queue.may_stand_in_for(self.user()):
            self._deputy.addItem(person.name, person.id)
        self._deputy.blockSignals(False)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        known = [line.absence for line in self._queue.absences()]
        wrong = refused_days(self.user(), self.first_on(), self.last_on(), known, today=self._queue.today())
        if wrong:
            self._end.refuse(self._errors.refusal(wrong))
        else:
            self._end.accept()
        self._follows.setText(self._what_follows())
        self.allow_acting(allowed=not wrong)

    def _what_follows(self) -> str:
        follows = self._queue.absence_follows(self.user())
        cases, approvals = self._words.cases(follows.cases), self._words.number(follows.approvals)
        if self.deputy() is None:
            said = self.tr("Không ai làm thay %1 đang mở và %2 bản chờ duyệt.")
        else:
            said = self.tr("Sang người thay: %1 đang mở, %2 bản chờ duyệt, và các cảnh báo.")
        return said.replace("%2", approvals).replace("%1", cases)
