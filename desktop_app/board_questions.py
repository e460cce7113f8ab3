"""The questions of the team board: who holds how much, which days are red, who could take which case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from desktop_app.absence_questions import AbsenceQuestions
from desktop_app.board_answers import (
    DayPlan,
    DueBetween,
    EveryOpen,
    HeldBy,
    InReview,
    Missed,
    MissedStep,
    Reassignment,
    Refused,
    Selection,
    TeamBoard,
)
from desktop_app.domain.actions import Action, ActionState, ActionType
from desktop_app.domain.board import (
    BoardLine,
    Lead,
    Pile,
    leads_of,
    lines_of,
    load_of,
)
from desktop_app.domain.case import Case
from desktop_app.domain.deadlines.milestones import Holder, MilestoneStep, holder, milestones
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.lines import Listing
from desktop_app.domain.people import Role
from desktop_app.domain.projection import project
from desktop_app.domain.red_days import (
    WEEKS,
    Team,
    becomes,
    first_of_calendar,
    spread,
)
from desktop_app.domain.workflow import refusal
from desktop_app.storage.board_rows import Led

_AHEAD = timedelta(weeks=WEEKS)


class BoardQuestions(AbsenceQuestions):
    """Part of `CaseQueue`: reads only. A board of many thousand cases is not for the main thread."""

    def leads(self) -> tuple[Lead, ...]:
        """The agencies and units whose board this person may see."""
        return leads_of(self._me)

    def may_reassign(self) -> bool:
        """Whether this person gives cases to others at all."""
        return self._me.acts_as(Role.FOCAL) or self._me.acts_as(Role.SUPERVISOR)

    def board(self) -> TeamBoard:
        """Everything on the board but its warnings."""
        today, led = self.today(), self._led()
        quarter, team, piles = Quarter.of(today), self._team(led), self._piles(led)
        people = [person for person in self._store.reference.people() if person.id in led.people]
        until = first_of_calendar(today) + _AHEAD
        return TeamBoard(
            today,
            led.leads,
            lines_of(people, piles, team.absences, today=today, until=until),
            load_of(piles, today=today),
            self._store.board.answered(led, first=quarter.first, last=today),
            quarter,
            team.days(piles, today=today) if led.leads else (),
            self._missed(piles),
        )

    def board_cases(self, selection: Selection) -> Listing:
        """The cases behind a line or a figure of the board, nearest date first."""
        rows, led = self._store.board, self._led()
        match selection:
            case HeldBy():
                return rows.of_person(led, selection.person)
            case DueBetween():
                return rows.due_between(led, selection.first or date.min, selection.last)
            case InReview():
                return rows.in_review(led)
            case EveryOpen():
                return rows.every(led)
            case Missed():
                next_step = self._next_missed()

                def is_it(status: str, due_on: date) -> bool:
                    return next_step(status, due_on) is selection.step and holder(status) is selection.holder

                return rows.begun(led, is_it, first=self.today(), by=self._begun_by())

    def day_plan(self, on: date) -> DayPlan:
        """One day of the calendar with its cases, and how they could be spread."""
        today, led = self.today(), self._led()
        team, piles = self._team(led), self._piles(led)
        cases = self._store.board.due_on(led, on)
        found = spread(on, cases, piles, team, today=today)
        named = [move.case_id for move in found.moves] + [kept.case_id for kept in found.kept]
        return DayPlan(team.day(on, len(cases)), self.lines(named), found)

    def receivers(self, case_ids: Sequence[str]) -> tuple[BoardLine, ...]:
        """Whom all these cases may be given to, the least loaded first."""
        led, today = self._led(), self.today()
        agencies = {case.agency for case in self._seen(case_ids)}
        if len(agencies) != 1:
            return ()
        agency = agencies.pop()
        people = [
            person
            for person in self._store.reference.people()
            if person.id in led.people
            and any(grant.role == Role.OFFICER and grant.agency == agency for grant in person.grants)
        ]
        mine = {person.id for person in people}
        piles = [pile for pile in self._piles(led) if pile.assignee in mine]
        absences = self._team(led).absences
        lines = lines_of(people, piles, absences, today=today, until=today + _AHEAD)
        return tuple(sorted(lines, key=lambda line: (line.is_away(today), line.load.open, line.name)))

    def reassignment(self, case_ids: Sequence[str], to: str) -> Reassignment:
        """What giving these cases to somebody would mean; nothing is written."""
        led, today = self._led(), self.today()
        person = self._store.reference.person(to)
        agencies = {grant.agency for grant in person.grants} if person else set()
        found = {case.id: case for case in self._seen(case_ids)}
        refused = []
        for case_id in case_ids:
            case = found.get(case_id)
            why = "gone" if case is None else self._why_refused(case, to)
            if why is None and case is not None and case.agency not in agencies:
                why = "other-agency"
            if why is not None:
                refused.append(Refused(case_id, case.code if case else case_id, why))
        kept = {one.case_id for one in refused}
        may = tuple(case_id for case_id in case_ids if case_id not in kept)
        piles = [pile for pile in self._piles(led) if pile.assignee == to]
        given = self._store.board.piles_of(may)
        return Reassignment(may, tuple(refused), becomes(to, piles, given, self._team(led), today=today))

    def not_sent(self, actions: Sequence[Action]) -> tuple[Action, ...]:
        """Those of these actions that still wait on this machine and can be taken back freely."""
        kept = {one.id: one for action in actions for one in self._store.outbox.of_case(action.case_id)}
        now = [kept[action.id] for action in actions if action.id in kept]
        return tuple(action for action in now if action.state is ActionState.QUEUED)

    def _why_refused(self, case: Case, to: str) -> str | None:
        if case.assignee == to:
            return "already-theirs"
        return refusal(ActionType.ASSIGN, case, self._me, self._store.reference.unit_of)

    def _seen(self, case_ids: Sequence[str]) -> list[Case]:
        """These cases with what was done here laid over them."""
        truths = (self._store.truth.case(case_id) for case_id in case_ids)
        return [project(truth, self._store.outbox.of_case(truth.id)) for truth in truths if truth is not None]

    def _led(self) -> Led:
        return Led.by(self.leads(), self._store.reference.people())

    def _team(self, led: Led) -> Team:
        reference = self._store.reference
        absences = [absence for absence in self.expected_absences() if absence.user in led.people]
        units = {user: reference.unit_of(user) for user in sorted(led.people)}
        return Team(units, absences, self._store.laws.newest.calendar, self._house.cases_a_day)

    def _piles(self, led: Led) -> list[Pile]:
        return self._store.board.piles(led, begun_by=self._begun_by())

    def _begun_by(self) -> date:
        """The last worked day before today: a case that came later has no milestone before today."""
        return self._store.laws.newest.calendar.working_days_before(self.today() - timedelta(days=1), 0)

    def _next_missed(self) -> Callable[[str, date], MilestoneStep | None]:
        """Which step of a case that was begun should have been done by now, by its state and due day."""
        agency, calendar = self._me.agency, self._store.laws.newest.calendar
        plan = self._house.plan.of(agency.key if agency else "")
        today, received_on = self.today(), self._begun_by()

        @cache
        def first(status: str, due_on: date) -> MilestoneStep | None:
            if due_on < today:
                return None  # the answer itself is missed
            steps = milestones(due_on, received_on, status, plan=plan, calendar=calendar, today=today)
            return next((step.step for step in steps if step.is_missed), None)

        return first

    def _missed(self, piles: Iterable[Pile]) -> tuple[MissedStep, ...]:
        next_step = self._next_missed()
        found: dict[tuple[MilestoneStep, Holder], dict[str | None, int]] = defaultdict(
            lambda: defaultdict(int)
        )
        begun = [(pile.assignee, pile.due_on, *state) for pile in piles for state in pile.begun]
        for assignee, due_on, status, count in begun:
            step = None if due_on is None else next_step(status, due_on)
            if step is not None:
                found[step, holder(status)][assignee] += count
        order = list(MilestoneStep)
        return tuple(
            MissedStep(step, by, sum(held.values()), _most_first(held))
            for (step, by), held in sorted(found.items(), key=lambda one: order.index(one[0][0]))
        )


def _most_first(held: dict[str | None, int]) -> tuple[tuple[str | None, int], ...]:
    return tuple(sorted(held.items(), key=lambda one: (-one[1], one[0] or "")))
