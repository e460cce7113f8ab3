"""Where the program's files go."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desktop_app.paths import find_paths


def test_the_command_line_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {"NGUOIDAN_DATA_DIR": str(tmp_path / "environment")}
    assert find_paths(environ=environ).root == tmp_path / "environment"
    assert find_paths(data_dir=tmp_path / "line", environ=environ).root == tmp_path / "line"


@pytest.mark.parametrize("data_dir", [None, "given"])
def test_training_never_shares_a_folder_with_real_work(data_dir: str | None, tmp_path: Path) -> None:
    given = tmp_path / data_dir if data_dir else None
    real = find_paths(data_dir=given, environ={})
    training = find_paths(data_dir=given, training=True, environ={})
    assert training.root != real.root
    assert real.profiles not in (training.profiles, *training.profiles.parents)


def test_only_the_owner_can_look_into_the_folders(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir(mode=0o755)
    paths = find_paths(data_dir=tmp_path / "root")
    paths.prepare()
    for folder in (paths.root, paths.profiles, paths.logs, paths.profile("00ff")):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_asking_where_something_is_makes_nothing(tmp_path: Path) -> None:
    paths = find_paths(data_dir=tmp_path / "root")
    assert paths.user_settings.parent == paths.lock.parent == paths.training_secrets.parent == paths.root
    assert not paths.root.exists()
