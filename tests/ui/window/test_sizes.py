"""The window at every size it must hold, and what it says where there is nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
    QWidget,
)

from desktop_app.domain.lines import Mailbox
from tests.ui.window.hands import assert_nothing_is_cut_off, labels, press
from ui.folding import Width, fold_of
from ui.main_window import MainWindow
from ui.navigation import Elsewhere

K, M = Qt.Key, Qt.KeyboardModifier
SIZES = [QSize(1366, 768), QSize(1093, 543), QSize(960, 469), QSize(683, 313)]


# sizes


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_nothing_is_cut_off_or_scrolls_sideways(new_window: Callable[..., MainWindow], size: QSize) -> None:
    window = new_window(size)
    QTest.qWait(120)
    assert window.size() == size
    assert_nothing_is_cut_off(window)


@pytest.mark.parametrize(
    ("size", "width", "low"),
    [
        (QSize(1700, 900), Width.WIDE, False),
        (QSize(1366, 768), Width.FULL, False),
        (QSize(1093, 543), Width.COMPACT, True),
        (QSize(960, 469), Width.NARROW, True),
        (QSize(683, 313), Width.SINGLE, True),
        (QSize(1280, 600), Width.FULL, False),
        (QSize(1279, 599), Width.COMPACT, True),
    ],
)
def test_a_window_folds_by_its_width_and_height(size: QSize, width: Width, *, low: bool) -> None:
    fold = fold_of(size)
    assert (fold.width, fold.low) == (width, low)


def test_a_narrow_window_has_the_list_alone_and_its_name_as_a_menu(
    new_window: Callable[..., MainWindow],
) -> None:
    window = new_window(QSize(960, 469))
    assert not window.navigation.isVisible()
    assert not window.queue.preview.isVisible()
    assert not window._menus.bar.isVisible()
    assert "3 quá hạn" in {one.accessibleName() for one in window.findChildren(QWidget)}
    review = next(one for one in window._places.actions() if one.data() == Mailbox.IN_REVIEW)
    review.trigger()
    assert window.place is Mailbox.IN_REVIEW


def test_every_menu_command_works_while_the_bar_is_hidden(new_window: Callable[..., MainWindow]) -> None:
    window = new_window(QSize(960, 469))
    press(K.Key_2, M.ControlModifier)
    assert window.place is Mailbox.OVERDUE
    press(K.Key_F, M.ControlModifier)
    assert window.queue.head.search.hasFocus()


# small windows and empty lists


@pytest.mark.parametrize(("size", "shown"), [(QSize(1093, 543), False), (QSize(960, 469), True)])
def test_without_navigation_every_screen_has_a_way_to_the_others(
    window: MainWindow, size: QSize, shown: bool
) -> None:
    window.resize(size)
    window.go(Elsewhere.SETTINGS)
    assert window._narrow_head.isVisible() == shown
    window.go(Mailbox.QUEUE)
    assert not window._narrow_head.isVisible()  # the list's own head has both


def test_rows_are_a_little_lower_in_a_low_window(window: MainWindow) -> None:
    case_row = window.queue._cases.row_of("c_01")
    assert case_row is not None
    usual = window.queue.list.rowHeight(case_row)
    window.resize(QSize(1093, 543))
    assert window.queue.list.rowHeight(case_row) == usual - 3
    window.resize(QSize(1366, 768))
    assert window.queue.list.rowHeight(case_row) == usual


def test_an_empty_list_says_what_it_would_hold_and_offers_one_way_on(window: MainWindow) -> None:
    window.go(Mailbox.ANSWERED)
    said = labels(window.queue)
    assert "Chưa có PAKN đã trả lời" in said
    buttons = [one for one in window.queue._empty.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in buttons] == ["Đồng bộ ngay"]
