"""What the rows of the report stand for and in which form it is: two choices beside its tabs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.domain.figures.table import RowKind
from desktop_app.reports.forms import QUARTER, Forms
from ui.folding import Width
from ui.report_words import ReportWords
from ui.widgets.buttons import MenuButton
from ui.widgets.fields import Choice
from ui.widgets.text import TextRole, label


class ReportChoices(QWidget):
    """Shows what is in force when told so, and tells when a person chose otherwise."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = ReportWords(self)
        self._rows = Choice()
        self._rows.setAccessibleName(self.tr("Dòng theo"))
        for kind in RowKind:
            self._rows.addItem(words.row_kind(kind), kind)
        self._rows.activated.connect(self._choose)
        self._rows_word = label(self.tr("Dòng theo"), TextRole.LABEL)
        self._form = QUARTER
        self._forms = QMenu(self.tr("Mẫu bảng"), self)
        self._forms.triggered.connect(self._choose_form)
        self._forms_button = MenuButton(self._forms.title(), self._forms)
        self._forms_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret behind the word
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._rows_word, self._rows, self._forms_button):
            row.addWidget(part)

    @property
    def by(self) -> RowKind:
        """What the rows stand for."""
        return RowKind(self._rows.currentData())

    def menus(self) -> Sequence[QMenu]:
        """The same choices as menus, for a window that has no room for them."""
        rows = QMenu(self.tr("Dòng theo"), self)
        for place in range(self._rows.count()):
            kind = RowKind(self._rows.itemData(place))
            rows.addAction(self._rows.itemText(place), partial(self.choose_rows, kind))
        return rows, self._forms

    @property
    def form(self) -> str:
        """Key of the chosen form."""
        return self._form

    def show_forms(self, forms: Forms) -> None:
        """The forms there are; one that cannot be used says why once it is chosen."""
        if self._forms.actions():
            return
        refused = self.tr("%1 (bị từ chối)")
        words = {form.key: form.title for form in forms}
        words |= {key: refused.replace("%1", key) for key in forms.refused}
        for key, word in words.items():
            action = self._forms.addAction(word)
            action.setData(key)
            action.setCheckable(True)

    def show_choice(self, kind: RowKind, form: str) -> None:
        """Which rows and which form are shown."""
        self._rows.setCurrentIndex(self._rows.findData(kind))
        self._form = form
        for action in self._forms.actions():
            action.setChecked(action.data() == form)

    def choose_rows(self, kind: RowKind) -> None:
        """Other rows, as if a person had chosen them."""
        self._rows.setCurrentIndex(self._rows.findData(kind))
        self.chosen.emit()

    def fold(self, width: Width, *, alone: bool) -> None:
        """Fit into what the window leaves; `alone` while no cases stand beside the table."""
        self._rows_word.setVisible(width >= Width.FULL)
        self._rows.setVisible(width > Width.SINGLE)
        self._forms_button.setVisible(width >= Width.FULL or (alone and width > Width.SINGLE))

    @Slot(QAction)
    def _choose_form(self, action: QAction) -> None:
        self._form = action.data()
        self.chosen.emit()

    @Slot(int)
    def _choose(self, _index: int) -> None:
        self.chosen.emit()
