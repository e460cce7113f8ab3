"""Rules and calendars as published items: raw rows, a version, a date; none is ever changed afterwards."""

import csv
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from resources.load import read_text
from sync.reference_portal.feeds import write_entries
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.staff import Staff
from sync.reference_portal.tables import reference
from sync.reference_portal.wire_json import Document, dump, parse_object

#: Type of the item: its file, and what the ids of its versions begin with.
SHIPPED = {
    "rules": ("rules/deadline-rules.csv", "rules_"),
    "calendar": ("calendars/holidays-public-sector.csv", "calendar_"),
}


def first_law(published_at: datetime) -> list[Document]:
    """Version 1 of both, as the rows ship."""
    return [
        {
            "type": kind,
            "data": _data(
                kind, 1, source=path, rows=list(csv.DictReader(read_text(path).splitlines())), at=published_at
            ),
        }
        for kind, (path, _) in SHIPPED.items()
    ]


def next_calendar(
    connection: Connection, staff: Staff, *, source: str, rows: Sequence[Document], now: datetime
) -> Document:
    """Publish the newest calendar with these dates laid over it, as news to everyone; returns its data."""
    known = connection.scalars(
        select(reference.c.data).where(reference.c.type == "calendar").with_for_update()
    )
    newest = max(map(parse_object, known), key=lambda data: int(data["version"]))
    given = {row["date"] for row in rows}
    kept = [row for row in newest["rows"] if row["date"] not in given]
    merged = sorted([*kept, *rows], key=lambda row: str(row["date"]))
    data = _data("calendar", newest["version"] + 1, source=source, rows=merged, at=now)
    connection.execute(insert(reference).values(type="calendar", id=data["id"], version=1, data=dump(data)))
    entry = {"type": "calendar", "id": data["id"], "op": "upsert", "version": 1, "view": None, "reason": None}
    scopes = [f"ref:{someone}" for someone in staff.people]
    write_entries(connection, {scope: [{"scope": scope, **entry}] for scope in scopes})
    return data


def _data(kind: str, version: int, *, source: str, rows: list[Document], at: datetime) -> Document:
    return {
        "id": f"{SHIPPED[kind][1]}{version}",
        "version": version,
        "published_at": write_instant(at),
        "source": source,
        "rows": rows,
    }
