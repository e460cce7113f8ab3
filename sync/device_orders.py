"""What the portal wants of this machine: to be emptied, by an order that only it can have signed."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from typing import Any, Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop_app.domain.case import Value
from desktop_app.domain.errors import PortalFault
from desktop_app.storage.meta import Meta
from sync.enrolment import Device
from sync.exchange import Reply
from sync.sealing import NONCE_BYTES, bytes_of, shared_cipher
from sync.wire import decode

ORDER: Final = "wipe_order"
SEALED_TYPE: Final = "application/octet-stream"
_INFO: Final = b"nguoidan salvage"


class WipeOrder(Value, frozen=True):
    """A verified order; `salvage`: what the portal does not have is to be saved first."""

    device: str
    salvage: bool


def read_order(meta: Meta) -> WipeOrder | None:
    """The order that was verified in an earlier run and is not carried out yet."""
    kept = meta.get(ORDER)
    return None if kept is None else msgspec.json.decode(kept, type=WipeOrder)


def write_order(meta: Meta, order: WipeOrder) -> None:
    """Keep it, so that a restart does not open what is to be wiped."""
    meta.set(ORDER, msgspec.json.encode(order).decode())


class _DeviceState(Value, frozen=True):
    state: str
    order: dict[str, Any] | None = None
    signature: str | None = None


class DeviceOrders:
    """The calls about one's own device; `ask` sends with the session."""

    def __init__(self, ask: Callable[..., Reply]) -> None:
        self._ask = ask

    def wipe_order(self, device: Device) -> WipeOrder | None:
        """The order to wipe this very device, if its signature is by the key that was pinned first."""
        said = decode(self._ask("GET", _path(device)).body, _DeviceState)
        if said.order is None or not device.orders.signed(said.order, said.signature or ""):
            return None
        if said.order.get("kind") != "wipe" or said.order.get("device") != device.id:
            return None
        return WipeOrder(device.id, salvage=said.order.get("salvage") is True)

    def save(self, device: Device, sealed: bytes) -> None:
        """Hand over what was sealed for the portal."""
        self._ask("POST", f"{_path(device)}/salvage", body=sealed, body_type=SEALED_TYPE)

    def acknowledge(self, device: Device) -> None:
        """Say that this machine is empty."""
        self._ask("POST", f"{_path(device)}/wipe-ack", body=msgspec.json.encode({}))


def seal(content: bytes, package_key: str) -> bytes:
    """Bytes that only the holder of the portal's X25519 key (base64, raw) opens. Raises PortalFault."""
    mine = X25519PrivateKey.generate()
    try:
        cipher = shared_cipher(mine, bytes_of(package_key), info=_INFO)
    except ValueError:
        raise PortalFault from None
    head = mine.public_key().public_bytes_raw() + os.urandom(NONCE_BYTES)
    return head + cipher.encrypt(head[-NONCE_BYTES:], zlib.compress(content), head)


def _path(device: Device) -> str:
    return f"/devices/{device.id}"
