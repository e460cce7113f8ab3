"""What a column of a table may ask of a case, by name: an administrator's own form uses these words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from desktop_app.domain.figures.standing import Counted, Outcome

Predicate = Callable[[Counted], bool]

_ANSWERED: Final = frozenset({Outcome.ANSWERED_ON_TIME, Outcome.ANSWERED_LATE})
_OPEN: Final = frozenset({Outcome.OPEN_IN_TIME, Outcome.OPEN_OVERDUE, Outcome.SUPPLEMENT})


def _is(outcome: Outcome) -> Predicate:
    return lambda counted: counted.outcome is outcome


def _about(content_type: str) -> Predicate:
    return lambda counted: counted.fact.content_type == content_type


def _came_by(channel: str) -> Predicate:
    return lambda counted: counted.fact.channel == channel


PREDICATES: Final[Mapping[str, Predicate]] = MappingProxyType(
    {
        "carried": lambda counted: counted.carried,
        "new": lambda counted: not counted.carried,
        **{outcome.value: _is(outcome) for outcome in Outcome},
        "answered": lambda counted: counted.outcome in _ANSWERED or counted.is_undated_answer,
        "in_progress": lambda counted: counted.outcome in _OPEN or counted.is_undated_open,
        "published": lambda counted: counted.is_published,
        **{content_type: _about(content_type) for content_type in ("conduct", "rule", "idea")},
        **{
            f"channel_{one}": _came_by(one) for one in ("citizen", "business", "dvcqg", "legal_text", "other")
        },
    }
)
"""`in_progress`: open at the cut-off, in time, overdue, waiting for the sender, or without a date."""


def meets(counted: Counted, names: Iterable[str]) -> bool:
    """Whether the case meets every predicate named. Raises KeyError for an unknown name."""
    return all(PREDICATES[name](counted) for name in names)


def asked_of(counted: Counted) -> Hashable:
    """All that predicates look at: cases alike in this meet the same ones, and are asked once."""
    fact = counted.fact
    return (
        counted.carried,
        counted.outcome,
        counted.closed_on is None,
        counted.is_published,
        fact.content_type,
        fact.channel,
    )
