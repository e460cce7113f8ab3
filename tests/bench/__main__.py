"""`make bench`: what a day costs, beside the floor measured in the same run; it asserts nothing."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench import bench_board, bench_deadlines, bench_law, bench_lists, bench_report, bench_sync
from tests.bench.figures import line
from tests.sync.desk import DAY

PORTAL = "import sys; from sync.reference_portal.server import main; sys.exit(main(sys.argv[1:]))"
NEW_REST_DAYS = ["2025-09-03", "2025-09-08", "2025-09-09", "2025-09-10"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--cases", type=int, default=50_000)
    parser.add_argument(
        "--rounds", type=int, default=3, help="how often each pair with the floor is measured"
    )
    parser.add_argument("--sync-only", action="store_true", help="without lists and laws")
    given = parser.parse_args()
    line(f"{os.cpu_count()} processors, load average at the start", f"{os.getloadavg()[0]:8.2f}")
    with (
        tempfile.TemporaryDirectory() as scratch,
        _portal(given.cases) as address,
        bench_sync.measured(Path(scratch), address, given.rounds) as desk,
    ):
        if not given.sync_only:
            bench_lists.measure(desk)
            for what, figure in bench_law.figures(desk, address, NEW_REST_DAYS):
                line(what, figure)
    line("load average at the end", f"{os.getloadavg()[0]:8.2f}")
    if not given.sync_only:
        bench_deadlines.main()
        bench_board.main()
        bench_report.main()


@contextmanager
def _portal(cases: int) -> Iterator[str]:
    command = [sys.executable, "-c", PORTAL, "--training"]
    command += ["--seed", f"load-{cases}", "--day", f"{DAY:%Y-%m-%dT%H:%M}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as portal:
        try:
            assert portal.stdout is not None
            yield portal.stdout.readline().removeprefix("Portal: ").strip()
        finally:
            portal.terminate()


if __name__ == "__main__":
    main()
