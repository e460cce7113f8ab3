"""Pull: a first copy where there is none, then what changed since; page and cursor are kept together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import CursorExpired
from desktop_app.domain.feed import FeedPage, Scope, SnapshotPage
from desktop_app.storage.store import Store
from desktop_app.storage.truth import CASE, CasesRead, read_cases
from sync.kill_points import kill_point
from sync.portal import Portal
from sync.prefetch import ReadAhead

PAGES_A_COMMIT = 5

Committed = Callable[[Changes, int], None]
"""Told after each commit: what changed, and how many cases came with it."""


def pull(portal: Portal, store: Store, scope: Scope, *, limit: int, committed: Committed) -> None:
    """Bring `scope` up to date. Raises the PortalTrouble that ended it."""
    try:
        _pull(portal, store, scope, limit, committed)
    except CursorExpired:
        store.truth.forget_cursor(scope)
        _pull(portal, store, scope, limit, committed)


def _pull(portal: Portal, store: Store, scope: Scope, limit: int, committed: Committed) -> None:
    if store.truth.cursor(scope) is None:
        _first_copy(portal, store, scope, limit, committed)
    _changes(portal, store, scope, limit, committed)


def _first_copy(portal: Portal, store: Store, scope: Scope, limit: int, committed: Committed) -> None:
    begun = store.truth.snapshot_state(scope)
    first = portal.snapshot(scope, begun.page if begun else None, limit=limit)
    if begun is None or begun.page is None:
        store.truth.begin_snapshot(scope, first.feed_cursor)
    elif begun.feed_cursor != first.feed_cursor:  # the pages before this one belong to another copy
        raise CursorExpired

    def rest() -> Iterator[_Fetched[SnapshotPage]]:
        page = first
        while page.next_page is not None:
            page = portal.snapshot(scope, page.next_page, limit=limit)
            yield _fetched(page)

    complete = False
    with ReadAhead(_fetched(first), rest() if first.next_page else None) as ahead:
        while fetched := ahead.take(_pages(store)):
            kill_point("before-page-commit")
            pages = [one.page for one in fetched]
            changes = store.truth.apply_snapshot_page(scope, pages, _cases(fetched))
            committed(changes, sum(one.count for one in fetched))
            complete = pages[-1].next_page is None
    if complete:
        committed(store.truth.finish_snapshot(scope), 0)


def _changes(portal: Portal, store: Store, scope: Scope, limit: int, committed: Committed) -> None:
    cursor = store.truth.cursor(scope)
    if cursor is None:  # the first copy was cut short
        return
    first = portal.changes(scope, cursor, limit=limit)
    if first.cursor == cursor and not first.items:
        return

    def rest() -> Iterator[_Fetched[FeedPage]]:
        page = first
        while page.more:
            page = portal.changes(scope, page.cursor, limit=limit)
            yield _fetched(page)

    with ReadAhead(_fetched(first), rest() if first.more else None) as ahead:
        while fetched := ahead.take(_pages(store)):
            kill_point("before-page-commit")
            changes = store.truth.apply_changes(scope, [one.page for one in fetched], _cases(fetched))
            committed(changes, sum(one.count for one in fetched))


Page = TypeVar("Page", FeedPage, SnapshotPage)


@dataclass(frozen=True, slots=True)
class _Fetched(Generic[Page]):
    """A page and its cases, read where nobody waits for it."""

    page: Page
    cases: CasesRead

    @property
    def count(self) -> int:
        """How many cases the page tells of, those that leave among them."""
        return sum(item.type == CASE for item in self.page.items)


def _fetched(page: Page) -> _Fetched[Page]:
    return _Fetched(page, read_cases(page.items))


def _cases(fetched: Sequence[_Fetched[Any]]) -> CasesRead:
    return {key: case for one in fetched for key, case in one.cases.items()}


def _pages(store: Store) -> int:
    """A person who waits for the write turn gets it after one page."""
    return 1 if store.cache.person_waits else PAGES_A_COMMIT
