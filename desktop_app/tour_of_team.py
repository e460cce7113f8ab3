"""The tour's look at the work of others: a board with a red day, cases given away, answers read together."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from desktop_app.desk import Desk
from desktop_app.domain.lines import Mailbox
from ui.album import LARGE_TEXT, SINGLE, SMALL, WindowTour

_ABSENCE: Final = timedelta(days=4)


def look(window: WindowTour, head: Desk) -> None:
    """All but the officer with the least are away from tomorrow on: a day of this week turns red."""
    queue, today = head.queue(), head.queue().today()
    window.read(queue.listing(Mailbox.TO_REVIEW).ids[:2], "03-review-together")
    head.reminders().tick()
    for line in queue.board().lines[:-1]:
        if line.person is not None:
            head.casework().set_absence(
                line.person, first_on=today + timedelta(days=1), last_on=today + _ABSENCE
            )
    head.service.run_once()
    window.team("04-team")
    window.team("04-team-125pct", SMALL, 1.25)
    window.team("04-team-200pct", LARGE_TEXT, 2.0)
    window.team("04-team-single", SINGLE, 2.0)
    window.reassign("04-reassign")
    for day in queue.board().over[:1]:
        window.spread(day.on, "04-spread")
