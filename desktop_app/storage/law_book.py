"""The law that dates are counted by: what shipped, what was accepted here, what the portal offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, insert, select

from desktop_app.domain.case import ANSWERED, Case, Status, Value
from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.editions import Edition, Editions, LawHistory
from desktop_app.domain.deadlines.published import (
    LawKind,
    Publication,
    publication,
    published_calendar,
    published_rules,
    same_calendar,
    same_rules,
)
from desktop_app.domain.deadlines.rows import Problem, RowProblem, TableRefused
from desktop_app.domain.deadlines.rules import RuleBook
from desktop_app.storage.database import Database
from desktop_app.storage.tables import law_choice, reference

# What ships holds from the beginning: no case was ever counted by anything before it.
_ALWAYS = datetime(1, 1, 1, tzinfo=UTC)
T = TypeVar("T")
_CLOSING = frozenset({"reply_sent", "returned_to_portal"})


class UnknownVersion(LookupError):
    """No version of this name waits to be accepted."""


class _Item(Value, frozen=True):
    id: str
    published_at: datetime
    source: str = ""
    rows: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A published version that differs from what is in force; `problems` when it cannot be used."""

    kind: LawKind
    version: str
    published_at: datetime
    source: str
    content: WorkingCalendar | RuleBook | None = None
    text: str = ""
    problems: tuple[RowProblem, ...] = ()


class LawBook:
    """The tables `law_choice` and, of `reference`, the published versions."""

    def __init__(self, work: Database, cache: Database, shipped: Law) -> None:
        self._work = work
        self._cache = cache
        self._shipped = shipped
        self._history = self._accepted()

    @property
    def history(self) -> LawHistory:
        """Every version that was ever in force here."""
        return self._history

    @property
    def newest(self) -> Law:
        """The law of open cases."""
        return self._history.newest

    def of(self, case: Case) -> Law:
        """The law this case is counted by: a closed one by the versions in force when it was closed."""
        closed_at = _closed_at(case)
        return self._history.newest if closed_at is None else self._history.at_closing(closed_at)

    @property
    def signature(self) -> str:
        """Names all versions that rows of lists depend on."""
        history = self._history
        return " ".join(edition.version for edition in (*history.rules, *history.calendars))

    def with_version(self, offer: Offer) -> Law:
        """The newest law, but with this version in place of its own kind."""
        newest = self.newest
        match offer.content:
            case WorkingCalendar() as calendar:
                return Law(newest.rules, calendar)
            case RuleBook() as rules:
                return Law(rules, newest.calendar)
        raise UnknownVersion(offer.version)

    def offers(self, kind: LawKind) -> list[Offer]:
        """What the portal has published later than the newest accepted and that differs, oldest first."""
        accepted = self._history.calendars if kind is LawKind.CALENDAR else self._history.rules
        newest = accepted.newest
        found = [self._offer(kind, item) for item in self._published(kind)]
        return [
            offer
            for offer in sorted(found, key=lambda offer: offer.published_at)
            if offer.problems
            or (offer.published_at > newest.published_at and not _same(offer, newest.content))
        ]

    def offer(self, kind: LawKind, version: str) -> Offer:
        """The usable offer of this name. Raises UnknownVersion."""
        for offer in self.offers(kind):
            if offer.version == version and offer.content is not None:
                return offer
        raise UnknownVersion(version)

    def accept(self, connection: Connection, offer: Offer, now: datetime) -> None:
        """Keep the version and its rows in the caller's transaction on `work.db`; then call `reload`."""
        connection.execute(
            insert(law_choice).values(
                kind=offer.kind,
                version=offer.version,
                published_at=offer.published_at,
                accepted_at=now,
                source=offer.source,
                content=offer.text,
            )
        )

    def reload(self) -> None:
        """Count by what was accepted, from now on."""
        self._history = self._accepted()

    def _accepted(self) -> LawHistory:
        with self._work.read() as connection:
            rows = connection.execute(select(law_choice).order_by(law_choice.c.accepted_at)).all()
        shipped = self._shipped
        calendars = [_shipped(shipped.calendar.version, shipped.calendar)]
        books = [_shipped(shipped.rules.version, shipped.rules)]
        for row in rows:
            kept = Publication(LawKind(row.kind), row.version, row.published_at, row.source, row.content)
            if kept.kind is LawKind.CALENDAR:
                calendar = published_calendar(kept, shipped.calendar)
                calendars.append(_edition(kept, calendar, row.accepted_at))
            else:
                books.append(_edition(kept, published_rules(kept), row.accepted_at))
        return LawHistory(Editions(books), Editions(calendars))

    def _published(self, kind: LawKind) -> Iterable[bytes]:
        with self._cache.read() as connection:
            return list(connection.scalars(select(reference.c.data).where(reference.c.type == kind)))

    def _offer(self, kind: LawKind, raw: bytes) -> Offer:
        try:
            item = msgspec.json.decode(raw, type=_Item)
        except msgspec.DecodeError:
            unreadable = RowProblem(1, "", Problem.UNREADABLE, "")
            return Offer(kind, "?", _ALWAYS, "", problems=(unreadable,))
        try:
            given = publication(kind, published_at=item.published_at, source=item.source, rows=item.rows)
            content = self._content(given)
        except TableRefused as refused:
            return Offer(kind, item.id, item.published_at, item.source, problems=refused.problems)
        return Offer(kind, given.version, given.published_at, given.source, content, given.text)

    def _content(self, given: Publication) -> WorkingCalendar | RuleBook:
        if given.kind is LawKind.CALENDAR:
            return published_calendar(given, self._shipped.calendar)
        return published_rules(given)


def _shipped(version: str, content: T) -> Edition[T]:
    return Edition(version, _ALWAYS, "", content)


def _edition(kept: Publication, content: T, accepted_at: datetime) -> Edition[T]:
    return Edition(kept.version, kept.published_at, kept.source, content, accepted_at)


def _same(offer: Offer, newest: WorkingCalendar | RuleBook) -> bool:
    match offer.content, newest:
        case WorkingCalendar() as one, WorkingCalendar() as other:
            return same_calendar(one, other)
        case RuleBook() as one, RuleBook() as other:
            return same_rules(one, other)
    return False


def _closed_at(case: Case) -> datetime | None:
    """When the agency had done with the case; None while it owes an answer."""
    if case.status not in ANSWERED and case.status != Status.RETURNED:
        return None
    return next((event.at for event in reversed(case.history) if event.kind in _CLOSING), None)
