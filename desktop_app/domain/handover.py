"""A dossier of cases that change hands: who gives, who takes, and what was promised in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.lines import CaseLine


@dataclass(frozen=True, slots=True)
class HandedCase:
    """One case of a dossier, without a word of its sender. `is_waiting`: the portal has not answered yet."""

    line: CaseLine
    has_draft: bool
    promise: str
    is_waiting: bool
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is being handed over together; `to_me`: it waits for my word."""

    id: str
    by: str
    by_name: str
    to: str
    to_name: str
    at: datetime
    note: str
    to_me: bool
    cases: tuple[HandedCase, ...]


@dataclass(frozen=True, slots=True)
class HandoverRefusal:
    """A case that cannot be handed over now, with the code why."""

    line: CaseLine
    why: str
