"""Who may do what with a case in which state: the same table the portal enforces on its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.actions import OF_A_DOSSIER, ActionType
from desktop_app.domain.case import DOCUMENT_SCHEMA, OPEN, Case, Status
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.people import Person, Role

UnitOf = Callable[[str], str | None]
"""Unit of a user id, None when unknown: asked from the reference data."""


@dataclass(frozen=True, slots=True)
class Rule:
    """States an action may start from."""

    states: frozenset[str]


RULES: dict[ActionType, Rule] = {
    ActionType.ASSIGN: Rule(frozenset(OPEN)),
    ActionType.ACCEPT: Rule(frozenset({Status.ASSIGNED, Status.REWORK})),
    ActionType.NOTE: Rule(frozenset(OPEN)),
    ActionType.SAVE_DRAFT: Rule(frozenset({Status.IN_PROGRESS, Status.IN_REVIEW, Status.APPROVED})),
    ActionType.SUBMIT: Rule(frozenset({Status.IN_PROGRESS})),
    ActionType.APPROVE: Rule(frozenset({Status.IN_REVIEW})),
    ActionType.REFUSE_APPROVAL: Rule(frozenset({Status.IN_REVIEW})),
    ActionType.SEND_REPLY: Rule(frozenset({Status.APPROVED})),
    ActionType.REQUEST_INFO: Rule(frozenset({Status.ASSIGNED, Status.IN_PROGRESS})),
    ActionType.RESUME: Rule(frozenset({Status.SUPPLEMENT})),
    ActionType.PROGRESS: Rule(frozenset(OPEN)),
    ActionType.ACKNOWLEDGE: Rule(frozenset(OPEN)),
    ActionType.WARN: Rule(frozenset(OPEN)),
    ActionType.ATTACH: Rule(frozenset(OPEN)),
    ActionType.CLASSIFY: Rule(frozenset(OPEN)),
    ActionType.TRANSFER_BACK: Rule(frozenset({Status.FORWARDED, Status.ASSIGNED, Status.IN_PROGRESS})),
    ActionType.OFFER_HANDOVER: Rule(frozenset(OPEN - {Status.FORWARDED})),
    ActionType.ACCEPT_HANDOVER: Rule(frozenset(OPEN)),
    ActionType.DECLINE_HANDOVER: Rule(frozenset(OPEN)),
    ActionType.WITHDRAW_HANDOVER: Rule(frozenset(OPEN)),
}

ABOUT_WARNINGS = frozenset({ActionType.ACKNOWLEDGE, ActionType.WARN})
"""Open to whoever was warned, and done where the warning is shown, never among the actions on a case."""

ON_A_CASE = frozenset(RULES) - ABOUT_WARNINGS - OF_A_DOSSIER
"""What is offered with a case; what takes back an action stands with that action."""


def refusal(action: ActionType, case: Case, me: Person, unit_of: UnitOf) -> str | None:
    """Why `me` may not do it now, as a code of the contract; None when it is allowed."""
    if not case.is_known or case.schema > DOCUMENT_SCHEMA:
        return "unknown-code"
    if case.status not in RULES[action].states:
        return "closed" if not case.is_open else "wrong-state"
    match action:
        case ActionType.NOTE | ActionType.ATTACH | ActionType.ACKNOWLEDGE | ActionType.WARN:
            return None if case.view == "full" else "no-role"
        case ActionType.ASSIGN:
            return None if _may_assign(case, me, unit_of) else "no-role"
        case ActionType.APPROVE | ActionType.REFUSE_APPROVAL:
            return _refusal_to_review(case, me, unit_of)
        case ActionType.OFFER_HANDOVER | ActionType.WITHDRAW_HANDOVER:
            if case.assignee not in me.mine and not _may_assign(case, me, unit_of):
                return "no-role"
            is_open = case.handover is not None
            return None if is_open == (action is ActionType.WITHDRAW_HANDOVER) else "wrong-state"
        case ActionType.ACCEPT_HANDOVER | ActionType.DECLINE_HANDOVER:
            if case.handover is None:
                return "wrong-state"
            return None if case.handover.to in me.mine else "no-role"
        case ActionType.CLASSIFY | ActionType.TRANSFER_BACK if _granted(me, Role.FOCAL, case):
            return None
        case _:
            return None if case.assignee in me.mine else "not-yours"


def check(action: ActionType, case: Case, me: Person, unit_of: UnitOf) -> None:
    """Raise ActionNotAllowed when `refusal` names a reason."""
    why = refusal(action, case, me, unit_of)
    if why is not None:
        raise ActionNotAllowed(why)


def allowed(case: Case, me: Person, unit_of: UnitOf) -> frozenset[ActionType]:
    """Every action open to `me` on this case, for menus and buttons."""
    return frozenset(action for action in ON_A_CASE if refusal(action, case, me, unit_of) is None)


def _granted(me: Person, role: Role, case: Case, unit: str | None = None) -> bool:
    """A grant counts only when its agency, and for a unit role its unit, are named and equal.

    Those of people who are away count for their deputy.
    """
    return any(
        grant.role == role
        and grant.agency == case.agency
        and (role is not Role.SUPERVISOR or (grant.unit is not None and grant.unit == unit))
        for person in (me, *me.stands_in_for)
        for grant in person.grants
    )


def _case_unit(case: Case, unit_of: UnitOf) -> str | None:
    return (unit_of(case.assignee) if case.assignee else None) or case.unit


def _may_assign(case: Case, me: Person, unit_of: UnitOf) -> bool:
    return _granted(me, Role.FOCAL, case) or _granted(me, Role.SUPERVISOR, case, _case_unit(case, unit_of))


def _refusal_to_review(case: Case, me: Person, unit_of: UnitOf) -> str | None:
    if not _granted(me, Role.SUPERVISOR, case, _case_unit(case, unit_of)):
        return "no-role"
    if case.review is None:
        return "wrong-state"
    # Nor a text of somebody they stand in for, however many stand in for each other.
    authors = {case.draft.by if case.draft else case.review.by, case.review.by}
    return None if authors.isdisjoint(me.mine) else "self-approval"
