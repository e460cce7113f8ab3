"""The table of figures: what each cell says, how keys go through it, what stays in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from ui.pictures import picture
from ui.theme import Theme
from ui.widgets.report_grid import Heading, Line
from ui.widgets.report_table import ReportTable

K, M = Qt.Key, Qt.KeyboardModifier
HEADINGS = [
    Heading("Kỳ trước", group="Tiếp nhận", number="(1)"),
    Heading("Mới nhận", group="Tiếp nhận", number="(2)"),
    Heading("Trong hạn", group="Đang xử lý", number="(3)"),
    Heading("Quá hạn", group="Đang xử lý", number="(4)"),
]
LAND = Line("land", "Đất đai", ("9", "46", "14", "3"))
BUILDING = Line("building", "Xây dựng", ("4", "22", "7", "0"))
TOTAL = Line("total", "Cộng", ("13", "68", "21", "3"), total=True)


@pytest.fixture
def table(qtbot: QtBot) -> ReportTable:
    made = ReportTable("Báo cáo quý")
    qtbot.addWidget(made)
    made.show_figures("Lĩnh vực", HEADINGS, [LAND, BUILDING, TOTAL])
    made.resize(600, 240)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def test_a_cell_says_its_row_its_numbered_column_and_its_figure(table: ReportTable) -> None:
    read = QAccessible.queryAccessibleInterface(table)
    said = [read.child(place).text(QAccessible.Text.Name) for place in range(read.childCount())]
    assert "Đất đai, (4) quá hạn: 3" in said
    assert "Cộng, (1) kỳ trước: 13" in said
    head = table.model().headerData(4, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert head == "(4) Đang xử lý: Quá hạn"


def test_arrows_move_and_enter_opens_what_is_behind_the_figure(qtbot: QtBot, table: ReportTable) -> None:
    assert table.current_cell() == ("land", 1)
    for key in (K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Down):
        qtbot.keyClick(table, key)
    assert table.current_cell() == ("building", 4)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, K.Key_Return)
    assert opened.args == ["building", 4]
    qtbot.keyClick(table, K.Key_Home)
    with qtbot.assertNotEmitted(table.opened):  # a name is no figure
        qtbot.keyClick(table, K.Key_Return)


def test_one_click_opens_a_figure_and_letters_go_nowhere(qtbot: QtBot, table: ReportTable) -> None:
    place = table.visualRect(table.model().index(2, 4)).center()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["total", 4]
    qtbot.keyClicks(table, "d")
    assert table.current_cell() == ("total", 4)


def test_a_range_is_copied_as_lines_with_tabs(qtbot: QtBot, table: ReportTable) -> None:
    for key in (K.Key_Right, K.Key_Down):
        qtbot.keyClick(table, key, M.ShiftModifier)
    qtbot.keyClick(table, K.Key_C, M.ControlModifier)
    assert QGuiApplication.clipboard().text() == "9\t46\n4\t22"


def test_other_figures_leave_the_current_cell_where_it_is(table: ReportTable) -> None:
    table.choose("building", 3)
    table.show_figures("Lĩnh vực", HEADINGS, [BUILDING, TOTAL])
    assert table.current_cell() == ("building", 3)


def test_names_and_total_stay_in_sight_while_the_rest_scrolls(qtbot: QtBot, table: ReportTable) -> None:
    many = [Line(f"k{n}", f"Lĩnh vực {n}", ("1", "20", "300", "4000")) for n in range(40)]
    table.show_figures("Lĩnh vực", HEADINGS, [*many, TOTAL])
    table.resize(260, 220)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    total = table.model().index(40, 2)
    assert table.visualRect(total).bottom() < table.viewport().height()
    at_the_left = QPoint(5, table.visualRect(total).top() - 4)
    assert table.indexAt(at_the_left).column() == 0
    assert table.indexAt(table.visualRect(total).center()).row() == 40
    table.choose("k20", 1)
    shown = table.visualRect(table.currentIndex())
    assert shown.left() >= table.columnWidth(0)
    assert shown.bottom() < table.visualRect(total).top()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=shown.center())
    assert opened.args == ["k20", 1]


def test_the_head_leaves_out_levels_that_no_column_has(table: ReportTable) -> None:
    whole = table.horizontalHeader().sizeHint().height()
    table.show_figures("Tuần", [Heading("Đúng hạn"), Heading("Trễ")], [Line("a", "01–06/07", ("1", "0"))])
    assert table.horizontalHeader().sizeHint().height() < whole / 1.5


def test_the_chosen_figure_is_framed_in_each_appearance(
    table: ReportTable, theme: Theme, tmp_path_factory: pytest.TempPathFactory
) -> None:
    table.choose("land", 4)
    path = tmp_path_factory.mktemp("figures") / "table.png"
    picture(table, path, QSize(600, 240))
    image = table.viewport().grab().toImage()
    frame = table.visualRect(table.currentIndex())
    seen = image.pixelColor(frame.left() + 1, frame.center().y()).name().upper()
    assert seen in (theme.focus, theme.line_strong)
    assert path.stat().st_size
