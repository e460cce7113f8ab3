"""The questions a screen may ask: lists, counts, one case with everything about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.absence_questions import AbsenceQuestions
from desktop_app.activity_questions import ActivityQuestions
from desktop_app.board_questions import BoardQuestions
from desktop_app.conflict_questions import ConflictQuestions
from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.case import Agency, Case
from desktop_app.domain.deadlines.calendar import Unit
from desktop_app.domain.deadlines.comparison import Difference, compare
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import CaseClocks, Duty, missed_marks, progress_mark
from desktop_app.domain.deadlines.ledger import LedgerEntry, ledger
from desktop_app.domain.deadlines.rules import Step, Term
from desktop_app.domain.departure import MassDeparture
from desktop_app.domain.drafts import REVIEWED, DraftRevision, LocalDraft, UnfinishedWork
from desktop_app.domain.errors import UnknownCase
from desktop_app.domain.lines import CaseLine, Listing, Mailbox
from desktop_app.domain.outgoing import OutboxCounts
from desktop_app.domain.people import Person, Role
from desktop_app.domain.projection import project
from desktop_app.domain.uploads import Upload
from desktop_app.domain.workflow import allowed
from desktop_app.handover_questions import HandoverQuestions
from desktop_app.law_questions import LawQuestions
from desktop_app.storage.view_row import case_clocks


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """The answer's due date and, day by day, how it came about; `calendar` is the version counted by."""

    clocks: CaseClocks
    calendar: str
    ledger: tuple[LedgerEntry, ...]
    progress: Duty | None  # the update owed next, while the answer is late
    working_days_left: int | None  # after today, up to and including the due day; None without a day to come

    @property
    def answer(self) -> Deadline:
        """The date itself, or why there is none."""
        return self.clocks.answer

    @property
    def progress_term(self) -> Term | None:
        """How often progress must be reported once the answer is late, where a rule says so."""
        rule = self.clocks.progress_rule
        return None if rule is None else rule.counted_by.term


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case for one screen. `case` has the officer's unconfirmed actions laid over `truth`."""

    case: Case
    truth: Case
    line: CaseLine
    draft: LocalDraft | None
    allowed: frozenset[ActionType]
    deadline: DeadlineView
    actions: tuple[Action, ...]
    names: dict[str, str]
    field_name: str
    agency_name: str
    unit_name: str
    portal_date: Difference | None
    missed_marks: tuple[Duty, ...]
    uploads: tuple[Upload, ...]  # files added here that are not part of the case at the portal yet

    @property
    def answer_files(self) -> tuple[str, ...]:
        """Ids of the files that go with the answer: of the text being typed, else of the last revision."""
        if self.draft is not None:
            return self.draft.files
        return self.case.draft.files if self.case.draft else ()


class CaseQueue(
    LawQuestions, BoardQuestions, ConflictQuestions, ActivityQuestions, AbsenceQuestions, HandoverQuestions
):
    """Reads only; every answer is of the moment it is asked."""

    def listing(
        self, mailbox: Mailbox, search: str = "", *, field: str | None = None, status: str | None = None
    ) -> Listing:
        """The ids of a mailbox in order, with their groups."""
        return self._store.queries.listing(
            mailbox,
            today=self.today(),
            soon_days=self._soon_days,
            me=self._signed_in.id,
            search=search,
            field=field,
            status=status,
        )

    def coded(self, part: str) -> tuple[str, ...]:
        """Ids of cases whose code has this in it, whatever became of them; two at the most."""
        return self._store.queries.coded(part)

    def counts(self) -> dict[Mailbox, int]:
        """How much each entry of the navigation holds."""
        cases = self._store.queries.counts(self.today(), self._soon_days, self._signed_in.id)
        outgoing = self._store.outbox.counts()
        return cases | {
            Mailbox.OUTBOX: outgoing.waiting,
            Mailbox.DECISIONS: outgoing.needs_person + (self.departure() is not None),
            Mailbox.UNFINISHED: len(self.unfinished()),
        }

    def departure(self) -> MassDeparture | None:
        """The portal says that much of the queue is gone, and nobody has said yet that it may go."""
        return self._store.departures.question()

    def detail(self, case_id: str) -> CaseDetail:
        """Everything about a case. Raises UnknownCase."""
        store = self._store
        truth = store.truth.case(case_id)
        line = self.lines([case_id]).get(case_id)
        if truth is None or line is None:
            raise UnknownCase
        actions = store.outbox.of_case(case_id)
        case = project(truth, actions)
        reference, deadline = store.reference, self._deadline(truth, actions)
        calendar = store.laws.of(truth).calendar
        return CaseDetail(
            case=case,
            truth=truth,
            line=line,
            draft=store.drafts.load(case_id),
            allowed=allowed(case, self._me, reference.unit_of),
            deadline=deadline,
            actions=tuple(action for action in actions if action.type != ActionType.WARN),
            names=self._names(case),
            field_name=reference.field_name(case.field),
            agency_name=reference.agency_name(case.agency),
            unit_name=reference.unit_name(case.unit),
            portal_date=compare(case.portal_due_on, deadline.answer, calendar),
            missed_marks=missed_marks(deadline.clocks, calendar, today=self.today()),
            uploads=tuple(store.uploads.of_case(case_id)),
        )

    def fields(self) -> dict[str, str]:
        """The fields of the portal: code and name."""
        return self._store.reference.fields()

    def late_reasons(self) -> tuple[str, ...]:
        """Codes of why an answer may be late, as the portal offers them."""
        return self._store.reference.limits().late_reasons

    def other_agencies(self, case_id: str) -> dict[Agency, str]:
        """Whose the case may be if it is not its agency's: names of all others of the same list."""
        case = self._store.truth.case(case_id)
        if case is None:
            return {}
        agencies = self._store.reference.agencies(case.agency.list)
        return {agency: name for agency, name in agencies.items() if agency != case.agency}

    def outbox_counts(self) -> OutboxCounts:
        """What waits, what needs a decision, what is uncertain."""
        return self._store.outbox.counts()

    def unfinished(self) -> list[UnfinishedWork]:
        """Texts of cases that left or are someone else's now."""
        return self._store.drafts.unfinished(self._me.mine)

    def reviewers(self, case_id: str) -> list[Person]:
        """Who may approve the answer to this case: heads of its officer's unit, never the author."""
        case = self._store.truth.case(case_id)
        if case is None:
            raise UnknownCase
        unit = (self._store.reference.unit_of(case.assignee) if case.assignee else None) or case.unit
        return [
            person
            for person in self._store.reference.people()
            if person.id not in (case.assignee, self._signed_in.id)
            and any(
                grant.role == Role.SUPERVISOR and grant.agency == case.agency and grant.unit == unit
                for grant in person.grants
            )
        ]

    def for_my_approval(self, case_ids: Sequence[str]) -> dict[str, str]:
        """SHA-256 of the text that each of these cases was submitted with, of those I may approve now."""
        found: dict[str, str] = {}
        for case in self._seen(case_ids):
            submitted = case.review.draft_sha256 if case.review else ""
            mine = ActionType.APPROVE in allowed(case, self._me, self._store.reference.unit_of)
            if mine and case.draft is not None and case.draft.sha256 == submitted:
                found[case.id] = submitted
        return found

    def kept_texts(self, case_id: str) -> list[DraftRevision]:
        """The texts of this case that lost their place, newest first."""
        return self._store.drafts.revisions(case_id)

    def decided_before(self, case_id: str, body: str) -> DraftRevision | None:
        """The last text of this case approved or returned here that is not `body`; None if unknown."""
        revisions = self._store.drafts.revisions(case_id)
        return next((one for one in revisions if one.reason in REVIEWED and one.body != body), None)

    def mark_seen(self, case_id: str) -> bool:
        """The officer has looked at the case. Returns whether anything in it had been new."""
        case = self._store.truth.case(case_id)
        line = self.lines([case_id]).get(case_id)
        if case is None or line is None or not line.unseen:
            return False
        with self._store.work.write() as connection:
            self._store.seen.mark(connection, case)
        self._store.views.update([case_id])
        return True

    def _deadline(self, truth: Case, actions: Sequence[Action]) -> DeadlineView:
        law = self._store.laws.of(truth)
        clocks = case_clocks(truth, actions, law)
        received = clocks.history.received_on
        pause_rule = None
        if received is not None:
            whose = truth.agency.key
            pause_rule = law.rules.find(truth.channel, Step.SUPPLEMENT, received, agency=whose)
        today, due_on = self.today(), clocks.answer.due_on
        left = None
        if due_on is not None and due_on >= today and clocks.is_running:
            left = law.calendar.count(today, due_on, Unit.WORKING_DAY)
        return DeadlineView(
            clocks,
            law.calendar.version,
            ledger(clocks.answer, law.calendar, pause_rule=pause_rule),
            progress=progress_mark(clocks, law.calendar, today=today),
            working_days_left=left,
        )

    def _names(self, case: Case) -> dict[str, str]:
        """Names of everybody who appears in the case; an unknown id is its own name."""
        ids = {event.by for event in case.history} | {note.by for note in case.notes}
        ids |= {event.data["to"] for event in case.history if event.data.get("to")}
        ids |= {event.data["for"] for event in case.history if event.data.get("for")}
        ids |= {self._signed_in.id, case.assignee or "", case.draft.by if case.draft else ""}
        return self.names(ids)
