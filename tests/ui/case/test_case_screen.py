"""One case on screen: what is masked, what may be done, and that every verb is asked and done once."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import ActionState, ActionType
from desktop_app.domain.approval import check_code
from tests.ui.case.conftest import press, question, rows_of, show_case, words_on
from tests.ui.case.desk import PHONE, POINTS, Desk, document, draft, event, in_review, instant
from ui.dialogs.send_dialog import SendDialog
from ui.dialogs.submit_dialog import SubmitDialog
from ui.widgets.ask_dialog import AskDialog

COMPLETE = "1. Đã rút yêu cầu nộp lại giấy tờ.\n2. Đã trả lại lệ phí.\n3. Trả kết quả ngày 01/9."


def types(desk: Desk) -> list[str]:
    return [action.type for action in desk.store.outbox.rows() if action.state is ActionState.QUEUED]


def audited(desk: Desk, kind: str) -> int:
    with desk.store.work.read() as connection:
        found = connection.execute(sa.text("SELECT count(*) FROM audit WHERE kind = :kind"), {"kind": kind})
        return int(found.scalar_one())


def test_the_sender_is_masked_until_asked_for_and_the_look_is_written_down(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    assert "Nguyễn Thị Tuyết" not in words_on(screen)
    assert PHONE not in words_on(screen)
    press(screen, "Hiện thông tin…")
    assert audited(desk, "sender_shown") == 0
    question(AskDialog).accept()
    assert "Nguyễn Thị Tuyết" in words_on(screen)
    assert audited(desk, "sender_shown") == 1


def test_the_sender_is_masked_again_when_the_case_is_left(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    press(screen, "Hiện thông tin…")
    question(AskDialog).accept()
    screen.open("c_1", ["c_1"])
    assert PHONE not in words_on(screen)


def test_the_greeting_shows_the_name_masked(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    assert "Kính gửi: Ông/Bà N*** T** T***," in words_on(show_case(qtbot, desk))


def test_accepting_opens_the_text(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(status="assigned"))
    screen = show_case(qtbot, desk)
    assert screen.answer.editor.isReadOnly()
    assert "Bạn chưa nhận xử lý PAKN này." in screen.answer.message()
    press(screen, "Nhận xử lý")
    assert types(desk) == [ActionType.ACCEPT]
    assert not screen.answer.editor.isReadOnly()


def test_blanks_stop_a_submission_with_a_sentence_and_are_shown(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    screen.answer.editor.insertPlainText("1. Đã xong ngày [ngày].")
    press(screen, "Trình phê duyệt…")
    assert "còn chỗ trống" in screen.message()
    assert screen.answer.editor.textCursor().selectedText() == "[ngày]"
    assert types(desk) == []


def test_an_empty_answer_is_not_submitted(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    press(screen, "Trình phê duyệt…")
    assert "Chưa có câu trả lời." in screen.message()


def test_a_complete_answer_is_submitted_to_the_chosen_head(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    screen.answer.editor.insertPlainText(COMPLETE)
    screen.write()
    qtbot.keyClick(screen.answer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = question(SubmitDialog)
    assert types(desk) == []
    assert dialog.reviewer() == "u_tuan"
    dialog.accept()
    detail = desk.work.queue.detail("c_1")
    assert detail.case.status == "in_review"
    assert detail.case.draft is not None
    assert detail.case.draft.body == COMPLETE
    assert screen.answer.editor.isReadOnly()


def test_an_unanswered_point_needs_a_reason_to_submit(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    screen.answer.editor.insertPlainText("1. Đã rút yêu cầu.")
    press(screen, "Trình phê duyệt…")
    dialog = question(SubmitDialog)
    assert "Ý 2, 3 chưa được trả lời" in words_on(dialog)
    acting = next(b for b in dialog.findChildren(type(dialog._acting)) if b.text() == "Trình phê duyệt")
    assert not acting.isEnabled()
    dialog._reason.setPlainText("Chờ phường trả lời")
    assert acting.isEnabled()
    dialog.accept()
    submitted = desk.store.outbox.rows()[0]
    assert submitted.args["remark"] == "Chờ phường trả lời"


def test_sending_says_what_goes_out_and_can_be_taken_back(qtbot: QtBot, desk: Desk) -> None:
    text = draft(COMPLETE)
    approval = {
        "id": "ap_1",
        "request": "e_9",
        "draft_sha256": text["sha256"],
        "by": "u_tuan",
        "at": instant("2025-08-25 11:00"),
    }
    desk.receive(document(status="approved", draft=text, approval=approval))
    screen = show_case(qtbot, desk)
    press(screen, "Gửi trả lời…")
    dialog = question(AskDialog)
    assert check_code(text["sha256"]) in words_on(dialog)
    assert "20 giây" in words_on(dialog)
    assert "Tuyết" not in words_on(dialog)
    dialog.accept()
    assert types(desk) == [ActionType.SEND_REPLY]
    desk.work.casework.take_back(desk.store.outbox.rows()[0].id)
    assert desk.work.queue.detail("c_1").case.status == "approved"


def test_a_late_answer_is_asked_for_its_reason_and_the_history_tells_it(qtbot: QtBot, desk: Desk) -> None:
    text = draft(COMPLETE)
    approval = {"id": "ap_1", "request": "e_9", "draft_sha256": text["sha256"], "by": "u_tuan"}
    approval["at"] = instant("2025-06-11 11:00")
    long_ago = [event(1, "received", "2025-06-02 09:00", "portal", on="2025-06-02")]
    desk.receive(document(status="approved", draft=text, approval=approval, history=long_ago))
    screen = show_case(qtbot, desk)
    press(screen, "Gửi trả lời…")
    dialog = question(SendDialog)
    assert "đã quá hạn" in words_on(dialog)
    assert not dialog._acting.isEnabled()
    dialog._why.setCurrentIndex(dialog._why.findText("Lý do khác"))
    assert not dialog._acting.isEnabled()
    dialog._text.setText("Chờ sở trả lời")
    assert dialog._acting.isEnabled()
    dialog.accept()
    [sent] = desk.store.outbox.rows()
    assert (sent.args["late_reason"], sent.args["late_text"]) == ("other", "Chờ sở trả lời")
    late = {"number": "TN-2025-000001", "late_reason": "overload"}
    told = event(2, "reply_sent", "2025-08-25 14:21", "u_hanh", late, on="2025-08-25")
    desk.receive(document(id="c_1", version=9, status="answered", history=[*long_ago, told]))
    words = "TN-2025-000001. Trễ hạn: Quá nhiều việc cùng lúc"
    assert any(words in row for row in rows_of(screen, "Lịch sử"))


def test_escape_in_a_question_does_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    screen.answer.editor.insertPlainText(COMPLETE)
    press(screen, "Trình phê duyệt…")
    qtbot.keyClick(question(AskDialog), Qt.Key.Key_Escape)
    assert desk.work.queue.detail("c_1").case.status == "in_progress"
    assert screen.answer.editor.text() == COMPLETE


def test_a_note_is_asked_for_and_stands_on_top_of_the_history(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    press(screen, "Ghi chú")
    dialog = question(AskDialog)
    dialog._reason.setPlainText("Đã gọi Trung tâm")
    dialog.accept()
    history = rows_of(screen, "Lịch sử")
    assert "Đã gọi Trung tâm" in history[0]
    assert "Chờ gửi" in history[0]
    assert len(history) == 6


def test_an_unsent_action_is_taken_back_from_the_history(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    desk.work.casework.note("c_1", "Nhầm PAKN")
    screen = show_case(qtbot, desk)
    screen.choose_action(desk.store.outbox.rows()[0].id)
    press(screen, "Rút lại")
    assert types(desk) == []
    assert len(rows_of(screen, "Lịch sử")) == 5


def test_the_date_stands_with_its_reasons(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    words = words_on(show_case(qtbot, desk))
    assert "còn 9 ngày" in words
    assert "thứ Tư 03/09/2025" in words
    for part in ("09–14/08", "dừng 6 ngày", "ngày 3–19", "Quốc khánh", "R-574-ANSWER"):
        assert part in words


def test_a_date_of_the_portal_that_differs_is_said(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(portal_due_on="2025-08-30"))
    assert "Cổng ghi hạn 30/08/2025" in words_on(show_case(qtbot, desk))


def test_a_file_that_is_not_here_is_asked_for(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    screen.open_file_row("at_2")
    assert desk.files.wanted == ["at_2"]
    assert "đang chờ tải" in rows_of(screen, "Tệp kèm theo")[1]


def test_a_case_read_only_for_its_unknown_state_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(status="inspected"))
    screen = show_case(qtbot, desk)
    assert screen.answer.editor.isReadOnly()
    assert "phiên bản này chưa hiểu" in screen.answer.message()


def test_previous_and_next_walk_the_list(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document("c_1"), document("c_2"), document("c_3"))
    screen = show_case(qtbot, desk)
    screen.open("c_2", ["c_1", "c_2", "c_3"])
    screen.write()
    qtbot.keyClick(screen.answer.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert screen.case_id == "c_3"
    qtbot.keyClick(screen.answer.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert screen.case_id == "c_3"
    qtbot.keyClick(screen.answer.editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert screen.case_id == "c_2"


@pytest.mark.parametrize("size", [(1366, 700), (1093, 511), (960, 437), (683, 281)])
def test_nothing_is_cut_off_at_the_side(qtbot: QtBot, desk: Desk, size: tuple[int, int]) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    screen.resize(*size)
    qtbot.wait(20)
    assert (screen.width(), screen.height()) == size
    for area in screen.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible():
            assert inner.minimumSizeHint().width() <= area.viewport().width()


def test_folding_keeps_text_caret_and_focus(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    screen = show_case(qtbot, desk)
    screen.write()
    qtbot.keyClicks(screen.answer.editor, "Dang viet")
    before = screen.answer.editor.place()
    for width in (1093, 683, 1366):
        screen.resize(width, 500)
        qtbot.wait(10)
        assert screen.answer.editor.place() == before
        assert screen.answer.editor.hasFocus()


def test_the_head_of_the_unit_can_decide_on_the_case_screen(qtbot: QtBot, head_desk: Desk) -> None:
    head_desk.receive(document(**in_review(COMPLETE)))
    screen = show_case(qtbot, head_desk)
    assert screen.answer.editor.toPlainText() == COMPLETE
    press(screen, "Phê duyệt bản này…")
    question(AskDialog).accept()
    assert head_desk.work.queue.detail("c_1").case.status == "approved"


def test_the_card_counts_working_days_and_says_when_updates_begin(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    words = words_on(show_case(qtbot, desk))
    assert "(5 ngày làm việc)" in words
    assert "Cập nhật tình hình 7 ngày một lần: chỉ bắt đầu khi quá hạn" in words


def test_the_card_of_a_late_case_names_the_update_owed_next(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(history=[event(1, "received", "2025-07-15 09:14", "portal", on="2025-07-15")]))
    words = words_on(show_case(qtbot, desk))
    assert "Cập nhật lần 3: hôm nay" in words
    assert "ngày làm việc)" not in words


def test_the_whole_petition_is_read_with_its_points_and_not_twice(qtbot: QtBot, desk: Desk) -> None:
    told = "Bố tôi là thương binh, hồ sơ nộp từ tháng 5 chưa được bàn giao."
    desk.receive(document(content=told, points=["Hồ sơ đang ở đâu?"]), document("c_2"))
    said = words_on(show_case(qtbot, desk))
    assert told in said
    assert "Hồ sơ đang ở đâu?" in said
    assert words_on(show_case(qtbot, desk, "c_2")).count(POINTS[0]) == 1


def test_a_case_that_waits_for_its_sender_says_how_to_go_on(qtbot: QtBot, desk: Desk) -> None:
    waiting = event(6, "info_requested", "2025-08-20 09:00", "u_hanh", {"reason": "Thiếu"}, on="2025-08-20")
    history = [*document()["history"], waiting]
    desk.receive(document(status="supplement", history=history))
    screen = show_case(qtbot, desk)
    assert screen.answer.message() == "Đang chờ người gửi bổ sung. Ghi nhận bổ sung rồi soạn tiếp."
    assert "đang tạm dừng · " in words_on(screen)
