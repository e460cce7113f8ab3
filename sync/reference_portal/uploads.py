"""Files on their way to a case: announced, filled in pieces, checked as a whole, at last attached."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, delete, insert, select, update

from sync.reference_portal.database import insert_missing
from sync.reference_portal.file_kinds import is_of_type
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.tables import attachment, upload, upload_piece

EXPIRE_AFTER = timedelta(days=30)
LARGEST_PIECE = 8 * 1024 * 1024
LARGEST_FILE = 20 * 1024 * 1024
#: On one case.
MOST_FILES = 10


def attachment_id(upload_id: str) -> str:
    """The id that the file of this upload will have."""
    return "at_" + upload_id.replace("-", "")


@dataclass(frozen=True, slots=True)
class Upload:
    """One file on its way."""

    id: str
    person: str
    case_id: str
    name: str
    type: str
    size: int
    sha256: str
    #: How many bytes have come.
    received: int
    attached: bool
    #: Not finished, or not attached, in time: its bytes are no longer kept.
    expired: bool

    @property
    def complete(self) -> bool:
        """All of it came, and it was what was announced."""
        return self.received == self.size

    @property
    def attachment(self) -> str:
        """The id of the file it becomes."""
        return attachment_id(self.id)


@dataclass(frozen=True, slots=True)
class UploadBook:
    """The uploads inside one transaction, at one moment."""

    connection: Connection
    now: datetime

    def find(self, upload_id: str) -> Upload | None:
        """The upload, whoever began it; locked until the end of the transaction."""
        statement = select(upload).where(upload.c.id == upload_id).with_for_update()
        row = self.connection.execute(statement).one_or_none()
        return None if row is None else self._read(row)

    def completeness(self, ids: Collection[str], person_id: str) -> dict[str, bool]:
        """Which of these ids are live uploads of this person, and whether each has come completely."""
        if not ids:
            return {}
        statement = select(upload).where(upload.c.id.in_(ids), upload.c.person == person_id)
        found = [self._read(row) for row in self.connection.execute(statement)]
        return {one.id: one.complete for one in found if not one.expired}

    def begin(self, facts: dict[str, object]) -> bool:
        """Keep a new upload, by its columns; False when another writer was first."""
        self._forget_expired()
        expires_at = write_instant(self.now + EXPIRE_AFTER)
        row = {**facts, "received": 0, "attached": False, "expires_at": expires_at}
        return insert_missing(self.connection, upload, row)

    def append(self, to: Upload, piece: bytes) -> Upload | None:
        """Add the next piece; None when that made it complete, and it was not what was announced."""
        if not piece:
            return to
        row = {"upload": to.id, "start": to.received, "content": piece}
        self.connection.execute(insert(upload_piece).values(**row))
        reached = to.received + len(piece)
        self.connection.execute(update(upload).where(upload.c.id == to.id).values(received=reached))
        if reached == to.size:
            content = self._content(to)
            if hashlib.sha256(content).hexdigest() != to.sha256 or not is_of_type(content, to.type):
                self.drop(to.id)
                return None
        return self.find(to.id)

    def attach(self, complete: Upload) -> None:
        """From now on its bytes are an attachment's."""
        row = {
            "id": complete.attachment,
            "case_id": complete.case_id,
            "name": complete.name,
            "type": complete.type,
            "size": complete.size,
            "sha256": complete.sha256,
            "content": self._content(complete),
        }
        self.connection.execute(insert(attachment).values(**row))
        self.connection.execute(update(upload).where(upload.c.id == complete.id).values(attached=True))
        self.connection.execute(delete(upload_piece).where(upload_piece.c.upload == complete.id))

    def drop(self, upload_id: str) -> None:
        """Forget it with its bytes."""
        self.connection.execute(delete(upload_piece).where(upload_piece.c.upload == upload_id))
        self.connection.execute(delete(upload).where(upload.c.id == upload_id))

    def drop_of_case(self, case_id: str) -> None:
        """Forget all that was on its way to this case."""
        of_case = select(upload.c.id).where(upload.c.case_id == case_id)
        for upload_id in self.connection.scalars(of_case).all():
            self.drop(upload_id)

    def expire_all(self) -> None:
        """As if the time of every upload had passed."""
        self.connection.execute(update(upload).values(expires_at=write_instant(self.now)))

    def _forget_expired(self) -> None:
        """The rows stay, to say that it is gone; the bytes do not."""
        expired = select(upload.c.id).where(upload.c.expires_at <= write_instant(self.now))
        self.connection.execute(delete(upload_piece).where(upload_piece.c.upload.in_(expired)))

    def _content(self, of: Upload) -> bytes:
        pieces = select(upload_piece.c.content).where(upload_piece.c.upload == of.id)
        return b"".join(self.connection.scalars(pieces.order_by(upload_piece.c.start)))

    def _read(self, row: Row[tuple[object, ...]]) -> Upload:
        columns = dict(row._mapping)  # noqa: SLF001 - the documented way to a row by name
        expires_at = str(columns.pop("expires_at"))
        expired = not columns["attached"] and expires_at <= write_instant(self.now)
        return Upload(**columns, expired=expired)
