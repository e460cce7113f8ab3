"""The feeds: who gets which news, in commit order, and the pages in which they are read."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, select, tuple_, update

from sync.reference_portal.database import insert_missing, upsert
from sync.reference_portal.identity import Identity
from sync.reference_portal.problems import Problem
from sync.reference_portal.staff import Staff
from sync.reference_portal.tables import aged, counter, entry, petition, reference
from sync.reference_portal.views import render
from sync.reference_portal.wire_json import Document, dump, parse_object

_SHOWN = (entry.c.n, entry.c.type, entry.c.id, entry.c.op, entry.c.version, entry.c.view, entry.c.reason)
_SMALL = aged.c.document.label("small")
_OWN_VIEW = petition.c.view.label("own_view")
_OF_AGED = and_(aged.c.id == petition.c.id, aged.c.version == petition.c.version)

#: What every command runs is built once: that costs more than running it.
_COUNT_ON = (
    update(counter)
    .where(counter.c.name == bindparam("counter_name"))
    .values(n=counter.c.n + bindparam("more"))
    .returning(counter.c.n)
)
_SEEN_BY = select(entry.c.id, entry.c.scope).where(
    entry.c.type == "case", entry.c.id.in_(bindparam("ids", expanding=True)), entry.c.op == "upsert"
)
_SHOWN_CASE = (
    select(petition.c.document, _SMALL, _OWN_VIEW, entry.c.view)
    .join(petition, petition.c.id == entry.c.id)
    .outerjoin(aged, _OF_AGED)
    .where(entry.c.scope == bindparam("mine"), entry.c.type == "case", entry.c.op == "upsert")
    .where(entry.c.id == bindparam("case_id"))
)

#: Items of one page, at most.
LARGEST_PAGE = 1000


@dataclass(frozen=True, slots=True)
class News:
    """A case whose state or audience changed."""

    case: Document
    #: Why it leaves those who no longer see it.
    reason: str = "reassigned"
    gone: bool = False


def next_numbers(connection: Connection, name: str, count: int = 1) -> int:
    """Take `count` numbers of this counter and return the last; the row stays locked until the commit."""
    last = connection.scalar(_COUNT_ON, {"counter_name": name, "more": count})
    if last is None:
        insert_missing(connection, counter, {"name": name, "n": 0})
        return next_numbers(connection, name, count)
    return int(last)


def publish(connection: Connection, staff: Staff, news: Sequence[News]) -> None:
    """Write one entry per person who sees, or just ceased to see, each case.

    Scopes are locked in sorted order, so that two writers never wait for each other.
    """
    ids = [item.case["id"] for item in news]
    members: dict[str, set[str]] = defaultdict(set)
    for case_id, scope in connection.execute(_SEEN_BY, {"ids": ids}):
        members[case_id].add(scope)
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    for item in news:
        case = item.case
        audience = {} if item.gone else staff.audience(case)
        views = {f"me:{person}": view for person, view in audience.items()}
        for scope in members[case["id"]] | views.keys():
            view = views.get(scope)
            rows[scope].append(case_entry(scope, case, view, reason=item.reason))
    write_entries(connection, rows)


def reference_entry(scope: str, kind: str, key: str, version: int) -> dict[str, object]:
    """The news of an item of reference data in one scope, not numbered yet."""
    return {
        "scope": scope,
        "type": kind,
        "id": key,
        "op": "upsert",
        "version": version,
        "view": None,
        "reason": None,
    }


def case_entry(scope: str, case: Document, view: str | None, *, reason: str = "") -> dict[str, object]:
    """The news of a case in one scope, not numbered yet; `reason` is told where it leaves (`view` None)."""
    return {
        "scope": scope,
        "type": "case",
        "id": case["id"],
        "op": "remove" if view is None else "upsert",
        "version": case["version"],
        "view": view,
        "reason": reason if view is None else None,
    }


def write_entries(connection: Connection, rows: dict[str, list[dict[str, object]]]) -> None:
    """Number the entries of each scope and keep them as the newest state of their ids."""
    numbered: list[dict[str, object]] = []
    for scope in sorted(rows):
        last = next_numbers(connection, scope, len(rows[scope]))
        first = last - len(rows[scope]) + 1
        numbered += [{**row, "n": first + place} for place, row in enumerate(rows[scope])]
    upsert(connection, entry, numbered)


@dataclass(frozen=True, slots=True)
class Place:
    """How far somebody has read in one scope."""

    scope: str
    n: int


class Feeds:
    """The reading side of one person's feeds."""

    def __init__(self, connection: Connection, identity: Identity, person_id: str) -> None:
        self._connection = connection
        self._identity = identity
        self._person = person_id

    def snapshot(self, feed: str, *, page: str | None, limit: int) -> str:
        """One page of the first copy, as JSON text. Raises `Problem` for a page token of another time."""
        scope = f"{feed}:{self._person}"
        after: tuple[str, str] = ("", "")
        if page is None:
            # Taken before the copy begins: what changes meanwhile comes once more, never not at all.
            cursor = self._cursor(scope, self._number(scope))
        else:
            kind, *rest = self._identity.unseal(page) or ["none"]
            if kind != "page" or rest[0] != scope:
                raise Problem("resync")
            cursor, after = rest[1], (rest[2], rest[3])
        place = tuple_(entry.c.type, entry.c.id)
        rows = self._rows(
            and_(entry.c.scope == scope, entry.c.op == "upsert", place > after),
            [entry.c.type, entry.c.id],
            limit,
        )
        shown, more = rows[:limit], len(rows) > limit
        token = self._identity.seal(["page", scope, cursor, shown[-1].type, shown[-1].id]) if more else None
        return f'{{"items":[{_items(shown)}],"next_page":{dump(token)},"feed_cursor":{dump(cursor)}}}'

    def changes(self, feed: str, *, cursor: str, limit: int) -> str:
        """One page of what changed after the cursor. Raises `Problem` when it cannot be followed."""
        place = self.place_of(feed, cursor)
        rows = self._rows(and_(entry.c.scope == place.scope, entry.c.n > place.n), [entry.c.n], limit)
        shown, more = rows[:limit], len(rows) > limit
        # The last number that was read, never the counter: an entry may have been committed in between.
        reached = self._cursor(place.scope, shown[-1].n) if shown else cursor
        return f'{{"items":[{_items(shown)}],"cursor":{dump(reached)},"more":{dump(more)}}}'

    def place_of(self, feed: str, cursor: str) -> Place:
        """Where this cursor stands. Raises `Problem` for one of another time, scope or portal."""
        scope = f"{feed}:{self._person}"
        kind, *rest = self._identity.unseal(cursor) or ["none"]
        if kind != "cursor" or rest[0] != scope or int(rest[1]) > self._number(scope):
            raise Problem("resync")
        return Place(scope, int(rest[1]))

    def _number(self, scope: str) -> int:
        return self._connection.scalar(select(counter.c.n).where(counter.c.name == scope)) or 0

    def _cursor(self, scope: str, number: int) -> str:
        return self._identity.seal(["cursor", scope, str(number)])

    def _rows(
        self, condition: ColumnElement[bool], order: Iterable[ColumnElement[object]], limit: int
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """Entries with their documents in one statement, so that both are of the same moment."""
        of_case = and_(entry.c.type == "case", petition.c.id == entry.c.id)
        of_reference = and_(
            entry.c.type != "case", reference.c.type == entry.c.type, reference.c.id == entry.c.id
        )
        statement = (
            select(*_SHOWN, petition.c.document, _SMALL, _OWN_VIEW, reference.c.data)
            .outerjoin(petition, of_case)
            .outerjoin(aged, _OF_AGED)
            .outerjoin(reference, of_reference)
            .where(condition)
            .order_by(*order)
            .limit(limit + 1)
        )
        return self._connection.execute(statement).all()


def shown_case(connection: Connection, person_id: str, case_id: str) -> tuple[str, str] | None:
    """The case as this person sees it, as JSON text, with its view; None when it is not in their scope."""
    row = connection.execute(_SHOWN_CASE, {"mine": f"me:{person_id}", "case_id": case_id}).one_or_none()
    return None if row is None else (_document(row), row.view)


def _document(row: Row[*tuple[Any, ...]]) -> str:
    """The case as it lies there, where it lies in the wanted view: that is nearly all of the traffic."""
    if row.own_view == row.view:
        if row.view == "full":
            return str(row.document)
        if row.small is not None:
            return str(row.small)
    return dump(render(parse_object(row.document), row.view))


def _items(rows: Iterable[Row[*tuple[Any, ...]]]) -> str:
    return ",".join(_item(row) for row in rows)


def _item(row: Row[*tuple[Any, ...]]) -> str:
    if row.op == "remove":
        data = "null"
    elif row.type == "case":
        data = _document(row)
    else:
        data = row.data
    return (
        f'{{"n":{row.n},"op":{_word(row.op)},"type":{_word(row.type)},"id":{dump(row.id)},'
        f'"version":{row.version},"reason":{_word(row.reason)},"data":{data}}}'
    )


@lru_cache
def _word(word: str | None) -> str:
    """One of the few words of the contract, as JSON."""
    return dump(word)
