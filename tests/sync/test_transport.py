"""HTTP as it leaves this machine: certificates, proxies, redirects, limits."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clocks import SystemClock
from desktop_app.domain.errors import (
    CertificateRefused,
    NotThePortal,
    PortalBusy,
    PortalFault,
    PortalUnreachable,
)
from sync.clock_offset import TrustedTime
from sync.connection_check import check_connection
from sync.exchange import MAX_BODY, Exchange, parse_retry_after
from sync.transport import HttpTransport
from tests.sync.fault_proxy import FaultProxy

ECHO = {"Sync-Protocol": "1", "Content-Type": "application/json"}


@contextmanager
def serving(
    body: bytes, *, status: int = 200, headers: dict[str, str], tls: ssl.SSLContext | None = None
) -> Iterator[str]:
    """A server that always answers the same; its address."""

    class Handler(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Silent."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: Any) -> None:
            """A client that refuses the certificate ends the handshake; that is the test."""

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def http() -> Iterator[HttpTransport]:
    transport = HttpTransport(clock=SystemClock())
    yield transport
    transport.close()


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    return context


def ask(http: HttpTransport, address: str) -> bytes:
    return Exchange(address, http, TrustedTime(SystemClock())).ask("GET", "/x").body


def test_a_certificate_of_the_systems_own_authority_is_accepted(
    tls: ssl.SSLContext, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    http = HttpTransport(clock=SystemClock())
    with serving(b"{}", headers=ECHO, tls=tls) as address:
        assert ask(http, address) == b"{}"
        http.close()


def test_an_unknown_certificate_is_refused_and_said_so(http: HttpTransport, tls: ssl.SSLContext) -> None:
    with serving(b"{}", headers=ECHO, tls=tls) as address:
        with pytest.raises(CertificateRefused):
            ask(http, address)
        facts = check_connection(address, transport=http, clock=SystemClock())
    assert (facts.reachable, facts.certificate_ok, facts.trouble) == (True, False, "CertificateRefused")
    assert not facts.ok


def test_plain_http_to_another_machine_is_never_tried(http: HttpTransport) -> None:
    with pytest.raises(NotThePortal):
        ask(http, "http://portal.example")


@pytest.mark.parametrize("typed", ["", "http://portal.example", "ftp://x"])
def test_an_address_that_cannot_be_a_portal_is_said_without_asking(http: HttpTransport, typed: str) -> None:
    facts = check_connection(typed, transport=http, clock=SystemClock())
    assert (facts.reachable, facts.ok, facts.trouble) == (False, False, "NotThePortal")


def test_a_redirect_is_not_followed(http: HttpTransport) -> None:
    with (
        serving(b"{}", headers=ECHO) as elsewhere,
        serving(b"", status=302, headers={**ECHO, "Location": elsewhere}) as address,
        pytest.raises(NotThePortal),
    ):
        ask(http, address)


def test_nobody_listening_means_that_nothing_left(http: HttpTransport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(PortalUnreachable) as met:
        ask(http, f"http://127.0.0.1:{port}")
    assert not met.value.left
    facts = check_connection(f"http://127.0.0.1:{port}", transport=http, clock=SystemClock())
    assert (facts.reachable, facts.trouble) == (False, "PortalUnreachable")


def test_a_connection_that_breaks_leaves_it_open_whether_it_arrived(
    http: HttpTransport, network: FaultProxy
) -> None:
    network.order("drop-request")
    with pytest.raises(PortalUnreachable) as met:
        ask(http, network.address)
    assert met.value.left
    assert met.value.request_id


def test_a_bomb_is_refused_before_it_fills_the_memory(http: HttpTransport) -> None:
    bomb = gzip.compress(bytes(MAX_BODY + 1), 9)
    with (
        serving(bomb, headers={**ECHO, "Content-Encoding": "gzip"}) as address,
        pytest.raises(PortalFault),
    ):
        ask(http, address)


def test_the_proxy_of_the_environment_is_not_used_but_the_systems_is(
    network: FaultProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    asked: list[str] = []

    def system_proxies(url: str) -> dict[str, str]:
        asked.append(url)
        return {}

    http = HttpTransport(clock=SystemClock(), proxies=system_proxies)
    facts = check_connection(network.address, transport=http, clock=SystemClock())
    assert facts.ok
    assert facts.training
    assert facts.clock_offset is not None
    assert asked == [f"{network.address}/api/sync/v1/meta"]
    dead = HttpTransport(clock=SystemClock(), proxies=lambda _: {"http": "http://127.0.0.1:9"})
    with pytest.raises(PortalUnreachable) as met:
        ask(dead, network.address)
    assert not met.value.left
    http.close()
    dead.close()


def test_an_answer_of_another_kind_is_not_the_portals(http: HttpTransport) -> None:
    with (
        serving(b"<html>", headers={**ECHO, "Content-Type": "text/html"}) as address,
        pytest.raises(NotThePortal),
    ):
        ask(http, address)


def test_busy_brings_the_portals_own_time_along(http: HttpTransport) -> None:
    busy = {**ECHO, "Retry-After": "12"}
    with serving(b"{}", status=503, headers=busy) as address, pytest.raises(PortalBusy) as met:
        ask(http, address)
    assert met.value.retry_after == 12


NOON = datetime(2025, 8, 25, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (None, None),
        ("120", 120.0),
        ("Mon, 25 Aug 2025 12:00:30 GMT", 30.0),
        ("Mon, 25 Aug 2025 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(text: str | None, seconds: float | None) -> None:
    assert parse_retry_after(text, NOON) == seconds


@given(text=st.text())
def test_no_retry_after_breaks_the_program(text: str) -> None:
    wait = parse_retry_after(text, NOON)
    assert wait is None or wait >= 0


@contextmanager
def saying(raw: bytes) -> Iterator[str]:
    """A server that answers one connection with these very bytes and hangs up; its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(raw)

        thread = threading.Thread(target=answer)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread.join()


HEAD = (
    b"HTTP/1.1 200 OK\r\nSync-Protocol: 1\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


def test_an_answer_in_pieces_is_read_whole(http: HttpTransport) -> None:
    with saying(HEAD + b"4\r\n{}  \r\n3\r\n   \r\n0\r\n\r\n") as address:
        assert ask(http, address) == b"{}     "


@pytest.mark.parametrize("cut", [b"4\r\n{}  \r\n", b"4\r\n{}", b"4\r\n{}  \r\n3\r\n ", b"zz\r\n{}"])
def test_an_answer_in_pieces_that_breaks_off_is_no_answer(http: HttpTransport, cut: bytes) -> None:
    with saying(HEAD + cut) as address, pytest.raises(PortalUnreachable) as met:
        ask(http, address)
    assert met.value.left
