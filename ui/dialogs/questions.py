"""The questions a case can raise, each a dialog that hands back one answer and knows no database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.people import Person
from ui.dialogs.send_dialog import SendDialog
from ui.dialogs.submit_dialog import SubmitDialog
from ui.widgets.ask_dialog import AskDialog


class Questions(QObject):
    """Makes a dialog for `window`; connect `accepted` and `open()` it. All are gone when they are closed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def reveal(self) -> AskDialog:
        """Seeing personal data cannot be undone: it is written down."""
        return AskDialog(
            self.tr("Hiện thông tin người gửi?"),
            self.tr("Lần xem này được ghi vào nhật ký cùng tên bạn và thời điểm."),
            acting=self.tr("Hiện thông tin"),
            safe=self.tr("Để che"),
            parent=self._window,
        )

    def unlock(self, *, approved: bool) -> AskDialog:
        """Editing voids what was submitted or approved."""
        return AskDialog(
            self.tr("Sửa dự thảo đã phê duyệt?") if approved else self.tr("Sửa dự thảo đang chờ duyệt?"),
            self.tr("Sửa sẽ làm phê duyệt hết hiệu lực, phải trình lại. Bản đã duyệt vẫn còn trong Lịch sử.")
            if approved
            else self.tr("Lần trình này hết hiệu lực khi bạn sửa, phải trình lại."),
            acting=self.tr("Sửa dự thảo"),
            safe=self.tr("Giữ nguyên"),
            parent=self._window,
        )

    def note(self) -> AskDialog:
        """An internal note; `reason()` is its text."""
        return AskDialog(
            self.tr("Thêm ghi chú nội bộ"),
            self.tr("Người gửi không đọc được ghi chú này. Ghi chú đã lưu không sửa, không xóa."),
            acting=self.tr("Lưu ghi chú"),
            safe=self.tr("Bỏ qua"),
            reason_prompt=self.tr("Nội dung ghi chú"),
            reason_required=True,
            parent=self._window,
        )

    def submit(self, *, revision: int, reviewers: Sequence[Person], warnings: Sequence[str]) -> SubmitDialog:
        """To whom; what is still missing needs a reason. `reviewer()` and `reason()` hold the answer."""
        warning = ""
        if warnings:
            warning = self.tr("%1. Muốn trình ngay thì ghi lý do.").replace("%1", ". ".join(warnings))
        return SubmitDialog(
            self.tr("Trình phê duyệt dự thảo %1?").replace("%1", str(revision)),
            self.tr("Người duyệt nhận khi có mạng. Trong lúc chờ, bạn có thể rút lại ở Thư đi."),
            acting=self.tr("Trình phê duyệt"),
            safe=self.tr("Quay lại soạn"),
            reviewer_name=self.tr("Người duyệt"),
            anyone=self.tr("Trưởng đơn vị"),
            reviewers=reviewers,
            warning=warning,
            reason_prompt=self.tr("Lý do trình khi còn thiếu") if warning else self.tr("Lời nhắn"),
            reason_required=bool(warning),
            parent=self._window,
        )

    def send(
        self, *, recipient: str, code: str, hold_seconds: int, late_reasons: Mapping[str, str]
    ) -> SendDialog:
        """The last step: what goes out, and how long it can be taken back; `late()` is why it is late.

        `late_reasons` are codes and words to choose from, none for an answer in time.
        """
        body = self.tr("Gửi đến: %1\nMã đối chiếu: %2\nNội dung đúng bản đã phê duyệt.")
        body = body.replace("%1", recipient).replace("%2", code)
        if hold_seconds:
            body += "\n" + self.tr("Có thể rút lại trong %n giây ở Thư đi.", "", hold_seconds)
        return SendDialog(
            self.tr("Gửi trả lời cho người gửi?"),
            body,
            acting=self.tr("Gửi trả lời"),
            safe=self.tr("Chưa gửi"),
            late_reasons=late_reasons,
            parent=self._window,
        )

    def approve(self, *, revision: int, code: str) -> AskDialog:
        """Approval is bound to the exact text on screen."""
        body = self.tr(
            "Mã đối chiếu: %1\nPhê duyệt gắn với đúng bản đang hiện. Sửa một chữ thì phê duyệt hết hiệu lực."
        )
        return AskDialog(
            self.tr("Phê duyệt dự thảo %1?").replace("%1", str(revision)),
            body.replace("%1", code),
            acting=self.tr("Phê duyệt"),
            safe=self.tr("Đọc lại"),
            parent=self._window,
        )

    def give_back(self, comments: str = "") -> AskDialog:
        """Back to the author; the comment is compulsory, `reason()` holds it, beginning with `comments`."""
        dialog = AskDialog(
            self.tr("Trả lại để sửa?"),
            self.tr("Người soạn nhận ý kiến khi có mạng và trình lại sau khi sửa."),
            acting=self.tr("Trả lại để sửa"),
            safe=self.tr("Đọc lại"),
            reason_prompt=self.tr("Ý kiến"),
            reason_required=True,
            parent=self._window,
        )
        dialog.propose_reason(comments)
        return dialog

    def open_outside(self) -> AskDialog:
        """Another program is given a copy, which is not encrypted while it lies there."""
        return AskDialog(
            self.tr("Mở tệp bằng chương trình khác?"),
            self.tr(
                "Một bản sao không mã hóa nằm trong thư mục riêng của bạn cho đến khi đóng ứng dụng. "
                "Tệp do người ngoài gửi có thể chứa mã độc: chỉ mở khi cần."
            ),
            acting=self.tr("Mở tệp"),
            safe=self.tr("Không mở"),
            parent=self._window,
        )

    def export_unfinished(self) -> AskDialog:
        """A file outside the program is not encrypted, and that it was made is written down."""
        return AskDialog(
            self.tr("Lưu nội dung thành tệp?"),
            self.tr(
                "Tệp này không được mã hóa và có thể có thông tin về người gửi. Chỉ lưu ở nơi cơ quan cho "
                "phép, xóa khi bàn giao xong. Lần lưu này được ghi vào nhật ký cùng tên bạn."
            ),
            acting=self.tr("Chọn nơi lưu…"),
            safe=self.tr("Không lưu"),
            parent=self._window,
        )

    def drop_text(self) -> AskDialog:
        """Give up text of a case that is somebody else's now."""
        return AskDialog(
            self.tr("Bỏ nội dung này?"),
            self.tr("Nội dung bị bỏ vẫn xem lại được trong bản lưu của máy này. Ghi lý do để nhớ."),
            acting=self.tr("Bỏ nội dung"),
            safe=self.tr("Giữ lại"),
            reason_prompt=self.tr("Lý do"),
            reason_required=True,
            parent=self._window,
        )
