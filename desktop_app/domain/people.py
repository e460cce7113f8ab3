"""Who the signed-in person is and what they were granted; a missing part grants nothing."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.case import Agency, Value


class Role(StrEnum):
    """What a grant lets a person do."""

    OFFICER = "officer"
    FOCAL = "focal"
    SUPERVISOR = "supervisor"
    LEADER = "leader"
    REPORTER = "reporter"


class Grant(Value, frozen=True):
    """One role in one agency, for supervisors in one unit."""

    role: str
    agency: Agency
    unit: str | None = None


class Person(Value, frozen=True):
    """A user of the portal as the reference data tells it."""

    id: str
    name: str
    unit: str | None = None
    agency: Agency | None = None
    position: str = ""
    grants: tuple[Grant, ...] = ()
    stands_in_for: tuple[Person, ...] = ()  # who is away now and is deputised by this person

    @property
    def mine(self) -> frozenset[str]:
        """Whose work this person may do: the own, and that of those they stand in for."""
        return frozenset({self.id, *(absent.id for absent in self.stands_in_for)})

    def has(self, role: Role) -> bool:
        """Whether any grant gives this role."""
        return any(grant.role == role for grant in self.grants)

    def acts_as(self, role: Role) -> bool:
        """Whether this person has the role, or stands in today for somebody who has it."""
        return any(person.has(role) for person in (self, *self.stands_in_for))


class Unit(Value, frozen=True):
    """A unit of an agency."""

    id: str
    name: str
    agency: Agency | None = None
    parent: str | None = None
