"""The answer check in words: warnings left, passes right; one line where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.answer_check import Concern, Finding
from ui.screens.check_words import CheckWords
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import ElidedLabel, SignLabel, TextRole, label


class CheckPanel(QWidget):
    """F7 goes to the next blank; the panel only says that there are some."""

    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = CheckWords(self)
        self._brief = False
        self._findings: Sequence[Finding] = ()
        self._title = label(self.tr("Kiểm tra câu trả lời"), TextRole.STRONG)
        self._count = ElidedLabel("", TextRole.SECOND)
        self._next = Button(self.tr("Tới chỗ trống kế (F7)"), Kind.LINK)
        self._next.clicked.connect(self.next_requested)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._next)
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._list)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show the check of a text; the same findings change nothing."""
        if findings != self._findings:
            self._findings = findings
            self._word()

    def set_brief(self, *, brief: bool) -> None:
        """Fold to one line or unfold."""
        self._brief = brief
        self._word()

    def _word(self) -> None:
        wrong = [finding for finding in self._findings if not finding.passed]
        right = [finding for finding in self._findings if finding.passed]
        self._next.setVisible(any(finding.concern is Concern.BLANKS for finding in wrong))
        count = self.tr("%n việc cần xem trước khi trình", "", len(wrong)) if wrong else self.tr("đạt")
        if self._brief and wrong:
            count = f"{count}: {self._words.words(wrong[0])}"
        self._count.setText(count)
        for old in self._list.findChildren(SignLabel):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._list.setVisible(not self._brief)
        for column, findings in ((0, wrong), (1, right)) if wrong else ((0, right[::2]), (1, right[1::2])):
            for row, finding in enumerate(findings):
                self._grid.addWidget(SignLabel(self._words.sign(finding), self._list), row, column)
        self.setAccessibleName(". ".join(self._words.words(finding) for finding in self._findings))
