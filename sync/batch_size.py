"""How many commands go in one request: fewer after a failure, more again while it works."""

from __future__ import annotations

from typing import Final

MOST: Final = 50


class BatchSize:
    """Lives for one run, so that what was learned in it is kept and the next one begins afresh."""

    def __init__(self) -> None:
        self.now = MOST
        self._too_many = MOST + 1

    def worked(self) -> None:
        """Twice as many next time, but fewer than ever were too many."""
        self.now = max(1, min(2 * self.now, self._too_many - 1))

    def too_many(self, sent: int) -> None:
        """The portal refused the size of a request with so many."""
        self._too_many = min(self._too_many, sent)
        self.now = max(1, sent // 2)

    def one_by_one(self) -> None:
        """Something in the last batch breaks the portal: find it."""
        self.now = 1
