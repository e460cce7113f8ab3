"""Two starts on one data folder, with a real second process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import AlreadyRunning, NotWritable
from desktop_app.single_instance import SingleInstance

HOLD = """
import sys
from pathlib import Path
from desktop_app.single_instance import SingleInstance
program = SingleInstance(Path(sys.argv[1]))
program.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def other_program(lock: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", HOLD, str(lock)]
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert program.stdout is not None
    assert program.stdout.readline() == b"held\n"
    return program


def test_a_second_start_is_refused_until_the_first_one_dies(tmp_path: Path) -> None:
    lock = tmp_path / "root" / "program.lock"
    second = SingleInstance(lock)
    with other_program(lock) as first:
        with pytest.raises(AlreadyRunning):
            second.acquire()
        first.kill()  # no chance to tidy up
    second.acquire()
    second.release()


def test_other_folders_are_free(tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "a" / "lock"), SingleInstance(tmp_path / "b" / "lock")
    one.acquire()
    other.acquire()
    one.release()
    one.acquire()
    for each in (one, other):
        each.release()


def test_a_knock_shows_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path / "lock"), SingleInstance(tmp_path / "lock")
    assert second.knock() is False
    first.acquire()
    first.listen()
    with qtbot.waitSignal(first.knocked, timeout=2_000):
        assert second.knock() is True
    first.release()
    assert second.knock() is False


def test_a_folder_that_cannot_be_made_is_no_running_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritable):
        SingleInstance(tmp_path / "file" / "lock").acquire()
