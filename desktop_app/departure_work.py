"""What an officer answers when the portal says that much of the queue is gone; and fetching all anew."""

from __future__ import annotations

from desktop_app.case_turn import CaseTurn
from desktop_app.domain.changes import Changes

BY_PERSON = "person"


class DepartureWork(CaseTurn):
    """Part of `Casework`. The next sync hears of it at once."""

    def keep_departed(self) -> None:
        """They stay; the portal is asked again later."""
        self._store.departures.keep(self._clock.now())
        self._publish(Changes(outbox=True))

    def let_departed_go(self) -> None:
        """The portal is right: they may be taken away with the next sync."""
        self._store.departures.allow()
        self._publish(Changes(outbox=True))

    def fetch_all_anew(self) -> None:
        """Every case again from the portal; what is here is read until then, and work stays in any case."""
        self._store.rebuild.want(BY_PERSON, self._clock.now())
        self._publish(Changes(outbox=True))
