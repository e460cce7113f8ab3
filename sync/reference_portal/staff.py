"""Who works at the agencies, with which grants, and who sees a case with how much of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sync.reference_portal.wire_json import Document

CLOSED = frozenset({"answered", "published", "returned", "not_accepted"})
INTAKE = frozenset({"intake", "intake_supplement", "not_accepted"})
#: From least to most.
VIEWS = ("figures", "archive", "full")


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of one of the two lists; codes changed hands between them."""

    list: str
    code: str

    @classmethod
    def of(cls, data: Document) -> "Agency":
        """From its wire form."""
        return cls(data["list"], data["code"])

    def wire(self) -> Document:
        """Its wire form."""
        return {"list": self.list, "code": self.code}


@dataclass(frozen=True, slots=True)
class Grant:
    """One role in one agency, or in one unit of it."""

    role: str
    agency: Agency
    unit: str | None = None

    @classmethod
    def read(cls, data: Document) -> "Grant | None":
        """From its wire form. Half a grant grants nothing: None without role or agency, and for a supervisor
        without unit.
        """
        role, agency, unit = data.get("role"), data.get("agency"), data.get("unit")
        if not isinstance(role, str) or not isinstance(agency, dict):
            return None
        if {type(agency.get(part)) for part in ("list", "code")} != {str}:
            return None
        if unit is not None and not isinstance(unit, str):
            return None
        return None if role == "supervisor" and not unit else cls(role, Agency.of(agency), unit)

    def wire(self) -> Document:
        """Its wire form; a missing unit is left out."""
        unit = {} if self.unit is None else {"unit": self.unit}
        return {"role": self.role, "agency": self.agency.wire(), **unit}


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with an account."""

    id: str
    user_name: str
    name: str
    position: str
    unit: str | None
    grants: tuple[Grant, ...]

    def wire(self) -> Document:
        """As the client gets it."""
        return {
            "id": self.id,
            "name": self.name,
            "position": self.position,
            "unit": self.unit,
            "grants": [grant.wire() for grant in self.grants],
        }

    def holds(self, role: str, agency: Agency) -> bool:
        """Whether the person has this role anywhere in the agency."""
        return any(grant.role == role and grant.agency == agency for grant in self.grants)

    def heads(self, unit: str | None, agency: Agency) -> bool:
        """Whether the person is the supervisor of this unit."""
        return unit is not None and Grant("supervisor", agency, unit) in self.grants


class Staff:
    """Everyone with an account at this portal."""

    def __init__(
        self, people: Iterable[Person], stands_in_for: Mapping[str, frozenset[str]] = MappingProxyType({})
    ) -> None:
        self.people = MappingProxyType({person.id: person for person in people})
        #: Who stands in at present, and for whom.
        self.stands_in_for = stands_in_for

    def with_deputies(self, stands_in_for: Mapping[str, frozenset[str]]) -> "Staff":
        """The same people while these stand in for those."""
        return Staff(self.people.values(), stands_in_for)

    def in_place_of(self, person_id: str) -> list[Person]:
        """The people this one stands in for at present."""
        return [
            self.people[one] for one in sorted(self.stands_in_for.get(person_id, ())) if one in self.people
        ]

    def agencies_of(self, person_id: str) -> set[Agency]:
        """Where this person has a role that is about cases."""
        person = self.get(person_id)
        return set() if person is None else {g.agency for g in person.grants if g.role != "reporter"}

    def get(self, person_id: str | None) -> Person | None:
        """The person with this id."""
        return None if person_id is None else self.people.get(person_id)

    def unit_of(self, person_id: str | None) -> str | None:
        """The unit this person sits in."""
        person = self.get(person_id)
        return None if person is None else person.unit

    def has_unit(self, unit: str, agency: Agency) -> bool:
        """Whether someone of this agency sits in this unit."""
        return any(
            person.unit == unit and any(grant.agency == agency for grant in person.grants)
            for person in self.people.values()
        )

    def audience(self, case: Document) -> dict[str, str]:
        """Who sees the case, with the view of each."""
        views = {person.id: self._most(person, case) for person in self.people.values()}
        return {person: view for person, view in views.items() if view is not None}

    def view_of(self, person_id: str, case: Document) -> str | None:
        """How much of the case this person sees; None for nothing."""
        person = self.get(person_id)
        return None if person is None else self._most(person, case)

    def _most(self, person: Person, case: Document) -> str | None:
        own = str(case["view"])
        views = [view for grant in person.grants if (view := self._view(person, grant, case, own))]
        if not views and case["status"] not in CLOSED:
            # What is open only: a deputy does the work and reads no archive.
            views = [
                own
                for absent in self.in_place_of(person.id)
                for grant in absent.grants
                if grant.role != "reporter" and self._view(absent, grant, case, own)
            ]
        return max(views, key=VIEWS.index, default=None)

    def _view(self, person: Person, grant: Grant, case: Document, own: str) -> str | None:
        if grant.role == "reporter":
            return "figures"
        if grant.agency != Agency.of(case["agency"]) or case["status"] in INTAKE:
            return None
        match grant.role:
            case "focal" | "leader":
                mine = True
            case "officer":
                mine = person.id in (case["assignee"], _offered_to(case)) or _answered(case, person.id)
            case "supervisor":
                mine = self._supervises(person, grant, case)
            case _:
                mine = False
        return own if mine else None

    def _supervises(self, person: Person, grant: Grant, case: Document) -> bool:
        if grant.unit is not None and grant.unit in (case["unit"], self.unit_of(case["assignee"])):
            return True
        request = case["review"]
        return request is not None and any(
            event["id"] == request["request"] and event["data"].get("to") == person.id
            for event in case["history"]
        )


def _offered_to(case: Document) -> str | None:
    offered = case.get("handover")
    return None if offered is None else str(offered["to"])


def _answered(case: Document, person_id: str) -> bool:
    return any(event["kind"] == "reply_sent" and event["by"] == person_id for event in case["history"])
