"""The sums over all cases, from the portal's first receipt to the cut-off, and those of the quarter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.figures.facts import ANSWERED_HOW, CaseFact


@dataclass(slots=True)
class National:
    """Adds up facts one by one, as of `cutoff`; `first` is the quarter's first day.

    `undated` are cases that say they are in scope and tell no day on which an agency or the sender was
    asked, and cases that tell no day at all.
    """

    first: date
    cutoff: date
    from_on: date | None = None
    received: int = 0
    in_scope: int = 0
    forwarded: int = 0
    awaiting_supplement: int = 0
    answered: int = 0
    in_progress: int = 0
    quarter_in_scope: int = 0
    quarter_forwarded: int = 0
    quarter_awaiting_supplement: int = 0
    quarter_answered: int = 0
    undated: list[str] = field(default_factory=list)

    def seen(self, facts: Iterable[CaseFact]) -> Iterable[CaseFact]:
        """The same facts, each added up as it passes by."""
        for fact in facts:
            self._add(fact)
            yield fact

    def _add(self, fact: CaseFact) -> None:
        cutoff = self.cutoff
        came_on = fact.first_on
        if fact.lacks_a_day:
            self.undated.append(fact.case_id)
        if came_on is not None and came_on > cutoff:
            return
        self.received += 1
        if came_on is not None and (self.from_on is None or came_on < self.from_on):
            self.from_on = came_on
        forwarded_on = fact.received_on if _is_by(fact.received_on, cutoff) else None
        waiting_on = fact.waiting_since if forwarded_on is None and _waits(fact, cutoff) else None
        if _in_scope(fact, cutoff, forwarded_on or waiting_on):
            self.in_scope += 1
            self.quarter_in_scope += self._is_new(forwarded_on or waiting_on)
        if waiting_on is not None:
            self.awaiting_supplement += 1
            self.quarter_awaiting_supplement += self._is_new(waiting_on)
        if forwarded_on is not None:
            self.forwarded += 1
            self.quarter_forwarded += self._is_new(forwarded_on)
            self._add_answer(fact)

    def _add_answer(self, fact: CaseFact) -> None:
        spell = fact.spell_at(self.cutoff)
        if spell is not None and spell.how == ANSWERED_HOW:
            self.answered += 1
            self.quarter_answered += self._is_new(spell.closed_on)
        elif spell is not None:
            # Given back, it waits for another agency: nobody has answered the citizen yet.
            self.in_progress += 1

    def _is_new(self, day: date | None) -> bool:
        return day is not None and day >= self.first


def _is_by(day: date | None, cutoff: date) -> bool:
    return day is not None and day <= cutoff


def _waits(fact: CaseFact, cutoff: date) -> bool:
    return _is_by(fact.waiting_since, cutoff) and not _is_by(fact.not_accepted_on, cutoff)


def _in_scope(fact: CaseFact, cutoff: date, since: date | None) -> bool:
    """Turned down after the cut-off, it was not yet out of scope then. One without a day counts all the
    same, so that the sum does not come out and shows it."""
    said = None if fact.not_accepted_on is not None and fact.not_accepted_on > cutoff else fact.in_scope
    if said is False:
        return False
    return since is not None or (said is True and fact.lacks_a_day)
