"""The question before figures are frozen: what is kept, and what speaks against doing it now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.figures.quarter_report import QuarterReport
from ui.report_words import ReportWords
from ui.widgets.ask_dialog import AskDialog
from ui.wording import Words


class FreezeDialog(AskDialog):
    """Accepted means: freeze these figures as they are."""

    def __init__(self, report: QuarterReport, parent: QWidget | None = None) -> None:
        words, report_words = Words(), ReportWords()
        kept = self.tr(
            "Giữ nguyên %1 dòng, %2 cột và danh sách PAKN phía sau từng ô, tính đến %3, theo quy tắc %4 và "
            "lịch %5. Bản chốt được ký trên máy này. Về sau ô nào đổi, ứng dụng chỉ ra ô đó và lý do."
        )
        for place, value in enumerate(
            (
                str(len(report.rows)),
                str(len(report.template.columns)),
                words.full_date(report.cutoff),
                report.rules,
                report.calendar,
            ),
            start=1,
        ):
            kept = kept.replace(f"%{place}", value)
        quarter = report_words.quarter(report.quarter)
        super().__init__(
            self.tr("Chốt số liệu %1?").replace("%1", quarter),
            kept,
            acting=self.tr("Chốt số liệu"),
            safe=self.tr("Quay lại xem"),
            warning=" ".join(self._against(report, report_words)),
            parent=parent,
        )

    def _against(self, report: QuarterReport, words: ReportWords) -> list[str]:
        """What a person should know before the figures go out."""
        said = []
        if not report.is_finished:
            said.append(self.tr("Quý chưa kết thúc, số liệu còn thay đổi."))
        said += [f"{broken[:1].upper()}{broken[1:]}." for broken in words.broken(report)]
        if report.undated:
            said.append(self.tr("%n PAKN thiếu ngày, chưa xếp được.", "", len(report.undated)))
        return said
