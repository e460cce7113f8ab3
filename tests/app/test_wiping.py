"""A wiping that the power cut in two is ended by the next start."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from desktop_app.paths import Paths
from desktop_app.profiles import Profiles, data_key, held_key
from desktop_app.secrets import FileSecrets
from desktop_app.wiping import MARK, finish_wiping


def test_what_a_crash_left_goes_and_another_officers_profile_stays(tmp_path: Path) -> None:
    paths, now = Paths(tmp_path), datetime(2025, 8, 25, tzinfo=UTC)
    paths.prepare()
    secrets = FileSecrets(paths.training_secrets)
    profiles = Profiles(paths)
    both = [profiles.remember(origin="https://x", user_id=u, name=u, now=now) for u in ("u_1", "u_2")]
    for profile in both:
        folder = paths.profile(profile.id)
        data_key(profile, folder, secrets)
        (folder / "backups").mkdir()
        (folder / "work.db").write_bytes(b"noise")
    (paths.profile(both[0].id) / MARK).touch()
    finish_wiping(paths, secrets, profiles.all())
    assert not (paths.profiles / both[0].id).exists()
    assert held_key(both[0], secrets) is None
    assert (paths.profiles / both[1].id / "work.db").exists()
    assert [one.id for one in profiles.all()] == [both[1].id]
