"""How a case stood at a cut-off: what became of its last spell that reaches into the period."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.clock import end_of_legal_day
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.history import ClockEvent, ClockHistory, Pause, read_history
from desktop_app.domain.deadlines.proposal import AnswerDates, DatedCase
from desktop_app.domain.figures.facts import ANSWERED_HOW, RETURNED_HOW, CaseFact, Spell


class Outcome(StrEnum):
    """Where a case belongs in the table: exactly one for each case.

    UNDATED: the law gives its answer no day, so nobody can say whether it is in time; it is named, never
    dropped.
    """

    ANSWERED_ON_TIME = "answered_on_time"
    ANSWERED_LATE = "answered_late"
    OPEN_IN_TIME = "open_in_time"
    OPEN_OVERDUE = "open_overdue"
    RETURNED = "returned"
    SUPPLEMENT = "supplement"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Counted:
    """A case in a period. `carried`: the agency had it before the period's first day.

    `days` are calendar days from the opening of its spell to the answer, None while unanswered.
    `is_published`: its answer stood on the portal for everyone at the cut-off.
    """

    fact: CaseFact
    carried: bool
    outcome: Outcome
    due_on: date | None
    opened_on: date
    closed_on: date | None = None
    days: int | None = None
    is_published: bool = False

    @property
    def is_undated_open(self) -> bool:
        """Whether it waits for an answer that no law gives a day."""
        return self.outcome is Outcome.UNDATED and self.closed_on is None

    @property
    def is_undated_answer(self) -> bool:
        """Whether it was answered, and nobody can say whether in time."""
        return self.outcome is Outcome.UNDATED and self.closed_on is not None


LawOf = Callable[[datetime | None], Law]
"""The law of a case closed at that instant; None: of one that was open at the cut-off."""


@dataclass(frozen=True, slots=True)
class _Period:
    """From the first day to the end of the cut-off's day."""

    first: date
    cutoff: date
    end: datetime


def count(facts: Iterable[CaseFact], first: date, cutoff: date, law_of: LawOf) -> Iterator[Counted]:
    """Each case once, if its last spell opened by `cutoff` reaches into the days from `first` to it.

    What happened after the cut-off has not happened.
    """
    period = _Period(first, cutoff, end_of_legal_day(cutoff))
    dates: dict[Law, AnswerDates] = {}
    for fact in facts:
        spell = fact.spell_at(cutoff)
        if spell is None or (spell.closed_on is not None and spell.closed_on < first):
            continue
        law = law_of(spell.closed_at)
        if law not in dates:
            dates[law] = AnswerDates(law)
        dated = DatedCase(fact.case_id, _history(fact, cutoff), fact.channel, fact.agency)
        yield _counted(fact, spell, dates[law].of(dated), period)


def _history(fact: CaseFact, cutoff: date) -> ClockHistory:
    """What the answer's date goes by. The events are read again only where some came after the cut-off."""
    clock = fact.clock
    if clock.told_until is not None and clock.told_until <= cutoff:
        pauses = tuple([Pause(*span) for span in clock.pauses])
        return ClockHistory(clock.received_on, pauses, None, None, None, (), clock.received_at)
    return read_history(
        [ClockEvent(told.kind, told.on, told.at) for told in fact.events if told.on <= cutoff]
    )


def _counted(fact: CaseFact, spell: Spell, answer: Deadline, period: _Period) -> Counted:
    was_answered = spell.closed_on is not None and spell.how == ANSWERED_HOW
    return Counted(
        fact=fact,
        carried=spell.opened_on < period.first,
        outcome=_outcome(spell, answer, period),
        due_on=answer.due_on,
        opened_on=spell.opened_on,
        closed_on=spell.closed_on,
        days=(spell.closed_on - spell.opened_on).days if was_answered and spell.closed_on else None,
        is_published=fact.published_on is not None and fact.published_on <= period.cutoff,
    )


def _outcome(spell: Spell, answer: Deadline, period: _Period) -> Outcome:
    if spell.how == RETURNED_HOW:
        return Outcome.RETURNED
    if spell.closed_on is None:
        if answer.paused_since is not None:
            return Outcome.SUPPLEMENT
        if answer.due_on is None:
            return Outcome.UNDATED
        is_over = _is_over(answer, period.cutoff, period.end)
        return Outcome.OPEN_OVERDUE if is_over else Outcome.OPEN_IN_TIME
    if answer.paused_since is not None:  # answered while its clock stood still
        return Outcome.ANSWERED_ON_TIME
    if answer.due_on is None:
        return Outcome.UNDATED
    is_over = _is_over(answer, spell.closed_on, spell.closed_at)
    return Outcome.ANSWERED_LATE if is_over else Outcome.ANSWERED_ON_TIME


def _is_over(answer: Deadline, on: date, at: datetime | None) -> bool:
    """The due day itself is in time; a term in hours ends at its minute."""
    if answer.hours_to is not None and at is not None:
        return at > answer.hours_to
    return answer.due_on is not None and on > answer.due_on
