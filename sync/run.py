"""One sync run: settle what is uncertain, push, pull, push again; trouble ends it and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.changes import Changes, SyncPhase
from desktop_app.domain.errors import (
    AccessRefused,
    BatchTooLarge,
    ClientTooOld,
    DeskError,
    OtherOfficer,
    PortalBusy,
    PortalFault,
    PortalUnreachable,
    SignInNeeded,
)
from desktop_app.domain.feed import Scope
from desktop_app.domain.outgoing import ClockStamp
from desktop_app.storage.store import Store
from sync.clock_offset import TrustedTime
from sync.confirm import confirm
from sync.enrolment import enrolled
from sync.portal import Portal
from sync.pull import Committed, pull
from sync.push import push
from sync.verdicts import Keeper

ROUNDS = 3
"""Actions made during a run go out in it, but an officer who works on does not keep it going for ever."""

_PUSH_ONLY = (PortalFault, BatchTooLarge, ClientTooOld)
"""Trouble with the commands that says nothing about pulling."""


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run did and what is left; `trouble` is the class name of what ended it early, or empty.

    `stopped`: a person ended it, which is neither trouble nor success.
    """

    pushed: int
    pulled: int
    waiting: int
    needs_person: int
    state: SyncPhase
    trouble: str = ""
    retry_after: float | None = None
    stopped: bool = False

    def as_json(self) -> dict[str, int | str]:
        """For `sync --json`."""
        return {
            "pushed": self.pushed,
            "pulled": self.pulled,
            "waiting": self.waiting,
            "needs_person": self.needs_person,
            "state": str(self.state),
        }


@dataclass(slots=True)
class Run:
    """The steps of one run; what was done before a trouble stays done and counted."""

    portal: Portal
    store: Store
    user_id: str
    device_name: str
    version: str
    page_size: int
    time: TrustedTime
    publish: Callable[[Changes], None]
    committed: Committed
    pushed: int = 0
    pulled: int = 0

    def go(self) -> RunResult:
        """Do it. Raises only what is no named fact."""
        trouble: DeskError | None = None
        try:
            self.store.sending.recover()
            trouble = self._rounds()
        except DeskError as met:
            trouble = met
        counts = self.store.outbox.counts()
        return RunResult(
            pushed=self.pushed,
            pulled=self.pulled,
            waiting=counts.waiting,
            needs_person=counts.needs_person,
            state=phase_of(trouble, counts.needs_person),
            trouble=type(trouble).__name__ if trouble else "",
            retry_after=trouble.retry_after if isinstance(trouble, PortalBusy) else None,
        )

    def _rounds(self) -> DeskError | None:
        """Push and pull until nothing new is sent; trouble of the commands alone is handed back."""
        for turn in range(ROUNDS):
            sent, trouble = self._push()
            if turn and not sent:
                return trouble
            for scope in (Scope.REF, Scope.ME):
                self._pull(scope)
            if trouble is not None:
                return trouble
        return None

    def _push(self) -> tuple[int, DeskError | None]:
        device = enrolled(self.portal, self.store.meta, name=self.device_name, version=self.version)
        keeper = Keeper(self.store, self.time.now, device.receipts.signed, self.publish)
        try:
            confirm(self.portal, keeper)
            push(self.portal, keeper, user_id=self.user_id, device=device.id, stamp=self._stamp)
        except _PUSH_ONLY as trouble:
            return keeper.accepted, trouble
        finally:
            self.pushed += keeper.accepted
        return keeper.accepted, None

    def _pull(self, scope: Scope) -> None:
        def count(changes: Changes, cases: int) -> None:
            self.pulled += cases
            self.committed(changes, cases)

        pull(self.portal, self.store, scope, limit=self.page_size, committed=count)

    def _stamp(self) -> ClockStamp:
        offset = round(self.time.offset().total_seconds() * 1000)
        return ClockStamp(offset_ms=offset, quality=self.time.quality())


def phase_of(trouble: DeskError | None, needs_person: int) -> SyncPhase:
    """What the strip says first after a run."""
    match trouble:
        case None:
            return SyncPhase.NEEDS_PERSON if needs_person else SyncPhase.UP_TO_DATE
        case SignInNeeded():
            return SyncPhase.SIGNED_OUT
        case PortalUnreachable():
            return SyncPhase.OFFLINE
        case ClientTooOld() | AccessRefused() | OtherOfficer():
            return SyncPhase.NEEDS_PERSON
        case _:
            return SyncPhase.WAITING
