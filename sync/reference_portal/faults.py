"""Faults on order: what a bad network or a proxy does, for training and tests."""

import asyncio
from dataclasses import dataclass
from threading import Lock

from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.reference_portal.problems import SLUG_OF_STATUS, Problem

LOGIN_PAGE = "<!doctype html><title>Wi-Fi</title><p>Hãy chấp nhận điều khoản để vào mạng.</p>"


@dataclass(slots=True)
class Fault:
    """One kind of fault for the next `times` requests whose path begins with `path`."""

    kind: str
    path: str
    times: int
    status: int = 503
    body: str = "problem"
    retry_after: int | None = None


class FaultQueue:
    """The faults still to come."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = Lock()

    def add(self, fault: Fault) -> int:
        """Queue a fault; returns how many wait."""
        with self._lock:
            self._faults.append(fault)
            return len(self._faults)

    def clear(self) -> None:
        """Forget them all."""
        with self._lock:
            self._faults.clear()

    def take(self, path: str) -> Fault | None:
        """The fault for a request to this path, if one is due."""
        with self._lock:
            for fault in self._faults:
                if path.startswith(fault.path):
                    fault.times -= 1
                    if fault.times <= 0:
                        self._faults.remove(fault)
                    return fault
        return None


class Faulty:
    """The outermost layer: a fault is outside everything the portal means to say."""

    def __init__(self, app: ASGIApp, faults: FaultQueue) -> None:
        self._app = app
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._faults.take(scope["path"]) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        match fault.kind:
            case "drop-request":
                await _cut(send, receive)
            case "drop-response":
                await self._app(scope, receive, _swallow)
                await _cut(send, receive)
            case "half":
                await self._app(scope, receive, _Half(send))
                await _cut(send, receive)
            case "html":
                await HTMLResponse(LOGIN_PAGE)(scope, receive, send)
            case _:
                await _refusal(fault)(scope, receive, send)


class _Half:
    """Lets the head and half of the body through."""

    def __init__(self, send: Send) -> None:
        self._send = send

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._send(message)
        elif body := message.get("body", b""):
            await self._send(
                {"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True}
            )
            # Time to leave the machine before the connection is torn.
            await asyncio.sleep(0.05)


def _refusal(fault: Fault) -> Response:
    headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
    if fault.body == "html":
        return HTMLResponse(LOGIN_PAGE, status_code=fault.status, headers=headers)
    response = Problem(SLUG_OF_STATUS.get(fault.status, "server"), headers=headers).response()
    response.status_code = fault.status
    return response


async def _swallow(_message: Message) -> None:
    """Nothing leaves."""


async def _cut(send: Send, receive: Receive) -> None:
    """Tear the connection, and return when the server knows it.

    ASGI has no word for it; uvicorn's request cycle holds the transport.
    """
    cycle = send.__self__  # type: ignore[attr-defined]
    cycle.transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass
