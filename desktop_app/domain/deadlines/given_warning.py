"""A warning that was given: to whom, when, whether it was told yet, and what was answered."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.deadlines.escalation import DueWarning, WarningKey
from desktop_app.domain.deadlines.ladder import Purpose


@dataclass(frozen=True, slots=True)
class GivenWarning:
    """`fired_at` is when the level was noticed here, `deliver_at` the first working moment after; instants
    are aware. `delivered_at` None: nobody was told on this machine yet.
    """

    key: WarningKey
    purpose: Purpose
    to: str | None
    reached_on: date
    fired_at: datetime
    deliver_at: datetime
    delivered_at: datetime | None = None
    acknowledged_at: datetime | None = None
    acknowledged_by: str | None = None
    plan: str = ""

    @property
    def due(self) -> DueWarning:
        """As it was when it fell due."""
        return DueWarning(self.key, self.purpose, self.to, self.reached_on, self.deliver_at)
