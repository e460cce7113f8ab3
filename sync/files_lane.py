"""Brings attachments, one at a time, on a thread of its own: a large file never delays an answer."""

from __future__ import annotations

import hashlib
import math
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.case import Attachment
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import (
    DeskError,
    FileTooLarge,
    FileTrouble,
    FileTypeRefused,
    FileUnreadable,
    PortalFault,
    PortalUnreachable,
)
from desktop_app.storage.store import Store
from sync.back_off import BackOff
from sync.portal import Portal
from sync.ports import Answer, Clock, Rng

_FIRST_BYTES: Final = {
    "jpg": (b"\xff\xd8\xff",),
    "pdf": (b"%PDF",),
    "doc": (b"\xd0\xcf\x11\xe0",),
    "xls": (b"\xd0\xcf\x11\xe0",),
    "docx": (b"PK\x03\x04",),
    "xlsx": (b"PK\x03\x04",),
}
"""A file that begins otherwise is not what its type says; types not listed are not looked into."""


@dataclass(slots=True)
class _Failure:
    back_off: BackOff
    kind: str = ""
    not_before: float = -math.inf


@dataclass(slots=True)
class _Part:
    """What has come of the file whose download broke off."""

    id: str = ""
    data: bytearray = field(default_factory=bytearray)


class FilesLane:
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
        self._changed = threading.Condition()
        self._urgent: deque[str] = deque()
        self._failures: dict[str, _Failure] = {}
        self._line = BackOff(rng)
        self._part = _Part()
        self._woken = False
        self._stopping = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; only once."""
        self._thread = threading.Thread(target=self._live, name="files", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Fetch no more."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()

    def join(self, timeout: float) -> None:
        """Wait for the thread, if there is one."""
        if self._thread is not None:
            self._thread.join(timeout)

    def wake(self) -> None:
        """Look again what is wanted."""
        with self._changed:
            self._woken = True
            self._changed.notify_all()

    def want(self, attachment_id: str) -> None:
        """A person waits for this file: before all others, and without its back-off."""
        with self._changed:
            self._urgent.append(attachment_id)
            self._failures.pop(attachment_id, None)
        self.wake()

    def trouble(self, attachment_id: str) -> str:
        """Class name of the DeskError that keeps this file away, or empty."""
        failure = self._failures.get(attachment_id)
        return failure.kind if failure else ""

    def go(self) -> int:
        """Fetch all that is wanted and may be tried now; how many came.

        Trouble of the network, session or disk ends it and is raised; trouble of one file is remembered.
        """
        came = 0
        tried: set[str] = set()
        while (file := self._next(tried)) is not None:
            tried.add(file.id)
            came += self._fetch(file)
        return came

    def _live(self) -> None:
        pause: float | None = None
        while self._wait(pause):
            try:
                self.go()
            except DeskError:
                pause = self._line.failed()
            else:
                self._line.reset()
                pause = self._next_retry()

    def _wait(self, pause: float | None) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._woken or self._stopping, pause)
            self._woken = False
            return not self._stopping

    def _next(self, tried: set[str]) -> Attachment | None:
        with self._changed:
            if self._stopping:
                return None
            urgent = self._urgent.popleft() if self._urgent else None
        if urgent is not None and not self._store.files.has(urgent):
            return self._store.files.attachment(urgent) or self._next(tried)
        now = self._clock.monotonic()
        return next(
            (
                file
                for file in self._store.files.wanted(self._user_id)
                if file.id not in tried and self._not_before(file.id) <= now
            ),
            None,
        )

    def _not_before(self, attachment_id: str) -> float:
        failure = self._failures.get(attachment_id)
        return failure.not_before if failure else -math.inf

    def _next_retry(self) -> float | None:
        if not self._failures:
            return None
        soonest = min(failure.not_before for failure in self._failures.values())
        return max(1.0, soonest - self._clock.monotonic())

    def _fetch(self, file: Attachment) -> bool:
        try:
            self._check_offer(file)
            data = self._download(file)
            self._check_content(file, data)
            self._store.files.put(file.id, data, file.sha256)
        except (FileTrouble, PortalFault) as trouble:
            failure = self._failures.setdefault(file.id, _Failure(BackOff(self._rng)))
            failure.kind = type(trouble).__name__
            failure.not_before = self._clock.monotonic() + max(1.0, failure.back_off.failed())
            self._announce(file)
            return False
        self._failures.pop(file.id, None)
        self._announce(file)
        return True

    def _announce(self, file: Attachment) -> None:
        case_id = self._store.files.case_of(file.id)
        if case_id is not None:
            self._publish(Changes(case_ids=frozenset({case_id})))

    def _check_offer(self, file: Attachment) -> None:
        limits = self._store.reference.limits()
        if file.type not in limits.file_types:
            raise FileTypeRefused
        if file.size > limits.max_file_bytes:
            raise FileTooLarge(limit=limits.max_file_bytes)

    def _download(self, file: Attachment) -> bytes:
        """The whole file; goes on where an earlier try broke off."""
        if self._part.id != file.id:
            self._part = _Part(file.id)
        part = self._part
        with self._portal.attachment(file.id, start=len(part.data), sha256=file.sha256) as answer:
            if answer.status == 404:
                raise FileUnreadable
            if not _continues(answer, len(part.data)):
                part.data.clear()
            if answer.status == 416:
                raise PortalUnreachable
            for chunk in answer.chunks:
                part.data += chunk
                if len(part.data) > file.size:
                    self._part = _Part()
                    raise FileUnreadable
        self._part = _Part()
        return bytes(part.data)

    def _check_content(self, file: Attachment, data: bytes) -> None:
        if len(data) != file.size or hashlib.sha256(data).hexdigest() != file.sha256:
            raise FileUnreadable
        if not data.startswith(_FIRST_BYTES.get(file.type, (b"",))):
            raise FileTypeRefused


def _continues(answer: Answer, start: int) -> bool:
    """Whether the bytes that follow begin at `start`."""
    return answer.status == 206 and answer.headers.get("content-range", "").startswith(f"bytes {start}-")
