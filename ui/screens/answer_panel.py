"""The answer being written: greeting, text, check, and the word that it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.casework import NO_DRAFT
from desktop_app.domain.actions import ActionType
from desktop_app.domain.case import Case, Draft, Status
from desktop_app.domain.errors import DeskError, DiskFull
from ui.dialogs.questions import Questions
from ui.error_text import sentence
from ui.greeting_words import GreetingWords
from ui.icons import Icon
from ui.screens.answer_check import Finding, check_answer
from ui.screens.answer_editor import AnswerEditor
from ui.screens.answer_lock import BOUND, AnswerLocks, Offer
from ui.screens.attachments_panel import AttachmentsPanel
from ui.screens.check_panel import CheckPanel
from ui.screens.check_words import CheckWords
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import IconButton
from ui.widgets.text import TextRole, label, rule
from ui.wording import Words
from ui.workplace import Workplace


class AnswerPanel(QWidget):
    """Keeps what is typed by itself; nothing from outside replaces text under the hands."""

    saved = Signal(str)  # words: when the text was kept, or that it could not be
    accept_requested = Signal()
    decide_requested = Signal()
    lock_changed = Signal()

    def __init__(self, work: Workplace, files: AttachmentsPanel, parent: QWidget | None = None) -> None:
        """`files` shows what goes with the answer, below its text."""
        super().__init__(parent)
        self._work = work
        self._files = files
        self._words = Words(self)
        self._greetings = GreetingWords(self)
        self._locks = AnswerLocks(work.me.id, self)
        self._detail: CaseDetail | None = None
        self._unlocked = False
        self._elsewhere: str | None = None  # a text from the portal that waits for a decision
        self._began: Draft = NO_DRAFT  # the revision that the text on screen began with
        self._offer: Offer | None = None
        self._revision = label(role=TextRole.STRONG)
        self._banner = Banner()
        self._banner.link_activated.connect(self.follow_link)
        self._greeting = label(role=TextRole.READING, wrap=True)
        self._greeting.setContentsMargins(6, 0, 12, 0)  # where the text of the editor begins
        self.editor = AnswerEditor()
        self.editor.save_due.connect(self.keep)
        self.editor.textChanged.connect(self._recheck)
        self._check = CheckPanel()
        self._check.next_requested.connect(self.editor.next_blank)
        self._tools = self._make_tools()
        self._lay_out()
        self._bind_keys()

    # what is shown

    def show_detail(self, detail: CaseDetail) -> None:
        """Another case, or news about the same one."""
        known = self._detail
        other = known is None or known.case.id != detail.case.id
        self._detail = detail
        if other:
            self._unlocked = detail.draft is not None
            self._elsewhere = None
            self._began = detail.case.draft or NO_DRAFT
            self.editor.show_text(_text_of(detail))
            self.saved.emit(self._saved_words(detail))
        elif known is not None:
            if detail.case.status in BOUND and known.case.status not in BOUND:
                self._unlocked = False
            self._take_news(known, detail)
        self._revision.setText(self._revision_words(detail.case))
        self._greeting.setText(self._greetings.masked(detail.case.sender))
        self._apply_lock(detail)
        self._recheck()

    def findings(self) -> tuple[Finding, ...]:
        """The check of the text on screen."""
        if self._detail is None:
            return ()
        case = self._detail.case
        files = len(self._detail.answer_files)
        return check_answer(self.editor.text(), points=case.points, files=files, sender=case.sender)

    @property
    def writable(self) -> bool:
        """The answer can be changed now."""
        return not self.editor.isReadOnly()

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._banner.isHidden() else self._banner.accessibleName()

    def forget(self) -> None:
        """Keep nothing any more: the desk behind it is being closed."""
        self._detail = None

    def words_of(self, finding: Finding) -> str:
        """A finding as a phrase."""
        return CheckWords(self).words(finding)

    def revision_to_submit(self) -> int:
        """The number the text will carry: a text that is not a revision yet becomes the next one."""
        if self._detail is None:
            return 1
        draft = self._detail.case.draft
        if draft is None:
            return 1
        return draft.rev if draft.body == self.editor.text() else draft.rev + 1

    def set_brief(self, *, brief: bool) -> None:
        """Fold the check to one line."""
        self._check.set_brief(brief=brief)

    def say(self, error: DeskError) -> None:
        """Why something was not done, above the text."""
        text = sentence(error)
        self._offer = None
        self._banner.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    # keeping

    def settle(self) -> None:
        """End a half-typed word as the input method would, and keep the text."""
        QGuiApplication.inputMethod().commit()
        self.keep()

    def keep(self) -> None:
        """Put the text on this machine; without room it stays here and is tried again."""
        if self._detail is None or not self.editor.unsaved or self.editor.isReadOnly():
            return
        text = self.editor.text()
        case = self._detail.case
        try:
            at = self._work.casework.keep_text(case.id, text, on=self._began)
            self.editor.kept(text)
            if case.status in BOUND:
                self._work.casework.save_draft(case.id)
        except DiskFull as error:
            self.say(error)
            self.saved.emit(self.tr("Chưa lưu được"))
            self.editor.try_again_later()
        except DeskError as error:
            self.say(error)
            self.saved.emit(self.tr("Chưa lưu được"))
        else:
            self._apply_lock(self._detail)  # takes away what an earlier failure said
            self.saved.emit(self.tr("Đã lưu %1").replace("%1", self._words.time(at)))

    def save_version(self) -> None:
        """Make the text a revision that goes to the portal (Ctrl+S, leaving the case)."""
        self.settle()
        if self._detail is None or ActionType.SAVE_DRAFT not in self._detail.allowed:
            return
        try:
            self._work.casework.save_draft(self._detail.case.id)
        except DeskError as error:
            self.say(error)

    def focus_text(self) -> None:
        """Go to the text."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # news

    def _take_news(self, known: CaseDetail, detail: CaseDetail) -> None:
        """A text that is not the one on screen is offered, unless nobody can be writing here."""
        text = _text_of(detail)
        if text == self.editor.text():
            self._began = detail.case.draft or NO_DRAFT
            return
        if text == _text_of(known):
            return
        if self.editor.isReadOnly():
            self._began = detail.case.draft or NO_DRAFT
            self.editor.show_text(text)
            self._unlocked = False
            return
        if not self._came_from_outside(known, detail):
            return
        self._elsewhere = text

    @staticmethod
    def _came_from_outside(known: CaseDetail, detail: CaseDetail) -> bool:
        """The portal's own revision rose; our own saves only change what lies over it."""
        before, after = _truth_rev(known), _truth_rev(detail)
        return after > before and detail.draft is None

    def _take_other_text(self) -> None:
        """As an edit, so that Ctrl+Z brings the own text back."""
        if self._elsewhere is None:
            return
        text, self._elsewhere = self._elsewhere, None
        if self._detail is not None:
            self._began = self._detail.case.draft or NO_DRAFT
            self._apply_lock(self._detail)
        self.put_in(text)

    def put_in(self, text: str) -> None:
        """Another text in place of the one on screen, as an edit that Ctrl+Z takes back."""
        if self.writable:
            cursor = self.editor.textCursor()
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(text)

    # locks

    def _apply_lock(self, detail: CaseDetail) -> None:
        """Read-only with its reason above, or writable."""
        lock = self._locks.of(
            detail,
            unlocked=self._unlocked,
            other_text=self._elsewhere is not None,
            now=self._work.clock.now(),
        )
        self.editor.setReadOnly(not lock.writable)
        self._tools.setEnabled(lock.writable)
        self._check.setVisible(ActionType.SAVE_DRAFT in detail.allowed)
        self._offer = lock.offer
        if lock.fact:
            self._banner.say(lock.tone, lock.fact, lock.safe, link=lock.link, icon=lock.icon)
        else:
            self._banner.clear()

    def follow_link(self) -> None:
        """Do what the banner offers."""
        match self._offer:
            case Offer.ACCEPT:
                self.accept_requested.emit()
            case Offer.OTHER_TEXT:
                self._take_other_text()
            case Offer.DECIDE:
                self.decide_requested.emit()
            case Offer.UNLOCK if self._detail is not None:
                approved = self._detail.case.status == Status.APPROVED
                dialog = Questions(self).unlock(approved=approved)
                dialog.accepted.connect(self._unlock)
                dialog.open()

    def _unlock(self) -> None:
        self._unlocked = True
        if self._detail is not None:
            self._apply_lock(self._detail)
        self.lock_changed.emit()
        self.focus_text()

    # words

    def _revision_words(self, case: Case) -> str:
        revision = case.draft.rev if case.draft else 0
        return self.tr("Dự thảo %1").replace("%1", str(revision)) if revision else self.tr("Dự thảo mới")

    def _saved_words(self, detail: CaseDetail) -> str:
        if detail.draft is None:
            return ""
        return self.tr("Đã lưu %1").replace("%1", self._words.time(detail.draft.saved_at))

    def _recheck(self) -> None:
        if not self.editor.composing:
            self._check.show_findings(self.findings())

    # layout

    def _make_tools(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        buttons: Sequence[tuple[IconButton, object]] = (
            (IconButton(Icon.BOLD, self.tr("Chữ đậm (Ctrl+B)")), self._bold),
            (IconButton(Icon.ITALIC, self.tr("Chữ nghiêng (Ctrl+I)")), self._italic),
            (IconButton(Icon.LIST, self.tr("Danh sách")), self.editor.toggle_list),
            (IconButton(Icon.UNDO, self.tr("Hoàn tác (Ctrl+Z)")), self.editor.undo),
            (IconButton(Icon.CLIP, self.tr("Gửi kèm tệp…")), self._files.ask_for_files),
        )
        for button, does in buttons:
            button.setProperty("kind", "text")
            button.clicked.connect(does)
            row.addWidget(button)
        return tools

    def _bold(self) -> None:
        self.editor.toggle_mark("**")

    def _italic(self) -> None:
        self.editor.toggle_mark("*")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 5, 16, 5)
        head.setSpacing(12)
        head.addWidget(self._revision)
        head.addWidget(rule(upright=True))
        head.addWidget(self._tools)
        head.addStretch(1)
        text = QVBoxLayout()
        text.setContentsMargins(18, 10, 0, 0)
        text.setSpacing(6)
        text.addWidget(self._greeting)
        text.addWidget(self.editor, 1)
        message = QVBoxLayout()
        message.setContentsMargins(16, 8, 16, 0)
        message.addWidget(self._banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(message)
        column.addLayout(text, 1)
        column.addWidget(self._files)
        column.addWidget(self._check)
        self.editor.setProperty("kind", "editor")

    def _bind_keys(self) -> None:
        for key, does in (("Ctrl+B", self._bold), ("Ctrl+I", self._italic)):
            shortcut = QShortcut(QKeySequence(key), self.editor)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(does)


def _text_of(detail: CaseDetail) -> str:
    """What belongs on screen: the reply that went out, else the local text, else the last revision."""
    case = detail.case
    if case.reply is not None and case.reply.body is not None:
        return case.reply.body
    if detail.draft is not None:
        return detail.draft.body
    return case.draft.body if case.draft else ""


def _truth_rev(detail: CaseDetail) -> int:
    return detail.truth.draft.rev if detail.truth.draft else 0
