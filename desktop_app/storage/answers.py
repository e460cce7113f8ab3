"""By which rule the answers of many cases are dated: from the rows of lists, without reading a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, time

from sqlalchemy import select

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.proposal import DatedCase, answer_dates
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.database import Database
from desktop_app.storage.dating import dated_case
from desktop_app.storage.instants import read_instant
from desktop_app.storage.law_book import LawBook
from desktop_app.storage.tables import case_view

_v = case_view.c


class Answers:
    """Reads `case_view`."""

    def __init__(self, cache: Database, laws: LawBook) -> None:
        self._cache = cache
        self._laws = laws

    def of(self, ids: Sequence[str]) -> dict[str, Deadline]:
        """The answer's date of each case with all that it came about by; not of those that have left.

        An open case goes by the newest law, a closed one by the versions in force when it was closed.
        """
        query = select(_v.case_id, _v.dating, _v.answered_at).where(_v.case_id.in_(any_of()))
        with self._cache.read() as connection:
            rows = connection.execute(query, {"ids": json_text.encode(list(ids)).decode()}).all()
        laws: dict[tuple[str, str], Law] = {}
        by_law: dict[tuple[str, str], list[DatedCase]] = defaultdict(list)
        for case_id, dating, answered_at in rows:
            case = dated_case(case_id, dating)
            law = self._law_of(case, read_instant(answered_at) if answered_at else None)
            versions = law.rules.version, law.calendar.version
            laws[versions] = law
            by_law[versions].append(case)
        return {
            case.case_id: answer
            for versions, cases in by_law.items()
            for case, answer in answer_dates(cases, laws[versions])
        }

    def _law_of(self, case: DatedCase, answered_at: datetime | None) -> Law:
        returned_on = case.history.returned_on
        closed_at = answered_at
        if closed_at is None and returned_on is not None:
            closed_at = datetime.combine(returned_on, time.max, LEGAL_ZONE)
        history = self._laws.history
        return history.newest if closed_at is None else history.at_closing(closed_at)
