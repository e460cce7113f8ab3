"""`make bench`: what a day costs, beside the floor measured in the same run; it asserts nothing."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.case import Status
from desktop_app.domain.lines import Mailbox
from tests.bench import bench_deadlines, bench_law
from tests.bench.floor import floor_seconds
from tests.sync.desk import DAY, Desk

PORTAL = "import sys; from sync.reference_portal.server import main; sys.exit(main(sys.argv[1:]))"
CLICKS = 200
REPEATS = 9
NEW_REST_DAYS = ["2025-09-03", "2025-09-08", "2025-09-09", "2025-09-10"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--cases", type=int, default=10_000)
    cases: int = parser.parse_args().cases
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        command = [sys.executable, "-c", PORTAL, "--training"]
        command += ["--seed", f"load-{cases}", "--day", f"{DAY:%Y-%m-%dT%H:%M}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as portal:
            try:
                assert portal.stdout is not None
                address = portal.stdout.readline().removeprefix("Portal: ").strip()
                _measure(folder, address, cases)
            finally:
                portal.terminate()
    bench_deadlines.main()


def _measure(folder: Path, address: str, cases: int) -> None:
    with Desk(folder / "desk", address, "hanh") as desk:
        start = time.perf_counter()
        result = desk.sync()
        pulled = time.perf_counter() - start
        documents = list(desk.truths().values())
        mean = sum(map(len, documents)) / len(documents)
        floor = floor_seconds(documents, folder)
        _line(f"first copy of {result.pulled:,} cases of {mean:,.0f} bytes, usable", f"{pulled:8.2f} s")
        _line("   floor: the same documents, plain rows", f"{floor:8.2f} s   ratio {pulled / floor:.2f}")
        _line("nothing changed since", _spread(desk.sync))
        queue = CaseQueue(desk.store, desk.me, desk.service.clock, soon_days=3)
        ids = queue.listing(Mailbox.QUEUE).ids
        _line(f"the ids of a list of {len(ids):,}", _spread(lambda: queue.listing(Mailbox.QUEUE)))
        _line("200 lines of it", _spread(lambda: queue.lines(ids[:200])))
        _line("one case with everything about it", _spread(lambda: queue.detail(ids[0])))
        work, case_id = desk.work, desk.find(Status.IN_PROGRESS)
        _line("a note is saved, disk included", _clicks(lambda: work.note(case_id, "Đã gọi người gửi.")))
        _line("typed text is saved", _clicks(lambda: work.keep_text(case_id, f"Trả lời {time.time_ns()}")))
        start = time.perf_counter()
        sent = desk.sync()
        _line(f"{sent.pushed} actions pushed with verdicts", f"{time.perf_counter() - start:8.2f} s")
        for what, figure in bench_law.figures(desk, address, NEW_REST_DAYS):
            _line(what, figure)


def _line(what: str, figure: str) -> None:
    sys.stdout.write(f"{what:<58} {figure}\n")
    sys.stdout.flush()


def _times(work: Callable[[], object], count: int) -> list[float]:
    taken = []
    for _ in range(count):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1_000)
    return taken


def _spread(work: Callable[[], object]) -> str:
    taken = _times(work, REPEATS)
    return f"{median(taken):8.1f} ms  best {min(taken):.1f}, worst {max(taken):.1f}"


def _clicks(work: Callable[[], object]) -> str:
    taken = _times(work, CLICKS)
    return f"{median(taken):8.1f} ms  p99 {quantiles(taken, n=100)[98]:.1f} of {CLICKS}"


if __name__ == "__main__":
    main()
