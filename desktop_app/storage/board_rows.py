"""What the team board counts and lists: rows of `case_view`, in which work not yet sent is laid over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, bindparam, func, or_, select

from desktop_app.domain.board import AnsweredInQuarter, Lead, Pile, Standing
from desktop_app.domain.case import Status
from desktop_app.domain.lines import Listing
from desktop_app.domain.people import Person
from desktop_app.domain.red_days import DueCase
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.database import Database
from desktop_app.storage.tables import case_view, is_answered, is_open
from desktop_app.storage.view_row import DATED, PAUSED, UNDATED

_v = case_view.c
_STANDING: Final = {DATED: Standing.DATED, PAUSED: Standing.PAUSED, UNDATED: Standing.UNDATED}
PLANNED: Final = (
    Status.FORWARDED,
    Status.ASSIGNED,
    Status.IN_PROGRESS,
    Status.REWORK,
    Status.IN_REVIEW,
    Status.APPROVED,
)
"""The states in which the next step of a case has a day of its own."""
_AGENCY = func.json_extract(_v.dating, "$[1]")


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(condition, type_=Integer)  # else a count would come back as true or false


_IN_REVIEW = _how_many(_v.status == Status.IN_REVIEW)
_BEGUN = [_how_many((_v.status == status) & (_v.received_on <= bindparam("begun_by"))) for status in PLANNED]
_PILE = (_v.assignee, _v.rank, _v.due_on, func.count(), _IN_REVIEW, func.min(_v.received_on), *_BEGUN)
_PILES = select(*_PILE).where(is_open).group_by(_v.assignee, _v.rank, _v.due_on)
_ROUTED = (
    select(*_PILE, _AGENCY, _v.unit)
    .where(is_open)
    .group_by(_v.assignee, _v.rank, _v.due_on, _AGENCY, _v.unit)
)
"""All that is counted by person stands in one index; where a case is routed stands in none, and is asked only
of what nobody holds.
"""


@dataclass(frozen=True, slots=True)
class Led:
    """Which rows somebody may see: of people they lead, and of nobody known where they are routed there."""

    leads: tuple[Lead, ...]
    people: frozenset[str]
    known: frozenset[str]  # everybody the reference data names

    @classmethod
    def by(cls, leads: Sequence[Lead], everybody: Iterable[Person]) -> Led:
        """Those who work where `leads` say."""
        known = list(everybody)
        mine = frozenset(person.id for person in known if any(lead.covers(person) for lead in leads))
        return cls(tuple(leads), mine, frozenset(person.id for person in known))

    def routed(self, agency: str, unit: str | None) -> bool:
        """Whether a case that nobody known holds lies where these leads are."""
        return any(
            lead.agency.key == agency and (lead.unit is None or lead.unit == unit) for lead in self.leads
        )

    def shows(self, assignee: str | None, agency: str, unit: str | None) -> bool:
        """Whether one case belongs on this board."""
        if assignee in self.known:
            return assignee in self.people
        return self.routed(agency, unit)


class BoardRows:
    """Reads only; every answer is of the moment it is asked."""

    def __init__(self, cache: Database) -> None:
        self._cache = cache

    def piles(self, led: Led, *, begun_by: date) -> list[Pile]:
        """All open cases of these people and their units by person and day."""
        bound = {"begun_by": begun_by.isoformat()}
        with self._cache.read() as connection:
            rows = connection.execute(_PILES, bound).all()
            strange = {row[0] for row in rows if row[0] is not None} - led.known
            query = _ROUTED.where(_v.assignee.is_(None))
            if strange:
                query = _ROUTED.where(or_(_v.assignee.is_(None), _v.assignee.in_(any_of())))
                bound["ids"] = _list(strange)
            routed = connection.execute(query, bound).all()
        found = [_pile(row) for row in rows if row[0] in led.people]
        return found + [_pile(row) for row in routed if led.routed(row[-2], row[-1])]

    def piles_of(self, case_ids: Iterable[str]) -> list[Pile]:
        """These cases, those of them that are open."""
        query = _PILES.where(_v.case_id.in_(any_of()))
        with self._cache.read() as connection:
            rows = connection.execute(query, {"ids": _list(case_ids), "begun_by": date.min.isoformat()})
            return [_pile(row) for row in rows]

    def due_on(self, led: Led, day: date) -> list[DueCase]:
        """The open cases that are due on a day."""
        return [
            DueCase(row.case_id, row.assignee, row.unit, row.status, row.draft_rev)
            for row in self._rows(led, _v.rank == DATED, _v.due_on == day.isoformat())
        ]

    def of_person(self, led: Led, person: str | None) -> Listing:
        """The open cases of one person of the board, or those that nobody holds; nearest date first."""
        return _listed(self._rows(led, _v.assignee.is_(None) if person is None else _v.assignee == person))

    def due_between(self, led: Led, first: date, last: date) -> Listing:
        """The open cases that are due from one day to another."""
        near = _v.due_on.between(first.isoformat(), last.isoformat())
        return _listed(self._rows(led, _v.rank == DATED, near))

    def in_review(self, led: Led) -> Listing:
        """The cases of these people that wait for somebody's approval."""
        return _listed(self._rows(led, _v.status == Status.IN_REVIEW))

    def every(self, led: Led) -> Listing:
        """All open cases of the board."""
        return _listed(self._rows(led))

    def begun(self, led: Led, is_wanted: Callable[[str, date], bool], *, first: date, by: date) -> Listing:
        """Cases due from a day on and received by another, chosen by their state and due day."""
        rows = self._rows(
            led, _v.rank == DATED, _v.due_on >= first.isoformat(), _v.received_on <= by.isoformat()
        )
        return _listed(row for row in rows if is_wanted(row.status, _day(row.due_on)))

    def answered(self, led: Led, *, first: date, last: date) -> AnsweredInQuarter:
        """Answers of the people of the board that fall between two days."""
        begin = (first - timedelta(days=1)).isoformat()  # the portal's day may be the one before
        query = (
            select(func.count(), func.count(_v.due_on), _how_many(_v.answered_on > _v.due_on))
            .where(is_answered, _v.answered_at >= begin)
            .where(_v.answered_on.between(first.isoformat(), last.isoformat()), _v.assignee.in_(any_of()))
        )
        with self._cache.read() as connection:
            every, dated, late = connection.execute(query, {"ids": _list(led.people)}).one()
        return AnsweredInQuarter(dated - (late or 0), late or 0, every - dated)

    def _rows(self, led: Led, *wanted: Any) -> list[Any]:
        columns = (
            _v.case_id,
            _v.assignee,
            _v.status,
            _v.due_on,
            _v.draft_rev,
            _v.unit,
            _AGENCY.label("agency"),
        )
        query = select(*columns).where(is_open, *wanted).order_by(_v.rank, _v.due_on, _v.case_id)
        with self._cache.read() as connection:
            rows = connection.execute(query).all()
        return [row for row in rows if led.shows(row.assignee, row.agency, row.unit)]


def _listed(rows: Iterable[Any]) -> Listing:
    """One list without headings."""
    return Listing(tuple(row.case_id for row in rows), ())


def _list(ids: Iterable[str]) -> str:
    return json_text.encode(sorted(ids)).decode()


def _pile(row: Any) -> Pile:
    begun = tuple((status, count) for status, count in zip(PLANNED, row[6:], strict=False) if count)
    return Pile(row[0], _STANDING[row[1]], _maybe(row[2]), row[3], row[4], _maybe(row[5]), begun)


def _maybe(text: str | None) -> date | None:
    return None if text is None else _day(text)


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return date.fromisoformat(text)
