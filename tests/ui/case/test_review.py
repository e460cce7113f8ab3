"""Reviewing: only the text that was on screen is approved, and a change of it is never overlooked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import ActionType
from desktop_app.domain.approval import check_code
from sync.reference_portal.seeds.files import make_file
from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import Desk, document, event, in_review
from ui.delegates.review_row import ReviewRowDelegate
from ui.dialogs.attachment_viewer import AttachmentViewer
from ui.fonts import Role, role_metrics
from ui.screens.difference_view import DifferenceView
from ui.screens.review import ReviewScreen
from ui.widgets.ask_dialog import AskDialog

FIRST = "Kính thưa Ông.\n1. Đã trao đổi với Sở Tư pháp.\nTrân trọng./."
SECOND = "Kính thưa Ông.\n1. Đã làm việc với Sở Tư pháp.\nTrân trọng./."


def show_review(qtbot: QtBot, desk: Desk) -> ReviewScreen:
    screen = ReviewScreen(desk.work)
    qtbot.addWidget(screen)
    desk.work.feed.changed.connect(screen.apply)
    screen.resize(1366, 700)
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)  # keys go to the active window only
    return screen


def decided(desk: Desk) -> list[tuple[str, str]]:
    return [(action.type, action.args["draft_sha256"]) for action in desk.store.outbox.rows()]


@pytest.fixture
def screen(qtbot: QtBot, head_desk: Desk) -> ReviewScreen:
    head_desk.receive(document(**in_review(FIRST)))
    return show_review(qtbot, head_desk)


def test_the_answers_that_wait_are_listed(qtbot: QtBot, head_desk: Desk, screen: ReviewScreen) -> None:
    assert len(rows_of(screen, "Chờ tôi duyệt")) == 1
    head_desk.receive(document("c_2", **in_review(SECOND)))
    assert len(rows_of(screen, "Chờ tôi duyệt")) == 2
    assert screen.text.toPlainText() == FIRST


def test_approving_asks_once_and_binds_the_text_on_screen(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    sha = in_review(FIRST)["draft"]["sha256"]
    assert check_code(sha) in words_on(screen.decision)
    qtbot.keyClick(screen.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert decided(head_desk) == []
    question(AskDialog).accept()
    assert decided(head_desk) == [(ActionType.APPROVE, sha)]


def test_a_text_that_changes_while_the_question_stands_is_not_approved(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    press(screen, "Phê duyệt bản này…")
    head_desk.receive(document(version=2, **in_review(SECOND, rev=2)))
    question(AskDialog).accept()
    assert decided(head_desk) == []
    assert "Văn bản đã đổi" in screen.message()


def test_a_text_that_changed_is_announced_and_its_changes_are_marked(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    head_desk.receive(document(version=2, **in_review(SECOND, rev=2)))
    assert "Văn bản đã đổi trong lúc bạn đọc." in screen.message()
    assert screen.text.changes() == 1
    assert "trao đổi làm việc" in screen.text.toPlainText()
    sha = in_review(SECOND, rev=2)["draft"]["sha256"]
    assert check_code(sha) in words_on(screen.decision)


def test_news_that_do_not_touch_the_text_move_nothing(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    head_desk.receive(document(version=2, place="phường khác", **in_review(FIRST)))
    assert screen.message() == ""
    assert screen.text.toPlainText() == FIRST


def test_returning_needs_a_comment(qtbot: QtBot, head_desk: Desk, screen: ReviewScreen) -> None:
    qtbot.keyClick(screen.text, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    dialog = question(AskDialog)
    assert not dialog._acting.isEnabled()
    dialog._reason.setPlainText("Nêu rõ số hồ sơ.")
    dialog.accept()
    action = head_desk.store.outbox.rows()[0]
    assert (action.type, action.args["comment"]) == (ActionType.REFUSE_APPROVAL, "Nêu rõ số hồ sơ.")


def test_earlier_comments_stand_beside_the_text(qtbot: QtBot, head_desk: Desk) -> None:
    said = event(6, "approval_refused", "2025-08-22 15:00", "u_tuan", {"comment": "Nêu rõ số hồ sơ."})
    head_desk.receive(document(history=[*document()["history"], said], **in_review(FIRST)))
    assert "Nêu rõ số hồ sơ." in words_on(show_review(qtbot, head_desk).decision)


def test_f8_walks_the_changes(qtbot: QtBot, head_desk: Desk, screen: ReviewScreen) -> None:
    head_desk.receive(document(version=2, **in_review(SECOND + "\nThêm một dòng.", rev=2)))
    blocks = []
    for _ in range(3):
        qtbot.keyClick(screen.text, Qt.Key.Key_F8)
        blocks.append(screen.text.textCursor().blockNumber())
    assert blocks == [1, 3, 1]


def test_the_next_version_is_compared_with_the_one_that_was_returned(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    assert "Chưa có bản trước trên máy để so" in words_on(screen)
    sha = in_review(FIRST)["draft"]["sha256"]
    head_desk.work.casework.refuse_approval("c_1", "Nêu rõ nơi đã làm việc.", seen_sha256=sha)
    head_desk.receive(document("c_2", **in_review("Văn bản khác.")))
    screen.open("c_2")
    head_desk.receive(document(version=2, **in_review(SECOND, rev=2)))
    screen.open("c_1")
    assert "So với bản bạn trả lại 25/08 14:18" in words_on(screen)
    assert "1 thay đổi" in words_on(screen)
    assert "trao đổi làm việc" in screen.text.toPlainText()


def test_in_a_small_window_text_and_reasons_are_one_page(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    head_desk.receive(document(version=2, **in_review(SECOND + "\n\nThêm." * 12, rev=2)))
    screen.resize(683, 281)
    qtbot.waitUntil(lambda: screen.text.verticalScrollBar().maximum() == 0)
    page = next(one for one in screen.findChildren(QScrollArea) if one.isAncestorOf(screen.text))
    assert page.isAncestorOf(screen.decision)
    assert page.horizontalScrollBar().maximum() == 0
    screen.text.setFocus()
    for _ in range(screen.text.changes()):
        qtbot.keyClick(screen.text, Qt.Key.Key_F8)
    caret = screen.text.viewport().mapTo(page.viewport(), screen.text.cursorRect().center())
    assert page.viewport().rect().contains(caret)
    assert not page.isAncestorOf(screen.buttons)


def test_a_long_title_ends_in_the_second_line(qtbot: QtBot, head_desk: Desk, screen: ReviewScreen) -> None:
    wide = "Ư" * 300
    fitting = ReviewRowDelegate._fitting(wide, 200)
    assert fitting.endswith("…")
    assert role_metrics(Role.BASE).horizontalAdvance(fitting) <= 2 * 200


def test_nothing_to_review_says_so(qtbot: QtBot, head_desk: Desk) -> None:
    assert "Không có câu trả lời nào chờ duyệt" in words_on(show_review(qtbot, head_desk))


@pytest.mark.parametrize("size", [(1093, 511), (960, 437), (683, 281)])
def test_both_buttons_are_in_reach_at_every_size(
    qtbot: QtBot, screen: ReviewScreen, size: tuple[int, int]
) -> None:
    screen.resize(*size)
    qtbot.wait(20)
    place = screen.buttons.mapTo(screen, screen.buttons.rect().bottomRight())
    assert place.x() < size[0]
    assert place.y() < size[1]


def test_marks_are_shown_as_formatting_without_their_asterisks(qtbot: QtBot, head_desk: Desk) -> None:
    head_desk.receive(document(**in_review("Kính thưa Ông.\n\n**1.** Đã *rà soát* hồ sơ, 2 * 3 = 6.")))
    text = show_review(qtbot, head_desk).text
    assert text.toPlainText() == "Kính thưa Ông.\n\n1. Đã rà soát hồ sơ, 2 * 3 = 6."
    assert _weights(text, "1.") == {QFont.Weight.DemiBold}
    assert _weights(text, "hồ sơ") == {QFont.Weight.Normal}


def test_marks_that_are_themselves_the_change_stay_in_sight(
    qtbot: QtBot, head_desk: Desk, screen: ReviewScreen
) -> None:
    marked = FIRST.replace("Sở Tư pháp", "**Sở Tư pháp**")
    head_desk.receive(document(version=2, **in_review(marked, rev=2)))
    assert "**Sở Tư pháp**" in screen.text.toPlainText()


def test_an_empty_line_parts_paragraphs_without_being_a_line(qtbot: QtBot, head_desk: Desk) -> None:
    head_desk.receive(document(**in_review("Một.\n\nHai.")))
    text = show_review(qtbot, head_desk).text
    tops = [
        text.document().documentLayout().blockBoundingRect(text.document().findBlockByNumber(n)).top()
        for n in range(3)
    ]
    assert tops[2] - tops[1] < tops[1] - tops[0]


def _weights(text: DifferenceView, words: str) -> set[QFont.Weight]:
    """The weights that a passage is set in."""
    start = text.toPlainText().index(words)
    cursor = text.textCursor()
    found = set()
    for place in range(start + 1, start + len(words) + 1):
        cursor.setPosition(place)
        found.add(QFont.Weight(cursor.charFormat().fontWeight()))
    return found


def test_the_files_that_are_approved_with_a_text_stand_below_it_and_are_looked_at(
    qtbot: QtBot, head_desk: Desk
) -> None:
    case = document(**in_review(FIRST))
    case["draft"]["files"] = ["at_1"]
    head_desk.receive(case)
    head_desk.files.here["at_1"] = make_file("bien-lai.pdf", 1)
    screen = show_review(qtbot, head_desk)
    assert [row.split(".")[0] for row in rows_of(screen, "Tệp gửi kèm câu trả lời")] == [
        "bien-lai-thu-le-phi"
    ]
    assert "Tệp gửi kèm câu trả lời (1)" in words_on(screen)
    screen._files._list.choose_first()
    press(screen, "Xem")
    viewer = question(AttachmentViewer)
    qtbot.waitUntil(lambda: viewer.is_drawn)
    viewer.reject()
    screen.resize(700, 420)
    assert "Tệp gửi kèm câu trả lời (1)" in words_on(screen)
    head_desk.receive(document("c_2", **in_review(SECOND)))
    screen.open("c_2")
    assert "Tệp gửi kèm" not in words_on(screen)
