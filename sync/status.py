"""How the machine stands with the portal: one state, published whenever it moves."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desktop_app.domain.changes import Changes, SyncPhase, SyncState

Publish = Callable[[Changes], None]


class SyncStatus:
    """The present SyncState. Any thread may move it; `publish` is called on that thread."""

    def __init__(self, publish: Publish, *, last_success: datetime | None = None) -> None:
        self._publish = publish
        self._lock = threading.Lock()
        self._state = SyncState(SyncPhase.OFFLINE, last_success=last_success)

    @property
    def state(self) -> SyncState:
        """What the strip shows now."""
        return self._state

    def begins(self) -> None:
        """A run starts."""
        with self._lock:
            last = self._state.last_success
            self._state = SyncState(SyncPhase.SYNCING, last_success=last)
        self._publish(Changes(sync=self._state))

    def received(self, changes: Changes, cases: int) -> None:
        """A page was stored."""
        with self._lock:
            if self._state.phase is SyncPhase.SYNCING:
                self._state = replace(self._state, received=self._state.received + cases)
        self._publish(replace(changes, sync=self._state))

    def ended(
        self,
        phase: SyncPhase,
        *,
        trouble: str = "",
        last_success: datetime | None = None,
        next_try: datetime | None = None,
        failing_since: datetime | None = None,
    ) -> None:
        """A run is over, or the network was taken away on purpose."""
        with self._lock:
            last = last_success or self._state.last_success
            self._state = SyncState(
                phase,
                last_success=last,
                next_try=next_try,
                received=self._state.received,
                trouble=trouble,
                failing_since=failing_since,
            )
        self._publish(Changes(sync=self._state))
