"""How a case's panels stand beside each other: three columns, or tabs where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ui.folding import Width
from ui.screens.tabs import Tabs
from ui.widgets.text import rule

_LEFT = {Width.WIDE: 440, Width.FULL: 376, Width.COMPACT: 306}
_RIGHT = {Width.WIDE: 440, Width.FULL: 392, Width.COMPACT: 290}


@dataclass(frozen=True, slots=True)
class Panels:
    """The parts of a case; `answer` brings its own scrolling, the others are scrolled by their column.

    `foot` stands below the answer, or below everything where only one part is in front.
    """

    petition: QWidget
    files: QWidget
    answer: QWidget
    deadline: QWidget
    history: QWidget
    foot: QWidget


@dataclass(frozen=True, slots=True)
class Titles:
    """What the tabs are called."""

    petition: str
    files: str
    answer: str
    deadline: str
    history: str


class CaseColumns(QWidget):
    """Moves the same panels between arrangements, so nothing in them is lost when the window folds."""

    def __init__(self, panels: Panels, titles: Titles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panels = panels
        self._titles = titles
        self._width: Width | None = None
        self._tabs: Tabs | None = None
        self._frame: QWidget | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    def fold(self, width: Width) -> None:
        """Arrange for a width class; the same class again changes nothing, the focus stays."""
        if width is self._width:
            return
        self._width = width
        focus = self.focusWidget()
        for panel in self._every():
            panel.setParent(self)
            panel.hide()
        if self._frame is not None:
            self._room.removeWidget(self._frame)
            self._frame.deleteLater()
        self._tabs = None
        self._frame = self._narrow() if width <= Width.NARROW else self._wide(width)
        self._room.addWidget(self._frame)
        for panel in self._every():
            panel.show()
        if focus is not None:
            self.show_part(focus)
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(280, 120)

    def show_part(self, widget: QWidget) -> None:
        """Bring the tab that holds `widget` to the front, if there are tabs."""
        if self._tabs is not None and (place := self._tabs.place_of(widget)) >= 0:
            self._tabs.turn_to(place)

    def title_tab(self, panel: QWidget, title: str) -> None:
        """Word the tab of a panel, for counts."""
        if self._tabs is not None and (place := self._tabs.place_of(panel)) >= 0:
            self._tabs.set_title(place, title)

    def has_own_tab(self, panel: QWidget) -> bool:
        """Whether a tab holds this panel alone."""
        return self._width is Width.COMPACT and panel is self._panels.files

    def step(self, by: int) -> None:
        """The next or previous tab (Ctrl+Tab)."""
        if self._tabs is not None:
            self._tabs.turn_to(self._tabs.current() + by)

    def _every(self) -> Sequence[QWidget]:
        panels = self._panels
        return (panels.petition, panels.files, panels.answer, panels.deadline, panels.history, panels.foot)

    def _wide(self, width: Width) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        panels, titles = self._panels, self._titles
        if width is Width.COMPACT:
            self._tabs = tabs = Tabs()
            tabs.add(column(panels.petition), titles.petition)
            tabs.add(column(panels.files), titles.files)
            tabs.add(column(panels.history, surface="surface"), titles.history)
            splitter.addWidget(tabs)
            right = column(panels.deadline, surface="window")
        else:
            splitter.addWidget(column(panels.petition, panels.files))
            right = column(panels.deadline, panels.history, surface="window")
        splitter.addWidget(_above(panels.answer, panels.foot))
        splitter.addWidget(right)
        for place, stretch in enumerate((0, 1, 0)):
            splitter.setStretchFactor(place, stretch)
        splitter.resize(self.size())  # sizes are shares of the room it has now
        sides = _LEFT[width], _RIGHT[width]
        splitter.setSizes([sides[0], max(300, self.width() - sum(sides) - 2), sides[1]])
        return splitter

    def _narrow(self) -> QWidget:
        self._tabs = tabs = Tabs()
        panels, titles = self._panels, self._titles
        tabs.add(column(panels.petition, panels.files), titles.petition)
        tabs.add(panels.answer, titles.answer)
        tabs.add(column(panels.deadline, surface="window"), titles.deadline)
        tabs.add(column(panels.history), titles.history)
        return _above(tabs, panels.foot)


def _above(widget: QWidget, foot: QWidget) -> QWidget:
    """Two widgets with a line between them; the foot keeps its height."""
    both = QWidget()
    stack = QVBoxLayout(both)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(0)
    stack.addWidget(widget, 1)
    stack.addWidget(rule())
    stack.addWidget(foot)
    return both


class _Column(QScrollArea):
    """As wide as what is in it needs, so that nothing is cut off at the side."""

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        width = inner.minimumSizeHint().width() if inner is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 60)


def column(*widgets: QWidget, surface: str = "surface") -> QScrollArea:
    """Widgets one below the other that scroll together, never sideways."""
    inner = QWidget()
    inner.setProperty("surface", surface)
    stack = QVBoxLayout(inner)
    stack.setContentsMargins(16, 12, 16, 12)
    stack.setSpacing(14)
    for widget in widgets:
        stack.addWidget(widget)
    stack.addStretch(1)
    area = _Column()
    area.setProperty("surface", surface)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
