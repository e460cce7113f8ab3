"""The sums over all cases, from the portal's first receipt to the cut-off, and those of the quarter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from desktop_app.domain.figures.facts import ANSWERED_HOW, CaseFact
from desktop_app.domain.figures.quarter_report import Cumulative, InQuarter


class National(StrEnum):
    """One of the sums: `quarter_…` counts what came, or was answered, in the quarter."""

    RECEIVED = "received"
    IN_SCOPE = "in_scope"
    FORWARDED = "forwarded"
    AWAITING_SUPPLEMENT = "awaiting_supplement"
    ANSWERED = "answered"
    IN_PROGRESS = "in_progress"
    QUARTER_IN_SCOPE = "quarter_in_scope"
    QUARTER_FORWARDED = "quarter_forwarded"
    QUARTER_AWAITING_SUPPLEMENT = "quarter_awaiting_supplement"
    QUARTER_ANSWERED = "quarter_answered"


OF_QUARTER: Final = {
    National.IN_SCOPE: National.QUARTER_IN_SCOPE,
    National.FORWARDED: National.QUARTER_FORWARDED,
    National.AWAITING_SUPPLEMENT: National.QUARTER_AWAITING_SUPPLEMENT,
    National.ANSWERED: National.QUARTER_ANSWERED,
}


Sums = tuple[National, ...]


@dataclass(slots=True)
class Tally:
    """Adds up facts as of `cutoff`; `first` is the quarter's first day. `undated` lack a day they need.

    `note` is told in which sums each case counts.
    """

    first: date
    cutoff: date
    note: Callable[[CaseFact, Sums], None] | None = None
    from_on: date | None = None
    undated: list[str] = field(default_factory=list)
    _alike: Counter[Sums] = field(default_factory=Counter)

    def seen(self, facts: Iterable[CaseFact]) -> Iterator[CaseFact]:
        """The same facts, each added up as it passes by."""
        for fact in facts:
            counts_in = counted_in(fact, self.first, self.cutoff)
            self._alike[counts_in] += 1
            if self.note is not None:
                self.note(fact, counts_in)
            if counts_in:
                came_on = fact.first_on
                if came_on is not None and (self.from_on is None or came_on < self.from_on):
                    self.from_on = came_on
            if fact.lacks_a_day:
                self.undated.append(fact.case_id)
            yield fact

    @property
    def sums(self) -> Mapping[National, int]:
        """Every sum."""
        sums = dict.fromkeys(National, 0)
        for counts_in, number in self._alike.items():
            for one in counts_in:
                sums[one] += number
        return sums

    @property
    def cumulative(self) -> Cumulative:
        """From the first day on."""
        sums = self.sums
        forwarded, answered = sums[National.FORWARDED], sums[National.ANSWERED]
        return Cumulative(
            from_on=self.from_on,
            received=sums[National.RECEIVED],
            in_scope=sums[National.IN_SCOPE],
            forwarded=forwarded,
            awaiting_supplement=sums[National.AWAITING_SUPPLEMENT],
            answered=answered,
            answered_percent=100 * answered / forwarded if forwarded else None,
            in_progress=sums[National.IN_PROGRESS],
        )

    @property
    def in_quarter(self) -> InQuarter:
        """In the quarter alone."""
        sums = self.sums
        return InQuarter(
            in_scope=sums[National.QUARTER_IN_SCOPE],
            forwarded=sums[National.QUARTER_FORWARDED],
            awaiting_supplement=sums[National.QUARTER_AWAITING_SUPPLEMENT],
            answered=sums[National.QUARTER_ANSWERED],
        )


def counted_in(fact: CaseFact, first: date, cutoff: date) -> Sums:
    """The sums that a case counts in, as of `cutoff`. A case that tells no day at all counts as received."""
    came_on = fact.first_on
    if came_on is not None and came_on > cutoff:
        return ()
    found = [National.RECEIVED]

    def count(one: National, day: date | None) -> None:
        found.append(one)
        if day is not None and day >= first:
            found.append(OF_QUARTER[one])

    forwarded_on = fact.received_on if _is_by(fact.received_on, cutoff) else None
    waiting_on = fact.waiting_since if forwarded_on is None and _waits(fact, cutoff) else None
    if _in_scope(fact, cutoff, forwarded_on or waiting_on):
        count(National.IN_SCOPE, forwarded_on or waiting_on)
    if waiting_on is not None:
        count(National.AWAITING_SUPPLEMENT, waiting_on)
    if forwarded_on is not None:
        count(National.FORWARDED, forwarded_on)
        spell = fact.spell_at(cutoff)
        if spell is not None and spell.how == ANSWERED_HOW:
            count(National.ANSWERED, spell.closed_on)
        else:
            # Also one that was given back: it waits for another agency, and nobody has answered the citizen.
            found.append(National.IN_PROGRESS)
    return tuple(found)


def _is_by(day: date | None, cutoff: date) -> bool:
    return day is not None and day <= cutoff


def _waits(fact: CaseFact, cutoff: date) -> bool:
    return _is_by(fact.waiting_since, cutoff) and not _is_by(fact.not_accepted_on, cutoff)


def _in_scope(fact: CaseFact, cutoff: date, since: date | None) -> bool:
    """Turned down after the cut-off, it was not yet out of scope then.

    One without a day counts all the same: the sum then does not come out, and says so.
    """
    said = None if fact.not_accepted_on is not None and fact.not_accepted_on > cutoff else fact.in_scope
    if said is False:
        return False
    return since is not None or (said is True and fact.lacks_a_day)
