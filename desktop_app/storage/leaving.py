"""Which open cases would be gone: what is asked before anything is taken away."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, func, select

from desktop_app.domain.feed import Scope
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.database import Database
from desktop_app.storage.tables import case_view, feed, is_open, portal_case


class Leaving:
    """Reads `case_view`: a case counts as open as the officer sees it. Answers are codes by case id."""

    def __init__(self, cache: Database) -> None:
        self._cache = cache

    def open_count(self) -> int:
        """How many open cases are here."""
        with self._cache.read() as connection:
            return connection.scalar(select(func.count()).select_from(case_view).where(is_open)) or 0

    def open_cases(self) -> dict[str, str]:
        """Every open case."""
        return self._codes(is_open)

    def open_among(self, case_ids: Iterable[str]) -> dict[str, str]:
        """Those of these cases that are open here."""
        ids = json_text.encode(sorted(case_ids)).decode()
        return self._codes(is_open & case_view.c.case_id.in_(any_of()), {"ids": ids})

    def left_out(self) -> dict[str, str]:
        """The open cases that a copy which has come to its last page did not bring."""
        now = select(feed.c.generation).where(feed.c.scope == Scope.ME).scalar_subquery()
        old = select(portal_case.c.id).where(portal_case.c.generation < now)
        return self._codes(is_open & case_view.c.case_id.in_(old))

    def _codes(self, wanted: ColumnElement[bool], bound: dict[str, str] | None = None) -> dict[str, str]:
        query = select(case_view.c.case_id, case_view.c.code).where(wanted)
        with self._cache.read() as connection:
            return dict(connection.execute(query.order_by(case_view.c.case_id), bound or {}).all())
