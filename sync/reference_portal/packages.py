"""Sealed packages for machines that no line reaches: encrypted to one key, signed by another.

A package is `NGUOIDAN-PACKAGE-1`, a line of JSON that says for whom it is, and AES-256-GCM over packed JSON
`{"body", "signature"}`, with all that stands before as associated data. The key comes from an ephemeral
X25519 key and the recipient's, the signature is Ed25519 over the canonical body.
"""

import base64
import hashlib
import secrets
import zlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.reference_portal.wire_json import Document, NotWireJson, canonical, dump, parse_object

HEAD = b"NGUOIDAN-PACKAGE-1\n"
INFO = b"nguoidan package"
KEY_BYTES, NONCE_BYTES = 32, 12
LONGEST_HEADER = 2000
#: What a small package may unpack to at most.
LARGEST_BODY = 64 * 1024 * 1024


class Foreign(Exception):
    """The package is sealed for somebody else."""


class Broken(Exception):
    """This is no package, or not as it was sealed."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was inside. Nothing of it is to be believed before `is_signed_by`."""

    kind: str
    body: Document
    signature: bytes

    def is_signed_by(self, public_key: bytes) -> bool:
        """Whether the owner of this Ed25519 key (raw) wrote the body."""
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(self.signature, canonical(self.body))
        except (InvalidSignature, ValueError):
            return False
        return True


def key_id(public_key: bytes) -> str:
    """The name of a raw public key."""
    return "k_" + hashlib.sha256(public_key).hexdigest()[:12]


def seal(body: Document, *, kind: str, number: int, to: bytes, signing_key: Ed25519PrivateKey) -> bytes:
    """A package for the owner of the X25519 key `to` (raw). Raises ValueError when that is no key."""
    recipient = X25519PublicKey.from_public_bytes(to)
    ephemeral, nonce = X25519PrivateKey.generate(), secrets.token_bytes(NONCE_BYTES)
    header = {
        "kind": kind,
        "to": key_id(to),
        "from": key_id(signing_key.public_key().public_bytes_raw()),
        "number": number,
        "ephemeral": base64.b64encode(ephemeral.public_key().public_bytes_raw()).decode(),
        "nonce": base64.b64encode(nonce).decode(),
    }
    before = HEAD + dump(header).encode() + b"\n"
    signature = base64.b64encode(signing_key.sign(canonical(body))).decode()
    inside = zlib.compress(dump({"body": body, "signature": signature}).encode())
    return before + AESGCM(_key(ephemeral, recipient)).encrypt(nonce, inside, before)


def open_package(raw: bytes, key: X25519PrivateKey) -> Opened:
    """What is inside a package sealed for this key. Raises `Foreign` or `Broken`."""
    if not raw.startswith(HEAD):
        raise Broken
    end = raw.find(b"\n", len(HEAD), len(HEAD) + LONGEST_HEADER) + 1
    try:
        header = parse_object(raw[len(HEAD) : end])
        if header.get("to") != key_id(key.public_key().public_bytes_raw()):
            raise Foreign
        ephemeral = X25519PublicKey.from_public_bytes(_bytes(header, "ephemeral"))
        cipher = AESGCM(_key(key, ephemeral))
        inside = _unpacked(cipher.decrypt(_bytes(header, "nonce"), raw[end:], raw[:end]))
        said = parse_object(inside)
        return Opened(_text(header, "kind"), _object(said, "body"), _bytes(said, "signature"))
    except (NotWireJson, ValueError, InvalidTag, zlib.error):
        raise Broken from None


def _key(mine: X25519PrivateKey, theirs: X25519PublicKey) -> bytes:
    shared = mine.exchange(theirs)
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=INFO).derive(shared)


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    content = unpacker.decompress(packed, LARGEST_BODY)
    if not unpacker.eof:
        raise Broken
    return content


def _text(document: Document, name: str) -> str:
    value = document.get(name)
    if not isinstance(value, str):
        raise Broken
    return value


def _bytes(document: Document, name: str) -> bytes:
    return base64.b64decode(_text(document, name), validate=True)


def _object(document: Document, name: str) -> Document:
    value = document.get(name)
    if not isinstance(value, dict):
        raise Broken
    return value
