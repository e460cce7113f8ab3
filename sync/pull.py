"""Pull: a first copy where there is none, then what changed since; the cursor goes with its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import CursorExpired
from desktop_app.domain.feed import FeedPage, Scope, SnapshotPage
from desktop_app.storage.database import Database
from desktop_app.storage.leaving import Leaving
from desktop_app.storage.manifest import Manifest
from desktop_app.storage.truth import CASE, CasesRead, Truth, read_cases
from sync.gate import Gate
from sync.kill_points import kill_point
from sync.portal import FeedCalls
from sync.prefetch import ReadAhead

PAGES_A_COMMIT: Final = 5
PAGES_HELD: Final = 10
"""Pages kept back while it is not known how many open cases leave with them."""

Committed = Callable[[Changes, int], None]
"""Told after each commit: what changed, and how many cases came with it."""


class Copy(Protocol):
    """What is pulled into: the profile's cache, or a new one beside it."""

    @property
    def truth(self) -> Truth: ...

    @property
    def leaving(self) -> Leaving: ...

    @property
    def manifest(self) -> Manifest: ...

    @property
    def cache(self) -> Database: ...


@dataclass(frozen=True, slots=True)
class Pull:
    """One scope, brought up to date by `go`. Without a gate nothing that is here can be lost by it."""

    portal: FeedCalls
    copy: Copy
    scope: Scope
    limit: int
    committed: Committed
    gate: Gate | None = None

    def go(self) -> None:
        """Raises the PortalTrouble that ended it; what was committed by then stays."""
        if self.copy.truth.cursor(self.scope) is None:
            self._first_copy()
        self._changes()

    def _first_copy(self) -> None:
        truth = self.copy.truth
        begun = truth.snapshot_state(self.scope)
        first = self.portal.snapshot(self.scope, begun.page if begun else None, limit=self.limit)
        if begun is None or begun.page is None:
            truth.begin_snapshot(self.scope, first.feed_cursor)
        elif begun.feed_cursor != first.feed_cursor:  # the pages before this one belong to another copy
            raise CursorExpired

        def rest() -> Iterator[_Fetched[SnapshotPage]]:
            page = first
            while page.next_page is not None:
                page = self.portal.snapshot(self.scope, page.next_page, limit=self.limit)
                yield _fetched(page)

        complete = False
        with ReadAhead(_fetched(first), rest() if first.next_page else None) as ahead:
            while fetched := ahead.take(PAGES_A_COMMIT):
                kill_point("before-page-commit")
                pages = [one.page for one in fetched]
                changes = truth.apply_snapshot_page(self.scope, pages, _cases(fetched))
                self.committed(changes, _count(fetched))
                complete = pages[-1].next_page is None
        if complete:
            if self.gate is not None:
                self.gate.takes(self.copy.leaving.left_out())
            self.committed(truth.finish_snapshot(self.scope), 0)

    def _changes(self) -> None:
        cursor = self.copy.truth.cursor(self.scope)
        if cursor is None:  # the first copy was cut short
            return
        first = self.portal.changes(self.scope, cursor, limit=self.limit)
        if first.cursor == cursor and not first.items:
            return

        def rest() -> Iterator[_Fetched[FeedPage]]:
            page = first
            while page.more:
                page = self.portal.changes(self.scope, page.cursor, limit=self.limit)
                yield _fetched(page)

        held: list[_Fetched[FeedPage]] = []
        with ReadAhead(_fetched(first), rest() if first.more else None) as ahead:
            while fetched := ahead.take(PAGES_A_COMMIT):
                held += fetched
                leaves = self.gate is not None and self.gate.removes(_removed(fetched))
                if (leaves or len(held) > len(fetched)) and held[-1].page.more and len(held) < PAGES_HELD:
                    continue
                self._keep(held)
                held = []

    def _keep(self, fetched: Sequence[_Fetched[FeedPage]]) -> None:
        while fetched:
            kill_point("before-page-commit")
            part, fetched = fetched[:PAGES_A_COMMIT], fetched[PAGES_A_COMMIT:]
            changes = self.copy.truth.apply_changes(self.scope, [one.page for one in part], _cases(part))
            self.committed(changes, _count(part))


Page = TypeVar("Page", FeedPage, SnapshotPage)


@dataclass(frozen=True, slots=True)
class _Fetched(Generic[Page]):
    """A page and its cases, read where nobody waits for it."""

    page: Page
    cases: CasesRead


def _fetched(page: Page) -> _Fetched[Page]:
    return _Fetched(page, read_cases(page.items))


def _cases(fetched: Sequence[_Fetched[Any]]) -> CasesRead:
    return {key: case for one in fetched for key, case in one.cases.items()}


def _count(fetched: Sequence[_Fetched[Any]]) -> int:
    """How many cases the pages tell of, those that leave among them."""
    return sum(item.type == CASE for one in fetched for item in one.page.items)


def _removed(fetched: Sequence[_Fetched[FeedPage]]) -> set[str]:
    removals = (item for one in fetched for item in one.page.items if item.op == "remove")
    return {item.id for item in removals if item.type == CASE}
