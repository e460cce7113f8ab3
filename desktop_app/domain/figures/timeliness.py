"""How timely answers were: counts by outcome, days they took, reasons for lateness, answers by week."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from desktop_app.domain.figures.standing import Counted, Outcome

_SUNDAY: Final = 6
_DAYS: Final = (5, 10, 15, 20, 25, 30, 45, 60)
"""Last days of the steps in which answers are counted; one step more is open at its end."""


@dataclass(frozen=True, slots=True)
class Timeliness:
    """Cases of one kind in a period, each in exactly one of `outcomes`.

    `median_days` and `ninety_days` are calendar days from receipt to the answer, of answered cases only;
    None where none was answered. Nine of ten answers took at most `ninety_days`.
    """

    outcomes: Mapping[Outcome, int]
    median_days: Fraction | None
    ninety_days: int | None

    @property
    def cases(self) -> int:
        """All of them."""
        return sum(self.outcomes.values())

    @property
    def on_time_percent(self) -> Fraction | None:
        """Of the answers with a due date; None where there is none."""
        answered = self.outcomes[Outcome.ANSWERED_ON_TIME] + self.outcomes[Outcome.ANSWERED_LATE]
        return Fraction(100 * self.outcomes[Outcome.ANSWERED_ON_TIME], answered) if answered else None


@dataclass(frozen=True, slots=True)
class WeekOfAnswers:
    """Answers sent from `first` to `last`, a week from Monday cut at the ends of the period."""

    first: date
    last: date
    on_time: int
    late: int


@dataclass(frozen=True, slots=True)
class AnswersTaking:
    """Answers that took from `first` to `last` days; `last` is None for all longer ones."""

    first: int
    last: int | None
    on_time: int
    late: int


def timeliness(counted: Iterable[Counted]) -> Timeliness:
    """How timely these cases were."""
    cases = list(counted)
    found = Counter(one.outcome for one in cases)
    days = sorted(one.days for one in cases if one.days is not None)
    return Timeliness(
        MappingProxyType({outcome: found[outcome] for outcome in Outcome}), _median(days), _ninety(days)
    )


def grouped(counted: Iterable[Counted], key: Callable[[Counted], str]) -> dict[str, list[Counted]]:
    """Cases by what `key` says of them, in the order of their keys."""
    groups: dict[str, list[Counted]] = {}
    for one in counted:
        groups.setdefault(key(one), []).append(one)
    return dict(sorted(groups.items()))


def month_of_receipt(counted: Counted) -> str:
    """`2017-08`, the month in which the agency got the case."""
    return f"{counted.opened_on:%Y-%m}"


def late_reasons(counted: Iterable[Counted], cutoff: date) -> tuple[tuple[str, int], ...]:
    """Codes of the reasons given for late answers, the most frequent first; "" where none was given."""
    reasons = Counter(_reason(one, cutoff) for one in counted if one.outcome is Outcome.ANSWERED_LATE)
    return tuple(sorted(reasons.items(), key=lambda found: (-found[1], found[0])))


def answers_by_week(counted: Iterable[Counted], first: date, last: date) -> tuple[WeekOfAnswers, ...]:
    """The weeks of a period with the answers sent in each, also those with none."""
    sent: Counter[tuple[date, Outcome]] = Counter()
    for one in counted:
        if one.closed_on is not None:
            sent[_monday(one.closed_on), one.outcome] += 1
    return tuple(
        WeekOfAnswers(
            begin,
            end,
            sent[_monday(begin), Outcome.ANSWERED_ON_TIME],
            sent[_monday(begin), Outcome.ANSWERED_LATE],
        )
        for begin, end in _weeks(first, last)
    )


def answers_by_days(counted: Iterable[Counted]) -> tuple[AnswersTaking, ...]:
    """How many answers took how long, in steps up to the longest that is needed."""
    found: Counter[tuple[int, Outcome]] = Counter()
    for one in counted:
        if one.days is not None:
            found[bisect_left(_DAYS, one.days), one.outcome] += 1
    steps = range(max((step for step, _ in found), default=-1) + 1)
    return tuple(
        AnswersTaking(
            _DAYS[step - 1] + 1 if step else 0,
            _DAYS[step] if step < len(_DAYS) else None,
            found[step, Outcome.ANSWERED_ON_TIME],
            found[step, Outcome.ANSWERED_LATE],
        )
        for step in steps
    )


def _weeks(first: date, last: date) -> Iterator[tuple[date, date]]:
    begin = first
    while begin <= last:
        end = min(last, begin + timedelta(days=_SUNDAY - begin.weekday()))
        yield begin, end
        begin = end + timedelta(days=1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _reason(counted: Counted, cutoff: date) -> str:
    spell = counted.fact.spell_at(cutoff)
    return spell.late_reason if spell is not None else ""


def _median(days: Sequence[int]) -> Fraction | None:
    if not days:
        return None
    middle = len(days) // 2
    return Fraction(days[middle]) if len(days) % 2 else Fraction(days[middle - 1] + days[middle], 2)


def _ninety(days: Sequence[int]) -> int | None:
    """By nearest rank: an answer that was really given, no value between two."""
    return days[-(-9 * len(days) // 10) - 1] if days else None
