"""The portal was restored from a backup: what it had accepted since is found out and made again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from desktop_app.domain.actions import ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.uploads import attachment_id
from desktop_app.storage.store import Store
from desktop_app.storage.verdict_book import WITHDRAWN
from sync.portal import VerdictCalls
from sync.wire import UNKNOWN

EPOCH: Final = "epoch"
AS_LONG_AS: Final = timedelta(days=180)
"""How far back the portal is asked; as long as a feed remembers."""
_NOT_THERE: Final = frozenset({UNKNOWN, "rejected", "conflict", "blocked"})
"""Words for a command that has no effect at the portal as it is now."""


def follow_epoch(
    portal: VerdictCalls, store: Store, epoch: str, now: datetime, publish: Callable[[Changes], None]
) -> bool:
    """Settle what a restored portal forgot, once for each new `epoch`; whether it was another than before.

    Broken off anywhere, it is begun again; what was made again by then is not made twice. Raises a
    PortalTrouble.
    """
    if is_known(store, epoch):
        return False
    if store.meta.get(EPOCH) is None:
        store.meta.set(EPOCH, epoch)
        return False
    if asked := store.verdicts.accepted_since(now - AS_LONG_AS):
        gone = [verdict for verdict in portal.verdicts(asked) if verdict.verdict in _NOT_THERE]
        # Another has its place already: made by this machine before its own files were put back as well.
        by_hand = [one.id for one in gone if one.why == WITHDRAWN or _is_file_not_here(store, one.id)]
        publish(store.verdicts.forget([one.id for one in gone], epoch, now, by_hand=by_hand))
    store.rebuild.want("epoch", now)
    store.meta.set(EPOCH, epoch)
    return True


def is_known(store: Store, epoch: str) -> bool:
    """Whether the portal of this epoch is the one that this machine has been following."""
    return not epoch or epoch == store.meta.get(EPOCH)


def _is_file_not_here(store: Store, action_id: str) -> bool:
    """Whether this brought a file that went from this machine with its case: only a person has it now."""
    action = store.outbox.get(action_id)
    if action is None or action.type != ActionType.ATTACH:
        return False
    return not store.files.has(attachment_id(action.args["upload"]))
