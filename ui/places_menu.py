"""The places as a menu, where the window is too narrow for the navigation."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.people import Person
from ui.navigation import NavigationWords, Place, place_of


class PlacesMenu(QMenu):
    """Knows what each place is called."""

    went = Signal(object)  # a place

    def __init__(self, me: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: dict[Place, str] = {}
        words = NavigationWords(self)
        for entry in (*words.entries(me), *words.foot()):
            if entry.place is not None:
                self._names[entry.place] = entry.word
                self.addAction(entry.word).setData(entry.place)
        self.triggered.connect(self._go)

    def name(self, place: Place) -> str:
        """The word of a place, "" for one this person has not."""
        return self._names.get(place, "")

    @Slot(QAction)
    def _go(self, action: QAction) -> None:
        self.went.emit(place_of(action.data()))
