"""One profile per portal and officer: its name on disk, its key, and which one to open at start."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets as chance
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.errors import KeyMissing
from desktop_app.paths import SET_ASIDE, Paths, private_folder
from desktop_app.secrets import SecretStore

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Profile:
    """An officer at a portal, as `profiles.json` lists them; no citizen's data."""

    id: str
    origin: str
    user_id: str
    name: str
    last_used: str


def profile_id(origin: str, user_id: str) -> str:
    """The folder name: the first 16 hex digits of SHA-256 over origin, line feed, user id."""
    return hashlib.sha256(f"{origin}\n{user_id}".encode()).hexdigest()[:16]


class Profiles:
    """The list of profiles under one data root, written whole or not at all."""

    def __init__(self, paths: Paths) -> None:
        self._file = paths.profiles_file

    def all(self) -> list[Profile]:
        """The profiles, last used first; an unreadable list counts as empty (folders stay untouched)."""
        try:
            listed = [Profile(**entry) for entry in json.loads(self._file.read_text(encoding="utf-8"))]
        except (FileNotFoundError, ValueError, TypeError):
            return []
        return sorted(listed, key=lambda profile: profile.last_used, reverse=True)

    def last(self, origin: str) -> Profile | None:
        """The profile used last at this portal, or at any portal when `origin` is empty."""
        return next((one for one in self.all() if not origin or one.origin == origin), None)

    def remember(self, *, origin: str, user_id: str, name: str, now: datetime) -> Profile:
        """Put this profile first."""
        chosen = Profile(profile_id(origin, user_id), origin, user_id, name, now.isoformat())
        others = [one for one in self.all() if one.id != chosen.id]
        self._write([chosen, *others])
        return chosen

    def forget(self, profile: Profile) -> None:
        """Take this profile off the list."""
        self._write(one for one in self.all() if one.id != profile.id)

    def touch(self, profile: Profile, now: datetime) -> None:
        """Note that this profile was opened."""
        others = [one for one in self.all() if one.id != profile.id]
        self._write([replace(profile, last_used=now.isoformat()), *others])

    def _write(self, profiles: Iterable[Profile]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        beside = self._file.with_name(self._file.name + ".new")
        beside.write_text(json.dumps([asdict(one) for one in profiles], ensure_ascii=False), encoding="utf-8")
        beside.replace(self._file)


def data_key(profile: Profile, folder: Path, secrets: SecretStore) -> bytes:
    """The profile's 32-byte key, made on first use and read back before anything is stored.

    Raises KeyMissing when there is a database but no key for it (nothing is touched), and what the
    key store raises.
    """
    held = held_key(profile, secrets)
    if held is None:
        if any((folder / name).exists() for name in ("work.db", "backups")):
            raise KeyMissing
        held = chance.token_bytes(KEY_BYTES)
        secrets.set(_account(profile), base64.b64encode(held).decode())
    return held


def begin_anew(folder: Path, now: datetime) -> None:
    """Set aside all that does not open with the present key; nothing is deleted. Raises OSError."""
    aside = private_folder(
        private_folder(folder / SET_ASIDE) / f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-no-key"
    )
    for there in sorted(folder.iterdir()):
        if there.name != SET_ASIDE:
            there.replace(aside / there.name)


def held_key(profile: Profile, secrets: SecretStore) -> bytes | None:
    """The profile's key if the key store holds one. Raises what the key store raises."""
    held = secrets.get(_account(profile))
    return None if held is None else base64.b64decode(held)


def _account(profile: Profile) -> str:
    return f"{profile.id}/dek"
