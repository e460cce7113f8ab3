"""The contract itself: what a desk asks of a portal."""

import secrets
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Path, Query
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from sqlalchemy import insert, select
from starlette.responses import Response

from sync.reference_portal import wire_models
from sync.reference_portal.cases import ARCHIVE_AFTER, FIGURES_AFTER
from sync.reference_portal.date_effects import LATE_REASONS
from sync.reference_portal.effects import SCHEMAS, VERBS
from sync.reference_portal.feeds import LARGEST_PAGE, Feeds
from sync.reference_portal.file_answers import MEDIA_TYPES, Conditions, StoredFile, answer, matches
from sync.reference_portal.manifest import Manifest
from sync.reference_portal.person_commands import PERSON_VERBS
from sync.reference_portal.portal import CallerHere, PersonHere, PortalHere, RawBody
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.problems import PROBLEM_ANSWERS, Problem
from sync.reference_portal.tables import attachment, device
from sync.reference_portal.uploads import EXPIRE_AFTER, LARGEST_FILE, LARGEST_PIECE, MOST_FILES
from sync.reference_portal.wire_json import Document, NotWireJson, dump, parse_object

PREFIX = "/api/sync/v1"
PAGE = 200
BATCH_COMMANDS, BATCH_BYTES, BODY_BYTES = 50, 256 * 1024, 32 * 1024 * 1024
ASKED_AT_ONCE = 200
#: What the contract promises at least; this portal keeps the newest state of everything for ever.
RETENTION_DAYS = 180
LIMITS: Document = {
    "page_default": PAGE,
    "page_max": LARGEST_PAGE,
    "batch_commands": BATCH_COMMANDS,
    "batch_bytes": BATCH_BYTES,
    "body_bytes": BODY_BYTES,
    "attachment_bytes": LARGEST_FILE,
    "attachment_types": list(MEDIA_TYPES),
    "max_files": MOST_FILES,
    "late_reasons": list(LATE_REASONS),
    "archive_after_days": ARCHIVE_AFTER.days,
    "figures_after_days": FIGURES_AFTER.days,
}

_BYTES: Document = {"schema": {"type": "string", "format": "binary"}}
FILE_CONTENT = dict.fromkeys(MEDIA_TYPES.values(), _BYTES)

router = APIRouter(prefix=PREFIX, tags=["sync"], responses=PROBLEM_ANSWERS)
Feed = Annotated[Literal["me", "ref"], Path()]
Limit = Annotated[int, Query(ge=1, le=LARGEST_PAGE)]
Opaque = Annotated[str, Query(max_length=1000)]


@router.get("/meta")
def meta(portal: PortalHere) -> wire_models.Meta:
    """What this portal speaks and allows."""
    one = {"min": 1, "max": 1}
    return wire_models.Meta.model_validate(
        {
            "name": "Cổng tham chiếu",
            "epoch": portal.identity.epoch,
            "feed_retention_days": RETENTION_DAYS,
            "manifest": True,
            "package_key": portal.identity.package_public,
            "protocol": one,
            "document_schema": one,
            "command_schemas": dict.fromkeys([*VERBS, *PERSON_VERBS], SCHEMAS),
            "limits": LIMITS,
            "uploads": {
                "chunk_max": LARGEST_PIECE,
                "expire_days": EXPIRE_AFTER.days,
                "max_bytes": LARGEST_FILE,
            },
            "server_time": write_instant(portal.clock.now()),
            "minimum_client": "0.1.0",
            "issuer": portal.address,
            "authorize": f"{portal.address}/authorize",
            "token": f"{portal.address}/token",
            "revoke": f"{portal.address}/revoke",
            "training": portal.training,
        }
    )


@router.post("/devices", status_code=201, response_model_exclude_unset=True)
def register(portal: PortalHere, person: PersonHere, new: wire_models.NewDevice) -> wire_models.Device:
    """Register this machine for this person, and hand out the key that receipts are checked with."""
    device_id = "d_" + secrets.token_hex(8)
    with portal.database.write() as connection:
        connection.execute(
            insert(device).values(
                id=device_id,
                person=person.id,
                registered_at=write_instant(portal.clock.now()),
                **new.model_dump(),
            )
        )
    return wire_models.Device.model_validate(
        {"device": device_id, "receipt_key": portal.identity.receipt_key(), "user": person.wire()}
    )


@router.get("/feeds/{feed}/snapshot", responses={200: {"model": wire_models.Snapshot}})
def snapshot(
    portal: PortalHere, caller: CallerHere, feed: Feed, page: Opaque | None = None, limit: Limit = PAGE
) -> Response:
    """A first copy in pages; changes are then read from its `feed_cursor`, taken before the first page."""
    portal.let_time_pass()
    with portal.database.read() as connection:
        feeds = Feeds(connection, portal.identity, caller.person.id)
        return _json(feeds.snapshot(feed, page=page, limit=limit))


@router.get("/feeds/{feed}/changes", responses={200: {"model": wire_models.Changes}})
def changes(
    portal: PortalHere,
    caller: CallerHere,
    feed: Feed,
    *,
    cursor: Opaque,
    limit: Limit = PAGE,
    wait: Annotated[int, Query(ge=0, le=25, description="Allowed; this portal answers at once")] = 0,  # noqa: ARG001
) -> Response:
    """What changed after the cursor, newest state only, in commit order."""
    portal.let_time_pass()
    with portal.database.read() as connection:
        feeds = Feeds(connection, portal.identity, caller.person.id)
        return _json(feeds.changes(feed, cursor=cursor, limit=limit))


@router.get("/feeds/{feed}/manifest", responses={200: {"model": wire_models.Manifest | wire_models.Bucket}})
def manifest(
    portal: PortalHere,
    caller: CallerHere,
    feed: Feed,
    *,
    cursor: Opaque,
    bucket: Annotated[int | None, Query(ge=0, le=255)] = None,
) -> Response:
    """What a desk that has read up to the cursor should hold, in 256 hashes; or one bucket of it, by id."""
    portal.let_time_pass()
    with portal.database.read() as connection:
        place = Feeds(connection, portal.identity, caller.person.id).place_of(feed, cursor)
        whole = Manifest.read(connection, feed, place)
    return _json(dump(whole.summary() if bucket is None else whole.bucket(bucket)))


@router.get(
    "/cases/{case_id}", responses={200: {"model": wire_models.Case}, 304: {"description": "Unchanged"}}
)
def one_case(
    portal: PortalHere,
    caller: CallerHere,
    case_id: wire_models.IdInPath,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """One case as the caller sees it."""
    with portal.database.read() as connection:
        case = portal.case_for(connection, caller.person.id, case_id)
    if case is None:
        raise Problem("not-found")
    etag = f'"v{case["version"]}{"f" if case["view"] == "figures" else ""}"'
    if matches(if_none_match, etag):
        return Response(status_code=304, headers={"ETag": etag})
    return _json(dump(case), {"ETag": etag})


@router.post(
    "/commands",
    responses={200: {"model": wire_models.Verdicts}},
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": wire_models.Batch.model_json_schema()}},
        }
    },
)
def hand_in(portal: PortalHere, caller: CallerHere, raw: RawBody) -> Response:
    """A verdict for each command. The same command may be handed in any number of times."""
    if len(raw) > BATCH_BYTES:
        raise Problem("too-large")
    try:
        batch = parse_object(raw)
    except NotWireJson:
        raise Problem("bad-request") from None
    commands = batch.get("commands")
    if isinstance(commands, list) and len(commands) > BATCH_COMMANDS:
        raise Problem("too-large")
    try:
        wire_models.Batch.model_validate(batch)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False, include_context=False)) from None
    return _json(dump({"verdicts": portal.desk.handle(batch["commands"], caller.person)}))


@router.get("/commands", responses={200: {"model": wire_models.Verdicts}})
def stored_verdicts(
    portal: PortalHere,
    caller: CallerHere,
    wanted: Annotated[list[wire_models.Id], Query(alias="id", min_length=1, max_length=ASKED_AT_ONCE)],
) -> Response:
    """What became of these commands: asked when an answer was lost."""
    return _json(dump({"verdicts": portal.desk.verdicts(wanted, caller.person)}))


@router.get(
    "/attachments/{attachment_id}",
    response_class=Response,
    responses={
        200: {"description": "The whole file", "content": FILE_CONTENT},
        206: {"description": "The range asked for", "content": FILE_CONTENT},
        304: {"description": "Unchanged"},
    },
)
def file(
    portal: PortalHere,
    caller: CallerHere,
    attachment_id: wire_models.IdInPath,
    *,
    wanted_range: Annotated[str | None, Header(alias="Range")] = None,
    if_range: Annotated[str | None, Header()] = None,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """The bytes of an attachment of a case that the caller sees in full."""
    with portal.database.read() as connection:
        row = connection.execute(select(attachment).where(attachment.c.id == attachment_id)).one_or_none()
        case = None if row is None else portal.case_for(connection, caller.person.id, row.case_id)
    if row is None or case is None or case["view"] != "full":
        raise Problem("not-found")
    stored = StoredFile(row.name, row.type, row.sha256, row.content)
    return answer(stored, Conditions(wanted_range, if_range, if_none_match))


def _json(text: str, headers: dict[str, str] | None = None) -> Response:
    return Response(text, media_type="application/json", headers=headers)
