"""What the tests of the project read: its root and its tracked files."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked(*suffixes: str) -> tuple[Path, ...]:
    """The files in the repository, committed or about to be, whose names end so."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return tuple(ROOT / name for name in listed if name.endswith(suffixes or "") and (ROOT / name).is_file())


def text_of(path: Path) -> str:
    """A tracked file's text; empty for a picture."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
