"""This device's signature on frozen figures, with the key that also signs its packages."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop_app.storage.meta import Meta
from sync.device_keys import DeviceKeys, known_keys, new_keys
from sync.sealing import bytes_of, text_of


class DeviceSigner:
    """`reports.snapshots.Signer`. The key is made where this device has none yet."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta

    @property
    def public_key(self) -> str:
        """Base64 of the 32 raw bytes."""
        return self._keys.public_key

    def sign(self, content: bytes) -> str:
        """Base64."""
        return text_of(self._keys.signing.sign(content))

    def signed(self, content: bytes, signature: str, public_key: str) -> bool:
        """Whether the signature over the content is by that key."""
        try:
            Ed25519PublicKey.from_public_bytes(bytes_of(public_key)).verify(bytes_of(signature), content)
        except (InvalidSignature, ValueError):
            return False
        return True

    @property
    def _keys(self) -> DeviceKeys:
        return known_keys(self._meta) or new_keys(self._meta)
