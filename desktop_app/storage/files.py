"""Attachments on this machine: which are here, encrypted, under names that tell nothing."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec
from sqlalchemy import ColumnElement, select

from desktop_app.domain.case import Attachment
from desktop_app.domain.errors import FileUnreadable
from desktop_app.storage.blobs import Blob, Incoming, Sealed
from desktop_app.storage.database import Database
from desktop_app.storage.tables import case_file, case_view

UNFINISHED = ".new"
INCOMING = ".part"


class Files:
    """The folder `blobs`. `kept` names the files that no open case names yet: those on their way out.

    `on_my_desk` are the cases that somebody works on or has to approve.
    """

    def __init__(
        self,
        folder: Path,
        cache: Database,
        dek: bytes,
        *,
        kept: Callable[[], Iterable[str]],
        on_my_desk: Callable[[str], ColumnElement[bool]],
    ) -> None:
        self._folder = folder
        self._cache = cache
        self._dek = dek
        self._kept = kept
        self._on_my_desk = on_my_desk
        self._just_added: set[str] = set()  # whoever names them may not have committed yet

    def put(self, attachment_id: str, data: bytes | BinaryIO, sha256: str) -> None:
        """Keep a file, whole or not at all. Raises FileUnreadable when it is not the one with this hash."""
        self._seal(attachment_id, io.BytesIO(data) if isinstance(data, bytes) else data, sha256=sha256)

    def add(self, attachment_id: str, stream: BinaryIO, *, limit: int) -> Sealed:
        """Keep a file that an officer picked, whole or not at all.

        Raises DiskFull, FileUnreadable, and FileTooLarge for more than `limit` bytes.
        """
        self._just_added.add(attachment_id)
        return self._seal(attachment_id, stream, limit=limit)

    def named(self, attachment_id: str) -> None:
        """What was added is in the upload list by now, and goes when it is needed there no more."""
        self._just_added.discard(attachment_id)

    def incoming(self, attachment_id: str) -> Incoming:
        """What has come of a file so far, to go on with; `arrived` ends it."""
        return Incoming(self._path(attachment_id).with_suffix(INCOMING), self._dek, attachment_id)

    def arrived(self, file: Attachment, incoming: Incoming) -> None:
        """All of it is here. Raises FileUnreadable when it is another file; nothing is left of it then."""
        incoming.finish(size=file.size, sha256=file.sha256, place=self._path(file.id))

    def has(self, attachment_id: str) -> bool:
        """Whether the file is here, whole and checked."""
        return self._path(attachment_id).exists()

    def read(self, attachment_id: str) -> bytes:
        """The bytes, decrypted in memory only. Raises FileUnreadable when absent or tampered with."""
        return b"".join(self._blob(attachment_id).frames())

    def read_at(self, attachment_id: str, start: int, length: int) -> bytes:
        """Some of the bytes. Raises FileUnreadable."""
        return self._blob(attachment_id).read_at(start, length)

    def drop(self, attachment_id: str) -> None:
        """Forget a file."""
        self._just_added.discard(attachment_id)
        self._path(attachment_id).unlink(missing_ok=True)

    def wanted(self, me: str) -> list[Attachment]:
        """The files that my work needs and that are not here yet, nearest due date first."""
        return [file for file in self.needed(me) if not self.has(file.id)]

    def needed(self, me: str) -> list[Attachment]:
        """The files of the cases that I work on or have to approve, nearest due date first."""
        query = (
            select(case_file.c.attachment)
            .join(case_view, case_view.c.case_id == case_file.c.case_id)
            .where(self._on_my_desk(me))
            .order_by(case_view.c.rank, case_view.c.due_on, case_file.c.id)
        )
        with self._cache.read() as connection:
            return [msgspec.json.decode(raw, type=Attachment) for raw in connection.scalars(query)]

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
        """Drop the files of cases that left or were closed, and what a crash left half written.

        What has come of a file that is still wanted stays, to be gone on with.
        """
        with self._cache.read() as connection:
            ids = {*connection.scalars(select(case_file.c.id)), *self._kept(), *self._just_added}
        kept = {self._path(file_id).name for file_id in ids}
        for blob in self._folder.iterdir():
            if blob.with_suffix("").name not in kept or blob.suffix == UNFINISHED:
                with suppress(OSError):  # somebody looks into it just now: it goes with the next sweep
                    blob.unlink(missing_ok=True)

    def _seal(
        self, attachment_id: str, stream: BinaryIO, *, sha256: str = "", limit: int | None = None
    ) -> Sealed:
        path = self._path(attachment_id)
        blob = Blob(path.with_suffix(UNFINISHED), self._dek, attachment_id)
        try:
            sealed = blob.seal(stream, limit=limit)
            if sha256 and sealed.sha256 != sha256:
                raise FileUnreadable
            blob.path.replace(path)
        finally:
            blob.path.unlink(missing_ok=True)
        return sealed

    def _blob(self, attachment_id: str) -> Blob:
        return Blob(self._path(attachment_id), self._dek, attachment_id)

    def _path(self, attachment_id: str) -> Path:
        return self._folder / file_name(attachment_id)


def file_name(attachment_id: str) -> str:
    """The name on disk. Ids are the portal's and opaque: as a file name one could lead out of the folder."""
    return hashlib.sha256(attachment_id.encode()).hexdigest()[:32]
