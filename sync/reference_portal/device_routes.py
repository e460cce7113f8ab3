"""What a machine may ask that is no longer trusted: its state, to save its work, to say that it is empty."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from sync.reference_portal import wire_models
from sync.reference_portal.devices import WIPE, WIPED, DeviceBook, Machine
from sync.reference_portal.portal import PersonHere, PortalHere
from sync.reference_portal.problems import PROBLEM_ANSWERS, Problem
from sync.reference_portal.staff import Person
from sync.reference_portal.wire_json import Document

SEALED_TYPE = "application/octet-stream"
SEALED_BODY: Document = {
    "requestBody": {
        "required": True,
        "content": {SEALED_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}

router = APIRouter(prefix="/api/sync/v1", tags=["sync"], responses=PROBLEM_ANSWERS)


async def sealed_body(request: Request) -> bytes:
    """Bytes that only the right key opens. Raises `Problem` for anything else and for none."""
    if request.headers.get("content-type") != SEALED_TYPE:
        raise Problem("unsupported-media")
    if not (body := await request.body()):
        raise Problem("bad-request")
    return body


Sealed = Annotated[bytes, Depends(sealed_body)]


@router.get("/devices/{device_id}")
def state_of(
    portal: PortalHere, person: PersonHere, device_id: wire_models.IdInPath
) -> wire_models.DeviceState:
    """Asked after a 403: what the portal wants of this machine, signed with the key of its registration."""
    with portal.database.read() as connection:
        machine = _own(DeviceBook(connection), device_id, person)
    order = machine.order(portal.identity)
    signature = None if order is None else portal.identity.sign(order)
    return wire_models.DeviceState.model_validate(
        {"state": machine.state, "order": order, "signature": signature}
    )


@router.post("/devices/{device_id}/salvage", status_code=201, openapi_extra=SEALED_BODY)
def salvage(
    portal: PortalHere, person: PersonHere, device_id: wire_models.IdInPath, sealed: Sealed
) -> wire_models.Salvaged:
    """Take the outbox of a machine that is about to be wiped, into quarantine: nothing of it is done."""
    with portal.database.write() as connection:
        book = DeviceBook(connection)
        machine = _own(book, device_id, person)
        if machine.state != WIPE or not machine.salvage:
            raise Problem("forbidden")
        book.keep_salvaged(device_id, sealed, portal.clock.now())
    return wire_models.Salvaged(size=len(sealed))


@router.post("/devices/{device_id}/wipe-ack", response_model_exclude_unset=True)
def wiped(portal: PortalHere, person: PersonHere, device_id: wire_models.IdInPath) -> wire_models.DeviceState:
    """The machine is empty now. It may say so more than once."""
    with portal.database.write() as connection:
        book = DeviceBook(connection)
        if _own(book, device_id, person).state not in (WIPE, WIPED):
            raise Problem("forbidden")
        book.set_state(device_id, WIPED, portal.clock.now())
    return wire_models.DeviceState(state=WIPED)


def _own(book: DeviceBook, device_id: str, person: Person) -> Machine:
    if (found := book.of_person(device_id, person.id)) is None:
        raise Problem("not-found")
    return found
