"""An officer's hands and eyes at a window: pressing keys, reading what is shown."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from ui.widgets.text import ElidedLabel

M = Qt.KeyboardModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = M.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def labels(widget: QWidget) -> str:
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def assert_nothing_is_cut_off(window: QWidget) -> None:
    """Every part stands inside the window, no label is shortened, nothing scrolls sideways."""
    for area in window.findChildren(QAbstractScrollArea):
        if area.isVisible() and not isinstance(area, QTextEdit):
            assert not area.horizontalScrollBar().isVisible()
            if isinstance(area, QScrollArea):
                assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    whole = QRect(window.rect())
    for widget in window.findChildren(QWidget):
        inside_a_scroll = any(isinstance(up, QAbstractScrollArea) for up in ancestors(widget))
        if not widget.isVisible() or widget.isWindow() or inside_a_scroll:
            continue
        place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
        assert whole.contains(place), (type(widget).__name__, place)
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and widget.text():
            assert widget.height() >= widget.fontMetrics().height()
            if not widget.wordWrap():
                assert widget.width() >= widget.sizeHint().width() - 1, widget.text()


def ancestors(widget: QWidget) -> list[QWidget]:
    up = widget.parentWidget()
    return [up, *ancestors(up)] if up is not None else []
