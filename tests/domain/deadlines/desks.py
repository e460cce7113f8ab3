"""People, cases and machines for the tests of warnings: a province's office with two units."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop_app.domain.case import Agency
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.deadlines.duties import read_clocks
from desktop_app.domain.deadlines.escalation import CaseInHand, DueWarning, WarningKey, warnings_due
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.domain.deadlines.staff import Place, Staff
from desktop_app.domain.people import Grant, Person, Unit
from desktop_app.legal_data import ladder, law

AGENCY = Agency(list="2025", code="91")
OFFICER, HEAD, LEADER, FOCAL = "u_officer", "u_head", "u_leader", "u_focal"
UNITS = (Unit(id="un_land", name="Phòng Đất đai", parent="un_office"), Unit(id="un_office", name="Văn phòng"))


def person(user: str, role: str, unit: str | None = None) -> Person:
    return Person(id=user, name=user, unit=unit, grants=(Grant(role=role, agency=AGENCY, unit=unit),))


PEOPLE = (
    person(OFFICER, "officer", "un_land"),
    person(HEAD, "supervisor", "un_land"),
    person(LEADER, "leader"),
    person(FOCAL, "focal"),
)
STAFF = Staff(PEOPLE, UNITS)


def without(*users: str) -> Staff:
    return Staff([someone for someone in PEOPLE if someone.id not in users], UNITS)


def events_of(*told: tuple[str, date]) -> list[ClockEvent]:
    return [ClockEvent(kind, on) for kind, on in told]


def case_of(
    case_id: str,
    events: Iterable[ClockEvent],
    *,
    assignee: str | None = OFFICER,
    unit: str | None = "un_land",
) -> CaseInHand:
    clocks = read_clocks(events, channel="citizen", law=law())
    return CaseInHand(case_id, clocks, Place(AGENCY, unit, assignee))


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=LEGAL_ZONE)


@dataclass
class Machine:
    """A desk that works offline: it keeps what it fired, and what others fired once they meet."""

    staff: Staff = STAFF
    fired: set[WarningKey] = field(default_factory=set)

    def looks(self, cases: Iterable[CaseInHand], now: datetime) -> list[DueWarning]:
        due = warnings_due(cases, ladder(), self.staff, law().calendar, now=now, already_fired=self.fired)
        self.fired |= {warning.key for warning in due}
        return due

    def meets(self, other: "Machine") -> None:
        self.fired |= other.fired
        other.fired |= self.fired


def days(first: date, amount: int) -> Iterable[date]:
    return (first + timedelta(n) for n in range(amount))
