"""The session: an access token in memory, a refresh token in the key store, rotated without a gap."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from desktop_app.domain.errors import OtherOfficer, PortalTrouble, SignInNeeded
from sync import oauth
from sync.exchange import Exchange
from sync.kill_points import kill_point
from sync.ports import Clock, SecretStore
from sync.wire import Meta, TokenGrant

EARLY = 60.0
"""Seconds before its end from which an access token is no longer used."""


@dataclass(frozen=True, slots=True)
class Session:
    """A fresh sign-in, not yet kept anywhere."""

    user_id: str
    name: str
    access_token: str = field(repr=False)
    expires_in: float
    refresh_token: str = field(repr=False)
    lasts: float | None = None  # seconds until the sign-in itself ends, where the portal tells


class Tokens:
    """One user's session at one portal. Any thread may ask; one lock makes the refresh happen once."""

    def __init__(
        self,
        exchange: Exchange,
        meta: Callable[[], Meta],
        *,
        secrets: SecretStore,
        account: str,
        user_id: str,
        clock: Clock,
        lasts: Callable[[float | None], None] = lambda _: None,
    ) -> None:
        """`lasts` hears of every session kept for how many seconds it holds, None where nobody tells."""
        self.user_id = user_id
        self._exchange = exchange
        self._meta = meta
        self._secrets = secrets
        self._account = account
        self._clock = clock
        self._lasts = lasts
        self._lock = threading.Lock()
        self._access = ""
        self._until = 0.0

    @property
    def held(self) -> bool:
        """Whether there is a session to go on with; the portal may still refuse it."""
        return self._secrets.get(self._account) is not None

    def adopt(self, session: Session) -> None:
        """Keep a fresh sign-in. Raises OtherOfficer if it is not this profile's user."""
        with self._lock:
            self._keep(session)

    def access(self) -> str:
        """A valid access token. Raises SignInNeeded when the session is over, KeyringTrouble."""
        with self._lock:
            if not self._access or self._clock.monotonic() >= self._until:
                self._refresh()
            return self._access

    def renew(self, refused: str) -> str:
        """Another token than the one the portal just refused."""
        with self._lock:
            if self._access in ("", refused):
                self._refresh()
            return self._access

    def forget(self) -> None:
        """Sign out: end the session at the portal if it can be reached, and here in any case."""
        with self._lock:
            refresh_token = self._secrets.get(self._account)
            self._drop()
            if refresh_token is not None:
                with suppress(PortalTrouble):
                    oauth.revoke(self._exchange, self._meta(), refresh_token=refresh_token)

    def _refresh(self) -> None:
        refresh_token = self._secrets.get(self._account)
        if refresh_token is None:
            raise SignInNeeded
        try:
            grant = oauth.refresh(self._exchange, self._meta(), refresh_token=refresh_token)
        except oauth.GrantRefused:
            self._drop()
            raise SignInNeeded from None
        kill_point("after-refresh")
        self._keep(session_of(grant))

    def _keep(self, session: Session) -> None:
        if session.user_id != self.user_id:
            raise OtherOfficer
        # The old one stays good at the portal until this one is used: a stop at any line is safe.
        self._secrets.set(self._account, session.refresh_token)
        self._access = session.access_token
        self._until = self._clock.monotonic() + max(session.expires_in - EARLY, session.expires_in / 2)
        self._lasts(session.lasts)

    def _drop(self) -> None:
        self._access = ""
        self._secrets.delete(self._account)


def session_of(grant: TokenGrant) -> Session:
    """The grant as a session."""
    return Session(
        user_id=grant.user_id,
        name=grant.user.name if grant.user else "",
        access_token=grant.access_token,
        expires_in=grant.expires_in,
        refresh_token=grant.refresh_token,
        lasts=grant.refresh_expires_in,
    )
