"""The repository holds what it must, and nothing that belongs to one machine."""

from __future__ import annotations

import re
import tomllib

import pytest

from desktop_app import __version__
from tests.project.repository import ROOT, text_of, tracked

REQUIRED = (
    "desktop_app", "ui", "sync", "resources", "tests", "packaging",
    "requirements/run.txt", "requirements/dev.txt",
    "build_installer.spec", "pyproject.toml", "README.md", "CHANGELOG.md", "Makefile", ".ci/run",
    "docs/architecture.md", "docs/terminology.md", "docs/testing.md", "docs/installing.md",
    "docs/writing-style.md", "docs/decisions",
)  # fmt: skip

# Written in pieces, so that this file does not find itself.
MACHINE = re.compile(r"(?<![\w.<$}])/(?:wo" + r"rk|ro" + r"ot|home/\w+)/|C:\\Us" + r"ers\\\w")
INDEX = re.compile(r"py" + r"pi\.|python" + r"hosted|index" + r"[-_]url|trusted" + r"-host|find" + r"-links")


@pytest.mark.parametrize("name", REQUIRED)
def test_what_the_client_asked_for_is_there(name: str) -> None:
    assert (ROOT / name).exists()


def test_there_are_four_packages_and_the_tests() -> None:
    packages = {path.parent.name for path in tracked("__init__.py") if path.parent.parent == ROOT}
    assert packages == {"desktop_app", "ui", "sync", "resources", "tests"}


def test_no_file_names_a_machine_or_a_package_index() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {hit[0]}"
        for path in tracked()
        for pattern in (MACHINE, INDEX)
        if (hit := pattern.search(text_of(path)))
    ]
    assert found == []


def test_such_names_would_be_found() -> None:
    assert MACHINE.search("see /ro" + "ot/x")
    assert MACHINE.search("'/wo" + "rk/main'")
    assert INDEX.search("--index" + "-url https://x")


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_package_of_the_lock_has_its_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text)
    assert len(entries) > 30
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]
    assert "://" not in text


def test_the_development_lock_holds_what_the_program_runs_on() -> None:
    run, dev = (
        set(re.findall(r"^([\w.-]+==[^\s;]+)", (ROOT / "requirements" / name).read_text(), re.MULTILINE))
        for name in ("run.txt", "dev.txt")
    )
    assert run <= dev


def test_all_places_agree_on_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert project["version"] == __version__
    assert f"## [{__version__}]" in changelog
