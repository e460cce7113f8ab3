"""Being away: who may say so for whom, who may stand in, and which days can be true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.people import Person, Role

LONGEST: Final = timedelta(days=366)
_LEADS_THE_AGENCY = frozenset({Role.FOCAL, Role.LEADER})
_MAY_STAND_IN_ANYWHERE = _LEADS_THE_AGENCY | {Role.SUPERVISOR}


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """One absence for a screen. `is_waiting`: set or ended here, and the portal has not said yes."""

    absence: Absence
    name: str
    deputy_name: str
    is_now: bool
    is_waiting: bool
    may_end: bool


@dataclass(frozen=True, slots=True)
class AbsenceFollows:
    """What a deputy takes over: open cases, and answers that wait for approval."""

    cases: int
    approvals: int


def may_say_so(me: Person, person: Person) -> bool:
    """Whether `me` may set or end an absence: one's own, of one's unit, or of one's agency."""
    if me.id == person.id:
        return True
    agencies = {grant.agency for grant in person.grants if grant.role != Role.REPORTER}
    return any(
        grant.agency in agencies
        and (
            grant.role in _LEADS_THE_AGENCY
            or (grant.role == Role.SUPERVISOR and grant.unit is not None and grant.unit == person.unit)
        )
        for grant in me.grants
    )


def may_stand_in(deputy: Person, person: Person) -> bool:
    """Whether one may deputise the other: of the same unit, or one who leads a unit or the agency."""
    agencies = {grant.agency for grant in person.grants if grant.role != Role.REPORTER}
    return deputy.id != person.id and any(
        grant.agency in agencies
        and grant.role != Role.REPORTER
        and (deputy.unit == person.unit or grant.role in _MAY_STAND_IN_ANYWHERE)
        for grant in deputy.grants
    )


def refused_days(
    user: str, first_on: date, last_on: date, known: Iterable[Absence], *, today: date
) -> str | None:
    """Why nobody can be away on these days, a code; None when they can."""
    if last_on < first_on or last_on < today or last_on - first_on > LONGEST:
        return "bad-days"
    twice = any(one.user == user and one.first_on <= last_on and first_on <= one.last_on for one in known)
    return "already-away" if twice else None
