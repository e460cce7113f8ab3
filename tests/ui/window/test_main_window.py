"""The window as an officer uses it: by keyboard, while news come in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import SyncPhase, SyncState
from desktop_app.domain.errors import DiskFull
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.people import Grant, Person
from tests.ui.case.desk import HEAD, HERE, OFFICER, Desk, QuietSync
from tests.ui.window.cases import queue_document
from tests.ui.window.conftest import Training
from tests.ui.window.hands import labels, press
from ui.folding import Width
from ui.main_window import MainWindow
from ui.screens.preview import Wish

K, M = Qt.Key, Qt.KeyboardModifier
FOCAL = Person(id="u_lan", name="Trần Thị Lan", agency=HERE, grants=(Grant(role="focal", agency=HERE),))
SIZES = [QSize(1366, 768), QSize(1093, 543), QSize(960, 469), QSize(683, 313)]


# by keyboard


def test_the_day_begins_at_the_nearest_deadline_with_the_list_in_hand(window: MainWindow) -> None:
    assert window.place is Mailbox.QUEUE
    assert window.queue.list.current_case() == "c_01"
    assert window.queue.list.hasFocus()


def test_arrows_enter_and_back_lead_through_a_case_and_return_to_its_row(window: MainWindow) -> None:
    press(K.Key_Down)
    press(K.Key_Down)
    press(K.Key_Return)
    case = window._screens.opened_case()
    assert case is not None
    assert case.isVisible()
    assert case.case_id == "c_03"
    assert not window.navigation.isVisible()
    QTest.keyClick(window, K.Key_Left, M.AltModifier)
    assert window.queue.isVisible()
    assert window.queue.list.current_case() == "c_03"
    assert window.queue.list.hasFocus()


def test_left_folds_the_group_and_right_opens_it_again(window: MainWindow) -> None:
    rows = window.queue._cases.rowCount()
    press(K.Key_Left)
    assert window.queue._cases.rowCount() == rows - 3
    assert window.queue.list.currentIndex().row() == 0
    press(K.Key_Right)
    assert window.queue._cases.rowCount() == rows


def test_space_marks_and_shift_selects_a_range(window: MainWindow) -> None:
    press(K.Key_Down, M.ShiftModifier)
    assert window.queue.list.chosen_cases() == ["c_01", "c_02"]
    press(K.Key_Space)
    assert window.queue.list.chosen_cases() == ["c_01"]
    press(K.Key_A, M.ControlModifier)
    assert len(window.queue.list.chosen_cases()) == 11


def test_letters_typed_on_the_list_go_nowhere(window: MainWindow) -> None:
    before = window.queue.list.current_case()
    for letter in (K.Key_T, K.Key_H, K.Key_1):
        press(letter)
    assert window.queue.list.current_case() == before


def test_ctrl_c_copies_code_and_title(window: MainWindow) -> None:
    press(K.Key_C, M.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("PAKN.20250715.0001 Chậm trả kết quả")


def test_ctrl_digits_go_to_the_lists(window: MainWindow) -> None:
    press(K.Key_2, M.ControlModifier)
    assert window.place is Mailbox.OVERDUE
    assert window.queue._cases.case_ids() == ["c_01", "c_02", "c_03"]
    press(K.Key_4, M.ControlModifier)
    assert window.place is Mailbox.SUPPLEMENT
    press(K.Key_7, M.ControlModifier)
    assert window.place is Mailbox.OUTBOX


def test_f6_goes_round_navigation_list_preview_and_strip(window: MainWindow) -> None:
    seen = []
    for _ in range(4):
        press(K.Key_F6)
        focused = QApplication.focusWidget()
        panes = (window.navigation, window.queue.list, window.queue.preview, window.strip)
        seen.append([pane is focused or pane.isAncestorOf(focused) for pane in panes].index(True))
    assert seen == [2, 3, 0, 1]


def test_f4_hides_the_preview_and_brings_it_back(window: MainWindow) -> None:
    press(K.Key_F4)
    assert not window.queue.preview.isVisible()
    press(K.Key_F4)
    assert window.queue.preview.isVisible()


def test_f8_goes_to_the_next_case_that_needs_work(window: MainWindow) -> None:
    window.queue.go_to("c_07")
    press(K.Key_F8)
    assert window.queue.list.current_case() == "c_07"
    press(K.Key_F8, M.ShiftModifier)
    assert window.queue.list.current_case() == "c_06"


def test_f1_lists_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    press(K.Key_F1)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    sheet = QApplication.activeModalWidget()
    assert "đồng bộ ngay" in labels(sheet)
    sheet.close()


def test_larger_text_is_kept_as_a_setting_and_folds_the_window(window: MainWindow, desk: Desk) -> None:
    for _ in range(4):
        press(K.Key_Equal, M.ControlModifier)
    files = desk.work.settings_files
    assert files is not None
    assert files.load().number("font_scale") == 150
    assert window._fold.width is Width.NARROW
    press(K.Key_0, M.ControlModifier)
    assert window._fold.width is Width.FULL


# searching and filtering


def test_searching_without_marks_finds_the_title(window: MainWindow, qtbot: QtBot) -> None:
    press(K.Key_F, M.ControlModifier)
    qtbot.keyClicks(window.queue.head.search, "thai do tiep dan")
    qtbot.waitUntil(lambda: window.queue._cases.case_ids() == ["c_03"])


def test_a_half_typed_word_is_not_searched_for(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.queue.head.search, "thai")
    assert len(window.queue._cases.case_ids()) == 11


def test_a_search_without_result_says_what_was_searched_and_offers_the_way_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.queue.head.search.setText("khong co gi ca")
    qtbot.waitUntil(lambda: not window.queue._cases.case_ids())
    assert "Không thấy “khong co gi ca”" in labels(window.queue)
    window.queue._empty.action_requested.emit()
    qtbot.waitUntil(lambda: len(window.queue._cases.case_ids()) == 11)


def test_a_filter_narrows_the_list_and_is_seen_as_set(window: MainWindow) -> None:
    head = window.queue.head
    overdue = next(one for one in head._due_menu.actions() if one.data()[1] == "overdue")
    overdue.trigger()
    assert window.queue._cases.case_ids() == ["c_01", "c_02", "c_03"]
    assert head._due_pill.isChecked()
    assert head._folded.text() == "Bộ lọc (2)"


# news


def test_news_do_not_move_selection_focus_or_scroll(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.queue.go_to("c_05")
    before = window.queue.list.visualRect(window.queue.list.currentIndex()).top()
    desk.receive(queue_document("c_12", history=queue_document("c_01")["history"]))
    qtbot.waitUntil(lambda: "c_12" in window.queue._cases.case_ids())
    assert window.queue.list.current_case() == "c_05"
    assert window.queue.list.chosen_cases() == ["c_05"]
    assert window.queue.list.hasFocus()
    assert window.queue.list.visualRect(window.queue.list.currentIndex()).top() == before


def test_news_are_collected_before_the_list_moves(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    asked = []
    adopt = window.queue._cases.adopt
    window.queue._cases.adopt = lambda listing: (asked.append(listing), adopt(listing))
    for number in range(12, 18):
        desk.receive(queue_document(f"c_{number}"))
    qtbot.waitUntil(lambda: len(window.queue._cases.case_ids()) == 17)
    assert len(asked) == 1


def test_a_case_taken_away_keeps_its_place_until_the_list_is_left(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.lose("c_06")
    qtbot.waitUntil(lambda: window.queue._cases.is_leaving("c_06"))
    assert window.queue._cases.row_of("c_06") is not None
    window.go(Mailbox.SUPPLEMENT)
    window.go(Mailbox.QUEUE)
    assert window.queue._cases.row_of("c_06") is None


def test_counts_follow_the_cases(window: MainWindow, desk: Desk) -> None:
    assert window.navigation.main.entries._counts[Mailbox.OVERDUE] == 3
    desk.lose("c_01")
    assert window.navigation.main.entries._counts[Mailbox.OVERDUE] == 2


def test_accepting_from_the_list_shows_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.queue.go_to("c_07")
    window.wish(Wish.ACCEPT)
    line = window.queue._cases.line("c_07")
    assert line is not None
    assert line.status == "in_progress"


def test_a_verb_that_is_refused_says_why_and_what_is_safe(window: MainWindow) -> None:
    window.queue.go_to("c_02")
    window.wish(Wish.ACCEPT)
    assert "PAKN đã sang bước khác." in labels(window)


def test_ten_failures_of_one_kind_are_one_message(window: MainWindow) -> None:
    for _ in range(10):
        window.report(DiskFull())
    assert labels(window).count("Ổ đĩa đã đầy") == 1
    window._banner.link_activated.emit()
    assert "Ổ đĩa đã đầy" not in labels(window)


def test_an_opened_case_is_no_longer_marked_as_new(window: MainWindow) -> None:
    assert window.queue._cases.line("c_07").unseen == "assigned"
    window.open_case("c_07", ["c_07"])
    window.back()
    assert window.queue._cases.line("c_07").unseen == ""


# always there


def test_the_title_of_the_window_holds_no_personal_data(window: MainWindow) -> None:
    window.open_case("c_05", ["c_05"])
    assert window.windowTitle() == "Phản ánh, kiến nghị"


def test_the_menu_row_says_who_is_signed_in(window: MainWindow) -> None:
    names = [one.accessibleName() for one in window._top.findChildren(QWidget) if one.isVisible()]
    assert "Nguyễn Thị Hạnh · Chuyên viên · Phòng Kiểm soát TTHC" in names


def test_the_strip_says_where_the_work_is(window: MainWindow) -> None:
    assert window.strip.isVisible()
    assert "Ngoại tuyến" in labels(window.strip)
    assert "1 thao tác chờ gửi" in labels(window.strip)


def test_a_lost_portal_is_told_in_the_strip_and_explained_on_request(
    desk: Desk, new_window: Callable[..., MainWindow]
) -> None:
    class Waiting(QuietSync):
        def state(self) -> SyncState:
            return SyncState(SyncPhase.WAITING, trouble="NotThePortal")

    desk.work = replace(desk.work, sync=Waiting())
    window = new_window()
    assert QApplication.activeModalWidget() is None
    button = window.strip._button
    assert button.text() == "Xem chi tiết"
    button.click()
    assert "Mở trình duyệt web để đăng nhập mạng" in labels(window)


def test_training_is_marked_and_offers_roles_network_and_the_way_out(
    desk: Desk, new_window: Callable[..., MainWindow]
) -> None:
    training = Training()
    desk.work = replace(desk.work, training=training)
    for size in SIZES:
        window = new_window(size)
        strip = window._top.training
        assert strip is not None
        assert strip.isVisible()
        assert "TẬP HUẤN" in labels(strip)
    strip.role_chosen.emit("tuan")
    strip.leave_requested.emit()
    assert training.played == ["tuan"]
    assert training.left


def test_without_training_nothing_looks_like_it(window: MainWindow) -> None:
    assert "TẬP HUẤN" not in labels(window)


# roles


def test_a_focal_officer_assigns_many_at_once(
    new_desk: Callable[..., Desk], new_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    desk = new_desk(FOCAL)
    desk.receive(*(queue_document(f"c_{n}", status="forwarded", assignee=None) for n in (20, 21, 22)))
    window = new_window(of=desk)
    assert window.place is Mailbox.TO_ASSIGN
    press(K.Key_A, M.ControlModifier)
    window.wish(Wish.ASSIGN)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert "Phân công 3 PAKN?" in dialog.windowTitle() + labels(dialog)
    dialog._list.choose(OFFICER.id)
    dialog.accept()
    lines = desk.work.queue.lines(["c_20", "c_21", "c_22"])
    assert {line.assignee for line in lines.values()} == {OFFICER.id}


def test_a_supervisor_begins_with_the_answers_that_wait(
    new_desk: Callable[..., Desk], new_window: Callable[..., MainWindow]
) -> None:
    desk = new_desk(HEAD)
    window = MainWindow(desk.work)
    assert window.place is Mailbox.TO_REVIEW
    window.close()


# menu letters


def test_menu_letters_are_underlined_only_while_alt_is_held(window: MainWindow) -> None:
    bar = window._menus.bar
    assert not bar.shows_letters
    QTest.keyPress(window.queue.list, K.Key_Alt)
    assert bar.shows_letters
    assert bar.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, bar) == 1
    QTest.keyRelease(window.queue.list, K.Key_Alt)
    assert not bar.shows_letters
    assert bar.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, bar) == 0


# a clock that nobody confirmed


def test_a_clock_in_doubt_is_said_in_the_strip_the_list_and_the_case(
    new_window: Callable[..., MainWindow], desk: Desk
) -> None:
    desk.work = replace(desk.work, clock_in_doubt=lambda: True)
    window = new_window()
    assert window.strip._right.accessibleName() == "Giờ máy chưa chắc, hạn tính theo giờ cổng"
    assert "còn 2 ngày?" in window.queue._rows.countdown_words(window.queue._cases.line("c_05"))
    window.open_case("c_05", ["c_05"])
    assert "còn 2 ngày?" in labels(window)
