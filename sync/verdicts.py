"""Keeps the portal's verdicts: first the officer's own record, then the fresh case a conflict brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from desktop_app.domain.changes import Changes
from desktop_app.storage.store import Store
from desktop_app.storage.verdict_book import DEVICE_FORKED
from sync.kill_points import kill_point
from sync.wire import UNKNOWN, WireVerdict

REST: Final = timedelta(minutes=1)
"""How long a command that the portal could not deal with lets the others go first."""
LEAST_DEFER: Final = 1.0  # seconds; a portal that says "at once" for ever would keep a run going for ever

_WORDS: Final = frozenset({"accepted", "rejected", "conflict", "blocked", "deferred"})


@dataclass(slots=True)
class Keeper:
    """Where verdicts go during one run. `accepted` counts the good ones, `unclear` the missing or unknown."""

    store: Store
    now: Callable[[], datetime]
    verify: Callable[[dict[str, Any], str], bool]
    publish: Callable[[Changes], None]
    accepted: int = 0
    unclear: int = 0
    device_refused: bool = False

    def keep(self, found: Sequence[WireVerdict], asked: Sequence[str], *, was_question: bool = False) -> None:
        """Record what can be understood of the answer; actions without a clear verdict stay uncertain.

        A word that this version does not know is kept with its action. Only a question may be answered with
        `unknown`. A fresh case that cannot be read comes with the next pull.
        """
        words = _WORDS | {UNKNOWN} if was_question else _WORDS
        wanted = set(asked)
        said = [_patient(one) for one in found if one.id in wanted]
        clear = [one for one in said if one.verdict in words]
        strange = [one for one in said if one.verdict not in _WORDS | {UNKNOWN}]
        kill_point("before-verdict-commit")
        changes = self.store.verdicts.record(
            [*clear, *strange], self.now(), verify=self.verify, was_question=was_question
        )
        kill_point("after-verdict-commit")
        self.accepted += sum(verdict.verdict == "accepted" for verdict in clear)
        self.device_refused |= any(verdict.why == DEVICE_FORKED for verdict in clear)
        self.publish(changes)
        if unclear := wanted - {verdict.id for verdict in clear}:
            self.unclear += len(unclear)
            self.store.sending.doubt(unclear, not_before=self.now() + REST)
        for verdict in clear:
            if (document := verdict.document) is not None:
                self.publish(self._fresh(document))

    def _fresh(self, document: bytes) -> Changes:
        try:
            return self.store.truth.put_document(document)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return Changes()


def _patient(verdict: WireVerdict) -> WireVerdict:
    if verdict.verdict != "deferred" or verdict.retry_after is None:
        return verdict
    return msgspec.structs.replace(verdict, retry_after=max(LEAST_DEFER, verdict.retry_after))
