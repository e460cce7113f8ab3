"""Which answers an approver has had before their eyes since the window was opened, each by its very text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Left(Enum):
    """Why an answer cannot be approved with others."""

    NOT_OPENED = auto()
    CHANGED = auto()
    NOT_MINE = auto()


@dataclass(frozen=True, slots=True)
class Batch:
    """What may be approved together, as case and the text that was read, and what not."""

    ready: tuple[tuple[str, str], ...]
    left: tuple[tuple[str, Left], ...]


class ReadTexts:
    """Remembers case and SHA-256 of what was shown; a text that changed since counts as not read."""

    def __init__(self) -> None:
        self._read: dict[str, str] = {}

    def note(self, case_id: str, sha256: str) -> None:
        """This text is on screen."""
        if case_id and sha256:
            self._read[case_id] = sha256

    def known(self) -> list[str]:
        """The cases of which a text was shown."""
        return list(self._read)

    def still(self, submitted: Mapping[str, str]) -> frozenset[str]:
        """The cases whose submitted text is the very one that was shown."""
        return frozenset(case_id for case_id, sha in self._read.items() if submitted.get(case_id) == sha)

    def batch(self, ids: Sequence[str], submitted: Mapping[str, str]) -> Batch:
        """`submitted` are the texts that this person may approve now, by case."""
        ready: list[tuple[str, str]] = []
        left: list[tuple[str, Left]] = []
        for case_id in ids:
            read, now = self._read.get(case_id), submitted.get(case_id)
            if now is None:
                left.append((case_id, Left.NOT_MINE))
            elif read is None:
                left.append((case_id, Left.NOT_OPENED))
            elif read != now:
                left.append((case_id, Left.CHANGED))
            else:
                ready.append((case_id, now))
        return Batch(tuple(ready), tuple(left))
