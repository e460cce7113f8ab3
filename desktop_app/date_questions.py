"""The questions about dates: what today holds, what was warned of, whose clock runs, what if."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from desktop_app.date_answers import (
    ClockLine,
    DateBounds,
    DigestGroup,
    DigestPart,
    DigestRow,
    MilestonesView,
    TodayDigest,
    WarningLine,
)
from desktop_app.domain.actions import ActionType
from desktop_app.domain.case import Case, Status
from desktop_app.domain.clock import Clock, legal_day
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import CaseClocks, ClockName, Duty, Law, duties
from desktop_app.domain.deadlines.entered_dates import DateRefused, check_question, check_restart
from desktop_app.domain.deadlines.escalation import WarningKey
from desktop_app.domain.deadlines.given_warning import GivenWarning
from desktop_app.domain.deadlines.ladder import Purpose
from desktop_app.domain.deadlines.milestones import Holder, holder, milestones
from desktop_app.domain.deadlines.urgency import Urgency, urgency
from desktop_app.domain.errors import UnknownCase
from desktop_app.domain.lines import CaseLine, Mailbox
from desktop_app.domain.people import Person, Role
from desktop_app.domain.projection import project
from desktop_app.house_rules import HouseRules, shipped_house_rules
from desktop_app.storage.store import Store
from desktop_app.storage.view_row import case_clocks

_OWNERS = {
    ClockName.ANSWER: Holder.ASSIGNEE,
    ClockName.PROGRESS: Holder.ASSIGNEE,
    ClockName.ACCEPT_OR_RETURN: Holder.FOCAL,
    ClockName.SUPPLEMENT: Holder.SENDER,
}
_SENT_BACK = frozenset({"returned", "refused"})
_NOT_TAKEN_OVER = frozenset({Status.FORWARDED, Status.ASSIGNED})
_MOST_KNOWN = 5_000  # lines whose duties are remembered


class DateQuestions:
    """Part of `CaseQueue`: reads only, every answer is of the moment it is asked."""

    def __init__(
        self, store: Store, me: Person, clock: Clock, soon_days: int, house: HouseRules | None = None
    ) -> None:
        self._store = store
        self._signed_in = me
        self._clock = clock
        self._soon_days = soon_days
        self._house = house or shipped_house_rules()
        self._duties: dict[tuple[CaseLine, date, Law], tuple[Duty, ...]] = {}

    def today(self) -> date:
        """The legal day of now."""
        return legal_day(self._clock.now())

    def lines(self, ids: Sequence[str]) -> dict[str, CaseLine]:
        """The lines of a page of ids; cases that have left are not among them."""
        return self._store.queries.lines(ids)

    def names(self, user_ids: Iterable[str]) -> dict[str, str]:
        """Who these people are; an unknown id is its own name."""
        people = {user_id: self._store.reference.person(user_id) for user_id in set(user_ids) if user_id}
        return {user_id: person.name if person else user_id for user_id, person in people.items()}

    def people(self) -> list[Person]:
        """The people of my agency, by name."""
        return self._store.reference.people(self._me.agency)

    def running_duty(self, line: CaseLine) -> Duty | None:
        """What a case owes before its answer: to be taken over or returned, or, once late, a progress update.

        None where the answer is the nearest. Once asked, it is at hand.
        """
        today = self.today()
        late = line.due_on is not None and line.due_on < today
        if line.answered_on is not None or not (late or line.status in _NOT_TAKEN_OVER):
            return None
        return next((duty for duty in self._duties_of(line, today) if _goes_before(duty, line, today)), None)

    def answer(self, case_id: str) -> Deadline | None:
        """The answer's date with all that it came about by; None for a case that has left."""
        try:
            return self._case_and_clocks(case_id)[1].answer
        except UnknownCase:
            return None

    def answers(self, ids: Sequence[str]) -> dict[str, Deadline]:
        """The same of a page of ids; cases that have left are not among them."""
        return self._store.answers.of(ids)

    def digest(self) -> TodayDigest:
        """What today holds: of my cases, of those I have to review or to assign, and of what I was warned."""
        today, groups = self.today(), dict[DigestGroup, list[DigestRow]]()
        for line in self._on_my_desk():
            for row in self._rows_of(line, today):
                groups.setdefault(row.group, []).append(row)
        for row in self._warned_rows():
            groups.setdefault(row.group, []).append(row)
        return TodayDigest(
            today, tuple(DigestPart(group, tuple(groups[group])) for group in DigestGroup if group in groups)
        )

    def warnings(self) -> list[WarningLine]:
        """What was warned of open cases; first what waits for my plan, then the newest."""
        log = self._store.warnings
        lines = self.lines(log.cases())
        owed = {case_id for case_id, line in lines.items() if line.answered_on is None}
        given = log.of_cases(sorted(owed))
        names = self.names(who for one in given for who in (one.to, one.acknowledged_by) if who)
        found = [self._warning_line(one, lines[one.key.case_id], names) for one in given]
        return sorted(found, key=lambda line: not line.needs_plan)

    def clocks(self, case_id: str) -> tuple[ClockLine, ...]:
        """Every clock that runs or stands still, with whoever owes it; nearest first. Raises UnknownCase."""
        case, clocks = self._case_and_clocks(case_id)
        if not clocks.is_running:
            return ()
        owed = duties(clocks, self._store.law.calendar, today=self.today())
        found = [
            self._clock_line(case, duty.clock, duty, is_nearest=place == 0) for place, duty in enumerate(owed)
        ]
        if all(duty.clock is not ClockName.ANSWER for duty in owed):
            found.append(self._clock_line(case, ClockName.ANSWER))
        asked_on = clocks.answer.paused_since
        if asked_on is not None:
            found.append(self._clock_line(case, ClockName.SUPPLEMENT, since=asked_on))
        return tuple(found)

    def milestones(self, case_id: str) -> MilestonesView | None:
        """The steps on the way to the answer and who holds the case; None without a date.

        Raises UnknownCase.
        """
        case, clocks = self._case_and_clocks(case_id)
        due_on, received_on = clocks.answer.due_on, clocks.history.received_on
        if due_on is None or received_on is None:
            return None
        steps = milestones(
            due_on,
            received_on,
            case.status,
            plan=self._house.plan.of(case.agency.key),
            calendar=self._store.law.calendar,
            today=self.today(),
        )
        by, who = holder(case.status), self._holder_of(case)
        return MilestonesView(steps, by, who, self._name(who))

    def date_bounds(self, case_id: str, action: ActionType) -> DateBounds:
        """Between which days a pause may begin (REQUEST_INFO) or end (RESUME). Raises UnknownCase."""
        history = self._case_and_clocks(case_id)[1].history
        last = history.pauses[-1] if history.pauses else None
        if action is ActionType.RESUME:
            return DateBounds(None if last is None else last.asked_on, self.today())
        restarted = None if last is None else last.got_on
        return DateBounds(restarted or history.received_on, self.today())

    def date_refusal(self, case_id: str, action: ActionType, on: date) -> DateRefused | None:
        """Why this day cannot be entered for REQUEST_INFO or RESUME; None when it can."""
        history = self._case_and_clocks(case_id)[1].history
        check = check_restart if action is ActionType.RESUME else check_question
        try:
            check(on, history, today=self.today())
        except DateRefused as refused:
            return refused
        return None

    @property
    def _me(self) -> Person:
        return self._store.reference.acting(self._signed_in)

    def _case_and_clocks(self, case_id: str) -> tuple[Case, CaseClocks]:
        truth = self._store.truth.case(case_id)
        if truth is None:
            raise UnknownCase
        actions = self._store.outbox.of_case(case_id)
        return project(truth, actions), case_clocks(truth, actions, self._store.laws.of(truth))

    def _progress(self, line: CaseLine, today: date) -> Duty | None:
        owed = (duty for duty in self._duties_of(line, today) if duty.clock is ClockName.PROGRESS)
        return next(owed, None)

    def _duties_of(self, line: CaseLine, today: date) -> tuple[Duty, ...]:
        law = self._store.law
        known = (line, today, law)
        if known not in self._duties:
            if len(self._duties) >= _MOST_KNOWN:
                self._duties.clear()
            try:
                clocks = self._case_and_clocks(line.case_id)[1]
            except UnknownCase:
                return ()
            self._duties[known] = duties(clocks, law.calendar, today=today)
        return self._duties[known]

    def _on_my_desk(self) -> Iterable[CaseLine]:
        mailboxes = [Mailbox.QUEUE, Mailbox.TO_REVIEW]
        if self._me.has(Role.FOCAL):
            mailboxes.append(Mailbox.TO_ASSIGN)
        ids: dict[str, None] = {}
        for mailbox in mailboxes:
            listing = self._store.queries.listing(
                mailbox, today=self.today(), soon_days=self._soon_days, me=self._signed_in.id
            )
            ids |= dict.fromkeys(listing.ids)
        lines = self.lines(list(ids))
        return [lines[case_id] for case_id in ids if case_id in lines]

    def _rows_of(self, line: CaseLine, today: date) -> Iterator[DigestRow]:
        """The parts of the day that one case belongs to."""
        case_id, due_on = line.case_id, line.due_on
        how = urgency(due_on, today, paused_since=line.paused_on, soon_days=self._soon_days)
        if how is Urgency.OVERDUE:
            yield DigestRow(DigestGroup.OVERDUE, case_id, line, on=due_on)
        elif due_on == today:
            yield DigestRow(DigestGroup.DUE_TODAY, case_id, line, on=due_on)
        elif how is Urgency.SOON:
            yield DigestRow(DigestGroup.RED, case_id, line, on=due_on)
        mark = self._progress(line, today) if how is Urgency.OVERDUE else None
        if mark is not None and (mark.due_on - today).days <= self._soon_days:
            yield DigestRow(DigestGroup.UPDATE_DUE, case_id, line, on=mark.due_on, number=mark.number)
        if how in (Urgency.SOON, Urgency.LATER):
            yield from self._missed_milestone(line, today)
        if line.status == Status.REWORK or line.unseen in _SENT_BACK:
            yield DigestRow(DigestGroup.RETURNED, case_id, line)
        elif line.unseen == "assigned":
            yield DigestRow(DigestGroup.NEW, case_id, line)

    def _missed_milestone(self, line: CaseLine, today: date) -> Iterator[DigestRow]:
        """The first step that should have been done by now, with whoever holds the case."""
        agency = self._me.agency
        if line.due_on is None or line.received_on is None or agency is None:
            return
        plan = self._house.plan.of(agency.key)
        steps = milestones(
            line.due_on,
            line.received_on,
            line.status,
            plan=plan,
            calendar=self._store.law.calendar,
            today=today,
        )
        missed = next((step for step in steps if step.is_missed), None)
        if missed is not None:
            by = holder(line.status)
            name = self._name(line.assignee) if by is Holder.ASSIGNEE else ""
            yield DigestRow(
                DigestGroup.MILESTONE_MISSED,
                line.case_id,
                line,
                on=missed.on,
                step=missed.step,
                holder=by,
                holder_name=name,
            )

    def _warned_rows(self) -> Iterator[DigestRow]:
        """The highest level of each case and clock that I have not answered."""
        told = [line for line in self.warnings() if line.to_me and line.acknowledged_at is None]
        highest: dict[tuple[str, ClockName, date], WarningLine] = {}
        for warning in told:
            place = (warning.key.case_id, warning.key.clock, warning.key.on)
            if place not in highest or highest[place].key.level < warning.key.level:
                highest[place] = warning
        lines = self.lines([warning.key.case_id for warning in highest.values()])
        for warning in sorted(highest.values(), key=lambda one: (-one.key.level, one.key.on)):
            action = warning.purpose is Purpose.ACTION
            group = DigestGroup.WARNING_ACTION if action else DigestGroup.WARNING_INFORMATION
            line = lines[warning.key.case_id]
            yield DigestRow(group, line.case_id, line, on=warning.key.on, warning=warning)

    def _warning_line(self, given: GivenWarning, line: CaseLine, names: dict[str, str]) -> WarningLine:
        key: WarningKey = given.key
        return WarningLine(
            key=key,
            code=line.code,
            title=line.title,
            purpose=given.purpose,
            to=given.to,
            to_name=names.get(given.to or "", ""),
            to_me=given.to == self._signed_in.id,
            fired_at=given.fired_at,
            reached_on=given.reached_on,
            acknowledged_at=given.acknowledged_at,
            acknowledged_by=names.get(given.acknowledged_by or "", ""),
            plan=given.plan,
        )

    def _clock_line(
        self,
        case: Case,
        clock: ClockName,
        owed: Duty | None = None,
        *,
        since: date | None = None,
        is_nearest: bool = False,
    ) -> ClockLine:
        owner = _OWNERS[clock]
        if owner is Holder.ASSIGNEE and case.assignee is None:
            owner = Holder.FOCAL
        who = self._who(owner, case)
        return ClockLine(
            clock,
            due_on=None if owed is None else owed.due_on,
            number=None if owed is None else owed.number,
            waiting_since=since,
            owner=owner,
            owner_id=who,
            owner_name=self._name(who),
            is_nearest=is_nearest,
            is_doubtful=owed is not None and owed.is_doubtful,
        )

    def _holder_of(self, case: Case) -> str | None:
        if case.status == Status.IN_REVIEW:
            return None if case.review is None else case.review.to
        return self._who(holder(case.status), case)

    def _who(self, owner: Holder, case: Case) -> str | None:
        match owner:
            case Holder.ASSIGNEE:
                return case.assignee
            case Holder.FOCAL:
                return self._focal(case)
        return None

    def _focal(self, case: Case) -> str | None:
        people = self._store.reference.people()
        found = [
            person.id
            for person in people
            if any(grant.role == Role.FOCAL and grant.agency == case.agency for grant in person.grants)
        ]
        return min(found, default=None)

    def _name(self, user_id: str | None) -> str:
        return self.names([user_id])[user_id] if user_id else ""


def _goes_before(duty: Duty, line: CaseLine, today: date) -> bool:
    """Whether this duty comes before the answer; once the answer is late, every other one does."""
    if duty.clock is ClockName.ANSWER:
        return False
    if duty.clock is ClockName.ACCEPT_OR_RETURN and line.status not in _NOT_TAKEN_OVER:
        return False
    return line.due_on is None or line.due_on < today or duty.due_on <= line.due_on
