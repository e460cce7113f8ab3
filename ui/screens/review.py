"""The review screen: answers that wait, the text with its changes, and the decision on exactly that text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from desktop_app.domain.approval import check_code
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError, UnknownCase
from desktop_app.domain.lines import Mailbox
from ui.delegates.review_row import ReviewRowDelegate
from ui.dialogs.questions import Questions
from ui.error_text import sentence
from ui.file_viewing import FileViewing
from ui.folding import Width, fold_of, scaled, text_scale
from ui.greeting_words import GreetingWords
from ui.icons import Icon
from ui.models.review_rows import ReviewRows
from ui.screens.attachments_panel import AttachmentsPanel, ShownFile
from ui.screens.decision_panel import DecisionButtons, DecisionPanel
from ui.screens.difference_view import DifferenceView
from ui.screens.review_batch import ReviewBatch
from ui.screens.review_body import ReviewBody, ReviewParts
from ui.screens.review_earlier import Earlier, EarlierTexts
from ui.screens.review_head import ReviewHead, ReviewTools, menu_button
from ui.screens.review_subject import ReviewSubjects
from ui.screens.rows_view import RowsView
from ui.screens.text_difference import difference, unchanged
from ui.widgets.banner import Banner, Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import TextRole, label, rule
from ui.workplace import Workplace

_LIST_WIDTH = 292


class ReviewScreen(QWidget):
    """The text on screen is the only one that can be approved from here."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in
    menu_wanted = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self._work = work
        self._rows = ReviewRows(self)
        self._questions = Questions(self)
        self._greetings = GreetingWords(self)
        self._earlier = EarlierTexts(work.queue, self)
        self._subjects = ReviewSubjects(work.settings.number("due_soon_days"), self)
        self._detail: CaseDetail | None = None
        self._files = AttachmentsPanel(work.files, name=self.tr("Tệp gửi kèm câu trả lời"), margin=16)
        self._viewing = FileViewing(work, self)
        self._files.opened.connect(self._open_file)
        self._viewing.failed.connect(self._say)
        self._ids: Sequence[str] = ()
        self._is_listing = False
        self._seen = ""  # SHA-256 of the text on screen
        self._read = ""  # the text on screen
        self._list = RowsView([""], [0], name=self.tr("Chờ tôi duyệt"), delegate=ReviewRowDelegate)
        self._count = label(role=TextRole.LABEL)
        self._tools = ReviewTools()
        self._message = Banner()
        self._greeting = label(role=TextRole.READING, wrap=True)
        self.text = DifferenceView()
        self.decision = DecisionPanel()
        self.comments = self.decision.comments
        self.buttons = DecisionButtons()
        self.batch = ReviewBatch(work, self)
        self._head = ReviewHead(self.batch.above_text)
        self._empty = EmptyState()
        self._empty.say(
            Icon.MY_REVIEWS,
            self.tr("Không có câu trả lời nào chờ duyệt"),
            self.tr("Câu trả lời được trình sẽ hiện ở đây sau lần đồng bộ tới."),
            action=self.tr("Đồng bộ ngay"),
            action_icon=Icon.SYNC,
        )
        self._empty.action_requested.connect(work.sync.sync_now)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.text)
        self.refresh()

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """News from a click or a sync: the list in place, the text only with a word about it."""
        if changes.membership or changes.case_ids:
            self.refresh()

    def refresh(self) -> None:
        """Read the list again; the case on screen stays, also when it has left the list."""
        queue = self._work.queue
        waiting = queue.listing(Mailbox.TO_REVIEW).ids
        here = self._detail.case.id if self._detail else ""
        self._ids = _with_place_kept(waiting, self._ids, here)
        soon = self._work.settings.number("due_soon_days")
        lines = queue.lines(self._ids)
        names = queue.names(line.assignee for line in lines.values() if line.assignee)
        doubtful = self._work.clock_in_doubt()
        opened = self.batch.look(self._ids)
        self._is_listing = True  # a row that goes moves the current one, which is nobody's choice
        self._list.set_rows(
            self._rows.rows(
                self._ids,
                lines,
                names,
                today=queue.today(),
                soon_days=soon,
                doubtful=doubtful,
                opened=opened,
            )
        )
        self._is_listing = False
        self._count.setText(str(len(waiting)))
        self._show_batch()
        if not here:
            self._list.choose_first()
        self.open(here or self._list.current_key())

    def open(self, case_id: str) -> None:
        """Show a case; the same one again keeps what is read and says what changed."""
        try:
            detail = self._work.queue.detail(case_id) if case_id else None
        except UnknownCase:
            detail = None
        self._empty.setVisible(detail is None)
        self._page.setVisible(detail is not None)
        other = detail is None or self._detail is None or self._detail.case.id != detail.case.id
        self._detail = detail
        if detail is None:
            return
        self._list.choose(case_id)
        case = detail.case
        body = case.draft.body if case.draft else ""
        sha256 = case.draft.sha256 if case.draft else ""
        if other:
            self._message.clear()
            self._show_text(detail, body, self._earlier.of(detail, body, now=self._work.clock.now()))
        elif sha256 != self._seen:
            self._message.say(
                Tone.WARNING,
                self.tr("Văn bản đã đổi trong lúc bạn đọc."),
                self.tr("Chưa phê duyệt gì. Chỗ đổi được đánh dấu, đọc lại rồi quyết định."),
            )
            self._show_text(detail, body, self._earlier.just_read(self._read))
        self._seen, self._read = sha256, body
        self.comments.show_for(sha256)
        self._show_files(detail)
        facts = (case.code, detail.field_name, case.place or "", self.tr("%n ý", "", len(case.points)))
        self._head.show_case(case.title, " · ".join(fact for fact in facts if fact))
        self.decision.show_subject(
            self._subjects.of(
                detail,
                today=self._work.queue.today(),
                now=self._work.clock.now(),
                doubtful=self._work.clock_in_doubt(),
            )
        )
        self.buttons.show_allowed(self._subjects.why_not(detail))
        if other and self.isVisible():
            self._note_reading()

    def _show_files(self, detail: CaseDetail) -> None:
        """What is approved with the text."""
        named = detail.case.draft.files if detail.case.draft else ()
        files = [ShownFile(file) for file in detail.case.attachments if file.id in named]
        title = self.tr("Tệp gửi kèm câu trả lời (%1)").replace("%1", str(len(files)))
        self._files.show_files(files, title=title, may_add=False)
        self._body.show_files(shown=bool(files))

    @Slot(str)
    def _open_file(self, file_id: str) -> None:
        detail = self._detail
        if detail is not None:
            file = next(one for one in detail.case.attachments if one.id == file_id)
            self._viewing.open(detail.case.id, file)

    def approve(self) -> None:
        """Ask once, then approve the text that was on screen when asked (Ctrl+Enter)."""
        detail, seen = self._detail, self._seen
        if detail is None or ActionType.APPROVE not in detail.allowed:
            return
        revision = detail.case.draft.rev if detail.case.draft else 0
        dialog = self._questions.approve(revision=revision, code=check_code(seen))

        def act() -> None:
            self._decide(lambda: self._work.casework.approve(detail.case.id, seen_sha256=seen))

        dialog.accepted.connect(act)
        dialog.open()

    def give_back(self) -> None:
        """Back to the author with a comment (Alt+T)."""
        detail, seen = self._detail, self._seen
        if detail is None or ActionType.REFUSE_APPROVAL not in detail.allowed:
            return
        dialog = self._questions.give_back(self.comments.text())

        def act() -> None:
            comment, casework = dialog.reason(), self._work.casework
            self._decide(lambda: casework.refuse_approval(detail.case.id, comment, seen_sha256=seen))

        dialog.accepted.connect(act)
        dialog.open()

    def comment(self) -> None:
        """Say something about the passage that is selected (Ctrl+M)."""
        passage = self.text.chosen_passage()
        if passage and ActionType.REFUSE_APPROVAL in (self._detail.allowed if self._detail else ()):
            self.text.let_go()
            self.comments.add(passage)
        else:
            self._message.say(Tone.INFO, self.tr("Chọn một đoạn trong câu trả lời rồi ghi ý kiến."))

    def next_change(self, *, forward: bool) -> None:
        """F8 and Shift+F8, wherever the focus is on this screen."""
        self.text.go_to_change(1 if forward else -1)

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(320, 220)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._note_reading()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(fold_of(self.window().size(), text_scale()).width)

    # inside

    def _decide(self, verb: Callable[[], object]) -> None:
        """Do it and go on with the next answer, if nothing refused it."""
        here, ids = self._detail.case.id if self._detail else "", list(self._ids)
        try:
            verb()
        except DeskError as error:
            self._say(error)
            return
        self.comments.forget()
        after = ids[ids.index(here) + 1 :] + ids[: ids.index(here)] if here in ids else ids
        self._detail = None
        self.refresh()
        self.open(next((case_id for case_id in after if case_id in self._ids), ""))

    @Slot()
    def _batch_done(self) -> None:
        self._detail = None
        self.refresh()
        self.open(self._list.current_key())

    def _note_reading(self) -> None:
        """The text on screen is now before somebody's eyes."""
        if self._detail is not None:
            self.batch.note(self._detail.case.id, self._seen)
            self.refresh()

    @Slot()
    def _show_comments(self) -> None:
        self.text.mark_passages(self.comments.passages())
        self.buttons.show_comments(self.comments.count())

    def _show_batch(self) -> None:
        beside = not self._side.isHidden()
        self.batch.beside_list.setVisible(self.batch.is_offered and beside)
        self.batch.above_text.setVisible(self.batch.is_offered and not beside)

    @Slot(object)
    def _say(self, error: DeskError) -> None:
        text = sentence(error)
        self._message.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    def _show_text(self, detail: CaseDetail, body: str, before: Earlier | None) -> None:
        self.text.show_paragraphs(unchanged(body) if before is None else difference(before.text, body))
        self.text.mark_passages(self.comments.passages())
        self._tools.show_comparison(None if before is None else before.name, self.text.changes())
        self._greeting.setText(self._greetings.masked(detail.case.sender))

    @Slot(str)
    def _choose(self, case_id: str) -> None:
        if case_id and not self._is_listing and (self._detail is None or self._detail.case.id != case_id):
            self.open(case_id)

    def _open_case(self) -> None:
        if self._detail is not None:
            self.case_opened.emit(self._detail.case.id, self._ids)

    def _step(self, by: int) -> None:
        """The neighbour in the list, for when the list is folded away."""
        if self._detail is None or self._detail.case.id not in self._ids:
            return
        place = list(self._ids).index(self._detail.case.id) + by
        if 0 <= place < len(self._ids):
            self._list.choose(self._ids[place])

    def _step_up(self) -> None:
        self._step(-1)

    def _step_down(self) -> None:
        self._step(1)

    def _fold(self, width: Width) -> None:
        """List, text and decision beside each other; then no list; then the decision below the text."""
        self._side.setVisible(width >= Width.FULL)
        self._side_line.setVisible(width >= Width.FULL)
        self._head.fold(width)
        self._show_batch()
        self._body.fold(width)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 9, 16, 9)
        head.setSpacing(8)
        menu = menu_button(self.tr("Điều hướng"))
        menu.clicked.connect(self.menu_wanted)
        head.addWidget(menu)
        head.addWidget(label(self.tr("Chờ tôi duyệt"), TextRole.SECTION))
        head.addWidget(self._count, 1)
        self._side = QWidget()
        self._side.setFixedWidth(scaled(_LIST_WIDTH))
        left = QVBoxLayout(self._side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(rule())
        left.addWidget(self._list, 1)
        together = QHBoxLayout()
        together.setContentsMargins(16, 8, 16, 10)
        together.addWidget(self.batch.beside_list)
        left.addLayout(together)
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._head)
        page.addWidget(rule())
        message = QVBoxLayout()
        message.setContentsMargins(16, 0, 16, 0)
        message.addWidget(self._message)
        page.addLayout(message)
        self._body = ReviewBody(
            ReviewParts(self._tools, self._greeting, self.text, self._files, self.decision, self.buttons)
        )
        page.addWidget(self._body, 1)
        self._side_line = rule(upright=True)
        whole = QHBoxLayout(self)
        whole.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # minimumSizeHint rules
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addWidget(self._side_line)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._head.menu_wanted.connect(self.menu_wanted)
        self._head.stepped.connect(self._step)
        self._head.case_wanted.connect(self._open_case)
        self._tools.stepped.connect(self.text.go_to_change)
        self.buttons.approve_requested.connect(self.approve)
        self.buttons.return_requested.connect(self.give_back)
        self.comments.wanted.connect(self.comment)
        self.comments.changed.connect(self._show_comments)
        self.batch.failed.connect(self._say)
        self.batch.done.connect(self._batch_done)
        for key, does in (
            ("Ctrl+Return", self.approve),
            ("Ctrl+Enter", self.approve),
            ("Alt+T", self.give_back),
            ("Ctrl+M", self.comment),
            ("Alt+Up", self._step_up),
            ("Alt+Down", self._step_down),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)


def _with_place_kept(waiting: Sequence[str], before: Sequence[str], case_id: str) -> tuple[str, ...]:
    """What waits, with the case on screen where it was: it does not go from under the eyes."""
    if not case_id or case_id in waiting or case_id not in before:
        return tuple(waiting)
    place = min(list(before).index(case_id), len(waiting))
    return (*waiting[:place], case_id, *waiting[place:])
