"""The reference portal as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PORTAL = "import sys; from sync.reference_portal.server import main; sys.exit(main(sys.argv[1:]))"


@contextmanager
def portal_process(database: str | Path, *, day: str = "2025-08-25T14:30") -> Iterator[str]:
    """A training portal that starts on this day; its address."""
    order = ["--database", str(database), "--training", "--day", day]
    with subprocess.Popen(
        [sys.executable, "-c", PORTAL, *order], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().removeprefix("Portal: ").strip()
        finally:
            process.terminate()
