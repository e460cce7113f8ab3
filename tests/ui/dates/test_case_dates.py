"""The dates of one case on screen: verbs that move a clock, all clocks with owners, the ledger to go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import ActionType
from tests.ui.case.conftest import press, question, show_case, words_on
from tests.ui.case.desk import Desk, document, event
from tests.ui.dates.happenings import received
from ui.dialogs.dated_dialog import DatedDialog
from ui.dialogs.progress_dialog import ProgressDialog
from ui.screens.case import CaseScreen
from ui.screens.dates_column import DatesColumn
from ui.widgets.date_field import DateField


def types(desk: Desk) -> list[str]:
    return [action.type for action in desk.store.outbox.rows()]


def column(screen: CaseScreen) -> DatesColumn:
    return screen.findChildren(DatesColumn)[0]


def fill(dialog: DatedDialog, *texts: str) -> None:
    for editor, text in zip(dialog.findChildren(QPlainTextEdit)[-len(texts) :], texts, strict=True):
        editor.setPlainText(text)


def test_asking_the_sender_pauses_the_clock_at_once_and_offers_to_go_on(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    assert "còn 9 ngày" in words_on(screen)
    press(screen, "Đề nghị bổ sung…")
    dialog = question(DatedDialog)
    fill(dialog, "Thiếu giấy hẹn", "Bản chụp giấy hẹn")
    dialog.accept()
    assert types(desk) == [ActionType.REQUEST_INFO]
    said = words_on(screen)
    assert "đang tạm dừng" in said
    assert "Đề nghị bổ sung…" not in said
    press(screen, "Đã nhận bổ sung…")
    question(DatedDialog).accept()
    assert types(desk)[0] == ActionType.RESUME
    assert "đang tạm dừng" not in words_on(screen)


def test_a_day_before_the_last_answer_of_the_sender_is_refused_while_asking(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    press(screen, "Đề nghị bổ sung…")
    dialog = question(DatedDialog)
    fill(dialog, "Thiếu giấy hẹn", "Bản chụp giấy hẹn")
    dialog.findChildren(DateField)[0].set_day(date(2025, 8, 13))
    assert "Ngày 13/08/2025 ở trước lần nhận bổ sung gần nhất (14/08/2025)." in words_on(dialog)
    dialog.reject()
    assert types(desk) == []


def test_progress_of_a_late_case_stands_beside_the_title_and_meets_the_mark_once_confirmed(
    qtbot: QtBot, desk: Desk
) -> None:
    case = received("c_1", "2025-08-01")
    desk.receive(case)
    screen = show_case(qtbot, desk)
    press(screen, "Cập nhật tình hình…")
    dialog = question(ProgressDialog)
    dialog.findChildren(QPlainTextEdit)[-1].setPlainText("Đã họp với phường, chờ văn bản.")
    dialog.accept()
    assert types(desk) == [ActionType.PROGRESS]
    assert "Cập nhật lần 1: 28/08" in words_on(screen)
    told = event(4, "progress_updated", "2025-08-25 14:20", "u_hanh", {"text": "Đã họp."}, on="2025-08-25")
    desk.receive(case | {"version": 2, "history": [*case["history"], told]})
    assert "Cập nhật lần 2: 04/09" in words_on(screen)


def test_progress_of_a_case_in_time_is_a_rare_wish_in_the_menu(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    assert "Cập nhật tình hình…" not in words_on(screen)
    texts = [
        action.text() for menu in screen.findChildren(type(screen._header._menu)) for action in menu.actions()
    ]
    assert "Cập nhật tình hình…" in texts


def test_somebody_who_may_not_pause_the_case_is_not_offered_to(qtbot: QtBot, head_desk: Desk) -> None:
    head_desk.receive(document())
    said = words_on(show_case(qtbot, head_desk))
    assert "Đề nghị bổ sung…" not in said
    assert "Đã nhận bổ sung…" not in said


def test_every_clock_stands_with_its_owner_and_the_milestones_with_who_holds_the_case(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.receive(document())
    said = words_on(column(show_case(qtbot, desk)))
    assert "Các đồng hồ" in said
    assert "thứ Tư 03/09 · Nguyễn Thị Hạnh" in said
    assert "Mốc nội bộ" in said
    assert "PAKN đang ở người xử lý, Nguyễn Thị Hạnh." in said


def test_marks_that_were_missed_stay_on_the_record(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(received("c_1", "2025-07-15"))
    said = words_on(column(show_case(qtbot, desk)))
    assert "Đã lỡ cập nhật tình hình: lần 1 (11/08), lần 2 (18/08)." in said


def test_the_portals_own_date_stands_beside_ours_with_both_reasons(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(portal_due_on="2025-08-26"))
    screen = show_case(qtbot, desk)
    said = column(screen).portal_says()
    assert said.startswith("Cổng ghi hạn 26/08/2025, khác ngày tính ở đây.")
    assert "Ở đây 03/09/2025" in said
    desk.receive(document(version=2, portal_due_on="2025-09-03"))
    assert column(screen).portal_says() == ""


def test_a_term_that_was_borrowed_names_the_rule_it_comes_from(qtbot: QtBot, desk: Desk) -> None:
    arrived = event(1, "received", "2026-08-03 09:14", "portal", on="2026-08-03")
    desk.clock.move(days=350)
    desk.receive(document(channel="dvcqg", received_at="2026-08-03T02:14:00.000Z", history=[arrived]))
    said = words_on(column(show_case(qtbot, desk)))
    assert "Tạm tính, chưa đối chiếu: QĐ 29/2026/QĐ-TTg chưa rõ số ngày, tạm dùng 20 ngày" in said
    assert "R-31-ANSWER" in said


def test_the_ledger_is_copied_without_the_sender(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    button = next(
        one for one in screen.findChildren(QAbstractButton) if one.accessibleName() == "Chép cách tính hạn"
    )
    button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Cách tính hạn trả lời PAKN.20250806.0042")
    assert "Tuyết" not in copied


def test_the_printing_key_makes_a_pdf_where_there_is_no_printer(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)
    target, asked = tmp_path / "han.pdf", []

    def choose(*question: object) -> tuple[str, str]:
        asked.append(question[2])
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    desk.receive(document())
    screen = show_case(qtbot, desk)
    QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["PAKN.20250806.0042.pdf"]
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_printout_that_cannot_be_written_is_said_and_nothing_else_changes(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)
    desk.receive(document())
    screen = show_case(qtbot, desk)

    def choose(*_: object) -> tuple[str, str]:
        return "/no-such-folder/han.pdf", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    press(screen, "In")
    assert "Chưa ghi được bản in." in words_on(column(screen))
    assert types(desk) == []
