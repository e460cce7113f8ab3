"""The same protocol without a line: a package of commands comes in, one of verdicts and news goes out."""

import base64

from fastapi import APIRouter
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from sqlalchemy import Connection
from starlette.responses import Response

from sync.reference_portal.device_routes import SEALED_BODY, SEALED_TYPE, Sealed
from sync.reference_portal.devices import DeviceBook, Machine
from sync.reference_portal.feeds import LARGEST_PAGE, Feeds
from sync.reference_portal.package_shapes import PackageRequest
from sync.reference_portal.packages import Broken, Foreign, Opened, open_package, seal
from sync.reference_portal.portal import Portal, PortalHere
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.problems import PROBLEM_ANSWERS, Problem
from sync.reference_portal.staff import Person
from sync.reference_portal.wire_json import Document, parse_object

router = APIRouter(prefix="/api/sync/v1", tags=["sync"], responses=PROBLEM_ANSWERS)


@router.post(
    "/packages",
    response_class=Response,
    openapi_extra=SEALED_BODY,
    responses={200: {"content": {SEALED_TYPE: {"schema": {"type": "string", "format": "binary"}}}}},
)
def exchange(portal: PortalHere, sealed: Sealed) -> Response:
    """Answer a package: its signature is the sign-in, and carrying it twice does no harm."""
    return Response(answer_package(portal, sealed), media_type=SEALED_TYPE)


def answer_package(portal: Portal, raw: bytes) -> bytes:
    """Do what a machine asks, and seal the answer for it.

    Raises `Problem` for a package that is foreign, broken or older than one that was answered, and for a
    machine that is unknown or no longer trusted.
    """
    try:
        opened = open_package(raw, portal.identity.package_key)
    except Foreign:
        raise Problem("package-foreign") from None
    except Broken:
        raise Problem("package-broken") from None
    machine, owner = _sender(portal, opened)
    try:
        asked = PackageRequest.model_validate(opened.body)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False, include_context=False)) from None
    with portal.database.write() as connection:
        if not DeviceBook(connection).count_package(machine.id, asked.number):
            raise Problem("package-old")
    verdicts = portal.desk.handle(opened.body["commands"], owner)
    portal.let_time_pass()
    with portal.database.read() as connection:
        feeds = {
            feed: _news(portal, connection, owner, feed, cursor)
            for feed, cursor in (("me", asked.cursors.me), ("ref", asked.cursors.ref))
        }
    body = {
        "kind": "answer",
        "issuer": asked.issuer,
        "device": machine.id,
        "user": owner.id,
        "number": asked.number,
        "made_at": write_instant(portal.clock.now()),
        "epoch": portal.identity.epoch,
        "verdicts": [*verdicts, *portal.desk.verdicts(asked.ask, owner)],
        "feeds": feeds,
    }
    to = base64.b64decode(machine.package_key or "")
    return seal(body, kind="answer", number=asked.number, to=to, signing_key=portal.identity.signing_key)


def _sender(portal: Portal, opened: Opened) -> tuple[Machine, Person]:
    """The machine that signed the package, and whose it is. Raises `Problem`."""
    device_id, user = opened.body.get("device"), opened.body.get("user")
    with portal.database.read() as connection:
        known = isinstance(device_id, str) and "\0" not in device_id
        machine = DeviceBook(connection).find(str(device_id)) if known else None
    owner = None if machine is None else portal.staff.get(machine.person)
    if machine is None or owner is None or owner.id != user or machine.package_key is None:
        raise Problem("device-unknown")
    if not opened.is_signed_by(base64.b64decode(machine.public_key or "")):
        raise Problem("device-unknown")
    machine.must_be_active()
    if opened.kind != "request":
        raise Problem("package-broken")
    return machine, owner


def _news(portal: Portal, connection: Connection, owner: Person, feed: str, cursor: str | None) -> Document:
    """All that came after the cursor; a whole copy when it cannot be followed."""
    feeds = Feeds(connection, portal.identity, owner.id)
    items: list[Document] = []
    if cursor is not None:
        try:
            while True:
                page = parse_object(feeds.changes(feed, cursor=cursor, limit=LARGEST_PAGE))
                items += page["items"]
                cursor = page["cursor"]
                if not page["more"]:
                    return {"reset": False, "items": items, "cursor": cursor}
        except Problem:
            items = []
    place: str | None = None
    while True:
        page = parse_object(feeds.snapshot(feed, page=place, limit=LARGEST_PAGE))
        items += page["items"]
        if (place := page["next_page"]) is None:
            return {"reset": True, "items": items, "cursor": page["feed_cursor"]}
