"""How much of a file is sent at once: less on a line that breaks, more on one that holds."""

from __future__ import annotations

from typing import Final

LEAST: Final = 128 * 1024  # bytes
MOST: Final = 8 * 1024 * 1024
FIRST: Final = 1024 * 1024
ENOUGH: Final = 3
"""Successes before a larger piece is tried."""


class PieceSize:
    """Halved with each failure, doubled after three successes."""

    def __init__(self) -> None:
        self.bytes = FIRST
        self._successes = 0

    def went(self) -> None:
        """A piece arrived."""
        self._successes += 1
        if self._successes == ENOUGH:
            self._successes = 0
            self.bytes = min(MOST, self.bytes * 2)

    def failed(self) -> None:
        """A piece did not arrive, or nobody knows."""
        self._successes = 0
        self.bytes = max(LEAST, self.bytes // 2)
