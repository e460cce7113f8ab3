"""The navigation: where one can go, and how many cases wait there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.domain.lines import Mailbox
from desktop_app.domain.people import Person, Role
from ui.delegates.cells import NAV_ROLE, NavItem
from ui.delegates.nav import NavDelegate
from ui.icons import Icon
from ui.theme import Ink
from ui.widgets.buttons import IconButton
from ui.widgets.text import TextRole, label

Index = QModelIndex | QPersistentModelIndex


class Elsewhere(StrEnum):
    """Places that are no list of cases."""

    TODAY = "today"
    WARNINGS = "warnings"
    TEAM = "team"
    REPORT = "report"
    CALENDAR = "calendar"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class CaseSet:
    """A list without an entry of its own: cases chosen on a screen, which one comes back to."""

    name: str
    ids: tuple[str, ...]
    origin: Elsewhere


Place = Mailbox | Elsewhere | CaseSet

_LEADING = (Role.SUPERVISOR, Role.FOCAL, Role.LEADER)


def place_of(code: str) -> Place:
    """The place a menu entry carries as plain text."""
    return Elsewhere(code) if code in list(Elsewhere) else Mailbox(code)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the navigation: a place, or with none a heading."""

    place: Place | None
    word: str
    short: str
    icon: Icon = Icon.QUEUE
    ink: Ink = "text_2"


class NavigationWords(QObject):
    """The entries a person has, in order."""

    def entries(self, me: Person) -> list[Entry]:
        """The officer's lists, then what the person's roles add, then what goes to the portal."""
        entries = [] if only_reports(me) else self._work_of()
        if me.acts_as(Role.FOCAL):
            entries += [
                self._heading(self.tr("Cơ quan")),
                self._entry(Mailbox.TO_ASSIGN, self.tr("Chờ phân công"), Icon.UNASSIGNED),
                self._entry(Mailbox.AGENCY, self.tr("Toàn cơ quan"), Icon.AGENCY),
            ]
        decide = self.tr("Cần quyết định")
        entries += [
            self._heading(self.tr("Gửi lên cổng")),
            self._entry(Mailbox.OUTBOX, self.tr("Thư đi"), Icon.SEND),
            Entry(Mailbox.DECISIONS, decide, self.tr("Quyết định"), Icon.DECIDE, "split"),
            self._entry(Mailbox.UNFINISHED, self.tr("Việc dở dang"), Icon.UNFINISHED),
        ]
        office = self._of_the_office(me)
        return [*office, *entries] if only_reports(me) else [*entries, *office]

    def foot(self) -> list[Entry]:
        """The entries at the foot: what is looked up, not worked on."""
        calendar, short = self.tr("Lịch và quy tắc"), self.tr("Lịch, quy tắc")
        return [
            Entry(Elsewhere.CALENDAR, calendar, short, Icon.CALENDAR),
            self._entry(Elsewhere.SETTINGS, self.tr("Cài đặt"), Icon.SETTINGS),
        ]

    def _work_of(self) -> list[Entry]:
        """One's own lists."""
        return [
            self._heading(self.tr("Việc của tôi")),
            self._entry(Elsewhere.TODAY, self.tr("Hôm nay"), Icon.TODAY),
            *self._own(),
            self._entry(Elsewhere.WARNINGS, self.tr("Cảnh báo"), Icon.REMINDER, "late"),
        ]

    def _of_the_office(self, me: Person) -> list[Entry]:
        """What those see who answer for the work of others."""
        entries = []
        if me.acts_as(Role.SUPERVISOR):
            entries.append(self._entry(Mailbox.TO_REVIEW, self.tr("Chờ tôi duyệt"), Icon.MY_REVIEWS))
        if has_place(me, Elsewhere.TEAM):
            entries.append(Entry(Elsewhere.TEAM, self.tr("Bảng điều hành"), self.tr("Điều hành"), Icon.TEAM))
        if has_place(me, Elsewhere.REPORT):
            report = self.tr("Báo cáo quý")
            entries.append(Entry(Elsewhere.REPORT, report, self.tr("Báo cáo"), Icon.REPORT))
        return [self._heading(self.tr("Phòng")), *entries] if entries else []

    def _own(self) -> list[Entry]:
        queue = Entry(Mailbox.QUEUE, self.tr("Hàng đợi của tôi"), self.tr("Hàng đợi"), Icon.QUEUE)
        return [
            queue,
            self._entry(Mailbox.OVERDUE, self.tr("Quá hạn"), Icon.OVERDUE, "late"),
            self._entry(Mailbox.SOON, self.tr("Sắp đến hạn"), Icon.DUE_SOON, "soon"),
            self._entry(Mailbox.SUPPLEMENT, self.tr("Chờ bổ sung"), Icon.PAUSED),
            self._entry(Mailbox.IN_REVIEW, self.tr("Chờ duyệt"), Icon.IN_REVIEW),
            self._entry(Mailbox.ANSWERED, self.tr("Đã trả lời"), Icon.ANSWERED),
        ]

    def _entry(self, place: Place, word: str, icon: Icon, ink: Ink = "text_2") -> Entry:
        return Entry(place, word, word, icon, ink)

    def _heading(self, word: str) -> Entry:
        return Entry(None, word, word)


def has_place(me: Person, place: Elsewhere) -> bool:
    """Whether a person has a place that not everybody has; a deputy leads the others, but reports nothing."""
    if place is Elsewhere.TEAM:
        return any(map(me.acts_as, _LEADING))
    return place is not Elsewhere.REPORT or any(map(me.has, (*_LEADING, Role.REPORTER)))


def only_reports(me: Person) -> bool:
    """Whether a person sees figures and works on no case."""
    return bool(me.grants) and all(grant.role == Role.REPORTER for grant in me.grants)


def first_list(me: Person) -> Mailbox:
    """The list a person works from."""
    if me.has(Role.OFFICER):
        return Mailbox.QUEUE
    if me.has(Role.FOCAL):
        return Mailbox.TO_ASSIGN
    return Mailbox.TO_REVIEW if me.has(Role.SUPERVISOR) else Mailbox.QUEUE


def first_place(me: Person) -> Place:
    """Where a person begins the day: at the list they work from, at the figures who only reports, at the
    board who only leads.
    """
    if only_reports(me):
        return Elsewhere.REPORT
    works = any(map(me.has, (Role.OFFICER, Role.FOCAL, Role.SUPERVISOR)))
    return Elsewhere.TEAM if me.has(Role.LEADER) and not works else first_list(me)


class NavigationModel(QAbstractListModel):
    """Entries with counts; short words where the pane is small."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = list(entries)
        self._counts: Mapping[Place, int] = {}
        self._short = False

    def place(self, row: int) -> Place | None:
        """Where a row leads; None for a heading."""
        return self._entries[row].place if 0 <= row < len(self._entries) else None

    def row_of(self, place: Place) -> int | None:
        """The row of a place; None when this list has it not."""
        return next((row for row, entry in enumerate(self._entries) if entry.place == place), None)

    def show_counts(self, counts: Mapping[Place, int]) -> None:
        """How many wait in each place."""
        self._counts = counts
        self._repaint()

    def use_short_words(self, short: bool) -> None:
        """Whether the pane is too small for the full words."""
        self._short = short
        self._repaint()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.place(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        word = entry.short if self._short else entry.word
        count = None if entry.place is None else self._counts.get(entry.place)
        if role == NAV_ROLE:
            return NavItem(entry.icon, word, count=count, ink=entry.ink, heading=entry.place is None)
        if role == Qt.ItemDataRole.DisplayRole:
            return word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return word if count is None else f"{word}, {count}"
        return None

    def _repaint(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


class NavigationList(QListView):
    """One column of entries; going through it with the arrows goes there."""

    went = Signal(object)

    def __init__(self, entries: Sequence[Entry], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = NavigationModel(entries, self)
        self.setModel(self.entries)
        self.setItemDelegate(NavDelegate(self))
        self.setProperty("surface", "window")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def keyboardSearch(self, search: str) -> None:
        """Type-to-select is off: letters belong to the input method."""

    def stand_at(self, place: Place) -> None:
        """Mark where one is, or nothing when it is not in this list; goes nowhere."""
        blocker = self.selectionModel().blockSignals(True)
        row = self.entries.row_of(place)
        if row is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self.entries.index(row))
        self.selectionModel().blockSignals(blocker)
        self.viewport().update()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        place = self.entries.place(current.row())
        if place is not None:
            self.went.emit(place)


class NavigationPane(QWidget):
    """The lists, and the settings at the foot; in a low window a button for the menu above them."""

    went = Signal(object)
    menu_wanted = Signal()

    def __init__(self, me: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = NavigationWords(self)
        self.main = NavigationList(words.entries(me), self.tr("Điều hướng"), self)
        self._foot = NavigationList(words.foot(), self.tr("Lịch, quy tắc và cài đặt"), self)
        self._foot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._top = QWidget(self)
        row = QHBoxLayout(self._top)
        row.setContentsMargins(12, 8, 8, 4)
        self.menu_button = IconButton(Icon.MENU, self.tr("Trình đơn"))
        self.menu_button.clicked.connect(self.menu_wanted)
        row.addWidget(self.menu_button)
        row.addWidget(label(self.tr("Trình đơn, Alt"), TextRole.SECOND))
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self.main, 1)
        layout.addWidget(self._foot)
        for one in (self.main, self._foot):
            one.went.connect(self._go)

    def stand_at(self, place: Place) -> None:
        """Mark where one is."""
        for one in (self.main, self._foot):
            one.stand_at(place)

    def show_counts(self, counts: Mapping[Place, int]) -> None:
        """How many wait in each place."""
        self.main.entries.show_counts(counts)

    def fold(self, *, short_words: bool, with_menu_button: bool) -> None:
        """Fit the pane to the window."""
        self.main.entries.use_short_words(short_words)
        self._top.setVisible(with_menu_button)
        self._foot.entries.use_short_words(short_words)
        # A low window has room for the settings only; the law is in the menus.
        self._foot.setRowHidden(0, with_menu_button)
        shown = self._foot.entries.rowCount() - int(with_menu_button)
        self._foot.setFixedHeight(self._foot.sizeHintForRow(1) * shown)

    @Slot(object)
    def _go(self, place: Place) -> None:
        self.stand_at(place)
        self.went.emit(place)
