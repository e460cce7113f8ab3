"""What the report says where there are no figures: why, and one way on."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.errors import DeskError
from desktop_app.domain.figures.quarter import Quarter
from ui.error_text import sentence
from ui.icons import Icon
from ui.report_words import ReportWords
from ui.widgets.empty_state import EmptyState


class ReportEmptyWords(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ReportWords(self)

    def say_working(self, empty: EmptyState) -> None:
        """The figures are on their way."""
        empty.say(Icon.REPORT, self.tr("Đang tính số liệu"), self.tr("Bạn vẫn làm việc khác được."))

    def say_no_cases(self, empty: EmptyState, quarter: Quarter) -> None:
        """A quarter without a case is no row of zeros."""
        name = self._words.quarter(quarter)
        title = self.tr("Không có PAKN nào trong %1").replace("%1", name)
        fact = self.tr("Không có PAKN kỳ trước chuyển sang và không có PAKN mới nhận.")
        empty.say(Icon.REPORT, title, fact, action=self.tr("Đồng bộ ngay"), action_icon=Icon.SYNC)

    def say_trouble(self, empty: EmptyState, trouble: DeskError, *, action: str) -> None:
        """Why the figures cannot be told; `action` is the way on, "" for none."""
        text = sentence(trouble)
        empty.say(Icon.REPORT, text.fact, f"{text.safe} {text.step}".strip(), action=action)
