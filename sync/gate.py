"""Lets a pull take cases away, or stops it and asks a person: what they have not answered stays asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Final

from desktop_app.domain.errors import ManyCasesGone
from desktop_app.storage.store import Store
from sync.guard import Guard

CODES_SHOWN: Final = 5


class Gate:
    """One for each run. Raises ManyCasesGone wherever a person must be asked."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        if store.departures.blocks(now()):
            raise ManyCasesGone
        self._store = store
        self._now = now
        self._guard: Guard | None = None
        self._codes: dict[str, str] = {}

    def removes(self, case_ids: Iterable[str]) -> bool:
        """Before these cases, or any page with them, are taken away: whether an open one is among them."""
        ids = set(case_ids)
        return self.takes(self._store.leaving.open_among(ids)) if ids else False

    def takes(self, leaving: Mapping[str, str]) -> bool:
        """As `removes`, for open cases that were looked up: code by id."""
        if not leaving:
            return False
        lent = self._store.scoping.to_go(leaving)
        leaving = {case_id: code for case_id, code in leaving.items() if case_id not in lent}
        departures = self._store.departures
        if self._guard is None:
            self._guard = Guard(self._store.leaving.open_count(), departures.allowed())
        self._codes |= leaving
        if self._guard.stops(leaving):
            codes = sorted(self._codes[case_id] for case_id in self._guard.leaving)
            departures.ask(self._guard.leaving, of=self._guard.of, codes=codes[:CODES_SHOWN], at=self._now())
            raise ManyCasesGone
        return True

    def passed(self) -> None:
        """The run has come to its end: everything that was to go has gone."""
        self._store.departures.settle()
