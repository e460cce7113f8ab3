"""A question that needs a day and some words, and says at once which day cannot be true."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui import fonts
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.date_field import DateField
from ui.widgets.fields import Field

_LINES = 3


@dataclass(frozen=True, slots=True)
class DayAsked:
    """The day's name, what stands there first, and what is wrong with a day ("" for nothing)."""

    name: str
    first: date
    wrong: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class TextAsked:
    """A text's name, and whether it may be left empty."""

    name: str
    required: bool = False


class DatedDialog(AskDialog):
    """The acting button stays off until the day can be true and every required text is written."""

    def __init__(
        self,
        question: str,
        body: str,
        *,
        acting: str,
        safe: str,
        day: DayAsked,
        texts: Sequence[TextAsked],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, body, acting=acting, safe=safe, parent=parent)
        self._asked = day
        self._date = DateField(day.first)
        self._day = Field(day.name, self._date)
        self.add_field(self._day)
        self._texts: list[tuple[TextAsked, QPlainTextEdit]] = []
        for text in texts:
            editor = QPlainTextEdit()
            editor.setTabChangesFocus(True)
            editor.setMaximumHeight(_LINES * fonts.box_height(fonts.Role.BASE) + 12)
            editor.textChanged.connect(self._follow)
            self._texts.append((text, editor))
            self.add_field(Field(text.name, editor))
        self._date.dateChanged.connect(self._follow)
        self._follow()

    def day(self) -> date:
        """The day given."""
        return self._date.day()

    def text(self, place: int) -> str:
        """One of the texts, without blanks around it."""
        return self._texts[place][1].toPlainText().strip()

    @Slot()
    def _follow(self) -> None:
        wrong = self._asked.wrong(self.day())
        if wrong:
            self._day.refuse(wrong)
        else:
            self._day.accept()
        missing = any(asked.required and not self.text(place) for place, (asked, _) in enumerate(self._texts))
        self.allow_acting(allowed=not wrong and not missing)
