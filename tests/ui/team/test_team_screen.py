"""Bảng điều hành, on real files: what it says, where its figures lead, and giving work to somebody else."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import msgspec
import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.feed import Scope
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.people import Grant, Person
from tests.ui.case.conftest import words_on
from tests.ui.case.desk import HEAD, HERE, OFFICER, Desk, _item
from tests.ui.team.conftest import Board
from tests.ui.team.office import HUY, KHOI, LAN, LONG, RED_DAY, TODAY, open_office
from tests.ui.window.hands import assert_nothing_is_cut_off, labels
from ui.case_dragging import carried
from ui.dialogs.reassign_dialog import ReassignDialog
from ui.dialogs.spread_dialog import SpreadDialog
from ui.dialogs.what_if_dialog import WhatIfDialog
from ui.main_window import MainWindow
from ui.navigation import CaseSet, Elsewhere, NavigationWords, Place, first_place
from ui.screens.preview import Wish
from ui.screens.team import DAYS, PEOPLE, WORK, TeamScreen
from ui.widgets.heat_map import HeatDay

K = Qt.Key


def sentences(screen: TeamScreen) -> list[str]:
    model = screen.people.table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def day(screen: TeamScreen, on: object) -> HeatDay:
    found = screen.calendar.map.day(on)  # type: ignore[arg-type]
    assert found is not None
    return found


def dialog_of(qtbot: QtBot, kind: type) -> object:
    def is_open() -> bool:
        return isinstance(QApplication.activeModalWidget(), kind)

    qtbot.waitUntil(is_open)
    return QApplication.activeModalWidget()


def drop(screen: TeamScreen, *case_ids: str) -> None:
    """Let cases go over the current row of the table."""
    table, cases = screen.people.table, carried(case_ids)
    place = QPointF(table.visualRect(table.currentIndex()).center())
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    table.dropEvent(QDropEvent(place, move, cases, left, none))


def given(desk: Desk) -> dict[str, str]:
    """Whom the waiting actions give which case to."""
    rows = desk.store.outbox.rows()
    return {
        row.case_id: row.args["to"] for row in rows if row.type == ActionType.ASSIGN and row.state == "queued"
    }


def test_the_head_says_five_figures_and_each_row_what_somebody_holds(new_board: Board) -> None:
    _, screen = new_board()
    figures = {figure.word: figure.value for figure in screen.figures.figures()}
    assert figures == {
        "Đang xử lý": "44",
        "Quá hạn": "5",
        "Đến hạn tuần này": "11",
        "Chờ tôi duyệt": "2",
        "Trả lời đúng hạn, quý III": "–",
    }
    rows = sentences(screen)
    assert rows[0] == (
        "Nguyễn Thị Hạnh, đang giữ 13: quá hạn 3, tuần này 4, sau đó 6, hạn sớm nhất quá hạn 21 ngày, "
        "nhận lâu nhất 14/07, chờ duyệt 2."
    )
    assert rows[2].startswith("Hoàng Mai Lan, vắng đến 03/09, Đỗ Thu Trang thay, đang giữ 4: ")
    assert rows[-1].startswith("Chưa phân công, đang giữ 3: sau đó 3")


def test_enter_on_a_person_opens_the_cases_as_a_list_and_esc_comes_back(
    new_board: Board, qtbot: QtBot, office: Desk
) -> None:
    window, screen = new_board()
    screen.people.table.choose(KHOI.id)
    QTest.keyClick(screen.people.table, K.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.place, CaseSet))
    place = cast(CaseSet, window.place)
    assert (place.name, len(place.ids)) == ("PAKN của Phạm Văn Khôi", 12)
    lines = office.work.queue.lines(place.ids)
    assert {line.assignee for line in lines.values()} == {KHOI.id}
    window.back()
    assert window.place is Elsewhere.TEAM


@pytest.mark.parametrize(
    ("key", "name", "count"), [("open", "PAKN đang xử lý", 44), ("overdue", "PAKN quá hạn", 5)]
)
def test_a_figure_opens_the_cases_that_it_counts(
    new_board: Board, qtbot: QtBot, key: str, name: str, count: int
) -> None:
    window, screen = new_board()
    screen.figures.opened.emit(key)
    qtbot.waitUntil(lambda: isinstance(window.place, CaseSet))
    place = cast(CaseSet, window.place)
    assert (place.name, len(place.ids)) == (name, count)


def test_a_red_day_says_why_in_words_and_arrows_move_over_the_days(new_board: Board) -> None:
    _, screen = new_board()
    assert screen.calendar.sentence() == (
        "03/09 vượt sức: 17 PAKN cho 5 người có mặt, ngưỡng 10; vắng Hoàng Mai Lan"
    )
    red = day(screen, RED_DAY)
    assert (red.number, red.is_over, red.step) == ("17", True, 3)
    assert red.sentence == (
        "Thứ Tư 03/09: 17 PAKN đến hạn, 5 người có mặt, ngưỡng 10, vượt sức, vắng Hoàng Mai Lan"
    )
    holiday = day(screen, RED_DAY.replace(day=2))
    assert (holiday.is_off, holiday.mark, holiday.number) == (True, "lễ", "")
    calendar = screen.calendar.map
    assert calendar.current_day() == TODAY
    for key in (K.Key_Right, K.Key_Right, K.Key_Down):
        QTest.keyClick(calendar, key)
    assert calendar.current_day() == RED_DAY


def test_a_day_that_can_be_met_opens_its_cases(new_board: Board, qtbot: QtBot) -> None:
    window, screen = new_board()
    screen.calendar.map.choose(TODAY.replace(day=26))
    QTest.keyClick(screen.calendar.map, K.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.place, CaseSet))
    place = cast(CaseSet, window.place)
    assert (place.name, len(place.ids)) == ("PAKN đến hạn thứ Ba 26/08", 5)


def test_enter_on_a_red_day_proposes_moves_and_only_those_left_ticked_are_written(
    new_board: Board, qtbot: QtBot, office: Desk
) -> None:
    _, screen = new_board()
    screen.calendar.map.choose(RED_DAY)
    QTest.keyClick(screen.calendar.map, K.Key_Return)
    dialog = cast(SpreadDialog, dialog_of(qtbot, SpreadDialog))
    assert given(office) == {}
    proposed = {move.case_id: move.to for move in dialog.chosen()}
    assert len(proposed) == 7
    dialog.boxes()[0].click()
    left_out = set(proposed) - {move.case_id for move in dialog.chosen()}
    qtbot.waitUntil(lambda: "Trịnh Quang Huy: đang giữ 1→" in dialog.becomes())
    dialog.accept()
    assert given(office) == {case_id: to for case_id, to in proposed.items() if case_id not in left_out}
    notes = {row.args["note"] for row in office.store.outbox.rows() if row.type == ActionType.ASSIGN}
    assert notes == {"Dàn việc thứ Tư 03/09"}


def test_cases_dropped_on_a_person_are_given_after_the_preview_and_can_be_taken_back(
    new_board: Board, qtbot: QtBot, office: Desk
) -> None:
    _, screen = new_board()
    table = screen.people.table
    table.choose(HUY.id)
    drop(screen, "c_1", "c_3")
    dialog = cast(ReassignDialog, dialog_of(qtbot, ReassignDialog))
    assert dialog.person() == HUY.id
    assert given(office) == {}
    qtbot.waitUntil(lambda: not dialog.is_thinking)
    assert dialog.preview() == "Trịnh Quang Huy đang giữ 1→3, quá hạn 0→1, tuần này 1→2"
    dialog.propose_reason("Huy còn rảnh")
    dialog.accept()
    assert given(office) == {"c_1": HUY.id, "c_3": HUY.id}
    qtbot.waitUntil(lambda: screen.is_fresh)
    assert "Đã giao 2 PAKN cho Trịnh Quang Huy. Chưa gửi, còn rút lại được." in screen.message()
    screen._banner.link_activated.emit()
    assert given(office) == {}
    assert screen.message() == ""


def test_a_person_under_the_mouse_is_lit_while_cases_are_dragged_but_not_chosen(
    new_board: Board, qtbot: QtBot
) -> None:
    _, screen = new_board()
    table, cases = screen.people.table, carried(["c_1"])
    screen.below.turn_to_cases()
    qtbot.waitUntil(lambda: screen.is_fresh)
    shown, chosen = screen.below.case_ids(), table.current_key()
    table.choose(HUY.id)
    place = table.visualRect(table.currentIndex()).center()
    table.choose(chosen)
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    table.dragEnterEvent(QDragEnterEvent(place, move, cases, left, none))
    over = QDragMoveEvent(place, move, cases, left, none)
    table.dragMoveEvent(over)
    assert over.isAccepted()
    assert table.current_key() == HUY.id
    table.dragLeaveEvent(QDragLeaveEvent())
    qtbot.waitUntil(lambda: screen.is_fresh)
    assert table.current_key() == chosen
    assert screen.below.case_ids() == shown


def test_nothing_can_be_dropped_on_what_nobody_holds(new_board: Board) -> None:
    _, screen = new_board()
    table = screen.people.table
    table.choose("-")
    assert table.current_key() == "-"
    drop(screen, "c_1")
    QTest.qWait(100)
    assert QApplication.activeModalWidget() is None


def test_by_keyboard_marked_cases_of_a_person_are_given_and_refused_ones_are_named(
    new_board: Board, qtbot: QtBot, office: Desk
) -> None:
    window, screen = new_board()
    screen.people.table.choose(LONG.id)
    screen.reassign()  # nothing is marked yet: it shows what could be
    qtbot.waitUntil(lambda: screen.below.list.model().rowCount() == 4)
    assert QApplication.activeModalWidget() is None
    screen.below.list.selectAll()
    window.wish(Wish.ASSIGN)
    cast(ReassignDialog, dialog_of(qtbot, ReassignDialog)).reject()
    ids = screen.below.list.chosen_cases()
    screen.giving.give([*ids, "c_99"])
    dialog = cast(ReassignDialog, dialog_of(qtbot, ReassignDialog))
    dialog.choose(LAN.id)
    qtbot.waitUntil(lambda: not dialog.is_thinking)
    assert "Vắng đến 03/09, Đỗ Thu Trang thay." in dialog.preview()
    assert "Không chuyển 1 PAKN: c_99 (không còn trên máy này)." in dialog.preview()
    dialog.choose(LONG.id)
    qtbot.waitUntil(lambda: not dialog.is_thinking)
    assert "(đang ở người này)" in dialog.preview()
    assert not dialog._acting.isEnabled()
    dialog.choose(LAN.id)
    qtbot.waitUntil(lambda: not dialog.is_thinking)
    dialog.accept()
    assert given(office) == dict.fromkeys(ids, LAN.id)


def test_an_absence_of_the_chosen_person_can_be_supposed(new_board: Board, qtbot: QtBot) -> None:
    _, screen = new_board()
    screen.people.table.choose(KHOI.id)
    screen._what_if.click()
    dialog = cast(WhatIfDialog, dialog_of(qtbot, WhatIfDialog))
    dialog.ask()
    qtbot.waitUntil(lambda: not dialog.is_thinking)
    dialog.copy()
    assert QApplication.clipboard().text().splitlines()[0] == "Nếu Phạm Văn Khôi · Chuyên viên vắng 25/08"
    dialog.reject()


def test_the_warnings_offer_what_can_be_done_about_them(new_board: Board, qtbot: QtBot) -> None:
    window, screen = new_board()
    model = screen.below.news.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    assert any(one.endswith("đang chờ bạn duyệt. Mở để duyệt.") for one in said)
    assert any(one.startswith("Trễ mốc. Phân công: 3 PAKN. đang ở cán bộ đầu mối") for one in said)
    drafts = next(row for row, one in enumerate(said) if one.startswith("Trễ mốc. Dự thảo"))
    assert "Nguyễn Thị Hạnh 3, Phạm Văn Khôi 3, Vũ Đức Long 2 và 2 người khác" in said[drafts]
    screen.below.news.setCurrentIndex(model.index(drafts, 0))
    QTest.keyClick(screen.below.news, K.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.place, CaseSet))
    assert len(cast(CaseSet, window.place).ids) == 10


def test_news_keep_the_person_the_day_and_the_focus_where_they_were(
    new_board: Board, qtbot: QtBot, office: Desk
) -> None:
    window, screen = new_board()
    screen.people.table.choose(LONG.id)
    screen.calendar.map.choose(RED_DAY)
    screen.calendar.map.setFocus()
    qtbot.waitUntil(screen.calendar.map.hasFocus)
    office.work.casework.assign(["c_1", "c_2", "c_3"], LONG.id)
    window.apply(Changes(membership=True))
    qtbot.waitUntil(lambda: screen.is_fresh)
    assert screen.people.table.current_key() == LONG.id
    assert screen.calendar.map.current_day() == RED_DAY
    assert screen.calendar.map.hasFocus()
    assert [one.split(",")[0] for one in sentences(screen)[:2]] == ["Vũ Đức Long", "Phạm Văn Khôi"]


def test_the_board_is_whole_at_every_size(new_board: Board) -> None:
    window, screen = new_board()
    for size in ((1366, 768), (1093, 543), (960, 469), (683, 313)):
        window.resize(*size)
        for tab in (PEOPLE, DAYS, WORK):
            screen._tabs.setCurrentIndex(tab)
            QTest.qWait(20)
            assert_nothing_is_cut_off(window)


def test_who_lost_the_unit_sees_no_board_and_no_zeros(new_board: Board, qtbot: QtBot, office: Desk) -> None:
    window, screen = new_board()
    nobody = msgspec.structs.replace(HEAD, grants=())
    office.remove_or_upsert([_item("user", msgspec.to_builtins(nobody) | {"version": 2})], Scope.REF)
    window.apply(Changes(membership=True))
    qtbot.waitUntil(lambda: screen.is_fresh and not screen.people.isVisible())
    assert "Bạn không phụ trách đơn vị nào" in labels(screen)


def test_where_it_is_narrow_one_part_is_shown_at_a_time(new_board: Board) -> None:
    _, screen = new_board(QSize(683, 313))
    assert screen.people.isVisible()
    assert not screen.calendar.isVisible()
    screen._tabs.setCurrentIndex(DAYS)
    assert screen.calendar.isVisible()
    assert not screen.people.isVisible()
    screen._tabs.setCurrentIndex(WORK)
    assert screen.below.isVisible()
    assert not screen.calendar.isVisible()


@pytest.mark.parametrize(
    ("role", "has_it"),
    [("officer", False), ("supervisor", True), ("focal", True), ("leader", True), ("reporter", False)],
)
def test_only_who_leads_others_has_the_board(role: str, has_it: bool) -> None:
    me = Person("u_x", "Người X", "un_1", HERE, "", (Grant(role, HERE, "un_1"),))
    places = [entry.place for entry in NavigationWords().entries(me)]
    assert (Elsewhere.TEAM in places) is has_it


def test_who_stands_in_for_the_head_reviews_and_leads_but_reports_nothing() -> None:
    deputy = msgspec.structs.replace(OFFICER, stands_in_for=(HEAD,))
    places = [entry.place for entry in NavigationWords().entries(deputy)]
    assert {Mailbox.TO_REVIEW, Elsewhere.TEAM} <= set(places)
    assert Elsewhere.REPORT not in places


@pytest.mark.parametrize(
    ("roles", "place"),
    [
        (("leader",), Elsewhere.TEAM),
        (("leader", "supervisor"), Mailbox.TO_REVIEW),
        (("supervisor",), Mailbox.TO_REVIEW),
        (("officer", "leader"), Mailbox.QUEUE),
    ],
)
def test_who_only_leads_begins_the_day_at_the_board(roles: tuple[str, ...], place: Place) -> None:
    grants = tuple(Grant(role, HERE, "un_1") for role in roles)
    assert first_place(Person("u_x", "Người X", "un_1", HERE, "", grants)) == place


def test_a_leader_sees_the_board_and_gives_nothing_away(qtbot: QtBot, tmp_path: Path) -> None:
    leader = Person("u_lead", "Trần Quang Vinh", None, HERE, "Lãnh đạo", (Grant("leader", HERE),))
    office = open_office(tmp_path, leader)
    window = MainWindow(office.work)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    try:
        assert window.place is Elsewhere.TEAM
        screen = cast(TeamScreen, window._screens.screen(Elsewhere.TEAM))
        qtbot.waitUntil(lambda: screen.is_fresh)
        assert len(sentences(screen)) == 7
        shown = words_on(window)
        assert "Văn phòng UBND tỉnh An Bình" in shown
        assert "Phân công lại…" not in shown
        assert "Dàn việc…" not in shown
    finally:
        window.close()
        office.close()
