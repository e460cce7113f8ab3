"""The running portal: its store, clock, people and identity in one place, and who calls it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import Connection, select

from sync.reference_portal.absences import at_work, begin_day, is_another_day
from sync.reference_portal.backup import Backup
from sync.reference_portal.cases import age_cases, anything_to_age
from sync.reference_portal.commands import CommandDesk
from sync.reference_portal.database import Database
from sync.reference_portal.devices import DeviceBook
from sync.reference_portal.feeds import shown_case
from sync.reference_portal.identity import Identity, load_identity
from sync.reference_portal.portal_time import PortalClock
from sync.reference_portal.problems import Problem
from sync.reference_portal.sign_in import bearer
from sync.reference_portal.staff import VIEWS, Grant, Person, Staff
from sync.reference_portal.tables import person
from sync.reference_portal.views import render
from sync.reference_portal.wire_json import Document, parse_object


@dataclass(slots=True)
class Portal:
    """What every endpoint needs."""

    database: Database
    identity: Identity
    staff: Staff
    clock: PortalClock
    training: bool
    #: What training can put back.
    backup: Backup | None = None
    #: Where it is reached; known once the port is.
    address: str = ""

    @property
    def desk(self) -> CommandDesk:
        """Where commands are handed in."""
        return CommandDesk(self.database, self.identity, self.staff, self.clock)

    def case_for(self, connection: Connection, person_id: str, case_id: str) -> Document | None:
        """The case as this person may see it: told to them, and theirs to see still, in the lesser view."""
        told = shown_case(connection, person_id, case_id)
        if told is None:
            return None
        case = parse_object(told[0])
        view = self.at_work(connection).view_of(person_id, case)
        if view is None or VIEWS.index(view) >= VIEWS.index(case["view"]):
            return None if view is None else case
        return render(case, view)

    def at_work(self, connection: Connection) -> Staff:
        """Everyone, with who stands in for whom today."""
        return at_work(connection, self.staff, self.clock.now())

    def let_time_pass(self) -> None:
        """Reading is when a downgrade or a deputy's day begins to matter, so reading is when it is made."""
        now = self.clock.now()
        with self.database.read() as connection:
            waiting, turned = anything_to_age(connection, now), is_another_day(connection, now)
        if waiting or turned:
            with self.database.write() as connection:
                if is_another_day(connection, now):
                    begin_day(connection, self.staff, now)
                age_cases(connection, self.at_work(connection), now)


@dataclass(frozen=True, slots=True)
class Caller:
    """A signed-in person at a registered device."""

    person: Person
    device: str


def open_portal(database: Database, clock: PortalClock, *, training: bool) -> Portal:
    """The portal of a seeded database."""
    with database.write() as connection:
        identity = load_identity(connection)
        staff = load_staff(connection)
    return Portal(database, identity, staff, clock, training)


def load_staff(connection: Connection) -> Staff:
    """Everyone with an account."""
    return Staff(
        Person(
            id=row.id,
            user_name=row.user_name,
            name=data["name"],
            position=data["position"],
            unit=data["unit"],
            grants=tuple(grant for written in data["grants"] if (grant := Grant.read(written))),
        )
        for row in connection.execute(select(person).order_by(person.c.id))
        for data in [parse_object(row.data)]
    )


async def of_request(request: Request) -> Portal:
    """The portal that answers this request; `async` only to be spared a thread."""
    portal = request.app.state.portal
    assert isinstance(portal, Portal)  # noqa: S101 - put there by `create_app`
    return portal


PortalHere = Annotated[Portal, Depends(of_request)]
_scheme = HTTPBearer(auto_error=False, description="Access token of `/token`")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(_scheme)]


async def raw_body(request: Request) -> bytes:
    """The body as it came, unpacked."""
    return await request.body()


RawBody = Annotated[bytes, Depends(raw_body)]


def signed_in(portal: PortalHere, credentials: Credentials) -> Person:
    """The person whose token came with the request."""
    with portal.database.read() as connection:
        return _speaker(portal, connection, credentials)


def at_device(
    portal: PortalHere,
    credentials: Credentials,
    device_id: Annotated[str | None, Header(alias="Device-Id", description="From `POST /devices`")] = None,
) -> Caller:
    """The person, and the device they registered."""
    with portal.database.read() as connection:
        speaker = _speaker(portal, connection, credentials)
        if device_id is not None and "\0" not in device_id:
            machine = DeviceBook(connection).of_person(device_id, speaker.id)
            if machine is not None:
                machine.must_be_active()
                return Caller(speaker, device_id)
    raise Problem("device-unknown")


PersonHere = Annotated[Person, Depends(signed_in)]
CallerHere = Annotated[Caller, Depends(at_device)]


def _speaker(portal: Portal, connection: Connection, credentials: Credentials) -> Person:
    person_id = None if credentials is None else bearer(connection, portal.clock, credentials.credentials)
    if (found := portal.staff.get(person_id)) is None:
        raise Problem("unauthorized", headers={"WWW-Authenticate": "Bearer"})
    return found
