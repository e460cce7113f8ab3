"""The program on one thread under one seed: what is put in place of chance, threads and steady power."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from types import TracebackType
from typing import Generic, Self, TypeVar
from unittest.mock import patch

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection
from sqlalchemy.engine import URL

from desktop_app.domain.errors import DeskError
from desktop_app.storage.database import Database
from sync import inflow, piece_size, pull, push, tokens, uploads, verdicts
from sync.reference_portal import database as portal_database
from tests.simulation.quick_sql import QuickEngine
from tests.simulation.world import World

_WITH_KILL_POINTS = (inflow, pull, push, tokens, uploads, verdicts)
_PIECES = {"LEAST": 1_024, "FIRST": 4_096, "MOST": 8_192}
"""Bytes: small, so that nearly every file goes up in several."""

Page = TypeVar("Page")
Write = Callable[..., AbstractContextManager[Connection]]


@contextmanager
def under(world: World, *, quick: bool = True) -> Iterator[None]:
    """Inside, ids, tokens and page timing come from the seed, and every commit is a place to fail.

    `quick` leaves out SQLAlchemy's execution layer; tables cannot be made or migrated then.
    """
    chance = random.Random(f"bytes of {world.seed}").randbytes

    def read_ahead(first: object, rest: Iterator[object] | None) -> PagesOnDemand[object]:
        return PagesOnDemand(first, rest, world)

    def engine(database: Database, begin: str, *pragmas: str) -> QuickEngine:
        made = QuickEngine(partial(database._connect, *pragmas, "synchronous=OFF"), sqlcipher, begin=begin)
        database._engines.append(made)  # type: ignore[arg-type] - as much of an engine as is used
        return made

    def portal_engine(url: URL, *, begin: str) -> QuickEngine:
        return QuickEngine(partial(_portal_file, str(url.database)), sqlite3, begin=begin)

    with ExitStack() as seams:
        for owner, name, instead in (
            (os, "urandom", chance),
            (random, "_urandom", chance),
            (pull, "ReadAhead", read_ahead),
            *((piece_size, name, size) for name, size in _PIECES.items()),
            *(((Database, "_engine", engine), (portal_database, "_sqlite", portal_engine)) if quick else ()),
            (Database, "write", _failing(Database.write, world)),
            (portal_database.Database, "write", _failing(portal_database.Database.write, world)),
            *((module, "kill_point", world.desk_power.place) for module in _WITH_KILL_POINTS),
        ):
            seams.enter_context(patch.object(owner, name, instead))
        yield


def _portal_file(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=OFF")
    return connection


def _failing(write: Write, world: World) -> Write:
    @contextmanager
    def failing_write(database: object, *, person: bool = True) -> Iterator[Connection]:
        is_desk = isinstance(database, Database)
        power = world.desk_power if is_desk else world.portal_power
        with write(database, **({"person": person} if is_desk else {})) as connection:
            yield connection
            power.before_commit(database.path.name if isinstance(database, Database) else "portal.db")
        world.work["commits"] += 1
        power.after_commit()

    return failing_write


class PagesOnDemand(Generic[Page]):
    """Stands for the thread that fetches ahead: how many pages are there when asked is chance."""

    def __init__(self, first: Page, rest: Iterator[Page] | None, world: World) -> None:
        self._ready = [first]
        self._rest = iter(()) if rest is None else rest
        self._world = world
        self._trouble: DeskError | None = None

    def take(self, most: int) -> list[Page]:
        """As the thread's: the pages in order, then the trouble that ended them, or nothing."""
        wanted = self._world.random.randint(1, most)
        while len(self._ready) < wanted and self._trouble is None:
            try:
                page = next(self._rest, None)
            except DeskError as trouble:
                self._trouble = trouble
                break
            if page is None:
                break
            self._ready.append(page)
        if not self._ready and self._trouble is not None:
            raise self._trouble
        pages, self._ready = self._ready[:wanted], self._ready[wanted:]
        return pages

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing runs that would have to end."""
