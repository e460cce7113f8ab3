"""The portal's word as received: cases, reference data and cursors, written by the sync alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import msgspec
from sqlalchemy import Connection, and_, bindparam, case, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.domain.case import Case, decode_case
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import Clock
from desktop_app.domain.feed import FeedItem, FeedPage, Scope, SnapshotPage
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.bulk import put_many
from desktop_app.storage.catch_up import number_changes
from desktop_app.storage.database import Database
from desktop_app.storage.departures import remove_cases
from desktop_app.storage.scope_guard import WITHHELD, Kept, ScopeGuard
from desktop_app.storage.tables import departed, feed, is_unreadable, portal_case, reference
from desktop_app.storage.views import Views, read_kept

CASE = "case"
PART = 100  # items between two looks whether a person wants to write
GENTLE = 20  # commits of one part each after a person had to wait: where one click came, others come

CasesRead = Mapping[tuple[str, int], Case | None]
"""Cases by id and version; None for a document that this version cannot read."""

NOTHING_READ: Final[CasesRead] = {}

Page = TypeVar("Page", FeedPage, SnapshotPage)

_withheld = and_(is_unreadable, portal_case.c.document == WITHHELD)
_CASE = select(portal_case.c.document).where(portal_case.c.id == bindparam("wanted"), portal_case.c.readable)


@dataclass(frozen=True, slots=True)
class SnapshotState:
    """A first copy under way: the page to ask for next (None: the first) and the cursor taken before it."""

    page: str | None
    feed_cursor: str
    generation: int


@dataclass(slots=True)
class _News:
    """What a transaction changed so far."""

    case_ids: set[str] = field(default_factory=set)
    membership: bool = False
    reference: bool = False
    removed: bool = False

    def changes(self) -> Changes:
        return Changes(
            case_ids=frozenset(self.case_ids), membership=self.membership, reference=self.reference
        )


class Truth:
    """The tables `portal_case`, `reference` and `feed`. A cursor is never ahead of what is kept."""

    def __init__(
        self,
        cache: Database,
        views: Views,
        *,
        clock: Clock,
        guard: ScopeGuard,
        has_work: Callable[[Sequence[str]], set[str]],
        forget_reference: Callable[[], None] | None = None,
        sweep_files: Callable[[], None] | None = None,
    ) -> None:
        self._cache = cache
        self._views = views
        self._clock = clock
        self._guard = guard
        self._has_work = has_work
        self._forget_reference = forget_reference
        self._sweep_files = sweep_files
        self._gentle = 0  # commits that still make way early

    def cursor(self, scope: Scope) -> str | None:
        """Where the next pull of changes goes on; None until a first copy was finished."""
        with self._cache.read() as connection:
            return connection.scalar(select(feed.c.cursor).where(feed.c.scope == scope))

    def snapshot_state(self, scope: Scope) -> SnapshotState | None:
        """The first copy that is under way, to be gone on with."""
        with self._cache.read() as connection:
            row = connection.execute(select(feed).where(feed.c.scope == scope)).one_or_none()
        if row is None or row.feed_cursor is None:
            return None
        return SnapshotState(row.page, row.feed_cursor, row.generation)

    def begin_snapshot(self, scope: Scope, feed_cursor: str) -> None:
        """Start a fresh copy; what is here stays until it is finished."""
        with self._cache.write(person=False) as connection:
            statement = upsert(feed).values(
                scope=scope, cursor=None, page=None, feed_cursor=feed_cursor, generation=1
            )
            fresh = {"page": None, "feed_cursor": feed_cursor, "generation": feed.c.generation + 1}
            connection.execute(statement.on_conflict_do_update(index_elements=["scope"], set_=fresh))

    def apply_snapshot_page(
        self, scope: Scope, pages: Sequence[SnapshotPage], read: CasesRead = NOTHING_READ
    ) -> Changes:
        """Take whole pages of the first copy and remember the next one.

        `read` are cases of these pages that `read_cases` has read already.
        """
        return self._take_pages(scope, pages, read, lambda page: {"page": page.next_page})

    def finish_snapshot(self, scope: Scope) -> Changes:
        """Sweep what the copy no longer held, and go on with changes from the cursor taken before it."""
        news = _News()
        with self._cache.write(person=False) as connection:
            generation = _generation(connection, scope)
            if scope is Scope.ME:
                old = select(portal_case.c.id).where(portal_case.c.generation < generation)
                gone = dict.fromkeys(connection.scalars(old), "scope")
                self._remove(connection, gone, news)
            else:
                connection.execute(delete(reference).where(reference.c.generation < generation))
                news.reference = True
            values = {"cursor": feed.c.feed_cursor, "feed_cursor": None, "page": None}
            connection.execute(update(feed).where(feed.c.scope == scope).values(values))
        return self._told(news)

    def apply_changes(
        self, scope: Scope, pages: Sequence[FeedPage], read: CasesRead = NOTHING_READ
    ) -> Changes:
        """Take whole pages of changes and remember their cursors; `read` as above."""
        return self._take_pages(scope, pages, read, lambda page: {"cursor": page.cursor})

    def put_document(self, raw: bytes) -> Changes:
        """Take one fresh document, as a verdict of conflict brings it. Raises msgspec.DecodeError."""
        head = msgspec.json.decode(raw, type=_Head)
        item = FeedItem(op="upsert", type=CASE, id=head.id, version=head.version, data=msgspec.Raw(raw))
        return self.put_items([item])

    def drop(self, case_ids: Iterable[str]) -> Changes:
        """Take away cases that the portal does not know of here, as a comparison with it has shown."""
        news = _News()
        with self._cache.write(person=False) as connection:
            self._remove(connection, dict.fromkeys(case_ids, "scope"), news)
        return self._told(news)

    def forget_cursor(self, scope: Scope) -> None:
        """The portal no longer knows the cursor: the next pull is a fresh copy."""
        with self._cache.write(person=False) as connection:
            values = {"cursor": None, "page": None, "feed_cursor": None}
            connection.execute(update(feed).where(feed.c.scope == scope).values(values))

    def case(self, case_id: str) -> Case | None:
        """The case as the portal tells it; None when it is not here or cannot be read."""
        with self._cache.read() as connection:
            return case_in(connection, case_id)

    def document(self, case_id: str) -> bytes | None:
        """The raw document, with every field that this version does not know."""
        with self._cache.read() as connection:
            query = select(portal_case.c.document).where(portal_case.c.id == case_id)
            return connection.scalar(query)

    def count(self) -> int:
        """How many cases are on this machine, without those that are not to be seen."""
        every = select(func.count()).select_from(portal_case)
        with self._cache.read() as connection:  # by two indexes: no document that can be read is looked at
            return (connection.scalar(every) or 0) - (connection.scalar(every.where(_withheld)) or 0)

    def unreadable(self) -> list[str]:
        """The cases whose document this version cannot read; they are kept and pulled into no list."""
        with self._cache.read() as connection:
            query = select(portal_case.c.id).where(is_unreadable, portal_case.c.document != WITHHELD)
            return list(connection.scalars(query))

    def withheld(self) -> list[str]:
        """The cases that came and were not this person's to see: asked for again when that changes."""
        with self._cache.read() as connection:
            return list(connection.scalars(select(portal_case.c.id).where(_withheld)))

    def put_items(self, items: Sequence[FeedItem]) -> Changes:
        """Take these items as if they came again."""
        news = _News()
        with self._cache.write(person=False) as connection:
            self._take(connection, Scope.ME, items, news)
        return self._told(news)

    def _take_pages(
        self,
        scope: Scope,
        pages: Sequence[Page],
        read: CasesRead,
        reached: Callable[[Page], dict[str, str | None]],
    ) -> Changes:
        """All pages in one transaction, or in several where a person wants to write meanwhile.

        A page's place in the feed is kept together with its last items: what was kept of a page before a
        crash comes again and is the same.
        """
        news = _News()
        parts = deque(part for page in pages for part in _parts(page))
        while parts:
            with self._cache.write(person=False) as connection:
                while parts:
                    items, page = parts.popleft()
                    self._take(connection, scope, items, news, read)
                    if page is not None:
                        connection.execute(update(feed).where(feed.c.scope == scope).values(reached(page)))
                    if self._cache.person_waits:
                        self._gentle = GENTLE
                    if self._gentle:
                        self._gentle -= 1
                        break
        return self._told(news)

    def _take(
        self,
        connection: Connection,
        scope: Scope,
        items: Iterable[FeedItem],
        news: _News,
        read: CasesRead = NOTHING_READ,
    ) -> None:
        """Sort what came: the newest state of each id, nothing older than what is here."""
        generation = _generation(connection, scope)
        cases: dict[str, FeedItem] = {}
        others: dict[tuple[str, str], FeedItem] = {}
        for item in items:
            if item.type == CASE:
                cases[item.id] = item
            else:
                others[item.type, item.id] = item
        if cases:
            self._take_cases(connection, generation, cases, read, news)
        if others:
            _take_reference(connection, generation, others.values())
            news.reference = True

    def _take_cases(
        self,
        connection: Connection,
        generation: int,
        items: dict[str, FeedItem],
        read: CasesRead,
        news: _News,
    ) -> None:
        have = select(portal_case.c.id, portal_case.c.version).where(portal_case.c.id.in_(any_of()))
        bound = {"ids": json_text.encode(list(items)).decode()}
        versions = dict(connection.execute(have, bound).all())
        rows: list[dict[str, Any]] = []
        decoded: dict[str, Case] = {}
        gone: dict[str, str] = {}
        withheld: dict[str, str] = {}
        older: list[str] = []
        sight = self._guard.sight()
        for item in items.values():
            if item.version < versions.get(item.id, 0):
                older.append(item.id)
            elif item.op == "remove":
                gone[item.id] = item.reason or ""
            elif item.op == "upsert":
                found = read[key] if (key := (item.id, item.version)) in read else _read(item)
                kept = Kept(None, bytes(item.data))
                if found is not None:
                    kept = self._guard.kept(found, kept.document, sight)
                if kept.case is not None:
                    decoded[item.id] = kept.case
                if kept.document == WITHHELD:
                    withheld[item.id] = "scope"
                rows.append(
                    {
                        "id": item.id,
                        "version": item.version,
                        "generation": generation,
                        "readable": kept.case is not None,
                        "document": kept.document,
                    }
                )
        self._remove(connection, withheld, news)
        _put_cases(connection, rows)
        _still_there(connection, older, generation)
        ids = [row["id"] for row in rows]
        news.membership |= self._views.refresh(connection, ids, decoded)
        news.case_ids.update(ids)
        self._remove(connection, gone, news)

    def _remove(self, connection: Connection, gone: dict[str, str], news: _News) -> None:
        if gone:
            remove_cases(connection, gone, with_work=self._has_work(list(gone)), now=self._clock.now())
            news.case_ids.update(gone)
            news.membership = news.removed = True

    def _told(self, news: _News) -> Changes:
        if news.reference and self._forget_reference is not None:
            self._forget_reference()
        if news.removed and self._sweep_files is not None:
            self._sweep_files()
        return news.changes()


def _parts(page: Page) -> Iterator[tuple[Sequence[FeedItem], Page | None]]:
    """The page's items, a few at a time; with the last of them, the page itself."""
    for first in range(0, max(1, len(page.items)), PART):
        yield page.items[first : first + PART], page if first + PART >= len(page.items) else None


class _Head(msgspec.Struct):
    id: str
    version: int


def case_in(connection: Connection, case_id: str) -> Case | None:
    """The case as the portal tells it, as seen by this transaction on `cache.db`."""
    document = connection.scalar(_CASE, {"wanted": case_id})
    return None if document is None else read_kept(document)


def read_cases(items: Iterable[FeedItem]) -> CasesRead:
    """Read the cases among these items, on the thread that fetches pages: no commit waits for it."""
    return {
        (item.id, item.version): _read(item) for item in items if item.type == CASE and item.op == "upsert"
    }


def _read(item: FeedItem) -> Case | None:
    """The case in an item; None when its document is not what this version can read."""
    try:
        found = decode_case(item.data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return found if found.id == item.id else None


def _put_cases(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    number_changes(connection, rows)
    put_many(connection, portal_case, rows, key="id")
    shown = [row["id"] for row in rows if row["document"] != WITHHELD]
    bound = {"ids": json_text.encode(shown).decode()}
    connection.execute(delete(departed).where(departed.c.case_id.in_(any_of())), bound)


def _still_there(connection: Connection, ids: list[str], generation: int) -> None:
    """A copy may hold an older version of a case than changes brought: it was in the copy all the same."""
    if ids:
        here = update(portal_case).where(portal_case.c.id.in_(any_of())).values(generation=generation)
        connection.execute(here, {"ids": json_text.encode(ids).decode()})


def _take_reference(connection: Connection, generation: int, items: Iterable[FeedItem]) -> None:
    """Keep reference data, of whatever type; a version lower than what is here changes nothing."""
    for item in items:
        mine = (reference.c.type == item.type) & (reference.c.id == item.id)
        if item.op == "remove":
            connection.execute(delete(reference).where(mine, reference.c.version <= item.version))
        if item.op != "upsert":
            continue
        statement = upsert(reference).values(
            type=item.type, id=item.id, version=item.version, generation=generation, data=bytes(item.data)
        )
        excluded = statement.excluded
        newer = excluded.version >= reference.c.version
        kept = {
            "data": case((newer, excluded.data), else_=reference.c.data),
            "version": func.max(excluded.version, reference.c.version),
            "generation": excluded.generation,
        }
        connection.execute(statement.on_conflict_do_update(index_elements=["type", "id"], set_=kept))


def _generation(connection: Connection, scope: Scope) -> int:
    found = connection.scalar(select(feed.c.generation).where(feed.c.scope == scope))
    if found is None:
        connection.execute(insert(feed).values(scope=scope, generation=1))
    return found or 1
