"""Many seeds and all planted mistakes, on a process for each core."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from tests.simulation.directed import STORIES, tell
from tests.simulation.planted import PLANTED
from tests.simulation.seeds import Outcome, run_seed

PROCESSES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
TWICE = 4
"""So many seeds, spread over all, are run a second time: the trace must be the same."""
CHUNK = 5


@dataclass(frozen=True, slots=True)
class Results:
    """Outcomes in the order of seeds, the traces of second runs, what each planted mistake violated."""

    outcomes: Sequence[Outcome]
    again: dict[int, str]
    caught: dict[str, str]

    @property
    def two_traces(self) -> list[int]:
        """Seeds whose second run went another way (I19)."""
        return [o.seed for o in self.outcomes if self.again.get(o.seed, o.trace) != o.trace]


def run_many(seeds: Sequence[int], steps: int, *, told: Callable[[Outcome], None]) -> Results:
    """Run them all; `told` hears of each seed in order."""
    outcomes = []
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), initializer=_at_start) as pool:
        mistakes = pool.map(caught, PLANTED)
        first = pool.map(partial(run_seed, steps=steps), seeds, chunksize=CHUNK)
        second = pool.map(partial(run_seed, steps=steps), seeds[:: max(1, len(seeds) // TWICE)])
        for outcome in first:
            outcomes.append(outcome)
            told(outcome)
        again = {outcome.seed: outcome.trace for outcome in second}
        return Results(outcomes, again, dict(zip(PLANTED, mistakes, strict=True)))


def caught(name: str) -> str:
    """What a planted mistake violates in its story; empty when it passes."""
    return str(tell(STORIES[name], PLANTED[name]) or "")


def _at_start() -> None:
    """A full disk is told to the log, and here it is full on purpose. Memory is not searched all the time."""
    logging.disable(logging.WARNING)
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
