"""Sealed packages that people carry: encrypted for who opens them, signed by who wrote them."""

from __future__ import annotations

import hashlib
import os
import zlib
from dataclasses import dataclass
from typing import Any, Final

import msgspec
import rfc8785
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop_app.domain.case import Value
from desktop_app.domain.errors import PackageBroken, PackageForeign, PackagesNotReady, PackageUnanswered
from sync.device_keys import DeviceKeys
from sync.sealing import NONCE_BYTES, bytes_of, shared_cipher, text_of

HEAD: Final = b"NGUOIDAN-PACKAGE-1\n"
SUFFIX: Final = ".pakn"
REQUEST, ANSWER = "request", "answer"
LARGEST: Final = 256 * 1024 * 1024
"""Bytes of a package, packed and unpacked: enough for a whole copy of 100,000 cases."""
_INFO: Final = b"nguoidan package"
_LONGEST_HEADER: Final = 2_000


class _Header(Value, frozen=True):
    kind: str
    to: str
    ephemeral: str
    nonce: str


class _Inside(Value, frozen=True):
    body: msgspec.Raw
    signature: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What was inside; to be believed once the signature over `document` is the portal's."""

    raw: bytes
    document: dict[str, Any]
    signature: str


def seal(body: dict[str, Any], *, number: int, to: str, keys: DeviceKeys) -> bytes:
    """A request that only the owner of `to` (base64, raw X25519) opens, signed by this machine.

    Raises PackagesNotReady when `to` is no key.
    """
    mine, nonce = X25519PrivateKey.generate(), os.urandom(NONCE_BYTES)
    try:
        recipient = bytes_of(to)
        cipher = shared_cipher(mine, recipient, info=_INFO)
    except ValueError:
        raise PackagesNotReady from None
    header = {
        "kind": REQUEST,
        "to": _key_id(recipient),
        "from": _key_id(keys.signing.public_key().public_bytes_raw()),
        "number": number,
        "ephemeral": text_of(mine.public_key().public_bytes_raw()),
        "nonce": text_of(nonce),
    }
    before = HEAD + msgspec.json.encode(header) + b"\n"
    signature = text_of(keys.signing.sign(rfc8785.dumps(body)))
    inside = zlib.compress(rfc8785.dumps({"body": body, "signature": signature}))
    return before + cipher.encrypt(nonce, inside, before)


def open_answer(package: bytes, key: X25519PrivateKey) -> Opened:
    """What is in an answer that was sealed for this key.

    Raises PackageForeign, PackageBroken, and PackageUnanswered for a package on its way out.
    """
    if not package.startswith(HEAD):
        raise PackageBroken
    end = package.find(b"\n", len(HEAD), len(HEAD) + _LONGEST_HEADER) + 1
    try:
        header = msgspec.json.decode(package[len(HEAD) : end], type=_Header)
        if header.kind == REQUEST:
            raise PackageUnanswered
        if header.to != _key_id(key.public_key().public_bytes_raw()):
            raise PackageForeign
        cipher = shared_cipher(key, bytes_of(header.ephemeral), info=_INFO)
        packed = cipher.decrypt(bytes_of(header.nonce), package[end:], package[:end])
        said = msgspec.json.decode(_unpacked(packed), type=_Inside)
        document = msgspec.json.decode(said.body, type=dict[str, Any])
    except (ValueError, InvalidTag, zlib.error):  # what msgspec raises is a ValueError as well
        raise PackageBroken from None
    return Opened(bytes(said.body), document, said.signature)


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    content = unpacker.decompress(packed, LARGEST)
    if not unpacker.eof:
        raise PackageBroken
    return content


def _key_id(public_key: bytes) -> str:
    return "k_" + hashlib.sha256(public_key).hexdigest()[:12]
