"""What every request and answer carries, whatever is inside: protocol, time, request id, size, encoding."""

import re
import secrets
import zlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.reference_portal.portal_time import PortalClock
from sync.reference_portal.problems import Problem

PROTOCOL = "1"
REQUEST_ID = re.compile(r"[!-~]{1,128}")


class Envelope:
    """Outside the framework, so that its own error answers get it too."""

    def __init__(self, app: ASGIApp, *, clock: PortalClock, body_bytes: int) -> None:
        self._app = app
        self._clock = clock
        self._body_bytes = body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        given = Headers(scope=scope)
        asked_id = given.get("x-request-id", "")
        request_id = asked_id if REQUEST_ID.fullmatch(asked_id) else secrets.token_hex(8)

        async def send_enveloped(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Sync-Protocol"] = PROTOCOL
                headers["X-Request-ID"] = request_id
                headers["X-Server-Time"] = str(int(self._clock.now().timestamp() * 1000))
            await send(message)

        try:
            _check_protocol(given)
            body = await self._body(given, receive)
        except Problem as problem:
            await problem.response()(scope, receive, send_enveloped)
            return
        await self._app(_without_encoding(scope), _Replay(body, receive), send_enveloped)

    async def _body(self, given: Headers, receive: Receive) -> bytes:
        """The whole body, unpacked. Raises `Problem` when it is too large or packed in another way."""
        encoding = given.get("content-encoding", "identity").lower()
        if encoding not in ("identity", "gzip"):
            raise Problem("unsupported-media")
        unpacker = zlib.decompressobj(wbits=31) if encoding == "gzip" else None
        parts, size = [], 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return b""
            part = message.get("body", b"")
            if unpacker is not None:
                try:
                    part = unpacker.decompress(part, self._body_bytes - size + 1)
                except zlib.error:
                    raise Problem("bad-request") from None
            size += len(part)
            if size > self._body_bytes:
                # The rest is not read: the connection cannot be used again.
                raise Problem("too-large", headers={"Connection": "close"})
            parts.append(part)
            if not message.get("more_body", False):
                if unpacker is not None and size and not unpacker.eof:
                    raise Problem("bad-request")
                return b"".join(parts)


class _Replay:
    """Hands the body on as one message, then whatever else arrives."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


def _check_protocol(given: Headers) -> None:
    if given.get("sync-protocol", PROTOCOL) != PROTOCOL:
        raise Problem("client-too-old")


def _without_encoding(scope: Scope) -> Scope:
    dropped = (b"content-encoding", b"content-length")
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] not in dropped]}
