"""Copies of files that another program was given: in a private folder that is emptied again and again."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from desktop_app.domain.errors import DiskFull
from desktop_app.paths import private_folder

FOLDER = "opened"
_READ_ONLY = 0o400


class OpenedCopies:
    """The folder `opened` of a profile; `wipe` at the start and at the end, as a crash wipes nothing."""

    def __init__(self, profile: Path) -> None:
        self._folder = profile / FOLDER

    def place(self, name: str, content: bytes) -> Path:
        """Write a copy that only its owner can read, under a cleaned name. Raises DiskFull."""
        private_folder(self._folder)
        path = self._free_place(name)
        try:
            path.touch(mode=0o600)
            path.write_bytes(content)
            path.chmod(_READ_ONLY)
        except OSError:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise DiskFull from None
        return path

    def wipe(self) -> None:
        """Write over every copy and remove it; one that a program still holds goes at the next start."""
        if not self._folder.exists():
            return
        for path in sorted(self._folder.rglob("*"), reverse=True):
            with suppress(OSError):
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    _wipe(path)
        with suppress(OSError):
            self._folder.rmdir()

    def _free_place(self, name: str) -> Path:
        """A folder for each copy, so that two files of one name do not meet."""
        number = 1
        while (place := self._folder / str(number)).exists():
            number += 1
        return private_folder(place) / name


def _wipe(path: Path) -> None:
    if not path.is_symlink():
        path.chmod(0o600)
        with path.open("r+b") as copy:
            copy.write(bytes(path.stat().st_size))
            copy.flush()
            os.fsync(copy.fileno())
    path.unlink()
