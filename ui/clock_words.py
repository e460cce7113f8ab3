"""Clocks, warnings and milestones in words: what has to be done, who holds the case, what a level asks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.ladder import Purpose
from desktop_app.domain.deadlines.milestones import Holder, MilestoneStep
from ui.icons import Icon
from ui.sign import Sign


class ClockWords(QObject):
    """Stateless; make one after the language is installed. Unknown codes come back raw."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clocks: dict[str, str] = {
            ClockName.ANSWER: self.tr("Trả lời người gửi"),
            ClockName.ACCEPT_OR_RETURN: self.tr("Nhận hoặc trả lại cổng"),
            ClockName.PROGRESS: self.tr("Cập nhật tình hình"),
            ClockName.SUPPLEMENT: self.tr("Chờ người gửi bổ sung"),
        }
        self._holders: dict[str, str] = {
            Holder.FOCAL: self.tr("cán bộ đầu mối"),
            Holder.ASSIGNEE: self.tr("người xử lý"),
            Holder.REVIEWER: self.tr("người duyệt"),
            Holder.SENDER: self.tr("người gửi"),
            Holder.NOBODY: self.tr("không ai"),
        }
        self._steps: dict[str, str] = {
            MilestoneStep.ASSIGN: self.tr("Phân công"),
            MilestoneStep.DRAFT: self.tr("Dự thảo"),
            MilestoneStep.REVIEW: self.tr("Duyệt"),
            MilestoneStep.SIGN: self.tr("Ký"),
            MilestoneStep.SEND: self.tr("Gửi"),
        }

    def clock(self, name: str) -> str:
        """`Trả lời người gửi`: what a clock runs for."""
        return self._clocks.get(name, name)

    def numbered(self, name: str, number: int | None) -> str:
        """`Cập nhật tình hình lần 3`; only progress updates are numbered."""
        word = self.clock(name)
        return word if number is None else self.tr("%1 lần %2").replace("%1", word).replace("%2", str(number))

    def holder(self, code: str) -> str:
        """Whose hands a case is in, to follow a verb: `người duyệt`."""
        return self._holders.get(code, code)

    def step(self, code: str) -> str:
        """A milestone on the way to the answer."""
        return self._steps.get(code, code)

    def level(self, number: int, purpose: str) -> Sign:
        """How pressing a warning is: `Để biết`, `Mức 1`, from the second level on with a ringing bell."""
        if purpose == Purpose.INFORMATION:
            return Sign(Icon.INFO, self.tr("Để biết"), "text_2")
        word = self.tr("Mức %1").replace("%1", str(number))
        if number < 2:
            return Sign(Icon.REMINDER, word, "text", bold=True)
        return Sign(Icon.REMINDER_AGAIN, word, "late", bold=True)
