"""Whether what a pull would take away is so much that a person has to be asked first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

SHARE: Final = 0.3
FEW: Final = 10
"""So many may go without a question, unless they are all there is."""
ALL_FROM: Final = 3


def is_mass(leaving: int, of: int) -> bool:
    """A large share of the `of` open cases, or every one of them."""
    if leaving >= of:
        return of >= ALL_FROM
    return leaving > FEW and leaving > SHARE * of


@dataclass(slots=True)
class Guard:
    """Adds up what a pull takes away of the `of` open cases here; what a person `allowed` does not count."""

    of: int
    allowed: frozenset[str] = frozenset()
    leaving: set[str] = field(default_factory=set)

    def stops(self, ids: Iterable[str]) -> bool:
        """Whether a person must be asked before these open cases go as well."""
        self.leaving.update(ids)
        asked = self.leaving - self.allowed
        return bool(asked) and is_mass(len(asked), self.of)
