"""The whole run of one seed, and what became of it."""

from __future__ import annotations

import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.simulation.simulation import opened
from tests.simulation.world import Violation


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one seed."""

    seed: int
    steps: int
    faults: Counter[str] = field(default_factory=Counter)
    work: Counter[str] = field(default_factory=Counter)
    trace: str = ""
    violation: str = ""


def run_seed(seed: int, steps: int, *, quick: bool = True) -> Outcome:
    """The whole run of one seed."""
    with opened(seed, quick=quick) as simulation:
        world, violation = simulation.world, ""
        try:
            for _ in range(steps):
                simulation.step()
            simulation.heal_and_check()
        except Violation as met:
            violation = f"step {world.step}: {met}"
        except Exception as bug:  # noqa: BLE001 - whatever the program raises is what is looked for
            place = traceback.extract_tb(bug.__traceback__)[-1]
            violation = (
                f"step {world.step}: {type(bug).__name__} in {Path(place.filename).name}:{place.lineno}"
            )
        return Outcome(seed, world.step, world.faults, world.work, world.trace, violation)
