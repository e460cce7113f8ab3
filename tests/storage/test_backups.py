"""Copies of `work.db`: only what is new, only what is whole, not for ever."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.clock import legal_day
from desktop_app.domain.errors import StoreDamaged, StoreTrouble
from desktop_app.storage.backups import DAILY, HOURLY, Backups, worth_keeping
from desktop_app.storage.examination import backup_state, work_version
from desktop_app.storage.keys import derived_key
from desktop_app.storage.looking import looked_at
from tests.storage.builders import DEK, Profile

KEY = derived_key(DEK, "work")


@pytest.fixture
def backups(profile: Profile) -> Backups:
    return Backups(profile.folder, KEY)


def test_a_backup_is_made_when_something_changed_and_only_then(profile: Profile, backups: Backups) -> None:
    first = backups.make(profile.store.work, profile.clock.now())
    assert first is not None
    assert backups.make(profile.store.work, profile.clock.pass_by(hours=1)) is None
    profile.work.accept("c_1")
    second = backups.make(profile.store.work, profile.clock.pass_by(hours=1))
    assert second is not None
    assert backups.all() == [second, first]
    with looked_at(second.path, KEY) as connection:
        assert connection.execute("SELECT type FROM outbox").fetchone()[0] == "accept"


def test_a_backup_is_encrypted_and_its_folder_is_the_owners(profile: Profile, backups: Backups) -> None:
    profile.work.keep_text("c_1", "Kính gửi ông bà")
    made = backups.make(profile.store.work, profile.clock.now())
    assert made is not None
    held = made.path.read_bytes()
    assert b"SQLite format 3" not in held
    assert "Kính".encode() not in held
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    if os.name == "posix":
        assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_a_backup_that_was_harmed_is_passed_over(profile: Profile, backups: Backups) -> None:
    first = backups.make(profile.store.work, profile.clock.now())
    profile.work.accept("c_1")
    second = backups.make(profile.store.work, profile.clock.pass_by(hours=1))
    assert second is not None
    held = bytearray(second.path.read_bytes())
    held[len(held) // 2] ^= 1
    second.path.write_bytes(held)
    assert list(backups.good()) == [first]


@pytest.mark.skipif(os.name == "nt", reason="a limit on the size of files is a thing of POSIX systems")
def test_a_disk_that_takes_no_more_leaves_the_older_copies_and_no_half_one(
    profile: Profile, backups: Backups
) -> None:
    first = backups.make(profile.store.work, profile.clock.now())
    assert first is not None
    profile.work.accept("c_1")
    with _files_of_at_most(40_000), pytest.raises(StoreTrouble):
        backups.make(profile.store.work, profile.clock.pass_by(hours=1))
    assert {path.name for path in first.path.parent.iterdir()} == {first.path.name, "failed"}
    assert list(backups.good()) == [first]
    assert backup_state(profile.folder, DEK).failed == backups.last_failure() != ""
    assert backups.make(profile.store.work, profile.clock.now()) is not None
    assert backups.last_failure() == ""


def test_the_doctor_hears_of_a_copy_that_is_far_behind(profile: Profile, backups: Backups) -> None:
    assert backup_state(profile.folder, DEK).newest is None
    made = backups.make(profile.store.work, profile.clock.now())
    assert made is not None
    then = made.path.stat().st_mtime - 5 * 3600
    os.utime(made.path, (then, then))
    state = backup_state(profile.folder, DEK)
    assert (state.newest, state.behind > timedelta(hours=4)) == (made.at, True)


def test_looking_from_outside_makes_no_file_where_there_is_none(profile: Profile) -> None:
    profile.close()
    (profile.folder / "work.db").unlink()
    with pytest.raises(StoreDamaged):
        work_version(profile.folder, DEK)
    assert not (profile.folder / "work.db").exists()


@contextmanager
def _files_of_at_most(size: int) -> Iterator[None]:
    import resource  # late: not on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_an_officer_writes_while_a_copy_is_made(profile: Profile, backups: Backups) -> None:
    with profile.store.work.write() as connection:
        connection.exec_driver_sql("INSERT INTO meta VALUES ('open', 'not committed')")
        assert backups.make(profile.store.work, profile.clock.now()) is not None
    assert profile.store.meta.get("open") == "not committed"


MOMENTS = st.lists(
    st.integers(0, 60 * 24 * 40).map(lambda m: datetime(2025, 8, 1, tzinfo=UTC) + timedelta(minutes=m))
)


@given(MOMENTS)
def test_the_newest_hours_and_the_newest_days_are_kept(moments: list[datetime]) -> None:
    kept = worth_keeping(moments)
    assert kept <= {*moments}
    assert {*sorted(moments)[-HOURLY:]} <= kept
    days = sorted({legal_day(at) for at in moments})[-DAILY:]
    assert {*days} <= {legal_day(at) for at in kept}
    assert len(kept) <= HOURLY + DAILY
    for day in days:
        assert max(at for at in moments if legal_day(at) == day) in kept
