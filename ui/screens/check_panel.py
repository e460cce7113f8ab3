"""The answer check in words: warnings left, passes right; one line where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import Icon
from ui.screens.answer_check import Concern, Finding
from ui.sign import Sign
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import ElidedLabel, SignLabel, TextRole, label


class CheckPanel(QWidget):
    """F7 goes to the next blank; the panel only says that there are some."""

    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
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

    def words(self, finding: Finding) -> str:
        """One finding as a phrase."""
        if finding.concern is Concern.POINTS:
            text = self.tr("Ý %1 đã được nhắc tới") if finding.passed else self.tr("Ý %1 chưa được trả lời")
            return text.replace("%1", ", ".join(str(number) for number in finding.points))
        right = {
            Concern.BLANKS: self.tr("Không còn chỗ trống"),
            Concern.FILE: self.tr("Có tệp kèm theo"),
            Concern.SENDER_DATA: self.tr("Không ghi dữ liệu người gửi"),
        }
        wrong = {
            Concern.EMPTY: self.tr("Chưa có nội dung trả lời"),
            Concern.BLANKS: self.tr("Còn %n chỗ trống phải điền", "", finding.count),
            Concern.FILE: self.tr("Có chữ “kèm theo”, chưa có tệp"),
            Concern.SENDER_DATA: self.tr("Có tên, điện thoại hoặc thư điện tử của người gửi"),
        }
        return (right if finding.passed else wrong)[finding.concern]

    def _word(self) -> None:
        wrong = [finding for finding in self._findings if not finding.passed]
        right = [finding for finding in self._findings if finding.passed]
        self._next.setVisible(any(finding.concern is Concern.BLANKS for finding in wrong))
        count = self.tr("%n việc cần xem trước khi trình", "", len(wrong)) if wrong else self.tr("đạt")
        if self._brief and wrong:
            count = f"{count}: {self.words(wrong[0])}"
        self._count.setText(count)
        for old in self._list.findChildren(SignLabel):
            self._grid.removeWidget(old)
            old.deleteLater()
        self._list.setVisible(not self._brief)
        for column, findings in ((0, wrong), (1, right)) if wrong else ((0, right[::2]), (1, right[1::2])):
            for row, finding in enumerate(findings):
                self._grid.addWidget(SignLabel(self._sign(finding), self._list), row, column)
        self.setAccessibleName(". ".join(self.words(finding) for finding in self._findings))

    def _sign(self, finding: Finding) -> Sign:
        if finding.passed:
            return Sign(Icon.SYNCED, self.words(finding), "text_2")
        return Sign(Icon.WARNING_CHECK, self.words(finding), "soon", bold=True)
