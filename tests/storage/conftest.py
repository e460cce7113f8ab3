"""A profile on a real encrypted disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.domain.people import Person
from tests.storage.builders import HANH, Profile, document

NewProfile = Callable[..., Profile]


@pytest.fixture(scope="session")
def empty_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with nothing in it, migrated once for all tests."""
    folder = tmp_path_factory.mktemp("empty") / "profile"
    Profile(folder).close()
    return folder


@pytest.fixture
def new_profile(tmp_path: Path, empty_profile: Path) -> Iterator[NewProfile]:
    """Makes profiles and closes them afterwards."""
    made: list[Profile] = []

    def make(
        me: Person = HANH, *, name: str = "profile", hold_seconds: int = 0, encrypted: bool = True
    ) -> Profile:
        if encrypted:
            shutil.copytree(empty_profile, tmp_path / name)
        made.append(Profile(tmp_path / name, me, hold_seconds=hold_seconds, encrypted=encrypted))
        return made[-1]

    yield make
    for profile in made:
        profile.close()


@pytest.fixture
def profile(new_profile: NewProfile) -> Profile:
    """Hạnh's machine with one case assigned to her."""
    hanh = new_profile()
    hanh.pull_staff()
    hanh.first_copy(document())
    return hanh
