"""What the desktop is told: once, without personal data, and a click that leads to the case."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.escalation import Digest, DueWarning, WarningKey
from desktop_app.domain.deadlines.ladder import Purpose
from tests.ui.case.desk import PHONE, Desk, document, event
from ui.notices import ReminderWords, Reminding, TrayNotices, tray_icon

AT = datetime(2025, 8, 25, 1, 0, tzinfo=UTC)
TRAY_PROGRAM = Path(__file__).with_name("tray_program.py")


class Desktop:
    """A desktop that remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str, str]] = []

    def tell(self, title: str, text: str, case_id: str) -> None:
        self.told.append((title, text, case_id))

    def show_count(self, count: int) -> None: ...
    def rest(self) -> None: ...


def digest(*case_ids: str) -> Digest:
    warnings = tuple(
        DueWarning(
            WarningKey(case_id, ClockName.ANSWER, 3, date(2025, 8, 22)),
            Purpose.ACTION,
            "u_hanh",
            date(2025, 8, 25),
            AT,
        )
        for case_id in case_ids
    )
    return Digest("u_hanh", AT, warnings, warnings)


def late(case_id: str, code: str) -> dict[str, object]:
    history = [
        event(1, "received", "2025-08-01 09:14", "portal", on="2025-08-01"),
        event(2, "accepted", "2025-08-01 10:30", "u_hanh", on="2025-08-01"),
    ]
    return document(case_id, code=code, received_at="2025-08-01T02:14:00.000Z", history=history)


def test_a_message_names_the_code_and_the_countdown_and_nobody(desk: Desk) -> None:
    desk.receive(late("c_1", "PAKN.20250801.0001"))
    desktop = Desktop()
    Reminding(ReminderWords(desk.work.queue, soon_days=3), desktop).deliver(digest("c_1"))
    assert desktop.told == [("Nhắc việc", "PAKN.20250801.0001 · quá hạn 4 ngày", "c_1")]
    assert PHONE not in str(desktop.told)
    assert "Tuyết" not in str(desktop.told)


def test_many_warnings_are_one_message_that_leads_to_the_list(desk: Desk) -> None:
    ids = [f"c_{n}" for n in range(5)]
    desk.receive(*(late(case_id, f"PAKN.20250801.000{n}") for n, case_id in enumerate(ids)))
    desktop = Desktop()
    Reminding(ReminderWords(desk.work.queue, soon_days=3), desktop).deliver(digest(*ids))
    ((title, text, case_id),) = desktop.told
    assert title == "5 cảnh báo"
    assert text.splitlines()[-1] == "và 2 PAKN khác"
    assert case_id == ""


def test_a_digest_without_anything_to_show_says_nothing(desk: Desk) -> None:
    desktop = Desktop()
    Reminding(ReminderWords(desk.work.queue, soon_days=3), desktop).deliver(digest())
    assert desktop.told == []


def test_a_count_changes_the_icon_and_stays_readable_above_ninety_nine() -> None:
    none, three, many = (tray_icon(count).pixmap(QSize(64, 64)).toImage() for count in (0, 3, 250))
    assert none != three
    assert three != many


def test_where_a_desktop_has_no_tray_nothing_is_shown_and_nothing_fails() -> None:
    notices = TrayNotices()
    notices.tell("Nhắc việc", "PAKN.20250801.0001 · còn 2 ngày", "c_1")
    notices.show_count(3)
    assert not notices.is_shown
    notices.rest()


@pytest.mark.skipif(
    any(shutil.which(one) is None for one in ("Xvfb", "trayer")),
    reason="needs Xvfb and trayer (Debian packages xvfb, trayer)",
)
def test_on_a_desktop_with_a_tray_the_icon_stands_there_and_a_click_opens_the_case(tmp_path: Path) -> None:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with server, os.fdopen(read) as told:
        try:
            environ = dict(os.environ) | {"DISPLAY": f":{told.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
            panel = subprocess.Popen(["trayer"], env=environ, stderr=subprocess.DEVNULL)
            with panel:
                try:
                    ended = subprocess.run(
                        [sys.executable, TRAY_PROGRAM, str(tmp_path / "tray.png")],
                        env=environ,
                        capture_output=True,
                        text=True,
                        timeout=30,
                        check=False,
                    )
                finally:
                    panel.terminate()
        finally:
            server.terminate()
    assert ended.stderr == ""
    assert ended.stdout.split() == ["shown", "c_1", "hidden"]
