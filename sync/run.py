"""One sync run: settle what is uncertain, push, pull, push again; trouble ends it and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from desktop_app.conflict_work import ConflictWork
from desktop_app.domain.changes import Changes, SyncPhase
from desktop_app.domain.errors import (
    AccessRefused,
    BatchTooLarge,
    ClientTooOld,
    DeskError,
    ManyCasesGone,
    OtherOfficer,
    PortalBusy,
    PortalFault,
    PortalUnreachable,
    SignInNeeded,
    StoreDamaged,
)
from desktop_app.left_work import LeftWork
from desktop_app.storage.store import Store
from sync.batch_size import BatchSize
from sync.clock_offset import TrustedTime
from sync.confirm import confirm
from sync.enrolment import NOT_THIS_DEVICE, enrolled, forget_device
from sync.inflow import Inflow
from sync.portal import Portal
from sync.pull import Committed
from sync.push import Push
from sync.restored import follow_epoch, is_known
from sync.verdicts import Keeper
from sync.versions import Versions, reason_to_wait, remember_portal

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
    versions: Versions
    publish: Callable[[Changes], None]
    committed: Committed
    size: BatchSize = field(default_factory=BatchSize)
    pushed: int = 0
    pulled: int = 0

    def go(self) -> RunResult:
        """Do it. Raises only what is no named fact."""
        trouble: DeskError | None = None
        try:
            self.store.sending.recover()
            self._settle_alone()
            trouble = self._on_this_device()
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

    def _on_this_device(self) -> DeskError | None:
        """The rounds; a device that the portal does not take for this one registers again, once."""
        try:
            return self._rounds()
        except AccessRefused as refused:
            if refused.why not in NOT_THIS_DEVICE:
                raise
        forget_device(self.store.meta)
        return self._rounds()

    def _rounds(self) -> DeskError | None:
        """Push and pull until nothing new is sent; trouble of the commands alone is handed back."""
        for turn in range(ROUNDS):
            if turn and self.store.sending.all_decided() and self._is_the_same_portal():
                return None
            moved, trouble = self._push()
            if turn and not moved:
                return trouble
            self.versions.check_pulling()
            self.store.room.check_fetching()
            self._pull()
            if trouble is not None:
                return trouble
        return None

    def _is_the_same_portal(self) -> bool:
        """As it was pushed to; a pull may have met one that was restored meanwhile."""
        return is_known(self.store, self.versions.meta().epoch)

    def _push(self) -> tuple[bool, DeskError | None]:
        """Whether there is something new to pull for, and the trouble of the commands alone."""
        device = enrolled(self.portal, self.store.meta, name=self.device_name, version=self.version)
        keeper = Keeper(self.store, self.time.now, device.receipts.signed, self.publish)
        trouble: DeskError | None = None
        is_another = False
        try:
            meta = self.versions.meta()
            remember_portal(self.store.meta, meta)
            is_another = follow_epoch(self.portal, self.store, meta.epoch, self.time.now(), self.publish)
            confirm(self.portal, keeper, user_id=self.user_id)
            if self.store.restored.unread() is None:  # else the officer is to read first what came back
                Push(
                    self.portal,
                    keeper,
                    user_id=self.user_id,
                    device=device.id,
                    stamp=self.time.stamp,
                    reason_to_wait=partial(reason_to_wait, meta),
                    size=self.size,
                ).go()
        except _PUSH_ONLY as met:
            trouble = met
        finally:
            self.pushed += keeper.accepted
        self._settle_alone()
        return is_another or keeper.accepted > 0, trouble

    def _settle_alone(self) -> None:
        settle_alone(self.store, self.user_id, self.time, self.publish)

    def _pull(self) -> None:
        def count(changes: Changes, cases: int) -> None:
            self.pulled += cases
            self.committed(changes, cases)

        comparer = self.portal if self.versions.meta().manifest else None
        try:
            Inflow(
                self.portal,
                self.store,
                self.page_size,
                count,
                self.time.now,
                comparer,
                self._is_the_same_portal,
            ).go()
        except ManyCasesGone:
            self.publish(Changes(outbox=True))  # a person has something to decide
            raise


def settle_alone(store: Store, user_id: str, time: TrustedTime, publish: Callable[[Changes], None]) -> None:
    """What was not taken and needs nobody to decide is made ready to leave."""
    with suppress(StoreDamaged):  # cases that cannot be read are fetched anew first
        me = store.reference.person(user_id)
        if me is not None:
            ConflictWork(store, me, time, publish, hold_seconds=0).settle_alone()
            if (passed := time.passed()) is not None:
                LeftWork(store, me, time, publish, hold_seconds=0).sweep_left_texts(passed)


def phase_of(trouble: DeskError | None, needs_person: int) -> SyncPhase:
    """What the strip says first after a run."""
    match trouble:
        case None:
            return SyncPhase.NEEDS_PERSON if needs_person else SyncPhase.UP_TO_DATE
        case SignInNeeded():
            return SyncPhase.SIGNED_OUT
        case PortalUnreachable():
            return SyncPhase.OFFLINE
        case ClientTooOld() | AccessRefused() | OtherOfficer() | ManyCasesGone():
            return SyncPhase.NEEDS_PERSON
        case _:
            return SyncPhase.WAITING
