"""A file that an officer added: its way from this machine to the portal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class UploadState(StrEnum):
    """Where an upload is; every change of it is a committed transaction."""

    WAITING = "waiting"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"


class FileTarget(StrEnum):
    """What a file was added to; codes of the contract."""

    CASE = "case"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Upload:
    """One file on its way. `offset` bytes are at the portal; `sha256` is of the whole file, as hex.

    `not_before` is the next try after trouble; `why` the class name of that trouble, or the portal's code
    for a file that it will not take.
    """

    id: str
    case_id: str
    target: FileTarget
    name: str
    type: str
    size: int
    sha256: str
    state: UploadState
    made_at: datetime
    offset: int = 0
    attempts: int = 0
    not_before: datetime | None = None
    why: str = ""

    @property
    def attachment_id(self) -> str:
        """The file's id in the case, known before the portal has a byte of it."""
        return attachment_id(self.id)


def attachment_id(upload_id: str) -> str:
    """The id that the contract gives the attachment of an upload."""
    return f"at_{upload_id.replace('-', '')}"
