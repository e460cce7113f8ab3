"""Keeping cases, and letting closed ones age: first to the archive, then to figures."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from sync.reference_portal.database import upsert
from sync.reference_portal.feeds import News, publish
from sync.reference_portal.portal_time import read_instant, write_instant
from sync.reference_portal.staff import Staff
from sync.reference_portal.steps import CLOSED
from sync.reference_portal.tables import petition
from sync.reference_portal.wire_json import Document, dump, parse_object

ARCHIVE_AFTER = timedelta(days=30)
FIGURES_AFTER = timedelta(days=730)
CLOSING = frozenset({"reply_sent", "returned_to_portal", "not_accepted"})
#: So many at a time, so that no reader waits long for the downgrade.
AGED_AT_ONCE = 500


def petition_row(case: Document, now: datetime) -> dict[str, object]:
    """The row of this case; its view follows from when it was closed."""
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
    row = petition_row(case, now)
    case["view"] = row["view"]
    upsert(connection, petition, [row])


def age_cases(connection: Connection, staff: Staff, now: datetime) -> None:
    """Give the closed cases whose time has come their smaller view, as news to all who see them."""
    due = (
        select(petition.c.document)
        .where(petition.c.ages_at <= write_instant(now))
        .order_by(petition.c.id)
        .limit(AGED_AT_ONCE)
        .with_for_update()
    )
    aged = [parse_object(text) for text in connection.scalars(due)]
    for case in aged:
        case["version"] += 1
        save_case(connection, case, now)
    if aged:
        publish(connection, staff, [News(case) for case in aged])


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
