"""Words for figures: quarters, cells, kinds of rows, outcomes, and what was checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from PySide6.QtCore import QLocale, QObject

from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import (
    STOCK,
    SUM_OF_FORWARDED,
    SUM_OF_SCOPE,
    Check,
    QuarterReport,
)
from desktop_app.domain.figures.standing import Outcome
from desktop_app.domain.figures.table import Cell, RowKind, Sum

_ROMAN = ("I", "II", "III", "IV")
_LONG = 4  # so many columns in a row are written with dots


class ReportWords(QObject):
    """Stateless; make one after the language is installed."""

    def quarter(self, quarter: Quarter) -> str:
        """`quý III/2025`."""
        words = self.tr("quý %1/%2").replace("%1", _ROMAN[quarter.number - 1])
        return words.replace("%2", str(quarter.year))

    def cell(self, cell: Cell) -> str:
        """A count as it is, a percentage with one decimal, "–" for one of nothing."""
        match cell:
            case None:
                return "–"
            case Fraction():
                return QLocale().toString(float(cell), "f", 1)
        return QLocale().toString(cell)

    def row_kind(self, kind: RowKind) -> str:
        """What heads the rows."""
        return {
            RowKind.FIELD: self.tr("Lĩnh vực"),
            RowKind.AGENCY: self.tr("Cơ quan"),
            RowKind.UNIT: self.tr("Đơn vị"),
            RowKind.OFFICER: self.tr("Người xử lý"),
            RowKind.CONTENT_TYPE: self.tr("Loại nội dung"),
        }[kind]

    def outcome(self, outcome: Outcome) -> str:
        """How a case stood at the cut-off."""
        return {
            Outcome.ANSWERED_ON_TIME: self.tr("Trả lời đúng hạn"),
            Outcome.ANSWERED_LATE: self.tr("Trả lời trễ"),
            Outcome.OPEN_IN_TIME: self.tr("Đang xử lý trong hạn"),
            Outcome.OPEN_OVERDUE: self.tr("Đang xử lý quá hạn"),
            Outcome.RETURNED: self.tr("Trả lại cổng"),
            Outcome.SUPPLEMENT: self.tr("Chờ bổ sung"),
            Outcome.UNDATED: self.tr("Chưa có hạn"),
        }[outcome]

    def content(self, counts: Mapping[str, int]) -> str:
        """`Nội dung: hành vi 128, quy định 102`, "" where there is nothing to split."""
        words = (
            ("conduct", self.tr("hành vi")),
            ("rule", self.tr("quy định")),
            ("idea", self.tr("sáng kiến")),
        )
        said = [f"{word} {counts[code]}" for code, word in words if counts.get(code)]
        others = sum(counts.values()) - sum(counts.get(code, 0) for code, _ in words)
        if others:
            said.append(self.tr("chưa phân loại %1").replace("%1", str(others)))
        return self.tr("Nội dung: %1").replace("%1", ", ".join(said)) if said else ""

    # checks

    def matching(self, report: QuarterReport) -> list[str]:
        """`Khớp: (3) = (1) + (2) = (4) + … + (9)`: what was checked and holds, each said once."""
        held = [check for check in report.checks if check.holds]
        sums = {one.name: one for one in report.template.sums}
        chains: dict[str, str] = {}
        for check in held:
            if check.name in sums:
                left, right = (_side(side) for side in (sums[check.name].left, sums[check.name].right))
                chains[left] = f"{chains.get(left, left)} = {right}"
        said = [self.tr("Khớp: %1").replace("%1", "; ".join(chains.values()))] if chains else []
        named = {check.name for check in held}
        if STOCK in named:
            said.append(self._stock(report.quarter))
        if {SUM_OF_SCOPE, SUM_OF_FORWARDED} <= named:
            said.append(self.tr("số chuyển và số chờ bổ sung khớp với số thuộc phạm vi"))
        return said

    def broken(self, report: QuarterReport) -> list[str]:
        """What does not hold, with both numbers: `(3) = (1) + (2) không khớp: 55 và 54`."""
        sums = {one.name: one for one in report.template.sums}
        return [
            self._broken(check, sums.get(check.name), report.quarter)
            for check in report.checks
            if not check.holds
        ]

    def _broken(self, check: Check, table_sum: Sum | None, quarter: Quarter) -> str:
        numbers = (
            self.tr("không khớp: %1 và %2").replace("%1", str(check.left)).replace("%2", str(check.right))
        )
        if table_sum is not None:
            return f"{_side(table_sum.left)} = {_side(table_sum.right)} {numbers}"
        what = {
            STOCK: self._stock(quarter),
            SUM_OF_SCOPE: self.tr("số chuyển cộng số chờ bổ sung bằng số thuộc phạm vi"),
            SUM_OF_FORWARDED: self.tr("số đã trả lời cộng số đang xử lý bằng số đã chuyển"),
        }.get(check.name, check.formula or check.name)
        return f"{what} {numbers}"

    def _stock(self, quarter: Quarter) -> str:
        before = _ROMAN[quarter.previous.number - 1]
        return self.tr("(1) bằng số tồn đã chốt quý %1").replace("%1", before)


def _side(numbers: Sequence[int]) -> str:
    """`(1) + (2)`; a long run of neighbours is written with its ends only."""
    run = list(range(numbers[0], numbers[0] + len(numbers)))
    if len(numbers) >= _LONG and list(numbers) == run:
        return f"({numbers[0]}) + … + ({numbers[-1]})"
    return " + ".join(f"({number})" for number in numbers)
