"""A date explained in sentences: always Vietnamese, since an officer shows them beside the law they cite."""

from datetime import date
from typing import Final

from desktop_app.domain.deadlines.calendar import Unit
from desktop_app.domain.deadlines.comparison import Difference, PortalReason
from desktop_app.domain.deadlines.due_date import Deadline, NoDate
from desktop_app.domain.deadlines.ledger import Kind, LedgerEntry, Why
from desktop_app.domain.deadlines.rules import Confidence, Rule, Term

_WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_STARTS: Final = {
    "received": "Ngày nhận PAKN",
    "submitted": "Ngày hệ thống nhận PAKN",
    "answer_end": "Ngày cuối của thời hạn trả lời",
    "info_requested": "Ngày đề nghị bổ sung",
}
_UNITS: Final = {
    Unit.CALENDAR_DAY: "ngày",
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.HOUR: "giờ làm việc",
}
_DOUBTFUL: Final = (Confidence.UNVERIFIED, Confidence.UNKNOWN)
_PORTAL: Final = {
    PortalReason.WE_HAVE_NONE: "cổng không nêu cách tính",
    PortalReason.NOT_ROLLED: "có lẽ không chuyển khi ngày cuối là ngày nghỉ",
    PortalReason.PAUSES_COUNTED: "có lẽ tính cả những ngày chờ bổ sung",
    PortalReason.FIRST_DAY_COUNTED: "có lẽ tính cả ngày nhận",
    PortalReason.WORKING_DAYS_COUNTED: "có lẽ tính theo ngày làm việc",
    PortalReason.CALENDAR_DAYS_COUNTED: "có lẽ tính cả ngày nghỉ",
    PortalReason.UNEXPLAINED: "không rõ cách tính",
}
_PLAIN: Final = {
    Why.COUNTED: "Tính.",
    Why.LAST_DAY: "Ngày cuối của thời hạn, đến hết 24 giờ.",
    Why.ROLLED: "Ngày làm việc kế tiếp, hạn đến hết 24 giờ.",
}


def weekday(day: date) -> str:
    """`thứ Hai` to `Chủ nhật`."""
    return _WEEKDAYS[day.weekday()]


def written(day: date) -> str:
    """`31/07/2017`."""
    return f"{day:%d/%m}/{day.year:04}"


def term_text(term: Term) -> str:
    """`20 ngày`, `5 ngày làm việc` or `8 giờ làm việc`."""
    return f"{term.amount} {_UNITS[term.unit]}"


def worked_text(minutes: int) -> str:
    """`3 giờ 30 phút`, `4 giờ` or `45 phút`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} giờ"] if hours else []
    return " ".join(parts + ([f"{rest} phút"] if rest or not hours else []))


def entry_text(entry: LedgerEntry, rule: Rule | None) -> str:
    """Why this day counts or not, in a sentence."""
    if entry.minutes is not None:
        return _hours_text(entry, rule)
    rest = f"Ngày nghỉ: {entry.name or weekday(entry.on)}"
    match entry.why:
        case Why.DAY_ZERO:
            if entry.kind is Kind.REST:
                return "Ngày làm việc kế tiếp, được coi là ngày nhận, không tính."
            return f"{_start_text(rule)}, không tính."
        case Why.WAITING_FOR_SENDER:
            return f"{_pause_text(entry)}, không tính."
        case Why.REST_DAY_COUNTS:
            return f"{rest}. Vẫn tính, vì quy định ghi “ngày”, không ghi “ngày làm việc”."
        case Why.LAST_DAY_RESTS:
            return f"{rest}. Ngày cuối là ngày nghỉ, hạn chuyển sang ngày làm việc kế tiếp."
        case Why.WEEKEND | Why.HOLIDAY:
            return f"{rest}, không tính."
    sentence = _PLAIN[entry.why]
    return f"{sentence} {entry.name}." if entry.name else sentence


def warnings(deadline: Deadline, *, pause_rule: Rule | None = None) -> tuple[str, ...]:
    """What must be said beside the date: why there is none, or what it rests on that nobody confirmed."""
    said = []
    if deadline.no_date is not None:
        said.append(_no_date_text(deadline, deadline.no_date))
    rule = deadline.rule
    if deadline.provisional is not None:
        said.append(_provisional_text(deadline, deadline.provisional))
    elif rule is not None and rule.term is not None and rule.confidence in _DOUBTFUL:
        said.append(
            f"Quy tắc {rule.rule_id} chưa đối chiếu: xem lại {rule.citation} trước khi dựa vào hạn này."
        )
    if deadline.calendar_confidence is Confidence.ESTIMATED:
        said.append("Hạn tạm tính: có năm chưa có lịch nghỉ chính thức, dùng ngày nghỉ dự kiến.")
    if deadline.pauses and (pause_rule is None or pause_rule.confidence is Confidence.UNVERIFIED):
        basis = "" if pause_rule is None else f" ({pause_rule.citation})"
        said.append(f"Việc không tính ngày chờ bổ sung{basis} chưa đối chiếu.")
    return tuple(said)


def difference_text(difference: Difference) -> str:
    """The portal's date beside ours, and how each was counted."""
    ours = difference.ours
    said = f"Cổng ghi hạn {written(difference.portal_on)}: {_PORTAL[difference.portal_reason]}."
    if ours.due_on is None or ours.counted_by is None:
        return f"{said} Ở đây chưa tính được hạn."
    term = "" if ours.counted_by.term is None else f"{term_text(ours.counted_by.term)}, "
    return f"{said} Tính ở đây {written(ours.due_on)}: {term}{ours.counted_by.citation}."


def _start_text(rule: Rule | None) -> str:
    return _STARTS.get("received" if rule is None else rule.start_event, "Ngày bắt đầu")


def _hours_text(entry: LedgerEntry, rule: Rule | None) -> str:
    counted = f"tính {worked_text(entry.minutes)} làm việc" if entry.minutes else "không tính giờ nào"
    match entry.kind:
        case Kind.START:
            sentence = f"{_start_text(rule)}, {counted}."
        case Kind.DUE:
            sentence = f"Giờ cuối của thời hạn, {counted}."
        case _:
            sentence = f"{counted[0].upper()}{counted[1:]}."
    return f"{sentence} {entry.name}." if entry.name else sentence


def _provisional_text(deadline: Deadline, predecessor: Rule) -> str:
    rule = deadline.rule
    basis = "" if rule is None else f" {rule.citation} ({rule.rule_id}) chưa rõ số ngày,"
    term = "" if predecessor.term is None else f" {term_text(predecessor.term)}"
    return (
        f"Hạn tạm tính, chưa đối chiếu:{basis} tạm dùng{term} của quy định trước,"
        f" {predecessor.citation} ({predecessor.rule_id})."
    )


def _pause_text(entry: LedgerEntry) -> str:
    if entry.pause is None:
        return "Chờ người gửi bổ sung"
    text = f"Chờ người gửi bổ sung: đề nghị {written(entry.pause.asked_on)}"
    return text if entry.pause.got_on is None else f"{text}, nhận đủ {written(entry.pause.got_on)}"


def _no_date_text(deadline: Deadline, no_date: NoDate) -> str:
    match no_date:
        case NoDate.NOT_RECEIVED:
            return "Chưa có hạn: cơ quan chưa nhận PAKN."
        case NoDate.NO_RULE:
            return "Chưa có hạn: chưa có quy tắc nào cho kênh và ngày nhận này."
        case NoDate.NO_DAYS:
            basis = "" if deadline.rule is None else f" {deadline.rule.citation} ({deadline.rule.rule_id})"
            return f"Chưa có hạn: chưa rõ số ngày theo{basis}."
        case NoDate.PAUSED:
            since = "" if deadline.paused_since is None else f" từ {written(deadline.paused_since)}"
            return f"Đang tạm dừng{since}: chờ người gửi bổ sung."
        case NoDate.OUT_OF_RANGE:
            return "Chưa có hạn: ngày ghi trong hồ sơ quá xa, không tính được."
