"""A refused row or date explained: where, why, and what to write instead. Vietnamese, as `explanation`."""

from typing import Final

from desktop_app.domain.deadlines.entered_dates import DateProblem, DateRefused
from desktop_app.domain.deadlines.explanation import written
from desktop_app.domain.deadlines.rows import Problem, RowProblem

_ROWS: Final = {
    Problem.NO_SUCH_COLUMN: ("tệp không có cột này", "Thêm cột vào dòng đầu của tệp"),
    Problem.EMPTY: ("ô để trống", "Điền ô này"),
    Problem.NOT_A_DATE: ("không phải ngày", "Viết NĂM-THÁNG-NGÀY, ví dụ 2026-09-02"),
    Problem.NOT_A_TIME: ("không phải giờ", "Viết GIỜ:PHÚT, ví dụ 07:30"),
    Problem.NOT_A_COUNT: ("không phải số lượng", "Viết số nguyên từ 1 đến 9999"),
    Problem.NOT_AN_OFFSET: ("không phải số ngày", "Viết số nguyên từ -999 đến 999, số âm là trước hạn"),
    Problem.UNKNOWN_WORD: ("không phải giá trị được dùng ở cột này", "Chọn giá trị khác"),
    Problem.ENDS_BEFORE_START: ("kết thúc trước khi bắt đầu", "Đổi lại hai đầu của khoảng"),
    Problem.OVERLAPS: ("trùng khoảng với một dòng khác", "Sửa để hai khoảng nối tiếp nhau, hoặc bỏ một dòng"),
    Problem.TWICE: ("đã có ở một dòng trên", "Bỏ một trong hai dòng"),
    Problem.CONTRADICTS: ("mâu thuẫn với phần đã ghi", "Đối chiếu văn bản, giữ lại nội dung đúng"),
    Problem.UNREADABLE: ("không đọc được từ dòng này", "Lưu lại tệp dạng CSV, mã UTF-8, đủ dấu ngoặc kép"),
    Problem.OLD_VERSION: ("không lớn hơn bản đang dùng", "Tăng số bản của dòng thay thế"),
    Problem.NOTHING_BEFORE: ("không có thời điểm nào trước mốc này", "Viết số từ 0 trở lên"),
}


def row_text(problem: RowProblem) -> str:
    """`Dòng 3, cột unit, “tuần”: không phải … Chọn một trong: …`: where, the reason and the fix."""
    reason, fix = _ROWS[problem.problem]
    where = f"Dòng {problem.line}"
    if problem.column:
        where += f", cột {problem.column}"
    if problem.value:
        where += f", “{problem.value}”"
    if problem.choices:
        fix = f"Chọn một trong: {', '.join(problem.choices)}"
    return f"{where}: {reason}. {fix}."


def date_text(refused: DateRefused) -> str:
    """Why a date cannot be accepted and which one can."""
    on, bound = written(refused.on), "" if refused.bound is None else f" {written(refused.bound)}"
    match refused.problem:
        case DateProblem.IN_THE_FUTURE:
            return f"Ngày {on} ở sau hôm nay{bound}. Ghi ngày đã diễn ra."
        case DateProblem.BEFORE_RECEIPT:
            return f"Ngày {on} ở trước ngày nhận{bound}. Ghi từ ngày nhận trở đi."
        case DateProblem.BEFORE_LAST_RESTART:
            return f"Ngày {on} ở trước lần nhận bổ sung gần nhất{bound}. Ghi từ ngày đó trở đi."
        case DateProblem.BEFORE_QUESTION:
            return f"Ngày {on} ở trước ngày đề nghị bổ sung{bound}. Ghi từ ngày đó trở đi."
        case DateProblem.NOT_RECEIVED:
            return "Cơ quan chưa nhận PAKN này nên chưa có gì để tạm dừng. Chờ cổng chuyển PAKN."
        case DateProblem.ALREADY_PAUSED:
            return f"Đang chờ bổ sung từ{bound}. Ghi nhận bổ sung trước khi đề nghị lần nữa."
        case DateProblem.NOT_PAUSED:
            return "Không có đề nghị bổ sung nào đang chờ. Kiểm tra lại PAKN."
