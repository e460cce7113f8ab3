"""The encrypted files: what they refuse, what they survive, who waits for whom."""

from __future__ import annotations

import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import exc, insert, select

from desktop_app.domain.errors import (
    CipherMissing,
    DiskFull,
    StoreClosed,
    StoreDamaged,
    StoreNewer,
    WrongKey,
)
from desktop_app.domain.feed import Scope
from desktop_app.legal_data import law
from desktop_app.storage.database import Database
from desktop_app.storage.store import Store
from desktop_app.storage.tables import meta, work
from desktop_app.storage.turn import WriteTurn
from tests.storage.builders import DEK, PHONE, Profile, StillClock, document
from tests.storage.conftest import NewProfile

OTHER_KEY = bytes(32)


def open_store(folder: Path, dek: bytes = DEK) -> Store:
    return Store.open(folder, dek, clock=StillClock(), me=lambda: None, law=law())


def files_with(folder: Path, canary: str) -> list[str]:
    needle = canary.encode()
    return [path.name for path in folder.rglob("*") if path.is_file() and needle in path.read_bytes()]


def fill(profile: Profile) -> None:
    profile.first_copy(document())
    profile.work.accept("c_1")
    profile.work.keep_text("c_1", f"Đã gọi {PHONE}")
    profile.store.files.put("at_1", PHONE.encode(), sha256(PHONE.encode()).hexdigest())


def test_no_file_of_a_profile_holds_a_phone_number_in_plain(new_profile: NewProfile) -> None:
    profile = new_profile()
    fill(profile)
    assert {path.name for path in profile.folder.iterdir()} >= {"work.db", "work.db-wal", "cache.db-wal"}
    assert files_with(profile.folder, PHONE) == []
    profile.close()
    assert files_with(profile.folder, PHONE) == []
    assert files_with(profile.folder, "SQLite format 3") == []


def test_the_same_search_finds_it_where_encryption_is_off(new_profile: NewProfile) -> None:
    profile = new_profile(encrypted=False)
    fill(profile)
    profile.close()
    assert sorted(files_with(profile.folder, PHONE)) == ["cache.db", "work.db"]


def test_a_wrong_key_is_refused_and_nothing_is_touched(profile: Profile) -> None:
    profile.close()
    before = {path.name: path.read_bytes() for path in profile.folder.iterdir() if path.is_file()}
    with pytest.raises(WrongKey):
        open_store(profile.folder, OTHER_KEY)
    assert {path.name: path.read_bytes() for path in profile.folder.iterdir() if path.is_file()} == before
    profile.open()
    assert profile.store.truth.count() == 1


def test_a_library_that_cannot_encrypt_is_found_out(tmp_path: Path) -> None:
    plain = tmp_path / "work.db"
    connection = sqlcipher.connect(str(plain))
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(CipherMissing):
        Database(plain, DEK, full_sync=True, tables=work)


def test_work_of_a_newer_program_is_refused_and_left_alone(profile: Profile) -> None:
    profile.work.accept("c_1")
    with profile.store.work.write() as connection:
        connection.exec_driver_sql("PRAGMA user_version=99")
    profile.close()
    before = (profile.folder / "work.db").read_bytes()
    with pytest.raises(StoreNewer):
        open_store(profile.folder)
    assert (profile.folder / "work.db").read_bytes() == before


def test_a_cache_of_another_version_is_pulled_again_and_work_stays(profile: Profile) -> None:
    profile.work.keep_text("c_1", "Kính gửi")
    with profile.store.cache.write() as connection:
        connection.exec_driver_sql("PRAGMA user_version=99")
    profile.restart()
    assert profile.store.truth.count() == 0
    assert profile.store.truth.cursor(Scope.ME) is None
    profile.first_copy(document())
    assert profile.badge() == "draft"


@pytest.mark.parametrize("harm", ["first page", "a page", "cut short", "no database"])
def test_a_damaged_cache_is_thrown_away_and_work_stays(profile: Profile, harm: str) -> None:
    profile.first_copy(*[document(n, content="dài " * 900) for n in range(1, 60)])
    profile.work.accept("c_1")
    profile.close()
    _harm(profile.folder / "cache.db", harm)
    profile.open()
    if harm == "a page":
        with pytest.raises(StoreDamaged):
            [profile.store.truth.case(f"c_{n}") for n in range(1, 60)]
        profile.restart()
    assert profile.store.truth.count() == 0
    assert [action.type for action in profile.store.outbox.of_case("c_1")] == ["accept"]


@pytest.mark.parametrize("harm", ["first page", "a page", "cut short"])
def test_damaged_work_is_told_and_kept(profile: Profile, harm: str) -> None:
    for _ in range(20):
        profile.work.note("c_1", "Đã gọi điện " * 100)
    profile.close()
    _harm(profile.folder / "work.db", harm)
    before = (profile.folder / "work.db").read_bytes()
    with pytest.raises(StoreDamaged):
        open_store(profile.folder)
    assert (profile.folder / "work.db").read_bytes() == before


def _harm(path: Path, harm: str) -> None:
    data = bytearray(path.read_bytes())
    match harm:
        case "first page":
            data[100:200] = bytes(100)
        case "a page":  # among the documents, before the rows that every start reads
            start, end = (len(data) * part // 4 // 4096 * 4096 for part in (2, 3))
            for page in range(start, end, 4096):
                data[page + 50] ^= 1
        case "cut short":
            del data[len(data) // 2 // 4096 * 4096 :]
        case _:
            data[:] = b"not a database at all"
    path.write_bytes(data)


def test_a_full_disk_saves_nothing_by_half_and_says_so(profile: Profile) -> None:
    profile.work.keep_text("c_1", "Bản đầu")
    with profile.store.work.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull):
        profile.work.keep_text("c_1", "x" * 100_000)
    with pytest.raises(DiskFull):
        profile.work.note("c_1", "x" * 100_000)
    draft = profile.store.drafts.load("c_1")
    assert draft is not None
    assert draft.body == "Bản đầu"
    assert profile.store.outbox.rows() == []
    with profile.store.work.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    profile.work.keep_text("c_1", "x" * 100_000)


def test_a_verb_that_is_saved_does_not_fail_for_a_cache_without_room(
    profile: Profile, expected_log: Callable[[str], None]
) -> None:
    expected_log("list rows not written: DiskFull")
    with profile.store.cache.write() as connection:
        refuse = "SELECT RAISE(ABORT, 'database or disk is full')"
        connection.exec_driver_sql(f"CREATE TRIGGER full BEFORE INSERT ON case_view BEGIN {refuse}; END")
    profile.work.accept("c_1")
    assert profile.status() == "assigned"
    with profile.store.cache.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER full")
    profile.restart()
    assert profile.status() == "in_progress"


def test_a_closed_file_is_never_made_anew(profile: Profile) -> None:
    """A thread that comes too late would leave an empty file where the work was set aside."""
    profile.close()
    (profile.folder / "work.db").rename(profile.folder / "aside.db")
    with pytest.raises(StoreClosed):
        profile.store.meta.set("k", "v")
    assert not (profile.folder / "work.db").exists()


def test_an_error_never_quotes_what_was_written(profile: Profile) -> None:
    twice = insert(meta).values([{"key": "k", "value": PHONE}] * 2)
    with pytest.raises(exc.IntegrityError) as caught, profile.store.work.write() as connection:
        connection.execute(twice)
    assert PHONE not in str(caught.value)


def test_a_failed_write_leaves_nothing(profile: Profile) -> None:
    def fail_after_writing() -> None:
        with profile.store.work.write() as connection:
            connection.execute(insert(meta).values(key="k", value="v"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_after_writing()
    assert profile.store.meta.get("k") is None


def test_a_reader_cannot_write(profile: Profile) -> None:
    with pytest.raises(exc.OperationalError), profile.store.work.read() as connection:
        connection.execute(insert(meta).values(key="k", value="v"))


def test_a_reader_sees_one_moment_while_others_write(profile: Profile) -> None:
    with profile.store.work.read() as connection:
        count = select(meta).where(meta.c.key == "k")
        assert connection.execute(count).all() == []
        writer = threading.Thread(target=profile.store.meta.set, args=("k", "v"))
        writer.start()
        writer.join()
        assert connection.execute(count).all() == []
    assert profile.store.meta.get("k") == "v"


def test_a_person_goes_before_a_machine() -> None:
    turn, order, held = WriteTurn(), [], threading.Event()

    def write(name: str, *, person: bool) -> None:
        with turn.take(person=person):
            order.append(name)

    with turn.take(person=False):
        machine = threading.Thread(target=write, args=("machine",), kwargs={"person": False})
        machine.start()
        person = threading.Thread(target=write, args=("person",), kwargs={"person": True})
        person.start()
        while not turn.person_waits:
            held.wait(0.001)
    machine.join()
    person.join()
    assert order == ["person", "machine"]


def test_a_write_inside_a_write_is_a_bug_that_shows() -> None:
    turn = WriteTurn()
    with turn.take(person=True), pytest.raises(RuntimeError), turn.take(person=True):
        pass


def test_a_copy_is_encrypted_with_the_same_key(profile: Profile, tmp_path: Path) -> None:
    profile.work.keep_text("c_1", "Kính gửi")
    copy = tmp_path / "copy"
    copy.mkdir()
    profile.store.work.copy_to(copy / "work.db")
    assert not (copy / "work.db").read_bytes().startswith(b"SQLite format 3")
    with pytest.raises(WrongKey):
        open_store(copy, OTHER_KEY)
    store = open_store(copy)
    draft = store.drafts.load("c_1")
    store.close()
    assert draft is not None
    assert draft.body == "Kính gửi"
