"""Push: hands waiting actions to the portal until none is ready; never with a transaction open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import (
    AccessRefused,
    BatchTooLarge,
    ClientTooOld,
    DeskError,
    KeyringTrouble,
    OtherOfficer,
    PortalBusy,
    PortalFault,
    PortalUnreachable,
    SignInNeeded,
)
from desktop_app.domain.outgoing import ClockStamp, Frozen
from desktop_app.storage.sending import ReasonToWait
from desktop_app.storage.verdict_book import DEVICE_FORKED
from sync.batch_size import BatchSize
from sync.confirm import confirm
from sync.kill_points import kill_point
from sync.portal import Portal
from sync.verdicts import REST, Keeper

FAULTS: Final = 3
"""Commands that break the portal, each alone, before the portal itself counts as broken."""

_NOT_TAKEN = (
    SignInNeeded,
    AccessRefused,
    BatchTooLarge,
    ClientTooOld,
    PortalBusy,
    KeyringTrouble,
    OtherOfficer,
)
"""No session to ask with, or the portal itself refused the request as a whole: no command was looked at."""


@dataclass(frozen=True, slots=True)
class Push:
    """Everything a push needs; `size` goes on from one push of a run to the next."""

    portal: Portal
    keeper: Keeper
    user_id: str
    device: str
    stamp: Callable[[], ClockStamp]
    reason_to_wait: ReasonToWait
    size: BatchSize

    def go(self) -> None:
        """Send whatever is ready; a refused action holds up its own case only.

        Raises the PortalTrouble that ended it, OtherOfficer when an action is not by `user_id`.
        """
        alone: list[DeskError] = []
        while batch := self._next_batch():
            kill_point("after-sending-commit")
            self._check_actor(batch)
            try:
                self._send(batch)
                self.size.worked()
            except (BatchTooLarge, PortalFault) as trouble:
                if len(batch) == 1:
                    alone.append(trouble)
                elif isinstance(trouble, BatchTooLarge):
                    self.size.too_many(len(batch))
                else:
                    confirm(self.portal, self.keeper, user_id=self.user_id)
                    self.size.one_by_one()
                if len(alone) == FAULTS:
                    raise
            if self.keeper.device_refused:
                raise AccessRefused(why=DEVICE_FORKED)
        if alone:
            raise alone[0]
        if self.keeper.unclear:
            raise PortalFault

    def _next_batch(self) -> list[Frozen]:
        return self.keeper.store.sending.next_batch(
            self.keeper.now(),
            limit=self.size.now,
            clock=self.stamp(),
            device=self.device,
            reason_to_wait=self.reason_to_wait,
        )

    def _send(self, batch: list[Frozen]) -> None:
        """One request. When it fails, its actions are left as certain or uncertain as the failure allows."""
        keeper, ids = self.keeper, [command.id for command in batch]
        keeper.publish(Changes(case_ids=frozenset(command.case_id for command in batch), outbox=True))
        try:
            found = self.portal.send([command.wire for command in batch])
        except DeskError as trouble:
            alone = isinstance(trouble, (BatchTooLarge, PortalFault)) and len(batch) == 1
            not_before = keeper.now() + REST if alone else None
            if surely_not_taken(trouble):
                keeper.store.sending.give_back(ids, not_before=not_before)
            else:
                keeper.store.sending.doubt(ids, not_before=not_before)
            raise
        kill_point("after-request")
        keeper.keep(found, ids)

    def _check_actor(self, batch: list[Frozen]) -> None:
        """An action never leaves with another person's session."""
        if any(command.actor != self.user_id for command in batch):
            self.keeper.store.sending.give_back([command.id for command in batch], not_before=None)
            raise OtherOfficer


def surely_not_taken(trouble: DeskError) -> bool:
    """Whether the request cannot have had any effect at the portal."""
    if isinstance(trouble, PortalUnreachable):
        return not trouble.left
    return isinstance(trouble, _NOT_TAKEN)
