"""What every test is held to: no leaked thread, no unexpected warning in the log, no forbidden skip."""

from __future__ import annotations

import gc
import logging
import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import pytest

# Set before any test module imports Qt or keyring: no window, and never the developer's own key store.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

NO_SKIPS = bool(os.environ.get("NGUOIDAN_NO_SKIPS"))
GRACE_SECONDS = 2.0

hypothesis.settings.register_profile("dev", deadline=None, max_examples=50)
hypothesis.settings.register_profile("ci", deadline=None, max_examples=200, derandomize=True)
hypothesis.settings.load_profile("ci" if NO_SKIPS else "dev")


@pytest.fixture(scope="session", autouse=True)
def data_folder_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A program started without --data-dir finds an empty folder, not the developer's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NGUOIDAN_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(autouse=True)
def same_chance_every_time(request: pytest.FixtureRequest) -> None:
    """Jitter and invented data repeat from run to run."""
    random.seed(request.node.nodeid)


@pytest.fixture(autouse=True)
def no_leaked_thread() -> Iterator[None]:
    """A thread that a test started must be gone soon after it; threads that Qt started only visit Python."""
    before = set(threading.enumerate())
    yield
    limit = time.monotonic() + GRACE_SECONDS
    while leaked := [t for t in threading.enumerate() if t not in before and _is_ours(t)]:
        if time.monotonic() > limit:
            pytest.fail(f"threads left behind: {sorted(t.name for t in leaked)}")
        time.sleep(0.01)


def _is_ours(thread: threading.Thread) -> bool:
    visitor = isinstance(thread, threading._DummyThread)
    return not visitor and not thread.name.startswith("execnet")


class ExpectedLog(logging.Handler):
    """Collects log lines of WARNING and above; call it with a pattern that must come and is then allowed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.patterns: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def __call__(self, pattern: str) -> None:
        self.patterns.append(pattern)

    def verdict(self) -> str:
        """What is wrong, or nothing."""
        surprises = [x for x in self.lines if not any(re.search(p, x) for p in self.patterns)]
        missing = [p for p in self.patterns if not any(re.search(p, x) for x in self.lines)]
        return "\n".join(
            [f"unexpected log line: {x}" for x in surprises] + [f"never logged: {p}" for p in missing]
        )


@pytest.fixture(autouse=True)
def expected_log() -> Iterator[ExpectedLog]:
    """Say `expected_log(r"pattern")` in a test whose program must log a warning."""
    log = ExpectedLog()
    logging.getLogger().addHandler(log)
    yield log
    logging.getLogger().removeHandler(log)
    if wrong := log.verdict():
        pytest.fail(wrong)


@pytest.fixture
def unlocked_keyring(tmp_path: Path) -> Iterator[None]:
    """A real key store of its own for this test, open."""
    with _secret_service(tmp_path, unlocked=True):
        yield


@pytest.fixture
def locked_keyring(tmp_path: Path) -> Iterator[None]:
    """A real key store that nobody opened; its question is dismissed, as there is no screen to ask on."""
    with _secret_service(tmp_path, unlocked=False):
        yield


@contextmanager
def _secret_service(tmp_path: Path, *, unlocked: bool) -> Iterator[None]:
    """A message bus and a gnome-keyring on it, which ends with its bus."""
    missing = [name for name in ("dbus-daemon", "gnome-keyring-daemon") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)} (Debian packages dbus, gnome-keyring)")
    import keyring  # late: only these tests need it
    from keyring.backends.SecretService import Keyring

    home = str(tmp_path / "keyring-home")
    Path(home).mkdir(mode=0o700)
    environ = {"PATH": os.environ["PATH"], "HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home}
    bus_command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    bus = subprocess.Popen(bus_command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    with bus, pytest.MonkeyPatch.context() as patch:
        try:
            assert bus.stdout is not None
            environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
            daemon = ["gnome-keyring-daemon", "--unlock" if unlocked else "--start", "--components=secrets"]
            subprocess.run(daemon, env=environ, input=b"test", check=True, capture_output=True, timeout=10)
            patch.setenv("DBUS_SESSION_BUS_ADDRESS", environ["DBUS_SESSION_BUS_ADDRESS"])
            before = keyring.get_keyring()
            keyring.set_keyring(Keyring())
            yield
            keyring.set_keyring(before)
        finally:
            bus.terminate()
            with warnings.catch_warnings():
                # A dismissed question leaves the library's socket to the garbage collector.
                warnings.simplefilter("ignore", ResourceWarning)
                gc.collect()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """End the windows that pytest-qt and the fixtures have just closed, before any further event.

    Left to the next event loop, a timer of theirs would ask a closed store in the middle of another test.
    """
    if core := sys.modules.get("PySide6.QtCore"):
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say why a run without failures is not good enough."""
    if NO_SKIPS and (skipped := terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(
            f"NGUOIDAN_NO_SKIPS is set and {len(skipped)} tests were skipped", red=True
        )


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where everything is installed, a skip means that something was not tested."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if NO_SKIPS and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
