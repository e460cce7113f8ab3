"""One action from the moment it was made to the portal's receipt."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.actions import Action, Receipt
from desktop_app.domain.approval import check_code
from ui.code_words import CodeWords
from ui.icons import Icon
from ui.sign import Sign
from ui.sync_words import SyncWords
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import FactsTable
from ui.widgets.text import TextRole, label, rule
from ui.wording import Words


class ReceiptPanel(QWidget):
    """Every fact can be selected and copied; nothing of the citizen is in it."""

    take_back_requested = Signal(str)
    case_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._sync = SyncWords(self)
        self._action: Action | None = None
        self._lines: list[tuple[str, str]] = []
        self._title = label(role=TextRole.SECTION, wrap=True)
        self._what = label(role=TextRole.STRONG)
        self._code = label(role=TextRole.LABEL, selectable=True)
        self._case_title = label(wrap=True)
        self._steps = FactsTable()
        self._facts = FactsTable()
        self._empty = EmptyState()
        self._empty.say(
            Icon.RECEIPT, self.tr("Chưa chọn thao tác"), self.tr("Chọn một dòng để xem biên nhận.")
        )
        self._copy = Button(self.tr("Sao chép"), icon=Icon.COPY)
        self._copy.clicked.connect(self._copy_text)
        self._take_back = Button(self.tr("Rút lại"), icon=Icon.RETURN)
        self._take_back.clicked.connect(self._ask_back)
        self._open = Button(self.tr("Mở PAKN"))
        self._open.clicked.connect(self._ask_open)
        self._page = QWidget()
        self._lay_out()
        self.show_action(None, None, code="", title="", now=None)

    def show_action(
        self,
        action: Action | None,
        receipt: Receipt | None,
        *,
        code: str,
        title: str,
        now: datetime | None,
    ) -> None:
        """Show an action with the code and title of its case; None when there is none to show."""
        self._action = action
        self._page.setVisible(action is not None)
        self._empty.setVisible(action is None)
        if action is None or now is None:
            return
        name = self.tr("Biên nhận số %1") if receipt else self.tr("Thao tác số %1")
        self._title.setText(name.replace("%1", str(action.number)))
        self._what.setText(self._codes.action(action.type))
        self._code.setText(code)
        self._case_title.setText(title)
        self._case_title.setVisible(bool(title))
        steps, facts = self._step_lines(action, receipt, now), self._fact_lines(action, receipt)
        self._steps.set_facts(steps)
        self._facts.set_facts(facts)
        self._lines = [
            (name, value.word if isinstance(value, Sign) else value) for name, value in steps + facts
        ]
        self._take_back.setVisible(action.may_be_taken_back)
        self._open.setVisible(bool(title))

    def text(self) -> str:
        """The receipt as plain text, for the clipboard."""
        lines = [self._title.text(), self._what.text(), self._code.text()]
        lines += [f"{name}: {value}" for name, value in self._lines]
        return "\n".join(line for line in lines if line)

    def _step_lines(
        self, action: Action, receipt: Receipt | None, now: datetime
    ) -> list[tuple[str, str | Sign]]:
        steps: list[tuple[str, str | Sign]] = [
            (self.tr("Lập trên máy"), self._words.moment(action.made_at, now))
        ]
        if action.tried_at is not None:
            sent = self._words.moment(action.tried_at, now)
            if action.attempts > 1:
                sent = self.tr("%1, lần gửi thứ %2").replace("%1", sent).replace("%2", str(action.attempts))
            steps.append((self.tr("Gửi đi"), sent))
        if receipt is not None:
            steps.append((self.tr("Cổng nhận"), self._words.moment(receipt.accepted_at, now)))
            steps.append((self.tr("Số tiếp nhận"), receipt.number))
        else:
            steps.append((self.tr("Tình trạng"), self._sync.letter(action.state)))
        return steps

    def _fact_lines(self, action: Action, receipt: Receipt | None) -> list[tuple[str, str | Sign]]:
        facts: list[tuple[str, str | Sign]] = []
        body = action.args.get("body")
        if isinstance(body, str):
            facts.append((self.tr("Nội dung"), self._words.word_count(len(body.split()))))
        sha = (receipt.draft_sha256 if receipt else None) or action.args.get("draft_sha256")
        if sha:
            facts.append((self.tr("Mã đối chiếu"), check_code(str(sha))))
        if receipt is not None:
            good = Sign(Icon.SYNCED, self.tr("hợp lệ"), "done")
            bad = Sign(Icon.WARNING_CHECK, self.tr("không hợp lệ, báo người quản trị"), "late", bold=True)
            facts.append((self.tr("Chữ ký cổng"), good if receipt.verified else bad))
        if action.why:
            facts.append((self.tr("Lý do"), self._codes.refusal(action.why)))
        return facts

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_back(self) -> None:
        if self._action is not None:
            self.take_back_requested.emit(self._action.id)

    def _ask_open(self) -> None:
        if self._action is not None:
            self.case_requested.emit(self._action.case_id)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._take_back, self._open, self._copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner = QVBoxLayout(self._page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._title)
        inner.addWidget(self._what)
        inner.addWidget(self._code)
        inner.addWidget(self._case_title)
        inner.addWidget(rule())
        inner.addWidget(self._steps)
        inner.addWidget(rule())
        inner.addWidget(self._facts)
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        column.addWidget(self._empty)
