"""The head of the report: which quarter, how final it is, as of when, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from desktop_app.domain.figures.quarter import Quarter
from ui.folding import Width
from ui.icons import Icon
from ui.report_words import ReportWords
from ui.widgets.buttons import Button, IconButton, Kind, MenuButton
from ui.widgets.text import ElidedLabel, TextRole, label


class ReportHead(QWidget):
    """In narrow windows the ways out of the program fold into one menu; freezing keeps its button."""

    quarter_chosen = Signal(object)  # Quarter
    workbook_wanted = Signal()
    letter_wanted = Signal()
    print_wanted = Signal()
    pdf_wanted = Signal()
    freeze_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ReportWords(self)
        self._quarters = QMenu(self)
        self._quarters.triggered.connect(self._choose)
        self._title = MenuButton("", self._quarters)
        self._state = label("", TextRole.TAG)
        self._state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._data = ElidedLabel("", TextRole.LABEL)
        self._workbook = Button(self.tr("Xuất Excel"), icon=Icon.EXPORT)
        self._print = Button(self.tr("In"), icon=Icon.PRINT)
        self._freeze = Button(self.tr("Chốt số liệu…"), Kind.PRIMARY)
        self._more = IconButton(Icon.MORE, self.tr("Xuất tệp khác"))
        self._lay_out()

    def show_quarters(self, quarters: Sequence[Quarter], following: Quarter) -> None:
        """The quarters that have figures, newest first; last the one to come, which says why it has none."""
        self._quarters.clear()
        for quarter in sorted(quarters, reverse=True):
            self._quarters.addAction(self._words.quarter(quarter)).setData(str(quarter))
        self._quarters.addSeparator()
        to_come = self.tr("%1 (chưa bắt đầu)").replace("%1", self._words.quarter(following))
        self._quarters.addAction(to_come).setData(str(following))

    def offer(self, menus: Iterable[QMenu]) -> None:
        """Further choices, below the ways out."""
        more = self._more.menu()
        more.addSeparator()
        for menu in menus:
            more.addMenu(menu)

    def show_report(self, quarter: Quarter, *, state: str, data: str) -> None:
        """Which quarter is shown; `state` and `data` are empty while there is no report."""
        self._title.setText(self.tr("Báo cáo %1").replace("%1", self._words.quarter(quarter)))
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._data.setText(data)
        for button in (self._workbook, self._print, self._freeze, self._more):
            button.setEnabled(bool(data))

    def fold(self, width: Width) -> None:
        """Fit the head to the window."""
        role = TextRole.TITLE if width >= Width.FULL else TextRole.SECTION
        if self._title.property("role") != role:
            self._title.setProperty("role", role)
            self._title.style().unpolish(self._title)
            self._title.style().polish(self._title)
        self._workbook.setVisible(width >= Width.FULL)
        self._print.setVisible(width >= Width.FULL)
        self._data.setVisible(width >= Width.COMPACT)
        self._row.setContentsMargins(8, 10, 16, 6) if width else self._row.setContentsMargins(8, 2, 16, 2)
        for action in self._folded:
            action.setVisible(width < Width.FULL)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.quarter_chosen.emit(Quarter.parse(action.data()))

    def _lay_out(self) -> None:
        more = QMenu(self)
        self._folded = [
            more.addAction(self.tr("Xuất Excel…"), self.workbook_wanted.emit),
            more.addAction(self.tr("In…"), self.print_wanted.emit),
        ]
        more.addAction(self.tr("Xuất Word…"), self.letter_wanted.emit)
        more.addAction(self.tr("Lưu PDF…"), self.pdf_wanted.emit)
        self._more.setMenu(more)
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._title.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret behind the word
        self._workbook.clicked.connect(self.workbook_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._freeze.clicked.connect(self.freeze_wanted)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._data, 100)
        row.addStretch(1)
        for button in (self._workbook, self._print, self._more, self._freeze):
            row.addWidget(button)
