"""The built program does the whole tour; NGUOIDAN_PROGRAM names another copy, such as the installed one."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

SUFFIX = ".exe" if sys.platform == "win32" else ""
BUILT = Path("dist") / "nguoidan-desktop" / f"nguoidan-desktop{SUFFIX}"


@pytest.fixture
def program() -> Path:
    path = Path(os.environ.get("NGUOIDAN_PROGRAM", BUILT)).absolute()
    if not path.exists():
        pytest.skip(f"no built program at {path}: run `make installer` first")
    return path


def run(program: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run it with a home of its own and nothing of this Python's surroundings."""
    home.mkdir()
    keep = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "QT_QPA_PLATFORM")
    environ = {name: os.environ[name] for name in keep if name in os.environ} | {"HOME": str(home)}
    return subprocess.run(
        [program, *words], env=environ, cwd=home, capture_output=True, text=True, timeout=300, check=False
    )


def test_the_built_program_does_the_tour_and_the_citizen_has_each_answer_once(
    program: Path, tmp_path: Path
) -> None:
    out = tmp_path / "tour"
    ran = run(program, tmp_path / "home", "tour", "--out", str(out))
    assert ran.returncode == 0, ran.stderr[-2_000:]
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary["pulled"] >= 20
    assert summary["sent"] == summary["portal_answers"] >= 1
    assert summary["duplicates"] == 0
    with sqlite3.connect(next(out.rglob("portal.db"))) as portal:
        answers = portal.execute("select case_id, round from outgoing").fetchall()
    portal.close()
    assert len(answers) == len(set(answers)) == summary["sent"]
    assert len(list(out.rglob("*.png"))) >= 16


def test_the_built_program_knows_the_law(program: Path, tmp_path: Path) -> None:
    words = ("deadline", "--channel", "citizen", "--received", "2017-07-10", "--json")
    ran = run(program, tmp_path / "home", *words)
    assert ran.returncode == 0, ran.stderr[-2_000:]
    assert json.loads(ran.stdout)["due"][:10] == "2017-07-31"  # the 20th day, 30/07, is a Sunday


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_the_built_program_writes_the_figures_of_a_quarter(
    program: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"figures.{ending}"
    words = ("report", "--quarter", "2017Q3", "--seed", "2017q3", "--out", str(out))
    ran = run(program, tmp_path / "home", *words)
    assert ran.returncode == 0, ran.stderr[-2_000:]
    with ZipFile(out) as parts:
        assert parts.testzip() is None


def test_the_built_program_names_a_wrong_command(program: Path, tmp_path: Path) -> None:
    assert run(program, tmp_path / "home", "no-such-command").returncode == 2
