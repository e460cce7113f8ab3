"""Lists that leave the window as files."""

from __future__ import annotations

import csv
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.domain.lines import Mailbox
from desktop_app.reports.listing import FileFormat, Heading, Kind, Row
from desktop_app.settings import CHOICES, SettingsFiles
from desktop_app.storage.tables import audit
from tests.ui.case.desk import HEAD, PHONE, Desk, in_review
from tests.ui.report.conftest import answered
from tests.ui.window.cases import queue_document
from ui.dialogs.export_dialog import ExportDialog
from ui.list_export import ListToExport
from ui.main_window import MainWindow
from ui.masking import masked_text


def dialog_of(window: MainWindow) -> ExportDialog:
    return next(one for one in window.findChildren(ExportDialog) if one.isVisible())


def exported(qtbot: QtBot, window: MainWindow, path: Path) -> ExportDialog:
    window.export_list()
    dialog = dialog_of(window)
    dialog.write(path, FileFormat(path.suffix[1:]))
    qtbot.waitUntil(lambda: not dialog.is_working)
    return dialog


def audited(desk: Desk) -> list[dict[str, str]]:
    with desk.store.work.read() as connection:
        rows = connection.execute(select(audit.c.facts).where(audit.c.kind == "exported")).scalars()
        return [json.loads(facts) for facts in rows]


def test_the_list_on_screen_becomes_an_excel_file_and_that_is_written_down(
    qtbot: QtBot, desk: Desk, window: MainWindow, tmp_path: Path
) -> None:
    window.go(Mailbox.OVERDUE)
    path = tmp_path / "qua-han.xlsx"
    dialog = exported(qtbot, window, path)
    assert dialog.message().startswith("Đã xuất 3 dòng. Tệp qua-han.xlsx")
    sheet = openpyxl.load_workbook(path).active
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0][0] == "Quá hạn"
    assert lines[1][0] == "Chưa đồng bộ với cổng lần nào"
    assert lines[2][0] == "Nguyễn Thị Hạnh xuất lúc 14:18 25/08/2025"
    first = dict(zip(lines[4], lines[5], strict=True))
    assert first["Mã PAKN"] == "PAKN.20250715.0001"
    assert first["Ngày nhận"] == datetime(2025, 7, 15)  # noqa: DTZ001 - as Excel keeps it
    assert first["Hạn trả lời"].date() == date(2025, 8, 4)
    assert (first["Còn, quá hạn"], first["Số ngày còn lại"]) == ("quá hạn 21 ngày", -21)
    assert "574" in first["Căn cứ tính hạn"]
    assert first["Người xử lý"] == "Nguyễn Thị Hạnh"
    assert len(lines) == 8
    assert audited(desk) == [{"by": "u_hanh", "what": "overdue", "count": "3", "format": "xlsx"}]
    dialog.close()


def test_no_sender_and_no_number_of_theirs_leaves_with_a_list(
    qtbot: QtBot, desk: Desk, window: MainWindow, tmp_path: Path
) -> None:
    desk.receive(queue_document("c_12", title=f"Gọi số {PHONE}, thư tuyet@example.vn, PAKN.20250801.0012"))
    window.go(Mailbox.QUEUE)
    path = tmp_path / "hang-doi.csv"
    qtbot.waitUntil(lambda: len(window.queue.listed().ids) == 12)
    exported(qtbot, window, path).close()
    text = path.read_text(encoding="utf-8-sig")
    assert "Gọi số 09•• ••• •12, thư t•••@•••.vn, PAKN.20250801.0012" in text
    for secret in (PHONE, "Tuyết", "tuyet@"):
        assert secret not in text
    assert len(list(csv.reader(text.splitlines(), delimiter=";"))) == 6 + 12


def test_a_filter_narrows_the_file_and_is_named_in_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.queue.head._change(replace(window.queue.head.filters, field="land", search="đất"))
    qtbot.waitUntil(lambda: len(window.queue.listed().ids) < 11)
    path = tmp_path / "loc.csv"
    exported(qtbot, window, path).close()
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[2] == "Bộ lọc: chưa trả lời, Đất đai, theo từ đang tìm"
    assert "đất" not in lines[2]


def test_what_was_sent_can_be_taken_away_too(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.go(Mailbox.OUTBOX)
    path = tmp_path / "thu-di.xlsx"
    exported(qtbot, window, path).close()
    sheet = openpyxl.load_workbook(path).active
    assert [cell.value for cell in sheet[5]][:4] == ["Số", "Mã PAKN", "Thao tác", "Lập lúc"]
    assert (sheet["C6"].value, sheet["D6"].is_date) == ("Ghi chú nội bộ", True)


def test_the_answers_that_wait_for_approval_leave_by_their_own_list(
    qtbot: QtBot, new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    head = new_desk(HEAD)
    head.receive(*[queue_document(one, **in_review(f"Trả lời {one}.")) for one in ("c_02", "c_04")])
    window = MainWindow(head.work)
    qtbot.addWidget(window)
    window.show()
    window.go(Mailbox.TO_REVIEW)
    path = tmp_path / "duyet.csv"
    exported(qtbot, window, path).close()
    window.close()
    lines = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert lines[0] == ["Chờ tôi duyệt"]
    assert [line[1] for line in lines[5:]] == ["PAKN.20250801.0002", "PAKN.20250805.0004"]


def test_a_line_rests_on_the_same_rule_as_its_case(desk: Desk) -> None:
    desk.receive(answered("c_20", "2025-07-01", "2025-07-10"))
    queue = desk.work.queue
    ids = (*queue.listing(Mailbox.AGENCY).ids, "c_20")
    found = queue.answers([*ids, "c_missing"])
    assert set(found) == set(ids)
    for case_id in ids:
        alone = queue.answer(case_id)
        assert alone is not None
        assert (found[case_id].due_on, found[case_id].counted_by) == (alone.due_on, alone.counted_by)


def test_stopping_leaves_no_file_and_no_record(
    qtbot: QtBot, desk: Desk, window: MainWindow, tmp_path: Path
) -> None:
    rejected = threading.Event()

    def rows() -> Iterator[Row]:
        yield from ([number] for number in range(600))
        assert rejected.wait(10)
        yield from ([number] for number in range(600, 2_000))

    one = ListToExport("queue", "Hàng đợi của tôi", "", 2_000, (Heading("Số", Kind.NUMBER, 6),), rows)
    dialog = ExportDialog(desk.work, window._tasks, one, window)
    dialog.open()
    dialog.write(tmp_path / "a.xlsx", FileFormat.XLSX)
    qtbot.waitUntil(lambda: dialog.message() == "Đang ghi 500 trên 2.000 dòng.")
    dialog.reject()
    rejected.set()
    assert dialog.isVisible(), "what is being written is stopped first"
    qtbot.waitUntil(lambda: not dialog.is_working)
    assert dialog.message() == "Đã dừng. Chưa có tệp nào được ghi."
    assert list(tmp_path.glob("*.xlsx")) == []
    assert audited(desk) == []
    dialog.write(tmp_path / "nowhere" / "a.xlsx", FileFormat.XLSX)
    qtbot.waitUntil(lambda: not dialog.is_working)
    assert dialog.message() == "Không ghi được tệp. Nội dung vẫn còn trên máy. Chọn thư mục khác."
    dialog.reject()
    assert not dialog.isVisible()


def test_an_agency_can_forbid_files(new_window: Callable[..., MainWindow], desk: Desk) -> None:
    files: SettingsFiles = desk.work.settings_files
    files.policy.write_text("allow_export = false\n", encoding="utf-8")
    desk.work = replace(desk.work, settings=files.load())
    assert desk.work.settings["allow_export"].locked
    assert CHOICES["allow_export"].default is True
    window = new_window(of=desk)
    window.export_list()
    assert window._banner.accessibleName().startswith("Cơ quan không cho xuất danh sách ra tệp.")
    assert window.findChildren(ExportDialog) == []


def test_the_lists_own_menu_offers_it(qtbot: QtBot, window: MainWindow) -> None:
    view = window.queue.list
    at = QPoint(40, 60)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = next(one for one in view.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Mở",
        "Chép mã và tiêu đề",
        "Xuất danh sách…",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    dialog_of(window).close()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Gọi 0912.345.612 hoặc +84 912 345 612", "Gọi 09•• ••• •12 hoặc 84•• ••• ••12"),
        ("CCCD 001085012345", "CCCD 00•• ••• •••45"),
        ("Thu 1.500.000.000 đồng ngày 25/08/2025", "Thu 1.500.000.000 đồng ngày 25/08/2025"),
        ("PAKN.20250815.0001", "PAKN.20250815.0001"),
    ],
)
def test_numbers_of_a_person_are_masked_in_free_text_and_amounts_are_not(text: str, masked: str) -> None:
    assert masked_text(text) == masked
