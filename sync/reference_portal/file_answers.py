"""A file as an HTTP answer: whole, in part, or not at all because the desk has it (RFC 9110)."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from starlette.responses import Response

from sync.reference_portal.problems import Problem

MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
SINGLE_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One attachment with its bytes."""

    name: str
    type: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Conditions:
    """The request headers that decide how much is sent."""

    wanted_range: str | None
    if_range: str | None
    if_none_match: str | None


def answer(file: StoredFile, conditions: Conditions) -> Response:
    """The file as asked for. Raises `Problem` (416) for a range outside the file."""
    etag = f'"{file.sha256}"'
    headers = {"ETag": etag, "Accept-Ranges": "bytes", "Cache-Control": "no-store"}
    if matches(conditions.if_none_match, etag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name)}"
    headers["X-Content-Type-Options"] = "nosniff"
    media_type = MEDIA_TYPES[file.type]
    match = SINGLE_RANGE.fullmatch(conditions.wanted_range or "")
    # Ranges we do not understand, or of another state of the file, mean: send all of it.
    if match is None or match.group(0) == "bytes=-" or conditions.if_range not in (None, etag):
        return Response(file.content, media_type=media_type, headers=headers)
    size = len(file.content)
    first, last = _bounds(match.group(1), match.group(2), size)
    if first > last:
        raise Problem("range", headers={"Content-Range": f"bytes */{size}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return Response(file.content[first : last + 1], status_code=206, media_type=media_type, headers=headers)


def matches(if_none_match: str | None, etag: str) -> bool:
    """Whether the desk already holds this state."""
    given = [part.strip().removeprefix("W/") for part in (if_none_match or "").split(",")]
    return etag in given or given == ["*"]


def _bounds(first: str, last: str, size: int) -> tuple[int, int]:
    """First and last byte; first > last means that nothing of it exists."""
    if not first:
        return max(0, size - int(last)), size - 1 if int(last) else -1
    if last and int(last) < int(first):
        return 1, 0
    return int(first), min(int(last) if last else size - 1, size - 1)
