"""How long to wait after a failure: longer each time, never in step with other desks."""

from __future__ import annotations

from sync.ports import Rng

BASE = 2.0  # seconds
CAP = 300.0
LONGEST_ORDER = 3_600.0
"""A portal may ask for more than the cap, but not for a day."""


class BackOff:
    """Full jitter: anything from 0 to the smaller of the cap and 2 s doubled with every failure."""

    def __init__(self, rng: Rng, *, failures: int = 0) -> None:
        """`failures` are those remembered from before."""
        self._rng = rng
        self._failures = failures

    def failed(self, retry_after: float | None = None) -> float:
        """Seconds until the next try; `retry_after` is the least the portal asked for."""
        ceiling = min(CAP, BASE * 2.0 ** min(self._failures, 16))
        self._failures += 1
        return max(self._rng.random() * ceiling, min(retry_after or 0.0, LONGEST_ORDER))

    def reset(self) -> None:
        """After a success, a person's click or a network that came back."""
        self._failures = 0
