"""The four things one may suppose, each a small form that makes a question for the case queue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.date_answers import CalendarVersion, DayBecomes, Reassign, VersionLine
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.calendar import Effect
from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.people import Person
from ui.law_words import LawWords
from ui.widgets.date_field import DateField
from ui.widgets.fields import Choice, Field
from ui.wording import Words

Scenario = Absence | DayBecomes | Reassign | CalendarVersion


class Form(QWidget):
    """Fields beside each other; `scenario` is what they say now, None while they cannot be asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)

    def scenario(self) -> Scenario | None:
        """What is supposed."""
        raise NotImplementedError

    def question(self) -> str:
        """The same as a sentence, to stand above a copied answer."""
        raise NotImplementedError

    def refresh(self) -> None:
        """The form is shown again: what can be chosen may have changed."""

    def _add(self, name: str, editor: QWidget, stretch: int = 0) -> Field:
        field = Field(name, editor)
        self._row.addWidget(field, stretch)
        return field


class AwayForm(Form):
    """Somebody is away for some days."""

    def __init__(self, people: Sequence[Person], me: str, today: date) -> None:
        super().__init__()
        self._words = Words(self)
        self._who = people_choice(people, me)
        self._first, self._last = DateField(today), DateField(today)
        self._add(self.tr("Người vắng"), self._who, 1)
        self._add(self.tr("Từ ngày"), self._first)
        self._end = self._add(self.tr("Đến hết ngày"), self._last)

    def offer(self, user: str) -> None:
        """Begin with this person, if they can be chosen."""
        place = self._who.findData(user)
        if place >= 0:
            self._who.setCurrentIndex(place)

    def scenario(self) -> Absence | None:
        if self._last.day() < self._first.day():
            self._end.refuse(self.tr("Ngày cuối ở trước ngày đầu. Ghi lại."))
            return None
        self._end.accept()
        who = self._who.currentData()
        return None if who is None else Absence(str(who), self._first.day(), self._last.day())

    def question(self) -> str:
        days = self._words.date_range(self._first.day(), self._last.day())
        return self.tr("Nếu %1 vắng %2").replace("%1", self._who.currentText()).replace("%2", days)


class DayForm(Form):
    """One day becomes a holiday, or is worked."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._words = Words(self)
        law = LawWords(self)
        self._on = DateField(today)
        self._effect = Choice()
        for effect in Effect:
            self._effect.addItem(law.effect(effect), effect.value)
        self._add(self.tr("Ngày"), self._on)
        self._add(self.tr("Trở thành"), self._effect)
        self._row.addStretch(1)

    def scenario(self) -> DayBecomes:
        return DayBecomes(self._on.day(), Effect(self._effect.currentData()))

    def question(self) -> str:
        day = self._words.full_day(self._on.day())
        return self.tr("Nếu %1 là ngày %2").replace("%1", day).replace("%2", self._effect.currentText())


class ReassignForm(Form):
    """The cases chosen, or the whole queue, go to somebody else."""

    def __init__(self, people: Sequence[Person], me: str) -> None:
        super().__init__()
        self._case_ids: tuple[str, ...] = ()
        self._which = Choice()
        self._to = people_choice([person for person in people if person.id != me], "")
        self._add(self.tr("PAKN"), self._which)
        self._add(self.tr("Chuyển cho"), self._to, 1)

    def offer(self, chosen: Sequence[str], queue: Sequence[str]) -> None:
        """The cases chosen on screen, and those of the whole queue."""
        self._which.clear()
        if chosen:
            self._which.addItem(self.tr("%n PAKN đang chọn", "", len(chosen)), tuple(chosen))
        if queue:
            self._which.addItem(self.tr("cả hàng đợi, %n PAKN", "", len(queue)), tuple(queue))

    def scenario(self) -> Reassign | None:
        case_ids, to = self._which.currentData(), self._to.currentData()
        return None if not case_ids or to is None else Reassign(tuple(case_ids), str(to))

    def question(self) -> str:
        text = self.tr("Nếu chuyển %1 cho %2").replace("%1", self._which.currentText())
        return text.replace("%2", self._to.currentText())


class CalendarForm(Form):
    """Another version of the calendar is in force."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(self)
        self._version = Choice()
        self._add(self.tr("Phiên bản lịch"), self._version, 1)

    def offer(self, versions: Sequence[VersionLine]) -> None:
        """Every version but the one in force."""
        self._version.clear()
        for one in reversed(versions):
            if not one.in_force:
                published = self._words.full_date(legal_day(one.published_at))
                self._version.addItem(f"{one.version} · {published}", one.version)

    def scenario(self) -> CalendarVersion | None:
        version = self._version.currentData()
        return None if version is None else CalendarVersion(str(version))

    def question(self) -> str:
        return self.tr("Nếu dùng lịch %1").replace("%1", self._version.currentText())


def people_choice(people: Sequence[Person], first: str) -> Choice:
    """Everybody by name; `first` is chosen to begin with."""
    choice = Choice()
    for person in people:
        choice.addItem(f"{person.name} · {person.position}".strip(" ·"), person.id)
    choice.setCurrentIndex(max(0, choice.findData(first)))
    return choice
