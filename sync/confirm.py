"""Asks the portal what became of actions whose answer was lost, before anything is sent again."""

from __future__ import annotations

from sync.portal import Portal
from sync.verdicts import Keeper


def confirm(portal: Portal, keeper: Keeper, *, user_id: str) -> None:
    """Settle every uncertain action; one that the portal never saw waits again, with the same bytes."""
    if asked := keeper.store.sending.to_ask(user_id):
        keeper.keep(portal.verdicts(asked), asked, was_question=True)
    keeper.store.sending.asked()
