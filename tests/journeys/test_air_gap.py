"""An officer without a network: a package out and an answer in, in the window and as commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.lines import Mailbox
from desktop_app.program import Program
from tests.journeys.conftest import NewProgram
from tests.journeys.test_commands import desk
from tests.journeys.test_first_day import PATIENCE
from ui.dialogs.package_dialog import PackageDialog
from ui.main_window import MainWindow


@pytest.fixture
def offline(new_program: NewProgram) -> Iterator[Program]:
    """A training program whose officer works without a network."""
    program = new_program(folder="training")
    program.begin(training_seed="small")
    assert program.work is not None
    program.work.sync.go_offline()
    yield program
    program.close()


def note(program: Program, text: str) -> str:
    assert program.work is not None
    case_id = program.work.queue.listing(Mailbox.QUEUE).ids[0]
    program.work.casework.note(case_id, text)
    return case_id


def answered(program: Program, package: Path) -> Path:
    """What somebody does at the portal."""
    assert program.work is not None
    answer = requests.post(
        f"{program.work.portal_address}/api/sync/v1/packages",
        data=package.read_bytes(),
        headers={"Content-Type": "application/octet-stream"},
        timeout=10,
    )
    assert answer.status_code == 200
    back = package.with_name("tra-loi.pakn")
    back.write_bytes(answer.content)
    return back


def dialog_of(program: Program) -> PackageDialog:
    """Opened from the menu, as an officer does."""
    assert isinstance(program.window, MainWindow)
    commands = [one for menu in program.window.findChildren(QMenu) for one in menu.actions()]
    next(one for one in commands if one.text() == "Gói trao đổi qua USB…").trigger()
    return program.window.findChildren(PackageDialog)[-1]


def test_an_officer_exchanges_packages_in_the_window(offline: Program, tmp_path: Path, qtbot: QtBot) -> None:
    assert offline.work is not None
    stick = tmp_path / "usb"
    stick.mkdir()
    case_id = note(offline, "Viết khi không có mạng.")
    dialog = dialog_of(offline)
    dialog.write_into(stick)
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=PATIENCE)
    (package,) = stick.iterdir()
    assert f"Đã ghi {package.name} với 1 thao tác." in dialog.message()
    dialog.read_from(package)
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=PATIENCE)
    assert "cổng chưa trả lời gói này" in dialog.message()
    dialog.read_from(answered(offline, package))
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=PATIENCE)
    assert "Cổng đã nhận 1 thao tác. Có thay đổi: " in dialog.message()
    dialog.reject()
    actions = offline.work.queue.detail(case_id).actions
    assert [str(action.state) for action in actions] == ["accepted"]


def test_packages_are_exchanged_by_command(offline: Program, tmp_path: Path, new_program: NewProgram) -> None:
    note(offline, "Viết khi không có mạng.")
    assert offline.work is not None
    stick = tmp_path / "usb"
    stick.mkdir()
    offline.close()

    root = tmp_path / "training"
    out = desk("package", "out", stick, "--data-dir", root)
    assert (out.returncode, out.stderr) == (0, "")
    (package,) = stick.iterdir()
    assert "1 thao tác" in out.stdout
    assert desk("package", "in", package, "--data-dir", root).returncode == 1

    again = new_program(folder="training")
    again.begin(training_seed="small")
    back = answered(again, package)
    again.close()
    taken = desk("package", "in", back, "--data-dir", root)
    assert "Traceback" not in taken.stderr
    assert "Đã nhập trả lời" in taken.stdout
