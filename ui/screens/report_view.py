"""All that the report's pages show of one quarter, worked out beside the main thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.figures.assembly import row_key
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.standing import Counted, Outcome
from desktop_app.domain.figures.table import RowKind
from desktop_app.domain.figures.timeliness import (
    AnswersTaking,
    Timeliness,
    WeekOfAnswers,
    answers_by_days,
    answers_by_week,
    grouped,
    late_reasons,
    month_of_receipt,
    timeliness,
)
from desktop_app.reports.desk import Reports
from desktop_app.storage.search import fold


@dataclass(frozen=True, slots=True)
class TimelinessLine:
    """One row of the timeliness: its key and name, and how timely its cases were."""

    key: str
    name: str
    timeliness: Timeliness


@dataclass(frozen=True, slots=True, eq=False)
class TimelinessView:
    """How timely the cases of a period were, by what its rows stand for and by month of receipt.

    `counted` are the cases of each row; `reasons` those given for late answers.
    """

    by: RowKind
    cutoff: date
    counted: Mapping[str, Sequence[Counted]]
    by_row: tuple[TimelinessLine, ...]
    by_month: tuple[TimelinessLine, ...]
    in_all: Timeliness
    days: tuple[AnswersTaking, ...]
    reasons: tuple[tuple[str, int], ...]

    def cases(self, key: str | None, outcomes: Sequence[Outcome]) -> tuple[Counted, ...]:
        """Those of a row or a month (`2017-08`), None for all, that stood in one of `outcomes`, by date."""
        if key is None:
            found = _every(self.counted)
        elif key in self.counted:
            found = iter(self.counted[key])
        else:
            found = (one for one in _every(self.counted) if month_of_receipt(one) == key)
        stood = (one for one in found if one.outcome in outcomes)
        return tuple(sorted(stood, key=lambda one: (one.due_on or date.max, one.fact.code)))


@dataclass(frozen=True, slots=True, eq=False)
class ReportView:
    """A report with what is derived from the cases behind it.

    `content` counts cases by content type, `undated` are codes of cases without a day, their ids where no
    code is known.
    """

    report: QuarterReport
    weeks: tuple[WeekOfAnswers, ...]
    content: Mapping[str, int]
    timeliness: TimelinessView
    undated: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the quarter has no case at all: none carried over, new, or without its day."""
        return not self.timeliness.in_all.cases and not self.report.undated


def view_of(report: QuarterReport) -> ReportView:
    """Goes through every case of the report several times: not for the main thread."""
    names = {row.key: row.name for row in report.rows}
    return ReportView(
        report=report,
        weeks=answers_by_week(_every(report.counted), report.quarter.first, report.cutoff),
        content=Counter(one.fact.content_type for one in _every(report.counted)),
        timeliness=_timeliness_view(report.by, report.cutoff, report.counted, names),
        undated=_codes(report),
    )


def year_so_far(reports: Reports, report: QuarterReport) -> TimelinessView:
    """From the first of January to the report's cut-off: not for the main thread. Raises NoDataYet."""
    since = date(report.quarter.year, 1, 1)
    counted = grouped(reports.cases(since, report.cutoff), lambda one: row_key(one.fact, report.by))
    words = report.template.row_words
    names = {key: words.get((report.by, key)) or reports.row_name(report.by, key) for key in counted}
    in_order = sorted(counted, key=lambda key: (key == "", fold(names[key])))
    return _timeliness_view(report.by, report.cutoff, {key: counted[key] for key in in_order}, names)


def _timeliness_view(
    by: RowKind, cutoff: date, counted: Mapping[str, Sequence[Counted]], names: Mapping[str, str]
) -> TimelinessView:
    months = grouped(_every(counted), month_of_receipt)
    return TimelinessView(
        by=by,
        cutoff=cutoff,
        counted=counted,
        by_row=tuple(TimelinessLine(key, names[key], timeliness(cases)) for key, cases in counted.items()),
        by_month=tuple(TimelinessLine(key, key, timeliness(cases)) for key, cases in months.items()),
        in_all=timeliness(_every(counted)),
        days=answers_by_days(_every(counted)),
        reasons=late_reasons(_every(counted), cutoff),
    )


def _codes(report: QuarterReport) -> tuple[str, ...]:
    codes = {one.fact.case_id: one.fact.code for one in _every(report.counted)} if report.undated else {}
    return tuple(codes.get(case_id, case_id) for case_id in report.undated)


def _every(counted: Mapping[str, Sequence[Counted]]) -> Iterator[Counted]:
    return (one for cases in counted.values() for one in cases)
