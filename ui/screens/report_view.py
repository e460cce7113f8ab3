"""All that the report's pages show of one quarter, worked out beside the main thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.standing import Counted, Outcome
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


@dataclass(frozen=True, slots=True)
class TimelinessLine:
    """One row of the timeliness: its key and name, and how timely its cases were."""

    key: str
    name: str
    timeliness: Timeliness


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report with what is derived from the cases behind it.

    `content` counts cases by content type, `reasons` the reasons given for late answers,
    `undated` are codes of cases without a day, their ids where no code is known.
    """

    report: QuarterReport
    weeks: tuple[WeekOfAnswers, ...]
    content: Mapping[str, int]
    days: tuple[AnswersTaking, ...]
    by_row: tuple[TimelinessLine, ...]
    by_month: tuple[TimelinessLine, ...]
    in_all: Timeliness
    reasons: tuple[tuple[str, int], ...]
    undated: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the quarter has no case at all: none carried over, new, or without its day."""
        return not self.in_all.cases and not self.report.undated


def view_of(report: QuarterReport) -> ReportView:
    """Goes through every case of the report several times: not for the main thread."""
    months = grouped(_all(report), month_of_receipt)
    return ReportView(
        report=report,
        weeks=answers_by_week(_all(report), report.quarter.first, report.cutoff),
        content=Counter(one.fact.content_type for one in _all(report)),
        days=answers_by_days(_all(report)),
        by_row=tuple(
            TimelinessLine(row.key, row.name, timeliness(report.counted[row.key])) for row in report.rows
        ),
        by_month=tuple(TimelinessLine(key, key, timeliness(cases)) for key, cases in months.items()),
        in_all=timeliness(_all(report)),
        reasons=late_reasons(_all(report), report.cutoff),
        undated=_codes(report),
    )


def cases_of(report: QuarterReport, key: str | None, outcomes: Sequence[Outcome]) -> tuple[Counted, ...]:
    """The cases of a row or a month (`2017-08`), None for all, that stood in one of `outcomes`, by date."""
    rows = report.counted.values() if key is None or key not in report.counted else (report.counted[key],)
    in_month = key is not None and key not in report.counted
    found = [
        one
        for cases in rows
        for one in cases
        if one.outcome in outcomes and (not in_month or month_of_receipt(one) == key)
    ]
    return tuple(sorted(found, key=lambda one: (one.due_on or date.max, one.fact.code)))


def _codes(report: QuarterReport) -> tuple[str, ...]:
    codes = {one.fact.case_id: one.fact.code for one in _all(report)} if report.undated else {}
    return tuple(codes.get(case_id, case_id) for case_id in report.undated)


def _all(report: QuarterReport) -> Iterator[Counted]:
    return (one for cases in report.counted.values() for one in cases)
