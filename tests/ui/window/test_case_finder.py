"""Ctrl+G: a case by its code, also one that stands in no list any more."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from tests.ui.case.desk import Desk
from tests.ui.window.cases import queue_document
from tests.ui.window.hands import labels
from ui.main_window import MainWindow
from ui.screens.case import CaseScreen


def answers(code: str) -> Callable[[], None]:
    """Fills in the question that will be open by then."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(code)
        dialog.accept()

    return answer


def go_to(window: MainWindow, code: str) -> str:
    """Type a code; the id of the case that opens, "" for none."""
    QTimer.singleShot(0, answers(code))
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    return "".join(screen.case_id for screen in window.findChildren(CaseScreen))


@pytest.mark.parametrize("status", ["returned", "answered", "in_progress"])
def test_a_case_opens_by_its_code_whatever_became_of_it(window: MainWindow, desk: Desk, status: str) -> None:
    desk.receive(queue_document("c_77", status=status))
    assert go_to(window, " pakn.20250814.0077 ") == "c_77"


@pytest.mark.parametrize("code", ["PAKN.1999", "PAKN.2025"])
def test_a_code_of_no_case_or_of_many_opens_nothing_and_says_so(window: MainWindow, code: str) -> None:
    assert go_to(window, code) == ""
    assert "Không thấy đúng một PAKN có mã này trên máy." in labels(window)
