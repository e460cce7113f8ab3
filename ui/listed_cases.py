"""A list of cases as it stands on screen, for whoever takes it away."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.lines import Mailbox
from ui.screens.queue_filters import Filters


@dataclass(frozen=True, slots=True)
class ListedCases:
    """No mailbox where the cases were chosen elsewhere; `group` is the name of the only group shown."""

    mailbox: Mailbox | None
    name: str
    ids: tuple[str, ...]
    filters: Filters = field(default_factory=Filters)
    group: str = ""
