"""Rows painted from values: what is drawn where, in both themes and at every text size."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from ui import fonts
from ui.countdown import Countdown
from ui.delegates.cells import CELL_ROLE, GROUP_ROLE, NAV_ROLE, Cell, GroupRow, NavItem
from ui.delegates.list_view import prepare_table
from ui.delegates.nav import NavDelegate
from ui.delegates.rows import RowDelegate
from ui.icons import Icon
from ui.sign import Sign
from ui.theme import LIGHT, Theme, apply_theme

TODAY = date(2025, 8, 25)
ROWS: list[GroupRow | list[Cell]] = [
    GroupRow("Quá hạn", 2),
    [
        Cell(
            countdown=Countdown.to(date(2025, 8, 22), TODAY),
            countdown_text="quá hạn 3 ngày",
            second="hạn thứ Sáu 22/08",
        ),
        Cell("Thái độ tiếp dân", "PAKN.20250802.0007", dot=True, lead="Mới giao"),
        Cell(sign=Sign(Icon.REFUSED, "Bị từ chối", "late", bold=True)),
    ],
    [
        Cell(
            countdown=Countdown.to(date(2025, 8, 27), TODAY),
            countdown_text="còn 2 ngày",
            second="thứ Tư 27/08",
        ),
        Cell("Thành phần hồ sơ", "PAKN.20250807.0022"),
        Cell("Đang xử lý", sign=Sign(Icon.DRAFT, "Nháp trên máy", "text_2")),
    ],
    [Cell("Đã chuyển đi", faded=True), Cell("4.302", align_right=True), Cell()],
]


class Model(QAbstractTableModel):
    """The rows above, handed out as a screen's model does."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(ROWS)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 3

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        row = ROWS[index.row()]
        if isinstance(row, GroupRow):
            return row if role == GROUP_ROLE else None
        return row[index.column()] if role == CELL_ROLE else None


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(Model(view))
    prepare_table(view)
    delegate = RowDelegate(view)
    view.setItemDelegate(delegate)
    view.horizontalHeader().hide()
    for number, row in enumerate(ROWS):
        height = delegate.group_height() if isinstance(row, GroupRow) else delegate.row_height()
        view.setRowHeight(number, height)
    view.resize(700, 300)
    view.horizontalHeader().setStretchLastSection(True)
    view.show()
    return view


def picture_of(view: QTableView, row: int) -> QImage:
    """The row as it is painted."""
    first = view.visualRect(view.model().index(row, 0))
    return view.viewport().grab(first.adjusted(0, 0, view.viewport().width(), 0)).toImage()


def colours(picture: QImage) -> set[str]:
    """Every colour of a picture."""
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_an_overdue_row_carries_a_solid_chip_and_the_others_do_not(table: QTableView) -> None:
    assert LIGHT.late_solid in colours(picture_of(table, 1))
    assert LIGHT.late_solid not in colours(picture_of(table, 2))
    assert LIGHT.soon_tint in colours(picture_of(table, 2))


def test_the_whole_row_is_framed_when_selected_and_focused(table: QTableView, qtbot: QtBot) -> None:
    table.selectRow(2)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    picture = picture_of(table, 2)
    middle = picture.height() // 2
    assert picture.pixelColor(0, middle).name().upper() == LIGHT.accent
    assert picture.pixelColor(4, 3).name().upper() == LIGHT.sel
    right = table.viewport().width() - 1
    assert picture.pixelColor(right, middle).name().upper() == LIGHT.accent_edge
    between = table.columnViewportPosition(1)
    assert picture.pixelColor(between, 4).name().upper() == LIGHT.sel


def test_a_selected_row_stays_marked_in_grey_when_the_focus_is_elsewhere(table: QTableView) -> None:
    table.selectRow(2)
    table.clearFocus()
    assert LIGHT.sel_idle in colours(picture_of(table, 2))
    assert LIGHT.sel not in colours(picture_of(table, 2))


def test_a_group_name_runs_on_behind_the_first_column(table: QTableView) -> None:
    table.setColumnWidth(0, 60)
    across = picture_of(table, 0).copy(60, 0, 60, 20)
    assert len(colours(across)) > 2


def test_a_changed_row_has_a_dot(table: QTableView) -> None:
    changed = picture_of(table, 1)
    left = table.columnViewportPosition(1)
    dot = changed.copy(left, 0, 8, 28)
    assert LIGHT.accent in colours(dot)


def test_one_line_rows_are_lower(table: QTableView) -> None:
    dense = RowDelegate(table, dense=True)
    assert dense.row_height() == 30
    table.setItemDelegate(dense)
    table.setRowHeight(1, dense.row_height())
    assert LIGHT.late_solid in colours(picture_of(table, 1))


def test_row_heights_are_those_of_the_style(table: QTableView) -> None:
    delegate = RowDelegate(table)
    assert (delegate.row_height(), delegate.group_height()) == (47, 26)
    assert delegate.sizeHint(QStyleOptionViewItem(), table.model().index(0, 0)).height() == 26
    assert delegate.sizeHint(QStyleOptionViewItem(), table.model().index(1, 0)).height() == 47


@pytest.mark.parametrize("scale", fonts.SCALES)
def test_two_lines_fit_into_a_row_at_every_text_size(
    qapp: QApplication, table: QTableView, scale: int
) -> None:
    apply_theme(qapp, LIGHT, scale)
    needed = fonts.box_height(fonts.Role.CHIP) + fonts.box_height(fonts.Role.SECOND)
    assert RowDelegate(table).row_height() > needed


def test_the_active_entry_of_the_navigation_has_bar_and_fill(theme: Theme, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setProperty("surface", "window")
    entries = [
        NavItem(None, "Việc của tôi", heading=True),
        NavItem(Icon.QUEUE, "Hàng đợi của tôi", count=11),
        NavItem(Icon.OVERDUE, "Quá hạn", count=3, ink="late"),
        NavItem(Icon.DUE_SOON, "Sắp đến hạn", count=0, ink="soon"),
    ]
    model = QStandardItemModel(view)
    for entry in entries:
        item = QStandardItem()
        item.setData(entry, NAV_ROLE)
        model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(NavDelegate(view))
    view.resize(204, 200)
    view.show()
    view.setCurrentIndex(model.index(1, 0))
    pictures = [view.viewport().grab(view.visualRect(model.index(n, 0))).toImage() for n in range(4)]
    assert {theme.sel, theme.accent} <= colours(pictures[1])
    assert theme.sel not in colours(pictures[2])
    assert _has_near(pictures[2], theme.late)
    assert not _has_near(pictures[3], theme.soon)


def _has_near(picture: QImage, colour: str) -> bool:
    wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for x in range(picture.width()):
        for y in range(picture.height()):
            found = picture.pixelColor(x, y)
            if all(
                abs(a - b) < 24
                for a, b in zip((found.red(), found.green(), found.blue()), wanted, strict=True)
            ):
                return True
    return False
