"""`make simulate`: many seeds, the planted mistakes, and a table of what happened.

python -m tests.simulation [--seeds 500] [--first 0] [--steps 40] [--break NAME]
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tests.simulation.many import PROCESSES, Results, caught, run_many
from tests.simulation.planted import PLANTED
from tests.simulation.regressions import remember
from tests.simulation.seeds import Outcome


def main(arguments: Sequence[str]) -> int:
    """0 when nothing was violated and every mistake was caught; with `--break`, 1 when it was caught."""
    options = _options(arguments)
    if options.broken:
        violation = caught(options.broken)
        _say(f"caught {options.broken}: {violation}" if violation else f"missed {options.broken}")
        return int(bool(violation))
    started = time.monotonic()
    seeds = range(options.first, options.first + options.seeds)
    results = run_many(seeds, options.steps, told=_tell)
    for seed in results.two_traces:
        _say(f"seed {seed}: I19: two runs, two traces")
    for line in _table(results, options.steps, time.monotonic() - started):
        _say(line)
    for outcome in results.outcomes:
        if outcome.violation:
            remember(outcome.seed, outcome.steps)
    violations = len(results.two_traces) + sum(bool(outcome.violation) for outcome in results.outcomes)
    _say(f"violations             {violations}")
    return int(bool(violations) or not all(results.caught.values()))


def _tell(outcome: Outcome) -> None:
    if outcome.violation:
        _say(f"seed {outcome.seed}: {outcome.violation}")


def _table(results: Results, steps: int, seconds: float) -> Iterator[str]:
    faults, work, mutants = Counter[str](), Counter[str](), results.caught
    for outcome in results.outcomes:
        faults += outcome.faults
        work += outcome.work
    yield "\nfaults by kind"
    for kind, count in sorted(faults.items()):
        yield f"  {kind:<34}{count:>7}"
    yield "\nplanted mistakes"
    for name, violation in mutants.items():
        yield f"  {name:<22} {f'caught, {violation}' if violation else 'MISSED'}"
    yield f"\nmutants caught         {sum(map(bool, mutants.values()))} of {len(mutants)}"
    yield f"seeds                  {len(results.outcomes)}"
    yield f"steps                  {steps} a seed, {sum(o.steps for o in results.outcomes)} in all"
    for name, count in sorted(work.items()):
        yield f"{name:<22} {count}"
    yield f"faults                 {faults.total()}"
    yield f"seconds                {seconds:.0f} on {PROCESSES} processes"
    yield f"trace                  {_whole_trace(results.outcomes)} ({len(results.again)} seeds run twice)"


def _whole_trace(outcomes: Iterable[Outcome]) -> str:
    """One hash for all seeds, in their order."""
    return hashlib.sha256("".join(outcome.trace for outcome in outcomes).encode()).hexdigest()[:16]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make simulate")
    parser.add_argument("--seeds", type=int, default=500)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--steps", type=int, default=20, help="acts, runs and accidents of each seed")
    parser.add_argument("--break", dest="broken", choices=PLANTED, help="show that this mistake is caught")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
