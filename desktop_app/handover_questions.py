"""The questions about handing over: what is offered to me, what I gave, what could be given and to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from desktop_app.date_questions import DateQuestions
from desktop_app.domain.actions import OF_A_DOSSIER, WAITING, Action, ActionType
from desktop_app.domain.case import Case
from desktop_app.domain.handover import Dossier, HandedCase, HandoverRefusal
from desktop_app.domain.lines import CaseLine
from desktop_app.domain.people import Person, Role
from desktop_app.domain.projection import project
from desktop_app.domain.workflow import refusal


class HandoverQuestions(DateQuestions):
    """Part of `CaseQueue`."""

    def dossiers(self) -> list[Dossier]:
        """Every open dossier that I see, those that wait for my word first, then the newest."""
        ids = self._store.queries.offered()
        lines, me = self.lines(ids), self._me
        handed: dict[tuple[str, str], list[tuple[Case, HandedCase]]] = defaultdict(list)
        for case_id in ids:
            truth = self._store.truth.case(case_id)
            if truth is None or case_id not in lines:
                continue
            actions = self._store.outbox.of_case(case_id)
            case = project(truth, actions)
            if case.handover is not None:
                one = self._handed(case, lines[case_id], actions)
                handed[case.handover.dossier, case.handover.to].append((case, one))
        names = self.names(
            [case.handover.by for cases in handed.values() for case, _ in cases if case.handover]
        )
        found = []
        for (dossier, to), cases in handed.items():
            offered = cases[0][0].handover
            assert offered is not None  # noqa: S101 - looked at above
            found.append(
                Dossier(
                    id=dossier,
                    by=offered.by,
                    by_name=names.get(offered.by, offered.by),
                    to=to,
                    to_name=self.names([to]).get(to, to),
                    at=offered.at,
                    note=offered.note,
                    to_me=to in me.mine,
                    cases=tuple(one for _, one in cases),
                )
            )
        return sorted(found, key=lambda one: (not one.to_me, -one.at.timestamp(), one.id))

    def to_hand_over(self, case_ids: Sequence[str]) -> tuple[list[CaseLine], list[HandoverRefusal]]:
        """Which of these cases I may offer now, and why not the others."""
        may: list[CaseLine] = []
        may_not: list[HandoverRefusal] = []
        lines, me = self.lines(case_ids), self._me
        for case_id in case_ids:
            truth = self._store.truth.case(case_id)
            if truth is None or case_id not in lines:
                continue
            case = project(truth, self._store.outbox.of_case(case_id))
            why = refusal(ActionType.OFFER_HANDOVER, case, me, self._store.reference.unit_of)
            if why is None:
                may.append(lines[case_id])
            else:
                may_not.append(HandoverRefusal(lines[case_id], why))
        return may, may_not

    def may_receive(self, case_ids: Sequence[str]) -> list[Person]:
        """Who may take all these cases: officers of the agency; of cases of mine, those of the same unit."""
        cases = [case for case in map(self._store.truth.case, case_ids) if case is not None]
        holders = {case.assignee for case in cases}
        units = {
            self._store.reference.unit_of(case.assignee)
            for case in cases
            if case.assignee is not None and case.assignee in self._me.mine
        }
        agencies = {case.agency for case in cases}
        return [
            person
            for person in self.people()
            if person.id not in holders
            and all(
                any(g.role == Role.OFFICER and g.agency == one for g in person.grants) for one in agencies
            )
            and units <= {person.unit}
        ]

    def _handed(self, case: Case, line: CaseLine, actions: Sequence[Action]) -> HandedCase:
        assert case.handover is not None  # noqa: S101 - the caller looked
        waits = any(one.type in OF_A_DOSSIER and one.state in WAITING for one in actions)
        withdraws = refusal(ActionType.WITHDRAW_HANDOVER, case, self._me, self._store.reference.unit_of)
        return HandedCase(
            line,
            has_draft=case.draft is not None,
            promise=case.handover.promise,
            is_waiting=waits,
            may_withdraw=withdraws is None,
        )
