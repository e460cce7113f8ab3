"""The report in its window: who has it, how it folds, and the list behind a cell that leads back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.lines import Mailbox
from tests.ui.case.conftest import press
from tests.ui.case.desk import HEAD, OFFICER, Desk
from tests.ui.report.conftest import REPORTER, NewDesk, wait_for
from ui.main_window import MainWindow
from ui.menus import MenuName
from ui.navigation import CaseSet, Elsewhere, NavigationWords, first_place
from ui.screens.report_pages import Page
from ui.widgets.chart_card import ChartCard
from ui.widgets.report_table import ReportTable

SIZES = [QSize(1366, 768), QSize(1093, 543), QSize(960, 469), QSize(683, 313)]
NewWindow = Callable[[Desk, QSize], MainWindow]


@pytest.fixture
def new_window(qtbot: QtBot, new_desk: NewDesk) -> Iterator[NewWindow]:
    """Opens the window of a desk at a size, with the report in front."""
    opened: list[MainWindow] = []
    assert new_desk is not None  # closed after the windows

    def open_one(desk: Desk, size: QSize) -> MainWindow:
        window = MainWindow(desk.work)
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(size)
        window.show()
        wait_for(qtbot, window.figures())
        return window

    yield open_one
    for window in opened:
        window.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_only_the_table_scrolls_sideways_and_nothing_is_cut_off(
    qtbot: QtBot, new_window: NewWindow, head_desk: Desk, size: QSize
) -> None:
    window = new_window(head_desk, size)
    screen = window.figures()
    for page in (Page.FIGURES, Page.TIMELINESS, Page.FROZEN):
        screen.show_page(page)
        qtbot.wait(20)
        assert window.size() == size
        for area in window.findChildren(QAbstractScrollArea):
            if area.isVisible() and not isinstance(area, ReportTable):
                assert not area.horizontalScrollBar().isVisible()
        for widget in screen.findChildren(QWidget):
            inside = any(isinstance(up, QAbstractScrollArea) for up in ancestors(widget))
            if widget.isVisible() and not inside and not widget.isWindow():
                place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
                assert window.rect().contains(place), (type(widget).__name__, place)
    tabs = screen.body.tabs
    shown = [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
    assert all(tabs.rect().contains(tabs.tabRect(place)) for place in shown)
    assert (Page.CHART in shown) == (size.width() < 1280)
    screen.show_page(Page.CHART if Page.CHART in shown else Page.FIGURES)
    assert screen.body.figures.chart.isVisible()
    assert isinstance(screen.body.figures.chart, ChartCard)


def ancestors(widget: QWidget) -> list[QWidget]:
    up = widget.parentWidget()
    return [up, *ancestors(up)] if up is not None else []


def test_a_row_stays_in_sight_even_in_the_smallest_window(
    qtbot: QtBot, new_window: NewWindow, head_desk: Desk
) -> None:
    window = new_window(head_desk, SIZES[-1])
    table = window.figures().body.figures.table
    qtbot.wait(20)
    table.choose("land", 7)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    window.figures().show_page(Page.TIMELINESS)
    qtbot.wait(20)
    timeliness = window.figures().body.timeliness
    timeliness.table.choose("land", 1)
    assert (
        timeliness.table.viewport()
        .rect()
        .contains(timeliness.table.visualRect(timeliness.table.currentIndex()))
    )
    press(timeliness, "Biểu đồ")
    assert not timeliness.table.isVisible()
    assert timeliness.findChild(ChartCard).isVisible()


def test_the_list_behind_a_cell_leads_back_to_the_report(
    qtbot: QtBot, new_window: NewWindow, head_desk: Desk
) -> None:
    window = new_window(head_desk, SIZES[0])
    screen = window.figures()
    screen.list_wanted.emit("Ô (7), Đất đai: 2", ["c_1", "c_2", "c_gone"])
    assert isinstance(window.place, CaseSet)
    assert window.queue.isVisible()
    qtbot.waitUntil(lambda: window.queue.list.model().rowCount() == 2)
    assert window.queue.head.name == "Ô (7), Đất đai: 2"
    assert not window.queue.head.search.isVisible()
    window.open_case("c_2", ["c_1", "c_2"])
    window.back()
    assert window.queue.isVisible()
    assert isinstance(window.place, CaseSet)
    QTest.keyClick(window.queue.list, Qt.Key.Key_Escape)
    assert window.place is Elsewhere.REPORT
    assert screen.isVisible()
    window.go(Mailbox.ANSWERED)
    assert window.queue.head.search.isVisible()


def test_who_answers_for_others_has_the_report_and_a_reporter_begins_there() -> None:
    words = NavigationWords()
    everybody = (OFFICER, HEAD, REPORTER)
    places = {person.id: [entry.place for entry in words.entries(person)] for person in everybody}
    assert Elsewhere.REPORT not in places[OFFICER.id]
    assert Elsewhere.REPORT in places[HEAD.id]
    assert first_place(REPORTER) is Elsewhere.REPORT
    assert Elsewhere.TODAY not in places[REPORTER.id]


def test_the_menu_of_reports_stands_where_there_is_a_report(new_window: NewWindow, head_desk: Desk) -> None:
    window = new_window(head_desk, SIZES[0])
    menu = window._menus._menus[MenuName.REPORTS]
    assert menu.menuAction().isVisible()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:3] == ["Báo cáo quý", "Kết quả xử lý", "Số liệu đã chốt"]
    next(action for action in menu.actions() if action.text() == "Kết quả xử lý").trigger()
    assert window.figures().body.tabs.currentIndex() == Page.TIMELINESS


def test_news_while_nobody_looks_are_counted_when_the_report_comes_back(
    qtbot: QtBot, new_window: NewWindow, head_desk: Desk
) -> None:
    window = new_window(head_desk, SIZES[0])
    screen = window.figures()
    window.go(first_place(HEAD))
    head_desk.lose("c_1")
    assert not screen.is_fresh
    window.figures()
    wait_for(qtbot, screen)
    assert screen.body.figures.table.cell_text("land", 7) == "1"
