"""What only one recipient can open: a fresh X25519 key for each piece, HKDF-SHA256, AES-256-GCM."""

from __future__ import annotations

import base64
import binascii

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES = 12


def text_of(raw: bytes) -> str:
    """Base64, as keys and signatures stand on the wire."""
    return base64.b64encode(raw).decode()


def bytes_of(text: str) -> bytes:
    """The reverse of it. Raises ValueError."""
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(text) from error


def shared_cipher(mine: X25519PrivateKey, theirs: bytes, *, info: bytes) -> AESGCM:
    """The cipher that only the owners of these two keys share; `info` keeps uses of a key apart.

    Raises ValueError when `theirs` is no raw X25519 key.
    """
    shared = mine.exchange(X25519PublicKey.from_public_bytes(theirs))
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(shared))
