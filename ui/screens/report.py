"""Báo cáo quý: the figures of a quarter, the cases behind each, what was frozen and what changed since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import legal_day
from desktop_app.domain.errors import NoDataYet
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import RowKind
from desktop_app.domain.people import Role
from desktop_app.reports.forms import QUARTER
from ui.error_text import ErrorText
from ui.folding import fold_of, text_scale
from ui.latest import Latest
from ui.models.counted_cases import CountedWords
from ui.report_words import ReportWords
from ui.screens.report_actions import ReportActions
from ui.screens.report_answer import Answer, Asked, answer_to
from ui.screens.report_asides import ReportAsides
from ui.screens.report_body import ReportBody, Shown
from ui.screens.report_cases import ReportCases
from ui.screens.report_drill import CellCases
from ui.screens.report_empty import ReportEmptyWords
from ui.screens.report_head import ReportHead
from ui.screens.report_pages import Page
from ui.screens.report_view import ReportView
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.widgets.empty_state import EmptyState
from ui.wording import Words
from ui.workplace import Workplace

_NAMED = 3  # cases without a day that the banner names
_COLLECT = 400  # ms in which news of a pull are taken together: a report goes through every case


class ReportScreen(QWidget):
    """Figures are worked out on a pool thread; the newest answer wins."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    list_wanted = Signal(str, object)  # its name, ids in order

    def __init__(self, work: Workplace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._reports = cache(work.reports)  # first called on a pool thread: it reads forms
        self._words = Words(self)
        self._report_words = ReportWords(self)
        self._empty_words = ReportEmptyWords(self)
        everybody = work.me.has(Role.REPORTER)
        self._usual = Asked(None, RowKind.AGENCY if everybody else RowKind.FIELD, QUARTER)
        self._asked = self._usual
        self._answer: Answer | None = None
        self._stale = True
        self._latest = Latest(tasks, self._work_out, self._hear)
        self._collecting = QTimer(self)
        self._collecting.setSingleShot(True)
        self._collecting.setInterval(_COLLECT)
        self._collecting.timeout.connect(self.refresh)
        self.ways_out = ReportActions(work, self._reports, tasks, lambda: self.report, self)
        self.head = ReportHead()
        self._banner = Banner()
        pane = ReportCases(self._case_words(everybody=everybody), may_open=not everybody)
        self.body = ReportBody(pane, self._row_name, national=everybody)
        self._behind = CellCases(self.body, self._reports, tasks, self)
        self._beside = ReportAsides(self.body, self._reports, tasks, self)
        self._empty = EmptyState()
        self._way_on: Callable[[], None] = work.sync.sync_now
        self._lay_out()
        self._connect()

    # what is shown

    @property
    def report(self) -> QuarterReport | None:
        """The figures shown now, None while there are none."""
        return self._answer.view.report if self._answer and self._answer.view else None

    @property
    def is_fresh(self) -> bool:
        """Whether everything asked for is on screen."""
        asking = any(one.is_asking for one in (self._latest, self._behind, self._beside))
        return not (asking or self._stale or self._collecting.isActive() or self.ways_out.is_working)

    @Slot(object)
    def show_quarter(self, quarter: Quarter) -> None:
        """Another quarter, or the sentence that says why it has no figures."""
        self._ask(replace(self._asked, quarter=quarter))

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.body.turn_to(page)

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """Figures follow the portal: asked again once the news have settled, while anybody looks."""
        if changes.case_ids or changes.membership or changes.reference:
            self._stale = True
            if self.isVisible():
                self._collecting.start()

    def refresh(self) -> None:
        """Work the figures out again."""
        self._stale = False
        self._latest.ask()

    # Qt

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 200)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = fold_of(self.window().size(), text_scale()).width
        self.head.fold(width)
        self.body.fold(width)

    # figures

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self._latest.ask()

    def _work_out(self) -> Answer:
        """On a pool thread."""
        return answer_to(self._reports(), self._asked, self._work.queue.today())

    def _hear(self, answer: Answer) -> None:
        if answer.asked != self._asked:
            return  # something else was chosen meanwhile; its answer follows
        self._answer = answer
        self._asked = replace(self._asked, quarter=answer.quarter)
        self._show_head(answer)
        if answer.view is None or answer.view.is_empty:
            self._say_nothing(answer)
            return
        self._stack.setCurrentWidget(self.body)
        self.body.choices.show_forms(self._reports().forms)
        self.body.choices.show_choice(self._asked.by, self._asked.form)
        self._beside.follow(answer.view.report)
        self.body.show_answer(Shown(answer.view, answer.quarter, answer.snapshots, self._work.clock.now()))
        self._say_what_lacks(answer.view)
        self._behind.follow(answer.view.report)

    def _show_head(self, answer: Answer) -> None:
        now = self._work.clock.now()
        self.head.show_quarters(answer.quarters, Quarter.of(legal_day(now)).next)
        if answer.view is None:
            self.head.show_report(answer.quarter, state="", data="")
            return
        state = self.tr("tạm tính, chưa chốt")
        if answer.snapshots:
            frozen = legal_day(answer.snapshots[0].frozen_at)
            state = self.tr("đã chốt %1").replace("%1", self._words.full_date(frozen))
        as_of = self._words.moment(answer.view.report.data_as_of, now)
        self.head.show_report(
            answer.quarter, state=state, data=self.tr("số liệu đến %1").replace("%1", as_of)
        )

    def _say_nothing(self, answer: Answer) -> None:
        """Where there are no figures there is a sentence, and one way on."""
        self._banner.clear()
        self.body.close_cases()
        self._stack.setCurrentWidget(self._empty)
        match answer.trouble:
            case None:
                self._way_on = self._work.sync.sync_now
                self._empty_words.say_no_cases(self._empty, answer.quarter)
            case NoDataYet():
                self._way_on = self._work.sync.sync_now
                self._empty_words.say_trouble(self._empty, answer.trouble, action=self.tr("Đồng bộ ngay"))
            case _:
                self._way_on = self._show_usual
                usual = self.tr("Về báo cáo thường dùng")
                self._empty_words.say_trouble(self._empty, answer.trouble, action=usual)

    def _say_what_lacks(self, view: ReportView) -> None:
        """Cases that nobody can date are named, not left out without a word."""
        if not view.undated:
            self._banner.clear()
            return
        count = len(view.undated)
        fact = self.tr("%n PAKN thiếu ngày hoặc chưa có hạn, chưa xếp được đúng hạn hay quá hạn.", "", count)
        link = "" if self._work.me.has(Role.REPORTER) else self.tr("Xem danh sách")
        more = "…" if count > _NAMED else ""
        self._banner.say(Tone.WARNING, fact, ", ".join(view.undated[:_NAMED]) + more, link=link)

    @Slot()
    def _list_undated(self) -> None:
        if self.report is not None:
            self.list_wanted.emit(self.tr("PAKN thiếu ngày hoặc chưa có hạn"), list(self.report.undated))

    # inside

    @Slot()
    def _choose(self) -> None:
        self._ask(replace(self._asked, by=self.body.choices.by, form=self.body.choices.form))

    @Slot()
    def _split_by_content(self) -> None:
        self.body.choices.choose_rows(RowKind.CONTENT_TYPE)

    def _show_usual(self) -> None:
        self._ask(self._usual)

    @Slot()
    def _go_on(self) -> None:
        self._way_on()

    @Slot(object)
    def _tell(self, text: ErrorText) -> None:
        self._banner.say(Tone.INFO, text.fact, f"{text.safe} {text.step}".strip())

    @Slot(object)
    def _refuse(self, text: ErrorText) -> None:
        self._banner.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    def _row_name(self, kind: RowKind, key: str) -> str:
        return self._reports().row_name(kind, key)

    def _case_words(self, *, everybody: bool) -> CountedWords:
        """For the dispatching body a case is its code, its agency and its dates."""
        queue = self._work.queue
        return CountedWords(
            lines=None if everybody else queue.lines,
            names=queue.names,
            agency_name=lambda key: self._row_name(RowKind.AGENCY, key),
            soon_days=self._work.settings.number("due_soon_days"),
            parent=self,
        )

    def _lay_out(self) -> None:
        banner = QVBoxLayout()
        banner.setContentsMargins(16, 0, 16, 6)
        banner.addWidget(self._banner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.body)
        self._empty_words.say_working(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(banner)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        head, body, ways_out = self.head, self.body, self.ways_out
        head.quarter_chosen.connect(self.show_quarter)
        head.workbook_wanted.connect(ways_out.write_workbook)
        head.letter_wanted.connect(ways_out.write_letter)
        head.print_wanted.connect(ways_out.print_out)
        head.pdf_wanted.connect(ways_out.save_pdf)
        head.freeze_wanted.connect(ways_out.freeze)
        head.offer(body.choices.menus())
        ways_out.told.connect(self._tell)
        ways_out.refused.connect(self._refuse)
        ways_out.frozen.connect(self.refresh)
        body.choices.chosen.connect(self._choose)
        body.content_wanted.connect(self._split_by_content)
        body.cases.case_opened.connect(self.case_opened)
        body.cases.list_wanted.connect(self.list_wanted)
        if not self._work.me.has(Role.REPORTER):
            body.cases_wanted.connect(self.list_wanted)
        self._banner.link_activated.connect(self._list_undated)
        self._empty.action_requested.connect(self._go_on)
        print_key = QShortcut(QKeySequence("Ctrl+P"), self)
        print_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        print_key.activated.connect(ways_out.print_out)
