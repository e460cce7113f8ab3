"""Attachments on this machine: encrypted in frames, under names that tell nothing."""

from __future__ import annotations

import errno
import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from desktop_app.domain.case import Attachment
from desktop_app.domain.errors import DiskFull, FileUnreadable
from desktop_app.storage.database import Database
from desktop_app.storage.keys import derived_key
from desktop_app.storage.tables import case_file, case_view
from desktop_app.storage.view_row import OPEN_BUCKET

FRAME_BYTES = 64 * 1024
SALT_BYTES = 16
TAG_BYTES = 16
UNFINISHED = ".part"


class Files:
    """The folder `blobs`: AES-256-GCM, a fresh key for each writing, frames that cannot change places."""

    def __init__(self, folder: Path, cache: Database, dek: bytes) -> None:
        self._folder = folder
        self._cache = cache
        self._dek = dek

    def put(self, attachment_id: str, data: bytes | BinaryIO, sha256: str) -> None:
        """Keep a file, whole or not at all. Raises FileUnreadable when it is not the one with this hash."""
        stream = io.BytesIO(data) if isinstance(data, bytes) else data
        path = self._path(attachment_id)
        unfinished = path.with_suffix(UNFINISHED)
        try:
            with unfinished.open("wb") as blob:
                if self._seal(attachment_id, stream, blob) != sha256:
                    raise FileUnreadable
                blob.flush()
                os.fsync(blob.fileno())
            unfinished.replace(path)
        except OSError as error:
            raise (DiskFull if error.errno == errno.ENOSPC else FileUnreadable) from None
        finally:
            unfinished.unlink(missing_ok=True)

    def has(self, attachment_id: str) -> bool:
        """Whether the file is here, whole and checked."""
        return self._path(attachment_id).exists()

    def read(self, attachment_id: str) -> bytes:
        """The bytes, decrypted in memory only. Raises FileUnreadable when absent or tampered with."""
        try:
            with self._path(attachment_id).open("rb") as blob:
                return b"".join(self._frames(attachment_id, blob))
        except (OSError, InvalidTag):
            raise FileUnreadable from None

    def drop(self, attachment_id: str) -> None:
        """Forget a file."""
        self._path(attachment_id).unlink(missing_ok=True)

    def wanted(self, me: str) -> list[Attachment]:
        """The files of my open cases that are not here yet, nearest due date first."""
        query = (
            select(case_file.c.attachment)
            .join(case_view, case_view.c.case_id == case_file.c.case_id)
            .where(case_view.c.bucket == OPEN_BUCKET, case_view.c.assignee == me)
            .order_by(case_view.c.rank, case_view.c.due_on, case_file.c.id)
        )
        with self._cache.read() as connection:
            files = [msgspec.json.decode(raw, type=Attachment) for raw in connection.scalars(query)]
        return [file for file in files if not self.has(file.id)]

    def attachment(self, attachment_id: str) -> Attachment | None:
        """What is known of a file of an open case."""
        query = select(case_file.c.attachment).where(case_file.c.id == attachment_id)
        with self._cache.read() as connection:
            raw = connection.scalar(query)
        return None if raw is None else msgspec.json.decode(raw, type=Attachment)

    def case_of(self, attachment_id: str) -> str | None:
        """The open case a file belongs to."""
        with self._cache.read() as connection:
            return connection.scalar(select(case_file.c.case_id).where(case_file.c.id == attachment_id))

    def sweep(self) -> None:
        """Drop the files of cases that left or were closed, and what a crash left half written."""
        with self._cache.read() as connection:
            kept = {self._path(file_id).name for file_id in connection.scalars(select(case_file.c.id))}
        for blob in self._folder.iterdir():
            if blob.name not in kept and blob.with_suffix("").name not in kept:
                blob.unlink(missing_ok=True)

    def _path(self, attachment_id: str) -> Path:
        # Ids are the portal's and opaque: as a file name one could lead out of the folder.
        return self._folder / hashlib.sha256(attachment_id.encode()).hexdigest()[:32]

    def _cipher(self, attachment_id: str, salt: bytes) -> AESGCM:
        return AESGCM(derived_key(self._dek, f"blob {attachment_id}", salt=salt))

    def _seal(self, attachment_id: str, stream: BinaryIO, blob: BinaryIO) -> str:
        """Write the frames, the last one shorter than the others. Returns the SHA-256 of what was read."""
        salt, digest = os.urandom(SALT_BYTES), hashlib.sha256()
        cipher = self._cipher(attachment_id, salt)
        blob.write(salt)
        for number in range(2**32):
            frame = _full_read(stream)
            digest.update(frame)
            blob.write(cipher.encrypt(_nonce(number), frame, _is_last(frame)))
            if len(frame) < FRAME_BYTES:
                break
        return digest.hexdigest()

    def _frames(self, attachment_id: str, blob: BinaryIO) -> Iterator[bytes]:
        cipher = self._cipher(attachment_id, blob.read(SALT_BYTES))
        for number in range(2**32):
            sealed = blob.read(FRAME_BYTES + TAG_BYTES)
            last = b"last" if len(sealed) < FRAME_BYTES + TAG_BYTES else b"more"
            yield cipher.decrypt(_nonce(number), sealed, last)
            if last == b"last":
                return


def _full_read(stream: BinaryIO) -> bytes:
    """A whole frame, or what is left; a stream may hand out less at a time."""
    parts, missing = [], FRAME_BYTES
    while missing and (part := stream.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _is_last(frame: bytes) -> bytes:
    return b"last" if len(frame) < FRAME_BYTES else b"more"


def _nonce(number: int) -> bytes:
    return number.to_bytes(12)
