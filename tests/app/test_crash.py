"""What is written down when the program fails, in a process of its own since hooks belong to the process."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

CITIZEN = "0912345678"
START = """
import sys, threading, faulthandler
from datetime import datetime, timezone
from pathlib import Path
from desktop_app.crash import CrashWatch
watch = CrashWatch(Path(sys.argv[1]), version="1.2.3", now=lambda: datetime(2025, 8, 25, tzinfo=timezone.utc))
watch.told = lambda report: print("told", report.log.name, report.text.count("\\n"))
watch.start()
phone = "0912345678"
def fail():
    try:
        int(phone + "x")
    except ValueError as cause:
        raise KeyError(phone) from cause
"""


def crash(log: Path, how: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START + how, str(log)], capture_output=True, text=True, check=False
    )


def test_the_log_says_where_and_what_kind_but_nothing_of_the_citizen(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "crash.log"
    ran = crash(log, "fail()")
    text = log.read_text()
    assert ran.returncode == 1
    assert "2025-08-25T00:00:00+00:00 version 1.2.3" in text
    assert text.index("builtins.ValueError") < text.index("builtins.KeyError")
    assert "  __main__:12 fail" in text
    assert CITIZEN not in text + ran.stdout + ran.stderr
    assert ran.stdout.startswith("told crash.log ")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_an_error_in_another_thread_is_told_too(tmp_path: Path) -> None:
    ran = crash(tmp_path / "crash.log", "t = threading.Thread(target=fail, name='sync'); t.start(); t.join()")
    assert ran.returncode == 0
    assert ran.stdout.startswith("told")
    assert "thread sync" in (tmp_path / "crash.log").read_text()


def test_an_error_while_something_is_thrown_away_is_written_but_not_told(tmp_path: Path) -> None:
    ran = crash(tmp_path / "crash.log", "class Odd:\n    def __del__(self): fail()\nOdd()")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "builtins.KeyError" in (tmp_path / "crash.log").read_text()
    assert CITIZEN not in ran.stderr


def test_a_crash_below_python_leaves_its_frames(tmp_path: Path) -> None:
    ran = crash(tmp_path / "crash.log", "faulthandler._sigabrt()")
    assert ran.returncode < 0
    assert "Fatal Python error: Aborted" in (tmp_path / "crash.log").read_text()


def test_a_log_that_cannot_be_written_does_not_stop_the_telling(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert crash(tmp_path / "file" / "crash.log", "fail()").stdout.startswith("told")


def test_a_log_grown_large_is_put_aside_once(tmp_path: Path) -> None:
    log = tmp_path / "crash.log"
    log.write_text("old\n" * 100_000)
    crash(log, "fail()")
    assert log.stat().st_size < 10_000
    assert (tmp_path / "crash.old.log").read_text().startswith("old")


def test_after_the_stop_python_has_its_own_hooks_back(tmp_path: Path) -> None:
    ran = crash(
        tmp_path / "crash.log", "watch.stop(); assert not faulthandler.is_enabled(); raise SystemError('own')"
    )
    assert ran.stderr.rstrip().endswith("SystemError: own")
    assert ran.stdout == ""
