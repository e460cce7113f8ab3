"""`make kill`: rounds of real processes, killed anywhere, and a table of what was lost or doubled.

python -m tests.kill [--rounds 200] [--seed 0]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator

from tests.kill.rounds import Tally, play


def main() -> int:
    """0 when no acknowledged action was lost, doubled or stuck."""
    parser = argparse.ArgumentParser(prog="make kill")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    started = time.monotonic()
    tally = play(options.rounds, options.seed)
    for line in _table(tally, time.monotonic() - started):
        sys.stdout.write(f"{line}\n")
    return int(not tally.is_clean)


def _table(tally: Tally, seconds: float) -> Iterator[str]:
    yield "killed at"
    for place, count in sorted(tally.deaths.items()):
        yield f"  {place:<22}{count:>5}"
    yield f"rounds                 {tally.rounds}"
    yield f"killed                 {tally.deaths.total()}, {tally.survived} lives ended before their place"
    yield f"faults of the network  {tally.faults}"
    yield f"acknowledged actions   {tally.acknowledged}, {tally.accepted} accepted"
    yield f"seconds                {seconds:.0f}"
    for name in ("lost", "doubled", "stuck"):
        found = getattr(tally, name)
        yield f"{name:<22} {len(found)}"
        yield from (f"  {one}" for one in sorted(set(found))[:10])


if __name__ == "__main__":
    sys.exit(main())
