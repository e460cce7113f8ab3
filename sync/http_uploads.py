"""Files go up over HTTP in pieces that survive a bad line: announce, ask how far it came, append."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from typing import Final

import msgspec

from desktop_app.domain.case import Value
from desktop_app.domain.errors import PortalFault
from desktop_app.domain.uploads import Upload
from sync.exchange import Reply
from sync.portal import Piece
from sync.wire import decode

PIECE_TYPE: Final = "application/partial-upload"
OFFSET: Final = "upload-offset"

REFUSALS: Final = {
    404: "not-found",
    409: "upload-differs",
    413: "too-large",
    415: "unsupported-media",
    422: "too-many-files",
}
"""Answers to an announcement that no other try will change."""

GONE: Final = (404, 410)


class _Begun(Value, frozen=True):
    offset: int
    attachment: str | None = None


class _Uploaded(Value, frozen=True):
    attachment: str
    sha256: str


class HttpUploads:
    """The uploads of one signed-in user; `ask` sends with the session."""

    def __init__(self, ask: Callable[..., Reply]) -> None:
        self._ask = ask

    def begin(self, upload: Upload) -> Piece:
        body = msgspec.json.encode(
            {
                "case": upload.case_id,
                "name": upload.name,
                "type": upload.type,
                "size": upload.size,
                "sha256": upload.sha256,
            }
        )
        reply = self._ask("PUT", _path(upload.id), body=body, also=tuple(REFUSALS))
        if reply.status in REFUSALS:
            return Piece(refused=REFUSALS[reply.status])
        begun = decode(reply.body, _Begun)
        whole = begun.attachment is not None
        return Piece(offset=begun.offset, sha256=upload.sha256 if whole else "")

    def how_far(self, upload_id: str) -> Piece:
        reply = self._ask("HEAD", _path(upload_id), also=GONE)
        return Piece(gone=True) if reply.status in GONE else Piece(offset=_offset(reply))

    def append(self, upload_id: str, offset: int, content: bytes) -> Piece:
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        reply = self._ask(
            "PATCH",
            _path(upload_id),
            body=content,
            body_type=PIECE_TYPE,
            headers={"Upload-Offset": str(offset), "Content-Digest": f"sha-256=:{digest}:"},
            also=(204, 400, *GONE, 409, 422),
        )
        match reply.status:
            case 200 | 201:
                whole = decode(reply.body, _Uploaded)
                return Piece(offset=offset + len(content), sha256=whole.sha256)
            case 204 | 409:
                return Piece(offset=_offset(reply))
            case 400:
                return Piece(offset=offset)
            case 422:
                return Piece(broken=True)
            case _:
                return Piece(gone=True)


def _path(upload_id: str) -> str:
    return f"/uploads/{upload_id}"


def _offset(reply: Reply) -> int:
    text = reply.headers.get(OFFSET, "")
    if not text.isdecimal():
        raise PortalFault
    return int(text)
