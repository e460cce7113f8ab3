"""What any portal offers; an adapter for another portal implements this and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.feed import FeedPage, Scope, SnapshotPage
from desktop_app.domain.uploads import Upload
from sync.device_keys import DeviceKeys
from sync.ports import Answer
from sync.wire import BucketPage, Enrolment, ManifestPage, Meta, WireVerdict


@dataclass(frozen=True, slots=True)
class Piece:
    """The portal's word about an upload: it has `offset` bytes, and all of them once it names a `sha256`.

    `gone`: it has to be announced again. `broken`: what came was not the file announced, and was dropped.
    `refused` is a code of the contract: this file will never be taken.
    """

    offset: int = 0
    sha256: str = ""
    gone: bool = False
    broken: bool = False
    refused: str = ""


class UploadCalls(Protocol):
    """How a file goes up; every call may raise any PortalTrouble."""

    def begin(self, upload: Upload) -> Piece:
        """Announce a file; the same one again is only asked how far it has come."""
        ...

    def how_far(self, upload_id: str) -> Piece:
        """Where to go on."""
        ...

    def append(self, upload_id: str, offset: int, content: bytes) -> Piece:
        """Add the bytes that begin at `offset`; the answer's offset is `offset` when they were not taken."""
        ...


class FeedCalls(Protocol):
    """What comes down; both calls may raise any PortalTrouble."""

    def snapshot(self, scope: Scope, page: str | None, *, limit: int) -> SnapshotPage:
        """A page of the first copy; CursorExpired when the portal no longer knows `page`."""
        ...

    def changes(self, scope: Scope, cursor: str, *, limit: int) -> FeedPage:
        """What changed after `cursor`; CursorExpired when a new first copy is needed."""
        ...


class VerdictCalls(Protocol):
    """What the portal remembers; may raise any PortalTrouble."""

    def verdicts(self, ids: Sequence[str]) -> list[WireVerdict]:
        """What became of these commands; `unknown` for ids the portal never stored."""
        ...


class Portal(FeedCalls, VerdictCalls, Protocol):
    """Every call may raise any PortalTrouble; none changes anything on this machine."""

    def meta(self) -> Meta:
        """Who the portal is; needs no session."""
        ...

    def register(self, *, name: str, platform: str, version: str, keys: DeviceKeys) -> Enrolment:
        """Make this device and its keys known; the answer pins the key of the receipts."""
        ...

    def manifest(self, scope: Scope, cursor: str) -> ManifestPage:
        """Hashes of what should be here; CursorExpired as above. Only where `meta` says that there is one."""
        ...

    def bucket(self, scope: Scope, cursor: str, number: int) -> BucketPage:
        """One bucket of it, item by item."""
        ...

    def case(self, case_id: str) -> bytes | None:
        """One case as this person sees it; None when they do not."""
        ...

    def send(self, wires: Sequence[bytes]) -> list[WireVerdict]:
        """Hand over frozen commands."""
        ...

    @property
    def uploads(self) -> UploadCalls:
        """The way up for files."""
        ...

    def attachment(self, attachment_id: str, *, start: int, sha256: str) -> AbstractContextManager[Answer]:
        """A file from byte `start` on (206), or whole (200) if it changed; 404 or 410 if out of sight."""
        ...
