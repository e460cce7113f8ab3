"""This machine's own keys: one signs the packages it sends, the other opens the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop_app.storage.meta import Meta
from sync.sealing import bytes_of, text_of

SIGNING: Final = "device_signing_key"
OPENING: Final = "device_package_key"


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The secret halves stay in the encrypted `work.db`, beside the device they belong to."""

    signing: Ed25519PrivateKey
    opening: X25519PrivateKey

    @property
    def public_key(self) -> str:
        """Ed25519, for the portal: base64 of 32 raw bytes."""
        return text_of(self.signing.public_key().public_bytes_raw())

    @property
    def package_key(self) -> str:
        """X25519, for the portal: base64 of 32 raw bytes."""
        return text_of(self.opening.public_key().public_bytes_raw())


def known_keys(meta: Meta) -> DeviceKeys | None:
    """The keys of this machine; None before it has any."""
    signing, opening = meta.get(SIGNING), meta.get(OPENING)
    if signing is None or opening is None:
        return None
    return DeviceKeys(
        Ed25519PrivateKey.from_private_bytes(bytes_of(signing)),
        X25519PrivateKey.from_private_bytes(bytes_of(opening)),
    )


def new_keys(meta: Meta) -> DeviceKeys:
    """Make them, kept before anybody hears of them."""
    keys = DeviceKeys(Ed25519PrivateKey.generate(), X25519PrivateKey.generate())
    meta.set(SIGNING, text_of(keys.signing.private_bytes_raw()))
    meta.set(OPENING, text_of(keys.opening.private_bytes_raw()))
    return keys
