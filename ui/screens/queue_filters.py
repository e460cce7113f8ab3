"""The head of a list: its name and size, the search, and the filters, folded as the window allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.domain.case import Status
from desktop_app.domain.lines import Mailbox
from ui import fonts
from ui.code_words import CodeWords
from ui.folding import Fold, Width, scaled
from ui.icons import Icon
from ui.shortcuts import Key, shown
from ui.sign import Sign
from ui.widgets.buttons import IconButton, MenuButton
from ui.widgets.fields import SearchField
from ui.widgets.filter_pill import FilterPill
from ui.widgets.text import SignLabel, TextRole, label

_SEARCH_WIDTHS = {Width.COMPACT: 216, Width.NARROW: 216, Width.SINGLE: 150}
_SEARCH_DELAY = 250  # ms after the last committed letter


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; `unanswered` counts only in one's own queue."""

    search: str = ""
    field: str | None = None
    status: str | None = None
    group: str | None = None
    unanswered: bool = True
    grouped: bool = True

    def count(self, mailbox: Mailbox) -> int:
        """How many filters are set."""
        own = mailbox is Mailbox.QUEUE and self.unanswered
        return sum((own, self.field is not None, self.status is not None, self.group is not None))


class QueueHead(QWidget):
    """Tells of filters by `changed`; in narrow windows the name is a menu of places."""

    changed = Signal(object)  # Filters
    menu_wanted = Signal()

    def __init__(self, places: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self._mailbox = Mailbox.QUEUE
        self._fold = Fold(Width.FULL, low=False)
        self._narrows = True
        self._codes = CodeWords(self)
        self.search = SearchField(self.tr("Tìm nội dung, mã, lĩnh vực"), shown(Key.FIND), self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SEARCH_DELAY)
        self._typing.timeout.connect(self._searched)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._searched)
        self._make_menus()
        self._lay_out(places)

    @property
    def filters(self) -> Filters:
        """What is set now."""
        return self._filters

    @property
    def name(self) -> str:
        """What the list is called."""
        return self._title.text()

    def show_mailbox(self, mailbox: Mailbox, name: str) -> None:
        """Another list: its name, and no filters."""
        self._mailbox = mailbox
        self._show_name(name, narrows=True)
        self._typing.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._filters = Filters(grouped=self._filters.grouped)
        self._show_filters()

    def show_chosen(self, name: str) -> None:
        """A list chosen elsewhere, which nothing narrows further."""
        self._show_name(name, narrows=False)

    def _show_name(self, name: str, *, narrows: bool) -> None:
        self._title.setText(name)
        self._title_menu.setText(name)
        self._narrows = narrows
        self.fold(self._fold)

    def show_fields(self, names: Mapping[str, str]) -> None:
        """The fields one can choose among: code and name."""
        choices: list[tuple[str | None, str]] = [(None, self.tr("Tất cả"))]
        choices += sorted(names.items(), key=lambda one: one[1])
        self._fill(self._field_menu, choices, "field")
        self._show_filters()

    def show_count(self, count: str, *, overdue: int, soon: int) -> None:
        """The size of the list, and beside it the urgent ones where no navigation shows them."""
        self._count.setText(count)
        signs = (
            (
                self._overdue,
                Sign(Icon.OVERDUE, self.tr("%n quá hạn", "", overdue), "late", bold=True),
                overdue,
            ),
            (self._soon, Sign(Icon.DUE_SOON, self.tr("%n sắp đến hạn", "", soon), "soon", bold=True), soon),
        )
        for place, sign, number in signs:
            narrow = self._fold.width is Width.NARROW
            place.show_sign(sign if number and narrow else None)

    def fold(self, fold: Fold) -> None:
        """Fit the head to the window."""
        self._fold = fold
        navigation = fold.navigation_width > 0
        self._menu_button.setVisible(not navigation)
        self._title.setVisible(navigation)
        self._title_menu.setVisible(not navigation)
        self._pills.setVisible(self._narrows and not fold.low)
        self._folded.setVisible(self._narrows and fold.low)
        self.search.setVisible(self._narrows)
        whole = fold.width >= Width.FULL
        self.search.setPlaceholderText(self.tr("Tìm nội dung, mã, lĩnh vực") if whole else self.tr("Tìm"))
        room = _SEARCH_WIDTHS.get(fold.width, 300)
        self.search.setFixedWidth(scaled(room))
        self._title_menu.setFont(fonts.role_font(fonts.Role.SECTION))
        self._count.setVisible(fold.width > Width.SINGLE)

    def clear(self) -> None:
        """Take all filters and the search away."""
        self.search.clear()
        self._change(Filters(grouped=self._filters.grouped))

    def _make_menus(self) -> None:
        every = self.tr("Tất cả")
        self._field_menu = self._menu(self.tr("Lĩnh vực"), [(None, every)], "field")
        groups = [
            (None, every),
            ("overdue", self.tr("Quá hạn")),
            ("soon", self.tr("Sắp đến hạn")),
            ("later", self.tr("Còn thời gian")),
            ("paused", self.tr("Đang tạm dừng")),
            ("undated", self.tr("Chưa có hạn")),
        ]
        self._due_menu = self._menu(self.tr("Hạn"), groups, "group")
        states = (
            Status.FORWARDED,
            Status.ASSIGNED,
            Status.IN_PROGRESS,
            Status.SUPPLEMENT,
            Status.IN_REVIEW,
            Status.APPROVED,
            Status.REWORK,
        )
        words: list[tuple[str | None, str]] = [(None, every)]
        words += [(state, self._codes.status(state)) for state in states]
        self._status_menu = self._menu(self.tr("Trạng thái"), words, "status")
        self._order_menu = QMenu(self.tr("Nhóm"), self)
        self._grouped = self._order_menu.addAction(self.tr("Nhóm theo hạn"))
        self._grouped.setCheckable(True)
        self._grouped.triggered.connect(self._set_grouped)
        self._unanswered = QAction(self.tr("Chưa trả lời"), self)
        self._unanswered.setCheckable(True)
        self._unanswered.triggered.connect(self._set_unanswered)

    def _menu(self, title: str, choices: list[tuple[str | None, str]], name: str) -> QMenu:
        menu = QMenu(title, self)
        menu.triggered.connect(self._chosen)
        self._fill(menu, choices, name)
        return menu

    def _fill(self, menu: QMenu, choices: list[tuple[str | None, str]], name: str) -> None:
        menu.clear()
        one_of = QActionGroup(menu)
        for value, word in choices:
            action = menu.addAction(word)
            action.setData((name, value))
            action.setCheckable(True)
            one_of.addAction(action)

    def _lay_out(self, places: QMenu) -> None:
        self._menu_button = IconButton(Icon.MENU, self.tr("Trình đơn"))
        self._menu_button.clicked.connect(self.menu_wanted)
        self._title = label("", TextRole.TITLE)
        self._title_menu = MenuButton("", places)
        self._title_menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the caret behind the name
        self._count = label("", TextRole.LABEL)
        self._overdue, self._soon = SignLabel(), SignLabel()
        self._folded = FilterPill("", menu=self._folded_menu())
        first = QHBoxLayout()
        first.setSpacing(12)
        for widget in (
            self._menu_button,
            self._title,
            self._title_menu,
            self._count,
            self._overdue,
            self._soon,
        ):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self._folded)
        first.addWidget(self.search)
        self._pill = FilterPill(self.tr("Chưa trả lời"))
        self._pill.clicked.connect(self._set_unanswered)
        self._field_pill = self._menu_pill(self._field_menu)
        self._due_pill = self._menu_pill(self._due_menu)
        self._status_pill = self._menu_pill(self._status_menu)
        self._order = MenuButton("", self._order_menu)
        self._pills = QWidget(self)
        second = QHBoxLayout(self._pills)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        for pill in (self._pill, self._field_pill, self._due_pill, self._status_pill):
            second.addWidget(pill)
        second.addStretch(1)
        second.addWidget(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 16, 8)
        column.setSpacing(9)
        column.addLayout(first)
        column.addWidget(self._pills)

    def _menu_pill(self, menu: QMenu) -> FilterPill:
        pill = FilterPill(menu.title(), menu=menu)
        pill.setCheckable(True)
        return pill

    def _folded_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self._unanswered)
        for one in (self._field_menu, self._due_menu, self._status_menu, self._order_menu):
            menu.addMenu(one)
        return menu

    def _show_filters(self) -> None:
        filters, own = self._filters, self._mailbox is Mailbox.QUEUE
        self._pill.setVisible(own)
        self._unanswered.setVisible(own)
        self._pill.setChecked(filters.unanswered)
        self._unanswered.setChecked(filters.unanswered)
        self._grouped.setChecked(filters.grouped)
        self._order.setText(self.tr("Nhóm: theo hạn") if filters.grouped else self.tr("Nhóm: không"))
        chosen = (
            (self._field_pill, self._field_menu, filters.field),
            (self._due_pill, self._due_menu, filters.group),
            (self._status_pill, self._status_menu, filters.status),
        )
        for pill, menu, value in chosen:
            action = next((one for one in menu.actions() if one.data()[1] == value), None)
            word = menu.title() if value is None or action is None else action.text()
            if action is not None:
                action.setChecked(True)
            pill.setText(word)
            pill.setChecked(value is not None)
        number = filters.count(self._mailbox)
        folded = self.tr("Bộ lọc (%1)").replace("%1", str(number)) if number else self.tr("Bộ lọc")
        self._folded.setText(folded)

    def _change(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self.changed.emit(filters)
        self._show_filters()

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        name, value = action.data()
        self._change(replace(self._filters, **{name: value}))

    @Slot(bool)
    def _set_unanswered(self, on: bool) -> None:
        self._change(replace(self._filters, unanswered=on))

    @Slot(bool)
    def _set_grouped(self, on: bool) -> None:
        self._change(replace(self._filters, grouped=on))

    @Slot()
    def _searched(self) -> None:
        self._typing.stop()
        self._change(replace(self._filters, search=self.search.text().strip()))
