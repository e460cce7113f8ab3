"""Keys never collide with typing Vietnamese."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from ui.shortcuts import Key, KeySheet, KeyWords, digit_of

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def pressed(key: int, modifiers: Qt.KeyboardModifier, scan_code: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0)


@pytest.mark.parametrize("key", list(Key))
def test_no_key_is_one_that_an_input_method_takes(key: Key) -> None:
    assert "Ctrl+Shift" not in key
    assert "Ctrl+Alt" not in key
    assert "Alt+Shift" not in key
    assert not re.fullmatch(r"Alt\+\d|\w|Ctrl\+Space|Alt\+Z|Backspace|Delete", key)


def test_no_key_is_given_twice() -> None:
    assert len({str(key) for key in Key}) == len(list(Key))


def test_a_digit_key_is_known_by_its_place_where_the_layout_has_a_letter_there() -> None:
    first = 10  # the scan code of the key 1 under X11 and Wayland
    assert digit_of(pressed(ord("Ă"), CTRL, first)) == 1
    assert digit_of(pressed(ord("À"), CTRL, first + 8)) == 9
    assert digit_of(pressed(int(Qt.Key.Key_R), CTRL, 27)) is None


def test_a_digit_on_the_number_pad_counts_too() -> None:
    assert digit_of(pressed(int(Qt.Key.Key_7), CTRL | Qt.KeyboardModifier.KeypadModifier)) == 7


def test_a_digit_without_ctrl_is_typing() -> None:
    assert digit_of(pressed(int(Qt.Key.Key_1), NONE, 10)) is None
    assert digit_of(pressed(int(Qt.Key.Key_1), CTRL | Qt.KeyboardModifier.ShiftModifier, 10)) is None


def test_the_sheet_lists_every_key(qtbot: QtBot) -> None:
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    listed = " ".join(key for _, lines in KeyWords().groups() for key, _ in lines)
    spelled = {Key.OPEN: "Enter", Key.WHY_THIS_DATE: "Alt+Enter", Key.BACK: "Alt+←", Key.SMALLER: "Ctrl+−"}
    for key in Key:
        assert spelled.get(key, str(key)) in listed
