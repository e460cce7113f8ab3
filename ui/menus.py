"""The menus: every command stands in one, with its key."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QMenuBar,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)


class MenuName(Enum):
    """The menus in order; their letters are plain ASCII: P, S, X, L, B, O, G."""

    CASES = auto()
    EDIT = auto()
    VIEW = auto()
    WORK = auto()
    SYNC = auto()
    REPORTS = auto()
    HELP = auto()


class _LetterStyle(QProxyStyle):
    """Underlines the letters of a menu bar only when told to; of the bar alone, for every question costs."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.underlines = False

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self.underlines)
        return super().styleHint(hint, option, widget, returned)


class MenuBar(QMenuBar):
    """Shows the letters of its menus only while it is told to, which is while Alt is held."""

    def __init__(self) -> None:
        super().__init__()
        self._letters = _LetterStyle()
        self._letters.setParent(self)
        self.setStyle(self._letters)

    @property
    def shows_letters(self) -> bool:
        """Whether the letters are underlined now."""
        return self._letters.underlines

    def show_letters(self, *, shown: bool) -> None:
        """Underline the letters, or no longer."""
        if shown != self._letters.underlines:
            self._letters.underlines = shown
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        """After Alt+Tab nobody tells that Alt was let go."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.show_letters(shown=False)


class Menus(QObject):
    """The same menus in the bar and, in a low window, behind one button."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar = MenuBar()
        self.all = QMenu(window)
        words = {
            MenuName.CASES: self.tr("&PAKN"),
            MenuName.EDIT: self.tr("&Sửa"),
            MenuName.VIEW: self.tr("&Xem"),
            MenuName.WORK: self.tr("Xử &lý"),
            MenuName.SYNC: self.tr("Đồng &bộ"),
            MenuName.REPORTS: self.tr("Bá&o cáo"),
            MenuName.HELP: self.tr("Trợ &giúp"),
        }
        self._menus = {name: QMenu(words[name], window) for name in MenuName}
        for menu in self._menus.values():
            self.bar.addMenu(menu)
            self.all.addMenu(menu)

    def add(self, menu: MenuName, text: str, act: Callable[[], object], key: str = "") -> QAction:
        """A command; its key works whether or not the bar is shown."""
        action = QAction(text, self._window)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: act())
        self._menus[menu].addAction(action)
        self._window.addAction(action)
        return action

    def add_key(self, key: str, act: Callable[[], object]) -> None:
        """Another key for a command that already stands in a menu."""
        action = QAction(self._window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: act())
        self._window.addAction(action)

    def hide_empty(self) -> None:
        """A menu that has nothing for this person is not shown."""
        for menu in self._menus.values():
            menu.menuAction().setVisible(not menu.isEmpty())

    def separate(self, menu: MenuName) -> None:
        """A line between groups of commands."""
        self._menus[menu].addSeparator()
