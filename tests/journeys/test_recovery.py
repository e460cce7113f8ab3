"""A morning on which the work cannot be opened as it was: what the officer reads, and that work goes on."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.lines import Mailbox
from desktop_app.paths import APPLICATION
from desktop_app.program import Program
from desktop_app.storage.backups import Backups
from sync.reference_portal.server import ReferencePortal
from tests.journeys.conftest import NewProgram, ScriptedBrowser
from tests.journeys.test_first_day import PATIENCE, press, sign_in_for_the_first_time
from ui.main_window import MainWindow
from ui.screens.first_run import FirstRunScreen
from ui.screens.restored import RestoredScreen
from ui.screens.start_trouble import StartTroubleScreen


def said(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def only_profile(tmp_path: Path) -> Path:
    (profile,) = (tmp_path / "data" / "profiles").iterdir()
    return profile


def a_case(program: Program) -> str:
    assert program.work is not None
    return program.work.queue.listing(Mailbox.QUEUE).ids[0]


def policy_of(portal: ReferencePortal) -> str:
    return f'portal_address = "{portal.address}"\n'


def lose_the_key(
    tmp_path: Path, new_program: NewProgram, portal: ReferencePortal, qtbot: QtBot
) -> tuple[Path, str]:
    """Sign in, close, and take the data's key out of the key store; the profile's folder and the key."""
    program = new_program(policy=policy_of(portal))
    sign_in_for_the_first_time(program, qtbot)
    program.close()
    profile = only_profile(tmp_path)
    account = f"{profile.name}/dek"
    key = keyring.get_password(APPLICATION, account)
    assert key is not None
    keyring.delete_password(APPLICATION, account)
    return profile, key


@pytest.mark.keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_a_broken_file_is_restored_read_about_and_worked_on_with(
    tmp_path: Path,
    new_program: NewProgram,
    portal: ReferencePortal,
    browser: ScriptedBrowser,
    qtbot: QtBot,
) -> None:
    program = new_program(policy=policy_of(portal))
    sign_in_for_the_first_time(program, qtbot)
    assert program.work is not None
    program.work.sync.go_offline()
    case_id = a_case(program)
    code = program.work.queue.lines([case_id])[case_id].code
    program.work.casework.note(case_id, "Đã hẹn lịch kiểm tra.")
    program.close()
    work = only_profile(tmp_path) / "work.db"
    held = bytearray(work.read_bytes())
    held[300] ^= 1
    work.write_bytes(held)

    again = new_program(policy=policy_of(portal))
    again.begin()
    page = again.window
    assert isinstance(page, RestoredScreen)
    assert "Tệp dữ liệu làm việc trên máy này bị hỏng" in said(page)
    assert code in said(page)
    press(page, "Sao chép")
    assert "set-aside/" in QGuiApplication.clipboard().text()
    press(page, "Đã đọc")
    qtbot.waitUntil(lambda: isinstance(again.window, MainWindow), timeout=PATIENCE)
    again.close()

    third = new_program(policy=policy_of(portal))
    third.begin()
    assert isinstance(third.window, MainWindow)


@pytest.mark.keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_a_lost_key_touches_nothing_and_the_work_is_there_when_it_is_back(
    tmp_path: Path,
    new_program: NewProgram,
    portal: ReferencePortal,
    browser: ScriptedBrowser,
    qtbot: QtBot,
) -> None:
    profile, key = lose_the_key(tmp_path, new_program, portal, qtbot)
    before = {path: path.read_bytes() for path in profile.rglob("*") if path.is_file()}

    again = new_program(policy=policy_of(portal))
    again.begin()
    page = again.window
    assert isinstance(page, StartTroubleScreen)
    assert "Chờ khôi phục khóa" in said(page)
    assert {path: path.read_bytes() for path in profile.rglob("*") if path.is_file()} == before
    keyring.set_password(APPLICATION, f"{profile.name}/dek", key)
    press(page, "Thử lại")
    qtbot.waitUntil(lambda: isinstance(again.window, MainWindow), timeout=PATIENCE)


@pytest.mark.keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_beginning_anew_asks_first_and_keeps_the_old_files(
    tmp_path: Path,
    new_program: NewProgram,
    portal: ReferencePortal,
    browser: ScriptedBrowser,
    qtbot: QtBot,
) -> None:
    profile, _ = lose_the_key(tmp_path, new_program, portal, qtbot)
    old = (profile / "work.db").read_bytes()

    again = new_program(policy=policy_of(portal))
    again.begin()
    page = again.window
    assert isinstance(page, StartTroubleScreen)
    press(page, "Bắt đầu lại")
    (dialog,) = page.findChildren(QDialog)
    assert (profile / "work.db").read_bytes() == old
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Bắt đầu lại").click()
    qtbot.waitUntil(lambda: isinstance(again.window, FirstRunScreen), timeout=PATIENCE)
    (aside,) = (profile / "set-aside").iterdir()
    assert (aside / "work.db").read_bytes() == old
    assert Backups(profile, bytes(32)).all() == []
