"""What is said when a question about figures has no answer."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.errors import QuarterInFuture, ReportTrouble, TemplateRefused
from ui.wording import Words


class FigureErrorWords(QObject):
    """Facts, what is safe and next steps, for `ErrorWords`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def fact(self, error: ReportTrouble) -> str:
        """The fact with the figures that the error carries; empty when it carries none."""
        match error:
            case QuarterInFuture(quarter=quarter, as_of=as_of) if quarter and as_of:
                said = self.tr("Quý %1 ở sau lần đồng bộ cuối, ngày %2.").replace("%1", quarter)
                return said.replace("%2", self._words.full_date(as_of))
            case TemplateRefused(file=file, problems=problems) if problems:
                said = self.tr("Mẫu bảng %1 không dùng được. %2").replace("%1", file)
                return said.replace("%2", " ".join(problems))
        return ""

    def sentences(self) -> dict[str, tuple[str, str, str]]:
        """By class: fact, what is safe, next step."""
        kept = self.tr("Dữ liệu trên máy còn nguyên.")
        nothing = self.tr("Chưa ghi và chưa chốt gì.")
        return {
            "NoDataYet": (
                self.tr("Máy này chưa đồng bộ xong lần nào nên chưa có số liệu."),
                nothing,
                self.tr("Đồng bộ với cổng rồi làm lại."),
            ),
            "QuarterInFuture": (
                self.tr("Quý này ở sau lần đồng bộ cuối nên chưa có số liệu."),
                nothing,
                self.tr("Chọn quý trước đó, hoặc đồng bộ rồi làm lại."),
            ),
            "TemplateRefused": (
                self.tr("Mẫu bảng của cơ quan không dùng được."),
                self.tr("Các mẫu khác vẫn dùng được."),
                self.tr("Sửa tệp mẫu rồi mở lại ứng dụng."),
            ),
            "TemplateUnknown": (
                self.tr("Không có mẫu bảng tên này."),
                nothing,
                self.tr("Chọn quarter, bieu-ii-05a hoặc tên một tệp mẫu của cơ quan."),
            ),
            "FiguresChanged": (
                self.tr("Số liệu đã đổi sau khi bạn mở báo cáo."),
                self.tr("Chưa chốt gì."),
                self.tr("Xem lại số liệu mới rồi chốt."),
            ),
            "FreezeDoubtful": (
                self.tr("Số liệu này còn điểm cần biết trước khi chốt."),
                self.tr("Chưa chốt gì."),
                self.tr("Đọc các điểm được nêu, rồi quyết định chốt hay không."),
            ),
            "ReportTrouble": (self.tr("Chưa lập được số liệu."), kept, self.tr("Đồng bộ rồi làm lại.")),
        }
