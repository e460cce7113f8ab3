"""The cases that are still owed something, each with its clocks: for warnings, what-if and proposals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select

from desktop_app.domain.actions import WAITING, Action, ActionState
from desktop_app.domain.case import Case
from desktop_app.domain.deadlines.duties import CaseClocks, ClockName
from desktop_app.domain.deadlines.escalation import CaseInHand
from desktop_app.domain.deadlines.proposal import DatedCase
from desktop_app.domain.deadlines.staff import Place
from desktop_app.domain.projection import project
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of, any_of
from desktop_app.storage.database import Database
from desktop_app.storage.dating import dated_case
from desktop_app.storage.law_book import LawBook
from desktop_app.storage.tables import case_view, is_open, outbox, portal_case
from desktop_app.storage.view_row import case_clocks
from desktop_app.storage.views import read_kept

PAGE = 200

_unsettled = outbox.c.state.in_(sorted(WAITING)) | (
    (outbox.c.state == ActionState.ACCEPTED) & outbox.c.overlay_until.is_not(None)
)


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case with the officer's unconfirmed actions laid over it, and its clocks."""

    case: Case
    clocks: CaseClocks

    @property
    def in_hand(self) -> CaseInHand:
        """What escalation needs of it."""
        case = self.case
        return CaseInHand(case.id, self.clocks, Place(case.agency, case.unit, case.assignee))

    def warned_by(self, clock: ClockName, level: int, on: str) -> str | None:
        """Who told the portal of this warning first, None when the portal does not know it."""
        data = {"clock": clock, "level": level, "on": on}
        found = (event.by for event in self.case.history if event.kind == "warned" and event.data == data)
        return next(found, None)


class OpenCases:
    """Reads a page at a time, so that no read stays open while the caller computes."""

    def __init__(self, work: Database, cache: Database, laws: LawBook) -> None:
        self._work = work
        self._cache = cache
        self._laws = laws

    def all(self) -> Iterator[OpenCase]:
        """Every open case on this machine."""
        return self._cases(is_open)

    def assigned_to(self, user_id: str) -> Iterator[OpenCase]:
        """The open cases of one person."""
        return self._cases(is_open & (case_view.c.assignee == user_id))

    def these(self, case_ids: Iterable[str]) -> Iterator[OpenCase]:
        """Those of these cases that are open."""
        ids = json_text.encode(sorted(set(case_ids))).decode()
        return self._cases(is_open & case_view.c.case_id.in_(any_of()), {"ids": ids})

    def dated(self) -> Iterator[DatedCase]:
        """What the dates of all open cases depend on, from their rows: a twentieth of the cost of `all`."""
        with self._cache.read() as connection:
            rows = connection.execute(select(case_view.c.case_id, case_view.c.dating).where(is_open)).all()
        return (dated_case(case_id, text) for case_id, text in rows)

    def _cases(self, wanted: ColumnElement[bool], bound: dict[str, str] | None = None) -> Iterator[OpenCase]:
        with self._cache.read() as connection:
            ids = connection.scalars(select(case_view.c.case_id).where(wanted), bound or {}).all()
        for first in range(0, len(ids), PAGE):
            yield from self._page(ids[first : first + PAGE])

    def _page(self, ids: Sequence[str]) -> Iterator[OpenCase]:
        query = select(portal_case.c.id, portal_case.c.document).where(
            portal_case.c.id.in_(any_of()), portal_case.c.readable
        )
        with self._cache.read() as connection:
            rows = connection.execute(query, {"ids": json_text.encode(ids).decode()}).all()
        work = self._actions(ids)
        for row in rows:
            truth, actions = read_kept(row.document), work.get(row.id, ())
            clocks = case_clocks(truth, actions, self._laws.of(truth))
            yield OpenCase(project(truth, actions) if actions else truth, clocks)

    def _actions(self, ids: Sequence[str]) -> dict[str, list[Action]]:
        found: dict[str, list[Action]] = defaultdict(list)
        query = select(outbox).where(outbox.c.case_id.in_(any_of()), _unsettled).order_by(outbox.c.number)
        with self._work.read() as connection:
            for row in connection.execute(query, {"ids": json_text.encode(ids).decode()}):
                found[row.case_id].append(action_of(row))
        return found
