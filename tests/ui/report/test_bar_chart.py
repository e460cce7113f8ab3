"""Stacked bars: numbers and words beside the colours, and the same numbers as a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.bar_chart import Bar, BarChart, Part, paint_swatch
from ui.widgets.chart_card import ChartCard, Legend
from ui.widgets.report_table import ReportTable

PARTS = [Part("đúng hạn"), Part("trễ hạn", late=True)]
BARS = [Bar("01–06/07", (11, 1)), Bar("07–13/07", (17, 2)), Bar("14–20/07", (4, 0))]


@pytest.fixture
def card(qtbot: QtBot) -> ChartCard:
    made = ChartCard("PAKN đã trả lời theo tuần", "Tuần")
    qtbot.addWidget(made)
    made.show_bars(PARTS, BARS)
    made.resize(600, 240)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_numbers_leave_out_what_counts_nothing() -> None:
    assert [bar.numbers for bar in BARS] == ["11 + 1", "17 + 2", "4"]
    assert Bar("", (0, 0)).numbers == "0"


def test_the_legend_says_each_part_with_its_total(card: ChartCard) -> None:
    assert card.findChild(Legend).accessibleName() == "đúng hạn 32, trễ hạn 3"


def test_arrows_go_from_bar_to_bar_and_each_is_a_sentence(qtbot: QtBot, card: ChartCard) -> None:
    chart = card.findChild(BarChart)
    assert chart.accessibleName() == "PAKN đã trả lời theo tuần"
    assert chart.accessibleDescription() == "01–06/07: đúng hạn 11, trễ hạn 1"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "07–13/07: đúng hạn 17, trễ hạn 2"
    for _ in range(5):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "14–20/07: đúng hạn 4, trễ hạn 0"


def test_one_key_turns_the_chart_into_a_table_of_the_same_numbers_and_esc_back(
    qtbot: QtBot, card: ChartCard
) -> None:
    qtbot.keyClick(card.findChild(BarChart), Qt.Key.Key_Return)
    table = card.findChild(ReportTable)
    assert card.is_table
    assert table.hasFocus()
    table.selectAll()
    assert table.chosen_text() == "01–06/07\t11\t1\n07–13/07\t17\t2\n14–20/07\t4\t0\nCộng\t32\t3"
    assert [one.text() for one in card.findChildren(QPushButton)] == ["Xem biểu đồ"]
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not card.is_table


def test_late_is_told_from_the_rest_by_more_than_colour(theme: Theme) -> None:
    """One is a plain fill, the other hatched: lines with the page between them."""
    seen = {}
    for late in (False, True):
        image = QImage(14, 10, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_swatch(painter, QRectF(0, 0, 14, 10), late=late)
        painter.end()
        seen[late] = {image.pixelColor(x, y).name().upper() for x in range(14) for y in range(10)}
    assert seen[False] == {theme.accent_solid}
    assert {theme.surface, theme.late_edge} <= seen[True]
