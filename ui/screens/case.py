"""The case screen: petition, answer, deadline and history of one case, and the verbs on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError, UnknownCase
from ui.delegates.case_row import countdown_of
from ui.dialogs.kept_texts import KeptTexts
from ui.dialogs.questions import Questions
from ui.error_text import sentence
from ui.folding import Width, fold_of, text_scale
from ui.screens.action_bar import ActionBar
from ui.screens.answer_panel import AnswerPanel
from ui.screens.case_columns import CaseColumns, Panels, Titles
from ui.screens.case_files import CaseFiles
from ui.screens.case_header import CaseHeader
from ui.screens.case_verbs import CaseVerbs
from ui.screens.dates_column import DatesColumn
from ui.screens.deadline_panel import DeadlineFacts
from ui.screens.history_panel import HistoryPanel
from ui.screens.petition_panel import PetitionPanel
from ui.screens.preview import Wish
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.widgets.text import rule
from ui.workplace import Workplace


class CaseScreen(QWidget):
    """Shows one case of a list; everything typed is kept before another one is shown."""

    back = Signal()
    decide_wanted = Signal()

    def __init__(self, work: Workplace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._questions = Questions(self)
        self._detail: CaseDetail | None = None
        self._siblings: Sequence[str] = ()
        self._entries = 0  # of the history, for its tab
        self._header = CaseHeader()
        self._message = Banner()
        self._petition = PetitionPanel()
        self._files = CaseFiles(work, tasks, self)
        self.answer = AnswerPanel(work, self._files.answer)
        self._verbs = CaseVerbs(work, tasks, self.answer, self)
        self._dates = DatesColumn(work)
        self._history = HistoryPanel()
        self._bar = ActionBar()
        self._columns = CaseColumns(
            Panels(self._petition, self._files.all, self.answer, self._dates, self._history, self._bar),
            Titles(
                petition=self.tr("Phản ánh"),
                files=self.tr("Tệp"),
                answer=self.tr("Trả lời"),
                deadline=self.tr("Hạn"),
                history=self.tr("Lịch sử"),
            ),
        )
        self._lay_out()
        self._connect()

    # opening

    def open(self, case_id: str, siblings: Sequence[str]) -> None:
        """Show a case; `siblings` are the ids of the list it was opened from, for previous and next."""
        self._leave()
        self._siblings = tuple(siblings)
        self._detail = None
        self._message.clear()
        self._refresh(case_id)
        self._work.queue.mark_seen(case_id)
        if self.focusWidget() is None:
            self._header.setFocus()

    def forget(self) -> None:
        """Let go of the case without keeping anything: the desk behind it is being closed."""
        self._detail = None
        self._files.forget()
        self.answer.forget()

    @property
    def case_id(self) -> str:
        """The case on screen, "" for none."""
        return self._detail.case.id if self._detail else ""

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News from a click or a sync; caret, selection and scroll stay."""
        if self.case_id and (self.case_id in changes.case_ids or changes.membership or changes.outbox):
            self._refresh(self.case_id)

    # verbs, also for the menus of the window

    def wish(self, wish: Wish) -> None:
        """Do what a list, menu or key asks with this case; opening it is all that some ask."""
        match wish:
            case Wish.REPLY:
                self.write()
            case Wish.NOTE:
                self.note()
            case Wish.ASSIGN:
                self.assign()
            case Wish.WHY:
                self.explain_date()
            case Wish.ACCEPT:
                self.accept()
            case Wish.SEND:
                self.go_on()

    def note(self) -> None:
        """Ask for an internal note."""
        self.want(ActionType.NOTE)

    def assign(self) -> None:
        """Ask who shall handle the case."""
        self.want(ActionType.ASSIGN)

    def accept(self) -> None:
        """Take the case up and go to its text."""
        self.want(ActionType.ACCEPT)

    def explain_date(self) -> None:
        """Why this date (Alt+Enter)."""
        self._columns.show_part(self._dates)
        self._dates.card.explain()

    def go_on(self) -> None:
        """The next step of this case (Ctrl+Enter)."""
        self._bar.go()

    def step(self, by: int) -> None:
        """The neighbour in the list (Alt+arrows)."""
        if self.case_id not in self._siblings:
            return
        place = self._siblings.index(self.case_id) + by
        if 0 <= place < len(self._siblings):
            self.open(self._siblings[place], self._siblings)

    def write(self) -> None:
        """Go to the text (Ctrl+R)."""
        self._columns.show_part(self.answer)
        self.answer.focus_text()

    # Qt

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def choose_action(self, action_id: str) -> None:
        """Make a waiting action the current entry of the history."""
        self._history.choose(action_id)

    def open_file_row(self, attachment_id: str) -> None:
        """Open an attachment as Enter on its row does."""
        self._files.all.open_file(attachment_id)

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 220)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold by the width there is."""
        super().resizeEvent(event)
        self._fold()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the screen makes what was typed a revision; a window that is only minimised does not."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; the text is kept before."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    # inside

    def _refresh(self, case_id: str) -> None:
        try:
            detail = self._work.queue.detail(case_id)
        except UnknownCase as error:
            self._say(error)
            return
        self._detail = detail
        place = self._siblings.index(case_id) + 1 if case_id in self._siblings else 0
        self._header.show_detail(detail, place, len(self._siblings))
        self._petition.show_case(detail.case)
        self.answer.show_detail(detail)
        self._show_files()
        self._show_deadline(detail)
        now = self._work.clock.now()
        self._entries = self._history.show_history(
            detail.case, list(detail.actions), detail.names, self._work.me.id, now
        )
        self._history.count_kept(len(self._work.queue.kept_texts(case_id)))
        self._count_tabs()
        self._bar.show_allowed(detail.allowed)

    def _count_tabs(self) -> None:
        if self._detail is None:
            return
        self._columns.title_tab(self._history, self.tr("Lịch sử (%1)").replace("%1", str(self._entries)))
        if self._columns.has_own_tab(self._files.all):
            files = len(self._detail.case.attachments)
            self._columns.title_tab(self._files.all, self.tr("Tệp (%1)").replace("%1", str(files)))

    def _show_deadline(self, detail: CaseDetail) -> None:
        today = self._work.queue.today()
        self._dates.card.show_facts(
            DeadlineFacts(
                answer=detail.deadline.answer,
                calendar=detail.deadline.calendar,
                days=detail.deadline.ledger,
                countdown=countdown_of(
                    detail.line,
                    today,
                    self._work.settings.number("due_soon_days"),
                    doubtful=self._work.clock_in_doubt(),
                ),
                today=today,
                answered_on=detail.line.answered_on,
                duty=self._work.queue.running_duty(detail.line),
                progress_term=detail.deadline.progress_term,
                working_days_left=detail.deadline.working_days_left,
            )
        )
        self._dates.show_detail(detail)

    @Slot(object)
    def _say(self, error: DeskError) -> None:
        text = sentence(error)
        self._message.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    def _leave(self) -> None:
        if self._detail is not None:
            self.answer.save_version()
            self._petition.mask_again()

    def _go_back(self) -> None:
        self._leave()
        self.back.emit()

    @Slot(ActionType)
    def want(self, action: ActionType) -> None:
        """Ask what this action needs to know, then do it."""
        if self._detail is not None:
            self._verbs.ask(action, self._detail)

    @Slot(str)
    def _take_back(self, action_id: str) -> None:
        self._verbs.do(lambda: self._work.casework.take_back(action_id))

    def _show_kept(self) -> None:
        dialog = KeptTexts(self._work, self.case_id, may_restore=self.answer.writable, parent=self)
        dialog.restored.connect(self.answer.put_in)
        dialog.open()

    def _ask_to_reveal(self) -> None:
        dialog = self._questions.reveal()
        dialog.accepted.connect(self._reveal)
        dialog.open()

    def _reveal(self) -> None:
        try:
            sender = self._work.casework.show_sender(self.case_id)
        except DeskError as error:
            self._say(error)
        else:
            self._petition.reveal(sender)

    @Slot()
    def _show_files(self) -> None:
        if self._detail is not None:
            self._files.show_detail(self._detail, writable=self.answer.writable)

    def _fold(self) -> None:
        width = fold_of(self.window().size(), text_scale()).width
        self._columns.fold(width)
        self._count_tabs()
        self._header.set_narrow(narrow=width <= Width.NARROW)
        self._dates.card.set_brief(brief=width is Width.COMPACT)
        self.answer.set_brief(brief=width <= Width.COMPACT)
        self._history.hide_title(hidden=width <= Width.COMPACT)
        self._files.set_brief(brief=width <= Width.COMPACT)
        self._files.all.hide_title(hidden=width is Width.COMPACT)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        message = QVBoxLayout()
        message.setContentsMargins(12, 0, 12, 0)
        message.addWidget(self._message)
        column.addWidget(self._header)
        column.addLayout(message)
        column.addWidget(rule())
        column.addWidget(self._columns, 1)

    def _connect(self) -> None:
        self._header.back.connect(self._go_back)
        self._header.moved.connect(self.step)
        self._header.wanted.connect(self.want)
        self._bar.wanted.connect(self.want)
        self._bar.save_wanted.connect(self.answer.save_version)
        self.answer.saved.connect(self._bar.show_saved)
        self.answer.accept_requested.connect(self.accept)
        self._verbs.failed.connect(self._say)
        self._verbs.done.connect(self._message.clear)
        self._verbs.writing_wanted.connect(self.write)
        self._petition.reveal_requested.connect(self._ask_to_reveal)
        self._files.failed.connect(self._say)
        self.answer.lock_changed.connect(self._show_files)
        self.answer.editor.files_offered.connect(self._files.add_to_answer)
        self._history.take_back_requested.connect(self._take_back)
        self._history.kept_wanted.connect(self._show_kept)
        self.answer.decide_requested.connect(self.decide_wanted)
        for key, does in (
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
            ("Ctrl+S", self.answer.save_version),
            ("Ctrl+P", self._dates.print_ledger),
            ("F7", self._next_blank),
            ("Shift+F7", self._previous_blank),
            ("Alt+Up", self._step_up),
            ("Alt+Down", self._step_down),
            ("Ctrl+Tab", self._next_tab),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _next_blank(self) -> None:
        self._columns.show_part(self.answer)
        self.answer.editor.next_blank()

    def _previous_blank(self) -> None:
        self._columns.show_part(self.answer)
        self.answer.editor.next_blank(backwards=True)

    def _step_up(self) -> None:
        self.step(-1)

    def _step_down(self) -> None:
        self.step(1)

    def _next_tab(self) -> None:
        self._columns.step(1)
