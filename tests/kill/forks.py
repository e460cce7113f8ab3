"""A warm process that forks one life for each line it reads, and says in a line how that life ended.

python -m tests.kill.forks
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop_app.legal_data import law
from tests.kill.life import live

ROOT = Path(__file__).parents[2]


class Forks:
    """The runner's end: start as a context, then ask for lives."""

    def __enter__(self) -> Self:
        order = [sys.executable, "-m", "tests.kill.forks"]
        self._process = subprocess.Popen(
            order, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def live(self, **order: Any) -> int:
        """A life's exit code; negative when a signal ended it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(order)}\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


def main() -> int:
    """The warm end: no thread lives here, so that a fork is whole."""
    law()  # read once, for all children
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            os._exit(live(order))
        sys.stdout.write(f"{_end_of(child, order['death']['seconds'])}\n")
        sys.stdout.flush()
    return 0


def _end_of(child: int, seconds: float) -> int:
    """Its exit code; killed when it lives longer than `seconds`."""
    if seconds:
        watch = os.pidfd_open(child)
        if not select.select([watch], [], [], seconds)[0]:
            signal.pidfd_send_signal(watch, signal.SIGKILL)
        os.close(watch)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
