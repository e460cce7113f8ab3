"""Báo cáo quý: what a supervisor and a reporter read there, and that no figure is made up."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.table import RowKind
from desktop_app.reports.workbook import write_workbook
from desktop_app.storage.tables import audit
from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import HEAD, Desk, event
from tests.ui.dates.happenings import received
from tests.ui.report.conftest import REPORTER, NewDesk, NewReport, answered, summer, wait_for
from ui.dialogs.freeze_dialog import FreezeDialog
from ui.screens.report import ReportScreen
from ui.screens.report_pages import Page
from ui.widgets.report_table import ReportTable
from ui.widgets.text import ElidedLabel

TOTAL = "*"
LATE, OVERDUE = 5, 7


def as_figures(case: dict[str, Any]) -> dict[str, Any]:
    """A case as the portal tells it to who only reports."""
    words = ("title", "content", "points", "sender", "draft", "attachments", "notes")
    return {name: value for name, value in case.items() if name not in words} | {"view": "figures"}


def line(table: ReportTable, key: str) -> list[str]:
    """What stands in a row."""
    table.clearSelection()
    table.choose(key, 0)
    table.selectRow(table.currentIndex().row())
    return table.chosen_text().split("\t")


def open_cell(qtbot: QtBot, screen: ReportScreen, key: str, column: int) -> list[str]:
    """Enter on a cell; what a screen reader says of each case behind it."""
    table = screen.body.figures.table
    table.choose(key, column)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    wait_for(qtbot, screen)
    cases = screen.body.cases.list.cases
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(cases.data(cases.index(row), role)) for row in range(cases.rowCount())]


def test_a_supervisor_reads_the_quarter_with_its_state_its_moment_and_its_sums(
    report: ReportScreen,
) -> None:
    table = report.body.figures.table
    assert line(table, "land") == ["Đất đai", *["1", "2", "3", "0", "0", "1", "2", "0", "0", "0,0", "–"]]
    assert line(table, TOTAL)[1:] == ["1", "4", "5", "1", "1", "1", "2", "0", "0", "40,0", "50,0"]
    said = words_on(report)
    assert "Báo cáo quý III/2025" in said
    assert "tạm tính, chưa chốt" in said
    assert "số liệu đến 14:18 hôm nay" in said
    assert "Khớp: (3) = (1) + (2) = (4) + … + (9)" in said
    assert "Nội dung: hành vi 4, quy định 1" in said


def test_behind_a_cell_stand_exactly_its_cases_and_they_open_from_there(
    qtbot: QtBot, report: ReportScreen
) -> None:
    found = open_cell(qtbot, report, "land", OVERDUE)
    assert found == [
        "Quá hạn 46 ngày, 10/07/2025. Việc 1. PAKN.20250620.0001 · Nguyễn Thị Hạnh.",
        "Quá hạn 21 ngày, 04/08/2025. Việc 2. PAKN.20250715.0002 · Nguyễn Thị Hạnh.",
    ]
    assert "Ô (7), Đất đai: 2" in words_on(report)
    assert "Đang xử lý: quá hạn, tính đến 25/08/2025" in words_on(report)
    cases = report.body.cases.list
    assert cases.hasFocus()
    with qtbot.waitSignal(report.case_opened) as opened:
        QTest.keyClick(cases, Qt.Key.Key_Return)
    assert opened.args == ["c_1", ["c_1", "c_2"]]
    with qtbot.waitSignal(report.list_wanted) as wanted:
        press(report, "Mở thành hàng đợi")
    assert wanted.args == ["Ô (7), Đất đai: 2", ["c_1", "c_2"]]
    QTest.keyClick(cases, Qt.Key.Key_Escape)
    assert report.body.cases.isHidden()
    assert report.body.figures.table.hasFocus()


def test_a_reporter_sees_codes_agencies_and_dates_but_nobodys_words(
    qtbot: QtBot, new_desk: NewDesk, new_report: NewReport
) -> None:
    screen = new_report(new_desk(REPORTER, *map(as_figures, summer())))
    assert screen.body.choices.by is RowKind.AGENCY
    found = open_cell(qtbot, screen, TOTAL, LATE)
    agency = line(screen.body.figures.table, "2025/42")[0]
    dates = "nhận 01/07/2025 · xong 19/08/2025"
    assert found == [f"Đã trả lời, trễ 29 ngày, 21/07/2025. {agency}. PAKN.20250701.0005 · {dates}."]
    assert "Mở thành hàng đợi" not in words_on(screen)
    with qtbot.assertNotEmitted(screen.case_opened):
        QTest.keyClick(screen.body.cases.list, Qt.Key.Key_Return)
    screen.show_page(Page.NATIONAL)
    assert f"Cơ quan còn chậm trễ: 1\n{agency}" in words_on(screen)


def test_rows_stand_for_whatever_is_chosen(qtbot: QtBot, report: ReportScreen) -> None:
    press(report, "Nội dung: hành vi 4, quy định 1")
    wait_for(qtbot, report)
    assert line(report.body.figures.table, "rule")[:4] == ["Quy định hành chính", "0", "1", "1"]
    report.body.choices.choose_rows(RowKind.OFFICER)
    wait_for(qtbot, report)
    assert line(report.body.figures.table, "u_hanh")[:4] == ["Nguyễn Thị Hạnh", "1", "4", "5"]


def test_what_was_chosen_last_is_shown_whatever_came_between(qtbot: QtBot, report: ReportScreen) -> None:
    report.show_quarter(Quarter(2025, 2))
    report.body.choices.choose_rows(RowKind.OFFICER)
    report.show_quarter(Quarter(2025, 3))
    report.body.choices.choose_rows(RowKind.UNIT)
    wait_for(qtbot, report)
    assert report.report is not None
    assert (report.report.quarter, report.report.by) == (Quarter(2025, 3), RowKind.UNIT)
    assert report.body.figures.table.cell_text(TOTAL, 3) == "5"
    assert "Báo cáo quý III/2025" in words_on(report)


def test_another_form_is_one_choice_away(qtbot: QtBot, report: ReportScreen) -> None:
    forms = [action for menu in report.body.findChildren(QMenu) for action in menu.actions()]
    other: QAction = next(action for action in forms if action.data() == "bieu-ii-05a")
    other.trigger()
    wait_for(qtbot, report)
    assert "Đã đăng tải công khai" in str(
        report.body.figures.table.model().headerData(12, Qt.Orientation.Horizontal)
    )
    assert other.isChecked()


def test_a_form_that_cannot_be_used_says_why_and_leads_back(
    qtbot: QtBot, tmp_path: Path, new_desk: NewDesk, new_report: NewReport
) -> None:
    forms = tmp_path / "forms"
    forms.mkdir()
    (forms / "ours.toml").write_text(
        'title = "Ours"\n[[column]]\nnumber = 1\nkey = "a"\nword = "A"\ncases = ["tomorrow"]\n',
        encoding="utf-8",
    )
    folder = tmp_path / HEAD.id
    folder.mkdir()
    (folder / "policy.toml").write_text(f'report_templates = "{forms.as_posix()}"\n', encoding="utf-8")
    screen = new_report(new_desk(HEAD, *summer()))
    offered = [action for menu in screen.body.findChildren(QMenu) for action in menu.actions()]
    next(action for action in offered if action.text() == "ours (bị từ chối)").trigger()
    wait_for(qtbot, screen)
    assert screen.report is None
    assert "tomorrow" in words_on(screen)
    press(screen, "Về báo cáo thường dùng")
    wait_for(qtbot, screen)
    assert line(screen.body.figures.table, "land")[1] == "1"


def test_news_change_the_figures_and_leave_the_chosen_cell_where_it_is(
    qtbot: QtBot, head_desk: Desk, report: ReportScreen
) -> None:
    assert len(open_cell(qtbot, report, "land", OVERDUE)) == 2
    head_desk.receive(received("c_6", "2025-07-20", field="land"))
    wait_for(qtbot, report)
    assert report.body.figures.table.current_cell() == ("land", OVERDUE)
    assert "Ô (7), Đất đai: 3" in words_on(report)
    assert report.body.cases.case_ids() == ["c_1", "c_2", "c_6"]
    head_desk.lose("c_1")
    wait_for(qtbot, report)
    assert report.body.cases.case_ids() == ["c_2", "c_6"]


def test_before_the_first_sync_there_is_a_sentence_and_no_zero(
    new_desk: NewDesk, new_report: NewReport
) -> None:
    screen = new_report(new_desk(REPORTER))
    assert screen.report is None
    assert not screen.body.isVisible()
    assert "Đồng bộ ngay" in words_on(screen)


def test_a_quarter_to_come_is_refused_with_a_way_back(qtbot: QtBot, report: ReportScreen) -> None:
    report.show_quarter(Quarter(2025, 4))
    wait_for(qtbot, report)
    assert report.report is None
    assert "Báo cáo quý IV/2025" in words_on(report)
    press(report, "Về báo cáo thường dùng")
    wait_for(qtbot, report)
    assert "Báo cáo quý III/2025" in words_on(report)
    assert report.body.isVisible()


def test_a_quarter_without_a_case_is_no_table_of_zeros(new_desk: NewDesk, new_report: NewReport) -> None:
    screen = new_report(new_desk(HEAD, answered("c_1", "2025-01-06", "2025-01-10")))
    assert "Không có PAKN nào trong quý III/2025" in words_on(screen)
    assert not screen.body.isVisible()


def test_cases_that_nobody_can_date_are_named(qtbot: QtBot, head_desk: Desk, report: ReportScreen) -> None:
    head_desk.receive(received("c_7", "2025-08-01", received_at=None, history=[]))
    wait_for(qtbot, report)
    assert "1 PAKN thiếu ngày hoặc chưa có hạn" in words_on(report)
    with qtbot.waitSignal(report.list_wanted) as wanted:
        report._banner.link_activated.emit()
    assert wanted.args[1] == ["c_7"]


def test_timeliness_counts_days_and_reasons_and_opens_its_cases(
    qtbot: QtBot, head_desk: Desk, report: ReportScreen
) -> None:
    head_desk.receive(answered("c_8", "2025-05-05", "2025-05-09", field="construction"))
    wait_for(qtbot, report)
    report.show_page(Page.TIMELINESS)
    table = report.body.timeliness.table
    assert line(table, "construction") == [
        "Xây dựng",
        *["2", "1", "1", "0", "0", "0", "0", "0", "29", "49", "50,0"],
    ]
    said = [one.whole_text() for one in report.body.timeliness.findChildren(ElidedLabel)]
    assert "Một nửa trả lời trong 29 ngày, chín phần mười trong 49 ngày" in said
    assert "Lý do trễ: chưa ghi lý do 1" in said
    table.opened.emit("construction", 3)
    wait_for(qtbot, report)
    assert report.body.cases.case_ids() == ["c_5"]
    press(report, "Từ đầu năm")
    wait_for(qtbot, report)
    assert line(table, "construction")[1:4] == ["3", "2", "1"]  # one was answered in May
    table.opened.emit("construction", 2)
    wait_for(qtbot, report)
    assert report.body.cases.case_ids() == ["c_8", "c_4"]
    press(report, "Theo tháng nhận")
    assert line(table, "2025-06") == ["06/2025", *["1", "0", "0", "0", "1", "0", "0", "0", "–", "–", "–"]]


def test_freezing_says_what_speaks_against_it_and_a_later_change_is_explained(
    qtbot: QtBot, head_desk: Desk, report: ReportScreen
) -> None:
    press(report, "Chốt số liệu…")
    dialog = question(FreezeDialog)
    assert "Quý chưa kết thúc, số liệu còn thay đổi." in words_on(dialog)
    dialog.reject()
    press(report, "Chốt số liệu…")
    question(FreezeDialog).accept()
    wait_for(qtbot, report)
    assert "đã chốt 25/08/2025" in words_on(report)
    report.show_page(Page.FROZEN)
    wait_for(qtbot, report)
    assert "Không có ô nào của quý III/2025 đổi kể từ khi gửi." in words_on(report)
    [frozen] = rows_of(report, "Số liệu đã chốt")
    assert frozen.endswith("chữ ký hợp lệ.")
    assert "quý chưa kết thúc" in frozen
    case = received("c_3", "2025-08-20", field="land", content_type="rule")
    sent = event(4, "reply_sent", "2025-08-24 15:00", "u_hanh", {"round": 1})
    head_desk.receive(case | {"status": "answered", "version": 3, "history": [*case["history"], sent]})
    wait_for(qtbot, report)
    said = rows_of(report, "Ô đã đổi kể từ khi gửi")
    assert any(row.startswith("Đất đai, (4) Đã trả lời đúng hạn. khi chốt 0, nay 1.") for row in said)
    assert any(
        row.startswith(
            "Đất đai, (6) Đang xử lý trong hạn. khi chốt 1, nay 0. PAKN.20250820.0003: cổng ghi sau"
        )
        for row in said
    )


def test_a_file_lands_where_it_was_asked_for_with_the_figures_of_the_screen(
    qtbot: QtBot, tmp_path: Path, head_desk: Desk, report: ReportScreen
) -> None:
    assert report.report is not None
    path = tmp_path / "quy.xlsx"
    report.ways_out.write(write_workbook, report.report, path)
    wait_for(qtbot, report)
    assert report._banner.accessibleName() == "Đã ghi tệp quy.xlsx."
    cells = [cell.value for row in openpyxl.load_workbook(path).worksheets[0].iter_rows() for cell in row]
    assert "Đất đai" in cells
    with head_desk.store.work.read() as connection:
        facts = connection.execute(select(audit.c.facts).where(audit.c.kind == "exported")).scalar_one()
    assert json.loads(facts) == {"by": "u_tuan", "what": "report-2025Q3", "count": "2", "format": "xlsx"}
    report.ways_out.write(write_workbook, report.report, tmp_path / "nowhere" / "quy.xlsx")
    wait_for(qtbot, report)
    assert "Không ghi được tệp." in report._banner.accessibleName()


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (datetime(2025, 10, 2, tzinfo=UTC), "Báo cáo quý III/2025"),
        (datetime(2025, 11, 2, tzinfo=UTC), "Báo cáo quý IV/2025"),
    ],
)
def test_for_a_month_the_report_begins_with_the_quarter_just_ended(
    head_desk: Desk, new_report: NewReport, today: datetime, shown: str
) -> None:
    head_desk.clock.at = today
    assert shown in words_on(new_report(head_desk))
