"""The composition root: the only module that knows every part of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.clocks import ShiftedClock, SystemClock
from desktop_app.desk import Desk, Surroundings, open_desk
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import NoKeyring, NoProfile
from desktop_app.legal_data import law
from desktop_app.paths import Paths, find_paths
from desktop_app.profiles import Profile, Profiles
from desktop_app.secrets import FileSecrets, KeyringSecrets, SecretStore
from desktop_app.settings import Settings, SettingsFiles
from desktop_app.wiping import finish_wiping
from sync.transport import HttpTransport

if TYPE_CHECKING:
    from sync.reference_portal.server import ReferencePortal

LOOPBACK = "http://127.0.0.1:"


def folders(data_dir: Path | None, *, training: bool = False) -> tuple[Paths, Settings]:
    """Where the data lies and which settings are in force."""
    paths = find_paths(data_dir=data_dir, training=training)
    return paths, SettingsFiles(paths.user_settings).load()


def secrets_for(paths: Paths, profile: Profile | None = None) -> SecretStore:
    """The system's key store, or the file that only a profile of the training portal may use."""
    invented = profile is not None and profile.origin.startswith(LOOPBACK)
    if invented and paths.training_secrets.exists():
        return FileSecrets(paths.training_secrets)
    return KeyringSecrets()


def training_secrets(paths: Paths) -> tuple[SecretStore, bool]:
    """The key store, or a file beside the invented data where there is none; True when it is the file."""
    store = KeyringSecrets()
    try:
        store.get("probe")
    except NoKeyring:
        return FileSecrets(paths.training_secrets), True
    return store, False


@contextmanager
def transport(clock: Clock | None = None) -> Iterator[HttpTransport]:
    """HTTP through the proxies that the system names, closed at the end."""
    from ui.proxy import system_proxies  # late: loads Qt's network library

    with closing(HttpTransport(clock=clock or SystemClock(), proxies=system_proxies)) as http:
        yield http


@contextmanager
def opened(paths: Paths, profile_id: str | None) -> Iterator[Desk]:
    """The named profile, or the one used last, for a command without a window."""
    settings = SettingsFiles(paths.user_settings).load()
    for one in Profiles(paths).all():
        finish_wiping(paths, secrets_for(paths, one), [one])
    profiles = Profiles(paths).all()
    profile = next((one for one in profiles if profile_id in (None, one.id)), None)
    if profile is None:
        raise NoProfile
    clock = SystemClock()
    with transport(clock) as http:
        around = Surroundings(
            paths, secrets_for(paths, profile), clock, http, settings, law(), start_spread=0, hold_seconds=0
        )
        with closing(open_desk(around, profile, _nobody)) as desk:
            desk.store.follow_the_law()
            yield desk


def clock_for(day: datetime | None) -> Clock:
    """The machine's clock, or one that starts at the given moment, for training and pictures."""
    return SystemClock() if day is None else ShiftedClock(day)


def training_day(seed: str) -> datetime | None:
    """The day on which a scenario plays, None for today."""
    from sync.reference_portal.seeds.scenarios import default_day  # late: for training only

    return default_day(seed)


def start_portal(
    folder: Path, *, seed: str, day: datetime, now: Callable[[], datetime], port: int = 0
) -> ReferencePortal:
    """The training portal inside the program, on this machine only; use it as a context manager."""
    from sync.reference_portal.server import ReferencePortal  # late: a web server, for training only

    folder.mkdir(parents=True, exist_ok=True)
    return ReferencePortal(folder / "portal.db", seed=seed, day=day, training=True, now=now, port=port)


def _nobody(_: Changes) -> None:
    """A command without a window has nobody to tell."""
