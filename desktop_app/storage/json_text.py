"""JSON as it is kept in a column, and as it is hashed and sent (RFC 8785)."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import rfc8785

encode = msgspec.json.encode
decode = msgspec.json.decode


def canonical(value: dict[str, Any]) -> bytes:
    """The one form that is hashed, signed and sent."""
    return bytes(rfc8785.dumps(value))


def sha256_hex(data: bytes) -> str:
    """SHA-256 as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()
