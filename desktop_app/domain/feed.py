"""What the portal's feed brings: whole documents, in the order of the portal."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from desktop_app.domain.case import Value


class Scope(StrEnum):
    """What one cursor follows; a scope belongs to a user, not to a device."""

    ME = "me"
    REF = "ref"


class FeedItem(Value, frozen=True):
    """A document that came into the scope or changed (`upsert`), or left it (`remove`).

    `data` is the raw JSON of the document; a remove has none. `reason` of a remove is
    `reassigned`, `closed`, `deleted` or `scope`.
    """

    op: str
    type: str
    id: str
    version: int = 0
    n: int = 0
    reason: str | None = None
    data: msgspec.Raw = msgspec.Raw(b"")


class FeedPage(Value, frozen=True):
    """Changes after a cursor; `cursor` is where the next call starts."""

    items: tuple[FeedItem, ...]
    cursor: str
    more: bool = False


class SnapshotPage(Value, frozen=True):
    """Part of the first copy; `feed_cursor` was taken before the snapshot began."""

    items: tuple[FeedItem, ...]
    feed_cursor: str
    next_page: str | None = None
    total: int = 0
