"""A machine that its agency stopped or had emptied: locked first, its unsent work saved (T8)."""

from __future__ import annotations

import base64
import json
import sqlite3
import zlib
from pathlib import Path

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.lines import Mailbox
from desktop_app.paths import Paths
from desktop_app.profiles import Profiles, held_key
from desktop_app.program import Program
from desktop_app.secrets import FileSecrets
from sync.enrolment import FIRST_KEY
from tests.journeys.conftest import NewProgram
from tests.journeys.test_first_day import PATIENCE
from ui.main_window import MainWindow
from ui.screens.wiped import WipedScreen
from ui.workplace import Workplace

NOTE = "Chưa gửi khi máy bị thu hồi."


def work_of(program: Program) -> Workplace:
    assert program.work is not None
    return program.work


def device_of(tmp_path: Path) -> str:
    """The only device that the training portal knows."""
    with sqlite3.connect(tmp_path / "data" / "portal.db") as database:
        (device,) = database.execute("SELECT id FROM device").fetchone()
    database.close()
    return str(device)


def order(program: Program, device: str, state: str, *, salvage: bool = False) -> None:
    address = f"{work_of(program).portal_address}/api/training/v1/devices"
    wanted = {"device": device, "state": state, "salvage": salvage}
    requests.post(address, json=wanted, timeout=10).raise_for_status()


def begin_with_a_waiting_note(new_program: NewProgram) -> Program:
    program = new_program()
    program.begin(training_seed="small")
    work = work_of(program)
    work.sync.go_offline()
    work.casework.note(work.queue.listing(Mailbox.QUEUE).ids[0], NOTE)
    return program


def said(page: WipedScreen) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def opened(tmp_path: Path) -> dict[str, list[dict[str, object]]]:
    """What the portal was given, opened with its own key as its administrator would."""
    with sqlite3.connect(tmp_path / "data" / "portal.db") as database:
        (sealed,) = database.execute("SELECT content FROM salvaged").fetchone()
        (key,) = database.execute("SELECT value FROM setting WHERE key = 'package_key'").fetchone()
    database.close()
    portal = X25519PrivateKey.from_private_bytes(base64.b64decode(key))
    shared = portal.exchange(X25519PublicKey.from_public_bytes(sealed[:32]))
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"nguoidan salvage").derive(shared)
    content = zlib.decompress(AESGCM(derived).decrypt(sealed[32:44], sealed[44:], sealed[:44]))
    work: dict[str, list[dict[str, object]]] = json.loads(content)
    return work


def test_a_suspended_machine_keeps_its_work_readable_and_goes_on_when_it_is_let_in_again(
    tmp_path: Path, new_program: NewProgram, qtbot: QtBot
) -> None:
    program = begin_with_a_waiting_note(new_program)
    work, device = work_of(program), device_of(tmp_path)
    order(program, device, "suspended")
    work.sync.go_online()
    qtbot.waitUntil(lambda: work.sync.state().trouble == "DeviceSuspended", timeout=PATIENCE)
    assert isinstance(program.window, MainWindow)
    case_id = work.queue.listing(Mailbox.QUEUE).ids[0]
    assert NOTE in [note.text for note in work.queue.detail(case_id).case.notes]
    order(program, device, "active")
    work.sync.sync_now()
    qtbot.waitUntil(lambda: work.sync.state().phase is SyncPhase.UP_TO_DATE, timeout=PATIENCE)
    assert [str(action.state) for action in work.queue.detail(case_id).actions] == ["accepted"]


def test_t8_an_order_to_wipe_locks_first_saves_what_was_not_sent_and_leaves_nothing(
    tmp_path: Path, new_program: NewProgram, qtbot: QtBot
) -> None:
    program = begin_with_a_waiting_note(new_program)
    paths = Paths(tmp_path / "data")
    (profile,) = Profiles(paths).all()
    order(program, device_of(tmp_path), "wipe", salvage=True)
    work_of(program).sync.go_online()
    qtbot.waitUntil(lambda: isinstance(program.window, WipedScreen), timeout=PATIENCE)
    page = program.window
    assert isinstance(page, WipedScreen)
    qtbot.waitUntil(lambda: "Đã xóa dữ liệu" in said(page), timeout=PATIENCE)
    assert not (paths.profiles / profile.id).exists()
    assert held_key(profile, FileSecrets(paths.training_secrets)) is None
    assert Profiles(paths).all() == []
    assert [action["args"] for action in opened(tmp_path)["actions"]] == [{"text": NOTE}]
    with sqlite3.connect(tmp_path / "data" / "portal.db") as database:
        assert database.execute("SELECT state FROM device").fetchone() == ("wiped",)
        assert database.execute("SELECT count(*) FROM command WHERE type = 'note'").fetchone() == (0,)
    database.close()


def test_a_wiping_that_a_file_in_use_stopped_goes_on_when_it_is_tried_again(
    tmp_path: Path, new_program: NewProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin_with_a_waiting_note(new_program)
    paths = Paths(tmp_path / "data")
    (profile,) = Profiles(paths).all()
    order(program, device_of(tmp_path), "wipe", salvage=True)

    def in_use(_: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as held:
        held.setattr("desktop_app.wiping.shutil.rmtree", in_use)
        work_of(program).sync.go_online()
        qtbot.waitUntil(lambda: isinstance(program.window, WipedScreen), timeout=PATIENCE)
        page = program.window
        assert isinstance(page, WipedScreen)
        qtbot.waitUntil(lambda: "Chưa xóa được" in said(page), timeout=PATIENCE)
    assert held_key(profile, FileSecrets(paths.training_secrets)) is None
    page.try_again.emit()
    qtbot.waitUntil(lambda: "Đã xóa dữ liệu" in said(page), timeout=PATIENCE)
    assert not (paths.profiles / profile.id).exists()
    with sqlite3.connect(tmp_path / "data" / "portal.db") as database:
        assert database.execute("SELECT state FROM device").fetchone() == ("wiped",)
    database.close()


@pytest.mark.parametrize("claim", ["another key", "another key's name"])
def test_who_cannot_prove_to_be_the_portal_wipes_nothing(
    tmp_path: Path, new_program: NewProgram, qtbot: QtBot, claim: str
) -> None:
    program = begin_with_a_waiting_note(new_program)
    device, meta = device_of(tmp_path), work_of(program).casework._store.meta
    key_id, key = (meta.get(FIRST_KEY) or "").split(" ")
    other = base64.b64encode(bytes(range(32))).decode()
    order(program, device, "wipe")
    meta.set(FIRST_KEY, f"{key_id} {other}" if claim == "another key" else f"k_other {key}")
    work_of(program).sync.go_online()
    qtbot.waitUntil(lambda: work_of(program).sync.state().trouble == "WipeOrdered", timeout=PATIENCE)
    qtbot.wait(50)
    assert isinstance(program.window, MainWindow)
    (profile,) = Profiles(Paths(tmp_path / "data")).all()
    assert (tmp_path / "data" / "profiles" / profile.id / "work.db").exists()
