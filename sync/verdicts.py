"""Keeps the portal's verdicts: first the officer's own record, then the fresh case a conflict brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import msgspec

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import PortalFault
from desktop_app.storage.store import Store
from sync.kill_points import kill_point
from sync.wire import UNKNOWN, WireVerdict

_WORDS: Final = frozenset({"accepted", "rejected", "conflict", "blocked", "deferred", UNKNOWN})


@dataclass(slots=True)
class Keeper:
    """Where verdicts go during one run; `accepted` counts the good ones."""

    store: Store
    now: Callable[[], datetime]
    verify: Callable[[dict[str, Any], str], bool]
    publish: Callable[[Changes], None]
    accepted: int = 0

    def keep(self, found: Sequence[WireVerdict], asked: Sequence[str]) -> None:
        """Record what can be understood of the answer.

        Raises PortalFault when an id that was asked for got no verdict, or one this program does not know:
        those actions stay uncertain.
        """
        wanted = set(asked)
        clear = [verdict for verdict in found if verdict.id in wanted and verdict.verdict in _WORDS]
        kill_point("before-verdict-commit")
        changes = self.store.outbox.record(clear, self.now(), verify=self.verify)
        kill_point("after-verdict-commit")
        self.accepted += sum(verdict.verdict == "accepted" for verdict in clear)
        self.publish(changes)
        for verdict in clear:
            if (document := verdict.document) is not None:
                self.publish(self._fresh(document))
        unclear = wanted - {verdict.id for verdict in clear}
        if unclear:
            self.store.outbox.doubt(sorted(unclear))
            raise PortalFault

    def _fresh(self, document: bytes) -> Changes:
        try:
            return self.store.truth.put_document(document)
        except msgspec.DecodeError:
            raise PortalFault from None
