"""Looks over a profile before a trip: cases, files, law, session, room, and what has not left yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.case import Attachment
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.published import LawKind
from desktop_app.domain.readiness import FilesHere, Readiness
from desktop_app.storage.manifest import COMPARED_AT
from desktop_app.storage.store import Store

SIGNED_IN_UNTIL = "signed_in_until"
"""In `meta`: when the session ends that was last begun or renewed, where the portal tells."""


@dataclass(frozen=True, slots=True)
class Session:
    """What only the network side knows."""

    is_signed_in: bool
    last_success: datetime | None


def look(store: Store, me: str, session: Session, now: datetime) -> Readiness:
    """How ready this profile is; reads the list of all files of my cases, so not for the main thread."""
    law, outgoing = store.laws.newest, store.outbox.counts()
    offers = [offer for kind in LawKind for offer in store.laws.offers(kind) if offer.content is not None]
    return Readiness(
        at=now,
        cases=store.truth.count(),
        last_success=session.last_success,
        compared_at=_instant(store.meta.get(COMPARED_AT)),
        wants_all_anew=bool(store.rebuild.wanted),
        files=_files(store, me),
        calendar=law.calendar.version,
        rules=law.rules.version,
        calendar_until=_official_until(law.calendar, legal_day(now)),
        last_due_on=store.queries.last_due_on(me),
        offers=len(offers),
        is_signed_in=session.is_signed_in,
        signed_in_until=_instant(store.meta.get(SIGNED_IN_UNTIL)),
        free_bytes=store.room.free,
        is_little_room=store.room.is_little,
        waiting=outgoing.waiting,
        to_decide=outgoing.needs_person + (store.departures.question() is not None),
    )


def _files(store: Store, me: str) -> FilesHere:
    needed: Sequence[Attachment] = store.files.needed(me)
    missing = [file for file in needed if not store.files.has(file.id)]
    limits = store.reference.limits()
    coming = [
        file for file in missing if file.type in limits.file_types and file.size <= limits.max_file_bytes
    ]
    return FilesHere(
        here=len(needed) - len(missing),
        missing=len(coming),
        missing_bytes=sum(file.size for file in coming),
        refused=len(missing) - len(coming),
    )


def _official_until(calendar: WorkingCalendar, today: date) -> date | None:
    """The end of the last year in a row whose days are official, beginning with this one."""
    year = today.year
    while calendar.is_official(year):
        year += 1
    return None if year == today.year else date(year - 1, 12, 31)


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
