"""Who answers for a case: its officer, the head of the unit, the leader, and who stands in for them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.case import Agency
from desktop_app.domain.deadlines.ladder import Recipient
from desktop_app.domain.people import Person, Role, Unit

# Who is told when the one to be told is missing: nothing is ever told to nobody while anybody is left.
_FALLBACK = {
    Recipient.OFFICER: Recipient.FOCAL,
    Recipient.UNIT_HEAD: Recipient.LEADER,
    Recipient.LEADER: Recipient.FOCAL,
}
_ROLE = {Recipient.LEADER: Role.LEADER, Recipient.FOCAL: Role.FOCAL}


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is away from `first_on` to `last_on`, both included; `deputy` takes over, if named."""

    user: str
    first_on: date
    last_on: date
    deputy: str | None = None
    id: str = ""  # the portal's, of one that was set; none of a question what would be

    def covers(self, day: date) -> bool:
        """Whether the person is away on this day."""
        return self.first_on <= day <= self.last_on


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case lies: its agency, unit and officer, any of the last two unknown."""

    agency: Agency
    unit: str | None
    assignee: str | None

    @property
    def agency_key(self) -> str:
        """List and code, as rules and ladders name an agency: `2025/91`."""
        return self.agency.key

    def given_to(self, user: str) -> "Place":
        """The same place with another officer."""
        return replace(self, assignee=user)


class Staff:
    """The people, units and absences that the portal's reference data tells."""

    def __init__(
        self, people: Iterable[Person], units: Iterable[Unit] = (), absences: Iterable[Absence] = ()
    ) -> None:
        # By id, so that two machines that heard the people in another order choose the same one.
        self._people = {person.id: person for person in sorted(people, key=lambda person: person.id)}
        self._units = {unit.id: unit for unit in units}
        self._absences = tuple(absences)

    def absences(self, user: str) -> tuple[Absence, ...]:
        """When a person is away."""
        return tuple(absence for absence in self._absences if absence.user == user)

    def stands_in_for(self, user: str, *, on: date) -> tuple[Person, ...]:
        """Who is away on this day and deputised by this person, directly or through others who are away."""
        if any(absence.covers(on) for absence in self.absences(user)):
            return ()
        away = {absence.user for absence in self._absences if absence.covers(on)}
        return tuple(
            person
            for person in self._people.values()
            if person.id in away and person.id != user and self._present(person.id, on) == user
        )

    def told(self, recipient: Recipient, place: Place, *, on: date) -> str | None:
        """The person a warning goes to on a day, absences and missing people taken into account.

        Who is away without a deputy is passed over, unless nobody else is there. None only where neither
        officer, head, leader nor focal officer is known.
        """
        away: str | None = None
        asked: Recipient | None = recipient
        while asked is not None:
            user = self._holder(asked, place)
            present = None if user is None else self._present(user, on)
            if present is not None:
                return present
            away = away or user
            asked = _FALLBACK.get(asked)
        return away or place.assignee

    def _holder(self, recipient: Recipient, place: Place) -> str | None:
        if recipient is Recipient.OFFICER:
            return place.assignee
        if recipient is Recipient.UNIT_HEAD:
            return self._head(place)
        return self._granted(_ROLE[recipient], place.agency)

    def _head(self, place: Place) -> str | None:
        """The head of the unit, else of the unit above it."""
        unit, passed = place.unit or self._unit_of(place.assignee), set[str]()
        while unit is not None and unit not in passed:
            head = self._granted(Role.SUPERVISOR, place.agency, unit)
            if head is not None:
                return head
            passed.add(unit)
            unit = self._units[unit].parent if unit in self._units else None
        return None

    def _unit_of(self, user: str | None) -> str | None:
        return self._people[user].unit if user in self._people else None

    def _granted(self, role: Role, agency: Agency, unit: str | None = None) -> str | None:
        for person in self._people.values():
            for grant in person.grants:
                if grant.role == role and grant.agency == agency and unit in (None, grant.unit):
                    return person.id
        return None

    def _present(self, user: str, day: date) -> str | None:
        """The person, or the deputy who is there; None where nobody stands in."""
        there, passed = user, {user}
        while absence := next((a for a in self.absences(there) if a.covers(day)), None):
            if absence.deputy is None or absence.deputy in passed:
                return None
            there = absence.deputy
            passed.add(there)
        return there
