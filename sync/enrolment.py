"""This device at the portal: its id and the key that signs its receipts, asked for once."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import Final

from desktop_app.storage.meta import Meta
from desktop_app.storage.verdict_book import DEVICE_FORKED
from sync.device_keys import known_keys, new_keys
from sync.pinned_keys import pin
from sync.portal import Portal
from sync.receipts import ReceiptKey

DEVICE: Final = "device"
KEY_ID: Final = "receipt_key_id"
KEY: Final = "receipt_key"
FIRST_KEY: Final = "first_key"
"""In `meta`: name and key of the portal that this machine was first registered at."""

NOT_THIS_DEVICE: Final = frozenset({"device-unknown", DEVICE_FORKED})
"""The portal's words for a device id that is of no more use: this machine registers anew."""


@dataclass(frozen=True, slots=True)
class Device:
    """A registered device.

    `orders` is the key that was pinned first: who only pretends to be the portal can have a machine register
    anew and so make known a key of its own, and that one orders nothing.
    """

    id: str
    receipts: ReceiptKey
    orders: ReceiptKey


def enrolled(portal: Portal, meta: Meta, *, name: str, version: str) -> Device:
    """The device as registered, registering it if it is not, or has no keys. Raises a PortalTrouble."""
    keys, known = known_keys(meta), known_device(meta)
    if keys is not None and known is not None:
        return known
    forget_device(meta)  # cut off below, a device would be here whose keys the portal does not have
    if keys is None:
        keys = new_keys(meta)
    answer = portal.register(name=name, platform=platform.system(), version=version, keys=keys)
    device, key_id, key = answer.device, answer.receipt_key.id, answer.receipt_key.public
    pinned = ReceiptKey(key_id, key)
    pin(meta, key_id, key)
    meta.set(KEY_ID, key_id)
    meta.set(KEY, key)
    if meta.get(FIRST_KEY) is None:
        meta.set(FIRST_KEY, f"{key_id} {key}")
    meta.set(DEVICE, device)
    return Device(device, pinned, _first_key(meta) or pinned)


def known_device(meta: Meta) -> Device | None:
    """The device as registered; None when it is not."""
    device, key_id, key = meta.get(DEVICE), meta.get(KEY_ID), meta.get(KEY)
    if device is None or key_id is None or key is None:
        return None
    pinned = ReceiptKey(key_id, key)
    return Device(device, pinned, _first_key(meta) or pinned)


def _first_key(meta: Meta) -> ReceiptKey | None:
    kept = meta.get(FIRST_KEY)
    return None if kept is None else ReceiptKey(*kept.split(" "))


def forget_device(meta: Meta) -> None:
    """Let the next run register anew; what was signed so far stays proven by the key it was signed with."""
    meta.delete(DEVICE)
