"""Bảng điều hành: who of a unit holds what until when, which days are red, and what to act on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.board_answers import DueBetween, HeldBy, Selection
from desktop_app.date_answers import WarningLine
from desktop_app.domain.changes import Changes
from desktop_app.domain.lines import Listing
from desktop_app.domain.people import Role
from ui.delegates.case_row import CaseRowWords
from ui.dialogs.warning_answer import ask_for_answer
from ui.folding import Fold, Width, fold_of, scaled, text_scale
from ui.icons import Icon
from ui.latest import Latest
from ui.models.case_list_model import CaseListModel
from ui.models.team_news import News, NewsRows, Verb, news_of
from ui.screens.preview import Wish
from ui.screens.team_answer import BoardAnswer, look
from ui.screens.team_calendar import TeamCalendar
from ui.screens.team_figures import TeamFigures
from ui.screens.team_giving import TeamGiving
from ui.screens.team_people import TeamPeople
from ui.screens.team_work import TeamWork
from ui.tasks import Tasks
from ui.team_words import TeamWords
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.tabs import Tabs
from ui.widgets.text import ElidedLabel, TextRole, label, rule
from ui.wording import Words
from ui.workplace import Workplace

_CALENDAR_WIDTH, _CALENDAR_COMPACT = 452, 350
_ANY = 16_777_215  # Qt's largest size

PEOPLE, DAYS, WORK = range(3)
"""The tabs where only one part has room."""


class TeamScreen(QWidget):
    """Nothing moves under the hands: the rows keep their place, what is chosen stays chosen."""

    case_opened = Signal(str, object, object)  # case id, ids of the list it stands in, Wish
    list_wanted = Signal(str, object)  # name, ids
    review_wanted = Signal()
    what_if_wanted = Signal(str)  # the person chosen

    def __init__(self, work: Workplace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._tasks = tasks
        self._fold = Fold(Width.FULL, low=False)
        self._words = Words(self)
        self._team = TeamWords(self)
        self._shown: BoardAnswer | None = None
        self._news: Mapping[str, News] = {}
        self._person = ""
        self._listed = ""
        self._answers = Latest(tasks, partial(look, work.queue), self._show)
        self._lists = Latest(tasks, self._ask_cases, self._show_cases)
        self._hint = ElidedLabel("", TextRole.LABEL)
        self.figures = TeamFigures()
        self.people = TeamPeople()
        may_give = work.queue.may_reassign()
        self.calendar = TeamCalendar(may_spread=may_give)
        self.below = TeamWork(CaseListModel(work.queue.lines, self._row_words(), self), may_give=may_give)
        self._banner = Banner()
        self.giving = TeamGiving(work, tasks, self._banner, self)
        self._tabs = Tabs(self.tr("Cán bộ"), self.tr("Lịch"), self.tr("Cảnh báo"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.people)
        self._body.hide()  # until the first answer nothing is claimed
        self._empty.hide()
        self._refold(self._fold)

    # what is shown

    @property
    def is_fresh(self) -> bool:
        """Whether all news is on screen."""
        return self._shown is not None and not self._answers.is_asking and not self._lists.is_asking

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News from a click, a sync or a reminder; a hidden screen asks when it is shown."""
        if self.isVisible():
            self.refresh()
            if changes.outbox:
                self.giving.look()

    def refresh(self) -> None:
        """Ask for the board again."""
        self._answers.ask()
        if self.below.shows_cases:
            self._lists.ask()

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._banner.isHidden() else self._banner.accessibleName()

    def _show(self, found: BoardAnswer) -> None:
        self._shown = found
        self._body.setVisible(bool(found.board.leads))
        self._empty.setVisible(not found.board.leads)
        board, names, now = found.board, found.names, self._work.clock.now()
        soon = self._work.settings.number("due_soon_days")
        approves = self._work.me.acts_as(Role.SUPERVISOR)
        self.figures.show_board(board, len(found.for_review) if approves else None)
        self.people.show_lines(board.lines, names, today=board.on, soon_days=soon)
        self.calendar.show_days(board.days, names, today=board.on)
        news = news_of(
            found.warnings,
            board.missed,
            found.lines,
            for_review=found.for_review,
            may_assign=self._work.queue.may_reassign(),
        )
        self._news = {one.key: one for one in news}
        self.below.show_news(news, names, now=now, soon_days=soon)
        self._tabs.setTabText(WORK, self.tr("Cảnh báo (%1)").replace("%1", str(len(news))))
        self._hint.setText(self._place_and_time())
        self._fit()

    def _place_and_time(self) -> str:
        """`Phòng Kiểm soát TTHC · số liệu đến 14:20 hôm nay`."""
        last = self._work.sync.state().last_success
        when = self.tr("chưa đồng bộ lần nào")
        if last is not None:
            moment = self._words.moment(last, self._work.clock.now())
            when = self.tr("số liệu đến %1").replace("%1", moment)
        leads = self._shown.board.leads if self._shown else ()
        whole = any(lead.unit is None for lead in leads)
        return f"{self._work.agency_name if whole else self._work.unit_name} · {when}"

    # the cases of whoever is chosen

    @Slot(str)
    def _choose(self, key: str) -> None:
        self._person = key
        if self.below.shows_cases:
            self._lists.ask()

    @Slot(bool)
    def _turned(self, shows_cases: bool) -> None:
        if shows_cases:
            self._lists.ask()
        self._fit()

    def _ask_cases(self) -> tuple[str, Listing]:
        key = self._person
        return key, self._work.queue.board_cases(HeldBy(self.people.person(key)))

    def _show_cases(self, found: tuple[str, Listing]) -> None:
        key, listing = found
        self.below.show_cases(self.people.name_of(key), listing, fresh=key != self._listed)
        self._listed = key

    # ways on

    @Slot(str)
    def _open_person(self, key: str) -> None:
        self._open_list(HeldBy(self.people.person(key)))

    @Slot(object)
    def _open_list(self, selection: Selection) -> None:
        """The cases as a list of their own, which one comes back from."""
        names = {} if self._shown is None else self._shown.names
        title = self._team.title(selection, names, self._work.queue.today())
        self._tasks.ask(
            lambda: self._work.queue.board_cases(selection).ids,
            lambda ids: self.list_wanted.emit(title, ids),
        )

    @Slot(object)
    def _open_day(self, on: date) -> None:
        """A red day asks what to do about it; any other shows its cases."""
        days = () if self._shown is None else self._shown.board.over
        if any(day.on == on for day in days) and self._work.queue.may_reassign():
            self.giving.spread(on)
        else:
            self._open_list(DueBetween(on, on))

    @Slot(str)
    def _act(self, key: str) -> None:
        """What the row of a piece of news offers."""
        news = self._news.get(key)
        if news is None:
            return
        if news.selection is not None:
            self._open_list(news.selection)
        elif news.warning is not None:
            self._act_on(news.verb, news.warning)

    def _act_on(self, verb: Verb, warning: WarningLine) -> None:
        case_id = warning.key.case_id
        match verb:
            case Verb.REVIEW:
                self.case_opened.emit(case_id, [case_id], Wish.REVIEW)
            case Verb.ASSIGN:
                self.giving.give([case_id])
            case Verb.ANSWER:
                clock = NewsRows(self).clock(warning, self._work.clock.now())
                ask_for_answer(self._work, warning, clock, self.giving.report, self)
            case _:
                self.case_opened.emit(case_id, [case_id], Wish.OPEN)

    @Slot(str, object)
    def _open_case(self, case_id: str, siblings: Sequence[str]) -> None:
        self.case_opened.emit(case_id, siblings, Wish.OPEN)

    def wish(self, wish: Wish) -> None:
        """What a menu or key asks for; of cases the board only gives some away."""
        if wish is Wish.ASSIGN:
            self.reassign()

    @Slot()
    def reassign(self) -> None:
        """The marked cases; without any, show the cases of whoever is chosen so that some can be marked."""
        chosen = self.below.list.chosen_cases() if self.below.shows_cases else []
        if chosen:
            self.giving.give(chosen)
        else:
            self._tabs.setCurrentIndex(WORK)
            self.below.turn_to_cases()

    @Slot()
    def _wish_what_if(self) -> None:
        self.what_if_wanted.emit(self.people.person(self._person) or "")

    @Slot(str, object)
    def _dropped(self, key: str, case_ids: Sequence[str]) -> None:
        self.giving.give(case_ids, to=key)

    # folding

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 200)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refold(fold_of(self.window().size(), text_scale()))

    def _refold(self, fold: Fold) -> None:
        self._fold = fold
        width = fold.width
        narrow = width <= Width.NARROW
        self._tab_row.setVisible(narrow)
        self._head.setVisible(not (narrow and fold.low))
        self._reassign_low.setVisible(narrow and fold.low and self._work.queue.may_reassign())
        self._what_if.setVisible(not narrow)
        self.figures.lie_flat(flat=width <= Width.COMPACT)
        self.people.fold(width)
        self.calendar.fold(fold)
        self.below.fold(width)
        beside = scaled(_CALENDAR_WIDTH if width >= Width.FULL else _CALENDAR_COMPACT)
        self.calendar.setMinimumWidth(0 if narrow else beside)
        self.calendar.setMaximumWidth(_ANY if narrow else beside)
        self._turn(self._tabs.currentIndex())

    @Slot(int)
    def _turn(self, place: int) -> None:
        """One part at a time where only one has room."""
        narrow = self._fold.width <= Width.NARROW
        self.figures.setVisible(not (narrow and self._fold.low) or place == PEOPLE)
        self.people.setVisible(not narrow or place == PEOPLE)
        self.calendar.setVisible(not narrow or place == DAYS)
        self._middle.setVisible(not narrow or place != WORK)
        self.below.setVisible(not narrow or place == WORK)
        for line in (self._upright, self._line):
            line.setVisible(not narrow)
        self._fit()

    def _fit(self) -> None:
        """People and calendar take what they need, as long as what is below keeps a part."""
        if self._fold.width <= Width.NARROW:
            self._middle.setMinimumHeight(0)
            self._middle.setMaximumHeight(_ANY)
            return
        needed = max(self.people.full_height(), self.calendar.sizeHint().height())
        self._middle.setMaximumHeight(needed)
        self._middle.setMinimumHeight(min(needed, self.calendar.minimumSizeHint().height()))

    # building

    def _row_words(self) -> CaseRowWords:
        work = self._work
        return CaseRowWords(
            today=work.queue.today,
            soon_days=work.settings.number("due_soon_days"),
            field_names=work.queue.fields,
            running_duty=work.queue.running_duty,
            answer=work.queue.answer,
            in_doubt=work.clock_in_doubt,
            parent=self,
        )

    def _lay_out(self) -> None:
        self._what_if = Button(self.tr("Giả định vắng mặt…"))
        self._reassign = Button(self.tr("Phân công lại…"))
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 9, 16, 9)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Bảng điều hành"), TextRole.TITLE))
        head.addWidget(self._hint, 1)
        head.addWidget(self._what_if)
        head.addWidget(self._reassign)
        self._reassign.setVisible(self._work.queue.may_reassign())  # a part of the page by now
        self._reassign_low = Button(self.tr("Phân công lại…"), small=True)
        self._tab_row = QWidget()
        tabs = QHBoxLayout(self._tab_row)
        tabs.setContentsMargins(12, 2, 16, 2)
        tabs.addWidget(self._tabs, 1)
        tabs.addWidget(self._reassign_low)
        self._middle = QWidget()
        beside = QHBoxLayout(self._middle)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.people, 1)
        self._upright = rule(upright=True)
        beside.addWidget(self._upright)
        beside.addWidget(self.calendar)
        self._line = rule()
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.figures)
        body.addWidget(rule())
        body.addWidget(self._tab_row)
        body.addWidget(self._middle, 3)
        body.addWidget(self._line)
        body.addWidget(self.below, 2)
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # minimumSizeHint rules
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(rule())
        message = QVBoxLayout()
        message.setContentsMargins(16, 0, 16, 0)
        message.addWidget(self._banner)
        whole.addLayout(message)
        whole.addWidget(self._body, 1)
        self._empty = EmptyState()
        self._empty.say(
            Icon.TEAM,
            self.tr("Bạn không phụ trách đơn vị nào"),
            self.tr("Cổng cấp quyền phụ trách kèm đơn vị. Thiếu đơn vị thì không hiện gì."),
        )
        whole.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._what_if.clicked.connect(self._wish_what_if)
        for button in (self._reassign, self._reassign_low):
            button.clicked.connect(self.reassign)
        self._tabs.currentChanged.connect(self._turn)
        self.figures.wished.connect(self._open_list)
        self.figures.review_wanted.connect(self.review_wanted)
        self.people.table.chosen.connect(self._choose)
        self.people.table.opened.connect(self._open_person)
        self.people.table.dropped.connect(self._dropped)
        self.calendar.day_opened.connect(self._open_day)
        self.calendar.spread_wanted.connect(self.giving.spread)
        self.below.acted.connect(self._act)
        self.below.case_opened.connect(self._open_case)
        self.below.given.connect(self.giving.give)
        self.below.turned.connect(self._turned)
