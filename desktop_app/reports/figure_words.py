"""Figures as official papers write them, in Vietnamese whatever language the program speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import (
    STOCK,
    SUM_OF_FORWARDED,
    SUM_OF_SCOPE,
    Check,
    QuarterReport,
)
from desktop_app.domain.figures.standing import Outcome
from desktop_app.domain.figures.table import Cell, Column, Row, RowKind

NOTHING: Final = "–"
"""A percentage of nothing."""

ROW_WORDS: Final = {
    RowKind.AGENCY: "Cơ quan",
    RowKind.FIELD: "Lĩnh vực",
    RowKind.UNIT: "Đơn vị",
    RowKind.OFFICER: "Người xử lý",
    RowKind.CONTENT_TYPE: "Loại nội dung",
}
"""What stands over the first column of a table."""

_ROMAN: Final = ("I", "II", "III", "IV")
_CHECKS: Final = {
    SUM_OF_SCOPE: "Đã chuyển + chờ bổ sung = thuộc phạm vi",
    SUM_OF_FORWARDED: "Đã trả lời + đang xử lý = đã chuyển",
    STOCK: "Kỳ trước chuyển sang = tồn cuối quý trước",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases of a row, or of all, came to each end."""

    on_time: int
    late: int
    in_time: int
    overdue: int
    supplement: int
    returned: int
    undated: int


@dataclass(frozen=True, slots=True)
class GroupSpan:
    """A heading over `count` columns from `first` on (0 is the first); without a word over one column."""

    word: str
    first: int
    count: int


def number(value: int) -> str:
    """`4.302`."""
    return f"{value:,}".replace(",", ".")


def percent(value: float | Fraction | None, *, digits: int = 2) -> str:
    """`51,64 %`; half is rounded up, as the law's papers do."""
    return NOTHING if value is None else f"{share(value, digits=digits)} %"


def share(value: float | Fraction, *, digits: int = 1) -> str:
    """`51,6`, a percentage without its sign."""
    exact = (
        Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else Decimal(str(value))
    )
    return str(exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)).replace(".", ",")


def day(on: date) -> str:
    """`30/09/2017`."""
    return f"{on:%d/%m/%Y}"


def until(report: QuarterReport) -> str:
    """`đến hết ngày 30/09/2017`; of a quarter that still runs it says so."""
    still = "" if report.is_finished else " (tạm tính, quý chưa kết thúc)"
    return f"đến hết ngày {day(report.cutoff)}{still}"


def quarter_name(quarter: Quarter) -> str:
    """`III/2017`."""
    return f"{_ROMAN[quarter.number - 1]}/{quarter.year}"


def quarter_in_words(quarter: Quarter) -> str:
    """`quý III năm 2017`."""
    return f"quý {_ROMAN[quarter.number - 1]} năm {quarter.year}"


def cell_text(cell: Cell) -> str:
    """A cell of the table: `4.302`, `51,6` or –."""
    match cell:
        case None:
            return NOTHING
        case int():
            return number(cell)
    return share(cell)


def row_name(row: Row) -> str:
    """The name of a row; what has none is said, so that its figures are not taken for nobody's."""
    return row.name or row.key or "Chưa rõ"


def group_spans(columns: tuple[Column, ...]) -> Iterator[GroupSpan]:
    """The upper level of the heading: neighbours with the same group stand under one word."""
    first = 0
    while first < len(columns):
        word, count = columns[first].group, 1
        while word and first + count < len(columns) and columns[first + count].group == word:
            count += 1
        yield GroupSpan(word, first, count)
        first += count


def check_text(check: Check) -> str:
    """`Khớp: (3) = (1) + (2)`, or both sides where they differ."""
    what = _CHECKS.get(check.name) or check.formula or check.name
    if check.holds:
        return f"Khớp: {what}"
    return f"KHÔNG KHỚP: {what}; bên trái {number(check.left)}, bên phải {number(check.right)}"


def late_names(report: QuarterReport) -> list[str]:
    """The agencies that were late, by name in the order of the report."""
    return [report.agency_names.get(key, key) for key in report.late_agencies]


def in_a_sentence(name: str) -> str:
    """`tỉnh Kiên Giang`: the kind of a place is a common noun there; a ministry keeps its capital."""
    return name[0].lower() + name[1:] if name.startswith(("Tỉnh ", "Thành phố ")) else name


def tally(report: QuarterReport, row_key: str | None = None) -> Tally:
    """Counted from the cases behind the table, whatever columns it has; None is the total."""
    rows = report.counted.values() if row_key is None else (report.counted.get(row_key, ()),)
    found = [one.outcome for row in rows for one in row]
    return Tally(
        on_time=found.count(Outcome.ANSWERED_ON_TIME),
        late=found.count(Outcome.ANSWERED_LATE),
        in_time=found.count(Outcome.OPEN_IN_TIME),
        overdue=found.count(Outcome.OPEN_OVERDUE),
        supplement=found.count(Outcome.SUPPLEMENT),
        returned=found.count(Outcome.RETURNED),
        undated=found.count(Outcome.UNDATED),
    )


def basis_lines(report: QuarterReport, data_line: str) -> list[str]:
    """What the figures rest on: the cut-off, the data, the law, and what nobody could date."""
    said = [
        f"Số liệu chốt {until(report)}",
        data_line,
        f"Hạn tính theo quy tắc bản {report.rules}, lịch nghỉ bản {report.calendar}",
    ]
    if report.undated:
        said.append(
            f"{number(len(report.undated))} PAKN thiếu ngày nhận hoặc chưa có hạn theo quy định, "
            "xem danh sách trong chương trình"
        )
    return said
