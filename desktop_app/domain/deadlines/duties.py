"""What a case owes and when: its answer, its acceptance, and a progress update every seven days once late."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache

from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.due_date import Deadline, deadline
from desktop_app.domain.deadlines.history import ClockEvent, ClockHistory, read_history
from desktop_app.domain.deadlines.rules import Roll, Rule, RuleBook, Step, Term


@dataclass(frozen=True, slots=True)
class Law:
    """The rule book and the calendar that dates are computed by."""

    rules: RuleBook
    calendar: WorkingCalendar


class ClockName(StrEnum):
    """The clocks of a case; `supplement` is the sender's: it has no date, only warnings count from it."""

    ANSWER = "answer"
    ACCEPT_OR_RETURN = "accept_or_return"
    PROGRESS = "progress"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing still owed. `number` counts the progress marks, None for the others.

    `is_doubtful`: the day rests on a rule or a calendar that nobody has compared with its document.
    """

    clock: ClockName
    due_on: date
    number: int | None = None
    is_doubtful: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class CaseClocks:
    """What the history and the law make of a case; the same on every day, so it may be stored."""

    history: ClockHistory
    answer: Deadline
    return_rule: Rule | None
    progress_rule: Rule | None

    @property
    def is_running(self) -> bool:
        """Whether the agency holds the case and still owes an answer."""
        history = self.history
        return history.received_on is not None and history.answered_on is None and history.returned_on is None


@dataclass(frozen=True, slots=True)
class RowDates:
    """The dates of a list row; `progress_*` only while the answer is late."""

    due_on: date | None
    nominal_on: date | None
    paused_since: date | None
    progress_number: int | None
    progress_on: date | None


def read_clocks(events: Iterable[ClockEvent], *, channel: str, law: Law, agency: str = "") -> CaseClocks:
    """The clocks of a case, by the rules in force on its date of receipt.

    `agency` is list and code (`2025/BNV`), for agencies with rules of their own.
    """
    return clocks_of(read_history(events), channel=channel, law=law, agency=agency)


def clocks_of(history: ClockHistory, *, channel: str, law: Law, agency: str = "") -> CaseClocks:
    """As `read_clocks`, for a history that was read before: another law gives other dates."""
    received_on = history.received_on
    if received_on is None:
        return CaseClocks(history, deadline(None, None, law.calendar), None, None)
    undisturbed, back, progress = _undisturbed(received_on, channel, law, agency)
    rule = undisturbed.rule
    hour_matters = history.received_at is not None and rule is not None and rule.minds_the_hour
    if not history.pauses and not hour_matters:
        return CaseClocks(history, undisturbed, back, progress)
    due = deadline(received_on, rule, law.calendar, history.pauses, starts_at=history.received_at)
    return CaseClocks(history, due, back, progress)


@lru_cache(maxsize=4096)
def _undisturbed(
    received_on: date, channel: str, law: Law, agency: str
) -> tuple[Deadline, Rule | None, Rule | None]:
    """The answer's term without pauses, and the rules for giving the case back and for progress.

    Thousands of cases came on the same few hundred days.
    """

    def rule(step: Step) -> Rule | None:
        return law.rules.find(channel, step, received_on, agency=agency)

    return deadline(received_on, rule(Step.ANSWER), law.calendar), rule(Step.RETURN), rule(Step.PROGRESS)


def duties(clocks: CaseClocks, calendar: WorkingCalendar, *, today: date) -> tuple[Duty, ...]:
    """Every unmet duty whose clock runs, nearest first; none once answered or returned to the portal."""
    if not clocks.is_running:
        return ()
    history, owed = clocks.history, []
    if clocks.answer.due_on is not None:
        owed.append(Duty(ClockName.ANSWER, clocks.answer.due_on, is_doubtful=clocks.answer.is_doubtful))
    if history.accepted_on is None:
        takes_over = deadline(
            history.received_on, clocks.return_rule, calendar, starts_at=history.received_at
        )
        if takes_over.due_on is not None:
            owed.append(
                Duty(ClockName.ACCEPT_OR_RETURN, takes_over.due_on, is_doubtful=takes_over.is_doubtful)
            )
    mark = progress_mark(clocks, calendar, today=today)
    if mark is not None:
        owed.append(mark)
    return tuple(sorted(owed, key=lambda duty: duty.due_on))


def row_dates(clocks: CaseClocks, calendar: WorkingCalendar, *, today: date) -> RowDates:
    """What a list shows of a case today."""
    answer = clocks.answer
    mark = progress_mark(clocks, calendar, today=today)
    return RowDates(
        due_on=answer.due_on,
        nominal_on=answer.nominal_on,
        paused_since=answer.paused_since,
        progress_number=None if mark is None else mark.number,
        progress_on=None if mark is None else mark.due_on,
    )


def progress_mark(clocks: CaseClocks, calendar: WorkingCalendar, *, today: date) -> Duty | None:
    """The progress update owed next, once the answer is late (QĐ 574/QĐ-TTg: every 7 days after the term).

    Marks are counted from the nominal end of the answer's term, then rolled. An update meets every mark
    that it follows the predecessor of; a mark whose day has rolled past its week is still owed on that day.
    """
    marks = _marks(clocks, calendar, today)
    if marks is None:
        return None
    number = marks.owed(today, clocks.history.updates_on)
    return Duty(ClockName.PROGRESS, marks.on(number), number, is_doubtful=clocks.answer.is_doubtful)


def missed_marks(clocks: CaseClocks, calendar: WorkingCalendar, *, today: date) -> tuple[Duty, ...]:
    """The progress marks that passed without an update, in order: missed for ever, and part of the record."""
    marks = _marks(clocks, calendar, today)
    if marks is None:
        return ()
    past = range(1, marks.owed(today, clocks.history.updates_on))
    missed = (number for number in past if marks.is_missed(number, today, clocks.history.updates_on))
    return tuple(Duty(ClockName.PROGRESS, marks.on(number), number) for number in missed)


def missed_mark(clocks: CaseClocks, calendar: WorkingCalendar, *, today: date) -> Duty | None:
    """The last progress mark before the one owed, if it was missed."""
    marks = _marks(clocks, calendar, today)
    if marks is None:
        return None
    number = marks.owed(today, clocks.history.updates_on) - 1
    if number < 1 or not marks.is_missed(number, today, clocks.history.updates_on):
        return None
    return Duty(ClockName.PROGRESS, marks.on(number), number)


def _marks(clocks: CaseClocks, calendar: WorkingCalendar, today: date) -> "_Marks | None":
    answer, rule = clocks.answer, clocks.progress_rule
    if not clocks.is_running or answer.nominal_on is None or answer.due_on is None:
        return None
    term = None if rule is None else rule.counted_by.term
    if today <= answer.due_on or rule is None or term is None:
        return None
    return _Marks(answer.nominal_on, answer.due_on, term, rule.roll, calendar)


@dataclass(frozen=True, slots=True)
class _Marks:
    """The series of progress marks; mark 0 is the answer's own due date."""

    nominal_on: date
    due_on: date
    term: Term
    roll: Roll
    calendar: WorkingCalendar

    def current(self, today: date) -> int:
        """The mark whose period `today` lies in."""
        since = self.calendar.count(self.nominal_on, today, self.term.unit)
        return max(1, 1 + (since - 1) // self.term.amount)

    def on(self, number: int) -> date:
        """The day of a mark."""
        if number == 0:
            return self.due_on
        day = self.calendar.add(self.nominal_on, number * self.term.amount, self.term.unit)
        return self.calendar.next_working_day(day) if self.roll is Roll.NEXT_WORKING_DAY else day

    def owed(self, today: date, updates_on: Sequence[date]) -> int:
        """The number of the first mark that is neither past nor met."""
        number = self.current(today)
        while number > 1 and self.on(number - 1) >= today:
            number -= 1
        last_update = max(updates_on, default=self.due_on)
        while last_update > self.opens_after(number):
            number += 1
        return number

    def is_missed(self, number: int, today: date, updates_on: Sequence[date]) -> bool:
        """Whether the mark is past and no update fell between the mark before it and its own day."""
        on, after = self.on(number), self.opens_after(number)
        return on < today and not any(after < updated <= on for updated in updates_on)

    def opens_after(self, number: int) -> date:
        """The day after which an update meets this mark; marks that roll onto one day are met together."""
        before = number - 1
        while before > 0 and self.on(before) == self.on(number):
            before -= 1
        return self.on(before)
