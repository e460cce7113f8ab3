"""The questions about the law itself: what is in force, what the portal offers, what another would change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from desktop_app.date_answers import (
    CalendarProposal,
    CalendarVersion,
    CalendarView,
    DayBecomes,
    MoveCounts,
    MovedLine,
    Reassign,
    RefusedLaw,
    RulesView,
    Scenario,
    TouchedLine,
    VersionLine,
    WhatIfAnswer,
)
from desktop_app.date_questions import DateQuestions
from desktop_app.domain.deadlines.calendar import CalendarDay, WorkingCalendar
from desktop_app.domain.deadlines.editions import ALWAYS, Edition
from desktop_app.domain.deadlines.escalation import CaseInHand
from desktop_app.domain.deadlines.proposal import Proposal, moves
from desktop_app.domain.deadlines.published import LawKind, Offer
from desktop_app.domain.deadlines.rules import RuleBook
from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.deadlines.what_if import (
    LawOutcome,
    Outcome,
    Touched,
    if_away,
    if_day,
    if_law,
    if_reassigned,
)
from desktop_app.legal_data import SHIPPED_AT
from desktop_app.storage.open_cases import OpenCase


class LawQuestions(DateQuestions):
    """Part of `CaseQueue`. What-if and proposals read every open case: not for the main thread."""

    def what_if(self, scenario: Scenario) -> WhatIfAnswer:
        """What would follow; nothing is written. Raises UnknownVersion."""
        cases, laws, today = self._store.open_cases, self._store.laws, self.today()
        match scenario:
            case Absence():
                found = list(cases.assigned_to(scenario.user))
                outcome = if_away(
                    _in_hand(found),
                    scenario,
                    ladder=self._house.ladder,
                    calendar=laws.newest.calendar,
                    today=today,
                    soon_days=self._soon_days,
                )
                return self._answer(outcome, len(found))
            case Reassign():
                found = list(cases.these(scenario.case_ids))
                outcome = if_reassigned(
                    _in_hand(found),
                    scenario.to,
                    self._store.reference.staff(),
                    ladder=self._house.ladder,
                    calendar=laws.newest.calendar,
                    today=today,
                    soon_days=self._soon_days,
                )
                return self._answer(outcome, len(found))
            case DayBecomes():
                dated = list(cases.dated())
                law = if_day(dated, laws.newest, scenario.on, scenario.effect, today=today)
                return self._law_answer(law, len(dated))
            case CalendarVersion():
                other = laws.law_with(LawKind.CALENDAR, scenario.version)
                dated = list(cases.dated())
                return self._law_answer(if_law(dated, laws.newest, other, today=today), len(dated))

    def calendar_proposal(self, version: str) -> CalendarProposal:
        """What accepting a published calendar would move. Raises UnknownVersion."""
        return self._proposal(LawKind.CALENDAR, version)

    def rules_proposal(self, version: str) -> CalendarProposal:
        """What accepting a published rule book would move. Raises UnknownVersion."""
        return self._proposal(LawKind.RULES, version)

    def calendar_view(self, year: int | None = None) -> CalendarView:
        """The dated days of a year (default: this one) and the versions of the calendar."""
        laws, shown = self._store.laws, year or self.today().year
        calendar = laws.newest.calendar
        offers = laws.offers(LawKind.CALENDAR)
        official = sorted({day.on.year for day in calendar.official_days})
        return CalendarView(
            version=calendar.version,
            year=shown,
            days=tuple(_dated_days(calendar, shown)),
            is_official=calendar.is_official(shown),
            years=(*official, official[-1] + 1) if official else (shown,),
            versions=_versions(laws.history.calendars, calendar.version, offers),
            proposed=_proposed(offers),
            refused=_refused(offers),
        )

    def rules_view(self) -> RulesView:
        """The rules in force and the versions of the rule book."""
        laws = self._store.laws
        book, offers = laws.newest.rules, laws.offers(LawKind.RULES)
        return RulesView(
            version=book.version,
            rules=book.rules,
            versions=_versions(laws.history.rules, book.version, offers),
            proposed=_proposed(offers),
            refused=(*_refused(offers), *self._house.refused),
        )

    def _proposal(self, kind: LawKind, version: str) -> CalendarProposal:
        laws = self._store.laws
        offer = laws.offer(kind, version)
        other = laws.law_with(kind, version)
        found = moves(self._store.open_cases.dated(), laws.newest, other, today=self.today())
        lines = self.lines([move.case_id for move in found.moves])
        rows = tuple(
            MovedLine(
                move.case_id,
                lines[move.case_id].code,
                lines[move.case_id].title,
                move.old_on,
                move.new_on,
                move.becomes_overdue,
                move.stops_being_overdue,
            )
            for move in found.moves
            if move.case_id in lines
        )
        return CalendarProposal(offer.version, offer.published_at, offer.source, _counts(found), rows)

    def _law_answer(self, law: LawOutcome, cases: int) -> WhatIfAnswer:
        return self._answer(law.outcome, cases, _counts(law.proposal))

    def _answer(self, outcome: Outcome, cases: int, proposal: MoveCounts | None = None) -> WhatIfAnswer:
        return WhatIfAnswer(
            goes_overdue=self._touched(outcome.goes_overdue),
            turns_red=self._touched(outcome.turns_red),
            needs_chaser=self._touched(outcome.needs_chaser),
            proposal=proposal,
            cases=cases,
        )

    def _touched(self, found: Sequence[Touched]) -> tuple[TouchedLine, ...]:
        lines = self.lines([one.case_id for one in found])
        return tuple(
            TouchedLine(one.case_id, line.code, line.title, one.clock, one.on)
            for one in found
            if (line := lines.get(one.case_id)) is not None
        )


def _in_hand(cases: Iterable[OpenCase]) -> list[CaseInHand]:
    return [one.in_hand for one in cases]


def _dated_days(calendar: WorkingCalendar, year: int) -> Iterable[CalendarDay]:
    day = date(year, 1, 1)
    while day.year == year:
        dated = calendar.dated(day)
        if dated is not None:
            yield dated
        day += timedelta(days=1)


def _counts(found: Proposal) -> MoveCounts:
    return MoveCounts(
        moves=len(found.moves),
        earlier=found.earlier,
        later=found.later,
        gained=found.gained,
        lost=found.lost,
        become_overdue=found.become_overdue,
    )


def _versions(
    editions: Iterable[Edition[WorkingCalendar]] | Iterable[Edition[RuleBook]],
    in_force: str,
    offers: Iterable[Offer],
) -> tuple[VersionLine, ...]:
    """What was accepted, oldest first, then what waits; the shipped one stands first."""
    accepted = [
        VersionLine(
            edition.version,
            SHIPPED_AT if edition.published_at == ALWAYS else edition.published_at,
            SHIPPED_AT if edition.accepted_at in (None, ALWAYS) else edition.accepted_at,
            edition.source,
            in_force=edition.version == in_force,
        )
        for edition in editions
    ]
    waiting = [
        VersionLine(offer.version, offer.published_at, None, offer.source, in_force=False)
        for offer in offers
        if offer.content is not None
    ]
    return (*accepted, *waiting)


def _proposed(offers: Iterable[Offer]) -> tuple[str, ...]:
    return tuple(offer.version for offer in offers if offer.content is not None)


def _refused(offers: Iterable[Offer]) -> tuple[RefusedLaw, ...]:
    return tuple(
        RefusedLaw(offer.version, offer.source, offer.problems) for offer in offers if offer.problems
    )
