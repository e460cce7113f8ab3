"""The list of cases with its filters and the case beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError, UnknownCase
from desktop_app.domain.lines import Group, Listing, Mailbox
from ui.delegates.case_row import CaseRowWords
from ui.dialogs.case_dialogs import CaseDialogs
from ui.dialogs.questions import Questions
from ui.folding import Fold, Width, scaled
from ui.listed_cases import ListedCases
from ui.models.case_list_model import CaseListModel
from ui.screens.case_list import CaseList
from ui.screens.preview import Preview, Wish
from ui.screens.queue_empty import QueueEmptyWords
from ui.screens.queue_filters import Filters, QueueHead
from ui.tasks import Tasks
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import rule
from ui.wording import Words
from ui.workplace import Workplace

_COLLECT = 300  # ms in which news of a pull are taken together
_PREVIEW_DELAY = 60  # ms, so that holding an arrow key does not open every case on the way
_TICK = 60_000  # ms between looks at the clock


class QueueScreen(QWidget):
    """One list at a time; `opened` tells the case, its neighbours in the list, and what was wished."""

    opened = Signal(str, object, object)  # case id, ids of the list in order, Wish
    failed = Signal(object)  # DeskError
    menu_wanted = Signal()

    def __init__(
        self,
        work: Workplace,
        *,
        tasks: Tasks,
        places: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._tasks = tasks
        self._questions = Questions(self)
        self._words = Words(self)
        self._mailbox = Mailbox.QUEUE
        self._only: tuple[str, ...] | None = None  # cases chosen elsewhere, in place of a mailbox
        self._today = work.queue.today()
        self._asked = 0
        self._preview_wanted = True
        self._beside: dict[Width, int] = {}  # what the officer made of the preview, by width class
        self._fold = Fold(Width.FULL, low=False)
        self._fields = work.queue.fields()
        self._rows = CaseRowWords(
            today=work.queue.today,
            soon_days=work.settings.number("due_soon_days"),
            field_names=lambda: self._fields,
            running_duty=work.queue.running_duty,
            answer=work.queue.answer,
            in_doubt=work.clock_in_doubt,
            parent=self,
        )
        self._cases = CaseListModel(work.queue.lines, self._rows, self)
        self.head = QueueHead(places, self)
        self.head.show_fields(self._fields)
        self.list = CaseList(self._cases, self)
        self.preview = Preview(work, self._rows, self)
        self._empty = EmptyState()
        self._empty_words = QueueEmptyWords(self)
        self._lay_out()
        self._connect()

    # where one is

    @property
    def mailbox(self) -> Mailbox:
        """The list shown now."""
        return self._mailbox

    def show_mailbox(self, mailbox: Mailbox, name: str) -> None:
        """Show another list from its beginning; the same list stays as it is."""
        if mailbox is self._mailbox and self._only is None and self._cases.rowCount():
            self.apply(Changes(membership=True))
            return
        self._mailbox, self._only = mailbox, None
        self.head.show_mailbox(mailbox, name)
        self._start_over()

    def show_cases(self, ids: Sequence[str], name: str) -> None:
        """Cases chosen elsewhere that are still here, in the order given; the same ones stay as they are."""
        if self._only == tuple(ids) and self._cases.rowCount():
            return
        self._only = tuple(ids)
        self.head.show_chosen(name)
        self._start_over()

    def listed(self) -> ListedCases:
        """The list on screen, without the cases that no longer belong to it."""
        filters, cases = self.head.filters, self._cases
        ids = tuple(case_id for case_id in cases.case_ids() if not cases.is_leaving(case_id))
        if self._only is not None:
            return ListedCases(None, self.head.name, ids)
        group = self._rows.heading(Group(filters.group, 0)) if filters.group else ""
        return ListedCases(self._mailbox, self.head.name, ids, filters, group)

    def leave(self) -> None:
        """The officer goes elsewhere: cases that kept their place are let go."""
        self._start_over()

    def rest(self) -> None:
        """The window is closed: no timer asks the profile any more."""
        for timer in (self._collecting, self._looking, self._ticking):
            timer.stop()

    def start_search(self) -> None:
        """Go to the search field."""
        self.head.search.setFocus()
        self.head.search.selectAll()

    def go_to(self, case_id: str) -> bool:
        """Make a case the current one, if it is in this list."""
        return self.list.go_to(case_id)

    def toggle_preview(self) -> None:
        """Show or hide the case beside the list."""
        self._preview_wanted = not self._preview_wanted
        self.fold(self._fold)

    def fold(self, fold: Fold) -> None:
        """Fit the screen to the window."""
        resized = fold.width is not self._fold.width or not self._splitter.sizes()[0]
        self._fold = fold
        self.head.fold(fold)
        self.list.fold(fold)
        self.preview.setVisible(fold.preview_width > 0 and self._preview_wanted)
        self.preview.fold(fold.width)
        if resized and fold.preview_width:
            beside = self._beside.get(fold.width) or scaled(fold.preview_width)
            self._splitter.setSizes([max(1, self.width() - beside), beside])
        self._show_size()

    @Slot()
    def _remember_split(self) -> None:
        self._beside[self._fold.width] = self._splitter.sizes()[1]

    # news

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """Lines are painted anew at once, the order is taken over when the news have settled."""
        if changes.reference:
            self._fields = self._work.queue.fields()
            self.head.show_fields(self._fields)
        if changes.case_ids:
            self._cases.forget(changes.case_ids)
        if changes.case_ids or changes.membership:
            self._collecting.start()
        if self.list.current_case() in changes.case_ids:
            self._show_current()

    # wishes

    @Slot(object)
    def wish(self, wish: Wish) -> None:
        """Do what a button, key or menu asks with the current case, or with all selected ones."""
        case_id = self.list.current_case()
        if not case_id:
            return
        match wish:
            case Wish.ACCEPT:
                self._do(lambda: self._work.casework.accept(case_id))
            case Wish.NOTE:
                self._ask_note(case_id)
            case Wish.ASSIGN:
                self._ask_assignee(self.list.chosen_cases() or [case_id])
            case _:
                self._open(case_id, wish)

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except DeskError as error:
            self.failed.emit(error)

    def _ask_note(self, case_id: str) -> None:
        dialog = self._questions.note()
        dialog.accepted.connect(lambda: self._do(lambda: self._work.casework.note(case_id, dialog.reason())))
        dialog.open()

    def _ask_assignee(self, case_ids: Sequence[str]) -> None:
        CaseDialogs(self.failed.emit).assign(self._work, self._tasks, case_ids, self)

    @Slot(str)
    def _open_plain(self, case_id: str) -> None:
        self._open(case_id, Wish.OPEN)

    def _open(self, case_id: str, wish: Wish) -> None:
        self.opened.emit(case_id, self._cases.case_ids(), wish)

    @Slot()
    def copy(self) -> None:
        """Code and title of the current case to the clipboard."""
        if line := self._cases.line(self.list.current_case()):
            QGuiApplication.clipboard().setText(f"{line.code} {line.title}")

    def next_task(self, *, forward: bool) -> None:
        """Go to the next case that changed, was refused or is in conflict, late or soon; stop at the end."""
        ids = self._cases.case_ids()
        here = self.list.current_case()
        start = ids.index(here) if here in ids else -1
        way = ids[start + 1 :] if forward else list(reversed(ids[: max(start, 0)]))
        for case_id in way:
            line = self._cases.line(case_id)
            if line is not None and self._rows.needs_work(line) and self.list.go_to(case_id):
                return

    # the list

    @Slot()
    def _start_over(self) -> None:
        self._collecting.stop()
        current = self.list.current_case()
        self._ask(fresh=True, current=current)

    @Slot()
    def _adopt(self) -> None:
        self._ask(fresh=False, current="")

    def _ask(self, *, fresh: bool, current: str) -> None:
        """A plain list is a short question; a search or a choice may be a long one and is asked elsewhere."""
        self._asked += 1
        number, filters, mailbox = self._asked, self.head.filters, self._mailbox

        def answer(listing: Listing) -> None:
            if number == self._asked:
                self._take(listing, fresh=fresh, current=current)

        if self._only is not None:
            only = self._only
            self._tasks.ask(lambda: self._still_here(only), answer)
        elif filters.search:
            self._tasks.ask(lambda: self._listing(mailbox, filters), answer)
        else:
            answer(self._listing(mailbox, filters))

    def _listing(self, mailbox: Mailbox, filters: Filters) -> Listing:
        asked = [mailbox]
        if mailbox is Mailbox.QUEUE and not filters.unanswered:
            asked.append(Mailbox.ANSWERED)
        found = [
            self._work.queue.listing(one, search=filters.search, field=filters.field, status=filters.status)
            for one in asked
        ]
        whole = Listing(
            tuple(case_id for one in found for case_id in one.ids),
            tuple(group for one in found for group in one.groups),
        )
        if filters.group is not None:
            whole = _only(whole, filters.group)
        return whole if filters.grouped else replace(whole, groups=())

    def _still_here(self, ids: tuple[str, ...]) -> Listing:
        here = self._work.queue.lines(ids)
        return Listing(tuple(case_id for case_id in ids if case_id in here), ())

    def _take(self, listing: Listing, *, fresh: bool, current: str) -> None:
        if fresh:
            self._cases.start_over(listing)
            self.list.scrollToTop()
            if not (current and self.list.go_to(current)):
                self.list.go_to_first()
        else:
            with self.list.keeping_place():
                self._cases.adopt(listing)
        self._stack.setCurrentWidget(self.list if self._cases.rowCount() else self._empty)
        self._say_empty()
        self._show_size()
        self._show_current()

    def _show_size(self) -> None:
        count = self._work.queue.counts()
        size = self._words.cases(len(self._cases.case_ids()))
        self.head.show_count(size, overdue=count.get(Mailbox.OVERDUE, 0), soon=count.get(Mailbox.SOON, 0))

    def _say_empty(self) -> None:
        filters = self.head.filters
        last = self._words.last_sync(self._work.sync.state().last_success, self._work.clock.now())
        narrowed = replace(filters, grouped=True) != Filters()
        self._empty_words.say(self._empty, self._mailbox, filters, narrowed=narrowed, last_sync=last)

    @Slot()
    def _empty_action(self) -> None:
        if replace(self.head.filters, grouped=True) != Filters():
            self.head.clear()
        else:
            self._work.sync.sync_now()

    # the case beside it

    @Slot(str)
    def _look(self, _case_id: str) -> None:
        self._looking.start()

    @Slot()
    def _show_current(self) -> None:
        self._looking.stop()
        case_id = self.list.current_case()
        if not case_id or not self.preview.isVisibleTo(self):
            self.preview.show_case(None)
            return
        try:
            self.preview.show_case(self._work.queue.detail(case_id))
        except UnknownCase:
            self.preview.show_case(None)

    @Slot()
    def _tick(self) -> None:
        """Countdowns in sight are painted anew; a new day is a new order."""
        today = self._work.queue.today()
        if today != self._today:
            self._today = today
            self._adopt()
        self.list.viewport().update()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column.addLayout(self._stack, 1)
        self._splitter = QSplitter(self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _connect(self) -> None:
        self._collecting = self._timer(_COLLECT, self._adopt)
        self._looking = self._timer(_PREVIEW_DELAY, self._show_current)
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start(_TICK)
        self.head.changed.connect(self._start_over)
        self.head.menu_wanted.connect(self.menu_wanted)
        self.list.opened.connect(self._open_plain)
        self.list.copied.connect(self.copy)
        self.list.looked_at.connect(self._look)
        self.preview.wished.connect(self.wish)
        self._splitter.splitterMoved.connect(self._remember_split)
        self._empty.action_requested.connect(self._empty_action)

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer


def _only(listing: Listing, key: str) -> Listing:
    """One group of a list."""
    start = 0
    for group in listing.groups:
        if group.key == key:
            return Listing(listing.ids[start : start + group.count], (group,))
        start += group.count
    return Listing((), ())
