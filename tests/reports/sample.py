"""A quarter's report made by hand: three agencies, one of them late, nothing from a database."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from desktop_app.domain.figures.facts import CaseFact
from desktop_app.domain.figures.predicates import meets
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import (
    SUM_OF_FORWARDED,
    SUM_OF_SCOPE,
    Check,
    Cumulative,
    InQuarter,
    QuarterReport,
)
from desktop_app.domain.figures.standing import Counted, Outcome
from desktop_app.domain.figures.table import Column, Row, RowKind, TableDefinition, shares
from desktop_app.reports.stamp import Stamp

QUARTER = Quarter(2017, 3)
STAMP = Stamp(
    made_at=datetime(2017, 10, 2, 7, 18, tzinfo=UTC),
    by="Trần Thu Hà & Lê An",
    data_as_of=datetime(2017, 10, 2, 3, 32, tzinfo=UTC),
)
TABLE = TableDefinition(
    key="quarter",
    version="1",
    title="Kết quả xử lý phản ánh, kiến nghị",
    columns=(
        Column(1, "carried", "Tiếp nhận", "Kỳ trước", ("carried",)),
        Column(2, "new", "Tiếp nhận", "Mới nhận", ("new",)),
        Column(3, "total", "Tiếp nhận", "Tổng"),
        Column(4, "answered_on_time", "Đã trả lời", "Đúng hạn", ("answered_on_time",)),
        Column(5, "answered_late", "Đã trả lời", "Trễ hạn", ("answered_late",)),
        Column(6, "open_in_time", "Đang xử lý", "Trong hạn", ("open_in_time",)),
        Column(7, "open_overdue", "Đang xử lý", "Quá hạn", ("open_overdue",)),
        Column(8, "returned", "Khác", "Trả lại cổng", ("returned",)),
        Column(9, "supplement", "Khác", "Chờ bổ sung", ("supplement",)),
        Column(10, "answered_share", "Tỷ lệ (%)", "Đã trả lời", share=(4, 5), over=(3,)),
        Column(11, "on_time_share", "Tỷ lệ (%)", "Đúng hạn", share=(4,), over=(4, 5)),
    ),
)
AGENCIES = {"2017/91": "Tỉnh Kiên Giang", "2017/BYT": "=Bộ Y tế", "2017/01": "Thành phố Hà Nội"}
"""One name looks like a formula."""

_OUTCOMES = {
    "2017/91": (Outcome.ANSWERED_ON_TIME, Outcome.ANSWERED_LATE, *(3 * [Outcome.OPEN_OVERDUE])),
    "2017/BYT": (*(1204 * [Outcome.ANSWERED_ON_TIME]), Outcome.OPEN_IN_TIME),
    "2017/01": (Outcome.RETURNED,),
}


def counted(agency: str, number: int, outcome: Outcome) -> Counted:
    """One case, every other one carried over."""
    opened = QUARTER.first - timedelta(days=3) if number % 2 else QUARTER.first
    fact = CaseFact(
        case_id=f"c_{agency[5:]}_{number}",
        version=1,
        code=f"PAKN.20170701.{number:04d}",
        channel="citizen",
        agency=agency,
        status="in_progress",
    )
    return Counted(fact, opened < QUARTER.first, outcome, date(2017, 7, 21), opened)


def sample_report(by: RowKind = RowKind.AGENCY) -> QuarterReport:
    """National figures of the published notice over a small table."""
    cases = {
        agency: tuple(counted(agency, number, outcome) for number, outcome in enumerate(outcomes, 1))
        for agency, outcomes in _OUTCOMES.items()
    }
    everything = tuple(one for each in cases.values() for one in each)
    return QuarterReport(
        quarter=QUARTER,
        cutoff=QUARTER.last,
        data_as_of=datetime(2017, 10, 2, 3, 32, tzinfo=UTC),
        rules="2026-07-20",
        calendar="2026.1",
        template=TABLE,
        by=by,
        cumulative=Cumulative(date(2017, 4, 3), 4302, 808, 457, 351, 236, 100 * 236 / 457, 221),
        in_quarter=InQuarter(307, 166, 141, 118),
        rows=tuple(_row(agency, AGENCIES[agency], each) for agency, each in cases.items()),
        total=_row("", "", everything),
        late_agencies=("2017/91",),
        agency_names=AGENCIES,
        checks=(
            Check(SUM_OF_SCOPE, holds=True, left=808, right=808),
            Check(SUM_OF_FORWARDED, holds=True, left=457, right=457),
            Check("row_sum", holds=False, left=5, right=1204, formula="(3) = (1) + (2)"),
        ),
        undated=("c_91_9",),
        is_finished=True,
        counted=cases,
    )


def _row(key: str, name: str, cases: tuple[Counted, ...]) -> Row:
    counts = [
        None if column.percent else sum(meets(one, column.predicates) for one in cases)
        for column in TABLE.columns
    ]
    return Row(key, name, shares(counts, TABLE.columns))
