"""Each import contract turns red when it is broken, on a skeleton that holds nothing but the imports."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
PACKAGES: list[str] = RULES["root_packages"]
LINT = Path(sys.executable).with_name("lint-imports")

# Contract number → the module that sins, and its sin.
SINS = {
    "1": ("desktop_app.domain.case", "import desktop_app.storage.database"),
    "2": ("ui.screens", "import sync.portal"),
    "3": ("desktop_app.domain.case", "import pathlib"),
    "4": ("desktop_app.casework", "import PySide6.QtCore"),
    "5": ("desktop_app.case_queue", "import sqlalchemy"),
    "6": ("ui.screens", "import requests"),
    "7": ("sync.reference_portal.app", "import sync.wire"),
    "8": ("desktop_app.tour", "import sync.reference_portal.app"),
    "9": ("desktop_app.bootstrap", "import keyring"),
}
# The exceptions the contracts make: import-linter refuses an exception that nothing uses.
ALLOWED = {
    "desktop_app.single_instance": "import PySide6.QtNetwork",
    "desktop_app.secrets": "import keyring",
    "desktop_app.storage.database": "import sqlalchemy",
    "desktop_app.bootstrap": "import sync.reference_portal.app",
}


def modules_the_rules_name() -> set[str]:
    """Every module of ours that a contract speaks of, so that the skeleton has it."""
    words = re.findall(r"[\w.]+", str(RULES["contracts"]))
    named = {word for word in words if word.split(".")[0] in PACKAGES and not word.endswith(".")}
    return named | {module for module, _ in SINS.values()} | set(ALLOWED)


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    for module in modules_the_rules_name():
        parts = module.split(".")
        for depth in range(1, len(parts) + 1):
            folder = tmp_path.joinpath(*parts[:depth])
            folder.mkdir(exist_ok=True)
            (folder / "__init__.py").touch()
    for module, permitted in ALLOWED.items():
        add_import(tmp_path, module, permitted)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def add_import(folder: Path, module: str, line: str) -> None:
    with (folder.joinpath(*module.split(".")) / "__init__.py").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def verdicts(folder: Path) -> dict[str, str]:
    """Contract number → KEPT or BROKEN, as import-linter prints them."""
    ran = subprocess.run([LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)
    return dict(re.findall(r"^(\d) .* (KEPT|BROKEN)", ran.stdout, re.MULTILINE))


def test_a_skeleton_without_sin_keeps_all_nine(skeleton: Path) -> None:
    assert verdicts(skeleton) == dict.fromkeys(SINS, "KEPT")


@pytest.mark.parametrize("number", SINS)
def test_a_forbidden_import_turns_its_contract_red(skeleton: Path, number: str) -> None:
    module, sin = SINS[number]
    add_import(skeleton, module, sin)
    assert verdicts(skeleton)[number] == "BROKEN"


def test_no_contract_is_without_its_sin() -> None:
    assert [contract["name"].split()[0] for contract in RULES["contracts"]] == list(SINS)
