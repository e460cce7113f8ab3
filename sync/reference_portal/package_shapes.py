"""The published shape of what a machine writes into its package."""

from typing import Literal

from pydantic import Field

from sync.reference_portal.wire_models import Command, Id, Instant, Shape


class Cursors(Shape):
    me: str | None
    ref: str | None


class PackageRequest(Shape):
    """What a machine writes into its package."""

    kind: Literal["request"]
    issuer: str
    device: Id
    user: Id
    number: int = Field(ge=1, le=2**53 - 1)
    made_at: Instant
    commands: list[Command]
    ask: list[Id]
    cursors: Cursors
