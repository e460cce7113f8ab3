"""The portal's administrators, for training and tests: who works where, with which grants."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, Field
from starlette.responses import Response

from sync.reference_portal.membership import follow_all
from sync.reference_portal.people import keep_account, publish_item
from sync.reference_portal.portal import load_staff
from sync.reference_portal.problems import PROBLEM_ANSWERS
from sync.reference_portal.training import PREFIX, Training
from sync.reference_portal.wire_models import AgencyRef, Id, ShortText

router = APIRouter(prefix=PREFIX, tags=["training"], responses=PROBLEM_ANSWERS)


class WantedAgency(BaseModel):
    list: ShortText | None = None
    code: ShortText | None = None


class WantedGrant(BaseModel):
    role: ShortText | None = None
    agency: WantedAgency | None = None
    unit: ShortText | None = None


class WantedPerson(BaseModel):
    """An account as the portal's administrators write it; what is granted half grants nothing."""

    user_name: ShortText
    name: ShortText
    position: ShortText
    unit: Id | None = None
    grants: list[WantedGrant] = Field(max_length=20)


class WantedUnit(BaseModel):
    name: ShortText
    agency: AgencyRef
    head: Id | None = None


@router.put("/people/{person_id}", status_code=204)
def set_person(portal: Training, person_id: Annotated[Id, Path()], wanted: WantedPerson) -> Response:
    """Somebody comes, changes the unit or is granted something else: everybody's cases follow at once."""
    data = {"id": person_id, **wanted.model_dump(exclude={"user_name", "grants"})}
    data["grants"] = [grant.model_dump(exclude_none=True) for grant in wanted.grants]
    with portal.database.write() as connection:
        keep_account(connection, wanted.user_name, data)
        portal.staff = load_staff(connection)
        publish_item(connection, portal.staff.people, "user", data)
        follow_all(connection, portal.at_work(connection), [*portal.staff.people])
    return Response(status_code=204)


@router.put("/units/{unit_id}", status_code=204)
def set_unit(portal: Training, unit_id: Annotated[Id, Path()], wanted: WantedUnit) -> Response:
    """A unit is made or gets another name or head."""
    with portal.database.write() as connection:
        publish_item(connection, portal.staff.people, "unit", {"id": unit_id, **wanted.model_dump()})
    return Response(status_code=204)
