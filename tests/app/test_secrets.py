"""Keys and tokens in a real key store, and the facts told when there is none."""

from __future__ import annotations

import stat
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail, null
from keyring.backends.SecretService import Keyring

from desktop_app.domain.errors import KeyringLocked, KeyringRefused, NoKeyring
from desktop_app.secrets import CHUNK, FileSecrets, KeyringSecrets


@pytest.mark.keyring
@pytest.mark.usefixtures("unlocked_keyring")
class TestInAnOpenKeyStore:
    def test_a_secret_comes_back_and_can_be_forgotten(self) -> None:
        store = KeyringSecrets()
        assert store.get("p/dek") is None
        store.set("p/dek", "a" * 64)
        assert store.get("p/dek") == "a" * 64
        store.delete("p/dek")
        store.delete("p/dek")
        assert store.get("p/dek") is None

    def test_no_entry_is_longer_than_windows_can_keep(self) -> None:
        store = KeyringSecrets("chunks")
        long = "".join(chr(33 + n % 90) for n in range(3 * CHUNK + 5))
        store.set("p/refresh", long)
        assert store.get("p/refresh") == long
        assert all(len(text) <= CHUNK for text in everything_in("chunks"))

    def test_no_old_part_stays_when_a_secret_is_replaced_or_forgotten(self) -> None:
        store = KeyringSecrets("parts")
        store.set("p/refresh", "x" * (2 * CHUNK))
        store.set("p/refresh", "y" * (4 * CHUNK))
        assert store.get("p/refresh") == "y" * (4 * CHUNK)
        assert not any("x" in text for text in everything_in("parts") if not text.startswith("parts:"))
        store.set("p/refresh", "short")
        assert everything_in("parts") == ["short"]
        store.set("p/refresh", "z" * (2 * CHUNK))
        store.delete("p/refresh")
        assert everything_in("parts") == []

    def test_a_secret_that_looks_like_a_list_of_parts_is_still_that_secret(self) -> None:
        store = KeyringSecrets()
        store.set("p/odd", "parts:2:abcd")
        assert store.get("p/odd") == "parts:2:abcd"

    def test_a_lost_part_is_told_not_returned_as_half_a_secret(self) -> None:
        store = KeyringSecrets()
        store.set("p/refresh", "x" * (2 * CHUNK))
        head = keyring.get_password("Nguoidan Desk", "p/refresh") or ""
        keyring.delete_password("Nguoidan Desk", f"p/refresh#{head.split(':')[2]}.1")
        with pytest.raises(KeyringRefused):
            store.get("p/refresh")

    def test_a_key_store_locked_during_work_is_told_as_locked(self) -> None:
        store = KeyringSecrets()
        store.set("p/dek", "secret")
        collection = Keyring().get_preferred_collection()
        collection.lock()
        collection.connection.close()
        with pytest.raises(KeyringLocked):
            store.get("p/dek")


@pytest.mark.keyring
@pytest.mark.usefixtures("locked_keyring")
def test_a_key_store_that_nobody_opened_is_told_as_locked() -> None:
    with pytest.raises(KeyringLocked):
        KeyringSecrets().set("p/dek", "secret")


def everything_in(service: str) -> list[str]:
    """The secrets kept under a service, asked of the key store itself."""
    collection = Keyring().get_preferred_collection()
    try:
        found = collection.search_items({"service": service})
        return [item.get_secret().decode() for item in found]
    finally:
        collection.connection.close()


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring()])
def test_without_a_key_store_real_work_is_refused(
    backend: keyring.backend.KeyringBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    for ask in (
        lambda: KeyringSecrets().get("p/dek"),
        lambda: KeyringSecrets().set("p/dek", "secret"),
        lambda: KeyringSecrets().delete("p/dek"),
    ):
        with pytest.raises(NoKeyring):
            ask()


def test_the_training_file_keeps_secrets_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "training" / "training.key"
    store = FileSecrets(path)
    assert store.get("p/dek") is None
    store.set("p/dek", "one")
    store.set("p/refresh", "two")
    store.delete("p/dek")
    store.delete("p/dek")
    assert (FileSecrets(path).get("p/dek"), FileSecrets(path).get("p/refresh")) == (None, "two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["training.key"]
