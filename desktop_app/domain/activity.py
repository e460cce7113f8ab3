"""What became of everything an officer did: one line for each action, and why it has not gone on yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from desktop_app.domain.actions import (
    ABOUT_PEOPLE,
    OF_A_DOSSIER,
    SET_ASIDE,
    WAITING,
    Action,
    ActionState,
    ActionType,
    Receipt,
)
from desktop_app.domain.changes import SyncPhase, SyncState
from desktop_app.domain.uploads import Upload, UploadState


class ActivityKind(StrEnum):
    """What the list of actions can be narrowed to."""

    ALL = "all"
    ANSWER = "answer"
    CASEWORK = "casework"
    FILE = "file"
    PEOPLE = "people"
    WITHDRAWAL = "withdrawal"


KINDS: Final = {
    ActivityKind.ANSWER: frozenset(
        {ActionType.SAVE_DRAFT, ActionType.SUBMIT, ActionType.APPROVE, ActionType.REFUSE_APPROVAL}
        | {ActionType.SEND_REPLY}
    ),
    ActivityKind.CASEWORK: frozenset(
        {ActionType.ASSIGN, ActionType.ACCEPT, ActionType.NOTE, ActionType.REQUEST_INFO, ActionType.RESUME}
        | OF_A_DOSSIER
        | {ActionType.PROGRESS, ActionType.ACKNOWLEDGE, ActionType.CLASSIFY, ActionType.TRANSFER_BACK}
    ),
    ActivityKind.FILE: frozenset({ActionType.ATTACH}),
    ActivityKind.PEOPLE: ABOUT_PEOPLE,
    ActivityKind.WITHDRAWAL: frozenset({ActionType.CANCEL}),
}
"""The actions of each kind; what the machine alone tells the portal is of none."""

_NOBODY_WAITS_FOR: Final = frozenset({ActionType.CANCEL, ActionType.ATTACH})
"""These go when they can, and hold up only what names them."""


class ActivityGroup(StrEnum):
    """The headings of the list, in their order."""

    NEEDS_PERSON = "needs_person"
    WAITING = "waiting"
    RECEIVED = "received"
    SETTLED = "settled"


class Delay(StrEnum):
    """Why an action has not been answered yet; the nearest reason is told."""

    ASKED_BACK = "asked_back"
    UNDER_WAY = "under_way"
    HELD = "held"
    OTHER_VERSION = "other_version"
    FILE_PAUSED = "file_paused"
    FILE_UNDER_WAY = "file_under_way"
    EARLIER_ACTION = "earlier_action"
    RESTS = "rests"
    SIGNED_OUT = "signed_out"
    OFFLINE = "offline"
    UNREACHABLE = "unreachable"
    NEXT_RUN = "next_run"


@dataclass(frozen=True, slots=True)
class Wait:
    """Why an action waits, when it is tried next if that is known, and the "Số" of the one it waits for."""

    delay: Delay
    at: datetime | None = None
    behind: int = 0


@dataclass(frozen=True, slots=True)
class Activity:
    """One action with everything a person may ask about it. `withdraws` is the "Số" a withdrawal is about."""

    action: Action
    code: str = ""
    title: str = ""
    receipt: Receipt | None = None
    upload: Upload | None = None
    wait: Wait | None = None
    withdraws: int = 0

    @property
    def group(self) -> ActivityGroup:
        """The heading it stands under."""
        action = self.action
        if action.state in WAITING:
            return ActivityGroup.WAITING
        if action.state in SET_ASIDE and not action.handled:
            return ActivityGroup.NEEDS_PERSON
        if action.state is ActionState.ACCEPTED:
            return ActivityGroup.RECEIVED
        return ActivityGroup.SETTLED


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """The newest actions of a choice. `totals` counts all of it by heading, `more` what is not shown."""

    entries: tuple[Activity, ...]
    totals: Mapping[ActivityGroup, int]
    more: int


class WaitingLine:
    """Everything that waits, in the order made: why does one of it?"""

    def __init__(
        self, actions: Iterable[Action], uploads: Iterable[Upload], sync: SyncState, now: datetime
    ) -> None:
        self._by_case: dict[str, list[Action]] = defaultdict(list)
        self._asked_back: set[str] = set()
        for action in actions:
            self._by_case[action.case_id].append(action)
            if action.type == ActionType.CANCEL:
                self._asked_back.add(action.args["target"])
        self._uploads = {upload.id: upload for upload in uploads}
        self._sync = sync
        self._now = now

    def wait(self, action: Action) -> Wait:
        """Why this one waits."""
        return self._of_its_own(action) or self._behind_another(action) or self._on_the_network()

    def upload_of(self, action: Action) -> Upload | None:
        """The file that this action brings, while it is on its way."""
        return self._uploads.get(str(action.args.get("upload", "")))

    def _of_its_own(self, action: Action) -> Wait | None:
        """A reason that holds with the best of networks and nothing before it."""
        if action.id in self._asked_back:
            return Wait(Delay.ASKED_BACK)
        if action.state is ActionState.SENDING:
            return Wait(Delay.UNDER_WAY)
        if action.hold_until is not None and action.hold_until > self._now:
            return Wait(Delay.HELD, action.hold_until)
        if action.state is ActionState.QUEUED and action.why:
            return Wait(Delay.OTHER_VERSION)
        if (file := self._of_its_file(action)) is not None:
            return file
        if action.not_before is not None and action.not_before > self._now:
            return Wait(Delay.RESTS, action.not_before)
        return None

    def _of_its_file(self, action: Action) -> Wait | None:
        upload = self.upload_of(action)
        if upload is None or upload.state in (UploadState.DONE, UploadState.FAILED):
            return None
        if upload.state is UploadState.PAUSED:
            return Wait(Delay.FILE_PAUSED)
        if upload.not_before is not None and upload.not_before > self._now:
            return Wait(Delay.RESTS, upload.not_before)
        return Wait(Delay.FILE_UNDER_WAY) if upload.offset else None

    def _behind_another(self, action: Action) -> Wait | None:
        """The first of its case before it that is held up itself; others simply go with it."""
        for other in self._by_case[action.case_id]:
            if other.number >= action.number:
                return None
            if other.id not in action.after and {other.type, action.type} & _NOBODY_WAITS_FOR:
                continue
            own = self._of_its_own(other)
            if own is not None or other.state is ActionState.UNCERTAIN:
                return Wait(Delay.EARLIER_ACTION, own.at if own else None, behind=other.number)
        return None

    def _on_the_network(self) -> Wait:
        match self._sync.phase:
            case SyncPhase.SIGNED_OUT:
                return Wait(Delay.SIGNED_OUT)
            case SyncPhase.OFFLINE if not self._sync.trouble:
                return Wait(Delay.OFFLINE)
            case SyncPhase.OFFLINE | SyncPhase.WAITING:
                return Wait(Delay.UNREACHABLE, self._sync.next_try)
            case _:
                return Wait(Delay.NEXT_RUN)
