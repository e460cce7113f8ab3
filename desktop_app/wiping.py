"""Empties this machine of one officer's data by the portal's order: key first, then files, then the word."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable, Iterable
from typing import Final

from desktop_app.desk import Desk
from desktop_app.domain.errors import DeskError
from desktop_app.paths import Paths
from desktop_app.profiles import Profile, Profiles
from desktop_app.secrets import SecretStore
from desktop_app.storage.unsent import unsent_work

logger = logging.getLogger(__name__)

MARK: Final = "wipe-ordered"
"""The empty file in a profile whose wiping has begun: whatever is left of it goes at the next start."""


def wipe(desk: Desk) -> None:
    """Do what `desk.service.wipe_order` says; its window is closed before. The desk is closed afterwards.

    Without its key what is left is noise, so that goes first. Raises PortalTrouble when what the portal wants
    saved could not be handed over, and then nothing was deleted.
    """
    service, profile, around = desk.service, desk.profile, desk.around
    if service.wipe_order is not None and service.wipe_order.salvage:
        service.save_before_wiping(unsent_work(desk.store.work))
    tell = service.farewell()
    (around.paths.profile(profile.id) / MARK).touch()
    desk.close()
    _empty(around.paths, around.secrets, profile)
    try:
        tell()
    except DeskError as trouble:  # the administrator sees that nothing was heard
        logger.warning("wiping not told: %s", type(trouble).__name__)


class Wiping:
    """One wiping at a time in a thread of its own; `told` hears on it how it ended."""

    def __init__(self, desk: Desk, told: Callable[[str], None]) -> None:
        self._desk = desk
        self._told = told
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, or try once more."""
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
        self._desk.close()

    def _run(self) -> None:
        try:
            wipe(self._desk)
        except DeskError as trouble:
            self._told(type(trouble).__name__)
        else:
            self._told("")


def finish_wiping(paths: Paths, secrets: SecretStore, profiles: Iterable[Profile]) -> None:
    """End what a crash broke off. Raises KeyringTrouble."""
    for profile in profiles:
        if (paths.profiles / profile.id / MARK).exists():
            _empty(paths, secrets, profile)


def _empty(paths: Paths, secrets: SecretStore, profile: Profile) -> None:
    for name in ("dek", "refresh", "device"):
        secrets.delete(f"{profile.id}/{name}")
    folder = paths.profiles / profile.id
    for there in sorted(folder.iterdir(), key=lambda path: path.name == MARK):  # the mark goes last
        if there.is_dir():
            shutil.rmtree(there)
        else:
            there.unlink()
    folder.rmdir()
    Profiles(paths).forget(profile)
    shutil.rmtree(paths.logs, ignore_errors=True)
    paths.prepare()
