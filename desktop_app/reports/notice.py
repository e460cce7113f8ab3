"""What a quarterly report says: the sections of the notice in prose, for Word, paper and PDF alike."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import RowKind
from desktop_app.reports.figure_words import (
    Tally,
    basis_lines,
    check_text,
    day,
    in_a_sentence,
    late_names,
    number,
    percent,
    quarter_in_words,
    quarter_name,
    tally,
    until,
)
from desktop_app.reports.stamp import Stamp

BLANK = "[…]"
"""What a person fills in."""


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered heading and what stands under it."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """The text; `basis` and `checks` stand under the table of the annex."""

    title: str
    abstract: str
    opening: str
    sections: tuple[Section, ...]
    closing: str
    annex_title: str
    annex_note: str
    basis: tuple[str, ...]
    checks: tuple[str, ...]


def notice(report: QuarterReport, stamp: Stamp) -> Notice:
    """The report in words. Numbers only; no word of any citizen is in it."""
    everybody = report.by is RowKind.AGENCY
    told = _Telling(report, tally(report), everybody=everybody)
    abstract = (
        "Tình hình, kết quả tiếp nhận, xử lý và trả lời phản ánh, kiến nghị "
        f"của người dân, doanh nghiệp {quarter_in_words(report.quarter)}"
    )
    opening = (
        f"Theo số liệu chốt {until(report)}, tình hình, kết quả tiếp nhận, xử lý và trả lời phản ánh, "
        f"kiến nghị (PAKN) {quarter_in_words(report.quarter)} như sau:"
    )
    return Notice(
        title="BÁO CÁO",
        abstract=abstract,
        opening=opening,
        sections=(
            Section("1. Tiếp nhận", (told.received(),)),
            Section("2. Phân loại và chuyển xử lý", (told.forwarded(),)),
            Section("3. Đề nghị bổ sung thông tin", (told.awaited(),)),
            Section("4. Kết quả xử lý và trả lời", (told.answered(),)),
            Section("5. Đang xử lý", (told.in_progress(),)),
            Section("6. Tình hình chậm trễ", (told.late(),)),
            Section("7. Đề xuất, kiến nghị", told.proposals()),
        ),
        closing="Số liệu chi tiết tại Phụ lục kèm theo./.",
        annex_title=f"{report.template.title} {quarter_in_words(report.quarter)}".upper(),
        annex_note=f"(Kèm theo Báo cáo quý {quarter_name(report.quarter)})",
        basis=tuple(basis_lines(report, stamp.data_line)),
        checks=tuple(check_text(check) for check in report.checks),
    )


class _Telling:
    """One paragraph a method."""

    def __init__(self, report: QuarterReport, total: Tally, *, everybody: bool) -> None:
        self._report = report
        self._total = total
        self._everybody = everybody
        self._agencies = "các bộ, cơ quan, địa phương" if everybody else "cơ quan"
        self._in_quarter = f"trong quý {quarter_name(report.quarter)}"
        self._until = f"đến hết ngày {day(report.cutoff)}"

    def received(self) -> str:
        all_time, quarter = self._report.cumulative, self._report.in_quarter
        since = "" if all_time.from_on is None else f"từ ngày {day(all_time.from_on)} "
        return (
            f"Tính {since}{self._until}, Hệ thống đã tiếp nhận {number(all_time.received)} PAKN, trong đó "
            f"{number(all_time.in_scope)} PAKN thuộc phạm vi xem xét, xử lý; riêng {self._in_quarter} có "
            f"{number(quarter.in_scope)} PAKN thuộc phạm vi."
        )

    def forwarded(self) -> str:
        all_time, quarter = self._report.cumulative, self._report.in_quarter
        return (
            f"Đã phân loại và chuyển {number(all_time.forwarded)} PAKN đến {self._agencies} để xử lý theo "
            f"thẩm quyền; riêng {self._in_quarter} chuyển {number(quarter.forwarded)} PAKN."
        )

    def awaited(self) -> str:
        all_time, quarter = self._report.cumulative, self._report.in_quarter
        if not all_time.awaiting_supplement and not quarter.awaiting_supplement:
            return "Không có PAKN nào chờ người gửi bổ sung thông tin trước khi chuyển."
        waiting, asked = number(all_time.awaiting_supplement), number(quarter.awaiting_supplement)
        return (
            f"Đã đề nghị và đang chờ người gửi bổ sung thông tin đối với {waiting} PAKN; riêng "
            f"{self._in_quarter} đề nghị bổ sung {asked} PAKN."
        )

    def answered(self) -> str:
        all_time, quarter, total = self._report.cumulative, self._report.in_quarter, self._total
        who = self._agencies[0].upper() + self._agencies[1:]
        said = (
            f"{who} đã trả lời {number(all_time.answered)} trên {number(all_time.forwarded)} PAKN được chuyển"
        )
        if all_time.answered_percent is not None:
            said += f", đạt {percent(all_time.answered_percent)}"
        return (
            f"{said}; riêng {self._in_quarter} trả lời {number(quarter.answered)} PAKN, trong đó "
            f"{number(total.on_time)} PAKN đúng hạn, {number(total.late)} PAKN trễ hạn."
        )

    def in_progress(self) -> str:
        all_time, total = self._report.cumulative, self._total
        said = f"Còn {number(all_time.in_progress)} PAKN đang được xử lý"
        if all_time.forwarded:
            said += f", chiếm {percent(100 * all_time.in_progress / all_time.forwarded)}"
        parts = [f"{number(total.in_time)} PAKN trong hạn", f"{number(total.overdue)} PAKN quá hạn"]
        if total.supplement:
            parts.append(f"{number(total.supplement)} PAKN đang chờ người gửi bổ sung")
        if total.returned:
            parts.append(f"{number(total.returned)} PAKN đã trả lại cổng")
        if total.undated:
            parts.append(f"{number(total.undated)} PAKN chưa có hạn theo quy định")
        return f"{said}; tính {self._until} có {', '.join(parts)}."

    def late(self) -> str:
        names, total = [in_a_sentence(name) for name in late_names(self._report)], self._total
        if not names:
            return f"Không có PAKN trả lời trễ hạn {self._in_quarter} và quá hạn chưa trả lời {self._until}."
        counts = (
            f"{number(total.late)} PAKN trả lời trễ hạn {self._in_quarter}, {number(total.overdue)} PAKN "
            f"quá hạn chưa trả lời {self._until}"
        )
        if not self._everybody:
            return f"Có {counts}."
        who = f"{number(len(names))} cơ quan, địa phương còn chậm trễ trong xử lý, trả lời PAKN"
        return f"Có {counts}. {who}: {', '.join(names)}."

    def proposals(self) -> tuple[str, ...]:
        if not self._report.late_agencies:
            return (BLANK,)
        who = "các cơ quan, địa phương nêu tại mục 6" if self._everybody else "các đơn vị liên quan"
        wish = (
            f"Đề nghị Thủ trưởng {who} kịp thời chấn chỉnh việc chậm trễ, xử lý dứt điểm các PAKN quá hạn, "
            "cập nhật tình hình xử lý trên Hệ thống theo đúng thời hạn quy định."
        )
        return (wish, BLANK)
