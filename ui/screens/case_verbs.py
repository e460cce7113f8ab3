"""What an officer does to the case on screen: each verb with the question before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from desktop_app.domain.approval import check_code
from desktop_app.domain.errors import ActionNotAllowed, DeskError
from desktop_app.domain.lateness import is_late
from ui.code_words import CodeWords
from ui.dialogs.case_dialogs import CaseDialogs
from ui.dialogs.questions import Questions
from ui.masking import masked_name
from ui.screens.answer_check import Concern
from ui.screens.answer_panel import AnswerPanel
from ui.screens.date_verbs import DateVerbs
from ui.screens.sorting_verbs import SortingVerbs
from ui.tasks import Tasks
from ui.workplace import Workplace


class CaseVerbs(QObject):
    """Asks first, acts on the case that was on screen when it asked."""

    failed = Signal(object)  # DeskError
    done = Signal()
    writing_wanted = Signal()  # the officer should go to the text

    def __init__(self, work: Workplace, tasks: Tasks, answer: AnswerPanel, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._tasks = tasks
        self._answer = answer
        self._window = window
        self._codes = CodeWords(self)
        self._questions = Questions(window)
        self._dialogs = CaseDialogs(self.failed.emit)
        self._verbs: dict[ActionType, Callable[[CaseDetail], None]] = {
            ActionType.ACCEPT: self._accept,
            ActionType.SUBMIT: self._submit,
            ActionType.SEND_REPLY: self._send,
            ActionType.APPROVE: self._approve,
            ActionType.REFUSE_APPROVAL: self._give_back,
            ActionType.NOTE: self._note,
            ActionType.ASSIGN: self._assign,
            **DateVerbs(work, window, self.do).verbs(),
            **SortingVerbs(work, window, self.do).verbs(),
        }

    def ask(self, action: ActionType, detail: CaseDetail) -> None:
        """Do a verb, with its question where it has one."""
        self._verbs[action](detail)

    def do(self, verb: Callable[[], object]) -> bool:
        """Run a verb; a refusal is told, and nothing else happens."""
        try:
            verb()
        except DeskError as error:
            self.failed.emit(error)
            return False
        self.done.emit()
        return True

    def _note(self, detail: CaseDetail) -> None:
        self._dialogs.note(self._work, detail.case.id, self._window)

    def _assign(self, detail: CaseDetail) -> None:
        self._dialogs.assign(self._work, self._tasks, [detail.case.id], self._window)

    def _accept(self, detail: CaseDetail) -> None:
        if self.do(lambda: self._work.casework.accept(detail.case.id)):
            self.writing_wanted.emit()

    def _submit(self, detail: CaseDetail) -> None:
        """Blanks and an empty text stop here; anything else that is missing asks for a reason."""
        self._answer.settle()
        wrong = [finding for finding in self._answer.findings() if not finding.passed]
        for finding in wrong:
            if finding.stops:
                why = "blanks" if finding.concern is Concern.BLANKS else "empty"
                self.failed.emit(ActionNotAllowed(why))
                self.writing_wanted.emit()
                self._answer.editor.next_blank()
                return
        dialog = self._questions.submit(
            revision=self._answer.revision_to_submit(),
            reviewers=self._work.queue.reviewers(detail.case.id),
            warnings=[self._answer.words_of(finding) for finding in wrong],
        )

        def act() -> None:
            casework, to, remark = self._work.casework, dialog.reviewer(), dialog.reason()
            self.do(lambda: casework.submit(detail.case.id, to=to, remark=remark))

        dialog.accepted.connect(act)
        dialog.open()

    def _send(self, detail: CaseDetail) -> None:
        if detail.case.approval is None:
            return
        sender = detail.case.sender
        late = is_late(detail.deadline.clocks, today=self._work.queue.today())
        reasons = self._work.queue.late_reasons() if late else ()
        dialog = self._questions.send(
            recipient=masked_name(sender.name) if sender else "",
            code=check_code(detail.case.approval.draft_sha256),
            hold_seconds=self._work.settings.number("hold_seconds"),
            late_reasons={code: self._codes.late_reason(code) for code in reasons},
        )

        def act() -> None:
            casework, why = self._work.casework, dialog.late()
            self.do(lambda: casework.send_reply(detail.case.id, late=why))

        dialog.accepted.connect(act)
        dialog.open()

    def _approve(self, detail: CaseDetail) -> None:
        """Bound to the text on screen when the question was asked."""
        if detail.case.review is None:
            return
        seen = detail.case.review.draft_sha256
        revision = detail.case.draft.rev if detail.case.draft else 0
        dialog = self._questions.approve(revision=revision, code=check_code(seen))

        def act() -> None:
            self.do(lambda: self._work.casework.approve(detail.case.id, seen_sha256=seen))

        dialog.accepted.connect(act)
        dialog.open()

    def _give_back(self, detail: CaseDetail) -> None:
        if detail.case.review is None:
            return
        seen = detail.case.review.draft_sha256
        dialog = self._questions.give_back()

        def act() -> None:
            casework, comment = self._work.casework, dialog.reason()
            self.do(lambda: casework.refuse_approval(detail.case.id, comment, seen_sha256=seen))

        dialog.accepted.connect(act)
        dialog.open()
