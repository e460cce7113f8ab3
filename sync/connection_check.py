"""What the first-run page says about an address: reachable, trusted, a portal, in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from desktop_app.domain.errors import (
    CertificateRefused,
    ClientTooOld,
    NotThePortal,
    PortalTrouble,
    PortalUnreachable,
)
from sync.clock_offset import TrustedTime
from sync.exchange import PROTOCOL, Exchange
from sync.http_portal import fetch_meta
from sync.origin import origin
from sync.ports import Clock, Transport


@dataclass(frozen=True, slots=True)
class ConnectionFacts:
    """Findings about one address; `trouble` is the class name of the DeskError in the way, or empty."""

    address: str
    name: str = ""
    reachable: bool = False
    certificate_ok: bool = False
    protocol_ok: bool = False
    clock_offset: timedelta | None = None  # portal minus this machine
    training: bool = False
    trouble: str = ""

    @property
    def ok(self) -> bool:
        """An officer can sign in there."""
        return self.protocol_ok and not self.trouble


def check_connection(address: str, *, transport: Transport, clock: Clock) -> ConnectionFacts:
    """Ask the address who it is. Never raises a PortalTrouble; blocks until answered or timed out."""
    try:
        place = origin(address)
    except NotThePortal as wrong:
        return ConnectionFacts(address, trouble=type(wrong).__name__)
    time = TrustedTime(clock)
    try:
        meta = fetch_meta(Exchange(place, transport, time))
    except PortalTrouble as trouble:
        return ConnectionFacts(
            place,
            reachable=not isinstance(trouble, PortalUnreachable),
            certificate_ok=not isinstance(trouble, PortalUnreachable | CertificateRefused),
            trouble=type(trouble).__name__,
        )
    speaks = meta.protocol.min <= int(PROTOCOL) <= meta.protocol.max
    return ConnectionFacts(
        place,
        name=meta.name,
        reachable=True,
        certificate_ok=True,
        protocol_ok=speaks,
        clock_offset=time.offset() if time.quality() == "good" else None,
        training=meta.training,
        trouble="" if speaks else ClientTooOld.__name__,
    )
