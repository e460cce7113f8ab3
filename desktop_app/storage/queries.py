"""The questions of the lists: ids in order by an index, lines by the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, and_, false, func, or_, select, text

from desktop_app.domain.case import Status
from desktop_app.domain.lines import Badge, CaseLine, Group, Listing, Mailbox
from desktop_app.domain.people import Grant, Person, Role
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.database import Database
from desktop_app.storage.full_text import asked_words
from desktop_app.storage.instants import read_day, read_instant
from desktop_app.storage.reference import Reference
from desktop_app.storage.search import fold
from desktop_app.storage.tables import case_view, is_answered, is_open
from desktop_app.storage.view_row import DATED, PAUSED

CASE_MAILBOXES: Final = (
    Mailbox.QUEUE,
    Mailbox.OVERDUE,
    Mailbox.SOON,
    Mailbox.SUPPLEMENT,
    Mailbox.IN_REVIEW,
    Mailbox.ANSWERED,
    Mailbox.TO_ASSIGN,
    Mailbox.TO_REVIEW,
    Mailbox.AGENCY,
)
"""The mailboxes that hold cases; the others hold actions and texts."""

_v = case_view.c
_HAS_WORDS = text(
    "SELECT id FROM portal_case WHERE rid IN (SELECT rowid FROM case_text WHERE case_text MATCH :words)"
)
_LINE = [_v[field.name] for field in fields(CaseLine)]
_NEWEST_FIRST: tuple[ColumnElement[Any], ...] = (_v.answered_at.desc(), _v.case_id)
_NEAREST_FIRST: tuple[ColumnElement[Any], ...] = (_v.rank, _v.due_on, _v.case_id)


class Queries:
    """Reads `case_view`. `me` is a user id, `today` the legal day of now."""

    def __init__(self, cache: Database, reference: Reference) -> None:
        self._cache = cache
        self._reference = reference

    def listing(
        self,
        mailbox: Mailbox,
        *,
        today: date,
        soon_days: int,
        me: str,
        search: str = "",
        field: str | None = None,
        status: str | None = None,
    ) -> Listing:
        """The ids of a mailbox in order, and the groups they fall into."""
        wanted = [self._conditions(today, soon_days, me).get(mailbox, false())]
        if search.strip():
            wanted.append(_found(search.strip(), self._reference.fields()))
        if field is not None:
            wanted.append(_v.field == field)
        if status is not None:
            wanted.append(_v.status == status)
        answered = mailbox is Mailbox.ANSWERED
        order = _NEWEST_FIRST if answered else _NEAREST_FIRST
        where = and_(*wanted)
        with self._cache.read() as connection:
            ids = tuple(connection.scalars(select(_v.case_id).where(where).order_by(*order)).all())
            if answered:
                return Listing(ids, (Group("answered", len(ids)),) if ids else ())
            # One walk along the index for each group is much cheaper than five conditions for each row.
            counts = {
                key: connection.scalar(_count(and_(where, group)))
                for key, group in _groups(today, soon_days).items()
            }
        return Listing(ids, tuple(Group(key, count) for key, count in counts.items() if count))

    def coded(self, part: str) -> tuple[str, ...]:
        """Ids of cases whose code has this in it, also of those that stand in no list; two at the most."""
        query = select(_v.case_id).where(_v.code.contains(part.upper(), autoescape=True)).limit(2)
        with self._cache.read() as connection:
            return tuple(connection.scalars(query))

    def lines(self, ids: Sequence[str]) -> dict[str, CaseLine]:
        """The lines of a page of ids; those that have left are not among them."""
        query = select(*_LINE).where(_v.case_id.in_(any_of()))
        with self._cache.read() as connection:
            rows = connection.execute(query, {"ids": json_text.encode(list(ids)).decode()})
            return {line.case_id: line for line in map(_line, rows)}

    def counts(self, today: date, soon_days: int, me: str) -> dict[Mailbox, int]:
        """How many cases each mailbox holds."""
        conditions = self._conditions(today, soon_days, me)
        with self._cache.read() as connection:
            return {
                mailbox: connection.scalar(_count(conditions.get(mailbox, false()))) or 0
                for mailbox in CASE_MAILBOXES
            }

    def offered(self) -> list[str]:
        """Ids of the open cases that are being handed over."""
        query = select(_v.case_id).where(_v.offered_to.isnot(None)).order_by(_v.case_id)
        with self._cache.read() as connection:
            return list(connection.scalars(query))

    def last_due_on(self, me: str) -> date | None:
        """The furthest date of my open cases."""
        query = select(func.max(_v.due_on)).where(is_open, self._is_mine(me))
        with self._cache.read() as connection:
            return read_day(connection.scalar(query))

    def on_my_desk(self, me: str) -> ColumnElement[bool]:
        """The open cases that I work on, and those whose answer I have to approve."""
        return and_(is_open, or_(self._is_mine(me), self._awaits_my_approval(me)))

    def _is_mine(self, me: str) -> ColumnElement[bool]:
        """Mine to work on: assigned to me, or to somebody I stand in for today."""
        absent = [person.id for person in self._reference.stands_in_for(me)]
        return _v.assignee.in_([me, *absent]) if absent else _v.assignee == me

    def _awaits_my_approval(self, me: str) -> ColumnElement[bool]:
        return and_(_v.status == Status.IN_REVIEW, self._for_me_to_review(me))

    def _conditions(self, today: date, soon_days: int, me: str) -> dict[Mailbox, ColumnElement[bool]]:
        """What each mailbox holds; building them costs more than asking, so they are built together."""
        mine = and_(is_open, self._is_mine(me))
        groups = _groups(today, soon_days)
        return {
            Mailbox.QUEUE: mine,
            Mailbox.OVERDUE: and_(mine, groups["overdue"]),
            Mailbox.SOON: and_(mine, groups["soon"]),
            Mailbox.SUPPLEMENT: and_(mine, _v.status == Status.SUPPLEMENT),
            Mailbox.IN_REVIEW: and_(mine, _v.status == Status.IN_REVIEW),
            Mailbox.ANSWERED: is_answered,
            Mailbox.TO_ASSIGN: and_(is_open, _v.status == Status.FORWARDED),
            Mailbox.TO_REVIEW: and_(is_open, self._awaits_my_approval(me)),
            Mailbox.AGENCY: is_open,
        }

    def held_by(self, person: Person) -> tuple[int, int]:
        """How many open cases here somebody works on, and how many answers wait for their approval."""
        works_on = and_(is_open, _v.assignee == person.id)
        decides = and_(is_open, _v.status == Status.IN_REVIEW, self._for_review(person.id, person.grants))
        with self._cache.read() as connection:
            held, waits = (connection.scalar(_count(which)) or 0 for which in (works_on, decides))
        return held, waits

    def _for_me_to_review(self, me: str) -> ColumnElement[bool]:
        """For me to review, or for somebody I stand in for."""
        person = self._reference.me()
        whose = (*((person,) if person else ()), *self._reference.stands_in_for(me))
        return self._for_review(me, [grant for one in whose for grant in one.grants])

    def _for_review(self, me: str, grants: Iterable[Grant]) -> ColumnElement[bool]:
        """Submitted to this person, or by somebody of a unit that they head; never their own."""
        units = sorted({grant.unit for grant in grants if grant.role == Role.SUPERVISOR and grant.unit})
        known = self._reference.people()
        mine = [one.id for one in known if one.unit in units]
        elsewhere = [one.id for one in known if one.unit and one.unit not in units]
        unit_decides = or_(_v.assignee.is_(None), _v.assignee.not_in(elsewhere))
        named = or_(_v.review_to == me, _v.assignee.in_(mine), and_(_v.unit.in_(units), unit_decides))
        return and_(named, or_(_v.assignee.is_(None), _v.assignee != me))


def _found(search: str, fields: Mapping[str, str]) -> ColumnElement[bool]:
    """Part of the code, of the title or of the name of the field, or words from anywhere in the case."""
    asked = fold(search)
    found = [_v.folded.contains(asked, autoescape=True)]
    if codes := [code for code, name in fields.items() if asked in fold(name)]:
        found.append(_v.field.in_(codes))
    if words := asked_words(search):
        found.append(_v.case_id.in_(_HAS_WORDS.bindparams(words=words)))
    return or_(*found)


def _count(condition: ColumnElement[bool]) -> Select[int]:
    return select(func.count()).select_from(case_view).where(condition)


def _groups(today: date, soon_days: int) -> dict[str, ColumnElement[bool]]:
    """The headings of a list in order, each with what falls under it."""
    dated = _v.rank == DATED
    soon = (today + timedelta(days=soon_days)).isoformat()
    return {
        "overdue": and_(dated, _v.due_on < today.isoformat()),
        "soon": and_(dated, _v.due_on >= today.isoformat(), _v.due_on <= soon),
        "later": and_(dated, _v.due_on > soon),
        "paused": _v.rank == PAUSED,
        "undated": _v.rank > PAUSED,
    }


def _line(row: Row[Any]) -> CaseLine:
    case_id, code, title, field, place, status, assignee, unit, *rest = tuple(row)
    due_on, nominal_on, paused_on, answered_on, estimated, progress_done, badge, draft_rev, *last = rest
    reviews, submitted, assigned, received, unseen, sent_unconfirmed = last
    return CaseLine(
        case_id=case_id,
        code=code,
        title=title,
        field=field,
        place=place,
        status=status,
        assignee=assignee,
        unit=unit,
        due_on=read_day(due_on),
        nominal_on=read_day(nominal_on),
        paused_on=read_day(paused_on),
        answered_on=read_day(answered_on),
        estimated=estimated,
        progress_done=progress_done,
        badge=Badge(badge),
        draft_rev=draft_rev,
        reviews=reviews,
        submitted_at=read_instant(submitted) if submitted else None,
        assigned_at=read_instant(assigned) if assigned else None,
        received_on=read_day(received),
        unseen=unseen,
        sent_unconfirmed=sent_unconfirmed,
    )
