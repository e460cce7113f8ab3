"""Where a client is killed: at the program's own kill points, around each commit, or at any moment."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import asdict, dataclass
from typing import Any
from unittest.mock import patch

from desktop_app.storage.database import Connection, Database
from sync import inflow, pull, push, tokens, uploads, verdicts

POINTS = (
    "after-refresh",
    "after-sending-commit",
    "after-request",
    "before-verdict-commit",
    "after-verdict-commit",
    "before-page-commit",
)
COMMITS = ("before-work-commit", "after-work-commit", "before-cache-commit", "after-cache-commit")
ANY_MOMENT = "any-moment"
MANY_COMMITS = 8
LONGEST_LIFE = 0.25  # seconds; many lives are over by then
KILLED = 9

Write = Callable[..., AbstractContextManager[Connection]]


@dataclass(frozen=True, slots=True)
class Death:
    """When a life ends: the `times`-th time at this place, or after so many seconds."""

    place: str = ""
    times: int = 1
    seconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def some_death(chance: random.Random) -> Death:
    """One of all, each about as likely."""
    place = chance.choice((*POINTS, *COMMITS, ANY_MOMENT, ANY_MOMENT))
    if place == ANY_MOMENT:
        return Death(place, seconds=chance.uniform(0.0, LONGEST_LIFE))
    return Death(place, times=chance.randint(1, MANY_COMMITS if place in COMMITS else 2))


@contextmanager
def deadly(death: Death) -> Iterator[None]:
    """Inside, this process ends at the place named, as a power cut would end it."""
    left = death.times

    def reached(place: str) -> None:
        nonlocal left
        left -= place == death.place
        if left == 0:
            os._exit(KILLED)

    with ExitStack() as seams:
        seams.enter_context(patch.object(Database, "write", _watched(Database.write, reached)))
        for module in (inflow, pull, push, tokens, uploads, verdicts):
            seams.enter_context(patch.object(module, "kill_point", reached))
        yield


def _watched(write: Write, reached: Callable[[str], None]) -> Write:
    @contextmanager
    def watched_write(database: Database, *, person: bool = True) -> Iterator[Connection]:
        name = database.path.stem
        with write(database, person=person) as connection:
            yield connection
            reached(f"before-{name}-commit")
        reached(f"after-{name}-commit")

    return watched_write
