"""The questions about being away: who is, who may stand in, and what that would hand over."""

from __future__ import annotations

from datetime import date

from desktop_app.date_questions import DateQuestions
from desktop_app.domain.absences import AbsenceFollows, AbsenceLine, may_say_so, may_stand_in
from desktop_app.domain.actions import ABOUT_PEOPLE, Action, ActionType
from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.people import Person


class AbsenceQuestions(DateQuestions):
    """Part of `CaseQueue`."""

    def absences(self) -> list[AbsenceLine]:
        """Who is away now or will be, of my agency; what was set here and has no answer yet among them."""
        today, reference = self.today(), self._store.reference
        colleagues = {person.id: person for person in self.people()}
        waiting = [one for one in self._store.activity.waiting() if one.type in ABOUT_PEOPLE]
        ended = {one.args.get("absence") for one in waiting}
        told = [one for one in reference.absences() if one.user in colleagues and one.last_on >= today]
        unsent = [_planned(one) for one in waiting if one.type == ActionType.SET_ABSENCE]
        names = self.names(
            [one.user for one in (*told, *unsent)] + [one.deputy or "" for one in (*told, *unsent)]
        )
        me = self._me

        def line(one: Absence, *, is_told: bool) -> AbsenceLine:
            person = colleagues.get(one.user)
            return AbsenceLine(
                one,
                name=names.get(one.user, one.user),
                deputy_name=names.get(one.deputy, "") if one.deputy else "",
                is_now=one.covers(today),
                is_waiting=not is_told or one.id in ended,
                may_end=is_told and one.id not in ended and person is not None and may_say_so(me, person),
            )

        lines = [line(one, is_told=True) for one in told] + [line(one, is_told=False) for one in unsent]
        return sorted(lines, key=lambda one: (one.absence.first_on, one.name))

    def expected_absences(self) -> list[Absence]:
        """Every absence to plan by: what was set here counts already, what was ended here no longer."""
        waiting = [one for one in self._store.activity.waiting() if one.type in ABOUT_PEOPLE]
        ended = {one.args.get("absence") for one in waiting}
        told = [one for one in self._store.reference.absences() if one.id not in ended]
        return told + [_planned(one) for one in waiting if one.type == ActionType.SET_ABSENCE]

    def may_be_sent_away(self) -> list[Person]:
        """For whom I may say that they are away: myself first."""
        me = self._me
        others = [person for person in self.people() if person.id != me.id and may_say_so(me, person)]
        return [me, *others]

    def may_stand_in_for(self, user: str) -> list[Person]:
        """Who may do this person's work meanwhile."""
        person = self._store.reference.person(user)
        return [] if person is None else [one for one in self.people() if may_stand_in(one, person)]

    def absence_follows(self, user: str) -> AbsenceFollows:
        """What the deputy of this person takes over, as far as it is on this machine."""
        person = self._store.reference.person(user)
        if person is None:
            return AbsenceFollows(0, 0)
        return AbsenceFollows(*self._store.queries.held_by(person))


def _planned(action: Action) -> Absence:
    first_on, last_on = (date.fromisoformat(action.args[name]) for name in ("first_on", "last_on"))
    return Absence(action.case_id, first_on, last_on, action.args.get("deputy"), action.id)
