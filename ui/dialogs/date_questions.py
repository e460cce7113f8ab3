"""The questions around dates: asking the sender, going on, progress, plans, and another calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.dialogs.dated_dialog import DatedDialog, DayAsked, TextAsked
from ui.dialogs.progress_dialog import ProgressDialog
from ui.widgets.ask_dialog import AskDialog

Wrong = Callable[[date], str]
"""What is wrong with a day, "" for nothing."""


class DateQuestions(QObject):
    """Makes a dialog for `window`; connect `accepted` and `open()` it. All are gone when they are closed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def request_info(self, *, today: date, wrong: Wrong) -> DatedDialog:
        """Ask the sender; texts are the reason and the questions, one a line."""
        return DatedDialog(
            self.tr("Đề nghị người gửi bổ sung?"),
            self.tr(
                "Thời hạn tạm dừng từ sau ngày đề nghị đến hết ngày nhận đủ. Người gửi đọc được các câu hỏi."
            ),
            acting=self.tr("Đề nghị bổ sung"),
            safe=self.tr("Chưa đề nghị"),
            day=DayAsked(self.tr("Ngày đề nghị"), today, wrong),
            texts=(
                TextAsked(self.tr("Lý do tạm dừng"), required=True),
                TextAsked(self.tr("Cần bổ sung, mỗi ý một dòng"), required=True),
            ),
            parent=self._window,
        )

    def resume(self, *, today: date, wrong: Wrong) -> DatedDialog:
        """The sender has answered; the text is a note about what came."""
        return DatedDialog(
            self.tr("Đã nhận đủ bổ sung?"),
            self.tr("Thời hạn chạy lại từ sau ngày nhận. Ngày này vào lịch sử và không sửa được."),
            acting=self.tr("Ghi nhận bổ sung"),
            safe=self.tr("Chưa nhận"),
            day=DayAsked(self.tr("Ngày nhận đủ"), today, wrong),
            texts=(TextAsked(self.tr("Đã nhận những gì")),),
            parent=self._window,
        )

    def progress(self) -> ProgressDialog:
        """Tell the portal how the case stands."""
        return ProgressDialog(
            self.tr("Cập nhật tình hình xử lý?"),
            self.tr("Người gửi đọc được nội dung này. Cập nhật không dời hạn trả lời."),
            acting=self.tr("Cập nhật"),
            safe=self.tr("Để sau"),
            text_name=self.tr("Tình hình"),
            percent_name=self.tr("Mức hoàn thành"),
            unsaid=self.tr("Không ghi"),
            parent=self._window,
        )

    def acknowledge(self, about: str, *, plan_required: bool) -> AskDialog:
        """Somebody has read a warning; `reason()` is what they will do."""
        return AskDialog(
            self.tr("Ghi kế hoạch xử lý?") if plan_required else self.tr("Đã xem cảnh báo?"),
            self.tr("%1\nGhi kế hoạch không dừng đồng hồ. Mức sau vẫn báo nếu PAKN chưa xong.").replace(
                "%1", about
            ),
            acting=self.tr("Ghi kế hoạch") if plan_required else self.tr("Đã xem"),
            safe=self.tr("Để sau"),
            reason_prompt=self.tr("Kế hoạch: ai làm gì, xong ngày nào")
            if plan_required
            else self.tr("Ghi thêm"),
            reason_required=plan_required,
            parent=self._window,
        )

    def use_law(self, version: str, moves: str, *, of_rules: bool) -> AskDialog:
        """Dates of open cases move; closed ones never do."""
        question = self.tr("Dùng quy tắc %1?") if of_rules else self.tr("Dùng lịch %1?")
        return AskDialog(
            question.replace("%1", version),
            self.tr("%1\nPAKN đã kết thúc giữ nguyên hạn. Bản cũ vẫn xem lại được.").replace("%1", moves),
            acting=self.tr("Dùng quy tắc này") if of_rules else self.tr("Dùng lịch này"),
            safe=self.tr("Giữ bản đang dùng"),
            parent=self._window,
        )
