"""The portal's keys as each was first heard of here: receipts of long ago stay checkable after a new one."""

from __future__ import annotations

from desktop_app.storage.meta import Meta


def pin(meta: Meta, key_id: str, public: str) -> None:
    """Remember a key (base64); another one under a known name does not take its place."""
    if pinned(meta, key_id) is None:
        meta.set(_name(key_id), public)


def pinned(meta: Meta, key_id: str) -> str | None:
    """The key of this name, None when none was ever heard of."""
    return meta.get(_name(key_id))


def _name(key_id: str) -> str:
    return f"receipt_key:{key_id}"
