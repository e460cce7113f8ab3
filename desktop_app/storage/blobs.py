"""One encrypted file on disk: AES-256-GCM, a fresh key for each writing, frames that cannot change places."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop_app.domain.errors import DiskFull, FileTooLarge, FileUnreadable
from desktop_app.storage.keys import derived_key

FRAME_BYTES = 64 * 1024
SALT_BYTES = 16
TAG_BYTES = 16
SEALED_BYTES = FRAME_BYTES + TAG_BYTES
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
MORE, LAST = b"more", b"last"
"""Every frame says whether others follow, so that a file cut off between two frames is no whole file."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was read while it was sealed: bytes, and their SHA-256 as hex."""

    size: int
    sha256: str


class Blob:
    """The file `blob_id` at `path`; its plain bytes are in memory only."""

    def __init__(self, path: Path, dek: bytes, blob_id: str) -> None:
        self.path = path
        self._dek = dek
        self._id = blob_id

    def seal(self, stream: BinaryIO, *, limit: int | None = None) -> Sealed:
        """Write all of `stream` over what was here. Raises DiskFull, FileTooLarge beyond `limit` bytes, and
        FileUnreadable when the stream breaks off; what was written is then of no use.
        """
        salt, digest, size = os.urandom(SALT_BYTES), hashlib.sha256(), 0
        cipher = self._cipher(salt)
        with _named_errors(), self.path.open("wb") as blob:
            blob.write(salt)
            for number in range(2**32):
                frame = _full_read(stream)
                size += len(frame)
                if limit is not None and size > limit:
                    raise FileTooLarge(limit=limit)
                digest.update(frame)
                last = len(frame) < FRAME_BYTES
                blob.write(cipher.encrypt(_nonce(number), frame, LAST if last else MORE))
                if last:
                    break
            _to_disk(blob)
        return Sealed(size, digest.hexdigest())

    def frames(self) -> Iterator[bytes]:
        """The plain bytes in pieces. Raises FileUnreadable when absent, cut off or tampered with."""
        with _named_errors(), self.path.open("rb") as blob:
            cipher = self._cipher(blob.read(SALT_BYTES))
            for number in range(2**32):
                sealed = blob.read(SEALED_BYTES)
                last = len(sealed) < SEALED_BYTES
                yield cipher.decrypt(_nonce(number), sealed, LAST if last else MORE)
                if last:
                    return

    def read_at(self, start: int, length: int) -> bytes:
        """Plain bytes from `start` on, fewer than `length` at the end. Raises FileUnreadable."""
        first, inside = divmod(start, FRAME_BYTES)
        found = bytearray()
        with _named_errors(), self.path.open("rb") as blob:
            cipher = self._cipher(blob.read(SALT_BYTES))
            blob.seek(first * SEALED_BYTES, os.SEEK_CUR)
            for number in range(first, 2**32):
                sealed = blob.read(SEALED_BYTES)
                last = len(sealed) < SEALED_BYTES
                found += cipher.decrypt(_nonce(number), sealed, LAST if last else MORE)
                if last or len(found) >= inside + length:
                    break
        return bytes(found[inside : inside + length])

    def _cipher(self, salt: bytes) -> AESGCM:
        return AESGCM(derived_key(self._dek, f"blob {self._id}", salt=salt))


class Incoming(Blob):
    """A file on its way in. Whole frames lie on the disk, so that a restart goes on after the last of them;
    what is short of a frame waits in memory.
    """

    def __init__(self, path: Path, dek: bytes, blob_id: str) -> None:
        super().__init__(path, dek, blob_id)
        self._waiting = bytearray()
        self._frames = 0
        with suppress(OSError):
            self._frames = max(0, path.stat().st_size - SALT_BYTES) // SEALED_BYTES

    @property
    def size(self) -> int:
        """Plain bytes that are here: where to go on."""
        return self._frames * FRAME_BYTES + len(self._waiting)

    def start_over(self) -> None:
        """Forget what came."""
        self._waiting.clear()
        self._frames = 0
        self.path.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Take more bytes in. Raises DiskFull; what came before is still good."""
        self._waiting += data
        while len(self._waiting) >= FRAME_BYTES:
            self._write(bytes(self._waiting[:FRAME_BYTES]), MORE)
            self._frames += 1
            del self._waiting[:FRAME_BYTES]

    def finish(self, *, size: int, sha256: str, place: Path) -> None:
        """Put the whole file at `place`, once its bytes on the disk are those of this size and hash.

        Raises FileUnreadable otherwise, and then nothing of it is left.
        """
        if self.size != size or self._written_hash() != sha256:
            self.start_over()
            raise FileUnreadable
        self._waiting.clear()
        with _named_errors():
            self.path.replace(place)

    def _written_hash(self) -> str:
        """Write the last frame, and hash all as it lies on the disk; "" when that cannot be read."""
        self._write(bytes(self._waiting), LAST)
        digest = hashlib.sha256()
        try:
            for frame in self.frames():
                digest.update(frame)
        except FileUnreadable:
            return ""
        return digest.hexdigest()

    def _write(self, frame: bytes, position: bytes) -> None:
        """Write a frame at its place; half a frame that a crash left there is written over."""
        with _named_errors():
            if not self._frames:
                self.path.write_bytes(os.urandom(SALT_BYTES))
            with self.path.open("r+b") as blob:
                salt = blob.read(SALT_BYTES)
                blob.seek(SALT_BYTES + self._frames * SEALED_BYTES)
                blob.write(self._cipher(salt).encrypt(_nonce(self._frames), frame, position))
                blob.truncate()
                if position is LAST:
                    _to_disk(blob)


@contextmanager
def _named_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise (DiskFull if error.errno in _NO_ROOM else FileUnreadable) from None
    except InvalidTag:
        raise FileUnreadable from None


def _to_disk(blob: BinaryIO) -> None:
    blob.flush()
    os.fsync(blob.fileno())


def _full_read(stream: BinaryIO) -> bytes:
    """A whole frame, or what is left; a stream may hand out less at a time."""
    parts, missing = [], FRAME_BYTES
    while missing and (part := stream.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _nonce(number: int) -> bytes:
    return number.to_bytes(12)
