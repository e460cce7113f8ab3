"""What reading costs at a desk full of cases, and keeping what is typed."""

from __future__ import annotations

from itertools import count

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.case import Status
from desktop_app.domain.lines import Mailbox
from tests.bench.figures import line, of_clicks, spread, times
from tests.sync.desk import Desk

REPEATS = 9
TYPED = 200
SHOWN = 200


def measure(desk: Desk) -> None:
    """Print it."""
    queue = CaseQueue(desk.store, desk.me, desk.service.clock, soon_days=3)
    ids = queue.listing(Mailbox.QUEUE).ids
    line(f"the ids of a list of {len(ids):,}", spread(times(lambda: queue.listing(Mailbox.QUEUE), REPEATS)))
    line(f"{SHOWN} lines of it", spread(times(lambda: queue.lines(ids[:SHOWN]), REPEATS)))
    line("one case with everything about it", spread(times(lambda: queue.detail(ids[0]), REPEATS)))
    work, case_id, number = desk.work, desk.find(Status.IN_PROGRESS), count()
    saved = times(lambda: work.keep_text(case_id, f"Câu {next(number)}."), TYPED)
    line("typed text is saved", of_clicks(saved))
