"""Keeps the sync strip true: what it says now, and what its button does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.readiness import Readiness
from ui.error_text import sentence_for
from ui.latest import Latest
from ui.messages import Messages
from ui.readiness_words import ReadinessWords
from ui.sign import Sign
from ui.strip_words import StripAction, StripWords
from ui.tasks import Tasks
from ui.widgets.banner import Tone
from ui.widgets.sync_strip import SyncStrip
from ui.widgets.training_strip import TrainingStrip
from ui.workplace import Workplace

_TICK = 30_000  # ms; `10:32 hôm nay` becomes `hôm qua` by itself


class StripKeeper(QObject):
    """Between `SyncControl` and the strips at the bottom and, in training, at the top."""

    def __init__(self, work: Workplace, tasks: Tasks, strip: SyncStrip, messages: Messages) -> None:
        super().__init__(strip)
        self._work = work
        self._strip = strip
        self._messages = messages
        self._words = StripWords(self)
        self._ready_words = ReadinessWords(self)
        self._readiness: Sign | None = None
        self._ready = Latest(tasks, work.trip.readiness, self._show_readiness)
        self._phase: SyncPhase | None = None
        self._training: TrainingStrip | None = None
        strip.action_requested.connect(self._act)
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start(_TICK)
        self.refresh()

    def serve(self, training: TrainingStrip) -> None:
        """The training strip takes the network away and gives it back."""
        self._training = training
        training.online_wanted.connect(self.set_online)
        self.refresh()

    def rest(self) -> None:
        """The window is closed: no timer asks the profile any more."""
        self._ticking.stop()

    @Slot()
    def refresh(self) -> None:
        """Say what holds now."""
        state = self._work.sync.state()
        counts = self._work.queue.counts()
        text = self._words.strip(
            state,
            now=self._work.clock.now(),
            waiting=counts.get(Mailbox.OUTBOX, 0),
            decisions=counts.get(Mailbox.DECISIONS, 0),
            clock_in_doubt=self._work.clock_in_doubt(),
            readiness=self._readiness,
        )
        self._strip.show_text(text)
        if self._training is not None:
            self._training.set_online(online=not self.is_offline_on_purpose)
        if not state.trouble:
            self._messages.settle("sync")
        if state.phase is not self._phase:
            self._phase = state.phase
            self._look_whether_ready()

    @Slot()
    def _tick(self) -> None:
        self.refresh()
        self._look_whether_ready()

    def _look_whether_ready(self) -> None:
        """While a sync runs, everything changes with every page: only its end counts."""
        if self._phase is not SyncPhase.SYNCING:
            self._ready.ask()

    def _show_readiness(self, ready: Readiness) -> None:
        sign = self._ready_words.strip(ready)
        if sign != self._readiness:
            self._readiness = sign
            self.refresh()

    @property
    def is_offline_on_purpose(self) -> bool:
        """The officer took the network away; nothing went wrong."""
        state = self._work.sync.state()
        return state.phase is SyncPhase.OFFLINE and not state.trouble

    @Slot()
    def sync_now(self) -> None:
        """A run at once; it also ends being offline on purpose."""
        if self.is_offline_on_purpose:
            self._work.sync.go_online()
        else:
            self._work.sync.sync_now()

    @Slot(bool)
    def set_online(self, online: bool) -> None:
        """Use the network, or not."""
        if online:
            self._work.sync.go_online()
        else:
            self._work.sync.go_offline()

    @Slot(StripAction)
    def _act(self, action: StripAction) -> None:
        match action:
            case StripAction.SYNC_NOW:
                self.sync_now()
            case StripAction.STOP:
                self._work.sync.stop_run()
            case StripAction.SIGN_IN:
                self._work.sync.sign_in_again()
            case StripAction.DETAILS:
                text = sentence_for(self._work.sync.state().trouble)
                rest = f"{text.safe} {text.step}".strip()
                self._messages.say("sync", Tone.WARNING, text.fact, rest)
