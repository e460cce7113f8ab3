"""How many wait in each place of the navigation: the lists at once, the day as soon as it is worked out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.case_queue import CaseQueue
from ui.latest import Latest
from ui.navigation import Elsewhere, NavigationPane, Place
from ui.tasks import Tasks

Counts = dict[Place, int]


class PlaceCounts(QObject):
    """`warned` hears how many warnings want a plan from this person."""

    def __init__(
        self, queue: CaseQueue, tasks: Tasks, navigation: NavigationPane, warned: Callable[[int], None]
    ) -> None:
        super().__init__(navigation)
        self._queue = queue
        self._navigation = navigation
        self._warned = warned
        self._day: Counts = {}
        self._latest = Latest(tasks, self._count_the_day, self._show_day)

    def refresh(self) -> None:
        """Count again."""
        self._show()
        self._latest.ask()

    def _count_the_day(self) -> Counts:
        """On a pool thread: the day looks at every open case."""
        waiting = sum(warning.needs_plan for warning in self._queue.warnings())
        return {Elsewhere.TODAY: self._queue.digest().count, Elsewhere.WARNINGS: waiting}

    def _show_day(self, day: Counts) -> None:
        self._day = day
        self._show()
        self._warned(day[Elsewhere.WARNINGS])

    def _show(self) -> None:
        counts: Counts = dict(self._day)
        for mailbox, count in self._queue.counts().items():
            counts[mailbox] = count
        self._navigation.show_counts(counts)
