"""When the portal says that much of a queue is gone: a question for a person, before anything goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MassDeparture:
    """`count` of the `of` open cases here are gone, says the portal; nothing of it was done.

    `codes` are some of them, to recognise them by. `again_at`: a person kept them, and the portal is asked
    again from then on.
    """

    count: int
    of: int
    codes: tuple[str, ...]
    at: datetime
    again_at: datetime | None = None
