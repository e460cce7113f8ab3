"""What another law would change: which open cases move, before anybody accepts a new calendar or rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from desktop_app.domain.deadlines.due_date import Deadline, deadline
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.history import ClockHistory, Pause
from desktop_app.domain.deadlines.rules import Rule, Step
from desktop_app.domain.deadlines.urgency import days_left


@dataclass(frozen=True, slots=True)
class DatedCase:
    """What the date of a case depends on. `agency` is list and code, `2025/91`."""

    case_id: str
    history: ClockHistory
    channel: str
    agency: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the agency still owes an answer; a closed case keeps the date it was closed with."""
        return self.history.answered_on is None and self.history.returned_on is None


@dataclass(frozen=True, slots=True)
class Move:
    """One case whose date would change; None where there is no date, before or after."""

    case_id: str
    old_on: date | None
    new_on: date | None
    becomes_overdue: bool
    stops_being_overdue: bool


@dataclass(frozen=True)
class Proposal:
    """The moves of one change, for the sentence "37 dates move: 5 earlier, 32 later, 2 become overdue"."""

    moves: tuple[Move, ...]

    @cached_property
    def earlier(self) -> int:
        """How many dates come nearer."""
        return sum(m.old_on is not None and m.new_on is not None and m.new_on < m.old_on for m in self.moves)

    @cached_property
    def later(self) -> int:
        """How many dates go further away."""
        return sum(m.old_on is not None and m.new_on is not None and m.new_on > m.old_on for m in self.moves)

    @cached_property
    def gained(self) -> int:
        """How many cases get a date that had none."""
        return sum(move.old_on is None for move in self.moves)

    @cached_property
    def lost(self) -> int:
        """How many cases lose their date."""
        return sum(move.new_on is None for move in self.moves)

    @cached_property
    def become_overdue(self) -> int:
        """How many cases would be late today that are not."""
        return sum(move.becomes_overdue for move in self.moves)


def moves(cases: Iterable[DatedCase], old: Law, new: Law, *, today: date) -> Proposal:
    """The open cases among `cases` whose answer falls due on another day by `new` than by `old`."""
    return Proposal(tuple(_moves(cases, AnswerDates(old), AnswerDates(new), today)))


def answer_dates(cases: Iterable[DatedCase], law: Law) -> Iterator[tuple[DatedCase, Deadline]]:
    """Each case with its answer's deadline; cases alike in what matters are counted once."""
    dates = AnswerDates(law)
    for case in cases:
        yield case, dates.of(case)


def _moves(cases: Iterable[DatedCase], old: "AnswerDates", new: "AnswerDates", today: date) -> Iterator[Move]:
    for case in cases:
        if not case.is_open:
            continue
        old_on, new_on = old.of(case).due_on, new.of(case).due_on
        if old_on == new_on:
            continue
        was, would_be = _is_overdue(old_on, today), _is_overdue(new_on, today)
        yield Move(case.case_id, old_on, new_on, would_be and not was, was and not would_be)


def _is_overdue(due_on: date | None, today: date) -> bool:
    return due_on is not None and days_left(due_on, today) < 0


_Alike = tuple[date | None, int, tuple[Pause, ...]]


class AnswerDates:
    """Deadlines of answers by one law: thousands of cases share a day of receipt, a rule and no pause."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._found: dict[_Alike, Deadline] = {}
        self._rules: dict[tuple[str, str, date], Rule | None] = {}

    def of(self, case: DatedCase) -> Deadline:
        """The deadline of the case's answer."""
        history = case.history
        if history.received_on is None:
            return deadline(None, None, self._law.calendar)
        use = (case.channel, case.agency, history.received_on)
        if use not in self._rules:
            self._rules[use] = self._law.rules.find(
                case.channel, Step.ANSWER, history.received_on, agency=case.agency
            )
        rule = self._rules[use]
        if rule is not None and rule.minds_the_hour:
            return self._counted(history, rule)
        alike = (history.received_on, id(rule), history.pauses)
        if alike not in self._found:
            self._found[alike] = self._counted(history, rule)
        return self._found[alike]

    def _counted(self, history: ClockHistory, rule: Rule | None) -> Deadline:
        return deadline(
            history.received_on,
            rule,
            self._law.calendar,
            history.pauses,
            starts_at=history.received_at,
        )
