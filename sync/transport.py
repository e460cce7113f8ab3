"""HTTP for real: requests over the system's trust store and the system's proxies."""

from __future__ import annotations

import ssl
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3.exceptions import ConnectTimeoutError, DecodeError, HTTPError, ProxyError

from desktop_app.domain.errors import CertificateRefused, NotThePortal, PortalFault, PortalUnreachable
from sync.origin import may_be_asked
from sync.ports import Answer, Clock, Request

CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0
CHUNK = 65_536

Proxies = Callable[[str], Mapping[str, str]]
"""Proxies to use for a URL, as requests wants them: scheme to proxy address."""


def no_proxies(_: str) -> Mapping[str, str]:
    """Straight to the portal."""
    return {}


class HttpTransport:
    """A pool of `requests` sessions; a session is never used by two threads at once."""

    def __init__(self, *, clock: Clock, proxies: Proxies = no_proxies) -> None:
        self._clock = clock
        self._proxies = proxies
        self._idle: deque[requests.Session] = deque()
        self._closed = False

    @contextmanager
    def open(self, request: Request) -> Iterator[Answer]:
        """Ask once. The answer's body is decompressed, bounded in time, and never outlives the context."""
        if not may_be_asked(request.url):
            raise NotThePortal
        limit = self._clock.monotonic() + request.seconds
        with self._session() as session, _facts():
            answer = session.request(
                request.method,
                request.url,
                headers=dict(request.headers),
                data=request.body,
                proxies=dict(self._proxies(request.url)),
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                allow_redirects=False,
                stream=True,
            )
            with closing(answer):
                headers = {name.lower(): value for name, value in answer.headers.items()}
                yield Answer(answer.status_code, headers, self._chunks(answer, limit))

    def close(self) -> None:
        """Close idle connections; a session in use is closed when its answer has been read."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _chunks(self, answer: requests.Response, limit: float) -> Iterator[bytes]:
        with _facts():
            while chunk := answer.raw.read1(CHUNK, decode_content=True):
                if self._clock.monotonic() > limit:
                    raise PortalUnreachable
                yield chunk

    @contextmanager
    def _session(self) -> Iterator[requests.Session]:
        try:
            session = self._idle.pop()
        except IndexError:
            session = _new_session()
        try:
            yield session
        finally:
            self._idle.append(session)
            if self._closed:
                self.close()


class _SystemTrust(HTTPAdapter):
    """Certificates are judged by the operating system, not by a list inside a library."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=_context(), **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=_context(), **kwargs)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ARG002
        conn.cert_reqs = "CERT_REQUIRED"

    def build_connection_pool_key_attributes(self, *args: Any, **kwargs: Any) -> Any:
        """The library would pin its own certificate file on the pool here."""
        host, tls = super().build_connection_pool_key_attributes(*args, **kwargs)
        return host, {name: value for name, value in tls.items() if name not in ("ca_certs", "ca_cert_dir")}


def _context() -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _new_session() -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    session.headers.clear()
    session.mount("https://", _SystemTrust(max_retries=0))
    session.mount("http://", HTTPAdapter(max_retries=0))
    return session


@contextmanager
def _facts() -> Iterator[None]:
    """Turn what the HTTP library raises into facts; their texts hold addresses and are dropped."""
    try:
        yield
    except requests.exceptions.SSLError:
        raise CertificateRefused from None
    except requests.exceptions.ConnectTimeout:
        raise PortalUnreachable(left=False) from None
    except requests.exceptions.ConnectionError as broken:
        raise PortalUnreachable(left=not _never_connected(broken)) from None
    except (requests.exceptions.InvalidURL, requests.exceptions.InvalidHeader):
        raise NotThePortal from None
    except DecodeError:
        raise PortalFault from None
    except (requests.exceptions.RequestException, HTTPError):
        raise PortalUnreachable from None


def _never_connected(broken: requests.exceptions.ConnectionError) -> bool:
    reason = getattr(broken.args[0], "reason", None) if broken.args else None
    if isinstance(reason, ProxyError):
        reason = reason.original_error
    return isinstance(reason, ConnectTimeoutError)
