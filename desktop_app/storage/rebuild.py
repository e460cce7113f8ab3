"""A new cache beside the one in use: filled while that one is read, in its place once it is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.domain.errors import StoreDamaged, StoreTrouble, WrongKey
from desktop_app.storage.database import Database, damage_mark, throw_away
from desktop_app.storage.instants import instant_text
from desktop_app.storage.leaving import Leaving
from desktop_app.storage.manifest import Manifest
from desktop_app.storage.meta import Meta
from desktop_app.storage.tables import CACHE_VERSION, departed, derived, portal_case
from desktop_app.storage.truth import Truth
from desktop_app.storage.views import Views

NEW_FILE: Final = "cache.new.db"
_WANTED: Final = "rebuild"


@dataclass(frozen=True, slots=True)
class NewCopy:
    """What is pulled into meanwhile."""

    cache: Database
    truth: Truth
    views: Views

    @property
    def leaving(self) -> Leaving:
        """Its open cases."""
        return Leaving(self.cache)

    @property
    def manifest(self) -> Manifest:
        """Its hashes."""
        return Manifest(self.cache)


class Rebuild:
    """Wanted once, it goes on over runs and restarts until the new cache is in use."""

    def __init__(
        self,
        cache: Database,
        meta: Meta,
        *,
        opened: Callable[[str], Database],
        copy_in: Callable[[Database], NewCopy],
        has_work: Callable[[Sequence[str]], set[str]],
        after: Callable[[], None],
    ) -> None:
        """`opened` opens a file of the profile by name; `after` is called when the new cache is in use."""
        self._cache = cache
        self._meta = meta
        self._opened = opened
        self._copy_in = copy_in
        self._has_work = has_work
        self._after = after

    @property
    def wanted(self) -> str:
        """Why a new cache is wanted, a word; empty when none is."""
        if damage_mark(self._cache.path).exists() and not self._token:
            return "damaged"
        return self._token.partition(" ")[0]

    def want(self, why: str, now: datetime) -> None:
        """Begin one with the next run; one that is under way already goes on."""
        if not self._token:
            self._meta.set(_WANTED, f"{why} {instant_text(now)}")

    def is_done(self) -> bool:
        """Whether the cache in use is the one that was wanted: the power failed just after the change."""
        with suppress(StoreDamaged):
            made_for = _made_for(self._cache)
            return bool(made_for) and made_for == self._token
        return False

    def forget(self) -> None:
        """Want no other cache any more."""
        self._meta.delete(_WANTED)
        throw_away(self._new)

    @contextmanager
    def copy(self) -> Iterator[NewCopy]:
        """The new cache as far as it has come. Closed at the end, and kept to be gone on with."""
        database = self._open()
        try:
            yield self._copy_in(database)
        finally:
            database.close()

    def start_over(self) -> None:
        """The new copy is no good; another is begun with the next run."""
        throw_away(self._new)

    def open_cases_missing_in(self, new: NewCopy) -> dict[str, str]:
        """Open cases here (id: code) that the new cache does not hold; none when the old is unreadable."""
        here = _ids(new.cache)
        with suppress(StoreDamaged):
            before = Leaving(self._cache).open_cases()
            return {case_id: code for case_id, code in before.items() if case_id not in here}
        return {}

    def change_over(self, new: NewCopy, now: datetime, point: Callable[[str], None]) -> frozenset[str]:
        """Use the new cache from now on; returns every case whose line may be another. Raises StoreTrouble.

        `point` names the places at which a crash leaves the old or the new one, whole.
        """
        moved: set[str] = set(_ids(new.cache))

        def last_steps() -> None:
            with suppress(StoreDamaged):
                moved.update(_ids(self._cache))
                self._note_departures(new, now)
            new.views.heal()

        self._cache.give_way(new.cache, last_steps, point)
        self.forget()
        self._after()
        return frozenset(moved)

    def _note_departures(self, new: NewCopy, now: datetime) -> None:
        """Why cases with work on them are here no longer, as after any other removal."""
        with self._cache.read() as connection:
            rows = [dict(row) for row in connection.execute(select(departed)).mappings()]
        gone = sorted(_ids(self._cache) - _ids(new.cache))
        rows += [
            {"case_id": case_id, "reason": "scope", "at": now} for case_id in sorted(self._has_work(gone))
        ]
        with new.cache.write(person=False) as connection:
            here = select(portal_case.c.id)
            for row in rows:
                connection.execute(upsert(departed).values(row).on_conflict_do_nothing())
            connection.execute(delete(departed).where(departed.c.case_id.in_(here)))

    @property
    def _token(self) -> str:
        return self._meta.get(_WANTED) or ""

    def _open(self) -> Database:
        if not self._is_mine():
            throw_away(self._new)
        database = self._opened(NEW_FILE)
        if database.version() != CACHE_VERSION:
            database.create_tables(CACHE_VERSION)
            with database.write(person=False) as connection:
                connection.execute(insert(derived).values(name=_WANTED, version=self._token))
        return database

    def _is_mine(self) -> bool:
        """Whether the file there is what this rebuild had begun, and can be gone on with."""
        if not self._new.exists() or damage_mark(self._new).exists():
            return False
        try:
            database = self._opened(NEW_FILE)
        except (WrongKey, StoreDamaged):
            return False
        try:
            # Without the version there may be no table in it: the power failed before.
            return database.version() == CACHE_VERSION and _made_for(database) == self._token
        except StoreTrouble:
            return False
        finally:
            database.close()

    @property
    def _new(self) -> Path:
        return self._cache.path.with_name(NEW_FILE)


def _made_for(database: Database) -> str | None:
    """Which wish this cache was made for, if for one."""
    with database.read() as connection:
        return connection.scalar(select(derived.c.version).where(derived.c.name == _WANTED))


def _ids(cache: Database) -> set[str]:
    with cache.read() as connection:
        return set(connection.scalars(select(portal_case.c.id)))
