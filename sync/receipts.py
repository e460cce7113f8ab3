"""Whether a receipt was really signed by the portal this device registered at."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop_app.domain.errors import PortalFault


class ReceiptKey:
    """The portal's Ed25519 key, pinned when the device was registered."""

    def __init__(self, key_id: str, public: str) -> None:
        """`public` is base64 of the 32 raw bytes. Raises PortalFault for anything else."""
        try:
            self._key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public, validate=True))
        except (binascii.Error, ValueError):
            raise PortalFault from None
        self._id = key_id

    def signed(self, receipt: dict[str, Any], signature: str) -> bool:
        """Whether a receipt names this key, and `signature` (base64) over its canonical JSON is by it."""
        return receipt.get("key") == self._id and self.wrote(receipt, signature)

    def wrote(self, document: dict[str, Any], signature: str) -> bool:
        """Whether `signature` (base64) over the canonical JSON of the document is by this key."""
        try:
            self._key.verify(base64.b64decode(signature, validate=True), rfc8785.dumps(document))
        except (InvalidSignature, binascii.Error, ValueError, rfc8785.CanonicalizationError):
            return False
        return True
