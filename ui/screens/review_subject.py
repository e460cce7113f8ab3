"""What an approver is told about a case besides the text: made from the case, in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from desktop_app.domain.case import Status
from ui.code_words import CodeWords
from ui.delegates.case_row import countdown_of
from ui.screens.answer_check import check_answer
from ui.screens.check_words import CheckWords
from ui.screens.decision_panel import Subject
from ui.wording import Words


class ReviewSubjects(QObject):
    """Words a case for the decision panel; make one after the language is installed."""

    def __init__(self, soon_days: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._soon_days = soon_days
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._check = CheckWords(self)

    def of(self, detail: CaseDetail, *, today: date, now: datetime, doubtful: bool) -> Subject:
        """Deadline, check, comments and the marks of the text."""
        case, line, draft = detail.case, detail.line, detail.case.draft
        body = draft.body if draft else ""
        files = len(draft.files) if draft else 0
        findings = check_answer(body, points=case.points, files=files, sender=case.sender)
        return Subject(
            countdown=countdown_of(line, today, self._soon_days, doubtful=doubtful),
            due=self._words.due(line.due_on, today) if line.due_on else "",
            findings=[self._check.sign(finding) for finding in findings],
            comments=self._comments(detail, now),
            revision=draft.rev if draft else 0,
            words=len(body.split()),
            files=files,
            sha256=draft.sha256 if draft else "",
            remark=_remark(detail),
        )

    def why_not(self, detail: CaseDetail) -> str:
        """Why there is nothing to decide here, "" when there is."""
        if ActionType.APPROVE in detail.allowed:
            return ""
        if detail.case.status == Status.APPROVED:
            return self.tr("Bạn đã phê duyệt bản này. Người soạn gửi trả lời sau lần đồng bộ tới.")
        if detail.case.status != Status.IN_REVIEW:
            return self.tr("Bản này không còn chờ duyệt.")
        author = detail.case.draft.by if detail.case.draft else ""
        return self._codes.refusal("self-approval" if author else "no-role")

    def _comments(self, detail: CaseDetail, now: datetime) -> list[tuple[str, str]]:
        """What was said when earlier versions were returned, newest first."""
        said = []
        for event in sorted(detail.case.history, key=lambda event: event.n, reverse=True):
            if event.kind == "approval_refused":
                when = self._words.stamp(event.made_at or event.at, now)
                who = detail.names.get(event.by, event.by)
                said.append((f"{when} · {who}", str(event.data.get("comment", ""))))
        return said


def _remark(detail: CaseDetail) -> str:
    """What the author wrote with the submission that is waiting."""
    for action in reversed(detail.actions):
        if action.type == ActionType.SUBMIT:
            return str(action.args.get("remark", ""))
    submitted = [event for event in detail.case.history if event.kind == "submitted_for_approval"]
    return str(submitted[-1].data.get("remark", "")) if submitted else ""
