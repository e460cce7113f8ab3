"""What comes down in one run: both scopes, each from where it stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.errors import CursorExpired
from desktop_app.domain.feed import Scope
from desktop_app.storage.store import Store
from sync.gate import Gate
from sync.portal import Portal
from sync.pull import Committed, Pull


@dataclass(frozen=True, slots=True)
class Inflow:
    """Raises the PortalTrouble that ended it; what was committed by then stays."""

    portal: Portal
    store: Store
    limit: int
    committed: Committed
    now: Callable[[], datetime]

    def go(self) -> None:
        """Bring this machine up to date."""
        for scope in (Scope.REF, Scope.ME):
            gate = Gate(self.store, self.now) if scope is Scope.ME else None
            pull = Pull(self.portal, self.store, scope, self.limit, self.committed, gate)
            try:
                pull.go()
            except CursorExpired:
                self.store.truth.forget_cursor(scope)
                pull.go()
