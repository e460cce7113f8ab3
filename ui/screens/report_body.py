"""The pages of the report under their tabs, and beside them the cases behind a cell."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.figures.table import RowKind
from desktop_app.reports.forms import QUARTER, Forms
from ui.folding import Width, scaled
from ui.report_words import ReportWords
from ui.screens.report_cases import ReportCases
from ui.screens.report_figures import ReportFigures
from ui.screens.report_frozen import ReportFrozen
from ui.screens.report_national import ReportNational
from ui.screens.report_pages import Page
from ui.screens.report_timeliness import ReportTimeliness
from ui.snapshot_words import RowName
from ui.widgets.buttons import MenuButton
from ui.widgets.fields import Choice
from ui.widgets.tabs import Tabs
from ui.widgets.text import TextRole, label, rule

_PANE = 296


class ReportBody(QWidget):
    """Tells what else was chosen by `chosen`; pages keep their own cell and scroll."""

    chosen = Signal()  # other rows or another form

    def __init__(
        self, cases: ReportCases, row_name: RowName, *, national: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = ReportWords(self)
        self._width = Width.FULL
        self._national = national
        self.cases = cases
        self.figures = ReportFigures()
        self.timeliness = ReportTimeliness()
        self.national = ReportNational()
        self.frozen = ReportFrozen(row_name)
        self._chart_page = QWidget()
        QVBoxLayout(self._chart_page).setContentsMargins(0, 8, 0, 8)
        self.tabs = Tabs(
            self.tr("Bảng số liệu"),
            self.tr("Biểu đồ"),
            self.tr("Kết quả xử lý"),
            self.tr("Thông báo"),
            self.tr("Đã chốt"),
        )
        self.tabs.setUsesScrollButtons(False)
        self.rows = Choice()
        self.rows.setAccessibleName(self.tr("Dòng theo"))
        for kind in RowKind:
            self.rows.addItem(words.row_kind(kind), kind)
        self._form = QUARTER
        self._forms = QMenu(self)
        self._forms.triggered.connect(self._choose_form)
        self.forms = MenuButton(self.tr("Mẫu bảng"), self._forms)
        self.forms.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the caret behind the word
        self._rows_word = label(self.tr("Dòng theo"), TextRole.LABEL)
        self._pages = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)
        self.rows.activated.connect(self._chosen)
        self.cases.closed.connect(self.close_cases)
        next_tab = QShortcut(QKeySequence("Ctrl+Tab"), self)
        next_tab.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_tab.activated.connect(self._next_tab)
        self._fold_tabs()

    @property
    def by(self) -> RowKind:
        """What the rows stand for."""
        return RowKind(self.rows.currentData())

    @property
    def form(self) -> str:
        """Key of the chosen form."""
        return self._form

    def show_forms(self, forms: Forms) -> None:
        """The forms there are; one that cannot be used says why once it is chosen."""
        refused = self.tr("%1 (bị từ chối)")
        words = {form.key: form.title for form in forms}
        words |= {key: refused.replace("%1", key) for key in forms.refused}
        for key, word in words.items():
            action = self._forms.addAction(word)
            action.setData(key)
            action.setCheckable(True)

    def show_choice(self, kind: RowKind, form: str) -> None:
        """Which rows and which form are shown."""
        self.rows.setCurrentIndex(self.rows.findData(kind))
        self._form = form
        for action in self._forms.actions():
            action.setChecked(action.data() == form)

    def choose_rows(self, kind: RowKind) -> None:
        """Other rows, as if a person had chosen them."""
        self.rows.setCurrentIndex(self.rows.findData(kind))
        self.chosen.emit()

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
        page = self.timeliness if self.tabs.currentIndex() == Page.TIMELINESS else self.figures
        page.table.setFocus()

    def fold(self, width: Width) -> None:
        """Fit the pages to the window."""
        self._width = width
        self.cases.setMinimumWidth(scaled(_PANE) if width >= Width.COMPACT else 0)
        self.cases.setMaximumWidth(scaled(_PANE) if width >= Width.COMPACT else 16_777_215)
        self._rows_word.setVisible(width >= Width.FULL)
        self.frozen.fold(width)
        self.figures.fold(width)
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
        layout = self._chart_page.layout()
        if apart and layout is not None:
            layout.addWidget(self.figures.chart)
        elif not apart:
            self.figures.put_chart_back()
            if self.tabs.currentIndex() == Page.CHART:
                self.tabs.setCurrentIndex(Page.FIGURES)

    def _fold_pane(self) -> None:
        alone = self.cases.isHidden()
        self._front.setVisible(alone or self._width >= Width.COMPACT)
        self.forms.setVisible(self._width >= Width.FULL or (alone and self._width > Width.SINGLE))
        self.rows.setVisible(self._width > Width.SINGLE)
        self._edge.setVisible(not alone)

    @Slot(int)
    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.cases.hide()
        self._fold_pane()
        for choice in (self.rows, self._rows_word):
            choice.setEnabled(page in (Page.FIGURES, Page.TIMELINESS))

    @Slot(QAction)
    def _choose_form(self, action: QAction) -> None:
        self._form = action.data()
        self.chosen.emit()

    @Slot(int)
    def _chosen(self, _index: int) -> None:
        self.chosen.emit()

    def _next_tab(self) -> None:
        page = self.tabs.currentIndex()
        for _ in range(self.tabs.count()):
            page = (page + 1) % self.tabs.count()
            if self.tabs.isTabVisible(page):
                self.tabs.setCurrentIndex(page)
                return

    def _lay_out(self) -> None:
        for page in (self.figures, self._chart_page, self.timeliness, self.national, self.frozen):
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.tabs)
        head.addStretch(1)
        for part in (self._rows_word, self.rows, self.forms):
            head.addWidget(part)
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
