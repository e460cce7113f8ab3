"""What any portal offers; an adapter for another portal implements this and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from desktop_app.domain.feed import FeedPage, Scope, SnapshotPage
from sync.ports import Answer
from sync.wire import Enrolment, Meta, WireVerdict


class Portal(Protocol):
    """Every call may raise any PortalTrouble; none changes anything on this machine."""

    def meta(self) -> Meta:
        """Who the portal is; needs no session."""
        ...

    def register(self, *, name: str, platform: str, version: str) -> Enrolment:
        """Make this device known; the answer pins the key of the receipts."""
        ...

    def snapshot(self, scope: Scope, page: str | None, *, limit: int) -> SnapshotPage:
        """A page of the first copy; CursorExpired when the portal no longer knows `page`."""
        ...

    def changes(self, scope: Scope, cursor: str, *, limit: int) -> FeedPage:
        """What changed after `cursor`; CursorExpired when a new first copy is needed."""
        ...

    def send(self, wires: Sequence[bytes]) -> list[WireVerdict]:
        """Hand over frozen commands."""
        ...

    def verdicts(self, ids: Sequence[str]) -> list[WireVerdict]:
        """What became of these commands; `unknown` for ids the portal never stored."""
        ...

    def attachment(self, attachment_id: str, *, start: int, sha256: str) -> AbstractContextManager[Answer]:
        """A file from byte `start` on (206), or whole (200) if it changed; 404 if out of sight."""
        ...
