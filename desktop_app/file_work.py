"""The verbs about files: one is added to a case or an answer, taken out again, let rest or go on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from desktop_app.case_turn import CaseTurn, OpenedCase
from desktop_app.domain.actions import WAITING, Action, ActionState, ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import LocalDraft, typed_text
from desktop_app.domain.errors import (
    ActionNotAllowed,
    DeskError,
    FileTooLarge,
    FileTypeRefused,
    FileUnreadable,
    TooLate,
    TooManyFiles,
)
from desktop_app.domain.file_names import clean_name
from desktop_app.domain.uploads import FileTarget, Upload, UploadState, attachment_id
from desktop_app.domain.workflow import check
from desktop_app.storage.database import Connection
from desktop_app.storage.drafts import draft_of_case
from desktop_app.storage.file_types import type_of
from desktop_app.storage.outbox import actions_of_case
from desktop_app.storage.uploads import uploads_of_case
from desktop_app.storage.uuid7 import uuid7
from desktop_app.storage.withdrawal import withdraw


class FileWork(CaseTurn):
    """Part of `Casework`; raises as its other verbs do, and FileTrouble."""

    def add_file(self, case_id: str, path: Path, target: FileTarget) -> str:
        """Keep a copy of a file, encrypted, and queue it for the portal; returns its attachment id.

        Not for the main thread: a large file takes a moment. The original may go afterwards. The same file
        twice in one case is kept once. Raises FileTypeRefused, FileTooLarge, TooManyFiles, FileUnreadable.
        """
        self._check_room(case_id, target)
        upload = self._take_in(path, case_id, target)
        try:
            file_id = self._keep(upload)
        except DeskError:  # whatever else ends it may come after the commit; the next start sweeps
            self._store.files.drop(upload.attachment_id)
            raise
        if file_id == upload.attachment_id:
            self._store.files.named(file_id)
        else:
            self._store.files.drop(upload.attachment_id)
        self._settle([case_id])
        return file_id

    def remove_file(self, case_id: str, file_id: str) -> None:
        """Take a file out of the answer; one that has not left this machine is not sent at all.

        A file that the portal has stays part of the case. Raises TooLate when there is nothing to take out,
        ActionNotAllowed("waiting") while a later step, as a submission, builds on it.
        """
        now = self._clock.now()
        with self._store.work.write() as connection:
            opened = self._open(connection, case_id)
            named = self._take_out_of_answer(connection, opened, file_id, now)
            upload = next(
                (u for u in uploads_of_case(connection, case_id) if u.attachment_id == file_id), None
            )
            stays = upload is None or not self._take_back_file(connection, upload, now)
            if stays and not named:
                raise TooLate
        if not stays:
            self._store.files.drop(file_id)
        self._settle([case_id])

    def drop_file(self, case_id: str, file_id: str) -> None:
        """Give up a file of a case that is somebody else's now.

        Raises TooLate while the portal may still take it, ActionNotAllowed("waiting") while a text names it.
        """
        now = self._clock.now()
        with self._store.work.write() as connection:
            upload = _on_its_way(connection, case_id, file_id)
            if upload is not None and not self._take_back_file(connection, upload, now):
                raise TooLate
        self._store.files.drop(file_id)
        self._settle([case_id])

    def pause_file(self, file_id: str, *, paused: bool) -> None:
        """Let a file rest, or go on at once."""
        upload = next((one for one in self._store.uploads.all() if one.attachment_id == file_id), None)
        if upload is not None:
            self._store.uploads.set_paused(upload.id, paused=paused)
            self._publish(Changes(case_ids=frozenset({upload.case_id}), outbox=True))

    def note_opened(self, case_id: str, file_id: str, *, outside: bool) -> None:
        """Write down that a file was looked at; `outside` when another program was given a copy."""
        facts = {"by": self._signed_in.id, "file": file_id, "where": "outside" if outside else "here"}
        with self._store.work.write() as connection:
            self._store.audit.write(
                connection, kind="file_opened", case_id=case_id, now=self._clock.now(), facts=facts
            )

    def _check_room(self, case_id: str, target: FileTarget) -> None:
        with self._store.work.write() as connection:
            self._may_add(self._open(connection, case_id), target)

    def _may_add(self, opened: OpenedCase, target: FileTarget) -> None:
        check(ActionType.ATTACH, opened.case, self._me, self._unit_of)
        if target is FileTarget.DRAFT:
            check(ActionType.SAVE_DRAFT, opened.case, self._me, self._unit_of)
        most = self._store.reference.limits().max_files
        if len(opened.case.attachments) >= most:
            raise TooManyFiles(limit=most)

    def _take_in(self, path: Path, case_id: str, target: FileTarget) -> Upload:
        """The bytes go from the original straight into the encrypted copy."""
        limits, suffix, now = self._store.reference.limits(), path.suffix.lower()[:6], self._clock.now()
        upload_id = uuid7(now)
        with _opened(path) as original:
            if os.fstat(original.fileno()).st_size > limits.max_file_bytes:
                raise FileTooLarge(name_suffix=suffix, limit=limits.max_file_bytes)
            kind = type_of(original)
            if kind not in limits.file_types:
                raise FileTypeRefused(name_suffix=suffix)
            file_id = attachment_id(upload_id)
            sealed = self._store.files.add(file_id, original, limit=limits.max_file_bytes)
        return Upload(
            id=upload_id,
            case_id=case_id,
            target=target,
            name=clean_name(path.name, kind),
            type=kind,
            size=sealed.size,
            sha256=sealed.sha256,
            state=UploadState.WAITING,
            made_at=now,
        )

    def _keep(self, upload: Upload) -> str:
        """The row, its action and the answer that names it, in one transaction."""
        with self._store.work.write() as connection:
            opened = self._open(connection, upload.case_id)
            self._may_add(opened, upload.target)
            known = next((one.id for one in opened.case.attachments if one.sha256 == upload.sha256), None)
            if known is None:
                self._store.uploads.add(connection, upload)
                self._queue(connection, opened, upload)
            file_id = known or upload.attachment_id
            if upload.target is FileTarget.DRAFT:
                text = self._text(connection, opened, upload.made_at)
                others = [file for file in text.files if file != file_id]
                self._store.drafts.put(connection, replace(text, files=(*others, file_id)))
        return file_id

    def _queue(self, connection: Connection, opened: OpenedCase, upload: Upload) -> None:
        """The action carries what the portal will say of the file, so that it is seen before it is there."""
        args = {
            "upload": upload.id,
            "target": upload.target,
            "name": upload.name,
            "type": upload.type,
            "size": upload.size,
            "sha256": upload.sha256,
        }
        self._add(connection, opened, ActionType.ATTACH, args=args, expect={}, also_after=(upload.id,))

    def _text(self, connection: Connection, opened: OpenedCase, now: datetime) -> LocalDraft:
        """The answer as it is being written, with the files it names."""
        before, case = draft_of_case(connection, opened.truth.id), opened.case
        body = before.body if before else case.draft.body if case.draft else ""
        return typed_text(case.id, body, case, before, now)

    def _take_out_of_answer(
        self, connection: Connection, opened: OpenedCase, file_id: str, now: datetime
    ) -> bool:
        """Whether the answer named the file; it is typed text without it now."""
        text, last = self._text(connection, opened, now), opened.last_step
        if file_id not in text.files:
            return False
        check(ActionType.SAVE_DRAFT, opened.case, self._me, self._unit_of)
        if last is not None and last.type == ActionType.SAVE_DRAFT and never_left(last):
            self._store.outbox.drop_unsent(connection, last.id, now)
            before = draft_of_case(connection, opened.truth.id)
            text = replace(
                typed_text(text.case_id, text.body, opened.without(last).case, before, now), files=text.files
            )
        others = tuple(file for file in text.files if file != file_id)
        self._store.drafts.put(connection, replace(text, files=others))
        return True

    def _take_back_file(self, connection: Connection, upload: Upload, now: datetime) -> bool:
        """Forget a file that the portal does not have yet; False when it may have it."""
        actions = actions_of_case(connection, upload.case_id)
        mine = [one for one in actions if one.args.get("upload") == upload.id]
        if any(one.state in WAITING and not never_left(one) for one in mine):
            return False
        waiting = [one for one in mine if one.state in WAITING]
        for action in waiting:
            if any(action.id in other.after for other in actions if other.state in WAITING):
                raise ActionNotAllowed("waiting")
            withdraw(connection, self._store.outbox, action.id, now)
        for action in mine:
            self._store.outbox.mark_handled_in(connection, action.id)
        self._store.uploads.remove(connection, upload.id)
        return True

    def _forget_file(self, connection: Connection, action: Action) -> None:
        """The action that would bring a file was taken back, or its refusal dealt with."""
        if action.type == ActionType.ATTACH:
            self._store.uploads.remove(connection, action.args["upload"])


def _on_its_way(connection: Connection, case_id: str, file_id: str) -> Upload | None:
    found = (one for one in uploads_of_case(connection, case_id) if one.attachment_id == file_id)
    return next(found, None)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as original:
            yield original
    except OSError:
        raise FileUnreadable(name_suffix=path.suffix.lower()[:6]) from None


def never_left(action: Action) -> bool:
    """Still free to be changed: it was never sent."""
    return action.state is ActionState.QUEUED and action.seq is None


def attaching(actions: Sequence[Action], files: Iterable[str]) -> tuple[str, ...]:
    """The actions that bring these files and are not answered yet: whatever names the files comes after."""
    named = set(files)
    return tuple(
        action.id
        for action in actions
        if action.type == ActionType.ATTACH
        and action.state in WAITING
        and attachment_id(action.args["upload"]) in named
    )
