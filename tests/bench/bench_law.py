"""What another calendar costs a desk full of cases, and what it does to the clicks meanwhile."""

from __future__ import annotations

import threading
import time

import requests

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.case import Status
from desktop_app.domain.lines import Mailbox
from tests.bench.figures import of_clicks, seconds
from tests.sync.desk import Desk

STORM = {
    "effect": "off",
    "kind": "comp",
    "name_vi": "Nghỉ tránh bão",
    "legal": "CV 12/UBND",
    "source": "CV 12/UBND",
    "confidence": "verified",
}  # fmt: skip
PAUSE = 0.25  # seconds between two clicks, which is a person in a hurry


def figures(desk: Desk, address: str, days: list[str]) -> list[tuple[str, str]]:
    """Publish a calendar with `days` off, look at it, accept it while a person clicks."""
    rows = [{"date": day, **STORM} for day in days]
    answer = requests.post(
        f"{address}/api/training/v1/calendar", json={"source": "bench", "rows": rows}, timeout=60
    )
    answer.raise_for_status()
    desk.sync()
    queue = CaseQueue(desk.store, desk.me, desk.service.clock, soon_days=3)
    case_id = desk.find(Status.IN_PROGRESS)
    [version] = queue.calendar_view().proposed
    start = time.perf_counter()
    proposal = queue.calendar_proposal(version)
    looked = time.perf_counter() - start
    accepted: list[float] = []

    def accept() -> None:
        begun = time.perf_counter()
        desk.work.accept_calendar(version)
        accepted.append(time.perf_counter() - begun)

    thread = threading.Thread(target=accept)
    thread.start()
    clicks, reads = _clicking(desk, queue, case_id, thread)
    thread.join()
    open_cases = len(queue.listing(Mailbox.AGENCY).ids)
    moved = proposal.counts.moves
    return [
        (f"preview of a calendar, {open_cases:,} open cases", f"{looked:8.2f} s   {moved:,} dates move"),
        ("it is accepted, rows written", f"{accepted[0]:8.2f} s"),
        ("   a note is saved meanwhile", of_clicks(clicks)),
        ("   a page of the list is read meanwhile", of_clicks(reads)),
    ]


def _clicking(
    desk: Desk, queue: CaseQueue, case_id: str, thread: threading.Thread
) -> tuple[list[float], list[float]]:
    work = desk.work
    clicks: list[float] = []
    reads: list[float] = []
    while thread.is_alive():
        clicks.append(seconds(lambda: work.note(case_id, "Đã gọi người gửi.")))
        ids = queue.listing(Mailbox.QUEUE).ids[:200]
        reads.append(seconds(lambda ids=ids: queue.lines(ids)))
        time.sleep(PAUSE)
    return clicks, reads
