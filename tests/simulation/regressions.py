"""The seeds that failed once, kept beside the tests so that they are played for ever."""

from __future__ import annotations

from pathlib import Path

FILE = Path(__file__).with_name("regressions.txt")


def remembered() -> list[tuple[int, int]]:
    """(seed, steps) of each."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    return [(int(seed), int(steps)) for seed, steps in pairs]


def remember(seed: int, steps: int) -> None:
    """Add a seed that failed."""
    if (seed, steps) not in remembered():
        with FILE.open("a", encoding="utf-8") as file:
            file.write(f"{seed} {steps}\n")
