"""Frozen figures beside those of now: which cells changed, which cases moved, and because of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

import msgspec

from desktop_app.domain.figures.facts import CaseFact, FactEvent

NATIONAL_ROW: Final = "*"
"""Key of the national sums among the cells of a comparison; their columns are the names of the sums."""

Place = tuple[str, str]
"""A cell: the key of its row and the key of its column."""


class Member(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A case in frozen figures: its version, how many clock events it had, its due date, its cells."""

    case_id: str
    version: int
    events: int
    due_on: date | None
    places: tuple[Place, ...]


class Because(StrEnum):
    """What moved a case between cells."""

    GONE = "gone"  # the portal took it away, or it can no longer be seen from here
    CAME_LATER = "came_later"  # it was not here when the figures were frozen
    LATER_EVENT = "later_event"  # an event of the period that the portal recorded afterwards
    LAW = "law"  # another version of rules or calendar gives it another day
    RETOLD = "retold"  # the portal says otherwise of its agency, unit, officer, field, content or scope


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one case stands elsewhere. `places_was` and `places_now` are all its cells, of then and of now.

    `event` is set for a later event, the due dates for another law. `code` is empty for a case that is gone.
    """

    because: Because
    case_id: str
    code: str
    places_was: tuple[Place, ...]
    places_now: tuple[Place, ...]
    event: FactEvent | None = None
    due_was: date | None = None
    due_now: date | None = None


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that says something else now than when it was frozen, or the same of other cases."""

    row: str
    column: str
    was: int
    now: int
    because: tuple[Reason, ...]


def compare(
    was: Iterable[Member],
    now: Iterable[Member],
    facts_of: Callable[[Collection[str]], Mapping[str, CaseFact]],
    cutoff: date,
) -> tuple[CellChange, ...]:
    """Every cell with another count or other cases, by row and column.

    `facts_of` gives the facts of now of those cases that moved and are still here.
    """
    before, after = {one.case_id: one for one in was}, {one.case_id: one for one in now}
    moved = {
        case_id: changed
        for case_id in sorted(before.keys() | after.keys())
        if (changed := {*_places(before.get(case_id))} ^ {*_places(after.get(case_id))})
    }
    facts = facts_of(moved) if moved else {}
    reasons: dict[Place, list[Reason]] = defaultdict(list)
    for case_id, changed in moved.items():
        why = _reason(before.get(case_id), after.get(case_id), facts.get(case_id), case_id, cutoff)
        for place in changed:
            reasons[place].append(why)
    sizes_was, sizes_now = _sizes(before.values(), reasons), _sizes(after.values(), reasons)
    return tuple(
        CellChange(*place, sizes_was[place], sizes_now[place], tuple(reasons[place]))
        for place in sorted(reasons)
    )


def _reason(
    before: Member | None, after: Member | None, fact: CaseFact | None, case_id: str, cutoff: date
) -> Reason:
    places = _places(before), _places(after)
    if fact is None:
        return Reason(Because.GONE, case_id, "", *places)
    if before is None:
        return Reason(Because.CAME_LATER, case_id, fact.code, *places)
    later = next(_later_events(before, fact, cutoff), None)
    if later is not None:
        return Reason(Because.LATER_EVENT, case_id, fact.code, *places, event=later)
    due_now = None if after is None else after.due_on
    if due_now != before.due_on:
        return Reason(Because.LAW, case_id, fact.code, *places, due_was=before.due_on, due_now=due_now)
    return Reason(Because.RETOLD, case_id, fact.code, *places)


def _later_events(before: Member, fact: CaseFact, cutoff: date) -> Iterator[FactEvent]:
    """Events of a case come in the portal's order, so those past the count of then are newer."""
    return (event for event in fact.events[before.events :] if event.on <= cutoff)


def _places(member: Member | None) -> tuple[Place, ...]:
    return () if member is None else member.places


def _sizes(members: Iterable[Member], wanted: Collection[Place]) -> dict[Place, int]:
    """How many cases stood in each of these cells."""
    sizes = dict.fromkeys(wanted, 0)
    for member in members if wanted else ():
        for place in member.places:
            if place in sizes:
                sizes[place] += 1
    return sizes
