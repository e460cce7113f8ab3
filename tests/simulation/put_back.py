"""The portal put back to a backup: what it forgets then, and what the oracle goes on knowing of it."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field

from sync.reference_portal.identity import MAC_BYTES


@dataclass(frozen=True, slots=True)
class LostLetter:
    """A letter that a citizen got and that the portal knows nothing of any more, since `at` seconds."""

    case_id: str
    round: int
    command: str
    at: float


@dataclass(slots=True)
class Past:
    """Each epoch belongs to a life of the portal; a new life begins with each restoration.

    `forgotten` names the commands whose effect is gone, `verdicts` has the words that are, also the refusals.
    """

    life: int = 0
    forgotten: set[str] = field(default_factory=set)
    letters: list[LostLetter] = field(default_factory=list)
    verdicts: dict[str, set[str]] = field(default_factory=dict)
    _lives: dict[str, int] = field(default_factory=dict)

    def begins(self, epoch: str) -> None:
        """The portal goes on in this epoch."""
        self._lives[epoch] = self.life

    def put_back(
        self,
        commands: Iterable[str],
        letters: Iterable[LostLetter],
        verdicts: Iterable[tuple[str, str]],
        epoch: str,
    ) -> None:
        """The effects of these and these letters came after the backup, and these verdicts by command."""
        self.forgotten.update(commands)
        for command, verdict in verdicts:
            self.verdicts.setdefault(command, set()).add(verdict)
        self.letters += letters
        self.life += 1
        self.begins(epoch)

    def life_of(self, cursor: str) -> int:
        """The life in which the portal gave this cursor."""
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return self._lives[raw[MAC_BYTES:].decode().split("\n")[0]]
