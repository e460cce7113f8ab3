"""A new officer: address from policy, key store, web browser, first copy, and then the work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.lines import Mailbox
from desktop_app.program import Program
from sync.reference_portal.server import ReferencePortal
from tests.journeys.conftest import NewProgram, ScriptedBrowser
from ui.main_window import MainWindow
from ui.screens.case import CaseScreen
from ui.screens.first_run import FirstRunScreen, Step

PATIENCE = 15_000  # ms


def press(widget: QWidget, words: str) -> None:
    """Press the visible button that says this."""
    buttons = [
        one for one in widget.findChildren(QPushButton) if one.text().startswith(words) and one.isVisible()
    ]
    assert buttons, f"no button {words!r}"
    assert buttons[0].isEnabled()
    buttons[0].click()


def sign_in_for_the_first_time(program: Program, qtbot: QtBot) -> MainWindow:
    """Through all steps of the first run."""
    program.begin()
    first = program.window
    assert isinstance(first, FirstRunScreen)
    qtbot.waitUntil(lambda: first.step is Step.SIGN_IN, timeout=PATIENCE)
    press(first, "Đăng nhập bằng trình duyệt web")
    qtbot.waitUntil(lambda: first.step is Step.DOWNLOAD, timeout=PATIENCE)
    qtbot.waitUntil(lambda: any_button(first, "Bắt đầu làm việc"), timeout=PATIENCE)
    press(first, "Bắt đầu làm việc")
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow), timeout=PATIENCE)
    window = program.window
    assert isinstance(window, MainWindow)
    return window


def any_button(widget: QWidget, words: str) -> bool:
    return any(
        one.text().startswith(words) and one.isVisible() and one.isEnabled()
        for one in widget.findChildren(QPushButton)
    )


@pytest.mark.keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_an_officer_with_a_policy_types_no_address_and_works_offline_the_next_morning(
    new_program: NewProgram, portal: ReferencePortal, browser: ScriptedBrowser, qtbot: QtBot
) -> None:
    policy = f'portal_address = "{portal.address}"\n'
    program = new_program(policy=policy)
    window = sign_in_for_the_first_time(program, qtbot)
    assert len(browser.pages) == 1
    assert window.queue.list.model().rowCount() > 11  # eleven cases and their headings
    program.close()
    portal.stop()

    again = new_program(policy=policy)
    again.begin()
    assert isinstance(again.window, MainWindow)  # no network, no sign-in, and everything is there
    assert again.window.queue.list.model().rowCount() > 11


@pytest.mark.keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_what_is_typed_in_the_case_reaches_the_portal_after_submitting(
    new_program: NewProgram, portal: ReferencePortal, browser: ScriptedBrowser, qtbot: QtBot
) -> None:
    program = new_program(policy=f'portal_address = "{portal.address}"\nhold_seconds = 0\n')
    window = sign_in_for_the_first_time(program, qtbot)
    work = program.work
    assert work is not None
    ids = work.queue.listing(Mailbox.QUEUE).ids
    lines = work.queue.lines(ids)
    case_id = next(one for one in ids if lines[one].status == "assigned")
    window.open_case(case_id, ids)
    case = window.findChildren(CaseScreen)[0]
    case.go_on()  # "Nhận xử lý"
    for line in ("1. Da xem xet xong.", "2. Se chi tra trong thang nay."):
        qtbot.keyClicks(case.answer.editor, line)
        qtbot.keyClick(case.answer.editor, Qt.Key.Key_Return)
    case.go_on()
    qtbot.waitUntil(lambda: any_button(window, "Trình phê duyệt"), timeout=PATIENCE)
    dialog = next(one for one in window.findChildren(QWidget) if one.inherits("QDialog") and one.isVisible())
    press(dialog, "Trình phê duyệt")
    qtbot.waitUntil(lambda: work.queue.detail(case_id).truth.status == "in_review", timeout=PATIENCE)
    detail = work.queue.detail(case_id)
    assert detail.truth.draft is not None
    assert "Da xem xet" in detail.truth.draft.body


def test_without_a_key_store_the_real_mode_refuses_and_stores_nothing(
    new_program: NewProgram, portal: ReferencePortal, browser: ScriptedBrowser, qtbot: QtBot, tmp_path: Path
) -> None:
    program = new_program(policy=f'portal_address = "{portal.address}"\n')
    program.begin()
    first = program.window
    assert isinstance(first, FirstRunScreen)
    qtbot.waitUntil(lambda: first.step is Step.SIGN_IN, timeout=PATIENCE)
    press(first, "Đăng nhập bằng trình duyệt web")
    qtbot.waitUntil(lambda: "kho khóa" in first._banner.accessibleName(), timeout=PATIENCE)
    assert not list((tmp_path / "data").rglob("*.db"))


def test_a_refused_password_is_said_and_can_be_tried_again(
    new_program: NewProgram, portal: ReferencePortal, browser: ScriptedBrowser, qtbot: QtBot
) -> None:
    browser.password = "wrong"
    program = new_program(policy=f'portal_address = "{portal.address}"\n')
    program.begin()
    first = program.window
    assert isinstance(first, FirstRunScreen)
    qtbot.waitUntil(lambda: first.step is Step.SIGN_IN, timeout=PATIENCE)
    press(first, "Đăng nhập bằng trình duyệt web")
    qtbot.waitUntil(lambda: "chưa đúng" in browser.last_answer.lower(), timeout=PATIENCE)
    assert first.step is Step.SIGN_IN
