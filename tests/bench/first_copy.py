"""A first copy in a process of its own, so that its memory is its own: prints what it took as JSON.

`python -m tests.bench.first_copy FOLDER ADDRESS USER [--clicks]`: with clicks, an officer works meanwhile.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec

from desktop_app.domain.case import Status
from desktop_app.domain.changes import Changes
from tests.bench.figures import seconds
from tests.sync.desk import Desk

TICK = 0.25  # seconds from one click to the next, as of a person in a hurry
NOTE = "Đã gọi người gửi."


class Copied(msgspec.Struct, frozen=True):
    """Seconds from the click on "sync" to the last line in the lists, to the end of the run, and of work;
    those that the index of all words and the facts for figures take afterwards; bytes; and how late each
    click was saved.
    """

    cases: int
    usable: float
    ended: float
    processor: float
    words: float
    facts: float
    idle: int
    peak: int
    late: list[float]


def copy(folder: Path, address: str, user: str, *, clicks: bool = False) -> Copied:
    """In another process."""
    command = [sys.executable, "-m", "tests.bench.first_copy", str(folder), address, user]
    if clicks:
        command.append("--clicks")
    return msgspec.json.decode(
        subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout, type=Copied
    )


def _copy(folder: Path, address: str, user: str, *, clicks: bool) -> Copied:
    stored = [0.0]

    def hear(changes: Changes) -> None:
        if changes.case_ids or changes.membership:
            stored.append(time.perf_counter())

    with Desk(folder, address, user, publish=hear) as desk:
        idle = _status("VmRSS")
        start, busy = time.perf_counter(), time.process_time()
        run = threading.Thread(target=desk.sync)
        run.start()
        late = _clicking(desk, run) if clicks else []
        run.join()
        ended, busy = time.perf_counter(), time.process_time() - busy
        peak, cases = _status("VmHWM"), desk.store.truth.count()
        words, facts = (seconds(one.catch_up) for one in (desk.store.full_text, desk.store.figures))
        return Copied(cases, stored[-1] - start, ended - start, busy, words, facts, idle, peak, late)


def _clicking(desk: Desk, run: threading.Thread) -> list[float]:
    """How long after the moment of each click it was saved; whatever keeps this thread counts."""
    case_id, late = "", list[float]()
    while run.is_alive() and not case_id:
        time.sleep(TICK)
        case_id = _one_of_mine(desk)
    while run.is_alive():
        due = time.perf_counter() + TICK
        time.sleep(TICK)
        desk.work.note(case_id, NOTE)
        late.append(time.perf_counter() - due)
    return late


def _one_of_mine(desk: Desk) -> str:
    query = "SELECT case_id FROM case_view WHERE assignee = ? AND status = ? LIMIT 1"
    with desk.store.cache.read() as connection:
        found = connection.exec_driver_sql(query, (desk.user_id, str(Status.IN_PROGRESS))).scalar()
    return str(found or "")


def _status(name: str) -> int:
    """A figure of this process in bytes, as Linux tells it."""
    for row in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if row.startswith(f"{name}:"):
            return int(row.split()[1]) * 1024
    return 0


def main() -> None:
    """Do it here."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("address")
    parser.add_argument("user")
    parser.add_argument("--clicks", action="store_true")
    given = parser.parse_args()
    done = _copy(given.folder, given.address, given.user, clicks=given.clicks)
    sys.stdout.buffer.write(msgspec.json.encode(done))


if __name__ == "__main__":
    main()
