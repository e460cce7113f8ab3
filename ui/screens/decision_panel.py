"""What an approver decides with: deadline, check, earlier comments, and what the approval is bound to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.approval import check_code
from ui.countdown import Countdown
from ui.icons import NORMAL, Icon
from ui.screens.review_comments import ReviewComments
from ui.shortcuts import shown
from ui.sign import Sign
from ui.widgets.buttons import Button, Kind
from ui.widgets.chip import CountdownChip
from ui.widgets.icon_view import IconView
from ui.widgets.text import SignLabel, TextRole, code_label, label, rule
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class Subject:
    """The text on screen and the case it answers; `comments` are when, who and what, newest first."""

    countdown: Countdown
    due: str
    findings: Sequence[Sign]
    comments: Sequence[tuple[str, str]]
    revision: int
    words: int
    files: int
    sha256: str
    remark: str = ""


class DecisionButtons(QWidget):
    """Two buttons that are never scrolled away; whoever listens asks before it acts."""

    approve_requested = Signal()
    return_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._approve = Button(self.tr("Phê duyệt bản này…"), Kind.PRIMARY, icon=Icon.SYNCED)
        self._approve.setToolTip(shown("Ctrl+Return"))
        self._approve.clicked.connect(self.approve_requested)
        self._return = Button(self.tr("Trả lại để sửa…"), icon=Icon.RETURN)
        self._return.setToolTip(shown("Alt+T"))
        self._return.clicked.connect(self.return_requested)
        self._refusal = label(role=TextRole.LABEL, wrap=True)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(16, 8, 16, 12)
        self._box.setSpacing(8)
        for part in (self._approve, self._return, self._refusal):
            self._box.addWidget(part)

    def show_allowed(self, refusal: str) -> None:
        """The buttons, or why there is nothing to decide."""
        self._approve.setVisible(not refusal)
        self._return.setVisible(not refusal)
        self._refusal.setText(refusal)
        self._refusal.setVisible(bool(refusal))

    def show_comments(self, count: int) -> None:
        """How many comments go back with the text."""
        if count:
            self._return.setText(self.tr("Trả lại để sửa, kèm %n ý kiến…", "", count))
        else:
            self._return.setText(self.tr("Trả lại để sửa…"))

    def lie_down(self, *, flat: bool) -> None:
        """Beside each other where height is scarce."""
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.RightToLeft if flat else directions.TopToBottom)


class DecisionPanel(QWidget):
    """What the decision rests on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._chip = CountdownChip()
        self._due = label(role=TextRole.LABEL)
        self._details = QWidget()
        self._bound = label(wrap=True)
        self._code = code_label()
        self.comments = ReviewComments()
        self._lay_out()

    def show_subject(self, subject: Subject) -> None:
        """Show what is to be decided."""
        self._chip.show_countdown(subject.countdown)
        self._due.setText(subject.due)
        self._show_details(subject)
        facts = (
            self.tr("Dự thảo %1").replace("%1", str(subject.revision)),
            self._words.word_count(subject.words),
            self.tr("%n tệp", "", subject.files),
            self.tr("người nhận"),
        )
        self._bound.setText(", ".join(facts) + ".")
        self._code.setText(check_code(subject.sha256))

    def _show_details(self, subject: Subject) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for sign in subject.findings:
            column.addWidget(SignLabel(sign))
        if subject.remark:
            column.addWidget(label(self.tr("Lời nhắn khi trình"), TextRole.STRONG))
            column.addWidget(label(subject.remark, wrap=True, selectable=True))
        if subject.comments:
            column.addWidget(label(self.tr("Ý kiến lần trước"), TextRole.STRONG))
        for head, text in subject.comments:
            column.addWidget(label(head, TextRole.SECOND, wrap=True))
            column.addWidget(label(text, wrap=True, selectable=True))
        self._column.replaceWidget(self._details, fresh)
        self._details.hide()
        self._details.deleteLater()
        self._details = fresh

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._chip)
        head.addWidget(self._due, 1)
        card = QFrame()
        card.setProperty("surface", "card-strong")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(4)
        bound_head = QHBoxLayout()
        bound_head.setSpacing(6)
        bound_head.addWidget(IconView(Icon.APPROVAL, "text", NORMAL), 0, Qt.AlignmentFlag.AlignTop)
        bound = label(self.tr("Phê duyệt gắn với đúng bản này"), TextRole.STRONG, wrap=True)
        bound_head.addWidget(bound, 1)
        inside.addLayout(bound_head)
        inside.addWidget(self._bound)
        code = QHBoxLayout()
        code.addWidget(label(self.tr("Mã đối chiếu"), TextRole.LABEL))
        code.addWidget(self._code, 1)
        inside.addLayout(code)
        inside.addWidget(
            label(
                self.tr("Sửa một chữ hoặc đổi tệp thì phê duyệt hết hiệu lực, phải trình lại."),
                TextRole.SECOND,
                wrap=True,
            )
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addLayout(head)
        self._column.addWidget(self._details)
        self._column.addWidget(self.comments)
        self._column.addWidget(rule())
        self._column.addWidget(card)
