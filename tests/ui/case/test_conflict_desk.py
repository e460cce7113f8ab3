"""Cần quyết định: both sides of each field, chosen by keyboard, and nothing lost whichever is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import Action, Verdict
from tests.ui.case.conftest import press, words_on
from tests.ui.case.desk import Desk, document, draft
from tests.ui.case.test_outgoing import answer, rows_of, send
from ui.main_window import MainWindow
from ui.screens.case import CaseScreen
from ui.screens.conflict_row import Choice
from ui.screens.decisions import DecisionsScreen

BASE = "Kính gửi.\n\nThu lệ phí 100.000 đồng.\n\nTrân trọng."
MINE = "Kính gửi.\n\nĐã trả lại lệ phí ngày 24/8.\n\nTrân trọng.\nPhòng Kiểm soát TTHC"
THEIRS = "Kính gửi.\n\nThu lệ phí 50.000 đồng.\n\nTrân trọng."


def conflict(desk: Desk, case_id: str = "c_1") -> Action:
    """My submitted text is refused: the portal has another one."""
    desk.receive(document(case_id, draft=draft(BASE), version=2))
    desk.work.casework.keep_text(case_id, MINE)
    desk.work.casework.submit(case_id)
    save, submission = desk.store.outbox.of_case(case_id)
    send(desk)
    answer(
        desk,
        Verdict(id=save.id, verdict="conflict", why="stale-draft"),
        Verdict(id=submission.id, verdict="blocked", why="predecessor"),
    )
    desk.receive(document(case_id, draft=draft(THEIRS, rev=2, by="u_tuan"), version=5))
    desk.work.casework.settle_alone()
    return save


@pytest.fixture
def decisions(qtbot: QtBot, desk: Desk) -> DecisionsScreen:
    conflict(desk)
    screen = DecisionsScreen(desk.work)
    qtbot.addWidget(screen)
    desk.work.feed.changed.connect(screen.apply)
    screen.resize(1162, 706)
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.desk.rows()[0].setFocus()
    return screen


def press_key(
    key: Qt.Key, bot: QtBot, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    bot.keyClick(focus, key, modifier)


def test_each_field_stands_with_what_it_began_with_mine_and_the_portals(decisions: DecisionsScreen) -> None:
    status, text = decisions.desk.rows()
    assert status.field.name == "Trạng thái"
    for words in ("Bản gốc: Đang xử lý", "Của tôi: Chờ duyệt", "Trên cổng: Đang xử lý", "Chưa chọn."):
        assert words in status.accessibleName()
    spoken = text.accessibleName()
    assert "Bản gốc: Thu lệ phí 100.000 đồng." in spoken
    assert "(bỏ: Thu) (thêm: Đã trả lại) lệ phí (bỏ: 100) (thêm: ngày 24/8)" in spoken
    assert "(thêm: 50)" in spoken
    words = words_on(decisions)
    assert "Xung đột (1)" in [decisions._tabs.tabText(place) for place in range(2)]
    assert "2 mục, đã chọn 0" in words
    assert "1 mục, hai bên không chạm nhau" in words  # my last line, which nobody else touched
    assert "Lê Minh Tuấn" in words


def test_all_is_chosen_by_keyboard_and_done_at_once(
    qtbot: QtBot, desk: Desk, decisions: DecisionsScreen
) -> None:
    save = desk.store.outbox.of_case("c_1")[0]
    keys = Qt.Key
    press_key(keys.Key_Right, qtbot)  # the portal's state
    press_key(keys.Key_Down, qtbot)
    press_key(keys.Key_Left, qtbot)  # my text
    press_key(keys.Key_Return, qtbot, Qt.KeyboardModifier.ControlModifier)
    made = desk.store.outbox.of_case("c_1")[-1]
    assert made.args["body"] == MINE
    assert made.supersedes == save.id
    assert "Không có việc cần quyết định" in words_on(decisions)
    assert [one.body for one in desk.work.queue.kept_texts("c_1")] == [THEIRS]


def test_deciding_waits_until_everything_is_chosen(
    qtbot: QtBot, desk: Desk, decisions: DecisionsScreen
) -> None:
    press_key(Qt.Key.Key_Right, qtbot)
    assert "Còn 1 mục chưa chọn: <b>Dự thảo trả lời</b>" in words_on(decisions)
    press_key(Qt.Key.Key_Return, qtbot, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.store.outbox.of_case("c_1")) == 2
    assert decisions.desk.rows()[1].hasFocus()  # led to what is missing


def test_both_texts_are_put_together_by_hand(qtbot: QtBot, desk: Desk, decisions: DecisionsScreen) -> None:
    status, text = decisions.desk.rows()
    status.choose_theirs()
    text.setFocus()
    press_key(Qt.Key.Key_Return, qtbot)
    assert text.choice() is Choice.BOTH
    assert text.text_of_both() == "Đã trả lại lệ phí ngày 24/8.\nThu lệ phí 50.000 đồng."
    text._editor.setPlainText("Đã trả lại 50.000 đồng.")
    press(decisions, "Ghi nhận lựa chọn")
    body = desk.store.outbox.of_case("c_1")[-1].args["body"]
    assert body == "Kính gửi.\n\nĐã trả lại 50.000 đồng.\n\nTrân trọng.\nPhòng Kiểm soát TTHC"
    assert {one.body for one in desk.work.queue.kept_texts("c_1")} == {MINE, THEIRS}


def test_what_was_chosen_stays_while_other_news_comes_in(desk: Desk, decisions: DecisionsScreen) -> None:
    decisions.desk.rows()[0].choose_theirs()
    desk.receive(document("c_2", code="PAKN.20250806.0043"))
    assert decisions.desk.rows()[0].choice() is Choice.THEIRS


def test_a_newer_text_of_the_portal_is_asked_about_anew(desk: Desk, decisions: DecisionsScreen) -> None:
    decisions.desk.rows()[1].choose_mine()
    desk.receive(
        document(draft=draft("Kính gửi.\n\nKhông thu.\n\nTrân trọng.", rev=3, by="u_tuan"), version=6)
    )
    assert [row.choice() for row in decisions.desk.rows()] == [Choice.NONE, Choice.NONE]
    assert "Có bản mới trong lúc bạn chọn" in words_on(decisions)


def test_news_before_anything_was_chosen_is_no_reason_to_choose_again(
    desk: Desk, decisions: DecisionsScreen
) -> None:
    before = decisions.desk.rows()
    desk.receive(
        document(draft=draft("Kính gửi.\n\nKhông thu.\n\nTrân trọng.", rev=3, by="u_tuan"), version=6)
    )
    assert decisions.desk.rows()[0] not in before
    assert "Có bản mới trong lúc bạn chọn" not in words_on(decisions)


def test_a_refusal_of_a_case_that_left_names_the_case(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    action = desk.work.casework.note("c_1", "Đã gọi cho người gửi")
    send(desk)
    answer(desk, Verdict(id=action.id, verdict="rejected", why="not-yours"))
    desk.lose("c_1")
    screen = DecisionsScreen(desk.work)
    qtbot.addWidget(screen)
    screen.show()
    (row,) = rows_of(screen, "Cổng từ chối")
    assert "PAKN.20250806.0042 · PAKN không còn trên máy" in row


def test_a_refused_field_is_named_with_what_stood_in_it(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    action = desk.work.casework.note("c_1", "Đã gọi cho người gửi")
    send(desk)
    answer(desk, Verdict(id=action.id, verdict="rejected", why="bad-args", field="text"))
    screen = DecisionsScreen(desk.work)
    qtbot.addWidget(screen)
    screen.show()
    words = words_on(screen)
    assert "Mục bị từ chối: Nội dung" in words
    assert "Đã gọi cho người gửi" in words


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1093, 543), QSize(960, 469), QSize(683, 400)])
def test_every_field_is_reached_at_every_size(qtbot: QtBot, decisions: DecisionsScreen, size: QSize) -> None:
    decisions.resize(size)
    decisions.desk.next_open()
    QApplication.processEvents()
    for row in decisions.desk.rows():
        assert row.width() <= decisions.width()
        assert row.isVisibleTo(decisions)
        for side in (row._base, row._mine, row._theirs):
            assert side.width() >= 80
            assert side.text.height() >= side.text.heightForWidth(side.text.width())


def test_in_the_window_f8_walks_the_fields_and_the_way_to_the_decision_is_one_click(
    qtbot: QtBot, desk: Desk
) -> None:
    conflict(desk)
    window = MainWindow(desk.work)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_case("c_1", ["c_1"])
    case = window.findChild(CaseScreen)
    case.answer.follow_link()
    screen = window.findChild(DecisionsScreen)
    assert screen.isVisible()
    status, text = screen.desk.rows()
    status.setFocus()
    press_key(Qt.Key.Key_Right, qtbot)
    press_key(Qt.Key.Key_F8, qtbot)
    assert text.hasFocus()
    window.close()
