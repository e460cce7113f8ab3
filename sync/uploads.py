"""Sends files up piece by piece, each from where the portal says that it has come to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Final

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState, ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import BatchTooLarge, FileTrouble, PortalBusy, PortalFault, PortalTrouble
from desktop_app.domain.uploads import Upload, UploadState
from desktop_app.storage.store import Store
from sync.back_off import BackOff
from sync.kill_points import kill_point
from sync.piece_size import PieceSize
from sync.portal import Piece, UploadCalls
from sync.ports import Clock, Rng

BROKEN_TIMES: Final = 3
"""So often a file may be dropped by the portal as broken before it is left to a person."""


class Uploads:
    """One piece at a time of one file at a time; trouble of one file is remembered and holds up no other."""

    def __init__(
        self,
        portal: UploadCalls,
        store: Store,
        *,
        clock: Clock,
        rng: Rng,
        publish: Callable[[Changes], None],
        settled: Callable[[], None],
    ) -> None:
        """`settled` is told that a file's action may leave now."""
        self._portal = portal
        self._store = store
        self._clock = clock
        self._rng = rng
        self._publish = publish
        self._settled = settled
        self._size = PieceSize()
        self._offsets: dict[str, int] = {}  # what the portal said since the last break

    def next(self) -> Upload | None:
        """The file that goes on now."""
        return self._store.uploads.next(self._clock.now())

    def seconds_to_next(self) -> float | None:
        """Until a file that rests after trouble may be tried again."""
        at = self._store.uploads.next_try(self._clock.now())
        return None if at is None else max(1.0, (at - self._clock.now()).total_seconds())

    def step(self, upload: Upload) -> bool:
        """Do one request for a file; whether it is complete now.

        Raises trouble of the line, the session or the portal as a whole; what is at the portal stays there.
        """
        try:
            return self._go_on(upload)
        except (FileTrouble, PortalFault, BatchTooLarge) as trouble:
            self._offsets.pop(upload.id, None)
            self._size.failed()
            self._rest(upload, type(trouble).__name__)
            return False
        except PortalTrouble as trouble:
            self._offsets.pop(upload.id, None)
            if not isinstance(trouble, PortalBusy):
                self._size.failed()
            raise

    def settle(self) -> None:
        """Let go of the rows of files that are part of their case at the portal, by its own word.

        So too of those whose action was taken back, or given up, after it had left. Where the case left
        meanwhile, its file was kept for its row alone, and goes with it.
        One that was complete and whose action the portal puts off is asked for: a portal that was restored
        may have lost it. One that the portal refuses is waited for no longer, also when the portal was asked
        since and knew nothing of its action.
        """
        done = [one for one in self._store.uploads.all() if one.state is UploadState.DONE]
        if arrived := [one.id for one in done if self._is_part_of_its_case(one)]:
            self._store.uploads.settled(arrived)
            self._store.files.sweep()
        for upload in self._store.uploads.all():
            if self._is_given_up(upload):
                self._store.uploads.settled([upload.id])
                self._store.files.drop(upload.attachment_id)
        for upload in done:
            with suppress(PortalFault):  # trouble about one file; the others go on
                if self._is_put_off(upload) and not self._has_all(upload):
                    self._store.uploads.begin_again(upload.id)
        for upload in self._store.uploads.all():
            action = self._action_of(upload) if upload.state is UploadState.FAILED else None
            if action is not None and action.state is ActionState.QUEUED and upload.id in action.after:
                self._publish(self._store.verdicts.ask_without_file(action.id, self._clock.now()))

    def _go_on(self, upload: Upload) -> bool:
        offset = self._offsets.get(upload.id)
        if offset is None:
            return self._take(upload, self._where_to_go_on(upload))
        content = self._store.files.read_at(upload.attachment_id, offset, self._size.bytes)
        answer = self._portal.append(upload.id, offset, content)
        kill_point("after-piece")
        if not answer.gone and not answer.broken and answer.offset <= offset:
            self._size.failed()
            raise PortalFault  # nothing was taken: wait, so that a mistake never becomes a storm
        self._size.went()
        return self._take(upload, answer)

    def _where_to_go_on(self, upload: Upload) -> Piece:
        """A file that was begun is asked for first; one that is not known, or not any more, is announced."""
        if upload.offset or upload.attempts:
            answer = self._portal.how_far(upload.id)
            if not answer.gone and answer.offset < upload.size:
                return answer
        return self._portal.begin(upload)

    def _take(self, upload: Upload, answer: Piece) -> bool:
        uploads = self._store.uploads
        if answer.refused:
            self._forget(upload)
            uploads.refused(upload.id, answer.refused)
        elif answer.gone or answer.broken:
            self._forget(upload)
            uploads.come_to(upload.id, 0)
            if answer.broken:
                self._broken(upload)
            else:
                self._rest(upload, "upload-gone")
        elif answer.sha256 and answer.sha256 != upload.sha256:
            self._forget(upload)
            uploads.refused(upload.id, "hash-differs")
        elif answer.sha256:
            self._forget(upload)
            uploads.done(upload.id)
        else:
            self._offsets[upload.id] = answer.offset
            uploads.come_to(upload.id, answer.offset)
        self._tell(upload)
        if answer.refused or answer.sha256:
            self._settled()
        return answer.sha256 == upload.sha256

    def _broken(self, upload: Upload) -> None:
        """What arrived was not this file; a few times that is the line's fault."""
        if upload.attempts + 1 >= BROKEN_TIMES:
            self._store.uploads.refused(upload.id, "upload-broken")
        else:
            self._rest(upload, "upload-broken")

    def _rest(self, upload: Upload, why: str) -> None:
        pause = max(1.0, BackOff(self._rng, failures=upload.attempts).failed())
        self._store.uploads.troubled(upload.id, why, self._clock.now() + timedelta(seconds=pause))
        self._tell(upload)

    def _forget(self, upload: Upload) -> None:
        self._offsets.pop(upload.id, None)

    def _tell(self, upload: Upload) -> None:
        self._publish(Changes(case_ids=frozenset({upload.case_id}), outbox=True))

    def _is_part_of_its_case(self, upload: Upload) -> bool:
        """By what is known here; not while its action waits, as of a portal that was restored and lost it."""
        action, case = self._action_of(upload), self._store.truth.case(upload.case_id)
        if action is not None and action.state in WAITING:
            return False
        if case is not None and any(
            file.id == upload.attachment_id and file.sha256 == upload.sha256 for file in case.attachments
        ):
            return True
        taken = action is not None and action.state is ActionState.ACCEPTED
        return taken and (case is None or case.view != "full")

    def _is_given_up(self, upload: Upload) -> bool:
        action = self._action_of(upload)
        if action is None or self._is_part_of_its_case(upload):
            return False
        return action.state is ActionState.CANCELLED or (action.state in SET_ASIDE and action.handled)

    def _has_all(self, upload: Upload) -> bool:
        piece = self._portal.how_far(upload.id)
        return not piece.gone and piece.offset == upload.size

    def _is_put_off(self, upload: Upload) -> bool:
        action = self._action_of(upload)
        return action is not None and action.state is ActionState.QUEUED and action.not_before is not None

    def _action_of(self, upload: Upload) -> Action | None:
        """The action that makes the file part of its case; the last, where one was made again."""
        actions = reversed(self._store.outbox.of_case(upload.case_id))
        mine = (one for one in actions if one.type == ActionType.ATTACH and one.args["upload"] == upload.id)
        return next(mine, None)
