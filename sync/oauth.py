"""The portal's token endpoint: a code or a refresh token against a session."""

from __future__ import annotations

from urllib.parse import urlencode

from sync.exchange import FORM, Exchange
from sync.wire import Meta, OAuthProblem, TokenGrant, decode

CLIENT_ID = "nguoidan-desk"


class GrantRefused(Exception):
    """The endpoint understood and said no: the code or token is spent, replaced or revoked."""


def redeem_code(exchange: Exchange, meta: Meta, *, code: str, redirect_uri: str, verifier: str) -> TokenGrant:
    """Turn the code of a sign-in into a session. Raises GrantRefused or a PortalTrouble."""
    return _ask(
        exchange,
        meta.token,
        grant_type="authorization_code",
        code=code,
        redirect_uri=redirect_uri,
        code_verifier=verifier,
    )


def refresh(exchange: Exchange, meta: Meta, *, refresh_token: str) -> TokenGrant:
    """A new access token and the successor of `refresh_token`. Raises GrantRefused or a PortalTrouble."""
    return _ask(exchange, meta.token, grant_type="refresh_token", refresh_token=refresh_token)


def revoke(exchange: Exchange, meta: Meta, *, refresh_token: str) -> None:
    """End the session at the portal."""
    body = urlencode({"token": refresh_token, "client_id": CLIENT_ID}).encode()
    exchange.ask("POST", meta.revoke, body=body, body_type=FORM)


def _ask(exchange: Exchange, url: str, **form: str) -> TokenGrant:
    body = urlencode({**form, "client_id": CLIENT_ID}).encode()
    answer = exchange.ask("POST", url, body=body, body_type=FORM, also=(400,))
    if answer.status == 400:
        raise GrantRefused(decode(answer.body, OAuthProblem).error)
    return decode(answer.body, TokenGrant)
