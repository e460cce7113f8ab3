"""How long to wait after a failure: longer each time, out of step with other desks, seldom when it lasts."""

from __future__ import annotations

from collections import deque

from sync.ports import Rng

BASE = 2.0  # seconds
CAP = 300.0
LONGEST_ORDER = 3_600.0
"""A portal may ask for more than the cap, but not for a day."""
ALIKE_TO_OPEN = 5
"""Failures of one kind in a row after which more of the same is expected."""
LEAST_WHEN_OPEN = 60.0  # seconds
MOST_AN_HOUR = 60
"""Tries after failures, whatever chance says."""
AN_HOUR = 3_600.0


class BackOff:
    """Full jitter: anything from 0 to the smaller of the cap and 2 s doubled with every failure.

    The circuit of a lane: open after five failures of one kind in a row, closed by `reset`.
    """

    def __init__(self, rng: Rng, *, failures: int = 0) -> None:
        """`failures` are those remembered from before."""
        self._rng = rng
        self._failures = failures
        self._kind = ""
        self._alike = 0
        self._waits: deque[float] = deque(maxlen=MOST_AN_HOUR - 1)

    @property
    def is_open(self) -> bool:
        """Whether it failed so often in the same way that it is tried seldom now."""
        return self._alike >= ALIKE_TO_OPEN

    @property
    def is_first_of_its_kind(self) -> bool:
        """Whether the last failure was another than the one before."""
        return self._alike == 1

    def failed(self, retry_after: float | None = None, *, kind: str = "") -> float:
        """Seconds until the next try; `retry_after` is the least the portal asked for."""
        ceiling = min(CAP, BASE * 2.0 ** min(self._failures, 16))
        self._failures += 1
        self._alike = self._alike + 1 if kind == self._kind or not self._alike else 1
        self._kind = kind
        least = max(min(retry_after or 0.0, LONGEST_ORDER), self._least())
        wait = max(self._rng.random() * ceiling, least)
        self._waits.append(wait)
        return wait

    def reset(self) -> None:
        """After a success, a person's click or a network that came back."""
        self._failures = self._alike = 0
        self._waits.clear()

    def _least(self) -> float:
        spent = AN_HOUR - sum(self._waits) if len(self._waits) == self._waits.maxlen else 0.0
        return max(spent, LEAST_WHEN_OPEN if self.is_open else 0.0)
