"""The law in words for screens: terms, how sure they are, why a row or a date was refused."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from desktop_app.domain.deadlines.calendar import Effect, Unit
from desktop_app.domain.deadlines.comparison import Difference, PortalReason
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.entered_dates import DateProblem, DateRefused
from desktop_app.domain.deadlines.published import PROGRAM
from desktop_app.domain.deadlines.rows import Problem, RowProblem
from desktop_app.domain.deadlines.rules import Confidence, Rule, Step, Term
from ui.icons import Icon
from ui.sign import Sign
from ui.wording import Words


class LawWords(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._steps = {
            Step.ANSWER: self.tr("Trả lời"),
            Step.RETURN: self.tr("Nhận hoặc trả lại cổng"),
            Step.PROGRESS: self.tr("Cập nhật tình hình"),
            Step.FORWARD: self.tr("Chuyển cơ quan"),
            Step.SUPPLEMENT: self.tr("Bổ sung"),
        }
        self._effects = {
            Effect.OFF: self.tr("nghỉ"),
            Effect.WORK: self.tr("làm bù"),
            Effect.MORNING: self.tr("làm buổi sáng"),
            Effect.AFTERNOON: self.tr("làm buổi chiều"),
        }
        self._portal = {
            PortalReason.WE_HAVE_NONE: self.tr("không rõ cách tính"),
            PortalReason.NOT_ROLLED: self.tr("có lẽ không chuyển khi ngày cuối là ngày nghỉ"),
            PortalReason.PAUSES_COUNTED: self.tr("có lẽ tính cả những ngày chờ bổ sung"),
            PortalReason.FIRST_DAY_COUNTED: self.tr("có lẽ tính cả ngày nhận"),
            PortalReason.WORKING_DAYS_COUNTED: self.tr("có lẽ tính theo ngày làm việc"),
            PortalReason.CALENDAR_DAYS_COUNTED: self.tr("có lẽ tính cả ngày nghỉ"),
            PortalReason.UNEXPLAINED: self.tr("không rõ cách tính"),
        }

    # rules and days

    def step(self, step: Step) -> str:
        """What a rule gives a term for."""
        return self._steps[step]

    def effect(self, effect: Effect) -> str:
        """What a dated row makes of its day: `nghỉ`, `làm bù`."""
        return self._effects[effect]

    def term(self, term: Term | None) -> str:
        """`20 ngày`, `5 ngày làm việc`, `8 giờ làm việc`; a law without known days says so."""
        if term is None:
            return self.tr("chưa rõ số ngày")
        match term.unit:
            case Unit.CALENDAR_DAY:
                return self.tr("%n ngày", "", term.amount)
            case Unit.WORKING_DAY:
                return self.tr("%n ngày làm việc", "", term.amount)
            case Unit.HOUR:
                return self.tr("%n giờ làm việc", "", term.amount)

    def given(self, rule: Rule) -> str:
        """The term a rule gives; what has none because it only pauses another says so."""
        if rule.term is None and rule.step is Step.SUPPLEMENT:
            return self.tr("ngày chờ không tính")
        if rule.term is None and rule.predecessor is not None:
            borrowed = self.tr("%1, tạm dùng %2").replace("%1", self.term(None))
            return borrowed.replace("%2", self.term(rule.predecessor.term))
        return self.term(rule.term)

    def confidence(self, confidence: Confidence) -> Sign:
        """How far a row may be relied on: what nobody compared with its document carries a warning."""
        match confidence:
            case Confidence.VERIFIED:
                return Sign(Icon.SYNCED, self.tr("đã đối chiếu"), "text_3")
            case Confidence.HIGH:
                return Sign(Icon.SYNCED, self.tr("tin cậy"), "text_3")
            case Confidence.ESTIMATED:
                return Sign(Icon.WARNING, self.tr("dự kiến"), "soon")
            case Confidence.UNVERIFIED | Confidence.UNKNOWN:
                return Sign(Icon.WARNING, self.tr("chưa đối chiếu"), "soon")

    def confidence_of(self, written: str) -> Sign:
        """The same for a word from a file; one that is not ours stands as it was written."""
        known = {one.value: one for one in Confidence}
        if written in known:
            return self.confidence(known[written])
        if written == "cross-checked":
            return Sign(Icon.SYNCED, self.tr("đối chiếu chéo"), "text_3")
        return Sign(Icon.UNSURE, written or self.tr("chưa rõ"), "text_3")

    def period(self, rule: Rule) -> str:
        """`từ 25/04/2017`, `10/04/2017–24/04/2017`."""
        start = self._words.full_date(rule.valid_from)
        if rule.valid_to is None:
            return self.tr("từ %1").replace("%1", start)
        return f"{start}–{self._words.full_date(rule.valid_to)}"

    def source(self, source: str) -> str:
        """The document or file a version was taken from."""
        return self.tr("đi kèm chương trình") if source == PROGRAM else source

    # beside a date

    def provisional(self, deadline: Deadline) -> str:
        """Whose term was borrowed where the law in force does not say its days, else nothing."""
        before, rule = deadline.provisional, deadline.rule
        if before is None or rule is None:
            return ""
        text = self.tr(
            "Tạm tính, chưa đối chiếu: %1 chưa rõ số ngày, tạm dùng %2 của quy định trước, %3 (%4)."
        )
        for mark, said in enumerate(
            (rule.citation, self.term(before.term), before.citation, before.rule_id), 1
        ):
            text = text.replace(f"%{mark}", said)
        return text

    def portal_differs(self, difference: Difference) -> tuple[str, str]:
        """The portal's own date as a bold fact, and how each of the two was counted."""
        portal = self._words.full_date(difference.portal_on)
        fact = self.tr("Cổng ghi hạn %1, khác ngày tính ở đây.").replace("%1", portal)
        how = self.tr("Cổng %1.").replace("%1", self._portal[difference.portal_reason])
        ours = difference.ours
        if ours.due_on is None or ours.counted_by is None:
            nothing = self.tr("Ở đây chưa tính được hạn.")
            return fact, f"{how} {nothing}"
        here = self.tr("Ở đây %1: %2, %3.").replace("%1", self._words.full_date(ours.due_on))
        here = here.replace("%2", self.term(ours.counted_by.term)).replace("%3", ours.counted_by.citation)
        return fact, f"{how} {here}"

    # refusals

    def refused_date(self, refused: DateRefused) -> str:
        """Why a date cannot be accepted and which one can."""
        pattern = self._dates()[refused.problem]
        bound = "" if refused.bound is None else self._words.full_date(refused.bound)
        return pattern.replace("%1", self._words.full_date(refused.on)).replace("%2", bound)

    def refused_row(self, problem: RowProblem) -> str:
        """`Dòng 3, cột unit, “tuần”: …`: where, why, and what to write instead."""
        reason, fix = self._rows()[problem.problem]
        where = self.tr("Dòng %1").replace("%1", str(problem.line))
        if problem.column:
            where += self.tr(", cột %1").replace("%1", problem.column)
        if problem.value:
            where += f", “{problem.value}”"
        if problem.choices:
            fix = self.tr("Chọn một trong: %1.").replace("%1", ", ".join(problem.choices))
        return f"{where}: {reason}. {fix}"

    def dated(self, on: date | None) -> str:
        """`25/08/2025`, or that there is no date."""
        return self.tr("chưa có hạn") if on is None else self._words.full_date(on)

    def _dates(self) -> dict[DateProblem, str]:
        return {
            DateProblem.IN_THE_FUTURE: self.tr("Ngày %1 ở sau hôm nay (%2). Ghi ngày đã diễn ra."),
            DateProblem.BEFORE_RECEIPT: self.tr("Ngày %1 ở trước ngày nhận (%2). Ghi từ ngày nhận trở đi."),
            DateProblem.BEFORE_LAST_RESTART: self.tr(
                "Ngày %1 ở trước lần nhận bổ sung gần nhất (%2). Ghi từ ngày đó trở đi."
            ),
            DateProblem.BEFORE_QUESTION: self.tr(
                "Ngày %1 ở trước ngày đề nghị bổ sung (%2). Ghi từ ngày đó trở đi."
            ),
            DateProblem.NOT_RECEIVED: self.tr(
                "Cơ quan chưa nhận PAKN này nên chưa có gì để tạm dừng. Chờ cổng chuyển PAKN."
            ),
            DateProblem.ALREADY_PAUSED: self.tr(
                "Đang chờ bổ sung từ %2. Ghi nhận bổ sung trước khi đề nghị lần nữa."
            ),
            DateProblem.NOT_PAUSED: self.tr("Không có đề nghị bổ sung nào đang chờ. Kiểm tra lại PAKN."),
        }

    def _rows(self) -> dict[Problem, tuple[str, str]]:
        return {
            Problem.NO_SUCH_COLUMN: (
                self.tr("tệp không có cột này"),
                self.tr("Thêm cột vào dòng đầu của tệp."),
            ),
            Problem.EMPTY: (self.tr("ô để trống"), self.tr("Điền ô này.")),
            Problem.NOT_A_DATE: (
                self.tr("không phải ngày"),
                self.tr("Viết NĂM-THÁNG-NGÀY, ví dụ 2026-09-02."),
            ),
            Problem.NOT_A_TIME: (self.tr("không phải giờ"), self.tr("Viết GIỜ:PHÚT, ví dụ 07:30.")),
            Problem.NOT_A_COUNT: (self.tr("không phải số lượng"), self.tr("Viết số nguyên từ 1 đến 9999.")),
            Problem.NOT_AN_OFFSET: (
                self.tr("không phải số ngày"),
                self.tr("Viết số nguyên từ -999 đến 999, số âm là trước hạn."),
            ),
            Problem.UNKNOWN_WORD: (
                self.tr("không phải giá trị được dùng ở cột này"),
                self.tr("Chọn giá trị khác."),
            ),
            Problem.ENDS_BEFORE_START: (
                self.tr("kết thúc trước khi bắt đầu"),
                self.tr("Đổi lại hai đầu của khoảng."),
            ),
            Problem.OVERLAPS: (
                self.tr("trùng khoảng với một dòng khác"),
                self.tr("Sửa để hai khoảng nối tiếp nhau, hoặc bỏ một dòng."),
            ),
            Problem.TWICE: (self.tr("đã có ở một dòng trên"), self.tr("Bỏ một trong hai dòng.")),
            Problem.CONTRADICTS: (
                self.tr("mâu thuẫn với phần đã ghi"),
                self.tr("Đối chiếu văn bản, giữ lại nội dung đúng."),
            ),
            Problem.UNREADABLE: (
                self.tr("không đọc được từ dòng này"),
                self.tr("Lưu lại tệp dạng CSV, mã UTF-8, đủ dấu ngoặc kép."),
            ),
            Problem.OLD_VERSION: (
                self.tr("không lớn hơn bản đang dùng"),
                self.tr("Tăng số bản của dòng thay thế."),
            ),
            Problem.NOTHING_BEFORE: (
                self.tr("không có thời điểm nào trước mốc này"),
                self.tr("Viết số từ 0 trở lên."),
            ),
        }
