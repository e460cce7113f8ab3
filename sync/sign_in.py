"""Signing in: the system's web browser, authorization code with PKCE, back to this machine."""

from __future__ import annotations

import queue
import secrets
import threading
from urllib.parse import parse_qsl, urlencode

from authlib.common.security import generate_token
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from desktop_app.domain.errors import NotThePortal, SignInAbandoned, SignInRefused
from sync import oauth
from sync.clock_offset import TrustedTime
from sync.exchange import Exchange
from sync.http_portal import fetch_meta
from sync.loopback import Loopback
from sync.origin import may_be_asked, origin
from sync.ports import Browser, Clock, Request, Transport
from sync.tokens import Session, session_of

__all__ = ["Session", "TrainingBrowser", "sign_in"]

LOOK_EVERY = 0.1  # seconds between two looks at `cancelled`


def sign_in(
    address: str,
    *,
    transport: Transport,
    browser: Browser,
    clock: Clock,
    cancelled: threading.Event,
    timeout: float = 300.0,
) -> Session:
    """A session for whoever signs in in the browser; blocks, so not for the window's thread.

    Raises SignInAbandoned when nobody does within `timeout` seconds or `cancelled` is set, SignInRefused when
    the portal says no or another issuer answers, PortalTrouble when the portal cannot be used.
    """
    exchange = Exchange(origin(address), transport, TrustedTime(clock))
    meta = fetch_meta(exchange)
    if not all(may_be_asked(url) for url in (meta.authorize, meta.token)):
        raise NotThePortal
    state, verifier = secrets.token_urlsafe(24), generate_token(64)
    with Loopback(state) as loopback:
        url = prepare_grant_uri(
            meta.authorize,
            oauth.CLIENT_ID,
            "code",
            redirect_uri=loopback.redirect_uri,
            state=state,
            scope="desk",
            code_challenge=create_s256_code_challenge(verifier),
            code_challenge_method="S256",
        )
        browser.open(url)
        came_back = dict(parse_qsl(_wait(loopback, cancelled, clock, timeout)))
        if came_back.get("iss") != meta.issuer or "code" not in came_back:
            raise SignInRefused
        try:
            grant = oauth.redeem_code(
                exchange, meta, code=came_back["code"], redirect_uri=loopback.redirect_uri, verifier=verifier
            )
        except oauth.GrantRefused:
            raise SignInRefused from None
    return session_of(grant)


def _wait(loopback: Loopback, cancelled: threading.Event, clock: Clock, timeout: float) -> str:
    limit = clock.monotonic() + timeout
    while not cancelled.is_set() and clock.monotonic() < limit:
        try:
            return loopback.answers.get(timeout=LOOK_EVERY)
        except queue.Empty:
            continue
    raise SignInAbandoned


class TrainingBrowser:
    """Signs in by itself at a training portal: asks as `user_name` and follows the way back."""

    def __init__(self, transport: Transport, user_name: str) -> None:
        self._transport = transport
        self._user_name = user_name

    def open(self, url: str) -> None:
        """Raises SignInRefused when the portal does not send the browser back at once."""
        with self._transport.open(
            Request("GET", f"{url}&{urlencode({'login_hint': self._user_name})}")
        ) as page:
            back = page.headers.get("location", "")
        if page.status != 303 or not back.startswith("http://127.0.0.1:"):
            raise SignInRefused
        with self._transport.open(Request("GET", back)):
            pass
