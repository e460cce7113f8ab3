"""Uploading a file in pieces that survive a bad line: announce, ask how far it came, append.

Named after the resumable uploads of the IETF draft. What a stranger began is not there for anyone else.
"""

import base64
import hashlib
import re
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Request
from starlette.responses import Response

from sync.reference_portal import wire_models
from sync.reference_portal.file_answers import MEDIA_TYPES
from sync.reference_portal.portal import Caller, CallerHere, PortalHere
from sync.reference_portal.problems import PROBLEM_ANSWERS, Problem
from sync.reference_portal.uploads import LARGEST_FILE, LARGEST_PIECE, MOST_FILES, Upload, UploadBook
from sync.reference_portal.wire_json import Document, dump

PIECE_TYPE = "application/partial-upload"
DIGEST = re.compile(r"(?:^|,) *sha-256=:([A-Za-z0-9+/]{43}=):")

router = APIRouter(prefix="/api/sync/v1", tags=["sync"], responses=PROBLEM_ANSWERS)
UploadId = Annotated[str, Path(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
_OFFSET: Document = {"Upload-Offset": {"schema": {"type": "integer"}}}
_LENGTH: Document = {"Upload-Length": {"schema": {"type": "integer"}}}


async def _piece(request: Request) -> bytes:
    if request.headers.get("content-type") != PIECE_TYPE:
        raise Problem("unsupported-media")
    return await request.body()


@router.put(
    "/uploads/{upload_id}",
    responses={
        200: {"model": wire_models.UploadState, "description": "It was begun before"},
        201: {"model": wire_models.UploadState, "description": "Begun"},
    },
)
def begin(
    portal: PortalHere, caller: CallerHere, upload_id: UploadId, new: wire_models.NewUpload
) -> Response:
    """Announce a file. Again with the same facts: how far it has come, and what it became."""
    if new.type not in MEDIA_TYPES:
        raise Problem("unsupported-media")
    if new.size > LARGEST_FILE:
        raise Problem("too-large")
    facts: dict[str, object] = {
        "id": upload_id,
        "person": caller.person.id,
        "case_id": new.case,
        "name": new.name,
        "type": new.type,
        "size": new.size,
        "sha256": new.sha256,
    }
    with portal.database.write() as connection:
        case = portal.case_for(connection, caller.person.id, new.case) or {}
        if case.get("view") != "full":
            raise Problem("not-found")
        book = UploadBook(connection, portal.clock.now())
        known = book.find(upload_id)
        if known is not None and known.expired and known.person == caller.person.id:
            book.drop(upload_id)
            known = None
        if known is None:
            if len(case["attachments"]) >= MOST_FILES:
                raise Problem("invalid", extra={"errors": [{"at": "body/case", "why": "too-many-files"}]})
            if book.begin(facts):
                return _json({"offset": 0}, 201)
            known = book.find(upload_id)
    before = _own(known, caller)
    if any(getattr(before, name) != fact for name, fact in facts.items()):
        raise Problem("upload-differs")
    return _json({"offset": before.received, "attachment": before.attachment if before.complete else None})


@router.head(
    "/uploads/{upload_id}",
    response_class=Response,
    responses={200: {"description": "How far it has come", "headers": {**_OFFSET, **_LENGTH}}},
)
def how_far(portal: PortalHere, caller: CallerHere, upload_id: UploadId) -> Response:
    """Where to go on."""
    with portal.database.write() as connection:
        upload = _own(UploadBook(connection, portal.clock.now()).find(upload_id), caller)
    headers = {"Upload-Offset": str(upload.received), "Upload-Length": str(upload.size)}
    return Response(headers={**headers, "Cache-Control": "no-store"})


@router.patch(
    "/uploads/{upload_id}",
    response_class=Response,
    status_code=204,
    responses={
        200: {"model": wire_models.Uploaded, "description": "Complete", "headers": _OFFSET},
        204: {"description": "Added", "headers": _OFFSET},
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {PIECE_TYPE: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
def append(
    portal: PortalHere,
    caller: CallerHere,
    upload_id: UploadId,
    piece: Annotated[bytes, Depends(_piece)],
    *,
    upload_offset: Annotated[int, Header(ge=0, le=2**53 - 1)],
    content_digest: Annotated[str, Header(max_length=500, description="RFC 9530, with sha-256")],
) -> Response:
    """Add the piece that begins at the offset; the last one answers with the attachment."""
    if len(piece) > LARGEST_PIECE:
        raise Problem("too-large")
    digest = DIGEST.search(content_digest)
    if digest is None:
        raise Problem("bad-request")
    with portal.database.write() as connection:
        book = UploadBook(connection, portal.clock.now())
        upload = _own(book.find(upload_id), caller)
        if upload.received != upload_offset:
            raise Problem("offset-differs", headers={"Upload-Offset": str(upload.received)})
        if base64.b64decode(digest[1]) != hashlib.sha256(piece).digest():
            raise Problem("digest-differs")
        if upload.received + len(piece) > upload.size:
            raise Problem("bad-request")
        grown = book.append(upload, piece)
    if grown is None:
        raise Problem("upload-broken")
    headers = {"Upload-Offset": str(grown.received)}
    if not grown.complete:
        return Response(status_code=204, headers=headers)
    return _json({"attachment": grown.attachment, "sha256": grown.sha256}, headers=headers)


def _own(upload: Upload | None, caller: Caller) -> Upload:
    if upload is None or upload.person != caller.person.id:
        raise Problem("not-found")
    if upload.expired:
        raise Problem("upload-gone")
    return upload


def _json(document: Document, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(dump(document), status, headers, "application/json")
