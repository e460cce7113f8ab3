"""Pages behind words: a tab bar that begins where the text of the pages begins."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.widgets.text import rule

_MARGIN = 16


class Tabs(QWidget):
    """Ctrl+Tab is the screen's business; a page keeps its state while another one is in front."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QTabBar()
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(False)
        self._pages = QStackedWidget()
        self._bar.currentChanged.connect(self._turn)
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 0, 0, 0)
        head.addWidget(self._bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._pages, 1)

    def add(self, page: QWidget, title: str) -> None:
        """A page at the end."""
        self._pages.addWidget(page)
        self._bar.addTab(title)

    def titles(self) -> list[str]:
        """The words on the tabs."""
        return [self._bar.tabText(place) for place in range(self._bar.count())]

    def current(self) -> int:
        """Which page is in front."""
        return self._bar.currentIndex()

    def turn_to(self, place: int) -> None:
        """Bring a page to the front; past the last comes the first."""
        self._bar.setCurrentIndex(place % self._bar.count())

    def place_of(self, widget: QWidget) -> int:
        """The page that holds `widget`, -1 for none."""
        for place in range(self._pages.count()):
            page = self._pages.widget(place)
            if page is not None and (page is widget or page.isAncestorOf(widget)):
                return place
        return -1

    def set_title(self, place: int, title: str) -> None:
        """Word a tab anew, for counts."""
        self._bar.setTabText(place, title)

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self.turned.emit(place)
