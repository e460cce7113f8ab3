"""What the commands about a person do: `case` of the command names the person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from sync.reference_portal.absences import Absence, absences, keep, take_away
from sync.reference_portal.portal_time import legal_date
from sync.reference_portal.refusals import Refused
from sync.reference_portal.staff import Person, Staff
from sync.reference_portal.wire_json import Document

LONGEST = timedelta(days=366)
OF_AN_AGENCY = frozenset({"focal", "leader"})


@dataclass(frozen=True, slots=True)
class Errand:
    """One command about one person."""

    connection: Connection
    command: Document
    actor: Person
    staff: Staff
    now: datetime

    @property
    def person(self) -> Person:
        """Whom it is about, if the actor may speak for them: oneself, one's unit, or one's agency.

        Raises `Refused`.
        """
        found = self.staff.get(self.command["case"])
        if found is None:
            raise Refused("bad-args", "case")
        agencies = self.staff.agencies_of(found.id)
        leads = any(
            grant.agency in agencies
            and (grant.role in OF_AN_AGENCY or (grant.role == "supervisor" and grant.unit == found.unit))
            for grant in self.actor.grants
        )
        if found.id != self.actor.id and not leads:
            raise Refused("no-role")
        return found

    def day(self, name: str) -> date:
        """An argument that is a legal date. Raises `Refused`."""
        written = self.command["args"].get(name)
        try:
            day = date.fromisoformat(written) if isinstance(written, str) else None
        except ValueError:
            day = None
        if day is None or day.isoformat() != written:
            raise Refused("bad-args", name)
        return day

    @property
    def today(self) -> date:
        return legal_date(self.now)


def set_absence(errand: Errand) -> None:
    """Somebody will be away, and another stands in: of the same unit, or at the head of one."""
    person, command = errand.person, errand.command
    first, last = errand.day("first_on"), errand.day("last_on")
    if last < first or last < errand.today or last - first > LONGEST:
        raise Refused("bad-args", "last_on")
    absence = Absence(f"ab_{command['id'].replace('-', '')}", person.id, first, last, _deputy(errand, person))
    if any(absence.overlaps(other) for other in absences(errand.connection)):
        raise Refused("bad-args", "first_on")
    keep(errand.connection, errand.staff, absence, errand.now)


def end_absence(errand: Errand) -> None:
    """Somebody is back today, or stays after all; what is over is left as it was."""
    person = errand.person
    named = errand.command["args"].get("absence")
    known = {one.id: one for one in absences(errand.connection) if one.user == person.id}
    absence = known.get(named) if isinstance(named, str) else None
    if absence is None:
        raise Refused("bad-args", "absence")
    if absence.last_on < errand.today:
        return
    if absence.first_on >= errand.today:
        take_away(errand.connection, errand.staff, absence, errand.now)
        return
    shorter = Absence(
        absence.id, absence.user, absence.first_on, errand.today - timedelta(days=1), absence.deputy
    )
    keep(errand.connection, errand.staff, shorter, errand.now)


def _deputy(errand: Errand, person: Person) -> str | None:
    named = errand.command["args"].get("deputy")
    if named is None:
        return None
    deputy = errand.staff.get(named) if isinstance(named, str) else None
    if deputy is None or deputy.id == person.id:
        raise Refused("bad-args", "deputy")
    agencies = errand.staff.agencies_of(person.id)
    works_there = any(
        grant.agency in agencies
        and (deputy.unit == person.unit or grant.role in OF_AN_AGENCY | {"supervisor"})
        for grant in deputy.grants
        if grant.role != "reporter"
    )
    if not works_there:
        raise Refused("bad-args", "deputy")
    return deputy.id


PERSON_VERBS: dict[str, Callable[[Errand], None]] = {"set_absence": set_absence, "end_absence": end_absence}
