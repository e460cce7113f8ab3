"""A profile's data: the two databases and the files, opened together, and what each part offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop_app.domain.clock import Clock
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.editions import LawHistory
from desktop_app.domain.deadlines.published import LocalOffers, Offer
from desktop_app.domain.errors import StoreDamaged, WrongKey
from desktop_app.domain.feed import Scope
from desktop_app.domain.people import Person
from desktop_app.storage.activity import ActivityBook
from desktop_app.storage.answers import Answers
from desktop_app.storage.audit import Audit
from desktop_app.storage.backups import Backups
from desktop_app.storage.board_rows import BoardRows
from desktop_app.storage.clock_sample import ClockSample
from desktop_app.storage.conflicts import Conflicts
from desktop_app.storage.database import Database, damage_mark, throw_away
from desktop_app.storage.departure_book import DepartureBook
from desktop_app.storage.drafts import Drafts, cases_with_work
from desktop_app.storage.figures import Figures
from desktop_app.storage.files import Files
from desktop_app.storage.full_text import FullText
from desktop_app.storage.keys import derived_key
from desktop_app.storage.law_book import LawBook
from desktop_app.storage.leaving import Leaving
from desktop_app.storage.left_texts import LeftTexts
from desktop_app.storage.manifest import Manifest
from desktop_app.storage.mark import Mark
from desktop_app.storage.meta import Meta
from desktop_app.storage.migrate import migrate
from desktop_app.storage.open_cases import OpenCases
from desktop_app.storage.outbox import Outbox
from desktop_app.storage.queries import Queries
from desktop_app.storage.rebuild import NewCopy, Rebuild
from desktop_app.storage.reference import Reference
from desktop_app.storage.report_snapshots import SnapshotBook
from desktop_app.storage.restore_note import RestoreNote
from desktop_app.storage.room import Room
from desktop_app.storage.scope_guard import ScopeGuard
from desktop_app.storage.scoping import Scoping
from desktop_app.storage.seen import Seen
from desktop_app.storage.sending import Sending
from desktop_app.storage.tables import CACHE_VERSION, cache, work
from desktop_app.storage.truth import Truth
from desktop_app.storage.uploads import Uploads
from desktop_app.storage.verdict_book import VerdictBook
from desktop_app.storage.views import Views
from desktop_app.storage.warning_log import WarningLog

WORK_FILE = "work.db"
CACHE_FILE = "cache.db"
BLOBS = "blobs"


def _no_offers(_: LawHistory) -> list[Offer]:
    return []


class Store:
    """Open with `Store.open`, end with `close`; every part may be used from any thread."""

    def __init__(
        self,
        *,
        work_db: Database,
        cache_db: Database,
        blobs: Path,
        dek: bytes,
        clock: Clock,
        me: Callable[[], Person | None],
        law: Law,
        local_offers: LocalOffers,
        opened: Callable[[str], Database],
    ) -> None:
        self.work = work_db
        self.cache = cache_db
        self.laws = LawBook(work_db, cache_db, law, local_offers)
        self.clock_sample = ClockSample(work_db)
        self.warnings = WarningLog(work_db)
        self.meta = Meta(work_db)
        self.restored = RestoreNote(work_db)
        self.departures = DepartureBook(self.meta)
        self.room = Room(blobs.parent)
        self.backups = Backups(blobs.parent, derived_key(dek, "work"))
        self.audit = Audit()
        self.drafts = Drafts(work_db, cache_db)
        self.conflicts = Conflicts(work_db, cache_db)
        self.left_texts = LeftTexts(work_db, cache_db, self.audit)
        self.seen = Seen()
        self.views = Views(work_db, cache_db, me=me, laws=self.laws)
        self.open_cases = OpenCases(work_db, cache_db, self.laws)
        refresh = partial(self.views.update, person=False)
        self.outbox = Outbox(work_db)
        self.activity = ActivityBook(work_db)
        self.sending = Sending(work_db, refresh)
        self.reference = Reference(cache_db, me, clock)
        self.queries = Queries(cache_db, self.reference)
        self.answers = Answers(cache_db, self.laws)
        self.board = BoardRows(cache_db)
        self.figures = Figures(cache_db)
        self.full_text = FullText(cache_db)
        self.snapshots = SnapshotBook(work_db, self.audit)
        self.leaving = Leaving(cache_db)
        self.uploads = Uploads(work_db)
        self.files = Files(blobs, cache_db, dek, kept=self.uploads.kept, on_my_desk=self.queries.on_my_desk)
        has_work = partial(cases_with_work, work_db)
        guard = ScopeGuard(self.reference)
        self.truth = Truth(
            cache_db,
            self.views,
            clock=clock,
            guard=guard,
            has_work=has_work,
            forget_reference=self.reference.forget,
            sweep_files=self.files.sweep,
        )
        self.scoping = Scoping(cache_db, guard, self.truth)
        self.verdicts = VerdictBook(work_db, refresh, self.drafts, truth=self.truth.case)
        self.manifest = Manifest(cache_db)

        def copy_in(database: Database) -> NewCopy:
            views = Views(work_db, database, me=me, laws=self.laws)
            theirs = ScopeGuard(Reference(database, me, clock))
            truth = Truth(database, views, clock=clock, guard=theirs, has_work=has_work)
            return NewCopy(database, truth, views)

        def after_rebuild() -> None:
            self.reference.forget()
            self.files.sweep()

        self.rebuild = Rebuild(
            cache_db, self.meta, opened=opened, copy_in=copy_in, has_work=has_work, after=after_rebuild
        )

    @classmethod
    def open(
        cls,
        folder: Path,
        dek: bytes,
        *,
        clock: Clock,
        me: Callable[[], Person | None],
        law: Law,
        local_offers: LocalOffers = _no_offers,
        encrypted: bool = True,
    ) -> Store:
        """Open or make a profile's data. `law` is what ships: a new profile counts by it, an older one by
        what it accepted; `local_offers` is what this machine offers besides the portal.

        Raises CipherMissing, WrongKey, StoreNewer and StoreDamaged about `work.db`, which is then left as it
        is; a `cache.db` that cannot be used is thrown away, as the portal has it all.
        """
        blobs = folder / BLOBS
        for private in (folder, blobs):
            private.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = partial(_database, folder, dek, encrypted=encrypted)
        work_db = _open_work(folder, opened)
        try:
            cache_db = _open_cache(folder, opened)
        except BaseException:
            work_db.close()
            raise
        work_db.mark = Mark(folder)
        store = cls(
            work_db=work_db,
            cache_db=cache_db,
            blobs=blobs,
            dek=dek,
            clock=clock,
            me=me,
            law=law,
            local_offers=local_offers,
            opened=opened,
        )
        try:
            store.views.heal()
            if store.truth.cursor(Scope.ME) is not None:
                store.files.sweep()
        except BaseException:
            store.close()
            raise
        return store

    @property
    def law(self) -> Law:
        """The law of open cases: the newest that was accepted here."""
        return self.laws.newest

    def follow_the_law(self) -> frozenset[str]:
        """Date the open cases by the law in force where that was not done yet; returns those that moved.

        Seconds with 100,000 cases, so not for the main thread. A run that was broken off is done again.
        """
        return frozenset() if self.views.is_by_this_law else self.views.redate()

    def close(self) -> None:
        """Close both databases; afterwards nothing may be asked any more."""
        self.work.close()
        self.cache.close()


def _database(folder: Path, dek: bytes, name: str, *, encrypted: bool) -> Database:
    is_work = name == WORK_FILE
    return Database(
        folder / name,
        derived_key(dek, "work" if is_work else "cache"),
        full_sync=is_work,
        tables=work if is_work else cache,
        encrypted=encrypted,
    )


def _open_work(folder: Path, opened: Callable[[str], Database]) -> Database:
    try:
        database = opened(WORK_FILE)
    except WrongKey:
        if _opens(folder / CACHE_FILE, opened):
            raise StoreDamaged from None  # the same key opens the other file, so this one is broken
        raise
    try:
        migrate(database)
        database.check_every_page()
    except BaseException:
        database.close()
        raise
    return database


def _opens(path: Path, opened: Callable[[str], Database]) -> bool:
    if not path.exists():
        return False
    try:
        opened(path.name).close()
    except (WrongKey, StoreDamaged):
        return False
    return True


def _open_cache(folder: Path, opened: Callable[[str], Database]) -> Database:
    path = folder / CACHE_FILE
    if path.exists() and not _is_usable(path, opened):
        throw_away(path)
    database = opened(CACHE_FILE)
    if database.version() != CACHE_VERSION:
        database.create_tables(CACHE_VERSION)
    return database


def _is_usable(path: Path, opened: Callable[[str], Database]) -> bool:
    if damage_mark(path).exists():
        return False
    try:
        database = opened(path.name)
    except (WrongKey, StoreDamaged):
        return False
    try:
        return database.version() == CACHE_VERSION and database.is_whole()
    except StoreDamaged:
        return False
    finally:
        database.close()
