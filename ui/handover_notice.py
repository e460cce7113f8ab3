"""Says that cases wait to be taken over, until the last of them is answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.changes import Changes
from ui.messages import Messages
from ui.widgets.banner import Tone
from ui.workplace import Workplace

_KEY = "handover"


class HandoverNotice(QObject):
    """One message, with the way to the dossiers; said again only when it is about another number."""

    def __init__(
        self, work: Workplace, messages: Messages, show: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._messages = messages
        self._show = show
        self._told = 0
        work.feed.changed.connect(self._apply)
        self._follow()

    @Slot(Changes)
    def _apply(self, changes: Changes) -> None:
        if changes.case_ids or changes.reference:
            self._follow()

    def _follow(self) -> None:
        waits = sum(len(dossier.cases) for dossier in self._work.queue.dossiers() if dossier.to_me)
        if waits == self._told:
            return
        self._told = waits
        if not waits:
            self._messages.settle(_KEY)
            return
        fact = self.tr("%n PAKN chờ bạn nhận bàn giao.", "", waits)
        self._messages.say(_KEY, Tone.INFO, fact, link=self.tr("Mở biên bản"), act=self._show)
