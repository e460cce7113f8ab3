"""One question to the portal, and the judgement whether the answer is the portal's and usable."""

from __future__ import annotations

import gzip
import logging
import uuid
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlencode, urlsplit

import msgspec

from desktop_app.domain.case import Value
from desktop_app.domain.errors import (
    AccessRefused,
    BatchTooLarge,
    ClientTooOld,
    CursorExpired,
    DeviceSuspended,
    NotThePortal,
    PortalBusy,
    PortalFault,
    PortalTrouble,
    SignInNeeded,
    WipeOrdered,
)
from sync.clock_offset import TrustedTime
from sync.ports import Answer, Request, Transport

log = logging.getLogger(__name__)

PROTOCOL: Final = "1"
JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"
SLUG: Final = "urn:nguoidan:problem:"
FORM: Final = "application/x-www-form-urlencoded"
GZIP_FROM = 1_024  # bytes
MAX_BODY = 32 * 1024 * 1024  # bytes, after decompression

_BY_WORD: dict[str, type[AccessRefused]] = {"device-suspended": DeviceSuspended, "device-wipe": WipeOrdered}
_BY_STATUS: dict[int, type[PortalTrouble]] = {
    401: SignInNeeded,
    410: CursorExpired,
    413: BatchTooLarge,
    426: ClientTooOld,
}
_BUSY = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer of the portal."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class Exchange:
    """Asks one portal, and believes only what carries the portal's echo."""

    def __init__(self, address: str, transport: Transport, time: TrustedTime) -> None:
        self.address = address
        self._transport = transport
        self._time = time

    def ask(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        body_type: str = JSON,
        also: Collection[int] = (),
    ) -> Reply:
        """A whole answer of status 200, 201 or one of `also`.

        `url` may be a path of the portal. Raises a PortalTrouble for everything else.
        """
        with self.stream(method, url, headers=headers, body=body, body_type=body_type, also=also) as answer:
            expected = JSON if answer.status in (200, 201) else PROBLEM
            if method != "HEAD" and answer.status != 204 and not 300 <= answer.status < 400:
                _check_type(answer, expected)
            return Reply(answer.status, answer.headers, _whole(answer))

    @contextmanager
    def stream(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        body_type: str = JSON,
        also: Collection[int] = (),
        seconds: float = 120.0,
    ) -> Iterator[Answer]:
        """As `ask`, with the body still to be read."""
        request_id = uuid.uuid4().hex
        sent = {
            "Accept-Encoding": "gzip",
            "User-Agent": "nguoidan-desk",
            "Sync-Protocol": PROTOCOL,
            "X-Request-ID": request_id,
            **(headers or {}),
        }
        if body is not None:
            sent["Content-Type"] = body_type
            if len(body) > GZIP_FROM and body_type == JSON:
                body = gzip.compress(body, 3, mtime=0)
                sent["Content-Encoding"] = "gzip"
        whole_url = url if "://" in url else self.address + url
        started = self._time.clock.monotonic()
        try:
            with self._transport.open(Request(method, whole_url, sent, body, seconds)) as answer:
                self._time.heard(answer.headers.get("x-server-time"), started)
                self._judge(answer, also)
                yield answer
        except PortalTrouble as trouble:
            trouble.request_id = request_id
            path = urlsplit(whole_url).path
            log.info("%s %s: %s, request %s", method, path, type(trouble).__name__, request_id)
            raise

    def _judge(self, answer: Answer, also: Collection[int]) -> None:
        status = answer.status
        echo = answer.headers.get("sync-protocol")
        if echo is None:
            # A gateway in front of a portal that is down is no stranger, but its word changes nothing either.
            raise PortalFault if status >= 500 else NotThePortal
        if status in (200, 201) or status in also:
            if echo != PROTOCOL:
                raise PortalFault
            return
        if status in _BUSY:
            now = self._time.now()
            raise PortalBusy(retry_after=parse_retry_after(answer.headers.get("retry-after"), now))
        if 200 <= status < 400:
            raise NotThePortal
        if status == 403:
            why = _slug_of(answer)
            raise _BY_WORD.get(why, AccessRefused)(why=why)
        raise _BY_STATUS.get(status, PortalFault)


def parse_retry_after(text: str | None, now: datetime) -> float | None:
    """Seconds to wait, from seconds or an HTTP date; None if absent or unreadable."""
    if text is None:
        return None
    if text.strip().isdecimal():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())


def query(path: str, **values: str | int | None) -> str:
    """`path` with the values that are not None as its query."""
    given = {name: value for name, value in values.items() if value is not None}
    return f"{path}?{urlencode(given)}" if given else path


class _Problem(Value, frozen=True):
    """An error as RFC 9457 writes it."""

    type: str = ""


def _slug_of(answer: Answer) -> str:
    """The portal's word for a refusal, empty when there is none to be read."""
    try:
        problem = msgspec.json.decode(_whole(answer), type=_Problem)
    except (PortalTrouble, msgspec.DecodeError, UnicodeDecodeError):
        return ""
    return problem.type.removeprefix(SLUG)


def _check_type(answer: Answer, expected: str) -> None:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != expected:
        raise NotThePortal


def _whole(answer: Answer) -> bytes:
    body = bytearray()
    for chunk in answer.chunks:
        body += chunk
        if len(body) > MAX_BODY:
            raise PortalFault
    return bytes(body)
