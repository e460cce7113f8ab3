"""The portal was restored from a backup: what it had accepted since is found out and made again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from desktop_app.domain.changes import Changes
from desktop_app.storage.store import Store
from sync.portal import Portal
from sync.wire import UNKNOWN

EPOCH: Final = "epoch"
AS_LONG_AS: Final = timedelta(days=180)
"""How far back the portal is asked; as long as a feed remembers."""
_NOT_THERE: Final = frozenset({UNKNOWN, "rejected", "conflict", "blocked"})
"""Words for a command that has no effect at the portal as it is now."""


def follow_epoch(portal: Portal, store: Store, epoch: str, now: datetime) -> Changes:
    """Settle what a restored portal forgot, once for each new `epoch`. Raises a PortalTrouble.

    Broken off anywhere, it is begun again; what was made again by then is not made twice.
    """
    known = store.meta.get(EPOCH)
    changes = Changes()
    if not epoch or epoch == known:
        return changes
    if known is not None and (asked := store.verdicts.accepted_since(now - AS_LONG_AS)):
        gone = [verdict.id for verdict in portal.verdicts(asked) if verdict.verdict in _NOT_THERE]
        changes = store.verdicts.forget(gone, epoch, now)
    store.meta.set(EPOCH, epoch)
    return changes
