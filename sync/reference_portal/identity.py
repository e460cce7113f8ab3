"""What makes this portal this portal: its epoch, the secret of its cursors and the key of its receipts."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import Connection

from sync.reference_portal.database import keep_setting, read_setting
from sync.reference_portal.wire_json import Document, canonical

MAC_BYTES = 16


@dataclass(frozen=True, slots=True)
class Identity:
    """Kept in the database; a restored database gets a new epoch, and every cursor is then refused."""

    epoch: str
    secret: bytes
    signing_key: Ed25519PrivateKey
    #: Opens what desks seal for this portal: packages, and the outbox of a machine that was lost.
    package_key: X25519PrivateKey

    @property
    def public_key(self) -> bytes:
        """32 raw bytes."""
        return self.signing_key.public_key().public_bytes_raw()

    @property
    def key_id(self) -> str:
        """The name of the receipt key."""
        return "k_" + hashlib.sha256(self.public_key).hexdigest()[:12]

    def receipt_key(self) -> Document:
        """What a desk keeps to check receipts with."""
        return {
            "id": self.key_id,
            "alg": "Ed25519",
            "public": base64.b64encode(self.public_key).decode(),
        }

    @property
    def package_public(self) -> str:
        """The other half of the package key, base64 of 32 raw bytes."""
        return base64.b64encode(self.package_key.public_key().public_bytes_raw()).decode()

    def seal(self, parts: list[str]) -> str:
        """Opaque text that only this portal in this epoch can have made."""
        body = "\n".join([self.epoch, *parts]).encode()
        return base64.urlsafe_b64encode(self._mac(body) + body).decode().rstrip("=")

    def unseal(self, text: str) -> list[str] | None:
        """The parts, or None when the text was not sealed here or in an older epoch."""
        try:
            raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
            body = raw[MAC_BYTES:].decode()
        except ValueError:
            return None
        if not hmac.compare_digest(raw[:MAC_BYTES], self._mac(raw[MAC_BYTES:])):
            return None
        epoch, *parts = body.split("\n")
        return parts if epoch == self.epoch else None

    def sign(self, receipt: Document) -> str:
        """Base64 of the Ed25519 signature over the canonical receipt."""
        return base64.b64encode(self.signing_key.sign(canonical(receipt))).decode()

    def _mac(self, body: bytes) -> bytes:
        return hmac.digest(self.secret, body, "sha256")[:MAC_BYTES]


def load_identity(connection: Connection) -> Identity:
    """Read the identity, or make it the first time."""
    epoch = read_setting(connection, "epoch")
    secret = read_setting(connection, "cursor_secret")
    key = read_setting(connection, "receipt_key")
    if epoch is None or secret is None or key is None:
        epoch = new_epoch(connection)
        secret = base64.b64encode(secrets.token_bytes(32)).decode()
        key = base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode()
        keep_setting(connection, "cursor_secret", secret)
        keep_setting(connection, "receipt_key", key)
    package_key = read_setting(connection, "package_key")
    if package_key is None:
        package_key = base64.b64encode(X25519PrivateKey.generate().private_bytes_raw()).decode()
        keep_setting(connection, "package_key", package_key)
    return Identity(
        epoch,
        base64.b64decode(secret),
        Ed25519PrivateKey.from_private_bytes(base64.b64decode(key)),
        X25519PrivateKey.from_private_bytes(base64.b64decode(package_key)),
    )


def new_epoch(connection: Connection) -> str:
    """Begin an epoch: what an administrator does after restoring a backup."""
    epoch = secrets.token_hex(8)
    keep_setting(connection, "epoch", epoch)
    return epoch
