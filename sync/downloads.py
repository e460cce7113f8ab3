"""Brings attachments down, whole and checked, each from where an earlier try broke off."""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.case import Attachment
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import (
    AccessRefused,
    FileTooLarge,
    FileTrouble,
    FileTypeRefused,
    FileUnreadable,
    PortalFault,
    PortalUnreachable,
)
from desktop_app.storage.blobs import Incoming
from desktop_app.storage.store import Store
from sync.back_off import BackOff
from sync.enrolment import NOT_THIS_DEVICE
from sync.portal import Portal
from sync.ports import Answer, Clock, Rng

_FIRST_BYTES: Final = {
    "jpg": b"\xff\xd8\xff",
    "pdf": b"%PDF",
    "doc": b"\xd0\xcf\x11\xe0",
    "xls": b"\xd0\xcf\x11\xe0",
    "docx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
}
"""A file that begins otherwise is not what its type says; types not listed are not looked into."""

TOLD_EVERY: Final = 512 * 1024  # bytes


@dataclass(slots=True)
class _Failure:
    back_off: BackOff
    kind: str = ""
    not_before: float = -math.inf


class Downloads:
    """Fetches what `storage.files` wants; a file that fails waits by itself and holds up no other."""

    def __init__(
        self,
        portal: Portal,
        store: Store,
        *,
        user_id: str,
        clock: Clock,
        rng: Rng,
        publish: Callable[[Changes], None],
    ) -> None:
        self._portal = portal
        self._store = store
        self._user_id = user_id
        self._clock = clock
        self._rng = rng
        self._publish = publish
        self._lock = threading.Lock()
        self._urgent: deque[str] = deque()
        self._failures: dict[str, _Failure] = {}
        self._under_way: dict[str, int] = {}

    def want(self, attachment_id: str) -> None:
        """A person waits for this file: before all others, and without its back-off."""
        with self._lock:
            self._urgent.append(attachment_id)
            self._failures.pop(attachment_id, None)

    def forget_troubles(self) -> None:
        """A person asks for all of them: none rests any more."""
        with self._lock:
            self._failures.clear()

    def trouble(self, attachment_id: str) -> str:
        """Class name of the DeskError that keeps this file away, or empty."""
        failure = self._failures.get(attachment_id)
        return failure.kind if failure else ""

    def progress(self, attachment_id: str) -> int | None:
        """Bytes that are here of a file that comes just now."""
        return self._under_way.get(attachment_id)

    def urgent(self) -> Attachment | None:
        """The file that a person waits for."""
        while True:
            with self._lock:
                if not self._urgent:
                    return None
                wanted = self._urgent.popleft()
            file = None if self._store.files.has(wanted) else self._store.files.attachment(wanted)
            if file is not None:
                return file

    def next(self) -> Attachment | None:
        """The next file that may be tried now."""
        now = self._clock.monotonic()
        wanted = self._store.files.wanted(self._user_id)
        return next((file for file in wanted if self._not_before(file.id) <= now), None)

    def seconds_to_next(self) -> float | None:
        """Until a file that rests after trouble, and is still wanted, may be tried again."""
        wanted = (file.id for file in self._store.files.wanted(self._user_id))
        resting = (self._not_before(file_id) for file_id in wanted if file_id in self._failures)
        soonest = min(resting, default=None)
        return None if soonest is None else max(1.0, soonest - self._clock.monotonic())

    def fetch(self, file: Attachment) -> bool:
        """Bring one file; trouble with it is remembered, that of line, session or disk is raised."""
        try:
            self._check_offer(file)
            self._download(file)
        except (FileTrouble, PortalFault, AccessRefused) as trouble:
            if isinstance(trouble, AccessRefused) and not _is_about_the_file(trouble):
                raise
            failure = self._failures.setdefault(file.id, _Failure(BackOff(self._rng)))
            failure.kind = type(trouble).__name__
            failure.not_before = self._clock.monotonic() + max(1.0, failure.back_off.failed())
            return False
        else:
            self._failures.pop(file.id, None)
            return True
        finally:
            self._under_way.clear()
            self._tell(file)

    def _not_before(self, attachment_id: str) -> float:
        failure = self._failures.get(attachment_id)
        return failure.not_before if failure else -math.inf

    def _tell(self, file: Attachment) -> None:
        case_id = self._store.files.case_of(file.id)
        if case_id is not None:
            self._publish(Changes(case_ids=frozenset({case_id})))

    def _check_offer(self, file: Attachment) -> None:
        limits = self._store.reference.limits()
        if file.type not in limits.file_types:
            raise FileTypeRefused
        if file.size > limits.max_file_bytes:
            raise FileTooLarge(limit=limits.max_file_bytes)

    def _download(self, file: Attachment) -> None:
        incoming = self._store.files.incoming(file.id)
        if incoming.size > file.size:
            incoming.start_over()
        if incoming.size < file.size:
            self._receive(file, incoming)
        self._store.files.arrived(file, incoming)
        if not self._store.files.read_at(file.id, 0, 8).startswith(_FIRST_BYTES.get(file.type, b"")):
            self._store.files.drop(file.id)
            raise FileTypeRefused

    def _receive(self, file: Attachment, incoming: Incoming) -> None:
        """The rest of the file, or all of it where the portal gives no part."""
        with self._portal.attachment(file.id, start=incoming.size, sha256=file.sha256) as answer:
            if answer.status in (404, 410):
                raise FileUnreadable
            if not _continues(answer, incoming.size):
                incoming.start_over()
            if answer.status == 416:
                raise PortalUnreachable
            told = incoming.size
            for chunk in answer.chunks:
                incoming.write(chunk)
                if incoming.size > file.size:
                    incoming.start_over()
                    raise FileUnreadable
                self._under_way[file.id] = incoming.size
                if incoming.size - told >= TOLD_EVERY:
                    told = incoming.size
                    self._tell(file)


def _is_about_the_file(refused: AccessRefused) -> bool:
    """Whether the portal keeps back this file, and has not stopped the machine or the account's device."""
    return type(refused) is AccessRefused and refused.why not in NOT_THIS_DEVICE


def _continues(answer: Answer, start: int) -> bool:
    """Whether the bytes that follow begin at `start`."""
    return answer.status == 206 and answer.headers.get("content-range", "").startswith(f"bytes {start}-")
