"""The ledger's days gathered into the rows a person reads: one row for each stretch with one reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop_app.domain.deadlines.history import Pause
from desktop_app.domain.deadlines.ledger import Kind, LedgerEntry, Why


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A stretch of days: the places in the term it takes, and every reason that occurs in it."""

    first: date
    last: date
    kind: Kind
    numbers: tuple[int, int] | None
    reasons: tuple[Why, ...]
    name: str
    legal: str
    pause: Pause | None

    @property
    def days(self) -> int:
        """How many calendar days the stretch has."""
        return (self.last - self.first).days + 1


def ledger_rows(entries: Iterable[LedgerEntry]) -> tuple[LedgerRow, ...]:
    """The entries in order, neighbours of the same kind, name and pause put together."""
    return tuple(_row(list(group)) for _, group in groupby(entries, _stretch))


def _stretch(entry: LedgerEntry) -> tuple[Kind, str, Pause | None, bool, bool]:
    """Ordinary counted days go together whatever weekday they are; a day with a story stands alone."""
    ordinary = entry.why in (Why.COUNTED, Why.REST_DAY_COUNTS)
    return entry.kind, entry.name, entry.pause, entry.number is None, ordinary


def _row(days: list[LedgerEntry]) -> LedgerRow:
    first, last = days[0], days[-1]
    numbers = None
    if first.number is not None and last.number is not None:
        numbers = (first.number, last.number)
    return LedgerRow(
        first=first.on,
        last=last.on,
        kind=first.kind,
        numbers=numbers,
        reasons=tuple(dict.fromkeys(day.why for day in days)),
        name=first.name,
        legal=first.legal,
        pause=first.pause,
    )
