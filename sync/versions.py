"""What this portal speaks today: asked at the start, each hour, and when an answer makes it doubtful."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from desktop_app.domain.errors import ClientTooOld
from desktop_app.storage.envelope import COMMAND_SCHEMA
from desktop_app.storage.meta import Meta as MetaTable
from desktop_app.storage.sending import CLIENT_OLDER, PORTAL_OLDER
from sync.exchange import PROTOCOL
from sync.ports import Clock
from sync.wire import Meta, decode

AN_HOUR: Final = 3_600.0
PORTAL: Final = "portal"
"""In `meta`: the portal's word about itself when it was last reached, its package key among it."""


class Versions:
    """The portal's own word about itself, kept for an hour."""

    def __init__(self, ask: Callable[[], Meta], *, clock: Clock, version: str) -> None:
        """`version` is this program's."""
        self._ask = ask
        self._clock = clock
        self._version = version
        self._meta: Meta | None = None
        self._asked_at = 0.0

    def meta(self) -> Meta:
        """Who the portal is. Raises a PortalTrouble when it has to be asked and does not answer."""
        now = self._clock.monotonic()
        if self._meta is None or now - self._asked_at >= AN_HOUR:
            self._meta, self._asked_at = self._ask(), now
        return self._meta

    def doubt(self) -> None:
        """Ask again before the next use: the portal may be another than before."""
        self._meta = None

    def check_pulling(self) -> None:
        """Raises ClientTooOld when this portal wants a newer program; sending goes on all the same."""
        meta = self.meta()
        if meta.protocol.min > int(PROTOCOL) or _parts(meta.minimum_client) > _parts(self._version):
            raise ClientTooOld


def reason_to_wait(portal: Meta, command_type: str) -> str:
    """Why commands of this type are not sent to this portal; empty when it takes them, or does not say."""
    if not portal.command_schemas:
        return ""
    taken = portal.command_schemas.get(command_type)
    if taken is None or taken.max < COMMAND_SCHEMA:
        return PORTAL_OLDER
    return CLIENT_OLDER if taken.min > COMMAND_SCHEMA else ""


def remember_portal(table: MetaTable, portal: Meta) -> None:
    """Keep its word for packages, which are made without asking it."""
    said = msgspec.json.encode(portal).decode()
    if table.get(PORTAL) != said:
        table.set(PORTAL, said)


def remembered_portal(table: MetaTable) -> Meta | None:
    """What it said when it was last reached; None when it never was."""
    said = table.get(PORTAL)
    return None if said is None else decode(said.encode(), Meta)


def _parts(version: str) -> tuple[int, ...]:
    """`1.10.0` comes after `1.9`; what is no number does not count."""
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
