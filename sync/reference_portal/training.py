"""The other side of the counter, for training and tests: the citizen's letters, the portal's own moves."""

import secrets
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import BaseModel, Field
from sqlalchemy import Connection, delete, select
from starlette.responses import Response

from sync.reference_portal.backup import Backup
from sync.reference_portal.cases import save_case
from sync.reference_portal.devices import DeviceBook, State
from sync.reference_portal.faults import Fault, FaultQueue
from sync.reference_portal.feeds import News, publish
from sync.reference_portal.identity import load_identity, new_epoch
from sync.reference_portal.law_items import next_calendar
from sync.reference_portal.portal import Portal, PortalHere, load_staff
from sync.reference_portal.portal_time import legal_date, read_instant, write_instant
from sync.reference_portal.problems import PROBLEM_ANSWERS, Problem
from sync.reference_portal.staff import Agency
from sync.reference_portal.tables import aged, attachment, outgoing, petition, reference
from sync.reference_portal.uploads import UploadBook
from sync.reference_portal.wire_json import Document, parse_object
from sync.reference_portal.wire_models import AgencyRef, Id, Instant, ShortText


async def only_in_training(portal: PortalHere) -> Portal:
    """The real portal has none of this."""
    if not portal.training:
        raise Problem("not-found")
    return portal


Training = Annotated[Portal, Depends(only_in_training)]


async def faults_of(request: Request) -> FaultQueue:
    """The faults on order."""
    faults = request.app.state.faults
    assert isinstance(faults, FaultQueue)  # noqa: S101 - put there by `create_app`
    return faults


FaultsHere = Annotated[FaultQueue, Depends(faults_of)]
PREFIX = "/api/training/v1"
router = APIRouter(prefix=PREFIX, tags=["training"], responses=PROBLEM_ANSWERS)


class Reassign(BaseModel):
    """To a person of the agency, to nobody (`to` null), or to another agency."""

    case: Id
    to: Id | None = None
    agency: AgencyRef | None = None


class NextFault(BaseModel):
    kind: Literal["drop-response", "drop-request", "half", "status", "html"]
    status: int = Field(default=503, ge=400, le=599)
    body: Literal["problem", "html"] = "problem"
    retry_after: int | None = Field(default=None, ge=0, le=3600)
    times: int = Field(default=1, ge=1, le=1000)
    path: str = Field(default="/api/sync/v1/commands", max_length=200)


class Faults(BaseModel):
    next: NextFault


class WantedState(BaseModel):
    device: Id
    state: State
    #: Whether its outbox is wanted before it is wiped.
    salvage: bool = False


class ClockReading(BaseModel):
    now: Instant


class CalendarRow(BaseModel):
    """One dated day as the calendar file writes it; the desk judges what it says, as it does a file."""

    date: ShortText
    effect: ShortText
    kind: ShortText
    name_vi: ShortText
    legal: str = Field(default="", max_length=500)
    source: str = Field(default="", max_length=500)
    confidence: str = Field(default="", max_length=40)


class FurtherCalendar(BaseModel):
    source: ShortText
    rows: list[CalendarRow] = Field(min_length=1, max_length=1000)


class PublishedLaw(BaseModel):
    id: Id
    version: int
    published_at: Instant


@router.get("/users")
def users(portal: Training) -> Document:
    """The accounts one can train with; the password is the user name."""
    of_units = select(reference.c.data).where(reference.c.type == "unit")
    with portal.database.read() as connection:
        units = {unit["id"]: unit["name"] for unit in map(parse_object, connection.scalars(of_units))}
    return {
        "users": [
            {
                "id": person.id,
                "user_name": person.user_name,
                "password": person.user_name,
                "name": person.name,
                "role": person.grants[0].role,
                "position": person.position,
                "unit": None if person.unit is None else {"id": person.unit, "name": units[person.unit]},
            }
            for person in portal.staff.people.values()
        ]
    }


@router.get("/outgoing")
def sent_to_citizens(portal: Training, case: Annotated[Id | None, Query()] = None) -> Document:
    """What the citizens got, in the order it was sent."""
    statement = select(outgoing).order_by(outgoing.c.sent_at, outgoing.c.number)
    if case is not None:
        statement = statement.where(outgoing.c.case_id == case)
    with portal.database.read() as connection:
        return {"outgoing": [dict(row) for row in connection.execute(statement).mappings()]}


@router.delete("/cases/{case_id}", status_code=204)
def delete_case(portal: Training, case_id: Annotated[Id, Path()]) -> Response:
    """Take a case away from everyone."""
    with portal.database.write() as connection:
        case = _case(connection, case_id)
        case["version"] += 1
        publish(connection, portal.at_work(connection), [News(case, reason="deleted", gone=True)])
        connection.execute(delete(attachment).where(attachment.c.case_id == case_id))
        UploadBook(connection, portal.clock.now()).drop_of_case(case_id)
        connection.execute(delete(aged).where(aged.c.id == case_id))
        connection.execute(delete(petition).where(petition.c.id == case_id))
    return Response(status_code=204)


@router.post("/reassign")
def reassign(portal: Training, order: Reassign) -> Document:
    """Give a case to someone else: those who lose it get a `remove`."""
    now = portal.clock.now()
    with portal.database.write() as connection:
        case = _case(connection, order.case)
        dates: Document = {}
        if order.agency is None:
            to = portal.staff.get(order.to)
            if order.to is not None and (to is None or not to.holds("officer", Agency.of(case["agency"]))):
                raise Problem("bad-request")
            case["assignee"] = order.to
            case["unit"] = case["unit"] if to is None else to.unit
            case["status"] = "forwarded" if to is None else "assigned"
            kind, data = "assigned", {"to": order.to, "unit": case["unit"]}
        else:
            case["agency"] = {"list": order.agency.list, "code": order.agency.code}
            case["assignee"] = case["unit"] = None
            case["status"], case["received_at"] = "forwarded", write_instant(now)
            kind, data = "received", {"from": "portal"}
            dates = {"on": legal_date(now).isoformat()}
        case["review"] = case["approval"] = case["handover"] = None
        number = len(case["history"]) + 1
        case["history"].append(
            {
                "id": f"e_{secrets.token_hex(8)}",
                "n": number,
                "kind": kind,
                "at": write_instant(now),
                **dates,
                "by": "portal",
                "role": "portal",
                "data": data,
            }
        )
        case["version"] += 1
        save_case(connection, case, now)
        publish(connection, portal.at_work(connection), [News(case)])
    return {"version": case["version"]}


@router.post("/faults")
def order_fault(portal: Training, faults: FaultsHere, order: Faults) -> Document:  # noqa: ARG001
    """Let the next requests to a path fail."""
    wanted = order.next
    fault = Fault(wanted.kind, wanted.path, wanted.times, wanted.status, wanted.body, wanted.retry_after)
    return {"waiting": faults.add(fault)}


@router.delete("/faults", status_code=204)
def clear_faults(portal: Training, faults: FaultsHere) -> Response:  # noqa: ARG001
    """Let everything work again."""
    faults.clear()
    return Response(status_code=204)


@router.post("/backup", status_code=204)
def back_up(portal: Training) -> Response:
    """Remember the whole database, in place of what was remembered before."""
    with portal.database.write() as connection:
        portal.backup = Backup.take(connection)
    return Response(status_code=204)


@router.post("/restore")
def restore(portal: Training) -> Document:
    """Put the database back to what was remembered: sign-ins, devices and all. A new epoch begins."""
    if portal.backup is None:
        raise Problem("not-found")
    with portal.database.write() as connection:
        portal.backup.put_back(connection)
        new_epoch(connection)
        portal.identity, portal.staff = load_identity(connection), load_staff(connection)
    return {"epoch": portal.identity.epoch}


@router.post("/devices")
def set_device(portal: Training, wanted: WantedState) -> WantedState:
    """What an administrator decides about a machine."""
    with portal.database.write() as connection:
        book = DeviceBook(connection)
        if book.find(wanted.device) is None:
            raise Problem("not-found")
        book.set_state(wanted.device, wanted.state, portal.clock.now(), salvage=wanted.salvage)
    return wanted


@router.post("/expire-uploads", status_code=204)
def expire_uploads(portal: Training) -> Response:
    """As if thirty days had passed for every upload."""
    with portal.database.write() as connection:
        UploadBook(connection, portal.clock.now()).expire_all()
    return Response(status_code=204)


@router.post("/clock")
def set_clock(portal: Training, reading: ClockReading) -> Document:
    """Go on from this moment."""
    portal.clock.move_to(read_instant(reading.now))
    return {"now": write_instant(portal.clock.now())}


@router.post("/calendar", status_code=201)
def publish_calendar(portal: Training, further: FurtherCalendar) -> PublishedLaw:
    """Publish the next version of the calendar: these dates in place of, or beside, those of the newest."""
    with portal.database.write() as connection:
        data = next_calendar(
            connection,
            portal.staff,
            source=further.source,
            rows=[row.model_dump() for row in further.rows],
            now=portal.clock.now(),
        )
    return PublishedLaw.model_validate({key: data[key] for key in PublishedLaw.model_fields})


def _case(connection: Connection, case_id: str) -> Document:
    """The case, locked. Raises `Problem` when there is none."""
    text = connection.scalar(select(petition.c.document).where(petition.c.id == case_id).with_for_update())
    if text is None:
        raise Problem("not-found")
    return parse_object(text)
