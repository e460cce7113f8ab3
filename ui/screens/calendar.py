"""Lịch và quy tắc: what dates are computed from, its sources, and what another version would do."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.date_answers import CalendarProposal, CalendarView, RulesView
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError
from ui.dialogs.date_questions import DateQuestions
from ui.error_text import sentence
from ui.folding import Width, fold_of, text_scale
from ui.models.law_rows import LawRows, refused_of, version_of
from ui.move_words import MoveWords
from ui.screens.calendar_days import CalendarDays
from ui.screens.proposal_panel import ProposalPanel
from ui.screens.rows_view import RowsView
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button
from ui.widgets.tabs import Tabs
from ui.widgets.text import ElidedLabel, TextRole, label
from ui.workplace import Workplace

_RULE_WIDTHS = (190, 230, 0, 140)
_STATE_WIDTH = 200


class _Page(IntEnum):
    DAYS = 0
    RULES = 1
    VERSIONS = 2


class CalendarScreen(QWidget):
    """Reading changes nothing; a version is used only after a question."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    what_if_wanted = Signal()

    def __init__(self, work: Workplace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._tasks = tasks
        self._rows = LawRows(self)
        self._words = MoveWords(self)
        self._questions = DateQuestions(self)
        self._folded: frozenset[str] = frozenset()
        self._calendar: CalendarView = work.queue.calendar_view()
        self._rules: RulesView = work.queue.rules_view()
        self._proposal: CalendarProposal | None = None
        self._asked = ""
        self._waits = False  # whether the banner leads to the versions
        self._hint = ElidedLabel("", TextRole.LABEL)
        self._what_if = Button(self.tr("Nếu…"))
        self._what_if.clicked.connect(self.what_if_wanted)
        self._message = Banner()
        self._message.link_activated.connect(self._show_versions)
        self._tabs = Tabs(self.tr("Ngày nghỉ"), self.tr("Quy tắc"), self.tr("Phiên bản"))
        self._days = CalendarDays(work.queue)
        self._rule_list = RowsView(self._rows.rule_columns, _RULE_WIDTHS, name=self.tr("Quy tắc"))
        self._rule_list.folded.connect(self._fold_group)
        self._tabs.setUsesScrollButtons(False)
        self._versions = RowsView(self._rows.version_columns, (0, _STATE_WIDTH), name=self.tr("Phiên bản"))
        self._versions.chosen.connect(self._look_at)
        self._panel = ProposalPanel()
        self._panel.use_wanted.connect(self.use)
        self._panel.case_opened.connect(self.case_opened)
        self._lay_out()
        self._tabs.currentChanged.connect(self._turn)
        next_tab = QShortcut(QKeySequence("Ctrl+Tab"), self)
        next_tab.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_tab.activated.connect(self._next_tab)
        self.setFocusProxy(self._tabs)
        self.refresh()

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News that may have brought another version."""
        if changes.reference:
            self.refresh()

    def refresh(self) -> None:
        """Ask again what holds and what waits."""
        self._calendar = self._work.queue.calendar_view()
        self._rules = self._work.queue.rules_view()
        hint = self.tr("Đang dùng lịch %1, quy tắc %2").replace("%1", self._calendar.version)
        self._hint.setText(hint.replace("%2", self._rules.version))
        self._days.refresh()
        self._show_rules()
        self._list_versions()
        self._say_what_waits()

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def _say(self, tone: Tone, fact: str, safe: str, *, link: str = "") -> None:
        self._waits = bool(link)
        self._message.say(tone, fact, safe, link=link)
        self._fold_message()

    def _fold_message(self) -> None:
        """Beside the versions themselves the link to them says nothing new."""
        if self._waits:
            self._message.setVisible(self._tabs.currentIndex() != _Page.VERSIONS)

    @Slot()
    def use(self) -> None:
        """Ask once, then let the chosen version count from now on."""
        proposal = self._proposal
        if proposal is None:
            return
        of_rules = proposal.version in self._rules.proposed
        dialog = self._questions.use_law(
            proposal.version, f"{self._words.counts(proposal.counts)}.", of_rules=of_rules
        )
        casework = self._work.casework
        accept = casework.accept_rules if of_rules else casework.accept_calendar

        def act() -> None:
            self._panel.begin_to_use(proposal.version)
            self._tasks.ask(_trying(accept, proposal.version), self._used)

        dialog.accepted.connect(act)
        dialog.open()

    @property
    def is_thinking(self) -> bool:
        """Whether what a version would move is still being worked out."""
        return bool(self._asked) and (self._proposal is None or self._proposal.version != self._asked)

    # Qt

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = fold_of(self.window().size(), text_scale()).width
        self._days.fold(width)
        self._rule_list.show_columns([True, True, width >= Width.NARROW, width >= Width.NARROW])
        beside = width >= Width.FULL
        self._splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)

    # inside

    def _used(self, error: DeskError | None) -> None:
        self._proposal = None
        self._asked = ""
        if error is not None:
            text = sentence(error)
            self._say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())
            return
        self.refresh()

    def _show_rules(self) -> None:
        self._rule_list.set_rows(self._rows.rules(self._rules.rules, folded=self._folded))
        self._rule_list.choose_first()

    def _list_versions(self) -> None:
        now = self._work.clock.now()
        calendar, rules = self._calendar, self._rules
        rows = self._rows.versions(self.tr("Lịch"), calendar.versions, calendar.proposed, now=now)
        rows += self._rows.versions(self.tr("Quy tắc"), rules.versions, rules.proposed, now=now)
        rows += self._rows.refused((*calendar.refused, *rules.refused))
        self._versions.set_rows(rows)
        waits = len(calendar.proposed) + len(rules.proposed)
        word = self.tr("Phiên bản")
        self._tabs.setTabText(_Page.VERSIONS, f"{word} ({waits})" if waits else word)

    def _say_what_waits(self) -> None:
        """The newest proposal first, else a refused file; the last good law stays in force either way."""
        waiting = (*self._rules.proposed, *self._calendar.proposed)
        if waiting:
            self._versions.choose(f"version {waiting[-1]}")
            self._look_at(f"version {waiting[-1]}")
        elif self._calendar.refused or self._rules.refused:
            self._panel.hide()
            self._say(
                Tone.REFUSAL,
                self.tr("Có tệp lịch hoặc quy tắc bị từ chối."),
                self.tr("Bản đang dùng giữ nguyên."),
                link=self.tr("Xem chỗ sai"),
            )
        else:
            self._waits = False
            self._message.clear()
            self._panel.hide()

    @Slot(str)
    def _look_at(self, key: str) -> None:
        """A version that waits is worked out beside the main thread; others have nothing to preview."""
        version = version_of(key)
        of_rules = version in self._rules.proposed
        waits = of_rules or version in self._calendar.proposed
        refused = refused_of(key, (*self._calendar.refused, *self._rules.refused))
        self._panel.setVisible(waits or refused is not None)
        if refused is not None:
            self._asked = ""
            self._panel.show_refused(refused.version, refused.source, self._rows.problems(refused))
        if not waits or version == self._asked:
            return
        self._asked = version
        self._panel.wait(version)
        queue = self._work.queue
        question = queue.rules_proposal if of_rules else queue.calendar_proposal
        self._tasks.ask(_looking(question, version), self._show_proposal)

    def _show_proposal(self, proposal: CalendarProposal | None) -> None:
        if proposal is None:  # accepted or withdrawn meanwhile
            self._asked = ""
            return
        if proposal.version != self._asked:
            return
        self._proposal = proposal
        of_rules = proposal.version in self._rules.proposed
        self._panel.show_proposal(proposal, of_rules=of_rules)
        new = self.tr("Có quy tắc mới.") if of_rules else self.tr("Có lịch nghỉ mới.")
        link = self.tr("Xem từng PAKN")
        self._say(Tone.INFO, new, f"{self._words.counts(proposal.counts)}.", link=link)

    @Slot()
    def _show_versions(self) -> None:
        self._tabs.setCurrentIndex(_Page.VERSIONS)
        self._versions.setFocus()

    @Slot(int)
    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._fold_message()

    def _next_tab(self) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + 1) % self._tabs.count())

    @Slot(str)
    def _fold_group(self, key: str) -> None:
        self._folded = self._folded ^ {key}
        self._show_rules()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Lịch và quy tắc"), TextRole.TITLE))
        head.addWidget(self._hint, 1)
        head.addWidget(self._what_if)
        message = QVBoxLayout()
        message.setContentsMargins(16, 0, 16, 4)
        message.addWidget(self._message)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 0, 16, 0)
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._versions)
        self._splitter.addWidget(self._panel)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._days)
        self._pages.addWidget(self._rule_list)
        self._pages.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(message)
        column.addLayout(tabs)
        column.addWidget(self._pages, 1)


def _trying(accept: Callable[[str], None], version: str) -> Callable[[], DeskError | None]:
    """The verb for a pool thread; a refusal comes back as an answer."""

    def act() -> DeskError | None:
        try:
            accept(version)
        except DeskError as error:
            return error
        return None

    return act


def _looking(
    question: Callable[[str], CalendarProposal], version: str
) -> Callable[[], CalendarProposal | None]:
    """The question for a pool thread; None for a version that waits no more."""

    def ask() -> CalendarProposal | None:
        try:
            return question(version)
        except LookupError:
            return None

    return ask
