"""The files on their way to the portal, and how far each has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from desktop_app.domain.uploads import FileTarget, Upload, UploadState
from desktop_app.storage.database import Database
from desktop_app.storage.sending import LONGEST_WAIT
from desktop_app.storage.tables import outbox, upload

_TO_SEND = (UploadState.WAITING, UploadState.SENDING)


class Uploads:
    """The table `upload`; a row goes when its file is part of the portal's case, or was taken back."""

    def __init__(self, work: Database) -> None:
        self._work = work

    def add(self, connection: Connection, added: Upload) -> None:
        """Remember a file, in the caller's transaction on `work.db`."""
        values = {name: getattr(added, name) for name in added.__dataclass_fields__}
        connection.execute(insert(upload).values(values))

    def get(self, upload_id: str) -> Upload | None:
        """One upload, as it stands."""
        with self._work.read() as connection:
            return upload_in(connection, upload_id)

    def of_case(self, case_id: str) -> list[Upload]:
        """The files added to a case that are not part of it at the portal yet, in the order added."""
        with self._work.read() as connection:
            return uploads_of_case(connection, case_id)

    def all(self) -> list[Upload]:
        """Every file on its way, oldest first."""
        with self._work.read() as connection:
            return [_of(row) for row in connection.execute(select(upload).order_by(upload.c.id)).mappings()]

    def kept(self) -> list[str]:
        """Attachment ids whose bytes must stay on this machine."""
        return [one.attachment_id for one in self.all()]

    def next(self, now: datetime) -> Upload | None:
        """The oldest file that may be sent now."""
        return next((one for one in self.all() if one.state in _TO_SEND and not _rests(one, now)), None)

    def next_try(self, now: datetime) -> datetime | None:
        """When the first file that rests after trouble may be tried again; `now` where one need not rest."""
        waiting = [one for one in self.all() if one.state in _TO_SEND and one.not_before is not None]
        return min((one.not_before or now if _rests(one, now) else now for one in waiting), default=None)

    def come_to(self, upload_id: str, offset: int) -> None:
        """So much is at the portal, by its own word."""
        values = {"state": UploadState.SENDING, "offset": offset, "not_before": None, "why": ""}
        self._set(upload_id, values, only=_TO_SEND)

    def troubled(self, upload_id: str, why: str, not_before: datetime) -> None:
        """It did not go on; it is tried again by itself."""
        values = {"state": UploadState.WAITING, "not_before": not_before, "why": why}
        self._set(upload_id, {**values, "attempts": upload.c.attempts + 1}, only=_TO_SEND)

    def refused(self, upload_id: str, why: str) -> None:
        """The portal will not have this file.

        Its action leaves without it, so that the portal's own refusal puts it before a person.
        """
        with self._work.write(person=False) as connection:
            values = {"state": UploadState.FAILED, "not_before": None, "why": why}
            connection.execute(update(upload).where(upload.c.id == upload_id).values(values))
            waiting = (outbox.c.after == f'["{upload_id}"]'.encode()) & outbox.c.payload.is_(None)
            connection.execute(update(outbox).where(waiting).values(after=b"[]"))

    def done(self, upload_id: str) -> None:
        """The portal has every byte, and its hash is ours."""
        values = {"state": UploadState.DONE, "offset": upload.c.size, "not_before": None, "why": ""}
        self._set(upload_id, values, only=_TO_SEND)

    def begin_again(self, upload_id: str) -> None:
        """The portal has lost what it had."""
        values = {"state": UploadState.WAITING, "offset": 0}
        self._set(upload_id, values, only=(UploadState.DONE,))

    def set_paused(self, upload_id: str, *, paused: bool) -> None:
        """A person lets a file rest, or go on at once and without its memory of trouble."""
        values: dict[str, Any] = {"state": UploadState.PAUSED if paused else UploadState.WAITING}
        if not paused:
            values |= {"attempts": 0, "not_before": None, "why": ""}
        self._set(upload_id, values, only=(*_TO_SEND, UploadState.PAUSED), person=True)

    def remove(self, connection: Connection, upload_id: str) -> None:
        """Forget a file, in the caller's transaction."""
        connection.execute(delete(upload).where(upload.c.id == upload_id))

    def settled(self, upload_ids: Sequence[str]) -> None:
        """These are part of the portal's case now."""
        with self._work.write(person=False) as connection:
            for upload_id in upload_ids:
                self.remove(connection, upload_id)

    def _set(
        self, upload_id: str, values: dict[str, Any], *, only: Sequence[UploadState], person: bool = False
    ) -> None:
        mine = (upload.c.id == upload_id) & upload.c.state.in_(only)
        with self._work.write(person=person) as connection:
            connection.execute(update(upload).where(mine).values(values))


def _rests(one: Upload, now: datetime) -> bool:
    """Not one that was told to wait by a clock that has been set back since."""
    return one.not_before is not None and timedelta(0) < one.not_before - now <= LONGEST_WAIT


def upload_in(connection: Connection, upload_id: str) -> Upload | None:
    """One upload, as seen by this transaction."""
    row = connection.execute(select(upload).where(upload.c.id == upload_id)).mappings().one_or_none()
    return None if row is None else _of(row)


def uploads_of_case(connection: Connection, case_id: str) -> list[Upload]:
    """The files on their way to a case, as seen by this transaction."""
    query = select(upload).where(upload.c.case_id == case_id).order_by(upload.c.id)
    return [_of(row) for row in connection.execute(query).mappings()]


def _of(row: RowMapping) -> Upload:
    return Upload(**{**row, "target": FileTarget(row["target"]), "state": UploadState(row["state"])})
