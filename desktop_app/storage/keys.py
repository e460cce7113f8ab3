"""The keys of a profile, all derived from one random key that lives in the system's key store."""

from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


def derived_key(dek: bytes, purpose: str, *, salt: bytes | None = None) -> bytes:
    """HKDF-SHA256 of the profile's key for one purpose: `work`, `cache`, or a file."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose.encode()).derive(dek)
