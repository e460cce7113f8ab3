"""What the window does by itself: at its start dates follow the law, each minute reminders are looked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.notices import ReminderWords, Reminding, TrayNotices
from ui.tasks import Tasks
from ui.workplace import ReminderControl, Workplace

_MINUTE = 60_000  # ms


class EveryMinute(QObject):
    """Begins by itself once the window is there; nothing happens where nobody is reminded."""

    opened = Signal(str)  # a click on the desktop: case id, or "" for the list of warnings

    def __init__(self, work: Workplace, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._reminders: ReminderControl | None = None
        self._tray: TrayNotices | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        tasks.run(work.casework.follow_the_law)
        if work.reminders is None:
            return
        self._tray = TrayNotices(self)
        self._tray.opened.connect(self.opened)
        words = ReminderWords(work.queue, soon_days=work.settings.number("due_soon_days"), parent=self)
        self._reminders = work.reminders(tasks.run)
        self._reminders.notices = Reminding(words, self._tray, self).deliver
        self._timer.start(0)  # at once, then each minute

    def show_count(self, count: int) -> None:
        """How many warnings wait, for the badge."""
        if self._tray is not None:
            self._tray.show_count(count)

    def rest(self) -> None:
        """The window is closed: nothing asks the profile any more, nothing stays on the desktop."""
        self._timer.stop()
        if self._tray is not None:
            self._tray.rest()

    @Slot()
    def _tick(self) -> None:
        self._timer.setInterval(_MINUTE)
        if self._reminders is not None:
            self._reminders.tick()
