"""The law that dates are counted by: what shipped at first, what was accepted here, what is on offer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert, select

from desktop_app.domain.case import ANSWERED, Case, Status, Value
from desktop_app.domain.deadlines.calendar import WorkingCalendar, read_calendar_days
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.editions import ALWAYS, Edition, Editions, LawHistory
from desktop_app.domain.deadlines.published import (
    PROGRAM,
    LawKind,
    LocalOffers,
    Offer,
    Publication,
    calendar_text,
    publication,
    published_calendar,
    published_rules,
    rules_text,
    same_calendar,
    same_rules,
)
from desktop_app.domain.deadlines.rows import Problem, RowProblem, TableRefused
from desktop_app.domain.deadlines.rules import RuleBook, read_rules
from desktop_app.storage.database import Database
from desktop_app.storage.tables import law_choice, reference

_CLOSING = frozenset({"reply_sent", "returned_to_portal"})


class UnknownVersion(LookupError):
    """No version of this name waits to be accepted."""


class _Item(Value, frozen=True):
    id: str
    published_at: datetime
    source: str = ""
    rows: tuple[dict[str, str], ...] = ()


class LawBook:
    """The tables `law_choice` and, of `reference`, the published versions.

    What shipped when the profile was made is kept like any version, so that a program update offers its law
    and changes no date by itself.
    """

    def __init__(self, work: Database, cache: Database, shipped: Law, local: LocalOffers) -> None:
        self._work = work
        self._cache = cache
        self._shipped = shipped
        self._local = local
        self._keep_what_shipped()
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

    def law_with(self, kind: LawKind, version: str) -> Law:
        """The newest law, but with this version, on offer or once accepted. Raises UnknownVersion."""
        newest, history = self.newest, self._history
        known: dict[str, WorkingCalendar | RuleBook | None] = {
            edition.version: edition.content
            for edition in (history.calendars if kind is LawKind.CALENDAR else history.rules)
        }
        content = known[version] if version in known else self.offer(kind, version).content
        match content:
            case WorkingCalendar() as calendar:
                return Law(newest.rules, calendar)
            case RuleBook() as rules:
                return Law(rules, newest.calendar)
        raise UnknownVersion(version)

    def offers(self, kind: LawKind) -> list[Offer]:
        """What differs from what is in force, oldest first: published later, or an administrator's file."""
        accepted = self._history.calendars if kind is LawKind.CALENDAR else self._history.rules
        newest, known = accepted.newest, {edition.version for edition in accepted}
        found = [self._offer(kind, item) for item in self._published(kind)]
        found += [offer for offer in self._local(self._history) if offer.kind is kind]

        def is_news(offer: Offer) -> bool:
            if not offer.is_own and (offer.version in known or offer.published_at <= newest.published_at):
                return False
            return not _same(offer, newest.content)

        oldest_first = sorted(found, key=lambda offer: (offer.is_own, offer.published_at))
        return [offer for offer in oldest_first if offer.problems or is_news(offer)]

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
                content=_text(offer.content),
                own=offer.is_own,
            )
        )

    def reload(self) -> None:
        """Count by what was accepted, from now on."""
        self._history = self._accepted()

    def _keep_what_shipped(self) -> None:
        shipped: dict[LawKind, WorkingCalendar | RuleBook] = {
            LawKind.CALENDAR: self._shipped.calendar,
            LawKind.RULES: self._shipped.rules,
        }
        with self._work.read() as connection:
            first = law_choice.c.accepted_at == ALWAYS
            for kind in connection.scalars(select(law_choice.c.kind).where(first)):
                del shipped[LawKind(kind)]
        if shipped:
            with self._work.write() as connection:
                for kind, content in shipped.items():
                    self.accept(connection, Offer(kind, content.version, ALWAYS, PROGRAM, content), ALWAYS)

    def _accepted(self) -> LawHistory:
        with self._work.read() as connection:
            rows = connection.execute(select(law_choice).order_by(law_choice.c.accepted_at)).all()
        books: list[Edition[RuleBook]] = []
        calendars: list[Edition[WorkingCalendar]] = []
        for row in rows:
            named = (row.version, row.published_at, row.source)
            if row.kind == LawKind.CALENDAR:
                days = read_calendar_days(row.content)
                calendar = self._shipped.calendar.with_only(days, version=row.version)
                calendars.append(Edition(*named, calendar, row.accepted_at, is_own=row.own))
            else:
                book = RuleBook(read_rules(row.content), version=row.version)
                books.append(Edition(*named, book, row.accepted_at, is_own=row.own))
        return LawHistory(Editions(books), Editions(calendars))

    def _published(self, kind: LawKind) -> Iterable[bytes]:
        with self._cache.read() as connection:
            return list(connection.scalars(select(reference.c.data).where(reference.c.type == kind)))

    def _offer(self, kind: LawKind, raw: bytes) -> Offer:
        try:
            item = msgspec.json.decode(raw, type=_Item)
        except msgspec.DecodeError:
            unreadable = RowProblem(1, "", Problem.UNREADABLE, "")
            return Offer(kind, "?", ALWAYS, "", problems=(unreadable,))
        try:
            given = publication(kind, published_at=item.published_at, source=item.source, rows=item.rows)
            content = self._content(given)
        except TableRefused as refused:
            return Offer(kind, item.id, item.published_at, item.source, problems=refused.problems)
        return Offer(kind, given.version, given.published_at, given.source, content)

    def _content(self, given: Publication) -> WorkingCalendar | RuleBook:
        if given.kind is LawKind.CALENDAR:
            return published_calendar(given, self._history.calendars.newest_published.content)
        return published_rules(given)


def _text(content: WorkingCalendar | RuleBook | None) -> str:
    match content:
        case WorkingCalendar():
            return calendar_text(content.official_days)
        case RuleBook():
            return rules_text(content.rules)
    raise ValueError("a version that was refused is never accepted")


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
