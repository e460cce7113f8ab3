"""Who is away and who stands in: kept as reference data, told to everybody of the agency."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from sync.reference_portal.database import keep_setting, read_setting
from sync.reference_portal.membership import follow_cases_of
from sync.reference_portal.people import publish_item, withdraw_item
from sync.reference_portal.portal_time import legal_date
from sync.reference_portal.staff import Staff
from sync.reference_portal.tables import reference
from sync.reference_portal.wire_json import Document, parse_object

KIND = "absence"
#: The day for which everybody was told what they see.
TOLD_ON = "absences_on"

_ALL = select(reference.c.data).where(reference.c.type == KIND).order_by(reference.c.id)


@dataclass(frozen=True, slots=True)
class Absence:
    """From `first_on` to `last_on`, both included; without a deputy nobody stands in."""

    id: str
    user: str
    first_on: date
    last_on: date
    deputy: str | None

    @classmethod
    def read(cls, data: Document) -> "Absence":
        """From its wire form."""
        first, last = date.fromisoformat(data["first_on"]), date.fromisoformat(data["last_on"])
        return cls(data["id"], data["user"], first, last, data["deputy"])

    def wire(self) -> Document:
        """Its wire form."""
        days = {"first_on": self.first_on.isoformat(), "last_on": self.last_on.isoformat()}
        return {"id": self.id, "user": self.user, **days, "deputy": self.deputy}

    def overlaps(self, other: "Absence") -> bool:
        """Whether one person is away twice on a day."""
        same = self.user == other.user and self.id != other.id
        return same and self.first_on <= other.last_on and other.first_on <= self.last_on


def absences(connection: Connection) -> list[Absence]:
    """All that are known."""
    return [Absence.read(parse_object(text)) for text in connection.scalars(_ALL)]


def at_work(connection: Connection, staff: Staff, now: datetime) -> Staff:
    """The same people with who stands in for whom today."""
    return staff.with_deputies(_deputies(absences(connection), legal_date(now)))


def keep(connection: Connection, staff: Staff, absence: Absence, now: datetime) -> Staff:
    """Keep an absence, new or changed, and tell everybody; deputies see what follows at once."""
    return _change(connection, staff, now, absence, gone=False)


def take_away(connection: Connection, staff: Staff, absence: Absence, now: datetime) -> Staff:
    """As if it had never been planned."""
    return _change(connection, staff, now, absence, gone=True)


def is_another_day(connection: Connection, now: datetime) -> bool:
    """Whether absences may have begun or ended since everybody was told."""
    known = connection.scalar(_ALL.limit(1)) is not None
    return known and read_setting(connection, TOLD_ON) != legal_date(now).isoformat()


def begin_day(connection: Connection, staff: Staff, now: datetime) -> None:
    """Tell deputies what they see from today on, and what no longer."""
    known, told_on = absences(connection), read_setting(connection, TOLD_ON)
    before = {} if told_on is None else _deputies(known, date.fromisoformat(told_on))
    keep_setting(connection, TOLD_ON, legal_date(now).isoformat())
    _follow(connection, before, staff.with_deputies(_deputies(known, legal_date(now))))


def _change(connection: Connection, staff: Staff, now: datetime, absence: Absence, *, gone: bool) -> Staff:
    before = at_work(connection, staff, now).stands_in_for
    people = _colleagues(staff, absence.user)
    if gone:
        withdraw_item(connection, people, KIND, absence.id)
    else:
        publish_item(connection, people, KIND, absence.wire())
    after = at_work(connection, staff, now)
    _follow(connection, before, after)
    return after


def _follow(connection: Connection, before: Mapping[str, frozenset[str]], after: Staff) -> None:
    deputies = {*before, *after.stands_in_for}
    absent = frozenset().union(*before.values(), *after.stands_in_for.values())
    follow_cases_of(connection, after, deputies, of=absent)


def _deputies(known: Iterable[Absence], day: date) -> dict[str, frozenset[str]]:
    """For each person who stands in on this day: for whom, also through others who are away themselves."""
    away = {one.user: one.deputy for one in known if one.first_on <= day <= one.last_on}
    found: dict[str, set[str]] = defaultdict(set)
    for user, deputy in away.items():
        there, passed = deputy, {user}
        while there in away and there not in passed:
            passed.add(there)
            there = away[there]
        if there is not None and there not in away:
            found[there].add(user)
    return {deputy: frozenset(users) for deputy, users in found.items()}


def _colleagues(staff: Staff, user: str) -> Collection[str]:
    agencies = staff.agencies_of(user)
    return [one for one in staff.people if staff.agencies_of(one) & agencies]
