"""Where the program keeps its files: one data root, apart for training, and what lies inside it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APPLICATION = "Nguoidan Desk"
DATA_DIR_VARIABLE = "NGUOIDAN_DATA_DIR"
SET_ASIDE = "set-aside"
"""The folder in a profile for files that could not be used; whatever is in it is kept."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The places under one data root; nothing is made on disk until a place is asked to be ready."""

    root: Path

    @property
    def profiles(self) -> Path:
        """Holds one folder per (portal, officer)."""
        return self.root / "profiles"

    @property
    def profiles_file(self) -> Path:
        """Lists the profiles: portal address, officer's name, last use."""
        return self.root / "profiles.json"

    @property
    def user_settings(self) -> Path:
        """What the officer chose in the settings screen."""
        return self.root / "settings.toml"

    @property
    def window_place(self) -> Path:
        """Where the window stood when it was closed."""
        return self.root / "window.ini"

    @property
    def training_secrets(self) -> Path:
        """The key beside the data that training mode may use where there is no key store."""
        return self.root / "training.key"

    @property
    def lock(self) -> Path:
        """Held while a program works on this root."""
        return self.root / "program.lock"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def crash_log(self) -> Path:
        return self.logs / "crash.log"

    def profile(self, profile_id: str) -> Path:
        """The folder of one profile, made if needed, for its owner only."""
        return private_folder(self.profiles / profile_id)

    def prepare(self) -> None:
        """Make the root, the profiles' and the logs' folder, for their owner only (OSError if it cannot)."""
        for folder in (self.root, self.profiles, self.logs):
            private_folder(folder)


def private_folder(folder: Path) -> Path:
    """Make `folder` readable by its owner only; on Windows the profile folder's own rights already say so."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder


def find_paths(
    *, data_dir: Path | None = None, training: bool = False, environ: Mapping[str, str] = os.environ
) -> Paths:
    """Choose the data root: `--data-dir`, else NGUOIDAN_DATA_DIR, else the system's folder for programs.

    Training always gets a root of its own, so that an invented case never lies beside a real one.
    """
    chosen = data_dir or (Path(given) if (given := environ.get(DATA_DIR_VARIABLE)) else None)
    if chosen is not None:
        root = chosen.expanduser().absolute()
        return Paths(root / "training" if training else root)
    name = f"{APPLICATION} Training" if training else APPLICATION
    return Paths(platformdirs.user_data_path(name, appauthor=False))
