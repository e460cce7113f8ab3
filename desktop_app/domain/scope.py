"""What one person may see of a case, judged here by itself: a portal that sends too much is not followed.

By role, agency and unit; a grant with a missing part grants nothing, and in doubt nothing is seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.domain.case import Case, Status
from desktop_app.domain.people import Grant, Person, Role

FULL: Final = "full"
ARCHIVE: Final = "archive"
FIGURES: Final = "figures"

_AT_THE_PORTAL = frozenset({Status.INTAKE, Status.INTAKE_SUPPLEMENT, Status.NOT_ACCEPTED})
_NOT_ARCHIVED = ("draft", "attachments", "notes")
_OF_THE_SENDER = ("title", "content", "points", "sender", *_NOT_ARCHIVED)
_WORDS = frozenset({"text", "reason", "comment", "remark", "questions", "plan", "late_text", "promise"})
_WORDS_AND_NOTE = _WORDS | {"note"}


@dataclass(frozen=True, slots=True)
class Sight:
    """Who looks, and for whom they stand in at present."""

    me: Person | None
    unit_of: Callable[[str], str | None]
    stands_in_for: tuple[Person, ...] = ()

    def view(self, case: Case) -> str | None:
        """The most that may be shown of the case: its own view, `figures`, or None for nothing.

        A deputy sees what the absent person has to do, and none of what they did.
        """
        if self.me is None:
            return None
        if self._sees(self.me, case):
            return case.view
        if case.is_open and any(self._sees(absent, case) for absent in self.stands_in_for):
            return case.view
        return FIGURES if self.me.has(Role.REPORTER) else None

    def may_keep(self, case: Case) -> bool:
        """Whether the case may stay here as it is."""
        view = self.view(case)
        return view is not None and not tells_too_much(case, view)

    def _sees(self, person: Person, case: Case) -> bool:
        if case.status in _AT_THE_PORTAL:
            return False
        return any(
            grant.agency == case.agency and self._shows(grant, person, case) for grant in person.grants
        )

    def _shows(self, grant: Grant, person: Person, case: Case) -> bool:
        match grant.role:
            case Role.FOCAL | Role.LEADER:
                return True
            case Role.OFFICER:
                return _holds(case, person.id) or _answered(case, person.id)
            case Role.SUPERVISOR:
                return grant.unit is not None and (
                    self._is_of_unit(grant.unit, case) or _was_submitted_to(case, person.id)
                )
            case _:
                return False

    def _is_of_unit(self, unit: str, case: Case) -> bool:
        return unit in (case.unit, self.unit_of(case.assignee) if case.assignee else None)


def _holds(case: Case, user: str) -> bool:
    """Assigned to this person, or offered to them."""
    return case.assignee == user or (case.handover is not None and case.handover.to == user)


def _answered(case: Case, user: str) -> bool:
    return any(event.kind == "reply_sent" and event.by == user for event in case.history)


def _was_submitted_to(case: Case, user: str) -> bool:
    """Whether the answer was submitted to this very person."""
    return case.review is not None and any(
        event.id == case.review.request and event.data.get("to") == user for event in case.history
    )


def tells_too_much(case: Case, view: str) -> bool:
    """Whether the document holds more of the sender than this view shows."""
    if view == ARCHIVE:
        sender = case.sender
        named = sender is not None and bool(sender.name or sender.phone or sender.email or sender.address)
        return named or bool(case.draft or case.attachments or case.notes)
    if view != FIGURES:
        return False
    if case.view != FIGURES or any(getattr(case, name) for name in _OF_THE_SENDER):
        return True
    if case.reply is not None and case.reply.body:
        return True
    if case.handover is not None and (case.handover.note or case.handover.promise):
        return True
    return any(not _silent(event.kind).isdisjoint(event.data) for event in case.history)


def pared(document: dict[str, Any], view: str) -> dict[str, Any]:
    """The document without what this view does not show; what this version does not know stays."""
    dropped = _NOT_ARCHIVED if view == ARCHIVE else _OF_THE_SENDER
    kept = {name: value for name, value in document.items() if name not in dropped} | {"view": view}
    if view == ARCHIVE:
        return kept | {"sender": {"id": document.get("sender", {}).get("id", "")}}
    if isinstance(reply := kept.get("reply"), dict):
        kept["reply"] = {name: value for name, value in reply.items() if name != "body"}
    if isinstance(offered := kept.get("handover"), dict):
        kept["handover"] = {name: value for name, value in offered.items() if name not in _WORDS_AND_NOTE}
    return kept | {"history": [_without_words(event) for event in document.get("history", ())]}


def _silent(kind: str) -> frozenset[str]:
    """Data in words: the note of an assignment is one, and that of a note is its id."""
    return _WORDS if kind == "noted" else _WORDS_AND_NOTE


def _without_words(event: dict[str, Any]) -> dict[str, Any]:
    silent = _silent(str(event.get("kind")))
    data = {name: value for name, value in event.get("data", {}).items() if name not in silent}
    return {**event, "data": data}
