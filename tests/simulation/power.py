"""Where power and disk fail: before and after every commit, and at the program's own kill points."""

from __future__ import annotations

from desktop_app.domain.errors import DiskFull


class PowerCut(BaseException):
    """A machine lost its power; no handler of the program may take it for an error."""


class DeskDown(PowerCut):
    """The desk that was at work."""


class PortalDown(PowerCut):
    """The portal, which starts again at once."""


class Power:
    """One machine's supply: once armed, it fails at the n-th place from there on."""

    def __init__(self, cut: type[PowerCut]) -> None:
        self._cut = cut
        self._places_left = 0
        self._writes_left = 0
        self._fails_at = ""
        self.failed_at = ""
        self.full_disk_met_in: set[str] = set()

    def fail_after(self, places: int) -> None:
        """Fail at the `places`-th place reached from now on."""
        self._places_left = places

    def fail_at(self, name: str) -> None:
        """Fail at the next place of this name."""
        self._fails_at = name

    def fill_disk_after(self, writes: int) -> None:
        """Let the `writes`-th commit from now on find the disk full."""
        self._writes_left = writes

    def steady(self) -> None:
        """Fail no more."""
        self._places_left = self._writes_left = 0
        self._fails_at = ""

    def place(self, name: str) -> None:
        """Somewhere the power may fail."""
        self._places_left -= 1
        if self._places_left == 0 or self._fails_at == name:
            self.failed_at = name
            raise self._cut(name)

    def before_commit(self, file: str) -> None:
        """A commit to this file is about to be made."""
        self._writes_left -= 1
        if self._writes_left == 0:
            self.full_disk_met_in.add(file)
            raise DiskFull
        self.place("before-commit")

    def after_commit(self) -> None:
        """A commit was made."""
        self.place("after-commit")
