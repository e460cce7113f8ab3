"""A start with a harmed `work.db`: what was saved is there or named as missing, the old files are kept."""

from __future__ import annotations

import errno
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from desktop_app.domain.errors import DiskFull, NotWritable, StoreNewer, WrongKey
from desktop_app.domain.outgoing import OutboxFilter
from desktop_app.domain.restored import Cause, Restored
from desktop_app.legal_data import law
from desktop_app.paths import SET_ASIDE
from desktop_app.storage.backups import Backups
from desktop_app.storage.files import file_name
from desktop_app.storage.keys import derived_key
from desktop_app.storage.recovery import open_store
from desktop_app.storage.store import Store
from tests.storage.builders import DEK, HANH, Profile, StillClock, document

KEY = derived_key(DEK, "work")
PAGE = 4096
FRAME = 24 + PAGE
LONG = "Đã gọi điện. " * 60
Harm = Callable[[Path], None]


@dataclass(frozen=True)
class Evening:
    """A profile after a power cut: a backup, work after it, and what the officer was told is saved."""

    folder: Path
    actions: dict[int, str]
    texts: dict[str, str]


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """Six notes and a text, a backup, six notes and a text more; the log was never folded in."""
    folder = tmp_path_factory.mktemp("evening")
    profile = Profile(folder / "live")
    profile.pull_staff()
    profile.first_copy(*[document(number) for number in range(1, 6)])
    notes = [profile.work.note("c_1", f"{n} {LONG}") for n in range(6)]
    profile.work.keep_text("c_2", "Trước bản sao")
    assert Backups(profile.folder, KEY).make(profile.store.work, profile.clock.now()) is not None
    profile.clock.pass_by(minutes=20)
    notes += [profile.work.note("c_3", f"{n} {LONG}") for n in range(6)]
    profile.work.keep_text("c_4", "Sau bản sao")
    shutil.copytree(profile.folder, folder / "cut")
    profile.close()
    shutil.rmtree(folder / "live")
    return Evening(
        folder / "cut",
        {note.number: note.id for note in notes},
        {"c_2": "Trước bản sao", "c_4": "Sau bản sao"},
    )


@pytest.fixture
def folded(evening: Evening, tmp_path: Path) -> Evening:
    """The same after a clean end: all of it in `work.db`."""
    folder = tmp_path / "folded"
    shutil.copytree(evening.folder, folder)
    open_profile(folder).close()
    return Evening(folder, evening.actions, evening.texts)


def open_profile(folder: Path, *, dek: bytes = DEK) -> Store:
    clock = StillClock()
    clock.pass_by(hours=1)
    return open_store(
        folder,
        dek,
        clock=clock,
        opened=partial(Store.open, folder, dek, clock=clock, me=lambda: HANH, law=law()),
    )


@contextmanager
def started(evening: Evening, folder: Path, harm: Harm) -> Iterator[tuple[Store, Restored | None]]:
    """The next start after `harm`, whose files are kept whatever happens."""
    shutil.copytree(evening.folder, folder)
    harm(folder)
    files = (folder / name for name in ("work.db", "work.db-wal"))
    before = {path.name: path.read_bytes() for path in files if path.exists()}
    store = open_profile(folder)
    try:
        told = store.restored.unread()
        if told is not None:
            aside = folder / SET_ASIDE / told.kept_in
            kept = [path for path in aside.iterdir() if path.is_file()] if told.kept_in else []
            assert {path.name: path.read_bytes() for path in kept} == before
        yield store, told
    finally:
        store.close()


def nothing_vanished(evening: Evening, store: Store, told: Restored | None) -> None:
    """Each action is here, with its text, or named as missing; each text is here or its case is named."""
    here = {action.number: action.id for action in store.outbox.rows(OutboxFilter.ALL)}
    for number, action_id in evening.actions.items():
        if told is None or number not in told.missing:
            assert here[number] == action_id
    for case_id, text in evening.texts.items():
        draft = store.drafts.load(case_id)
        if draft is None:
            assert told is not None
            assert not told.whole
        else:
            assert draft.body == text


def flip(place: int) -> Harm:
    def harm(folder: Path) -> None:
        data = bytearray((folder / "work.db").read_bytes())
        data[place % len(data)] ^= 1
        (folder / "work.db").write_bytes(data)

    return harm


def cut(part: float) -> Harm:
    def harm(folder: Path) -> None:
        data = (folder / "work.db").read_bytes()
        (folder / "work.db").write_bytes(data[: int(len(data) * part)])

    return harm


def gone(folder: Path) -> None:
    (folder / "work.db").unlink()


def no_database(folder: Path) -> None:
    (folder / "work.db").write_bytes(b"not a database at all" * 400)


HARMS = {
    "the salt": flip(3),
    "the first page": flip(300),
    "the last page": flip(-300),
    "cut in half": cut(0.5),
    "cut by a byte": cut(0.9999),
    "cut to nothing": cut(0),
    "deleted": gone,
    "other bytes": no_database,
}


@pytest.mark.parametrize("name", HARMS)
def test_a_harmed_file_is_restored_and_told(folded: Evening, tmp_path: Path, name: str) -> None:
    with started(folded, tmp_path / "next", HARMS[name]) as (store, told):
        assert told is not None
        assert told.cause is (Cause.MISSING if name in ("cut to nothing", "deleted") else Cause.DAMAGED)
        assert told.backup_at is not None
        nothing_vanished(folded, store, told)
        assert {*range(1, 7)} <= {action.number for action in store.outbox.rows(OutboxFilter.ALL)}


def test_a_lost_start_of_the_file_costs_nothing_as_its_backup_has_the_same(
    folded: Evening, tmp_path: Path
) -> None:
    with started(folded, tmp_path / "next", flip(3)) as (store, told):
        assert told is not None
        assert (told.actions, told.texts, told.waiting) == (6, 1, 12)
        assert not told.lost_something
        assert len(store.outbox.rows(OutboxFilter.ALL)) == 12


def test_one_broken_page_costs_the_rows_on_it_and_no_more(folded: Evening, tmp_path: Path) -> None:
    with started(folded, tmp_path / "next", flip(-300)) as (_, told):
        assert told is not None
        assert 0 < told.actions < 6
        assert len(told.missing) == 6 - told.actions


@pytest.mark.parametrize("seed", range(2))
def test_a_flipped_bit_anywhere_loses_nothing_unsaid(folded: Evening, tmp_path: Path, seed: int) -> None:
    chance, size = random.Random(seed), (folded.folder / "work.db").stat().st_size
    for number in range(5):
        with started(folded, tmp_path / str(number), flip(chance.randrange(size))) as (store, told):
            assert told is not None
            nothing_vanished(folded, store, told)


def test_a_log_cut_anywhere_loses_nothing_unsaid(evening: Evening, tmp_path: Path) -> None:
    size = (evening.folder / "work.db-wal").stat().st_size
    borders = [32 + n * FRAME for n in range((size - 32) // FRAME + 1)]
    places = [border + more for border in borders for more in (-1, 0, 1) if border + more <= size]
    some = random.Random(1).sample(places, 10)
    for place in (0, *some):

        def harm(folder: Path, place: int = place) -> None:
            with (folder / "work.db-wal").open("rb+") as log:
                log.truncate(place)

        with started(evening, tmp_path / str(place), harm) as (store, told):
            nothing_vanished(evening, store, told)


def test_a_log_that_is_gone_is_noticed_by_the_numbers_that_were_given(
    evening: Evening, tmp_path: Path
) -> None:
    def harm(folder: Path) -> None:
        for name in ("work.db-wal", "work.db-shm"):
            (folder / name).unlink()

    with started(evening, tmp_path / "next", harm) as (store, told):
        assert told is not None
        assert told.missing == tuple(range(7, 13))
        assert set(told.cases) >= {"PAKN.20250811.0003", "PAKN.20250811.0004"}
        nothing_vanished(evening, store, told)


def test_a_broken_file_is_set_aside_with_the_log_it_had(evening: Evening, tmp_path: Path) -> None:
    """Opening it would fold the log in and delete it."""

    def harm(folder: Path) -> None:
        log = (folder / "work.db-wal").read_bytes()
        shutil.copytree(folder, tmp_path / "folded")
        open_profile(tmp_path / "folded").close()
        shutil.copyfile(tmp_path / "folded" / "work.db", folder / "work.db")
        flip(-300)(folder)
        (folder / "work.db-wal").write_bytes(log[:32])

    with started(evening, tmp_path / "next", harm) as (store, told):
        assert told is not None
        nothing_vanished(evening, store, told)


def test_a_log_left_alone_gives_back_what_is_in_it(evening: Evening, tmp_path: Path) -> None:
    """The file itself was cut to nothing; SQLite would throw the log away."""
    with started(evening, tmp_path / "next", cut(0)) as (store, told):
        assert told is not None
        nothing_vanished(evening, store, told)
        assert told.actions > 0


def test_an_older_file_put_back_by_hand_loses_nothing(folded: Evening, tmp_path: Path) -> None:
    older = Backups(folded.folder, KEY).all()[0].path

    def harm(folder: Path) -> None:
        shutil.copyfile(older, folder / "work.db")

    with started(folded, tmp_path / "next", harm) as (store, told):
        assert told is not None
        assert told.cause is Cause.GONE_BACK
        assert told.missing == tuple(range(7, 13))
        nothing_vanished(folded, store, told)


def test_without_any_backup_the_readable_rows_still_come_back(folded: Evening, tmp_path: Path) -> None:
    shutil.rmtree(folded.folder / "backups")
    with started(folded, tmp_path / "next", flip(-300)) as (store, told):
        assert told is not None
        assert told.backup_at is None
        nothing_vanished(folded, store, told)
    with started(folded, tmp_path / "other", gone) as (store, told):
        assert told is not None
        assert told.missing == tuple(range(1, 13))
        assert store.outbox.rows(OutboxFilter.ALL) == []


def test_a_file_whose_row_was_lost_is_set_aside_before_it_is_swept(folded: Evening, tmp_path: Path) -> None:
    name = file_name("at_added_here")

    def harm(folder: Path) -> None:
        (folder / "blobs" / name).write_bytes(b"sealed")
        gone(folder)

    with started(folded, tmp_path / "next", harm) as (_, told):
        assert told is not None
        assert (tmp_path / "next" / SET_ASIDE / told.kept_in / "blobs" / name).read_bytes() == b"sealed"
        assert not (tmp_path / "next" / "blobs" / name).exists()


def test_numbers_are_never_given_twice(folded: Evening, tmp_path: Path) -> None:
    with started(folded, tmp_path / "next", cut(0)) as (_store, told):
        assert told is not None
        shutil.copytree(tmp_path / "next", tmp_path / "again")
    profile = Profile(tmp_path / "again")
    assert profile.work.note("c_1", "Sau khi khôi phục").number == 13
    profile.close()


def test_a_restoration_is_finished_by_the_next_start_when_the_power_fails_in_it(
    folded: Evening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(folded.folder, tmp_path / "next")
    flip(-300)(tmp_path / "next")
    real = Path.replace

    def stop_at(name: str) -> Callable[[Path, Path], Path]:
        def replace(self: Path, target: Path) -> Path:
            if target.name == name:
                raise KeyboardInterrupt
            return real(self, target)

        return replace

    for name in ("work.restored", "work.db"):
        for left in ("reading", "restoring", "as-it-was"):  # what a start that was cut off may leave
            (tmp_path / "next" / left).mkdir(exist_ok=True)
            (tmp_path / "next" / left / "work.db-wal").write_bytes(b"of an earlier day")
        with monkeypatch.context() as power:
            power.setattr(Path, "replace", stop_at(name))
            with pytest.raises(KeyboardInterrupt):
                open_profile(tmp_path / "next")
    store = open_profile(tmp_path / "next")
    nothing_vanished(folded, store, store.restored.unread())
    store.close()


def test_a_newer_file_and_a_wrong_key_touch_nothing(folded: Evening) -> None:
    def files() -> dict[str, bytes]:
        return {str(p): p.read_bytes() for p in folded.folder.rglob("*") if p.is_file()}

    before = files()
    with pytest.raises(WrongKey):
        open_profile(folded.folder, dek=bytes(32))
    assert files() == before
    store = open_profile(folded.folder)
    with store.work.write() as connection:
        connection.exec_driver_sql("PRAGMA user_version=99")
    store.close()
    before = files()
    with pytest.raises(StoreNewer):
        open_profile(folded.folder)
    assert files() == before


@pytest.mark.skipif(os.name == "nt", reason="rights of a folder are set otherwise on Windows")
def test_a_folder_that_cannot_be_written_is_a_fact_and_stays_as_it_is(folded: Evening) -> None:
    with tempfile.TemporaryDirectory() as reachable:
        Path(reachable).chmod(0o755)
        folder = Path(reachable) / "profile"
        shutil.copytree(folded.folder, folder)
        files = [path for path in folder.rglob("*") if path.is_file()]
        before = {path: path.read_bytes() for path in files}
        with _only_reading(folder), pytest.raises(NotWritable):
            open_profile(folder)
        assert {path: path.read_bytes() for path in files} == before
        store = open_profile(folder)
        nothing_vanished(folded, store, store.restored.unread())
        store.close()


@contextmanager
def _only_reading(folder: Path) -> Iterator[None]:
    """Nothing in `folder` may be written; root is somebody else meanwhile, as nothing is forbidden to it."""
    root, nobody = os.geteuid() == 0, 65534
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    if root:
        os.seteuid(nobody)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)


def test_what_was_read_is_told_no_more(folded: Evening, tmp_path: Path) -> None:
    with started(folded, tmp_path / "next", flip(3)) as (store, _):
        store.restored.read()
        assert store.restored.unread() is None
    store = open_profile(tmp_path / "next")
    assert store.restored.unread() is None
    store.close()


def test_a_disk_that_stays_full_is_not_filled_with_copies(
    folded: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip(-300)(folded.folder)
    with monkeypatch.context() as full:
        full.setattr(Path, "replace", _no_room)
        for _ in range(3):
            with pytest.raises(DiskFull):
                open_profile(folded.folder)
    assert len(list((folded.folder / SET_ASIDE).iterdir())) == 1
    open_profile(folded.folder).close()


def _no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "")
