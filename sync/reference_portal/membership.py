"""Membership made anew: what people see from now on, and what no longer, told to them as news."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, bindparam, select

from sync.reference_portal.feeds import case_entry, write_entries
from sync.reference_portal.staff import Staff
from sync.reference_portal.tables import entry, petition
from sync.reference_portal.wire_json import parse_object

ROWS_AT_ONCE = 500
SCOPE = "me:"

_TOLD = select(entry.c.scope, entry.c.id, entry.c.view).where(
    entry.c.type == "case", entry.c.op == "upsert", entry.c.scope.in_(bindparam("scopes", expanding=True))
)
_ALL = select(petition.c.document)
_THESE = select(petition.c.document).where(petition.c.id.in_(bindparam("ids", expanding=True)))


def follow_all(connection: Connection, staff: Staff, people: Collection[str]) -> None:
    """Go through every case: who these people are has changed."""
    _follow(connection, staff, people, [str(text) for text in connection.scalars(_ALL)])


def follow_cases_of(
    connection: Connection, staff: Staff, people: Collection[str], *, of: Collection[str]
) -> None:
    """Go through the cases that any of these people or of those `of` was told of: some began or ceased to
    stand in for others.
    """
    told = connection.execute(_TOLD, {"scopes": sorted({SCOPE + one for one in (*people, *of)})})
    ids = sorted({row.id for row in told})
    for first in range(0, len(ids), ROWS_AT_ONCE):
        documents = connection.scalars(_THESE, {"ids": ids[first : first + ROWS_AT_ONCE]})
        _follow(connection, staff, people, [str(text) for text in documents])


def _follow(connection: Connection, staff: Staff, people: Collection[str], documents: list[str]) -> None:
    scopes = {SCOPE + person: person for person in people}
    told = {
        (row.scope, row.id): row.view for row in connection.execute(_TOLD, {"scopes": sorted(scopes)}).all()
    }
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    for case in map(parse_object, documents):
        for scope, person in scopes.items():
            view = staff.view_of(person, case)
            if view == told.get((scope, case["id"])):
                continue
            rows[scope].append(case_entry(scope, case, view, reason="scope"))
    write_entries(connection, rows)
