"""The test harness itself can fail: each of its rules, broken once in a pytest of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.project.repository import ROOT

BROKEN = """
import logging, threading, time

def test_a_leaked_thread():
    threading.Thread(target=time.sleep, args=(4,), name="left-behind", daemon=True).start()

def test_an_unexpected_warning_in_the_log():
    logging.getLogger("sync").warning("case %s", "c_1")

def test_a_warning_that_never_came(expected_log):
    expected_log("portal busy")

def test_an_expected_warning_is_fine(expected_log):
    expected_log("portal busy")
    logging.getLogger("sync").warning("portal busy")

def test_a_thread_that_ends_is_fine():
    threading.Thread(target=time.sleep, args=(0.1,)).start()
"""
SKIPPING = """
import pytest

def test_one(): pass

@pytest.mark.skip(reason="no PostgreSQL here")
def test_two(): pass
"""


def run(folder: Path, text: str, **environ: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    (folder / "test_it.py").write_text(text)
    surroundings = {name: value for name, value in os.environ.items() if name != "NGUOIDAN_NO_SKIPS"}
    surroundings["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "test_it.py"]
    return subprocess.run(
        words, cwd=folder, env=surroundings | environ, capture_output=True, text=True, check=False
    )


def test_each_broken_rule_is_an_error_and_each_kept_one_is_not(tmp_path: Path) -> None:
    said = run(tmp_path, BROKEN).stdout
    assert "threads left behind: ['left-behind']" in said
    assert "unexpected log line: WARNING sync: case c_1" in said
    assert "never logged: portal busy" in said
    assert "5 passed, 3 errors" in said


def test_a_skip_is_allowed_on_a_bare_machine_and_forbidden_where_all_is_installed(tmp_path: Path) -> None:
    assert run(tmp_path, SKIPPING).returncode == 0
    forbidden = run(tmp_path, SKIPPING, NGUOIDAN_NO_SKIPS="1")
    assert forbidden.returncode == 1
    assert "NGUOIDAN_NO_SKIPS is set and 1 tests were skipped" in forbidden.stdout
