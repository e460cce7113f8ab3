"""People, units, absences, fields, agencies and limits as the portal tells them, read once into memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from desktop_app.domain.case import Agency, Value
from desktop_app.domain.clock import Clock, legal_day
from desktop_app.domain.deadlines.staff import Absence, Staff
from desktop_app.domain.lateness import LateReason
from desktop_app.domain.people import Grant, Person, Role, Unit
from desktop_app.storage.database import Database
from desktop_app.storage.search import fold
from desktop_app.storage.tables import reference

DEFAULT_BYTES = 20 * 1024 * 1024
DEFAULT_COUNT = 10
DEFAULT_TYPES = ("jpg", "pdf", "doc", "docx", "xls", "xlsx")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the portal accepts as an attachment, and as the reason of a late answer."""

    max_file_bytes: int = DEFAULT_BYTES
    file_types: tuple[str, ...] = DEFAULT_TYPES
    max_files: int = DEFAULT_COUNT
    late_reasons: tuple[str, ...] = tuple(LateReason)


class _User(Value, frozen=True):
    id: str
    name: str
    position: str | None = ""
    unit: str | None = None
    grants: tuple[msgspec.Raw, ...] = ()


class _Unit(Value, frozen=True):
    id: str
    name: str
    agency: Agency | None = None
    head: str | None = None
    parent: str | None = None


class _Field(Value, frozen=True):
    id: str
    name: str
    order: int = 0


class _Agency(Value, frozen=True):
    list: str
    code: str
    name: str


class _Absence(Value, frozen=True):
    user: str
    first_on: date
    last_on: date
    deputy: str | None = None
    id: str = ""


class _Limits(Value, frozen=True):
    attachment_bytes: int = DEFAULT_BYTES
    attachment_types: tuple[str, ...] = DEFAULT_TYPES
    max_files: int = DEFAULT_COUNT
    late_reasons: tuple[str, ...] = tuple(LateReason)


@dataclass(slots=True)
class _Book:
    people: dict[str, Person] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    agencies: dict[Agency, str] = field(default_factory=dict)
    absences: list[Absence] = field(default_factory=list)
    stand_ins: dict[tuple[str, date, timedelta], tuple[Person, ...]] = field(default_factory=dict)
    limits: Limits = Limits()


class Reference:
    """Answers from memory; `forget` after a pull makes the next question read again."""

    def __init__(self, cache: Database, me: Callable[[], Person | None], clock: Clock) -> None:
        self._cache = cache
        self._me = me
        self._clock = clock
        self._known: _Book | None = None
        self._pulls = 0

    def forget(self) -> None:
        """The reference data changed."""
        self._pulls += 1
        self._known = None

    def person(self, user_id: str) -> Person | None:
        """A user by id."""
        return self._book().people.get(user_id)

    def me(self) -> Person | None:
        """Who is signed in, with the newest grants known."""
        given = self._me()
        return None if given is None else self._book().people.get(given.id, given)

    def granted(self) -> Person | None:
        """Who is signed in, with the grants that count now; nobody once the portal's people are here and they
        are not among them.
        """
        given, people = self._me(), self._book().people
        return None if given is None else people.get(given.id, None if people else given)

    def people(self, agency: Agency | None = None, unit: str | None = None) -> list[Person]:
        """Users of an agency and unit, by name; None asks for all."""
        found = (
            person
            for person in self._book().people.values()
            if (agency is None or person.agency == agency) and (unit is None or person.unit == unit)
        )
        return sorted(found, key=lambda person: (person.name.split()[-1:], person.name))

    def units(self) -> list[Unit]:
        """The units, by name."""
        return sorted(self._book().units.values(), key=lambda unit: unit.name)

    def unit_of(self, user_id: str) -> str | None:
        """The unit of a user, None when unknown."""
        person = self._book().people.get(user_id)
        return None if person is None else person.unit

    def unit_name(self, unit_id: str | None) -> str:
        """The unit's name, its id when unknown, nothing for none."""
        unit = self._book().units.get(unit_id) if unit_id else None
        return unit.name if unit else unit_id or ""

    def staff(self) -> Staff:
        """Everybody, with who heads what and who is away: whom warnings go to."""
        book = self._book()
        return Staff(book.people.values(), book.units.values(), book.absences)

    def absences(self) -> list[Absence]:
        """Who is away and when, as the portal tells it; the first to go first."""
        return sorted(self._book().absences, key=lambda one: (one.first_on, one.last_on, one.user))

    def stands_in_for(self, user_id: str, *, within: timedelta = timedelta(0)) -> tuple[Person, ...]:
        """Whom this person deputises today, or on any day as near as `within`."""
        book = self._book()
        if not book.absences:
            return ()
        asked = user_id, legal_day(self._clock.now()), within
        if asked not in book.stand_ins:  # asked for every list and button; another pull makes another book
            staff, days = self.staff(), range(-within.days, within.days + 1)
            told = (staff.stands_in_for(user_id, on=asked[1] + timedelta(days=n)) for n in days)
            book.stand_ins[asked] = tuple({one.id: one for absent in told for one in absent}.values())
        return book.stand_ins[asked]

    def acting(self, given: Person) -> Person:
        """This person with the newest grants known and with whom they stand in for today."""
        person = self.person(given.id) or given
        absent = self.stands_in_for(given.id)
        return replace(person, stands_in_for=absent) if absent else person

    def fields(self) -> dict[str, str]:
        """Names of the fields by code, in the portal's order."""
        return dict(self._book().fields)

    def field_name(self, code: str) -> str:
        """The field's name, the raw code when unknown."""
        return self._book().fields.get(code, code)

    def agency_name(self, agency: Agency) -> str:
        """The agency's name, `list/code` when unknown."""
        return self._book().agencies.get(agency, agency.key)

    def agencies(self, list_name: str) -> dict[Agency, str]:
        """Names of the agencies of one list, by name."""
        named = self._book().agencies.items()
        return dict(sorted((one for one in named if one[0].list == list_name), key=lambda one: fold(one[1])))

    def limits(self) -> Limits:
        """What may be attached."""
        return self._book().limits

    def _book(self) -> _Book:
        known, pulls = self._known, self._pulls
        if known is None:
            known = self._read()
            if pulls == self._pulls:  # else a pull came between, and what was read may be older
                self._known = known
        return known

    def _read(self) -> _Book:
        book, users, fields = _Book(), [], []
        with self._cache.read() as connection:
            rows = connection.execute(select(reference.c.type, reference.c.data)).all()
        for row in rows:
            kind = _SHAPES.get(row.type)
            try:
                value = msgspec.json.decode(row.data, type=kind) if kind else None
            except msgspec.DecodeError:
                continue  # kept raw in the table, shown by its code
            match value:
                case _User():
                    users.append(value)
                case _Unit():
                    book.units[value.id] = Unit(value.id, value.name, value.agency, value.parent)
                case _Field():
                    fields.append(value)
                case _Agency():
                    book.agencies[Agency(value.list, value.code)] = value.name
                case _Absence():
                    days = value.first_on, value.last_on
                    book.absences.append(Absence(value.user, *days, value.deputy, value.id))
                case _Limits():
                    book.limits = Limits(
                        value.attachment_bytes, value.attachment_types, value.max_files, value.late_reasons
                    )
        book.fields = {one.id: one.name for one in sorted(fields, key=lambda one: (one.order, one.name))}
        book.people = {user.id: _person(user, book.units) for user in users}
        return book


_SHAPES: dict[str, type[Value]] = {
    "user": _User,
    "unit": _Unit,
    "field": _Field,
    "agency": _Agency,
    "limits": _Limits,
    "absence": _Absence,
}


def _grants(written: Iterable[msgspec.Raw]) -> Iterator[Grant]:
    """Those that are whole: half a grant grants nothing."""
    for raw in written:
        with suppress(msgspec.DecodeError):
            grant = msgspec.json.decode(raw, type=Grant)
            if grant.unit is not None or grant.role != Role.SUPERVISOR:
                yield grant


def _person(user: _User, units: dict[str, Unit]) -> Person:
    unit = units.get(user.unit) if user.unit else None
    grants = tuple(_grants(user.grants))
    granted = grants[0].agency if grants else None
    return Person(
        id=user.id,
        name=user.name,
        unit=user.unit,
        agency=granted or (unit.agency if unit else None),
        position=user.position or "",
        grants=grants,
    )
