"""A small HTTP proxy in front of a portal that spoils answers on order, as bad networks do."""

from __future__ import annotations

import gzip
import http.client
import json
import socket
import struct
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

LOGIN_PAGE = "<html><body>Wi-Fi: đăng nhập để tiếp tục</body></html>".encode()
ELSEWHERE = "http://127.0.0.1:9/elsewhere"
DELAY = 0.3
HOP = frozenset({"connection", "transfer-encoding", "content-length", "keep-alive", "date", "server"})


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` requests whose path starts with `path`."""

    kind: str
    path: str = ""
    times: int = 1
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    after: int = 0  # whole answers let through first
    containing: bytes = b""  # in the request's body
    saying: Mapping[str, Any] = field(default_factory=dict)  # members that the answer gets instead of its own


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of the portal behind."""

    status: int
    headers: dict[str, str]
    body: bytes


class FaultProxy:
    """Stands at `address` in front of the portal; `seen` holds (method, path) of every request."""

    def __init__(self, portal: str) -> None:
        self.portal = portal
        self.seen: list[tuple[str, str]] = []
        self.sent: list[dict[str, str]] = []
        self.busy = self.busiest = 0
        self._faults: list[Fault] = []
        self._lock = threading.Lock()
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 5

            def do_GET(self) -> None:
                proxy.handle(self)

            do_POST = do_PUT = do_PATCH = do_HEAD = do_GET  # noqa: N815 - the library's words

            def log_message(self, *_: Any) -> None:
                """Silent."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, name="fault-proxy"
        )

    def order(self, kind: str, **details: Any) -> None:
        """The next fault."""
        with self._lock:
            self._faults.append(Fault(kind, **details))

    def forget(self) -> None:
        """The faults that met no request yet happen no more."""
        with self._lock:
            self._faults.clear()

    def asked(self, path: str, method: str = "") -> int:
        """How many requests for `path` came."""
        return sum(p.startswith(path) and method in ("", m) for m, p in self.seen)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def handle(self, request: BaseHTTPRequestHandler) -> None:
        """Answer one request, well or badly."""
        with self._under_way():
            self._handle(request)

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        with self._lock:
            self.busy += 1
            self.busiest = max(self.busiest, self.busy)
        try:
            yield
        finally:
            with self._lock:
                self.busy -= 1

    def _handle(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        self.seen.append((request.command, request.path))
        self.sent.append({name.lower(): value for name, value in request.headers.items()})
        fault = self._take(request, body) or Fault("")
        if fault.kind == "drop-request":
            self._reset(request)
        elif (own := _own_answer(fault)) is not None:
            _write(request, own)
        else:
            if fault.kind == "delay":
                time.sleep(DELAY)
            if fault.kind == "spoil-request":
                body = body[:-1] + bytes([body[-1] ^ 1])
            answer = self._forward(request, body)
            if fault.kind == "drop-response":
                self._reset(request)
            elif fault.kind == "truncate":
                _write(request, answer, part=len(answer.body) // 2)
            else:
                _write(request, _spoilt(fault, answer))

    def _take(self, request: BaseHTTPRequestHandler, body: bytes) -> Fault | None:
        plain = gzip.decompress(body) if request.headers.get("Content-Encoding") == "gzip" else body
        with self._lock:
            for fault in self._faults:
                if not request.path.startswith(fault.path) or fault.containing not in plain:
                    continue
                if fault.after:
                    fault.after -= 1
                    return None
                fault.times -= 1
                if fault.times == 0:
                    self._faults.remove(fault)
                return fault
        return None

    def _forward(self, request: BaseHTTPRequestHandler, body: bytes) -> Answered:
        connection = http.client.HTTPConnection(urlsplit(self.portal).netloc, timeout=20)
        try:
            headers = {n: v for n, v in request.headers.items() if n.lower() not in (*HOP, "accept-encoding")}
            connection.request(request.command, request.path, body or None, headers)
            answer = connection.getresponse()
            kept = {n.lower(): v for n, v in answer.getheaders() if n.lower() not in HOP}
            # The portal names its own address for the tokens: they shall come through here as well.
            content = answer.read().replace(
                f'"{self.portal}/token"'.encode(), f'"{self.address}/token"'.encode()
            )
            return Answered(answer.status, kept, content)
        finally:
            connection.close()

    @staticmethod
    def _reset(request: BaseHTTPRequestHandler) -> None:
        request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.close_connection = True


def _own_answer(fault: Fault) -> Answered | None:
    """What the network answers instead of asking the portal."""
    if fault.kind == "html":
        return Answered(200, {"Content-Type": "text/html"}, LOGIN_PAGE)
    if fault.kind == "redirect":
        return Answered(302, {"Location": ELSEWHERE}, b"")
    if fault.kind not in ("status", "bare-status"):
        return None
    headers = {"Content-Type": "application/problem+json", **fault.headers}
    if fault.kind == "status":
        headers |= {"Sync-Protocol": "1"}
    problem = {"type": "urn:nguoidan:problem:test", "title": "Test", "status": fault.status, **fault.saying}
    return Answered(fault.status, headers, json.dumps(problem).encode())


def _spoilt(fault: Fault, answer: Answered) -> Answered:
    """The portal's answer, whole as HTTP but not as it was."""
    body, headers = answer.body, dict(answer.headers)
    match kind := fault.kind:
        case "half-json":
            body = body[: len(body) // 2]
        case "wrong-type":
            body = b'{"items": 5, "verdicts": {}, "cursor": null}'
        case "wrong-gzip":
            headers["content-encoding"], body = "gzip", b"this is not gzip at all"
        case "no-echo":
            headers.pop("sync-protocol")
        case "future" | "saying":
            body = _from_the_future(body) if kind == "future" else _saying(body, fault.saying)
        case "strange-verdict" | "missing-verdict" | "unknown-verdict" | "defer":
            body = _other_verdict(kind, body)
        case "other-copy":
            body = body.replace(b'"feed_cursor":"', b'"feed_cursor":"x')
        case "forged-receipt":
            body = body.replace(b'"TN-', b'"XX-')
        case "spoil":
            body = body[:-1] + bytes([body[-1] ^ 1])
        case "" | "delay" | "spoil-request":
            pass
        case _:
            raise ValueError(kind)
    return replace(answer, headers=headers, body=body)


def _saying(body: bytes, members: Mapping[str, Any]) -> bytes:
    """The portal's answer with some members of ours."""
    return json.dumps(json.loads(body) | dict(members)).encode()


def _other_verdict(kind: str, body: bytes) -> bytes:
    """The first verdict in words that no client knows, or none, or one that fits no command just sent."""
    first, *others = json.loads(body)["verdicts"]
    spoilt = {
        "strange-verdict": [{**first, "verdict": "parked"}],
        "missing-verdict": [],
        "unknown-verdict": [{"id": first["id"], "verdict": "unknown"}],
        "defer": [{"id": first["id"], "verdict": "deferred", "retry_after": 0}],
    }
    return json.dumps({"verdicts": [*spoilt[kind], *others]}).encode()


def _from_the_future(body: bytes) -> bytes:
    """The page as a newer portal would send it: a new field in each case, a new status, a new type."""
    page = json.loads(body)
    for item in page["items"]:
        if item["type"] == "case" and item["data"] is not None:
            item["data"]["mediation"] = {"round": 2, "by": "u_new"}
            item["data"]["status"] = "mediated"
    page["items"].append(
        {
            "n": 1,
            "op": "upsert",
            "type": "mediator",
            "id": "m_1",
            "version": 1,
            "reason": None,
            "data": {"x": 1},
        }
    )
    return json.dumps(page).encode()


def _write(request: BaseHTTPRequestHandler, answer: Answered, *, part: int | None = None) -> None:
    request.send_response(answer.status)
    for name, value in answer.headers.items():
        request.send_header(name, value)
    request.send_header("Content-Length", str(len(answer.body)))
    request.send_header("Connection", "close")
    request.end_headers()
    with suppress(ConnectionError):  # the client may be dead by now
        request.wfile.write(answer.body if part is None else answer.body[:part])
