"""The head of Thư đi: its name, which kind of action is shown, and the way to the check before a trip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.domain.activity import ActivityKind
from ui.activity_words import ActivityWords
from ui.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.filter_pill import FilterPill
from ui.widgets.text import ElidedLabel, TextRole, label


class OutboxHead(QWidget):
    """Tells of another kind by `kind_changed`."""

    kind_changed = Signal()
    trip_wanted = Signal()

    def __init__(self, words: ActivityWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ActivityKind.ALL
        self._words = words
        self._menu = QMenu(self)
        one_of = QActionGroup(self._menu)
        for kind, word in words.kinds.items():
            action = self._menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(kind is self.kind)
            action.triggered.connect(lambda _checked=False, chosen=kind: self.narrow(chosen))
            one_of.addAction(action)
        self._pill = FilterPill("", menu=self._menu)
        self._trip = Button(self.tr("Sẵn sàng ngoại tuyến…"), icon=Icon.OFFLINE)
        self._trip.clicked.connect(self.trip_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 4)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Thư đi"), TextRole.TITLE))
        row.addWidget(ElidedLabel(self.tr("Mọi thao tác đã lập, mới nhất ở trên"), TextRole.LABEL), 1)
        row.addWidget(self._pill)
        row.addWidget(self._trip)
        self._name_kind()

    def narrow(self, kind: ActivityKind) -> None:
        """Show only this kind."""
        self.kind = kind
        self._name_kind()
        self.kind_changed.emit()

    def minimumSizeHint(self) -> QSize:
        """The words on the left give way first, then nothing holds the window."""
        return QSize(0, super().minimumSizeHint().height())

    def _name_kind(self) -> None:
        self._pill.setText(self.tr("Loại: %1").replace("%1", self._words.kinds[self.kind]))
