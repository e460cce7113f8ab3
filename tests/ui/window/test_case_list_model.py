"""The list model: order, headings, folding, and what stays where it was."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from time import perf_counter

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.deadlines.duties import ClockName, Duty, read_clocks
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.domain.lines import Badge, CaseLine, Group, Listing
from desktop_app.legal_data import law
from tests.ui.window.cases import day, many_ids
from ui.countdown import Countdown, Urgency
from ui.delegates.case_row import CaseRowWords, Column
from ui.delegates.cells import CELL_ROLE, GROUP_ROLE, GroupRow
from ui.models.case_list_model import PAGE, CaseListModel
from ui.screens.case_list import CaseList
from ui.widgets.chip import chip_size

RECEIVED = [ClockEvent("received", day(-18))]


def line_of(case_id: str, **changed: object) -> CaseLine:
    values: dict[str, object] = {
        "case_id": case_id,
        "code": f"PAKN.20250806.{case_id}",
        "title": f"Kiến nghị {case_id}",
        "field": "land",
        "place": "xã Tân Phú",
        "status": "in_progress",
        "assignee": "u_hanh",
        "unit": "un_1",
        "due_on": day(2),
        "nominal_on": day(2),
        "paused_on": None,
        "answered_on": None,
        "estimated": False,
        "progress_done": 0,
        "badge": Badge.SYNCED,
        "draft_rev": 0,
        "reviews": 0,
        "submitted_at": None,
        "assigned_at": None,
        "received_on": None,
        "unseen": "",
        "sent_unconfirmed": False,
    }
    return CaseLine(**(values | changed))


class FakeQueue:
    """Answers for lines, and remembers what it was asked."""

    def __init__(self) -> None:
        self.changed: dict[str, CaseLine] = {}
        self.gone: set[str] = set()
        self.asked: list[int] = []

    def lines(self, ids: Sequence[str]) -> Mapping[str, CaseLine]:
        self.asked.append(len(ids))
        return {x: self.changed.get(x) or line_of(x) for x in ids if x not in self.gone}


def words(*, doubtful: bool = False) -> CaseRowWords:
    return CaseRowWords(
        today=lambda: day(0),
        soon_days=3,
        field_names=lambda: {"land": "Đất đai"},
        running_duty=lambda line: Duty(ClockName.PROGRESS, day(7), 3) if line.case_id == "c_late" else None,
        answer=lambda _: read_clocks(RECEIVED, channel="citizen", law=law()).answer,
        in_doubt=lambda: doubtful,
    )


def listing(*groups: tuple[str, Sequence[str]]) -> Listing:
    ids = tuple(case_id for _, members in groups for case_id in members)
    return Listing(ids, tuple(Group(key, len(members)) for key, members in groups))


@pytest.fixture
def queue() -> FakeQueue:
    return FakeQueue()


@pytest.fixture
def model(queue: FakeQueue) -> CaseListModel:
    return CaseListModel(queue.lines, words())


def shown(model: CaseListModel) -> list[str]:
    """What stands in the rows: case ids, and headings as `#title count`."""
    rows = []
    for row in range(model.rowCount()):
        heading = model.data(model.index(row, 0), GROUP_ROLE)
        rows.append(f"#{heading.title} {heading.count}" if heading else model.case_id(row))
    return [str(row) for row in rows]


@pytest.fixture
def view(model: CaseListModel, qtbot: QtBot) -> CaseList:
    shown_list = CaseList(model)
    qtbot.addWidget(shown_list)
    shown_list.resize(800, 400)
    shown_list.show()
    return shown_list


def test_headings_stand_above_their_cases(model: CaseListModel) -> None:
    model.start_over(listing(("overdue", ["a", "b"]), ("soon", ["c"])))
    assert shown(model) == ["#Quá hạn 2", "a", "b", "#Đến hạn trong 3 ngày 1", "c"]


def test_a_row_that_was_a_heading_in_another_list_is_as_high_as_the_others(
    model: CaseListModel, view: CaseList
) -> None:
    model.start_over(listing(("overdue", ["a", "b"]), ("soon", ["c", "d"])))
    model.start_over(listing(("answered", ["e", "f", "g", "h", "i"])))
    assert len({view.rowHeight(row) for row in range(1, model.rowCount())}) == 1


def test_no_countdown_of_an_answered_case_is_cut(model: CaseListModel, view: CaseList) -> None:
    model.start_over(listing(("soon", ["a"])))
    before = view.columnWidth(Column.DUE)
    model.start_over(listing(("answered", ["b"])))
    late = Countdown(Urgency.ANSWERED_LATE, 30)
    edges = 24  # left of the row, right of the cell
    assert view.columnWidth(Column.DUE) >= chip_size("đã trả lời, trễ 30 ngày", late).width() + edges
    model.start_over(listing(("soon", ["a"])))
    assert view.columnWidth(Column.DUE) == before


def test_a_heading_can_hold_the_focus_but_is_never_selected(model: CaseListModel) -> None:
    model.start_over(listing(("overdue", ["a"])))
    heading, case = model.flags(model.index(0, 0)), model.flags(model.index(1, 0))
    assert heading & Qt.ItemFlag.ItemIsEnabled
    assert not heading & Qt.ItemFlag.ItemIsSelectable
    assert case & Qt.ItemFlag.ItemIsSelectable


def test_qt_finds_no_fault_with_the_model_through_all_kinds_of_news(
    model: CaseListModel, queue: FakeQueue
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.start_over(listing(("overdue", ["a", "b"]), ("later", ["c", "d", "e"])))
    model.adopt(listing(("overdue", ["b"]), ("soon", ["x", "a"]), ("later", ["e", "c"])))
    model.fold("later", folded=True)
    queue.changed["c"] = line_of("c", title="Khác")
    model.forget({"c", "b", "nobody"})
    model.adopt(listing(("later", ["e"])))
    model.fold("later", folded=False)
    model.start_over(Listing((), ()))
    assert model.rowCount() == 0
    del tester


@pytest.mark.parametrize("grouped", [True, False])
def test_two_hundred_random_orders_keep_selection_and_focus_on_their_cases(
    model: CaseListModel, view: CaseList, *, grouped: bool
) -> None:
    chance = random.Random(7)
    ids = list(many_ids(60))
    keys = ("overdue", "soon", "later", "paused") if grouped else ("",)

    def order() -> Listing:
        chance.shuffle(ids)
        cuts = sorted(chance.sample(range(1, 60), len(keys) - 1))
        parts = [ids[i:j] for i, j in zip([0, *cuts], [*cuts, 60], strict=True)]
        return listing(*zip(keys, parts, strict=True)) if grouped else Listing(tuple(ids), ())

    model.start_over(order())
    flags = QItemSelectionModel.SelectionFlag
    for case_id in ("c_7", "c_30"):
        row = model.row_of(case_id)
        assert row is not None
        view.selectionModel().setCurrentIndex(model.index(row, 0), flags.Select | flags.Rows)
    heights = {True: view._rows.group_height(), False: view._rows.row_height()}
    for _ in range(200):
        wanted = order()
        with view.keeping_place():
            model.adopt(wanted)
        assert tuple(model.case_ids()) == wanted.ids
        assert sorted(view.chosen_cases()) == ["c_30", "c_7"]
        assert view.current_case() == "c_30"
        assert all(
            view.rowHeight(row) == heights[model.group_at(row) is not None] for row in range(model.rowCount())
        )


def test_members_come_and_go_at_random_and_the_rows_are_right(model: CaseListModel) -> None:
    chance = random.Random(11)
    ids = many_ids(80)
    model.start_over(Listing(ids[:40], ()))
    for _ in range(100):
        wanted = tuple(chance.sample(ids, chance.randint(0, 80)))
        model.adopt(Listing(wanted, ()))
        assert tuple(model.case_ids()) == wanted
        assert [model.row_of(case_id) for case_id in wanted] == list(range(len(wanted)))


def test_a_case_that_was_seen_and_left_keeps_its_place_until_the_list_is_left(model: CaseListModel) -> None:
    model.start_over(listing(("overdue", ["a"]), ("soon", ["b", "c"])))
    model.line("a")
    model.adopt(listing(("soon", ["b"])))
    assert shown(model) == ["#Quá hạn 0", "a", "#Đến hạn trong 3 ngày 1", "b", "c"]
    assert model.is_leaving("a")
    assert model.data(model.index(1, Column.CONTENT), CELL_ROLE).faded
    model.start_over(listing(("soon", ["b"])))
    assert shown(model) == ["#Đến hạn trong 3 ngày 1", "b"]


def test_a_case_that_comes_back_is_an_ordinary_one_again(model: CaseListModel) -> None:
    model.start_over(listing(("soon", ["a", "b"])))
    model.line("a")
    model.adopt(listing(("soon", ["b"])))
    model.adopt(listing(("soon", ["b", "a"])))
    assert shown(model) == ["#Đến hạn trong 3 ngày 2", "b", "a"]
    assert not model.is_leaving("a")


def test_a_case_gone_from_this_machine_keeps_the_line_it_had(model: CaseListModel, queue: FakeQueue) -> None:
    model.start_over(listing(("soon", ["a", "b"])))
    model.line("a")
    queue.gone.add("a")
    model.adopt(listing(("soon", ["b"])))
    model.forget({"a"})
    line = model.line("a")
    assert line is not None
    assert line.title == "Kiến nghị a"


def test_only_what_is_looked_at_is_fetched_a_page_at_a_time(model: CaseListModel, queue: FakeQueue) -> None:
    model.start_over(Listing(many_ids(20_000), ()))
    assert queue.asked == []
    model.data(model.index(10_000, 0), CELL_ROLE)
    model.data(model.index(10_001, 0), CELL_ROLE)
    assert queue.asked == [PAGE]


def test_a_changed_case_is_fetched_again(model: CaseListModel, queue: FakeQueue, qtbot: QtBot) -> None:
    model.start_over(Listing(("a", "b"), ()))
    model.line("a")
    queue.changed["a"] = line_of("a", title="Tiêu đề mới")
    with qtbot.waitSignal(model.dataChanged):
        model.forget({"a"})
    assert model.data(model.index(0, Column.CONTENT), CELL_ROLE).text == "Tiêu đề mới"


def test_a_folded_group_hides_its_cases_and_keeps_its_count(model: CaseListModel) -> None:
    model.start_over(listing(("overdue", ["a", "b"]), ("soon", ["c"])))
    model.fold("overdue", folded=True)
    assert shown(model) == ["#Quá hạn 2", "#Đến hạn trong 3 ngày 1", "c"]
    heading = model.data(model.index(0, 0), GROUP_ROLE)
    assert heading == GroupRow("Quá hạn", 2, open=False)
    assert model.case_ids() == ["a", "b", "c"]
    model.fold("overdue", folded=False)
    assert shown(model)[:3] == ["#Quá hạn 2", "a", "b"]


def test_a_row_inserted_above_does_not_move_what_is_on_the_screen(
    model: CaseListModel, view: CaseList
) -> None:
    ids = many_ids(100)
    model.start_over(Listing(ids, ()))
    view.verticalScrollBar().setValue(40 * view._rows.row_height() + 11)
    row = model.row_of("c_42")
    assert row is not None
    before = view.rowViewportPosition(row)
    with view.keeping_place():
        model.adopt(Listing(("new_1", "new_2", *ids), ()))
    row = model.row_of("c_42")
    assert row == 44
    assert view.rowViewportPosition(row) == before


def test_t7_twenty_thousand_rows_take_over_a_pull_without_a_stall(
    model: CaseListModel, view: CaseList
) -> None:
    ids = list(many_ids(20_000))
    model.start_over(Listing(tuple(ids), ()))
    view.go_to("c_15000")
    held = QPersistentModelIndex(view.currentIndex())
    moved = [ids[19_999], *ids[:19_999]]
    began = perf_counter()
    with view.keeping_place():
        model.adopt(Listing(tuple(moved), ()))
    one_moved = perf_counter() - began
    fresh = [f"n_{n}" for n in range(500)]
    mixed = list(moved)
    for n, case_id in enumerate(fresh):
        mixed.insert(n * 41, case_id)
    began = perf_counter()
    with view.keeping_place():
        model.adopt(Listing(tuple(mixed), ()))
    many_came = perf_counter() - began
    assert model.case_id(held.row()) == "c_15000"
    assert view.current_case() == "c_15000"
    # Bounds ten times what was measured, so that only a change of kind fails here.
    assert one_moved < 0.5
    assert many_came < 0.5


def test_a_row_reads_as_one_sentence() -> None:
    late = line_of("a", due_on=day(-3), title="Thái độ tiếp dân", badge=Badge.DRAFT)
    assert words().sentence(late) == (
        "Quá hạn 3 ngày, hạn thứ Sáu 22/08. Thái độ tiếp dân. Đang xử lý. Nháp trên máy."
    )


@pytest.mark.parametrize(
    ("changed", "countdown", "under"),
    [
        ({"due_on": day(0)}, "hạn hôm nay", "hết ngày 25/08"),
        ({"due_on": day(2)}, "còn 2 ngày", "thứ Tư 27/08"),
        ({"due_on": day(-21)}, "quá hạn 21 ngày", "hạn thứ Hai 04/08"),
        ({"due_on": None, "paused_on": day(-5)}, "đang tạm dừng", "chờ bổ sung từ 20/08"),
        ({"due_on": None}, "chưa có hạn", ""),
        ({"answered_on": day(-1)}, "đã trả lời đúng hạn", "24/08"),
        ({"due_on": day(-3), "answered_on": day(-1)}, "đã trả lời, trễ 2 ngày", "24/08"),
        ({"due_on": day(4), "estimated": True}, "còn 4 ngày", "thứ Sáu 29/08, tạm tính"),
    ],
)
def test_the_countdown_is_painted_in_words_over_its_date(
    changed: dict[str, object], countdown: str, under: str
) -> None:
    cell = words().cell(line_of("a", **changed), Column.DUE, leaving=False)
    assert (cell.countdown_text, cell.second) == (countdown, under)


def test_a_reply_the_portal_has_not_confirmed_is_not_called_answered() -> None:
    line = line_of("a", status="answered", sent_unconfirmed=True)
    assert words().cell(line, Column.STATE, leaving=False).text == "Đã trả lời, chờ cổng nhận"


def test_a_state_this_version_does_not_know_is_shown_as_it_came() -> None:
    assert words().cell(line_of("a", status="x_new"), Column.STATE, leaving=False).text == "x_new"


def test_an_overdue_row_shows_the_running_duty_and_reads_its_date_with_it() -> None:
    late = line_of("c_late", due_on=day(-18), title="Chậm trả kết quả")
    assert words().cell(late, Column.DUE, leaving=False).second == "cập nhật lần 3: 01/09"
    assert words().sentence(late).startswith("Quá hạn 18 ngày, hạn thứ Năm 07/08. Cập nhật lần 3: 01/09.")


def test_a_clock_in_doubt_puts_a_question_mark_and_says_why(queue: FakeQueue) -> None:
    model = CaseListModel(queue.lines, words(doubtful=True))
    model.start_over(listing(("soon", ["a"])))
    cell = model.data(model.index(1, Column.DUE), CELL_ROLE)
    assert cell.countdown_text == "còn 2 ngày?"
    tip = model.data(model.index(1, Column.DUE), Qt.ItemDataRole.ToolTipRole)
    assert "\nGiờ máy chưa chắc." in tip


def test_what_a_row_has_no_room_for_is_told_by_its_tip(model: CaseListModel) -> None:
    model.start_over(listing(("soon", ["a"])))
    tips = [
        model.data(model.index(1, column), Qt.ItemDataRole.ToolTipRole)
        for column in (Column.DUE, Column.CONTENT, Column.STATE)
    ]
    how = (
        "Nhận 07/08, ngày này không tính.\n20 ngày: QĐ 574/QĐ-TTg, Quy chế (R-574-ANSWER).\n"
        "Không tạm dừng.\nThứ Tư 27/08."
    )
    assert tips == [how, "Kiến nghị a", None]
