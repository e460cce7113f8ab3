"""What goes over the wire, as values; unknown fields are ignored here and stay in the raw documents."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any, Final, Literal, TypeVar

import msgspec

from desktop_app.domain.actions import Verdict
from desktop_app.domain.case import Value
from desktop_app.domain.errors import PortalFault
from desktop_app.domain.feed import FeedItem, FeedPage, SnapshotPage

logger = logging.getLogger(__name__)

T = TypeVar("T")

UNKNOWN: Final = "unknown"
"""The portal's word for a command id it never stored."""

_ABSENT: Final = msgspec.Raw(b"")


class Range(Value, frozen=True):
    """Versions the portal speaks, both ends included."""

    min: int
    max: int


class Meta(Value, frozen=True):
    """Who the portal is, which versions it speaks and where its sign-in is."""

    name: str
    protocol: Range
    issuer: str
    authorize: str
    token: str
    revoke: str
    command_schemas: dict[str, Range] = msgspec.field(default_factory=dict)
    minimum_client: str = ""
    epoch: str = ""
    package_key: str = ""
    manifest: bool = False
    training: bool = False


class User(Value, frozen=True):
    """The signed-in person; grants come again with the reference data."""

    id: str
    name: str = ""


class TokenGrant(Value, frozen=True):
    """Answer of the token endpoint."""

    access_token: str
    expires_in: float
    refresh_token: str
    user_id: str
    user: User | None = None
    refresh_expires_in: float | None = None


class OAuthProblem(Value, frozen=True):
    """Refusal of the token endpoint."""

    error: str = ""


class ReceiptKeyWire(Value, frozen=True):
    """The key that signs receipts: 32 raw bytes as base64."""

    id: str
    alg: Literal["Ed25519"]
    public: str


class Enrolment(Value, frozen=True):
    """Answer to the registration of a device."""

    device: str
    receipt_key: ReceiptKeyWire
    user: User


class WireVerdict(Verdict, frozen=True):
    """A verdict as it came; a conflict brings the case as it is now."""

    case: msgspec.Raw = _ABSENT

    @property
    def document(self) -> bytes | None:
        """The fresh case document, if the portal sent one."""
        raw = bytes(self.case)
        return raw if raw not in (b"", b"null") else None


class Verdicts(Value, frozen=True):
    """Answer to commands, sent or asked for."""

    verdicts: tuple[WireVerdict, ...]


class BucketHash(Value, frozen=True):
    """What one of 256 buckets should hash to."""

    b: int
    sha256: str


class ManifestPage(Value, frozen=True):
    """What should be here; to be compared only when `current`, else something came after the cursor."""

    current: bool
    buckets: tuple[BucketHash, ...]

    @property
    def hashes(self) -> dict[int, str]:
        """Hash by bucket."""
        return {one.b: one.sha256 for one in self.buckets}


class HeldItem(Value, frozen=True):
    """One item that should be here, in this version."""

    id: str
    version: int


class BucketPage(Value, frozen=True):
    """What one bucket should hold."""

    current: bool
    items: tuple[HeldItem, ...]


def decode(body: bytes | msgspec.Raw, kind: type[T]) -> T:
    """Read an answer. Raises PortalFault for broken JSON or a known field of another type."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise PortalFault from None


def decode_page(body: bytes, kind: type[FeedPage] | type[SnapshotPage]) -> Any:
    """Read a page. Raises PortalFault for what is none.

    An item that cannot be read is left out and holds up no other; the next comparison misses it.
    """
    try:
        page = msgspec.json.decode(body, type=kind)
        check_items(page.items)
    except (msgspec.DecodeError, UnicodeDecodeError, PortalFault):
        return _readable_part(body, kind)
    return page


def _readable_part(body: bytes, kind: type[FeedPage] | type[SnapshotPage]) -> Any:
    members = decode(body, dict[str, msgspec.Raw])
    found = decode(members.get("items", _ABSENT), tuple[msgspec.Raw, ...])
    page = decode(msgspec.json.encode({**members, "items": ()}), kind)
    items = tuple(item for raw in found for item in _item(raw))
    logger.warning("%d of %d items of a page cannot be read", len(found) - len(items), len(found))
    return msgspec.structs.replace(page, items=items)


def _item(raw: msgspec.Raw) -> tuple[FeedItem, ...]:
    try:
        item = decode(raw, FeedItem)
        check_items((item,))
    except PortalFault:
        return ()
    return (item,)


def check_items(items: Iterable[FeedItem]) -> None:
    """Every upsert must bring a document. Raises PortalFault."""
    for item in items:
        if item.op not in ("upsert", "remove") or (
            item.op == "upsert" and bytes(item.data) in (b"", b"null")
        ):
            raise PortalFault


def commands_body(wires: Iterable[bytes]) -> bytes:
    """The frozen commands, byte for byte, in one request."""
    return b'{"commands":[' + b",".join(wires) + b"]}"
