"""The machines of an officer: in use, suspended, to be wiped, wiped; and what was saved before the wipe."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Connection, Row, select, update

from sync.reference_portal.database import insert_missing
from sync.reference_portal.identity import Identity
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.problems import Problem
from sync.reference_portal.tables import device, salvaged
from sync.reference_portal.wire_json import Document

State = Literal["active", "suspended", "wipe", "wiped"]
ACTIVE: Final = "active"
SUSPENDED: Final = "suspended"
WIPE: Final = "wipe"
WIPED: Final = "wiped"
#: What a machine in this state is told wherever it asks for anything.
PROBLEM_OF: dict[State, str] = {SUSPENDED: "device-suspended", WIPE: "device-wipe", WIPED: "device-wipe"}


@dataclass(frozen=True, slots=True)
class Machine:
    """A registered device."""

    id: str
    person: str
    state: State
    #: Base64 of raw keys, where the device has them: for its signatures, and to seal for it.
    public_key: str | None
    package_key: str | None
    #: Whether its outbox is wanted before it is wiped, and since when it is to be.
    salvage: bool
    ordered_at: str | None

    def must_be_active(self) -> None:
        """Raises `Problem` in any other state."""
        if self.state != ACTIVE:
            raise Problem(PROBLEM_OF[self.state])

    def order(self, identity: Identity) -> Document | None:
        """What the machine has to do, in the form that is signed; None when nothing."""
        if self.state != WIPE:
            return None
        return {
            "device": self.id,
            "kind": "wipe",
            "salvage": self.salvage,
            "at": self.ordered_at,
            "key": identity.key_id,
        }


@dataclass(frozen=True, slots=True)
class DeviceBook:
    """The devices inside one transaction."""

    connection: Connection

    def find(self, device_id: str) -> Machine | None:
        """The device, whoever registered it."""
        row = self.connection.execute(select(device).where(device.c.id == device_id)).one_or_none()
        return None if row is None else _read(row)

    def of_person(self, device_id: str, person_id: str) -> Machine | None:
        """The device, if it is this person's."""
        found = self.find(device_id)
        return found if found is not None and found.person == person_id else None

    def set_state(self, device_id: str, state: State, now: datetime, *, salvage: bool = False) -> None:
        """Put it into this state."""
        ordered_at = write_instant(now) if state == WIPE else None
        values = {"state": state, "salvage": salvage, "ordered_at": ordered_at}
        self.connection.execute(update(device).where(device.c.id == device_id).values(**values))

    def count_package(self, device_id: str, number: int) -> bool:
        """Whether a package of this number may be answered: none later was. The last may come again."""
        not_later = (device.c.id == device_id, device.c.package_number <= number)
        counted = update(device).where(*not_later).values(package_number=number).returning(device.c.id)
        return self.connection.scalar(counted) is not None

    def keep_salvaged(self, device_id: str, sealed: bytes, now: datetime) -> None:
        """Keep what a machine saved, sealed as it came; the same once."""
        row = {
            "device": device_id,
            "sha256": hashlib.sha256(sealed).hexdigest(),
            "content": sealed,
            "received_at": write_instant(now),
        }
        insert_missing(self.connection, salvaged, row)


def _read(row: Row[tuple[object, ...]]) -> Machine:
    columns = row._mapping  # noqa: SLF001 - the documented way to a row by name
    return Machine(**{name: columns[name] for name in Machine.__slots__})
