"""Whether a sum of a form can hold at all: looked at for every kind of case, before any case is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import product
from typing import Final

from desktop_app.domain.figures.facts import CaseFact
from desktop_app.domain.figures.predicates import meets
from desktop_app.domain.figures.standing import Counted, Outcome
from desktop_app.domain.figures.table import Column, Sum

_DAY: Final = date(2017, 7, 1)
_CONTENT_TYPES: Final = ("conduct", "rule", "idea")
_CHANNELS: Final = ("citizen", "business", "dvcqg", "legal_text", "other")
_CLOSED: Final = frozenset({Outcome.ANSWERED_ON_TIME, Outcome.ANSWERED_LATE, Outcome.RETURNED})


def broken_by(one: Sum, columns: Sequence[Column]) -> str:
    """A kind of case that counts more on one side than on the other, in the words of predicates; or empty.

    Cases without a date are left out: where there are any, the sum is meant not to come out.
    """
    by_number = {column.number: column for column in columns}

    def times(counted: Counted, numbers: Sequence[int]) -> int:
        return sum(meets(counted, by_number[number].predicates) for number in numbers)

    for counted in _kinds():
        if times(counted, one.left) != times(counted, one.right):
            return _words(counted)
    return ""


@cache
def _kinds() -> tuple[Counted, ...]:
    return tuple(_every_kind())


def _every_kind() -> Iterator[Counted]:
    outcomes = [outcome for outcome in Outcome if outcome is not Outcome.UNDATED]
    for carried, outcome, content_type, channel in product(
        (True, False), outcomes, _CONTENT_TYPES, _CHANNELS
    ):
        closed = outcome in _CLOSED
        for is_published in (False, True) if closed else (False,):
            fact = CaseFact(
                case_id="",
                version=0,
                code="",
                channel=channel,
                agency="",
                status="",
                content_type=content_type,
            )
            yield Counted(fact, carried, outcome, _DAY, _DAY, _DAY if closed else None, None, is_published)


def _words(counted: Counted) -> str:
    said = ["carried" if counted.carried else "new", counted.outcome.value, counted.fact.content_type]
    return " + ".join([*said, f"channel_{counted.fact.channel}", *(["published"] * counted.is_published)])
