"""What if: an absence, another holiday, another officer, another calendar. Only ever asked, never written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, WorkingCalendar
from desktop_app.domain.deadlines.duties import ClockName, Law, duties, missed_marks
from desktop_app.domain.deadlines.escalation import CaseInHand
from desktop_app.domain.deadlines.ladder import Ladder
from desktop_app.domain.deadlines.proposal import DatedCase, Move, Proposal, moves
from desktop_app.domain.deadlines.staff import Absence, Staff
from desktop_app.domain.deadlines.urgency import SOON_DAYS, Urgency, urgency


@dataclass(frozen=True, slots=True)
class Touched:
    """A case and the date that would bring it into this list."""

    case_id: str
    clock: ClockName
    on: date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would follow. `turns_red`: within the days in which a case is near its date, and was not."""

    goes_overdue: tuple[Touched, ...] = ()
    turns_red: tuple[Touched, ...] = ()
    needs_chaser: tuple[Touched, ...] = ()


@dataclass(frozen=True, slots=True)
class LawOutcome:
    """What another law would do: every move, and those that change how pressing a case is."""

    proposal: Proposal
    outcome: Outcome


def if_day(cases: Iterable[DatedCase], law: Law, on: date, effect: Effect, *, today: date) -> LawOutcome:
    """One day becomes a holiday, a worked day or a half day."""
    day = CalendarDay(on, effect, "what_if", "Giả định", legal="", source="", confidence="unknown")
    other = law.calendar.with_days([day], version=f"{law.calendar.version}+{on}={effect}")
    return if_law(cases, law, Law(law.rules, other), today=today)


def if_law(cases: Iterable[DatedCase], old: Law, new: Law, *, today: date) -> LawOutcome:
    """Another version of the calendar or of the rules is in force."""
    proposal = moves(cases, old, new, today=today)
    return LawOutcome(
        proposal,
        Outcome(
            goes_overdue=_answers(move for move in proposal.moves if move.becomes_overdue),
            turns_red=_answers(move for move in proposal.moves if _reddens(move, today)),
        ),
    )


def if_away(
    cases: Iterable[CaseInHand],
    absence: Absence,
    *,
    ladder: Ladder,
    calendar: WorkingCalendar,
    today: date,
    soon_days: int = SOON_DAYS,
) -> Outcome:
    """Nobody works on the absent person's cases until the first worked day after the absence.

    A deputy changes nothing here: these are the cases to give to one.
    """
    back_on = calendar.next_working_day(absence.last_on + timedelta(days=1))
    overdue: list[Touched] = []
    red: list[Touched] = []
    chase: list[Touched] = []
    for case in cases:
        if case.place.assignee != absence.user or not case.clocks.is_running:
            continue
        for duty in duties(case.clocks, calendar, today=today):
            if duty.clock is ClockName.PROGRESS or duty.due_on < today:
                continue
            if absence.first_on <= duty.due_on < back_on:
                overdue.append(Touched(case.case_id, duty.clock, duty.due_on))
            elif duty.clock is ClockName.ANSWER and _comes_near(duty.due_on, today, back_on, soon_days):
                red.append(Touched(case.case_id, duty.clock, duty.due_on))
        chase += _chasers(case, absence, back_on, ladder, calendar=calendar)
    return Outcome(tuple(overdue), tuple(red), tuple(chase))


def if_reassigned(
    cases: Sequence[CaseInHand],
    to: str,
    staff: Staff,
    *,
    ladder: Ladder,
    calendar: WorkingCalendar,
    today: date,
    soon_days: int = SOON_DAYS,
) -> Outcome:
    """`cases` go to `to`: what their known absences from today on would then cost."""
    given = [CaseInHand(case.case_id, case.clocks, case.place.given_to(to)) for case in cases]
    outcomes = [
        if_away(given, absence, ladder=ladder, calendar=calendar, today=today, soon_days=soon_days)
        for absence in staff.absences(to)
        if absence.last_on >= today
    ]
    return Outcome(
        goes_overdue=tuple(touched for outcome in outcomes for touched in outcome.goes_overdue),
        turns_red=tuple(touched for outcome in outcomes for touched in outcome.turns_red),
        needs_chaser=tuple(touched for outcome in outcomes for touched in outcome.needs_chaser),
    )


def _answers(chosen: Iterable[Move]) -> tuple[Touched, ...]:
    return tuple(
        Touched(move.case_id, ClockName.ANSWER, move.new_on) for move in chosen if move.new_on is not None
    )


def _reddens(move: Move, today: date) -> bool:
    return urgency(move.new_on, today) is Urgency.SOON and urgency(move.old_on, today) is Urgency.LATER


def _comes_near(due_on: date, today: date, back_on: date, soon_days: int) -> bool:
    return (
        urgency(due_on, today, soon_days=soon_days) is Urgency.LATER
        and urgency(due_on, back_on, soon_days=soon_days) is Urgency.SOON
    )


def _chasers(
    case: CaseInHand, absence: Absence, back_on: date, ladder: Ladder, *, calendar: WorkingCalendar
) -> list[Touched]:
    """Progress updates that fall due, and senders who have waited too long, while nobody is there."""
    marks = missed_marks(case.clocks, calendar, today=back_on)
    days = [(mark.clock, mark.due_on) for mark in marks]
    asked_on = case.clocks.answer.paused_since
    if asked_on is not None:
        rungs = ladder.rungs(case.place.agency_key, ClockName.SUPPLEMENT)
        days += [(ClockName.SUPPLEMENT, rung.falls_on(asked_on, calendar)) for rung in rungs]
    return [Touched(case.case_id, clock, on) for clock, on in days if absence.first_on <= on < back_on]
