"""The findings of the answer check in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.icons import Icon
from ui.screens.answer_check import Concern, Finding
from ui.sign import Sign


class CheckWords(QObject):
    """Words findings; holds no state."""

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

    def sign(self, finding: Finding) -> Sign:
        """One finding with its icon."""
        if finding.passed:
            return Sign(Icon.SYNCED, self.words(finding), "text_2")
        return Sign(Icon.WARNING_CHECK, self.words(finding), "soon", bold=True)
