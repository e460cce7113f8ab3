"""The verbs about texts of cases that have left: write to a file, hand over, and their end."""

from __future__ import annotations

import errno
from datetime import datetime
from pathlib import Path

from desktop_app.case_turn import CaseTurn, as_seen
from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import legal_day
from desktop_app.domain.conflicts import Outcome
from desktop_app.domain.drafts import FILE, UnfinishedWork
from desktop_app.domain.errors import DiskFull, FileNotWritten
from desktop_app.domain.workflow import check
from desktop_app.storage.drafts import draft_of_case

HANDED_OVER = "handed-over"
"""Reason of a revision kept because its text went to the case as a note."""
_SWEPT_ON = "left_texts_swept_on"


class LeftWork(CaseTurn):
    """Part of `Casework`; raises as its other verbs do, and FileTrouble."""

    def export(self, work: UnfinishedWork, path: Path) -> None:
        """Write a text or a file to `path`, not encrypted, and keep that it was done; it stays here as well.

        Raises FileNotWritten, DiskFull, and FileUnreadable for a file that is broken here.
        """
        content = f"{work.code}\n\n{work.text}\n".encode()
        if work.kind == FILE:
            content = self._store.files.read(work.action_id)
        facts = {"kind": work.kind, "action": work.action_id, "by": self._signed_in.id}
        now = self._clock.now()
        with self._store.work.write() as connection:
            self._store.audit.write(
                connection,
                kind="left_work_exported",
                case_id=work.case_id,
                now=now,
                facts=facts,
            )
            try:
                path.write_bytes(content)
            except OSError as failure:
                raise DiskFull if failure.errno == errno.ENOSPC else FileNotWritten from None

    def hand_over(self, work: UnfinishedWork) -> Action:
        """Put a text into the case as an internal note for whoever has it now; only while the case is here.

        Refuses as `note` does; raises UnknownCase when the case has left.
        """
        now = self._clock.now()
        with self._store.work.write() as connection:
            opened = self._open(connection, work.case_id)
            check(ActionType.NOTE, opened.case, self._me, self._unit_of)
            args, expect = {"text": work.text}, as_seen(opened.case)
            note = self._add(connection, opened, ActionType.NOTE, args=args, expect=expect)
            if work.action_id:
                self._store.outbox.mark_handled_in(connection, work.action_id)
                self._store.conflicts.decide(connection, [work.action_id], Outcome.THEIRS, now)
            elif (typed := draft_of_case(connection, work.case_id)) is not None:
                self._store.drafts.add_revision(connection, typed, HANDED_OVER, now)
                self._store.drafts.discard(connection, work.case_id)
        self._settle([work.case_id])
        return note

    def sweep_left_texts(self, passed: datetime) -> None:
        """Once a day: let go of texts of cases that left too long ago; that they went is kept.

        `passed` is an instant that has surely passed: a clock set forward ends no text before its time.
        """
        today = legal_day(passed).isoformat()
        if self._store.meta.get(_SWEPT_ON) == today:
            return
        dropped = self._store.left_texts.sweep(passed)
        self._store.meta.set(_SWEPT_ON, today)
        if dropped:
            self._publish(Changes(case_ids=frozenset(dropped), outbox=True))
