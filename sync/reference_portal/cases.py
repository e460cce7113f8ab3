"""Keeping cases, and letting closed ones age: first to the archive, then to figures."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from sync.reference_portal.database import upsert
from sync.reference_portal.feeds import News, publish
from sync.reference_portal.portal_time import read_instant, write_instant
from sync.reference_portal.staff import CLOSED, Staff
from sync.reference_portal.tables import aged, petition
from sync.reference_portal.views import render
from sync.reference_portal.wire_json import Document, dump, parse_object

ARCHIVE_AFTER = timedelta(days=30)
FIGURES_AFTER = timedelta(days=730)
CLOSING = frozenset({"reply_sent", "returned_to_portal", "not_accepted"})
#: So many at a time, so that no reader waits long for the downgrade.
AGED_AT_ONCE = 500


def keep_cases(connection: Connection, cases: Sequence[Document], now: datetime) -> list[int]:
    """Keep the cases, new or changed, in the view that follows from when they were closed.

    Returns how many bytes each takes in full.
    """
    rows = [_petition_row(case, now) for case in cases]
    for case, row in zip(cases, rows, strict=True):
        case["view"] = row["view"]
    upsert(connection, petition, rows)
    small = [
        {"id": case["id"], "version": case["version"], "document": dump(render(case, case["view"]))}
        for case in cases
        if case["view"] != "full"
    ]
    upsert(connection, aged, small)
    return [len(str(row["document"]).encode()) for row in rows]


def _petition_row(case: Document, now: datetime) -> dict[str, object]:
    view, ages_at = _view_at(case, now)
    return {
        "id": case["id"],
        "version": case["version"],
        "view": view,
        "ages_at": None if ages_at is None else write_instant(ages_at),
        "document": dump({**case, "view": view}),
    }


def save_case(connection: Connection, case: Document, now: datetime) -> None:
    """Keep the case, new or changed."""
    keep_cases(connection, [case], now)


def age_cases(connection: Connection, staff: Staff, now: datetime) -> None:
    """Give the closed cases whose time has come their smaller view, as news to all who see them."""
    due = (
        select(petition.c.document)
        .where(petition.c.ages_at <= write_instant(now))
        .order_by(petition.c.id)
        .limit(AGED_AT_ONCE)
        .with_for_update()
    )
    closed = [parse_object(text) for text in connection.scalars(due)]
    for case in closed:
        case["version"] += 1
    if closed:
        keep_cases(connection, closed, now)
        publish(connection, staff, [News(case) for case in closed])


def anything_to_age(connection: Connection, now: datetime) -> bool:
    """Whether a closed case waits for its smaller view."""
    due = select(petition.c.id).where(petition.c.ages_at <= write_instant(now)).limit(1)
    return connection.scalar(due) is not None


def _view_at(case: Document, now: datetime) -> tuple[str, datetime | None]:
    """The view now, and when it changes next."""
    closings = [event["at"] for event in case["history"] if event["kind"] in CLOSING]
    if case["status"] not in CLOSED or not closings:
        return "full", None
    closed_at = read_instant(closings[-1])
    if now < closed_at + ARCHIVE_AFTER:
        return "full", closed_at + ARCHIVE_AFTER
    if now < closed_at + FIGURES_AFTER:
        return "archive", closed_at + FIGURES_AFTER
    return "figures", None
