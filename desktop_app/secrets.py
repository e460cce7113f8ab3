"""Keeps keys and tokens in the system's key store; the only module that asks it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.errors import KeyringLocked, KeyringRefused, NoKeyring
from desktop_app.paths import APPLICATION, private_folder

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# Windows keeps at most 2,560 bytes in one credential, and counts two for each character.
CHUNK = 1_280
_PARTS = "parts:"


class SecretStore(Protocol):
    """Small texts under an account name; the account never holds anything secret."""

    def get(self, account: str) -> str | None:
        """The secret, or None if there is none."""

    def set(self, account: str, secret: str) -> None:
        """Keep `secret`; when this returns, the store has given the same one back."""

    def delete(self, account: str) -> None:
        """Forget the secret; no error if there is none."""


class KeyringSecrets:
    """The system's key store: Windows Credential Manager, macOS Keychain, Secret Service on Linux.

    Raises NoKeyring if there is none or it would write plain text, KeyringLocked if it is locked or its
    question was dismissed, KeyringRefused if it does not give back what it took.
    """

    def __init__(self, service: str = APPLICATION) -> None:
        self._service = service

    def get(self, account: str) -> str | None:
        with _facts():
            backend = _backend()
            first = backend.get_password(self._service, account)
            if first is None or not first.startswith(_PARTS):
                return first
            parts = [backend.get_password(self._service, part) for part in _parts(account, first)]
        held = [part for part in parts if part is not None]
        if len(held) < len(parts):
            raise KeyringRefused
        return "".join(held)

    def set(self, account: str, secret: str) -> None:
        with _facts():
            backend = _backend()
            before = backend.get_password(self._service, account)
            first = secret
            if len(secret) > CHUNK or secret.startswith(_PARTS):
                texts = [secret[at : at + CHUNK] for at in range(0, len(secret), CHUNK)]
                # Parts under names never used before: a stop half-way leaves the old secret whole.
                first = f"{_PARTS}{len(texts)}:{os.urandom(4).hex()}"
                for part, text in zip(_parts(account, first), texts, strict=True):
                    backend.set_password(self._service, part, text)
            backend.set_password(self._service, account, first)
            self._drop_parts(backend, account, before)
        if self.get(account) != secret:
            raise KeyringRefused

    def delete(self, account: str) -> None:
        with _facts():
            backend = _backend()
            first = backend.get_password(self._service, account)
            if first is not None:
                backend.delete_password(self._service, account)
                self._drop_parts(backend, account, first)

    def _drop_parts(self, backend: KeyringBackend, account: str, first: str | None) -> None:
        if first is not None and first.startswith(_PARTS):
            for part in _parts(account, first):
                if backend.get_password(self._service, part) is not None:
                    backend.delete_password(self._service, part)


class FileSecrets:
    """A file beside the data, for training only, whose cases are invented; only its owner can read it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, account: str) -> str | None:
        return self._read().get(account)

    def set(self, account: str, secret: str) -> None:
        self._write({**self._read(), account: secret})

    def delete(self, account: str) -> None:
        kept = self._read()
        if kept.pop(account, None) is not None:
            self._write(kept)

    def _read(self) -> dict[str, str]:
        try:
            held: dict[str, str] = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return held

    def _write(self, held: dict[str, str]) -> None:
        private_folder(self._path.parent)
        beside = self._path.with_name(self._path.name + ".new")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(held, file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)


def _parts(account: str, first: str) -> list[str]:
    """The accounts that hold the parts which the account's own text announces."""
    count, tag = first.removeprefix(_PARTS).split(":")
    return [f"{account}#{tag}.{n}" for n in range(int(count))]


def _backend() -> KeyringBackend:
    """The backend chosen by the system, refused if it is none or writes plain text."""
    import keyring  # late: 0.1 s that a start without the real mode need not pay

    backend = keyring.get_keyring()
    name = f"{type(backend).__module__}.{type(backend).__qualname__}"
    if any(word in name for word in ("fail", "null", "Plaintext", "keyrings.alt")):
        raise NoKeyring
    return backend


@contextmanager
def _facts() -> Iterator[None]:
    """Turn what the keyring library raises into facts an officer can be told."""
    from keyring import errors  # late: see _backend

    try:
        yield
    except (errors.KeyringLocked, errors.InitError) as locked:
        raise KeyringLocked from locked
    except errors.NoKeyringError as none:
        raise NoKeyring from none
    except errors.KeyringError as refused:
        raise KeyringRefused from refused
