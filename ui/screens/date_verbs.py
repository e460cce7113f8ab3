"""The verbs that move a clock of the case on screen: asking the sender, going on, telling how it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from desktop_app.domain.deadlines.entered_dates import DateRefused, check_question, check_restart
from desktop_app.domain.deadlines.history import ClockHistory
from ui.dialogs.date_questions import DateQuestions
from ui.law_words import LawWords
from ui.workplace import Workplace

Check = Callable[[date, ClockHistory], None]
"""Raises DateRefused."""


class DateVerbs(QObject):
    """Asks first; `do` runs a verb and tells a refusal."""

    def __init__(self, work: Workplace, window: QWidget, do: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__(window)
        self._work = work
        self._do = do
        self._questions = DateQuestions(window)
        self._law = LawWords(self)

    def verbs(self) -> dict[ActionType, Callable[[CaseDetail], None]]:
        """What can be asked for, to stand beside the other verbs of a case."""
        return {
            ActionType.REQUEST_INFO: self._request_info,
            ActionType.RESUME: self._resume,
            ActionType.PROGRESS: self._progress,
        }

    def _request_info(self, detail: CaseDetail) -> None:
        today = self._work.queue.today()
        wrong = self._wrong(detail, lambda on, history: check_question(on, history, today=today))
        dialog = self._questions.request_info(today=today, wrong=wrong)

        def act() -> None:
            casework, on = self._work.casework, dialog.day()
            reason, questions = dialog.text(0), dialog.text(1)
            self._do(lambda: casework.request_info(detail.case.id, reason=reason, questions=questions, on=on))

        dialog.accepted.connect(act)
        dialog.open()

    def _resume(self, detail: CaseDetail) -> None:
        today = self._work.queue.today()
        wrong = self._wrong(detail, lambda on, history: check_restart(on, history, today=today))
        dialog = self._questions.resume(today=today, wrong=wrong)

        def act() -> None:
            casework, on, note = self._work.casework, dialog.day(), dialog.text(0)
            self._do(lambda: casework.resume(detail.case.id, on=on, note=note))

        dialog.accepted.connect(act)
        dialog.open()

    def _progress(self, detail: CaseDetail) -> None:
        dialog = self._questions.progress()

        def act() -> None:
            casework, text, percent = self._work.casework, dialog.reason(), dialog.percent()
            self._do(lambda: casework.progress(detail.case.id, text, percent))

        dialog.accepted.connect(act)
        dialog.open()

    def _wrong(self, detail: CaseDetail, check: Check) -> Callable[[date], str]:
        """What is wrong with a day, in words; "" when it can be true."""
        history = detail.deadline.clocks.history

        def wrong(on: date) -> str:
            try:
                check(on, history)
            except DateRefused as refused:
                return self._law.refused_date(refused)
            return ""

        return wrong
