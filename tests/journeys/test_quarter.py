"""The quarter's figures: opened, looked behind, frozen, and what changed at the portal since is explained."""

from __future__ import annotations

from datetime import datetime

import requests
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.figures.standing import Outcome
from desktop_app.program import Program
from tests.journeys.conftest import NewProgram
from tests.journeys.test_training import play
from tests.ui.case.conftest import rows_of, words_on
from tests.ui.report.conftest import wait_for
from ui.dialogs.freeze_dialog import FreezeDialog
from ui.main_window import MainWindow
from ui.navigation import CaseSet, Elsewhere
from ui.screens.report import ReportScreen
from ui.screens.report_pages import Page

PATIENCE = 15_000  # ms
TOTAL = "*"
OVERDUE = 7


def window_of(program: Program) -> MainWindow:
    assert isinstance(program.window, MainWindow)
    return program.window


def open_cell(qtbot: QtBot, screen: ReportScreen, key: str, column: int) -> list[str]:
    """Enter on a cell; the ids of the cases behind it."""
    screen.body.figures.table.choose(key, column)
    screen.body.figures.table.setFocus()
    QTest.keyClick(screen.body.figures.table, Qt.Key.Key_Return)
    wait_for(qtbot, screen)
    return screen.body.cases.case_ids()


def freeze(qtbot: QtBot, screen: ReportScreen) -> None:
    screen.ways_out.freeze()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FreezeDialog)
    dialog.accept()
    wait_for(qtbot, screen)


def test_a_supervisor_freezes_a_quarter_and_is_told_which_cell_changed_and_why(
    new_program: NewProgram, qtbot: QtBot
) -> None:
    program = new_program()
    program.begin(training_seed="small")
    work = play(program, "tuan", qtbot)
    window = window_of(program)
    screen = window.figures()
    wait_for(qtbot, screen)
    report = screen.report
    assert report is not None
    behind = open_cell(qtbot, screen, TOTAL, OVERDUE)
    overdue = {
        one.fact.case_id
        for cases in report.counted.values()
        for one in cases
        if one.outcome is Outcome.OPEN_OVERDUE
    }
    assert set(behind) == overdue
    assert len(behind) == int(screen.body.figures.table.cell_text(TOTAL, OVERDUE))
    as_list = next(b for b in screen.findChildren(QPushButton) if b.text() == "Mở thành hàng đợi")
    as_list.click()
    assert isinstance(window.place, CaseSet)
    qtbot.waitUntil(lambda: window.queue.list.model().rowCount() == len(behind), timeout=PATIENCE)
    window.back()
    assert window.place is Elsewhere.REPORT
    freeze(qtbot, screen)
    gone = behind[0]
    answer = requests.delete(f"{work.portal_address}/api/training/v1/cases/{gone}", timeout=10)
    assert answer.status_code == 204
    work.sync.sync_now()
    qtbot.waitUntil(lambda: gone not in work.queue.lines(behind), timeout=PATIENCE)
    wait_for(qtbot, screen)
    assert open_cell(qtbot, screen, TOTAL, OVERDUE) == behind[1:]
    screen.show_page(Page.FROZEN)
    wait_for(qtbot, screen)
    [frozen] = rows_of(screen, "Số liệu đã chốt")
    assert frozen.endswith("chữ ký hợp lệ.")
    said = rows_of(screen, "Ô đã đổi kể từ khi gửi")
    why = "1 PAKN không còn ở cổng hoặc không còn thuộc phạm vi được xem"
    assert any("(7) Đang xử lý quá hạn" in row and why in row for row in said)
    assert f"{len(said)} ô của quý III/2025 đã đổi kể từ khi gửi, vì…" in words_on(screen)


def test_a_reporter_begins_with_the_published_figures_of_2017(new_program: NewProgram, qtbot: QtBot) -> None:
    clock = ShiftedClock(datetime(2017, 10, 2, 8, 0, tzinfo=LEGAL_ZONE))
    program = new_program(clock=clock)
    program.begin(training_seed="2017q3")
    window = window_of(program)
    assert window.place is Elsewhere.REPORT
    screen = window.figures()
    wait_for(qtbot, screen)
    assert "Báo cáo quý III/2017" in words_on(screen)
    table = screen.body.figures.table
    total = [table.cell_text(TOTAL, column) for column in range(1, 10)]
    assert total == ["173", "166", "339", "88", "30", "60", "161", "0", "0"]
    assert len(open_cell(qtbot, screen, TOTAL, OVERDUE)) == 161
    cases = screen.body.cases.list.cases
    role = Qt.ItemDataRole.AccessibleTextRole
    first = str(cases.data(cases.index(0), role))
    assert first == "Quá hạn 142 ngày, 11/05/2017. Tỉnh Kiên Giang. PAKN.20170411.0281 · nhận 11/04/2017."
    screen.show_page(Page.NATIONAL)
    national = screen.body.national.table
    assert [
        national.cell_text(row, 1) for row in ("received", "in_scope", "forwarded", "awaiting_supplement")
    ] == [
        "4.302",
        "808",
        "457",
        "351",
    ]
    assert (national.cell_text("answered", 1), national.cell_text("percent", 1)) == ("236", "51,64 %")
    in_quarter = [
        national.cell_text(row, 2) for row in ("in_scope", "forwarded", "awaiting_supplement", "answered")
    ]
    assert in_quarter == ["307", "166", "141", "118"]
    late = (
        "Thành phố Hà Nội",
        "Thành phố Hồ Chí Minh",
        "Tỉnh Kiên Giang",
        "Tỉnh Sóc Trăng",
        "Tỉnh Thái Bình",
    )
    assert "Cơ quan còn chậm trễ: 5\n" + "\n".join(late) in words_on(screen)
    national.choose("awaiting_supplement", 2)
    national.open_current()
    wait_for(qtbot, screen)
    assert len(screen.body.cases.case_ids()) == 141
    waiting = str(cases.data(cases.index(0), role))
    assert waiting == "Văn phòng Chính phủ. PAKN.20170703.2869 · Chờ bổ sung ở cổng · gửi 03/07/2017."
