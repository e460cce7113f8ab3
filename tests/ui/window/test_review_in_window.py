"""A review in the window: it takes the place of the navigation and opens at the case that was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.lines import Mailbox
from tests.ui.case.desk import HEAD, Desk, in_review
from tests.ui.window.cases import queue_document
from tests.ui.window.hands import press
from ui.main_window import MainWindow
from ui.screens.preview import Wish
from ui.widgets.buttons import IconButton

K = Qt.Key


@pytest.fixture
def review_window(qtbot: QtBot, new_desk: Callable[..., Desk]) -> Iterator[MainWindow]:
    """The window of the head of the unit at 1366×768, with two answers that wait."""
    desk = new_desk(HEAD)
    desk.receive(*[queue_document(one, **in_review(f"Trả lời {one}.")) for one in ("c_02", "c_04")])
    window = MainWindow(desk.work)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.go(Mailbox.TO_REVIEW)
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def test_a_review_takes_the_place_of_the_navigation_until_it_is_asked_for(
    review_window: MainWindow,
) -> None:
    review = review_window._screens.review()
    assert not review_window.navigation.isVisible()
    menu = next(one for one in review.findChildren(IconButton) if one.accessibleName() == "Điều hướng")
    QTest.keyClick(menu, K.Key_Space)
    assert review_window.navigation.isVisible()
    assert review_window.navigation.main.hasFocus()
    press(K.Key_Down)  # to the next place, where the navigation belongs
    assert review_window.place is not Mailbox.TO_REVIEW
    assert review_window.navigation.isVisible()
    review_window.go(Mailbox.TO_REVIEW)
    assert not review_window.navigation.isVisible()


def test_looking_at_an_answer_to_approve_opens_its_review(review_window: MainWindow) -> None:
    review_window.go(Mailbox.OVERDUE)
    review_window.open_case("c_04", ["c_02", "c_04"], Wish.REVIEW)
    review = review_window._screens.review()
    assert review.isVisible()
    assert "Trả lời c_04." in review.text.toPlainText()
