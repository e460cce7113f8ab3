"""Empties this machine of one officer's data by the portal's order: key first, then files, then the word."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from desktop_app.crash import log_bug
from desktop_app.desk import Desk
from desktop_app.domain.errors import DeskError, NotWritable
from desktop_app.paths import Paths
from desktop_app.profiles import Profile, Profiles
from desktop_app.secrets import SecretStore
from desktop_app.storage.unsent import unsent_work

logger = logging.getLogger(__name__)

MARK: Final = "wipe-ordered"
"""The empty file in a profile whose wiping has begun: whatever is left of it goes at the next start."""


def wipe(desk: Desk) -> None:
    """Do what `desk.service.wipe_order` says; the desk is closed afterwards.

    Raises PortalTrouble when what the portal wants saved could not be handed over, and then nothing was
    deleted; KeyringTrouble and NotWritable when something else stopped it.
    """
    _Steps(desk).go()


class Wiping:
    """The same in a thread of its own, after the window was closed; `told` hears on it how it ended."""

    def __init__(self, desk: Desk, told: Callable[[str], None]) -> None:
        self._steps = _Steps(desk)
        self._told = told
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, or go on where it stopped."""
        self.wait()
        self._thread = threading.Thread(target=self._run, name="wipe", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Until it has ended."""
        if self._thread is not None:
            self._thread.join()

    def close(self) -> None:
        """Wait, and close a desk that could not be wiped."""
        self.wait()
        self._steps.desk.close()

    def _run(self) -> None:
        trouble = ""
        try:
            self._steps.go()
        except DeskError as met:
            trouble = type(met).__name__
        except Exception as bug:  # noqa: BLE001 - whatever it is, the page says that it is not done
            log_bug(logger, "wiping", bug)
            trouble = type(bug).__name__
        self._told(trouble)


@dataclass(slots=True)
class _Steps:
    """What was done stays done: `go` again goes on from there."""

    desk: Desk
    farewell: Callable[[], None] | None = None

    def go(self) -> None:
        around = self.desk.around
        if self.farewell is None:
            self.farewell = self._take_leave()
        _empty(around.paths, around.secrets, self.desk.profile)
        try:
            self.farewell()
        except DeskError as trouble:  # the administrator sees that nothing was heard
            logger.warning("wiping not told: %s", type(trouble).__name__)

    def _take_leave(self) -> Callable[[], None]:
        """All that needs the open desk; from here on the next start would delete as well."""
        service, paths = self.desk.service, self.desk.around.paths
        if service.wipe_order is not None and service.wipe_order.salvage:
            service.save_before_wiping(unsent_work(self.desk.store.work))
        farewell = service.farewell()
        with _named_errors():
            (paths.profile(self.desk.profile.id) / MARK).touch()
        self.desk.close()
        return farewell


def finish_wiping(paths: Paths, secrets: SecretStore, profiles: Iterable[Profile]) -> None:
    """End what a crash broke off. Raises KeyringTrouble and NotWritable."""
    for profile in profiles:
        if (paths.profiles / profile.id / MARK).exists():
            _empty(paths, secrets, profile)


def _empty(paths: Paths, secrets: SecretStore, profile: Profile) -> None:
    """The key first: without it what is left is noise. Begun again, it goes on with what is left."""
    for name in ("dek", "refresh", "device"):
        secrets.delete(f"{profile.id}/{name}")
    with _named_errors():
        folder = paths.profile(profile.id)
        for there in sorted(folder.iterdir(), key=lambda path: path.name == MARK):  # the mark goes last
            if there.is_dir():
                shutil.rmtree(there)
            else:
                there.unlink()
        folder.rmdir()
        Profiles(paths).forget(profile)
        shutil.rmtree(paths.logs, ignore_errors=True)
        paths.prepare()


@contextmanager
def _named_errors() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise NotWritable from None
