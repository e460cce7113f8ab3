"""Giving cases to others from the board: the questions before it, and the way back until it was sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.board_answers import DayPlan
from desktop_app.domain.actions import Action
from desktop_app.domain.errors import DeskError
from ui.dialogs.case_dialogs import CaseDialogs
from ui.dialogs.spread_dialog import SpreadDialog
from ui.error_text import sentence
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.wording import Words
from ui.workplace import Workplace


class TeamGiving(QObject):
    """Says in a banner what was given, with the way back; that goes when it was sent."""

    def __init__(self, work: Workplace, tasks: Tasks, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._tasks = tasks
        self._banner = banner
        self._window = window
        self._words = Words(self)
        self._dialogs = CaseDialogs(self.report)
        self._actions: tuple[Action, ...] = ()
        banner.link_activated.connect(self._take_back)

    @Slot(object)
    def give(self, case_ids: Sequence[str], to: str = "") -> None:
        """Ask to whom, with the preview; nothing is written before."""
        if case_ids:
            self._dialogs.assign(
                self._work, self._tasks, case_ids, self._window, to=to, given=self._say_given_to_one
            )

    @Slot(object)
    def spread(self, on: date) -> None:
        """Work out who could take what of a day, then ask."""
        self._tasks.ask(lambda: self._work.queue.day_plan(on), self._propose)

    def report(self, error: DeskError | None) -> None:
        """Something was refused; None where all went well."""
        if error is None:
            return
        text = sentence(error)
        self._actions = ()
        self._banner.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    def look(self) -> None:
        """News: what was sent cannot be taken back from here."""
        if self._actions and not self._work.queue.not_sent(self._actions):
            self._actions = ()
            self._banner.clear()

    def _propose(self, plan: DayPlan) -> None:
        queue = self._work.queue
        names = {person.id: person.name for person in queue.people()}
        dialog = SpreadDialog(
            plan, names, queue.reassignment, self._tasks, today=queue.today(), parent=self._window
        )

        def give() -> None:
            given = dialog.giving()
            actions: list[Action] = []
            try:
                for to, case_ids in given.items():
                    actions += self._work.casework.assign(case_ids, to, dialog.reason())
            except DeskError as error:
                self.report(error)
            else:
                self._say([names.get(to, to) for to in given], actions)

        dialog.accepted.connect(give)
        dialog.open()

    def _say_given_to_one(self, name: str, actions: Sequence[Action]) -> None:
        self._say([name], actions)

    def _say(self, names: Sequence[str], actions: Sequence[Action]) -> None:
        self._actions = tuple(actions)
        fact = self.tr("Đã giao %1 cho %2.").replace("%1", self._words.cases(len(actions)))
        self._banner.say(
            Tone.INFO,
            fact.replace("%2", ", ".join(names)),
            self.tr("Chưa gửi, còn rút lại được."),
            link=self.tr("Rút lại"),
        )

    @Slot()
    def _take_back(self) -> None:
        waiting = self._work.queue.not_sent(self._actions)
        self._actions = ()
        self._banner.clear()
        try:
            for action in reversed(waiting):
                self._work.casework.take_back(action.id)
        except DeskError as error:
            self.report(error)
