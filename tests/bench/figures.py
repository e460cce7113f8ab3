"""How figures are written: one line each, times in the unit that a reader compares."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles


def line(what: str, figure: str) -> None:
    """One row of the table, at once."""
    sys.stdout.write(f"{what:<62} {figure}\n")
    sys.stdout.flush()


def seconds(work: Callable[[], object]) -> float:
    """What `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def busy(work: Callable[[], object], count: int) -> str:
    """What of it is work of this process each time; another program's load does not lengthen that."""
    start = time.process_time()
    for _ in range(count):
        work()
    return f"{(time.process_time() - start) / count * 1_000:8.1f} ms"


def times(work: Callable[[], object], count: int) -> list[float]:
    """What it takes each time, in seconds."""
    return [seconds(work) for _ in range(count)]


def spread(taken: Sequence[float]) -> str:
    """Of a few repetitions."""
    ms = [one * 1_000 for one in taken]
    return f"{median(ms):8.1f} ms  best {min(ms):.1f}, worst {max(ms):.1f}"


def of_clicks(taken: Sequence[float]) -> str:
    """Of many, where the worst is what a person notices."""
    if len(taken) < 2:
        return "       —"
    ms = [one * 1_000 for one in taken]
    p99 = f"p99 {quantiles(ms, n=100)[98]:.1f}, " if len(ms) >= 100 else ""
    return f"{median(ms):8.1f} ms  {p99}worst {max(ms):.1f} of {len(ms)}"


def beside(taken: Sequence[float], floor: Sequence[float]) -> str:
    """Of pairs, each with a floor measured right after it."""
    ratios = [mine / least for mine, least in zip(taken, floor, strict=True)]
    each = ", ".join(f"{ratio:.2f}" for ratio in ratios)
    return f"{median(taken):8.2f} s   floor {median(floor):.2f} s, ratio {median(ratios):.2f} of ({each})"
