"""The pages of the report under their tabs, and beside them the cases behind a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.figures.quarter import Quarter
from desktop_app.reports.snapshots import Snapshot
from ui.folding import Width, scaled
from ui.screens.report_cases import ReportCases
from ui.screens.report_choices import ReportChoices
from ui.screens.report_figures import ReportFigures
from ui.screens.report_frozen import ReportFrozen
from ui.screens.report_national import ReportNational
from ui.screens.report_pages import Page
from ui.screens.report_timeliness import ReportTimeliness
from ui.screens.report_view import ReportView
from ui.snapshot_words import RowName
from ui.widgets.report_table import ReportTable
from ui.widgets.tabs import Tabs
from ui.widgets.text import rule

_PANE = 296


@dataclass(frozen=True, slots=True)
class Shown:
    """What all pages show, as of `now`."""

    view: ReportView
    quarter: Quarter
    snapshots: Sequence[Snapshot]
    now: datetime


class ReportBody(QWidget):
    """A page is made when it is first turned to, and filled while it is in front."""

    content_wanted = Signal()
    opened = Signal(int, str, int)  # page, key of the row, number of the column
    entered = Signal()  # a cell was opened by key
    year_wanted = Signal()  # of the timeliness
    looked_at = Signal(object)  # Snapshot
    cases_wanted = Signal(str, object)  # name of a list, ids of its cases

    def __init__(
        self, cases: ReportCases, row_name: RowName, *, national: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._width = Width.FULL
        self._national = national
        self._row_name = row_name
        self._shown: Shown | None = None
        self._stale: set[int] = set()
        self._rooms: list[QVBoxLayout] = []
        self._folds: list[Callable[[Width], None]] = []  # of the pages that are made
        self.cases = cases
        self.figures = ReportFigures()
        self._take_fold(self.figures.fold)
        self.figures.opened.connect(partial(self.opened.emit, Page.FIGURES))
        self.figures.table.entered.connect(self.entered)
        self.figures.content_wanted.connect(self.content_wanted)
        self.tabs = Tabs(
            self.tr("Bảng số liệu"),
            self.tr("Biểu đồ"),
            self.tr("Kết quả xử lý"),
            self.tr("Thông báo"),
            self.tr("Đã chốt"),
        )
        self.tabs.setUsesScrollButtons(False)
        self.choices = ReportChoices()
        self._pages = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)
        self.cases.closed.connect(self.close_cases)
        next_tab = QShortcut(QKeySequence("Ctrl+Tab"), self)
        next_tab.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_tab.activated.connect(self._next_tab)
        self._fold_tabs()

    @cached_property
    def timeliness(self) -> ReportTimeliness:
        """Kết quả xử lý."""
        page = ReportTimeliness()
        page.opened.connect(partial(self.opened.emit, Page.TIMELINESS))
        page.table.entered.connect(self.entered)
        page.year_wanted.connect(self.year_wanted)
        self._take_fold(page.fold)
        self._put(Page.TIMELINESS, page)
        return page

    @cached_property
    def national(self) -> ReportNational:
        """The figures of the notice."""
        page = ReportNational()
        page.opened.connect(partial(self.opened.emit, Page.NATIONAL))
        page.table.entered.connect(self.entered)
        self._put(Page.NATIONAL, page)
        return page

    @cached_property
    def frozen(self) -> ReportFrozen:
        """Đã chốt."""
        page = ReportFrozen(self._row_name)
        page.looked_at.connect(self.looked_at)
        page.cases_wanted.connect(self.cases_wanted)
        self._take_fold(page.fold)
        self._put(Page.FROZEN, page)
        return page

    def show_answer(self, shown: Shown) -> None:
        """Other figures: at once on the page in front, on the others when they are turned to."""
        self._shown = shown
        self._stale = set(Page)
        self._fill(self.tabs.currentIndex())

    def turn_to(self, page: Page) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(page)

    def show_cases(self) -> None:
        """The pane beside the pages, or in their place where both have no room."""
        self.cases.show()
        self._fold_pane()

    @Slot()
    def close_cases(self) -> None:
        """The table alone again, the cell still chosen."""
        if self.cases.isHidden():
            return
        self.cases.hide()
        self._fold_pane()
        self.table_of(Page(self.tabs.currentIndex())).setFocus()

    def table_of(self, page: Page) -> ReportTable:
        """The table of a page whose figures can be opened."""
        match page:
            case Page.TIMELINESS:
                return self.timeliness.table
            case Page.NATIONAL:
                return self.national.table
        return self.figures.table

    def fold(self, width: Width) -> None:
        """Fit the pages to the window."""
        self._width = width
        self.cases.setMinimumWidth(scaled(_PANE) if width >= Width.COMPACT else 0)
        self.cases.setMaximumWidth(scaled(_PANE) if width >= Width.COMPACT else 16_777_215)
        for fold in self._folds:
            fold(width)
        self._fold_tabs()
        self._fold_pane()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 160)

    def _fold_tabs(self) -> None:
        """The chart has a page of its own where it has no room below the table."""
        apart = self._width < Width.FULL
        self.tabs.show_tab(Page.CHART, shown=apart)
        self.tabs.show_tab(Page.NATIONAL, shown=self._national)
        if apart:
            self._put(Page.CHART, self.figures.chart)
        elif not apart:
            self.figures.put_chart_back()
            if self.tabs.currentIndex() == Page.CHART:
                self.tabs.setCurrentIndex(Page.FIGURES)

    def _take_fold(self, fold: Callable[[Width], None]) -> None:
        self._folds.append(fold)
        fold(self._width)

    def _put(self, page: Page, content: QWidget) -> None:
        """Give a page its content."""
        layout = self._rooms[page]
        layout.setContentsMargins(0, 8 if page is Page.CHART else 0, 0, 0)
        layout.addWidget(content)

    def _fill(self, page: int) -> None:
        if self._shown is None or page not in self._stale:
            return
        self._stale.discard(page)
        view = self._shown.view
        match page:
            case Page.FIGURES | Page.CHART:
                self.figures.show_view(view)
            case Page.TIMELINESS:
                self.timeliness.show_view(view)
            case Page.NATIONAL:
                self.national.show_report(view.report)
            case Page.FROZEN:
                self.frozen.show_snapshots(self._shown.snapshots, self._shown.quarter, self._shown.now)

    def _fold_pane(self) -> None:
        alone = self.cases.isHidden()
        self._front.setVisible(alone or self._width >= Width.COMPACT)
        self.choices.fold(self._width, alone=alone)
        self._edge.setVisible(not alone)

    @Slot(int)
    def _turn(self, page: int) -> None:
        self._fill(page)
        self._pages.setCurrentIndex(page)
        self.cases.hide()
        self._fold_pane()
        self.choices.setEnabled(page in (Page.FIGURES, Page.TIMELINESS))

    def _next_tab(self) -> None:
        page = self.tabs.currentIndex()
        for _ in range(self.tabs.count()):
            page = (page + 1) % self.tabs.count()
            if self.tabs.isTabVisible(page):
                self.tabs.setCurrentIndex(page)
                return

    def _lay_out(self) -> None:
        for _ in Page:
            room = QWidget()
            self._rooms.append(QVBoxLayout(room))
            self._pages.addWidget(room)
        self._put(Page.FIGURES, self.figures)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.choices)
        self._front = QWidget()
        front = QVBoxLayout(self._front)
        front.setContentsMargins(0, 0, 0, 0)
        front.setSpacing(0)
        front.addLayout(head)
        front.addWidget(rule())
        front.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._edge = rule(upright=True)
        self._edge.hide()
        row.addWidget(self._front, 1)
        row.addWidget(self._edge)
        row.addWidget(self.cases)
        self.cases.hide()
