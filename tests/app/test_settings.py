"""Who decides a setting, and what happens when a file is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.settings import CHOICES, SettingsFiles, Source, Value, is_portal_address, machine_policy


@pytest.fixture
def files(tmp_path: Path) -> SettingsFiles:
    return SettingsFiles(user=tmp_path / "data" / "settings.toml", policy=tmp_path / "policy.toml")


def test_with_no_file_everything_is_the_default(files: SettingsFiles) -> None:
    settings = files.load()
    assert {name: one.value for name, one in settings.every.items()} == {
        n: c.default for n, c in CHOICES.items()
    }
    assert {one.source for one in settings.every.values()} == {Source.DEFAULT}
    assert settings.problems == ()


def test_policy_wins_over_agency_and_agency_over_the_officer(files: SettingsFiles, tmp_path: Path) -> None:
    agency = tmp_path / "agency.toml"
    files.user.parent.mkdir()
    files.user.write_text("due_soon_days = 5\nfont_scale = 125\nidle_lock_minutes = 60\n")
    agency.write_text("due_soon_days = 4\nidle_lock_minutes = 30\n")
    files.policy.write_text(f"agency_settings = '{agency}'\nidle_lock_minutes = 10\n")
    settings = files.load()
    got = {name: (one.value, one.source, one.locked) for name, one in settings.every.items()}
    assert got["idle_lock_minutes"] == (10, Source.POLICY, True)
    assert got["due_soon_days"] == (4, Source.AGENCY, True)
    assert got["font_scale"] == (125, Source.USER, False)
    assert settings["idle_lock_minutes"].said == {
        Source.POLICY: 10,
        Source.AGENCY: 30,
        Source.USER: 60,
        Source.DEFAULT: 15,
    }


def test_the_policy_fixes_the_portal_so_that_an_officer_types_nothing(files: SettingsFiles) -> None:
    files.policy.write_text('portal_address = "https://pakn.example.vn/"\n')
    assert files.load().portal_address == "https://pakn.example.vn"
    with pytest.raises(PermissionError):
        files.save_user("portal_address", "https://elsewhere.example.vn")
    assert not files.user.exists()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("language = 'vi'\nfont_scale = = 3\n", 2),
        ("language = 'vi'\n\nfont_scale = 400\n", 3),
        ("theme = 'pink'\n", 1),
        ("hold_seconds = true\n", 1),
        ("portal_address = 'http://pakn.example.vn'\n", 1),
        ("language = 'vi", 1),
    ],
)
def test_a_wrong_line_is_named_and_the_rest_still_counts(files: SettingsFiles, text: str, line: int) -> None:
    files.policy.write_text("due_soon_days = 7\n")
    files.user.parent.mkdir()
    files.user.write_text(text)
    settings = files.load()
    assert [(each.source, each.line) for each in settings.problems] == [(Source.USER, line)]
    assert settings.number("due_soon_days") == 7
    assert settings.number("font_scale") == 100


def test_a_file_that_is_no_text_is_told_without_a_line(files: SettingsFiles) -> None:
    files.policy.write_bytes(b"\xff\xfe\x00")
    assert [(each.source, each.line) for each in files.load().problems] == [(Source.POLICY, 0)]


def test_a_setting_of_a_newer_program_is_no_fault(files: SettingsFiles) -> None:
    files.policy.write_text("not_yet_invented = 1\n[section]\nx = 1\n")
    assert files.load().problems == ()


def test_only_the_policy_says_where_the_agency_file_lies(files: SettingsFiles, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("idle_lock_minutes = 0\n")
    files.user.parent.mkdir()
    files.user.write_text(f"agency_settings = '{tmp_path / 'own.toml'}'\n")
    settings = files.load()
    assert settings.number("idle_lock_minutes") == 15
    assert [each.line for each in settings.problems] == [1]
    with pytest.raises(PermissionError):
        files.save_user("agency_settings", "x")


@pytest.mark.parametrize(
    ("name", "value"),
    [("font_scale", 110), ("theme", "dark"), ("portal_address", "https://cổng.example.vn/á")],
)
def test_what_the_officer_chooses_is_there_at_the_next_start(
    files: SettingsFiles, name: str, value: Value
) -> None:
    files.save_user("language", "en")
    assert files.save_user(name, value)[name].value == value
    again = SettingsFiles(user=files.user, policy=files.policy).load()
    assert (again[name].value, again[name].source) == (value, Source.USER)
    assert again.text("language") == "en"
    assert files.save_user(name, None)[name].source is Source.DEFAULT
    assert [each.name for each in files.user.parent.iterdir()] == ["settings.toml"]


def test_a_value_that_is_not_accepted_is_not_saved(files: SettingsFiles) -> None:
    with pytest.raises(ValueError, match="font_scale"):
        files.save_user("font_scale", 151)
    assert not files.user.exists()


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://pakn.example.vn", True),
        ("https://pakn.example.vn:8443/cong", True),
        ("http://127.0.0.1:8000", True),
        ("http://pakn.example.vn", False),
        ("pakn.example.vn", False),
        ("https://", False),
        ("https://user:word@pakn.example.vn", False),
        ("https://pakn.example.vn:port", False),
        ("https://pakn example.vn", False),
        ("https://[half", False),
    ],
)
def test_a_portal_address_is_https_or_this_machine(address: str, good: bool) -> None:
    assert is_portal_address(address) is good


def test_the_policy_lies_where_only_an_administrator_writes() -> None:
    assert machine_policy("posix", {}) == Path("/etc/nguoidan-desk/policy.toml")
    windows = machine_policy("nt", {"PROGRAMDATA": "D:/Data"})
    assert windows == Path("D:/Data/Nguoidan Desk/policy.toml")
