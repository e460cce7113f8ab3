"""Push: hands waiting actions to the portal until none is ready; never with a transaction open."""

from __future__ import annotations

from collections.abc import Callable
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
from sync.confirm import confirm
from sync.kill_points import kill_point
from sync.portal import Portal
from sync.verdicts import REST, Keeper

BATCH: Final = 50  # commands
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


def push(
    portal: Portal, keeper: Keeper, *, user_id: str, device: str, stamp: Callable[[], ClockStamp]
) -> None:
    """Send whatever is ready; a refused action holds up its own case only.

    Raises the PortalTrouble that ended it, OtherOfficer when an action is not by `user_id`.
    """
    sending = keeper.store.sending
    limit, faults = BATCH, 0
    while batch := sending.next_batch(keeper.now(), limit=limit, clock=stamp(), device=device):
        kill_point("after-sending-commit")
        _check_actor(keeper, batch, user_id)
        try:
            _send(portal, keeper, batch)
        except BatchTooLarge:
            if len(batch) == 1:
                raise
            limit = len(batch) // 2
        except PortalFault:
            if len(batch) > 1:
                confirm(portal, keeper)
            else:
                faults += 1
            if faults == FAULTS:
                raise
            limit = 1
    if faults or keeper.unclear:
        raise PortalFault


def _send(portal: Portal, keeper: Keeper, batch: list[Frozen]) -> None:
    """One request. When it fails, its actions are left as certain or uncertain as the failure allows."""
    sending, ids = keeper.store.sending, [command.id for command in batch]
    keeper.publish(Changes(case_ids=frozenset(command.case_id for command in batch), outbox=True))
    try:
        found = portal.send([command.wire for command in batch])
    except DeskError as trouble:
        if surely_not_taken(trouble):
            sending.give_back(ids, not_before=None)
        else:
            alone = isinstance(trouble, PortalFault) and len(batch) == 1
            sending.doubt(ids, not_before=keeper.now() + REST if alone else None)
        raise
    kill_point("after-request")
    keeper.keep(found, ids)


def surely_not_taken(trouble: DeskError) -> bool:
    """Whether the request cannot have had any effect at the portal."""
    if isinstance(trouble, PortalUnreachable):
        return not trouble.left
    return isinstance(trouble, _NOT_TAKEN)


def _check_actor(keeper: Keeper, batch: list[Frozen], user_id: str) -> None:
    """An action never leaves with another person's session."""
    if any(command.actor != user_id for command in batch):
        keeper.store.sending.give_back([command.id for command in batch], not_before=None)
        raise OtherOfficer
