"""A round of reviews: oldest date first, on to the next after a decision, together only what was read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import ActionType
from tests.ui.case import test_review
from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import Desk, in_review
from tests.ui.case.test_review import show_review
from tests.ui.window.cases import queue_document
from ui.dialogs.batch_dialog import BatchDialog
from ui.screens.review import ReviewScreen
from ui.widgets.ask_dialog import AskDialog

CTRL = Qt.KeyboardModifier.ControlModifier
TEXTS = {
    "c_03": "Đã nhắc nhở cán bộ tiếp dân.",
    "c_01": "Đã trả kết quả cho Ông.",
    "c_04": "Đã đồng bộ dữ liệu hộ tịch.\nHồ sơ có kết quả ngày 27/8/2025.",
}
"""In this order they come; the oldest date is that of c_01, then c_03."""


def waiting(case_id: str, *, version: int = 1, body: str = "", rev: int = 1) -> dict[str, object]:
    return queue_document(case_id, version=version, **in_review(body or TEXTS[case_id], rev=rev))


def sha(case_id: str) -> str:
    return str(in_review(TEXTS[case_id])["draft"]["sha256"])


@pytest.fixture
def screen(qtbot: QtBot, head_desk: Desk) -> ReviewScreen:
    head_desk.receive(*(waiting(case_id) for case_id in TEXTS))
    return show_review(qtbot, head_desk)


def decided(desk: Desk) -> list[tuple[str, str]]:
    """What was decided, in the order of the decisions."""
    return list(reversed(test_review.decided(desk)))


def listed(screen: ReviewScreen) -> list[str]:
    return [row.split(". ")[1] for row in rows_of(screen, "Chờ tôi duyệt")]


def test_the_oldest_date_stands_first_and_after_a_decision_comes_the_next(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    assert screen.text.toPlainText() == TEXTS["c_01"]
    for expected in (TEXTS["c_03"], TEXTS["c_04"]):
        qtbot.keyClick(screen.text, Qt.Key.Key_Return, CTRL)
        question(AskDialog).accept()
        assert screen.text.toPlainText() == expected
    qtbot.keyClick(screen.text, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    dialog = question(AskDialog)
    dialog._reason.setPlainText("Nêu rõ nơi nhận.")
    dialog.accept()
    assert "Không có câu trả lời nào chờ duyệt" in words_on(screen)
    assert decided(head_desk) == [
        (ActionType.APPROVE, sha("c_01")),
        (ActionType.APPROVE, sha("c_03")),
        (ActionType.REFUSE_APPROVAL, sha("c_04")),
    ]


def test_a_refused_decision_stays_with_the_text(qtbot: QtBot, head_desk: Desk, screen: ReviewScreen) -> None:
    press(screen, "Phê duyệt bản này…")
    head_desk.receive(waiting("c_01", version=2, body="Văn bản khác.", rev=2))
    question(AskDialog).accept()
    assert decided(head_desk) == []
    assert "Văn bản khác." in screen.text.toPlainText()


def test_what_leaves_the_list_by_a_sync_stays_under_the_eyes(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    head_desk.receive(queue_document("c_01", version=2))  # its author went on writing
    assert len(listed(screen)) == 3
    assert "Bản này không còn chờ duyệt." in words_on(screen)
    qtbot.keyClick(screen.text, Qt.Key.Key_Return, CTRL)
    assert decided(head_desk) == []


def test_only_what_was_opened_can_be_approved_together(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    assert [row.endswith("đã mở.") for row in rows_of(screen, "Chờ tôi duyệt")] == [True, False, False]
    assert not screen.batch.beside_list.isVisible()
    qtbot.keyClick(screen.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.endswith("đã mở.") for row in rows_of(screen, "Chờ tôi duyệt")] == [True, True, False]
    press(screen, "Phê duyệt 2 bản đã mở…")
    dialog = question(BatchDialog)
    assert "Không tra cứu được tình trạng hồ sơ hộ tịch trên Cổng dịch vụ công: chưa mở" in words_on(dialog)
    dialog.accept()
    assert decided(head_desk) == [(ActionType.APPROVE, sha("c_01")), (ActionType.APPROVE, sha("c_03"))]
    assert screen.text.toPlainText() == TEXTS["c_04"]


def test_a_text_that_changed_since_it_was_opened_is_left_out_by_name(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    for _ in range(2):
        qtbot.keyClick(screen.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    head_desk.receive(waiting("c_03", version=2, body="Đã kiểm điểm.", rev=2))
    press(screen, "Phê duyệt 2 bản đã mở…")
    dialog = question(BatchDialog)
    assert "văn bản đã đổi sau khi bạn mở" in words_on(dialog)
    dialog.accept()
    assert decided(head_desk) == [(ActionType.APPROVE, sha("c_01")), (ActionType.APPROVE, sha("c_04"))]


def test_a_text_that_changes_while_the_batch_is_asked_about_is_not_approved(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    qtbot.keyClick(screen.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(screen, "Phê duyệt 2 bản đã mở…")
    head_desk.receive(waiting("c_03", version=2, body="Đã kiểm điểm.", rev=2))
    question(BatchDialog).accept()
    assert decided(head_desk) == [(ActionType.APPROVE, sha("c_01"))]
    assert screen.message() != ""


def test_comments_on_passages_go_back_with_the_text_and_wait_for_it_when_one_looks_elsewhere(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    screen.open("c_04")
    screen.text.setTextCursor(screen.text.document().find("ngày 27/8/2025"))
    qtbot.keyClick(screen.text, Qt.Key.Key_M, CTRL)
    [field] = screen.comments.findChildren(QPlainTextEdit)
    assert field.accessibleName() == "Về đoạn “ngày 27/8/2025”"
    field.setPlainText("Ghi thêm nơi nhận kết quả.")
    screen.resize(683, 281)  # another arrangement writes the text again
    assert [mark.cursor.selectedText() for mark in screen.text.extraSelections()] == ["ngày 27/8/2025"]
    assert not screen.text.textCursor().hasSelection()
    screen.resize(1366, 700)
    assert "Trả lại để sửa, kèm 1 ý kiến…" in words_on(screen)
    screen.open("c_01")
    assert screen.text.extraSelections() == []
    assert "kèm 1 ý kiến" not in words_on(screen)
    screen.open("c_04")
    press(screen, "Trả lại để sửa, kèm 1 ý kiến…")
    question(AskDialog).accept()
    comment = "Về đoạn “ngày 27/8/2025”: Ghi thêm nơi nhận kết quả."
    assert [action.args["comment"] for action in head_desk.store.outbox.rows()] == [comment]


def test_a_comment_needs_a_passage(qtbot: QtBot, screen: ReviewScreen) -> None:
    qtbot.keyClick(screen.text, Qt.Key.Key_M, CTRL)
    assert screen.comments.findChildren(QPlainTextEdit) == []
    assert "Chọn một đoạn" in screen.message()
